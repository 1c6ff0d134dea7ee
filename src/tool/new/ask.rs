//! Who puts the questions: a person at a terminal, or a test.

#![expect(clippy::print_stdout, reason = "a conversation on a terminal")]

use inquire::validator::Validation;
use inquire::{Confirm, InquireError, MultiSelect, Select, Text};

use crate::catalogue::text::Lang;
use crate::tool::ToolError;
use crate::tool::new::told;
use crate::tool::record::terms::Choice;

/// How a question is put.
#[derive(Clone, Copy, Debug)]
pub struct Prompt<'a> {
    /// The question.
    pub ask: &'a str,
    /// What to know, or an example; empty: nothing.
    pub help: &'a str,
    /// What stands there to begin with, to be changed or kept.
    pub begins: &'a str,
    /// Whether there must be an answer.
    pub needed: bool,
}

/// What is wrong with an answer; nothing when it will do.
pub type Check<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Who answers questions. Every question can be broken off, which ends the command and writes nothing.
pub trait Asker {
    /// A text; empty where it is left out.
    ///
    /// # Errors
    /// When the questions are broken off.
    fn line(&mut self, prompt: Prompt<'_>, check: Check<'_>) -> Result<String, ToolError>;
    /// One of several words; nothing where it is left out.
    ///
    /// # Errors
    /// When the questions are broken off.
    fn one(&mut self, prompt: Prompt<'_>, choices: &[Choice]) -> Result<Option<&'static str>, ToolError>;
    /// Some of several words.
    ///
    /// # Errors
    /// When the questions are broken off.
    fn many(&mut self, prompt: Prompt<'_>, choices: &[Choice]) -> Result<Vec<&'static str>, ToolError>;
    /// Yes or no; no where nothing is answered.
    ///
    /// # Errors
    /// When the questions are broken off.
    fn agree(&mut self, ask: &str) -> Result<bool, ToolError>;
    /// Says something in between.
    fn tell(&mut self, text: &str);
}

/// A person at a terminal.
pub struct Terminal {
    /// The language of what the questions themselves do not say.
    pub lang: Lang,
}

impl Terminal {
    fn stop(&self, error: &InquireError) -> ToolError {
        let broken = matches!(error, InquireError::OperationCanceled | InquireError::OperationInterrupted);
        if broken { told::broken_off(self.lang) } else { told::no_terminal(&error.to_string(), self.lang) }
    }
}

/// A choice as it is shown: what it is called, and the catalogue's word.
struct Shown(Option<&'static str>, String);

impl std::fmt::Display for Shown {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.1)
    }
}

fn shown(choices: &[Choice]) -> Vec<Shown> {
    choices.iter().map(|(word, label)| Shown(Some(word), format!("{label} ({word})"))).collect()
}

impl Asker for Terminal {
    fn line(&mut self, prompt: Prompt<'_>, check: Check<'_>) -> Result<String, ToolError> {
        // A validator must outlive the prompt; questions are put again here instead.
        let mut begins = prompt.begins.to_owned();
        loop {
            let needed = prompt.needed;
            let empty = told::needed(self.lang);
            let filled = move |text: &str| {
                let missing = needed && text.trim().is_empty();
                Ok(if missing { Validation::Invalid(empty.into()) } else { Validation::Valid })
            };
            let help = told::help(prompt.help, needed, self.lang);
            let answer = Text::new(prompt.ask)
                .with_help_message(&help)
                .with_initial_value(&begins)
                .with_validator(filled)
                .prompt()
                .map_err(|error| self.stop(&error))?;
            let answer = answer.trim().to_owned();
            match check(&answer).filter(|_| !answer.is_empty()) {
                None => return Ok(answer),
                Some(wrong) => {
                    self.tell(&wrong);
                    begins = answer;
                }
            }
        }
    }

    fn one(&mut self, prompt: Prompt<'_>, choices: &[Choice]) -> Result<Option<&'static str>, ToolError> {
        let mut all = shown(choices);
        if !prompt.needed {
            all.insert(0, Shown(None, told::not_stated(self.lang).to_owned()));
        }
        let size = all.len();
        let answer = Select::new(prompt.ask, all)
            .with_page_size(size)
            .with_help_message(told::choosing(self.lang))
            .prompt()
            .map_err(|error| self.stop(&error))?;
        Ok(answer.0)
    }

    fn many(&mut self, prompt: Prompt<'_>, choices: &[Choice]) -> Result<Vec<&'static str>, ToolError> {
        let answer = MultiSelect::new(prompt.ask, shown(choices))
            .with_page_size(choices.len())
            .with_help_message(told::choosing_some(self.lang))
            .prompt()
            .map_err(|error| self.stop(&error))?;
        Ok(answer.into_iter().filter_map(|it| it.0).collect())
    }

    fn agree(&mut self, ask: &str) -> Result<bool, ToolError> {
        let yes = |text: &str| match text.trim().to_lowercase().as_str() {
            "o" | "oui" | "y" | "yes" => Ok(true),
            "n" | "non" | "no" => Ok(false),
            _ => Err(()),
        };
        Confirm::new(ask)
            .with_default(false)
            .with_parser(&yes)
            .with_default_value_formatter(if self.lang == Lang::Fr {
                &|_| "o/N".to_owned()
            } else {
                &|_| "y/N".to_owned()
            })
            .with_formatter(if self.lang == Lang::Fr { &french } else { &english })
            .with_error_message(told::yes_or_no(self.lang))
            .prompt()
            .map_err(|error| self.stop(&error))
    }

    fn tell(&mut self, text: &str) {
        println!("{text}");
    }
}

fn french(yes: bool) -> String {
    if yes { "oui" } else { "non" }.to_owned()
}

fn english(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}
