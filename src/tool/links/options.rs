//! What can be asked of `catalogue links`, and what follows from it: the list of links to leave out, the limits, who asks.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::catalogue::text::Lang;
use crate::tool::links::ignore::{self, Rule};
use crate::tool::links::visit::Limits;
use crate::tool::links::wire::Manners;
use crate::tool::papers::PUBLISHER;
use crate::tool::{ToolError, disk, here};

/// Which links, how gently, and what becomes of the result.
#[derive(Args, Debug)]
pub struct Options {
    /// The catalogue folder.
    #[arg(long, value_name = "DIR", default_value_os_t = here::catalogue())]
    pub catalogue: PathBuf,
    /// The language of the sentences.
    #[arg(long, value_enum, default_value = "fr")]
    pub lang: Lang,
    /// For a terminal, for machines, or as a page of Markdown.
    #[arg(long, value_enum, default_value = "text")]
    pub format: Form,
    /// Only the links to this host.
    #[arg(long, value_name = "HOST")]
    pub only: Option<String>,
    /// The list of links to leave out, one pattern a line with its reason after ` #` [default: links-ignore.txt in the
    /// catalogue folder, if it is there].
    #[arg(long, value_name = "FILE")]
    pub ignore: Option<PathBuf>,
    /// Writes the proposed addresses into the records; without this they are only shown.
    #[arg(long)]
    pub apply: bool,
    /// Exit code 1 when a link is to be repaired or replaced.
    #[arg(long)]
    pub strict: bool,
    /// Hosts asked at the same time; each of them gets one request at a time.
    #[arg(long, value_name = "N", default_value_t = 8)]
    pub max_parallel: usize,
    /// Seconds that a request may take.
    #[arg(long, value_name = "SECONDS", default_value = "20", value_parser = seconds)]
    pub timeout: Duration,
    /// Seconds of rest for a host after each request.
    #[arg(long, value_name = "SECONDS", default_value = "1", value_parser = seconds)]
    pub pause: Duration,
    /// How often a request is made again after a fault of the network, 429 or 5xx.
    #[arg(long, value_name = "N", default_value_t = 2)]
    pub retries: u32,
    /// How many redirects are followed.
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub max_redirects: usize,
    /// Bytes of a page that are read at most.
    #[arg(long, value_name = "BYTES", default_value_t = 65_536)]
    pub max_body: u64,
    /// The longest time, in seconds, for which a host may ask us to stay away; longer, and it is left alone for this time.
    #[arg(long, value_name = "SECONDS", default_value = "60", value_parser = seconds)]
    pub max_wait: Duration,
    /// Asks hosts inside our own network too, which is refused otherwise.
    #[arg(long)]
    pub allow_local: bool,
    /// The public address of the site, for hosts that want to know who asks [default: the repository in publisher.json].
    #[arg(long, value_name = "URL")]
    pub site: Option<String>,
}

/// The form of the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// Text for a terminal.
    Text,
    /// JSON.
    Json,
    /// Markdown.
    Md,
}

/// Seconds, whole or not, up to a day.
fn seconds(text: &str) -> Result<Duration, String> {
    let seconds = text.parse::<f64>().ok().filter(|it| (0.0..=86_400.0).contains(it));
    seconds.map(Duration::from_secs_f64).ok_or_else(|| "write a number of seconds, as in 20 or 0.5".to_owned())
}

/// The name of the list of links to leave out, in the catalogue folder.
const IGNORE: &str = "links-ignore.txt";

impl Options {
    /// The list of links to leave out.
    ///
    /// # Errors
    /// When the file that was named cannot be read, or a line has no reason.
    pub fn rules(&self) -> Result<Vec<Rule>, ToolError> {
        let (path, text) = match &self.ignore {
            Some(path) => (path.clone(), disk::read(path)?),
            None => {
                let path = self.catalogue.join(IGNORE);
                let Some(bytes) = disk::kept(&path) else { return Ok(Vec::new()) };
                (path, String::from_utf8_lossy(&bytes).into_owned())
            }
        };
        ignore::read(&text, &path.display().to_string())
    }

    /// How much is tried.
    pub fn limits(&self) -> Limits {
        Limits { retries: self.retries, redirects: self.max_redirects, away: self.max_wait, local: self.allow_local }
    }

    /// The rest of a host after each request.
    pub fn pause(&self) -> Duration {
        self.pause
    }

    /// How requests are made.
    pub fn manners(&self) -> Manners {
        Manners { name: self.name(), patience: self.timeout, most: self.max_body, local: self.allow_local }
    }

    /// Who asks, with an address where to find out more, as soon as one is known.
    fn name(&self) -> String {
        let site = self.site.clone().or_else(|| {
            let bytes = disk::kept(&self.catalogue.parent()?.join(PUBLISHER))?;
            let publisher: serde_json::Value = serde_json::from_slice(&bytes).ok()?;
            publisher.get("repository")?.as_str().map(str::to_owned)
        });
        let plain = |it: &String| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_graphic());
        let name = format!("Passerelles-links/{}", env!("CARGO_PKG_VERSION"));
        match site.map(|it| it.trim().to_owned()).filter(plain) {
            Some(site) => format!("{name} (+{site})"),
            None => format!("{name} (checks the links of a directory, one request at a time)"),
        }
    }
}

/// The bar that shows how far the visits are, on a terminal only.
pub fn progress(addresses: usize) -> ProgressBar {
    let terminal = std::io::stderr().is_terminal();
    let target = if terminal { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(Some(addresses as u64), target);
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {elapsed} {wide_msg}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}
