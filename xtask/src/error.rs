//! `ToolError`: why a command could not run, told to a developer or to a CI log.

use std::fmt;

/// A sentence, its causes from near to far, and what to do about it. Always ends the command with exit code 2.
#[derive(Debug)]
pub(crate) struct ToolError {
    sentence: String,
    causes: Vec<String>,
    remedy: Option<String>,
}

/// The result of anything here that may be unable to run.
pub(crate) type Result<T> = std::result::Result<T, ToolError>;

impl ToolError {
    /// Begins with the thing that went wrong and quotes what was given.
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), causes: Vec::new(), remedy: None }
    }

    /// Adds what lies behind the sentence, usually the error of the system.
    pub(crate) fn because(mut self, cause: impl fmt::Display) -> Self {
        self.causes.push(cause.to_string());
        self
    }

    /// The sentence alone, for a place where the command goes on.
    pub(crate) fn sentence(&self) -> &str {
        &self.sentence
    }

    /// Says what to do next.
    pub(crate) fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }
}

impl fmt::Display for ToolError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.sentence)?;
        for cause in &self.causes {
            write!(out, "\n  Cause: {cause}")?;
        }
        if let Some(remedy) = &self.remedy {
            write!(out, "\n  Remedy: {remedy}")?;
        }
        Ok(())
    }
}

impl std::error::Error for ToolError {}

#[cfg(test)]
mod tests {
    use super::ToolError;

    #[test]
    fn an_error_reads_as_sentence_cause_remedy() {
        let error =
            ToolError::new("Port 8080 is taken.").because("address in use").remedy("Choose another with --port.");
        assert_eq!(
            error.to_string(),
            "Port 8080 is taken.\n  Cause: address in use\n  Remedy: Choose another with --port."
        );
    }
}
