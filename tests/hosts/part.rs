//! A part of the built site: each folder with all its kinds of files, but only a few of many; and what a server must not show.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use passerelles::tool::copies::copies;

/// The part.
pub(crate) struct Part {
    /// Its folder.
    pub(crate) folder: PathBuf,
    /// Every published address and what the file behind it holds.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

/// Of more entries than this, only [`FEW`] are taken.
const MANY: usize = 40;
const FEW: usize = 3;

/// The part, made at the first call.
pub(crate) fn part() -> &'static Part {
    static PART: OnceLock<Part> = OnceLock::new();
    PART.get_or_init(made)
}

/// Copies the part, and adds what a host needs and what it must hide.
fn made() -> Part {
    let named = std::env::var_os("PASSERELLES_DIST");
    let dist = PathBuf::from(
        named.expect("PASSERELLES_DIST names no folder: run `cargo xtask test`, or set it to the built site"),
    );
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hosts");
    let _ = fs::remove_dir_all(&folder);
    let site = folder.as_path();
    copy(&dist, site);
    let program = fs::read_dir(site.join("programmes")).unwrap().map(|it| it.unwrap().path()).find(|it| it.is_dir());
    let program = program.expect("a program").file_name().unwrap().to_string_lossy().into_owned();
    fs::write(
        site.join("_redirects"),
        format!("/programmes/ancien-nom/* /programmes/{program}/:splat 301\n/bientot /programmes/ 302\n"),
    )
    .unwrap();
    fs::write(site.join("sw.js"), "// made up for this test\n").unwrap();
    fs::write(site.join("manifest.webmanifest"), "{}\n").unwrap();
    let mut files = BTreeMap::new();
    read(site, site, &mut files);
    copies(site).expect("copies");
    fs::create_dir_all(site.join(".git")).unwrap();
    fs::write(site.join(".git/config"), "secret").unwrap();
    fs::write(site.join(".env"), "secret").unwrap();
    fs::create_dir_all(site.join("empty")).unwrap();
    Part { folder, files }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    let mut entries: Vec<PathBuf> = fs::read_dir(from).unwrap().map(|it| it.unwrap().path()).collect();
    entries.sort();
    if entries.len() > MANY {
        let dated = |it: &&PathBuf| ["calendrier.ics", "calendar.ics"].iter().any(|name| it.join(name).is_file());
        let dated: Vec<PathBuf> = entries.iter().filter(dated).take(1).cloned().collect();
        // The root has many entries of many kinds.
        let few = if from.join("_headers").is_file() { usize::MAX } else { FEW };
        let of = |folders: bool| entries.iter().filter(move |it| it.is_dir() == folders).take(few);
        entries = of(true).chain(of(false)).cloned().collect();
        entries.extend(dated);
    }
    for entry in entries {
        let name = entry.file_name().unwrap();
        let copied = ["br", "gz"].iter().any(|it| entry.extension().is_some_and(|own| own == *it));
        if entry.is_dir() {
            copy(&entry, &to.join(name));
        } else if !copied {
            fs::copy(&entry, to.join(name)).unwrap();
        }
    }
}

fn read(folder: &Path, site: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("/{}", path.strip_prefix(site).unwrap().to_string_lossy());
        if path.is_dir() {
            read(&path, site, files);
        } else if !name.starts_with("/_") && !name.ends_with("/404.html") {
            let address = name.strip_suffix("index.html").unwrap_or(&name);
            files.insert(address.to_owned(), fs::read(&path).unwrap());
        }
    }
}
