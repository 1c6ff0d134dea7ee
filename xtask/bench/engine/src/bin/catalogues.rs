//! Writes the made-up catalogues and their queries: `catalogues FOLDER SIZE…` makes `10000.json` and `10000.queries.json`.
#![allow(clippy::print_stderr, reason = "a command line tool speaks through it")]

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    match native::run() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The catalogues could not be made: {error}");
            std::process::ExitCode::from(2)
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use passerelles::place::area::{Area, DEPARTMENTS, department};
    use passerelles::place::communes::Communes;
    use std::error::Error;
    use std::fs;
    use std::path::PathBuf;
    use synthetic::towns::{Town, largest};

    pub(super) fn run() -> Result<(), Box<dyn Error>> {
        let mut arguments = std::env::args().skip(1);
        let folder = PathBuf::from(arguments.next().ok_or("no folder was given")?);
        let communes = Communes::parse(&fs::read_to_string("public/places.txt")?)?;
        let towns = largest(DEPARTMENTS.iter().map(|it| it.code), |code| town(&communes, code));
        fs::create_dir_all(&folder)?;
        for size in arguments {
            let made = synthetic::catalogue(size.parse()?, &towns);
            fs::write(folder.join(format!("{size}.json")), &made.text)?;
            fs::write(folder.join(format!("{size}.queries.json")), synthetic::queries(&made).to_string())?;
        }
        Ok(())
    }

    /// A commune as the maker wants it. Arrondissements are left out: their city is there whole.
    fn town(communes: &Communes, code: &str) -> Option<Town> {
        let commune = communes.by_code(code).filter(|it| it.parent.is_none())?;
        let point = commune.point?;
        Some(Town {
            slug: Area::Commune(commune.clone()).slug(),
            region: department(&commune.department)?.region.to_owned(),
            postcode: commune.postcodes.first()?.clone(),
            point: (point.lat, point.lon),
            code: commune.code,
            name: commune.name,
            department: commune.department,
            population: commune.population,
        })
    }
}
