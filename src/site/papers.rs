//! What some pages show besides the catalogue: sourced figures, the grid of accessibility, who publishes the site. Plain data,
//! read by the native door only.

use serde::Deserialize;

use crate::catalogue::text::Lang;
use crate::site::lesson::Lesson;
use crate::site::open_data::OpenData;

/// A text in both languages.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
pub struct Both {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

impl Both {
    /// The text in a language.
    pub fn read(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        }
    }
}

/// Where a figure was read.
#[derive(Clone, Debug, Deserialize)]
pub struct Reference {
    /// The title of the page.
    pub title: String,
    /// Its address, where it is known.
    pub url: Option<String>,
}

/// The figures on women in digital work.
#[derive(Clone, Debug, Deserialize)]
pub struct Stats {
    /// Figures that can be drawn: shares, in percent.
    pub charts: Vec<Chart>,
    /// Those that are told in a sentence.
    pub facts: Vec<Fact>,
}

/// Shares that stand together.
#[derive(Clone, Debug, Deserialize)]
pub struct Chart {
    /// Its id on the page.
    pub id: String,
    /// Its heading.
    pub title: Both,
    /// What it shows; says so where its rows do not count the same thing.
    pub lead: Both,
    /// One share each.
    pub rows: Vec<Share>,
}

/// One share.
#[derive(Clone, Debug, Deserialize)]
pub struct Share {
    /// What it is the share of, shortly.
    pub label: Both,
    /// Percent, 0 to 100.
    pub percent: f64,
    /// The source says "less than".
    #[serde(default)]
    pub below: bool,
    /// The source says "a little over".
    #[serde(default)]
    pub above: bool,
    /// The year of the figure, as the source states it.
    pub year: String,
    /// What exactly is counted.
    pub perimeter: Both,
    /// Where it was read.
    pub source: Reference,
}

/// A figure in a sentence.
#[derive(Clone, Debug, Deserialize)]
pub struct Fact {
    /// The sentence.
    pub text: Both,
    /// The year of the figure, as the source states it.
    pub year: String,
    /// Where it was read.
    pub source: Reference,
}

/// The grid of accessibility: every criterion of the reference with how the site stands to it.
#[derive(Clone, Debug, Deserialize)]
pub struct Grid {
    /// The reference and its version.
    pub reference: String,
    /// The day of the evaluation.
    pub evaluated: String,
    /// Its themes, in order.
    pub themes: Vec<Theme>,
    /// Its criteria, in order.
    pub criteria: Vec<Criterion>,
}

/// A theme of the reference.
#[derive(Clone, Debug, Deserialize)]
pub struct Theme {
    /// Its number.
    pub number: u32,
    /// Its name.
    #[serde(flatten)]
    pub name: Both,
}

/// How the site stands to a criterion.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It is met.
    Conforme,
    /// It is not.
    NonConforme,
    /// There is nothing on the site that it speaks of.
    NonApplicable,
}

/// One criterion.
#[derive(Clone, Debug, Deserialize)]
pub struct Criterion {
    /// Its number, as in `8.3`.
    pub id: String,
    /// Its question.
    #[serde(flatten)]
    pub question: Both,
    /// How the site stands to it.
    pub status: Standing,
    /// How that was checked: `automatique`, `lecture`, or both.
    pub how: String,
    /// The tests that check it.
    pub tests: Vec<String>,
    /// Why.
    pub note: Both,
}

impl Grid {
    /// How many criteria stand so.
    pub fn count(&self, standing: Standing) -> usize {
        self.criteria.iter().filter(|it| it.status == standing).count()
    }

    /// The share of the criteria that are met among those that apply, in percent (RGAA 4.1, « taux de conformité »), rounded down.
    pub fn rate(&self) -> usize {
        let met = self.count(Standing::Conforme);
        (met * 100).checked_div(met + self.count(Standing::NonConforme)).unwrap_or(0)
    }
}

/// Who publishes the site; an empty text is still to be filled in.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Publisher {
    /// Name of the association, company or person.
    pub name: String,
    /// Its legal form and registration.
    pub form: String,
    /// Postal address.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// Who answers for what is published.
    pub director: String,
    /// Name of the host.
    pub host: String,
    /// Postal address of the host.
    pub host_address: String,
    /// Telephone of the host.
    pub host_phone: String,
    /// E-mail address for corrections and questions.
    pub email: String,
    /// Address of the source code, where corrections can be proposed.
    pub repository: String,
}

impl Publisher {
    /// Every field with its key in the file, in its order.
    pub fn fields(&self) -> [(&'static str, &str); 10] {
        [
            ("name", &self.name),
            ("form", &self.form),
            ("address", &self.address),
            ("phone", &self.phone),
            ("director", &self.director),
            ("host", &self.host),
            ("host_address", &self.host_address),
            ("host_phone", &self.host_phone),
            ("email", &self.email),
            ("repository", &self.repository),
        ]
    }
}

/// All of it.
#[derive(Clone, Debug)]
pub struct Papers {
    /// Sourced figures.
    pub stats: Stats,
    /// The grid of accessibility.
    pub grid: Grid,
    /// Who publishes the site.
    pub publisher: Publisher,
    /// What is told of open data, once it is written.
    pub data: OpenData,
    /// What the guide for contributors shows.
    pub lesson: Lesson,
}
