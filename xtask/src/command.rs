//! Running other programs: their output let through, their absence told, their time measured.

use crate::Verdict;
use crate::error::{Result, ToolError};
use std::fmt::Write as _;
use std::process::{Command, ExitStatus};
use std::time::Duration;

/// Runs `command` with its output let through.
///
/// # Errors
/// When the program cannot be started.
pub(crate) fn status(command: &mut Command) -> Result<ExitStatus> {
    command.status().map_err(|cause| not_started(command, cause))
}

/// Runs `command` with its output let through, and takes only success for an answer.
///
/// # Errors
/// When the program cannot be started or ends with anything but 0.
pub(crate) fn succeed(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    if status.success() {
        return Ok(());
    }
    Err(ToolError::new(format!("`{}` did not succeed.", shown(command))).because(status))
}

/// Runs a command that keeps to our exit codes and translates the one it ended with.
///
/// # Errors
/// When it cannot be started, or ends in another way: `cargo run` answers 101 when the program does not compile or panics.
pub(crate) fn verdict(command: &mut Command) -> Result<Verdict> {
    let status = status(command)?;
    match status.code() {
        Some(0) => Ok(Verdict::Fine),
        Some(1) => Ok(Verdict::ProblemsFound),
        Some(2) => Ok(Verdict::CouldNotRun),
        _ => Err(ToolError::new(format!("`{}` stopped before it could answer.", shown(command)))
            .because(status)
            .remedy("Read what is printed above; it may be that the code does not compile yet.")),
    }
}

/// What a program prints on its standard output, or nothing if it cannot be run or does not succeed.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The error of a program that could not be started.
pub(crate) fn not_started(command: &Command, cause: std::io::Error) -> ToolError {
    let program = command.get_program().to_string_lossy().into_owned();
    ToolError::new(format!("The program \"{program}\" could not be started."))
        .because(cause)
        .remedy(format!("Make sure \"{program}\" is installed and on PATH."))
}

/// The command as one would type it, without folders in front of the program.
fn shown(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let mut text = program.file_name().unwrap_or(program.as_os_str()).to_string_lossy().into_owned();
    for argument in command.get_args() {
        let _ = write!(text, " {}", argument.to_string_lossy());
    }
    text
}

/// A duration as one says it: `0.2 s`, `42.0 s`, `8 min 12 s`.
pub(crate) fn spoken(duration: Duration) -> String {
    if duration < Duration::from_secs(60) {
        return format!("{:.1} s", duration.as_secs_f64());
    }
    let seconds = duration.as_secs();
    format!("{} min {} s", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::{shown, spoken};
    use std::process::Command;
    use std::time::Duration;

    #[test]
    fn durations_are_said_in_seconds_then_in_minutes() {
        assert_eq!(spoken(Duration::from_millis(240)), "0.2 s");
        assert_eq!(spoken(Duration::from_secs(42)), "42.0 s");
        assert_eq!(spoken(Duration::from_secs(492)), "8 min 12 s");
    }

    #[test]
    fn a_command_is_shown_as_one_would_type_it() {
        assert_eq!(shown(Command::new("/somewhere/trunk").args(["build", "--release"])), "trunk build --release");
    }
}
