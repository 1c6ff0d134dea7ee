//! Programs like another one: the way on from every program page, above all from one that has ended.

use crate::catalogue::Program;
use crate::catalogue::date::Date;
use crate::catalogue::life::Life;
use crate::place::sorted::{by_text, number};
use crate::search::Engine;

/// The rows of the programs most like `program`, best first: shared topics, kind, audience and partners count, and a
/// program that has ended is never proposed. Repeatable: ties go by life cycle, then by the order of the catalogue.
pub fn similar(engine: &Engine, program: &Program, today: Date, most: usize) -> Vec<usize> {
    let mut others: Vec<(u32, usize, usize)> = Vec::new();
    for (row, other) in engine.catalogue().programs.iter().enumerate() {
        let life = Life::of(other, today);
        if other.id == program.id || life == Life::Ended {
            continue;
        }
        let shared = likeness(program, other);
        if shared > 0 {
            others.push((shared, stage(life), row));
        }
    }
    let others = by_text(others, |(shared, stage, row)| {
        format!("{} {stage} {}", number(u32::MAX - shared), number(*row as u32))
    });
    others.into_iter().take(most).map(|(_, _, row)| row).collect()
}

fn stage(life: Life) -> usize {
    match life {
        Life::Dated(_) => 0,
        Life::Running => 1,
        Life::Unconfirmed => 2,
        Life::Ended => 3,
    }
}

fn likeness(one: &Program, other: &Program) -> u32 {
    let topics = one.topics.iter().filter(|topic| other.topics.contains(topic)).count();
    let audiences = one.audience.iter().filter(|it| other.audience.contains(it)).count();
    let partners = one.partners.iter().filter(|it| other.partners.iter().any(|that| that.id == it.id)).count();
    let score = 3 * topics + 2 * audiences + 2 * partners + 2 * usize::from(one.kind == other.kind);
    u32::try_from(score).unwrap_or(u32::MAX)
}
