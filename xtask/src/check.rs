//! `cargo xtask check`: the catalogue only, by the site tool. Needs no wasm tools.

use crate::Verdict;
use crate::error::Result;
use crate::{command, project};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// Passed on to the site tool as they are; what is left out is decided there.
#[derive(Debug, Default, Args)]
pub(crate) struct Options {
    /// Another catalogue folder than public/catalogue.
    #[arg(long, value_name = "DIR")]
    catalogue: Option<PathBuf>,
    /// The language of the problems.
    #[arg(long, value_enum)]
    lang: Option<Lang>,
    /// For people, for programs, or beside the lines of a change.
    #[arg(long, value_enum)]
    format: Option<Format>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Lang {
    Fr,
    En,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Text,
    Json,
    Annotations,
}

/// Checks the catalogue and returns the verdict of the site tool.
///
/// # Errors
/// When the catalogue folder is not there, or the site tool does not compile.
pub(crate) fn run(options: &Options) -> Result<Verdict> {
    command::verdict(&mut checker(options)?)
}

/// The call of the site tool.
///
/// # Errors
/// When the catalogue folder is not there.
pub(crate) fn checker(options: &Options) -> Result<std::process::Command> {
    let mut tool = project::site_tool();
    tool.arg("check");
    if let Some(folder) = &options.catalogue {
        tool.arg("--catalogue").arg(project::catalogue(folder)?);
    }
    if let Some(lang) = options.lang {
        tool.args([
            "--lang",
            match lang {
                Lang::Fr => "fr",
                Lang::En => "en",
            },
        ]);
    }
    if let Some(format) = options.format {
        tool.args([
            "--format",
            match format {
                Format::Text => "text",
                Format::Json => "json",
                Format::Annotations => "annotations",
            },
        ]);
    }
    Ok(tool)
}
