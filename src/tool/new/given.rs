//! What is given as options of the command line, and as answers: each fact by its name.

use clap::Args;

use crate::tool::new::Where;

/// What is known of a record to be made: names of columns, each with what was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The record's own facts.
    pub own: Vec<(&'static str, String)>,
    /// Its sessions, each with its facts.
    pub sessions: Vec<Vec<(&'static str, String)>>,
    /// Its sources, each with its facts.
    pub sources: Vec<Vec<(&'static str, String)>>,
}

impl Facts {
    /// What was written of a fact.
    pub fn own(&self, name: &str) -> Option<&str> {
        self.own.iter().find(|(key, _)| *key == name).map(|(_, text)| text.as_str())
    }
}

/// A new program.
#[derive(Args, Clone, Debug)]
pub struct Program {
    /// Its name, as the organiser writes it.
    #[arg(long)]
    pub name: Option<String>,
    /// Its id, part of its address for ever; made from the name when not given.
    #[arg(long)]
    pub id: Option<String>,
    /// training, mentoring, awareness, community, event, contest, scholarship.
    #[arg(long)]
    pub kind: Option<String>,
    /// What one does and gets, in French.
    #[arg(long)]
    pub summary_fr: Option<String>,
    /// The same in English.
    #[arg(long)]
    pub summary_en: Option<String>,
    /// An organisation that carries it, with its role where a source says so; repeat for others.
    #[arg(long, value_name = "ID[:ROLE]")]
    pub partner: Vec<String>,
    /// running, ended, or unknown where the sources do not say.
    #[arg(long)]
    pub status: Option<String>,
    /// Date of the newest evidence.
    #[arg(long)]
    pub seen: Option<String>,
    /// only, first or mixed.
    #[arg(long)]
    pub women: Option<String>,
    /// job-seekers, pupils, students, employees, entrepreneurs, teachers, everyone; repeat for others.
    #[arg(long)]
    pub audience: Vec<String>,
    /// Lowest age, in years.
    #[arg(long)]
    pub age_min: Option<String>,
    /// Highest age, in years.
    #[arg(long)]
    pub age_max: Option<String>,
    /// beginner, intermediate or advanced.
    #[arg(long)]
    pub level: Option<String>,
    /// What it is about; repeat for others.
    #[arg(long)]
    pub topic: Vec<String>,
    /// A language in which it is held (fr, en…); repeat for others.
    #[arg(long)]
    pub language: Vec<String>,
    /// Price in euros; 0 or "gratuit" only where a source says so.
    #[arg(long)]
    pub cost: Option<String>,
    /// What the price covers, in French.
    #[arg(long)]
    pub cost_note_fr: Option<String>,
    /// The same in English.
    #[arg(long)]
    pub cost_note_en: Option<String>,
    /// open, selection, school, partner, referral or hired-first.
    #[arg(long)]
    pub entry: Option<String>,
    /// Paper it leads to, in French.
    #[arg(long)]
    pub certification_fr: Option<String>,
    /// The same in English.
    #[arg(long)]
    pub certification_en: Option<String>,
    /// A source says that it runs in the whole country.
    #[arg(long)]
    pub nationwide: bool,
    /// Address of the page that tells more.
    #[arg(long)]
    pub info: Option<String>,
    /// Address of the page where one signs up.
    #[arg(long)]
    pub signup: Option<String>,
    /// Its session.
    #[command(flatten)]
    pub session: Session,
    /// A public page that says so: its address, title, date and what it supports, between bars; repeat for others.
    #[arg(long, value_name = "URL|TITLE|SEEN|SUPPORTS")]
    pub source: Vec<String>,
    /// Where it goes.
    #[command(flatten)]
    pub place: Where,
}

/// Its session; others are added in the file or by a spreadsheet.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Its session")]
pub struct Session {
    /// in-person, online or hybrid.
    #[arg(long)]
    pub format: Option<String>,
    /// Name of the commune, with its département where there are several: "Saint-Denis (93)".
    #[arg(long)]
    pub city: Option<String>,
    /// INSEE code of the commune.
    #[arg(long)]
    pub commune: Option<String>,
    /// Number or name of the département.
    #[arg(long)]
    pub department: Option<String>,
    /// Code or name of the région.
    #[arg(long)]
    pub region: Option<String>,
    /// Postcode.
    #[arg(long)]
    pub postcode: Option<String>,
    /// Street or venue.
    #[arg(long)]
    pub address: Option<String>,
    /// First day, or month, or year.
    #[arg(long)]
    pub start: Option<String>,
    /// Last day.
    #[arg(long)]
    pub end: Option<String>,
    /// Last day to sign up.
    #[arg(long)]
    pub apply_by: Option<String>,
    /// How long: "4 jours", "2 days".
    #[arg(long)]
    pub duration: Option<String>,
    /// Address of the page where one signs up for this session.
    #[arg(long)]
    pub session_signup: Option<String>,
    /// Anything else one should know of this session, in French.
    #[arg(long)]
    pub note_fr: Option<String>,
    /// The same in English.
    #[arg(long)]
    pub note_en: Option<String>,
}

/// A new organisation.
#[derive(Args, Clone, Debug)]
pub struct Organisation {
    /// Its name, as it writes it.
    #[arg(long)]
    pub name: Option<String>,
    /// Its id, part of its address for ever; made from the name when not given.
    #[arg(long)]
    pub id: Option<String>,
    /// company, association, training-body, school, public or foundation.
    #[arg(long)]
    pub kind: Option<String>,
    /// Address of its official site.
    #[arg(long)]
    pub url: Option<String>,
    /// One sentence on it, in French.
    #[arg(long)]
    pub summary_fr: Option<String>,
    /// The same in English.
    #[arg(long)]
    pub summary_en: Option<String>,
    /// Another name under which people look for it; repeat for others.
    #[arg(long)]
    pub alias: Vec<String>,
    /// Where it goes.
    #[command(flatten)]
    pub place: Where,
}

type Pairs<'a> = Vec<(&'static str, Option<&'a String>)>;

fn stated(pairs: Pairs<'_>) -> Vec<(&'static str, String)> {
    pairs.into_iter().filter_map(|(name, text)| Some((name, text?.trim().to_owned()))).collect()
}

/// Several values as one cell holds them.
fn joined(values: &[String]) -> Option<String> {
    (!values.is_empty()).then(|| values.join(" | "))
}

impl Program {
    /// What it states.
    #[rustfmt::skip]
    pub fn facts(&self) -> Facts {
        let (partners, audience) = (joined(&self.partner), joined(&self.audience));
        let (topics, languages) = (joined(&self.topic), joined(&self.language));
        let nationwide = self.nationwide.then(|| "oui".to_owned());
        let own = stated(vec![
            ("name", self.name.as_ref()), ("id", self.id.as_ref()), ("kind", self.kind.as_ref()),
            ("summary_fr", self.summary_fr.as_ref()), ("summary_en", self.summary_en.as_ref()),
            ("partners", partners.as_ref()), ("status", self.status.as_ref()), ("seen", self.seen.as_ref()),
            ("women", self.women.as_ref()), ("audience", audience.as_ref()), ("age_min", self.age_min.as_ref()),
            ("age_max", self.age_max.as_ref()), ("level", self.level.as_ref()), ("topics", topics.as_ref()),
            ("languages", languages.as_ref()), ("cost_eur", self.cost.as_ref()),
            ("cost_note_fr", self.cost_note_fr.as_ref()), ("cost_note_en", self.cost_note_en.as_ref()),
            ("entry", self.entry.as_ref()), ("certification_fr", self.certification_fr.as_ref()),
            ("certification_en", self.certification_en.as_ref()), ("nationwide", nationwide.as_ref()),
            ("info", self.info.as_ref()), ("signup", self.signup.as_ref()),
        ]);
        let it = &self.session;
        let session = stated(vec![
            ("format", it.format.as_ref()), ("commune", it.commune.as_ref()), ("city", it.city.as_ref()),
            ("department", it.department.as_ref()), ("region", it.region.as_ref()),
            ("postcode", it.postcode.as_ref()), ("address", it.address.as_ref()), ("start", it.start.as_ref()),
            ("end", it.end.as_ref()), ("apply_by", it.apply_by.as_ref()), ("duration_value", it.duration.as_ref()),
            ("session_signup", it.session_signup.as_ref()), ("note_fr", it.note_fr.as_ref()),
            ("note_en", it.note_en.as_ref()),
        ]);
        let sessions = if session.is_empty() { Vec::new() } else { vec![session] };
        Facts { own, sessions, sources: self.source.iter().map(|text| source(text)).collect() }
    }
}

/// A source between bars: address, title, date, what it supports.
pub fn source(text: &str) -> Vec<(&'static str, String)> {
    let names = ["source", "source_title", "source_seen", "source_supports"];
    let parts = text.splitn(4, '|').map(|it| it.trim().to_owned());
    names.into_iter().zip(parts).filter(|(_, part)| !part.is_empty()).collect()
}

impl Organisation {
    /// What it states.
    pub fn facts(&self) -> Facts {
        let aliases = joined(&self.alias);
        let own = stated(vec![
            ("name", self.name.as_ref()),
            ("id", self.id.as_ref()),
            ("kind", self.kind.as_ref()),
            ("url", self.url.as_ref()),
            ("summary_fr", self.summary_fr.as_ref()),
            ("summary_en", self.summary_en.as_ref()),
            ("aliases", aliases.as_ref()),
        ]);
        Facts { own, ..Facts::default() }
    }
}
