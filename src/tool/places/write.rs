//! Lays out the table of communes; the format is described in `place::communes`.

use super::sources::{OldNames, Town};
use crate::place::area::DEPARTMENTS;
use crate::place::columns::{FINE, LEVELS};
use crate::place::fold::fold;
use crate::place::names::Pieces;
use crate::place::points::{Grid, middle};
use crate::place::table::{HEADER, sorting};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

const CREDITS: &str = " communes: INSEE, La Poste, DGCL via decoupage-administratif 6.0.0, Licence Ouverte 2.0; points: GeoNames, CC BY 4.0, \
    rounded, the others derived from them";

/// The frequent pieces of names, accented letters among them as they take two bytes; the longer ones come before those that they hold.
const PIECES: &str = "S-saint-|T-sainte-|B-de-la-|R-sur-|N-en-|E-lès-|L-les-|U-du-|D-de-|A-la-|O-sous-|H-le-|J-et-|Q-d'|K-l'|W-villers|Cville|Mcourt|\
    Pmont|Ichamp|Xieu|Zou|Fière|Gier|Ysmartin|0é|1è|2â|3ê|4ô|5ç|7û|8ë";

/// The départements in an order in which neighbours have names alike, which saves one byte in a hundred.
const ORDER: &str = "986 13 75 988 973 987 976 2A 2B 66 09 40 64 65 32 31 82 47 33 24 19 87 23 63 03 43 07 48 12 15 46 81 11 34 30 84 06 \
    83 04 05 26 38 73 74 01 69 42 29 22 56 977 49 79 86 37 41 28 78 91 45 77 10 52 88 54 55 08 51 02 60 80 62 59 57 67 68 90 39 25 70 \
    21 71 58 89 18 36 16 17 85 44 35 53 72 61 14 50 76 27 95 93 94 92 971 972 974 975 978";

/// The text of the table. The towns are put in its order.
pub(super) fn table(towns: &mut [Town], old: &OldNames) -> Result<String, String> {
    let pieces = Pieces::parse(PIECES).ok_or("the pieces of names do not hold")?;
    towns.sort_by_cached_key(|town| {
        let size = Reverse(level(town.population));
        let backwards: String = pieces.short(&town.name).chars().rev().collect();
        (rank(town.department), town.postcodes.first().cloned(), size, backwards)
    });
    let centres = centres(towns);
    let mut lines = vec![format!("{HEADER}{CREDITS}")];
    let area = |code: &str| {
        let department = DEPARTMENTS.iter().position(|department| department.code == code)?;
        centres.get(&department).map(|(lat, lon)| format!("{code}:{},{}", lat / 10, lon / 10))
    };
    let areas = ORDER.split(' ').filter_map(area);
    lines.push(areas.collect::<Vec<_>>().join(" "));
    lines.push(postcodes(towns));
    lines.push(PIECES.to_owned());
    lines.extend(names_and_people(towns, &pieces));
    lines.extend(points(towns, &centres));
    lines.push(codes(towns)?);
    let mut rows: Vec<&Town> = towns.iter().collect();
    rows.sort_by_key(|town| (town.department, town.code.clone()));
    lines.push(other_postcodes(&rows)?);
    lines.extend(old_names(&rows, old, &pieces));
    Ok(lines.join("\n") + "\n")
}

/// The place of a département in the table.
fn rank(department: usize) -> Option<usize> {
    let code = DEPARTMENTS.get(department)?.code;
    ORDER.split(' ').position(|other| other == code)
}

fn level(population: u32) -> usize {
    LEVELS.iter().rposition(|least| population >= *least).unwrap_or(0)
}

fn centres(towns: &[Town]) -> BTreeMap<usize, Grid> {
    let mut places: BTreeMap<usize, Vec<Grid>> = BTreeMap::new();
    for town in towns {
        places.entry(town.department).or_default().extend(town.place);
    }
    places
        .into_iter()
        .map(|(department, places)| {
            (department, middle(&places).map_or((0, 0), |(lat, lon)| (lat / 10 * 10, lon / 10 * 10)))
        })
        .collect()
}

fn postcodes(towns: &[Town]) -> String {
    let mut out = String::new();
    let (mut department, mut code) = (usize::MAX, 0);
    for town in towns {
        let next = town.main_postcode() as i32;
        if town.department != department {
            out.push_str(if out.is_empty() { "" } else { ";" });
            code = 0;
        }
        let step = next - code;
        if (1..=46).contains(&(step / 10)) && step % 10 == 0 {
            push(&mut out, step / 10);
        } else if step > 0 {
            out.push_str(&format!("~{step}~"));
        }
        (department, code) = (town.department, next);
    }
    out
}

fn names_and_people(towns: &[Town], pieces: &Pieces) -> [String; 4] {
    let [mut names, mut heads, mut tails, mut digits] = [const { String::new() }; 4];
    let (mut before, mut above) = (None, 0);
    for town in towns {
        let group = Some((town.department, town.main_postcode()));
        let level = level(town.population);
        let same = before == group;
        if before.is_some() {
            names.push(if same { ',' } else { ';' });
        }
        names.push_str(&pieces.short(&town.name));
        let step = (if same { above - level } else { level }) as u8;
        let letter = char::from(if town.place.is_some() { b'a' } else { b'A' } + step);
        if same {
            tails.push(letter)
        } else {
            heads.push(letter)
        }
        if let Some(least) = LEVELS.get(level).filter(|_| level >= FINE) {
            let part = (LEVELS.get(level + 1).copied().unwrap_or(least * 3) - least) / 10;
            digits.push_str(&((town.population - least) / part).min(9).to_string());
        }
        (before, above) = (group, level);
    }
    [names, heads, tails, digits]
}

fn points(towns: &[Town], centres: &BTreeMap<usize, Grid>) -> [String; 2] {
    let [mut lats, mut lons] = [const { String::new() }; 2];
    let mut before = None;
    for town in towns {
        let Some(place) = town.place else { continue };
        let group = (town.department, town.main_postcode());
        let from = match before {
            Some((same, place)) if same == group => place,
            _ => centres.get(&town.department).copied().unwrap_or_default(),
        };
        push(&mut lats, place.0 - from.0);
        push(&mut lons, place.1 - from.1);
        before = Some((group, place));
    }
    [lats, lons]
}

fn push(line: &mut String, step: i32) {
    match u8::try_from(step + i32::from(b'O')) {
        Ok(letter @ b'!'..=b'}') => line.push(char::from(letter)),
        _ => line.push_str(&format!("~{step}~")),
    }
}

/// The codes in the alphabetical order of the names, which is that of most of them; the others stand apart.
fn codes(towns: &[Town]) -> Result<String, String> {
    let mut departments: BTreeMap<Option<usize>, Vec<&Town>> = BTreeMap::new();
    for town in towns {
        departments.entry(rank(town.department)).or_default().push(town);
    }
    let mut out = String::new();
    for mut towns in departments.into_values() {
        let code =
            towns.first().and_then(|town| DEPARTMENTS.get(town.department)).map_or("", |department| department.code);
        let prefix = code.len();
        towns.sort_by_cached_key(|town| sorting(&fold(&town.name)).collect::<String>());
        let number = |town: &&Town| town.code.get(prefix..)?.parse::<i32>().ok();
        let numbers: Vec<i32> = towns.iter().filter_map(number).collect();
        if numbers.len() != towns.len() {
            return Err(format!("a commune of département {code} has no number"));
        }
        let regular = rising(&numbers);
        let mut before = 0;
        for (at, number) in numbers.iter().enumerate() {
            if regular.contains(&at) {
                push(&mut out, number - before);
                before = *number;
            } else {
                out.push('&');
                push(&mut out, number / 30);
                push(&mut out, number % 30);
            }
        }
    }
    Ok(out)
}

/// The positions of a longest rising series.
fn rising(numbers: &[i32]) -> Vec<usize> {
    let mut best: Vec<(usize, Option<usize>)> = Vec::new();
    for (at, number) in numbers.iter().enumerate() {
        let longest = (0..at)
            .filter(|before| numbers.get(*before) < Some(number))
            .max_by_key(|before| best.get(*before).map(|found| found.0));
        best.push((longest.and_then(|before| best.get(before)).map_or(1, |found| found.0 + 1), longest));
    }
    let mut at = (0..best.len()).max_by_key(|at| best.get(*at).map(|found| found.0));
    let mut series = Vec::new();
    while let Some(here) = at {
        series.push(here);
        at = best.get(here).and_then(|found| found.1);
    }
    series
}

fn other_postcodes(rows: &[&Town]) -> Result<String, String> {
    let mut items = Vec::new();
    let mut before = 0;
    for (at, town) in rows.iter().enumerate().filter(|(_, town)| town.postcodes.len() > 1) {
        let mut item = (at - before).to_string();
        let mut code = i64::from(town.main_postcode());
        for other in town.postcodes.iter().skip(1) {
            let other: i64 = other.parse().map_err(|_| format!("{} has the postcode {other}", town.code))?;
            item.push_str(&format!(" {}", other - code));
            code = other;
        }
        items.push(item);
        before = at;
    }
    Ok(items.join(";"))
}

fn old_names(rows: &[&Town], old: &OldNames, pieces: &Pieces) -> [String; 2] {
    let places: HashMap<&str, usize> = rows.iter().enumerate().map(|(at, town)| (town.code.as_str(), at)).collect();
    let mut found: Vec<(usize, String)> = Vec::new();
    for (code, names) in old {
        let Some((at, town)) = places.get(code.as_str()).and_then(|at| Some((*at, rows.get(*at)?))) else {
            continue;
        };
        let names = names.iter().map(|name| {
            let away = DEPARTMENTS.get(name.department).filter(|_| name.department != town.department);
            pieces.short(&name.name) + &away.map(|department| format!("@{}", department.code)).unwrap_or_default()
        });
        found.push((at, names.collect::<Vec<_>>().join(",")));
    }
    found.sort_by_key(|(at, _)| (rows.get(*at).and_then(|town| rank(town.department)), *at));
    let mut steps = String::new();
    let mut before = 0;
    for (at, _) in &found {
        push(&mut steps, *at as i32 - before);
        before = *at as i32;
    }
    let names: Vec<String> = found.into_iter().map(|(_, names)| names).collect();
    [steps, names.join(";")]
}
