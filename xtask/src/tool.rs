//! The commands of the site tool that are passed on to it as they are typed: `cargo xtask new`, `import`, `catalogue`.
//!
//! What they take, and their help, is the site tool's own. It is called where the caller stands, so that the paths she types mean
//! what she sees, and is told where the project is for what she leaves out.

use crate::Verdict;
use crate::error::{Result, ToolError};
use crate::{command, project};
use clap::Args;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

/// The variable in which the site tool finds the project's folder.
const ROOT: &str = "PASSERELLES_ROOT";

/// Everything that stands after the command.
#[derive(Debug, Args)]
pub(crate) struct Passed {
    /// Passed on to the site tool; `--help` shows what it takes.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS")]
    arguments: Vec<OsString>,
}

/// Lets the site tool do `verb` and returns its verdict.
///
/// # Errors
/// When the folder of the caller is gone, or the site tool does not compile.
pub(crate) fn run(verb: &str, passed: &Passed) -> Result<Verdict> {
    let here = std::env::current_dir().map_err(|cause| {
        ToolError::new("The folder in which you stand cannot be used.")
            .because(cause)
            .remedy("Change to the folder of the project.")
    })?;
    command::verdict(&mut call(verb, passed, &here))
}

/// The call of the site tool for somebody who stands in `here`.
fn call(verb: &str, passed: &Passed, here: &Path) -> Command {
    let root = project::root();
    let mut tool = project::cargo();
    tool.current_dir(here).env(ROOT, &root);
    tool.args(["run", "--quiet", "--manifest-path"]).arg(root.join("Cargo.toml"));
    tool.args(["--package", "passerelles", "--", verb]).args(&passed.arguments);
    tool
}

#[cfg(test)]
mod tests {
    use super::{Passed, call};
    use crate::{Arguments, Task, project};
    use clap::Parser;
    use std::path::Path;

    /// The verb and what is passed on for it, from a whole command line.
    fn passed(line: &[&str]) -> Option<(&'static str, Vec<String>)> {
        let (verb, Passed { arguments }) = match Arguments::try_parse_from(line).ok()?.task {
            Task::New(passed) => ("new", passed),
            Task::Import(passed) => ("import", passed),
            Task::Catalogue(passed) => ("catalogue", passed),
            _ => return None,
        };
        Some((verb, arguments.iter().map(|it| it.to_string_lossy().into_owned()).collect()))
    }

    #[test]
    fn arguments_are_passed_on_as_they_are_typed() {
        for (verb, arguments) in [
            ("new", &["--help"][..]),
            ("new", &["program", "-h"]),
            ("new", &["program", "--name", "Un nom", "--version"]),
            ("import", &["../my file.csv", "--catalogue=x"]),
            ("import", &[]),
            ("catalogue", &["report", "--format", "csv", "--out", "-"]),
            ("catalogue", &["links", "--only", "a.org", "--", "--strict"]),
            ("catalogue", &["help", "links"]),
        ] {
            let line: Vec<&str> = ["xtask", verb].into_iter().chain(arguments.iter().copied()).collect();
            let expected = arguments.iter().map(|it| (*it).to_owned()).collect();
            assert_eq!(passed(&line), Some((verb, expected)), "{line:?}");
        }
    }

    #[test]
    fn the_site_tool_is_called_where_the_caller_stands() {
        let here = Path::new("/somewhere/else");
        let tool = call("catalogue", &Passed { arguments: vec!["report".into()] }, here);
        assert_eq!(tool.get_current_dir(), Some(here));
        let root = project::root();
        let told = tool.get_envs().find(|(name, _)| *name == "PASSERELLES_ROOT").and_then(|(_, value)| value);
        assert_eq!(told, Some(root.as_os_str()));
        let arguments: Vec<String> = tool.get_args().map(|it| it.to_string_lossy().into_owned()).collect();
        assert!(arguments.contains(&root.join("Cargo.toml").to_string_lossy().into_owned()), "{arguments:?}");
        assert!(arguments.ends_with(&["--".into(), "catalogue".into(), "report".into()]), "{arguments:?}");
    }
}
