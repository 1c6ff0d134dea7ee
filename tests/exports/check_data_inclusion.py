"""Holds the exports for data.inclusion to the models that their readers use: the PyPI package data-inclusion-schema.

Usage: check_data_inclusion.py SITE, the folder of a built site. Warnings of the schema count as faults. Prints the figures and exits
with 1 when a record is refused.
"""

import json
import pathlib
import sys

import pydantic
from data_inclusion.schema import v1


def faults(site: pathlib.Path, name: str, model: type[pydantic.BaseModel]) -> list[str]:
    """What the model refuses, one line for each fault; fields it does not know are faults too."""
    records = json.loads((site / "data-inclusion" / name).read_text("utf-8"))
    found = []
    if not records:
        found.append(f"{name}: no record")
    if len({record["id"] for record in records}) != len(records):
        found.append(f"{name}: an id stands twice")
    for record in records:
        unknown = set(record) - set(model.model_fields)
        found += [f"{name} {record['id']}: {field} is not in the schema" for field in sorted(unknown)]
        try:
            model.model_validate_json(json.dumps(record), context={"ignore_warnings": False})
        except pydantic.ValidationError as error:
            found += [f"{name} {record['id']}: {it['loc']} {it['msg']}" for it in error.errors()]
    print(f"figure: data.inclusion {name} = {len(records)} records, {len(found)} faults")
    return found


def main() -> int:
    site = pathlib.Path(sys.argv[1])
    found = faults(site, "services.json", v1.Service) + faults(site, "structures.json", v1.Structure)
    structures = {it["id"] for it in json.loads((site / "data-inclusion/structures.json").read_text("utf-8"))}
    services = json.loads((site / "data-inclusion/services.json").read_text("utf-8"))
    found += [f"{it['id']}: no structure {it['structure_id']}" for it in services if it["structure_id"] not in structures]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
