//! What is asked: twenty queries of each class, drawn from programs that can be found, so that nearly all have results.

use crate::program::Facts;
use fastrand::Rng;
use serde_json::{Value, json};

/// How many queries of each class.
const EACH: usize = 20;
/// The classes, in the order of the table.
const CLASSES: [&str; 9] = [
    "none",
    "format",
    "city",
    "city-format-topic",
    "two-words",
    "unfinished",
    "typo",
    "words-format-partner",
    "accents",
];
/// Words that say nothing alone are not asked for.
const DULL: [&str; 12] =
    ["pour", "avec", "dans", "leur", "leurs", "elles", "cette", "plus", "entre", "puis", "sont", "tout"];

/// One query in neutral words.
#[derive(Default)]
struct Asked {
    text: String,
    format: Option<String>,
    town: Option<(String, String)>,
    topic: Option<String>,
    partner: Option<String>,
}

/// Draws the queries of every class.
pub(crate) fn draw(facts: &[Facts]) -> Vec<Value> {
    let rng = &mut Rng::with_seed(0xA5CED);
    let alive: Vec<&Facts> = facts.iter().filter(|it| !it.ended).collect();
    let class = |name: &&str| {
        let mut queries = Vec::new();
        // A draw may find nothing to ask of a program, such as a town: another is drawn, up to a limit.
        for _ in 0..EACH * 500 {
            if queries.len() < EACH
                && let Some(asked) = rng.choice(&alive).and_then(|it| ask(rng_of(rng), name, it))
            {
                queries.push(asked.written());
            }
        }
        json!({ "name": name, "queries": queries })
    };
    CLASSES.iter().map(class).collect()
}

/// A generator of its own for each query, so that one class does not shift the next.
fn rng_of(rng: &mut Rng) -> Rng {
    rng.fork()
}

fn ask(mut rng: Rng, class: &str, it: &Facts) -> Option<Asked> {
    let rng = &mut rng;
    let mut asked = Asked::default();
    let (format, town) = rng.choice(&it.sessions)?.clone();
    match class {
        "none" => {}
        "format" => asked.format = Some(format),
        "city" => asked.town = Some(town?),
        "city-format-topic" => {
            asked.town = Some(town?);
            asked.format = Some(format);
            asked.topic = rng.choice(&it.topics).cloned();
        }
        "two-words" => asked.text = two(rng, it)?.join(" "),
        "unfinished" => {
            let [one, two] = two(rng, it)?;
            asked.text = format!("{one} {}", cut(&two, rng.usize(3..=5)));
        }
        "typo" => {
            let [one, two] = two(rng, it)?;
            asked.text = format!("{one} {}", slip(rng, &two)?);
        }
        "words-format-partner" => {
            asked.text = rng.choice(words(&it.summary))?;
            asked.format = Some(format);
            asked.partner = it.partners.first().cloned();
        }
        _ => {
            let [one, two] = two(rng, it)?;
            let text = format!("{one} {two}");
            asked.text = plain(&text);
            if asked.text == text {
                return None;
            }
        }
    }
    Some(asked)
}

impl Asked {
    fn written(&self) -> Value {
        let format = self.format.as_deref().map(|word| match word {
            "in-person" => "presentiel",
            "online" => "en-ligne",
            _ => "hybride",
        });
        let town = self.town.as_ref();
        let mut address: Vec<String> = Vec::new();
        let mut add = |name: &str, value: Option<&str>| {
            address.extend(value.filter(|it| !it.is_empty()).map(|it| format!("{name}={}", it.replace(' ', "+"))));
        };
        add("q", Some(&self.text));
        add("lieu", town.map(|(_, slug)| slug.as_str()));
        add("rayon", town.map(|_| "0"));
        add("format", format);
        add("partenaire", self.partner.as_deref());
        add("theme", self.topic.as_deref());
        json!({
            "address": address.join("&"), "text": self.text, "format": list(self.format.as_deref()),
            "town": list(town.map(|(code, _)| code.as_str())), "topic": list(self.topic.as_deref()),
            "partner": list(self.partner.as_deref()),
        })
    }
}

/// A filter's values: one or none.
fn list(one: Option<&str>) -> Vec<&str> {
    one.into_iter().collect()
}

/// The telling words of a text, in lower case, accents kept.
fn words(text: &str) -> Vec<String> {
    let split = text.split(|letter: char| !letter.is_alphabetic());
    let telling = split.filter(|word| word.chars().count() >= 4).map(str::to_lowercase);
    telling.filter(|word| !DULL.contains(&word.as_str())).collect()
}

/// Two different words, one of the name and one of the summary.
fn two(rng: &mut Rng, it: &Facts) -> Option<[String; 2]> {
    let (one, two) = (rng.choice(words(&it.name))?, rng.choice(words(&it.summary))?);
    (one != two).then_some([one, two])
}

fn cut(word: &str, letters: usize) -> String {
    word.chars().take(letters).collect()
}

/// A word of seven letters or more with one slip after its second letter: two letters swapped, one lost, or one wrong.
fn slip(rng: &mut Rng, word: &str) -> Option<String> {
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() < 7 {
        return None;
    }
    let at = rng.usize(2..letters.len() - 1);
    match rng.u8(..3) {
        0 => letters.swap(at, at + 1),
        1 => drop(letters.remove(at)),
        _ => *letters.get_mut(at)? = 'k',
    }
    Some(letters.into_iter().collect()).filter(|slipped: &String| slipped != word)
}

/// Without accents.
fn plain(text: &str) -> String {
    let letter = |letter: char| match letter {
        'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'û' | 'ù' | 'ü' => 'u',
        'ç' => 'c',
        other => other,
    };
    text.chars().map(letter).collect()
}
