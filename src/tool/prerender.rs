//! Turns what Trunk built into the whole site: data files, every page in both languages, feeds, calendars, sitemap, headers, compressed copies.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use rayon::prelude::*;

use crate::catalogue::date::Date;
use crate::catalogue::text::Lang;
use crate::catalogue::trace::Trace;
use crate::catalogue::write;
use crate::place::communes::Communes;
use crate::search::Engine;
use crate::site::open_data::{DataFile, OpenData};
use crate::site::page::{Page, Route, all};
use crate::tool::assets::{Optimisers, settle, write_named};
use crate::tool::copies::{Care, compress};
use crate::tool::document::{Press, Shell};
use crate::tool::exports::{Stock, exports, lheo, own};
use crate::tool::gather::gather;
use crate::tool::headers::headers;
use crate::tool::keep::keep;
use crate::tool::papers::{missing, papers};
use crate::tool::previews::previews;
use crate::tool::qr::Code;
use crate::tool::rebase;
use crate::tool::sitemap::{listed, robots, sitemap};
use crate::tool::trace::remark;
use crate::tool::{ToolError, calendar, check, disk, feeds, former, gallery, lesson, offline};

/// What the site is made from.
pub struct Order {
    /// The folder that Trunk filled, and where the site is written.
    pub site: PathBuf,
    /// The catalogue folder, in editing form.
    pub catalogue: PathBuf,
    /// The site's origin and the path below it, without a closing slash.
    pub base: String,
    /// Whether pages are kept for when there is no network; else what was kept is undone.
    pub worker: bool,
    /// What makes wasm and script smaller, where it is there.
    pub optimisers: Optimisers,
    /// The folder that keeps preview images from one build to the next.
    pub previews: PathBuf,
    /// The site of before, whose files are still kept for a while; `None` where nothing is to be kept.
    pub before: Option<PathBuf>,
    /// Today, in Europe/Paris.
    pub today: Date,
}

/// What was written.
pub struct Report {
    /// Pages, both languages.
    pub pages: usize,
    /// Programs in the catalogue.
    pub programs: usize,
    /// How long the pages took, in seconds.
    pub seconds: f64,
    /// Preview images drawn, and those kept from a build before.
    pub pictures: (usize, usize),
    /// How long pictures and QR codes took, in seconds.
    pub drawing: f64,
    /// Files of builds before that are still there, if any were to be kept.
    pub kept: Option<usize>,
    /// What the publisher still has to do, in sentences.
    pub warnings: Vec<String>,
}

/// Reads the table of communes.
pub fn communes(path: &Path) -> Result<Communes, ToolError> {
    let text = disk::read(path)?;
    Communes::parse(&text).map_err(|error| {
        ToolError::new(format!("{}: {error}", path.display()), "Make the table again with `cargo xtask places`.")
    })
}

/// Writes the site.
pub fn prerender(order: &Order) -> Result<Report, ToolError> {
    let site = &order.site;
    let shell = Shell::new(&disk::read(&site.join("index.html"))?)?;
    let communes = communes(&site.join("places.txt"))?;
    let gathered = gather(&order.catalogue, &communes, order.today)?;
    check::refuse(&gathered)?;
    let mut papers = papers(site)?;
    papers.lesson = lesson::answered(papers.lesson, &gathered, &communes, order.today, &site.join(".lesson"))?;
    let stock = Stock { catalogue: &gathered.catalogue, base: &order.base, today: order.today };
    let (trainings, lacking) = lheo::lacking(stock.catalogue);
    papers.data = OpenData { files: write_data(site, stock, &gathered.trace)?, trainings, lacking };
    let data = site.join(own::CATALOGUE.trim_start_matches('/'));
    let prefix = rebase::prefix(&order.base);
    let worker = format!("/{}", offline::FILE);
    let assets = settle(site, &order.optimisers, prefix, order.worker.then_some(&worker))?;
    let trace = gathered.trace;
    let engine = Arc::new(Engine::new(Arc::new(gathered.catalogue)));
    let pages = all(&engine, order.today);
    let routes: Vec<Route> = pages
        .iter()
        .chain([&Page::NotFound])
        .flat_map(|page| Lang::ALL.map(|lang| Route::new(lang, page.clone())))
        .collect();
    let started = Instant::now();
    let previews = previews(&engine, &routes, order.today, site, &order.previews)?;
    let coded = |route: &&Route| matches!(route.page, Page::Program(_)) || route.page.lists();
    routes.par_iter().filter(coded).try_for_each(|route| {
        let code = Code::of(&format!("{}{}", order.base, route.path()))?;
        let at = |form: &str| site.join(route.qr(form).trim_start_matches('/'));
        disk::write(&at("svg"), code.svg().as_bytes())?;
        disk::write(&at("png"), &code.png()?)
    })?;
    let drawing = started.elapsed().as_secs_f64();
    let started = Instant::now();
    let press = Press {
        shell,
        engine: engine.clone(),
        assets: &assets,
        base: &order.base,
        today: order.today,
        papers: &papers,
        previews: &previews,
    };
    routes.par_iter().try_for_each(|route| {
        disk::write(&site.join(file(route)), rebase::page(press.print(route), prefix)?.as_bytes())
    })?;
    offline::write_pages(&press, site, prefix)?;
    let followed = feeds::files(&engine, &pages, &order.base, order.today)?;
    let dated = calendar::files(engine.catalogue(), &order.base)?;
    let write = |(path, text): &feeds::File| disk::write(&site.join(path.trim_start_matches('/')), text.as_bytes());
    followed.par_iter().chain(&dated).try_for_each(write)?;
    let before = former::files(&press, &trace);
    before
        .par_iter()
        .try_for_each(|(path, text)| write(&(format!("{path}index.html"), rebase::page(text.clone(), prefix)?)))?;
    let rules = former::rules(&engine, &trace);
    if !rules.is_empty() {
        disk::write(&site.join(former::RULES), rules.as_bytes())?;
    }
    let style = write_named(site, "galerie", "css", gallery::style().as_bytes())?;
    for lang in Lang::ALL {
        let path = format!("{}index.html", gallery::path(lang).trim_start_matches('/'));
        disk::write(&site.join(path), rebase::page(gallery::document(&press, lang, &style)?, prefix)?.as_bytes())?;
    }
    let seconds = started.elapsed().as_secs_f64();
    let listed = listed(engine.catalogue(), &pages, order.today);
    disk::write(&site.join("sitemap.xml"), sitemap(&listed, &order.base).as_bytes())?;
    let worker =
        if order.worker { offline::worker(site, &assets, &pages, prefix)? } else { offline::ended().to_owned() };
    disk::write(&site.join(offline::FILE), worker.as_bytes())?;
    disk::write(&site.join("robots.txt"), robots(&order.base).as_bytes())?;
    disk::write(&site.join("_headers"), headers(&pages).as_bytes())?;
    let large = [&assets.wasm, &assets.script, &assets.style, &assets.places, &assets.boot];
    let large = large.into_iter().chain(&assets.typed).map(|path| site.join(path.trim_start_matches('/')));
    large.chain([data]).collect::<Vec<_>>().par_iter().try_for_each(|path| compress(path, Care::Most))?;
    let kept = order.before.as_deref().map(|before| keep(before, site, order.today)).transpose()?;
    Ok(Report {
        kept,
        warnings: missing(&papers.publisher).into_iter().chain(remark(&trace, Lang::En)).collect(),
        pages: routes.len() + before.len() + Lang::ALL.len(),
        programs: engine.catalogue().programs.len(),
        seconds,
        pictures: (previews.drawn, previews.kept),
        drawing,
    })
}

/// The data at stable addresses: the whole catalogue, each record in full, and the same in the forms that others read. What
/// was written is told to the page of open data.
fn write_data(site: &Path, stock: Stock<'_>, trace: &Trace) -> Result<Vec<DataFile>, ToolError> {
    let catalogue = stock.catalogue;
    disk::remove(&site.join("catalogue"))?;
    let put = |path: String, bytes: &[u8]| disk::write(&site.join(path), bytes).map(|()| bytes.len());
    let (mut programs, mut organisations) = (0, 0);
    for it in &catalogue.programs {
        programs += put(format!("catalogue/programs/{}.json", it.id), write::program(it).to_string().as_bytes())?;
    }
    for it in &catalogue.organisations {
        let text = write::organisation(it).to_string();
        organisations += put(format!("catalogue/organisations/{}.json", it.id), text.as_bytes())?;
    }
    let mut withdrawn = 0;
    for it in &trace.tombstones {
        withdrawn += put(format!("catalogue/tombstones/{}.json", it.key), write::tombstone(it).to_string().as_bytes())?;
    }
    // What editors note on a source stays in the full records, and spares every visitor some 20 kB.
    let mut light = catalogue.clone();
    light.programs.iter_mut().flat_map(|program| &mut program.sources).for_each(|source| source.note = None);
    let whole = put("catalogue.json".to_owned(), write::catalogue(&light).to_string().as_bytes())?;
    let mut files = own::catalogue(stock, whole, programs, organisations);
    files.extend(own::tombstones(trace.tombstones.len(), withdrawn));
    for export in exports(stock)? {
        put(export.file.address.trim_start_matches('/').to_owned(), &export.bytes)?;
        files.push(export.file);
    }
    Ok(files)
}

/// The file of a page.
fn file(route: &Route) -> String {
    let path = route.path();
    let path = path.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}
