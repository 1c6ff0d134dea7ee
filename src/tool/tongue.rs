//! The language of what is said to editors, as an option of a command: `--lang fr`, `--lang en`.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::catalogue::text::Lang;

impl ValueEnum for Lang {
    fn value_variants<'a>() -> &'a [Lang] {
        &Lang::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.tag()))
    }
}
