//! The files that pages load, named by the hash of their *final* bytes, so that they may be kept for ever: script, wasm,
//! style, fonts, the table of communes.
//!
//! Trunk's own names are made before the last step that changes the bytes (its issues 1028 and 838), so names are made here.

use std::path::{Path, PathBuf};
use std::process::Command;

use html_escape::encode_double_quoted_attribute as attribute;
use sha2::{Digest, Sha256};

use crate::tool::ToolError;
use crate::tool::disk;
use crate::tool::lean::Pair;
use crate::tool::rebase;

/// Where the loaded files ended up: paths from the root of the site.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The first script, which starts everything.
    pub boot: String,
    /// The glue of wasm-bindgen.
    pub script: String,
    /// The compiled portal.
    pub wasm: String,
    /// The part of it that only those need who type.
    pub typed: Option<String>,
    /// All style sheets in one.
    pub style: String,
    /// The display face, fetched early.
    pub font: Option<String>,
    /// The table of communes.
    pub places: String,
}

impl Assets {
    /// Where the live page finds what it fetches when it is needed, as attributes.
    pub fn on_demand(&self) -> String {
        let named = |name: &str, path: &String| format!(" data-{name}=\"{}\"", attribute(path));
        named("places", &self.places) + &self.typed.as_ref().map(|path| named("typed", path)).unwrap_or_default()
    }
}

/// The first script, before the final names are known.
const BOOT: &str = include_str!("boot.js");

/// The style sheets that come before the components, in order.
const STYLES: [&str; 3] = ["tokens.css", "base.css", "layout.css"];

/// What wasm-opt may rely on: what rustc turns on for this target. Never `--all-features`: browsers refuse the result.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// What wasm-opt does, in order: flattened code gives its second round more to find, nothing is copied into its one caller, and
/// functions of like names, which are like each other, come side by side for the compression (2 % of the page, in 15 seconds).
const PASSES: [&str; 7] = [
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--one-caller-inline-max-function-size=0",
    "--reorder-functions-by-name",
];

/// What terser does: names inside the script become short, what nobody calls goes.
const TERSER: [&str; 6] = ["--module", "--ecma", "2022", "--compress", "passes=3", "--mangle"];

/// The programs that make wasm and script smaller, where they are there.
#[derive(Clone, Debug, Default)]
pub struct Optimisers {
    /// wasm-opt.
    pub wasm_opt: Option<PathBuf>,
    /// terser.
    pub terser: Option<PathBuf>,
}

/// Names everything in `site` by its final bytes.
///
/// `prefix` is the path that the site stands below; `worker` is the path of the service worker in it, where there is one.
pub fn settle(site: &Path, optimisers: &Optimisers, prefix: &str, worker: Option<&str>) -> Result<Assets, ToolError> {
    let mut assets = Assets::default();
    let (wasm, script) = (site.join("passerelles_bg.wasm"), site.join("passerelles.js"));
    let later = site.join("passerelles_typed.wasm");
    let apart = rewrite(&wasm, &script, Pair::lean)?;
    if let Some(apart) = &apart {
        disk::write(&later, apart)?;
    }
    let modules = [Some(&wasm), apart.is_some().then_some(&later)];
    if let Some(tool) = &optimisers.wasm_opt {
        for module in modules.into_iter().flatten() {
            shrink(tool, &[PASSES.as_slice(), FEATURES.as_slice()].concat(), module, "PASSERELLES_WASM_OPT")?;
        }
    }
    rewrite(&wasm, &script, Pair::matched)?;
    if let Some(tool) = &optimisers.terser {
        shrink(tool, &TERSER, &script, "PASSERELLES_TERSER")?;
    }
    assets.wasm = rename(site, &wasm)?;
    assets.typed = apart.map(|_| rename(site, &later)).transpose()?;
    assets.script = rename(site, &script)?;
    assets.places = rename(site, &site.join("places.txt"))?;
    let mut style = rebase::style(join_styles(&site.join("style"))?, prefix);
    for font in disk::files(&site.join("fonts"))?.iter().filter(|path| path.extension().is_some_and(|it| it == "woff2"))
    {
        let name = font.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        let renamed = rename(site, font)?;
        style = style.replace(&format!("/fonts/{name}"), &renamed);
        assets.font = Some(renamed);
    }
    disk::remove(&site.join("style"))?;
    assets.style = write_named(site, "style", "css", style.as_bytes())?;
    let first = site.join("boot.js");
    disk::write(&first, boot(&assets.script, &assets.wasm, prefix, worker).as_bytes())?;
    if let Some(tool) = &optimisers.terser {
        shrink(tool, &TERSER, &first, "PASSERELLES_TERSER")?;
    }
    assets.boot = rename(site, &first)?;
    Ok(assets)
}

/// The first script of a site below `prefix`, with the final names of script and module, and of the service worker where there
/// is one.
pub fn boot(script: &str, wasm: &str, prefix: &str, worker: Option<&str>) -> String {
    let below = |path: &str| format!("{prefix}{path}");
    BOOT.replace("{script}", &below(script))
        .replace("{wasm}", &below(wasm))
        .replace("{catalogue}", &below("/catalogue.json"))
        .replace("{worker}", &worker.map(below).unwrap_or_default())
}

/// Writes module and script anew, together; gives the part of the module that stands apart.
fn rewrite(
    wasm: &Path,
    script: &Path,
    change: fn(Pair) -> Result<Pair, ToolError>,
) -> Result<Option<Vec<u8>>, ToolError> {
    let pair = change(Pair { module: disk::read_bytes(wasm)?, script: disk::read(script)?, later: None })?;
    disk::write(wasm, &pair.module)?;
    disk::write(script, pair.script.as_bytes())?;
    Ok(pair.later)
}

/// Lets an optimiser write a file anew. `variable` is what names the optimiser.
fn shrink(tool: &Path, options: &[&str], file: &Path, variable: &str) -> Result<(), ToolError> {
    let smaller = file.with_extension("small");
    let fault = match Command::new(tool).arg(file).arg("-o").arg(&smaller).args(options).output() {
        Ok(output) if output.status.success() => {
            let bytes = disk::read_bytes(&smaller)?;
            disk::write(file, &bytes)?;
            return disk::remove(&smaller);
        }
        Ok(output) => String::from_utf8_lossy(&output.stderr).into_owned(),
        Err(error) => error.to_string(),
    };
    Err(ToolError::new(
        format!("{} could not be made smaller: {fault}", file.display()),
        format!("Build without that by leaving {variable} empty: the page is then a little larger."),
    ))
}

/// All style sheets in one text: tokens, base, layout, then the components by name, print last.
fn join_styles(folder: &Path) -> Result<String, ToolError> {
    let mut paths: Vec<PathBuf> = STYLES.iter().map(|name| folder.join(name)).collect();
    let mut components = disk::files(&folder.join("components"))?;
    components.sort_by_key(|path| (path.ends_with("print.css"), path.clone()));
    paths.extend(components.into_iter().filter(|path| path.extension().is_some_and(|it| it == "css")));
    let mut all = String::new();
    for path in paths {
        all.push_str(&without_comments(&disk::read(&path)?));
    }
    Ok(all)
}

/// Comments are for readers of the source; the rest of the text is left as it is.
fn without_comments(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    out.lines().filter(|line| !line.trim().is_empty()).map(|line| format!("{}\n", line.trim_end())).collect()
}

/// The first characters of the SHA-256 of some bytes.
pub fn mark(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}

/// Writes a file that pages load under the mark of its bytes; gives its path.
pub fn write_named(site: &Path, name: &str, extension: &str, bytes: &[u8]) -> Result<String, ToolError> {
    let file = format!("assets/{name}-{}.{extension}", mark(bytes));
    disk::write(&site.join(&file), bytes)?;
    Ok(format!("/{file}"))
}

fn rename(site: &Path, path: &Path) -> Result<String, ToolError> {
    let bytes = disk::read_bytes(path)?;
    let part = |it: Option<&std::ffi::OsStr>| it.map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let named = write_named(site, &part(path.file_stem()), &part(path.extension()), &bytes)?;
    disk::remove(path)?;
    Ok(named)
}
