//! `cargo xtask load`: how many requests nginx on this computer answers from the built site, and how fast. Never part of the tests: it
//! takes all of the processor, and its figures are those of the computer.

use crate::Verdict;
use crate::build::{self, Host};
use crate::error::{Result, ToolError};
use crate::setup::Setup;
use crate::{command, project, server};
use clap::Args;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// How long and how hard.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Seconds for each address.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=60))]
    seconds: u16,
    /// Connections kept open at the same time.
    #[arg(long, default_value_t = 64, value_parser = clap::value_parser!(u16).range(1..=512))]
    connections: u16,
}

/// Measures and prints a table. The traffic stays on this computer.
///
/// # Errors
/// When nginx or wrk is missing, or there is no built site.
pub(crate) fn run(options: &Options) -> Result<Verdict> {
    let mut setup = Setup::begin()?;
    let nginx = setup.nginx()?;
    setup.end();
    let dist = project::dist();
    let addresses = addresses(&dist)?;
    let free = server::listen(0)?.local_addr();
    let free = free.map_err(|cause| ToolError::new("The port cannot be told.").because(cause))?;
    let room = project::root().join("target/load");
    let (listen, root) = (free.to_string(), dist.display().to_string());
    let ready = build::ready(Host::Nginx, &room, &["--listen", &listen, "--root", &root])?;
    if ready != Verdict::Fine {
        return Ok(ready);
    }
    let mut host = start(&nginx, &room)?;
    let table = measured(&addresses, &dist, free, options);
    let _ = call(&nginx, &room).args(["-s", "quit"]).status();
    let _ = host.wait();
    println!("{}", table?);
    Ok(Verdict::Fine)
}

/// What is asked for: the home page, a program, the catalogue, the module.
fn addresses(dist: &Path) -> Result<Vec<String>> {
    let missing =
        || ToolError::new("There is no built site in dist/.").remedy("Build it with `cargo xtask build --host nginx`.");
    let names = |folder: &str| {
        let entries = std::fs::read_dir(dist.join(folder)).map_err(|cause| missing().because(cause))?;
        let mut names: Vec<String> =
            entries.flatten().map(|it| it.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        Ok(names)
    };
    let program = names("programmes")?.into_iter().find(|name| dist.join("programmes").join(name).is_dir());
    let module = names("assets")?.into_iter().find(|name| name.ends_with(".wasm"));
    let (program, module) = program.zip(module).ok_or_else(missing)?;
    Ok(vec!["/".into(), format!("/programmes/{program}/"), "/catalogue.json".into(), format!("/assets/{module}")])
}

/// The nginx program with its folder and configuration.
fn call(nginx: &Path, room: &Path) -> Command {
    let mut command = Command::new(nginx);
    command.arg("-p").arg(room).arg("-c").arg(room.join("main.conf")).args(["-e", "stderr"]);
    command
}

/// nginx, with a worker for each core, once it serves.
fn start(nginx: &Path, room: &Path) -> Result<Child> {
    let refused = || ToolError::new("nginx could not be started.");
    let here = room.display();
    let root = command::answer(Command::new("id").arg("-u")).is_some_and(|it| it.trim() == "0");
    let user = if root { "user root;\n" } else { "" };
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let temporary: String = temporary.iter().map(|kind| format!("{kind}_temp_path {here}/{kind};\n")).collect();
    let main = format!(
        "{user}daemon off;\nworker_processes auto;\npid {here}/pid;\nerror_log stderr notice;\nevents {{ }}\n\
         http {{\naccess_log off;\nsendfile on;\ntcp_nopush on;\nkeepalive_requests 1000000;\n{temporary}include {here}/passerelles.conf;\n}}\n"
    );
    std::fs::write(room.join("main.conf"), main).map_err(|cause| refused().because(cause))?;
    let mut command = call(nginx, room);
    command.stdin(Stdio::null()).stderr(Stdio::piped());
    let mut host = command.spawn().map_err(|cause| command::not_started(&command, cause))?;
    let mut lines = BufReader::new(host.stderr.take().ok_or_else(refused)?).lines().map_while(std::result::Result::ok);
    let mut said = String::new();
    let serves = lines.by_ref().any(|line| {
        let _ = writeln!(said, "{line}");
        line.contains("start worker process")
    });
    if !serves {
        let _ = host.wait();
        return Err(refused().because(said));
    }
    // It goes on speaking, and must be heard, or it would stop.
    std::thread::spawn(move || lines.for_each(drop));
    Ok(host)
}

/// The table: each address with the bytes of its brotli copy, requests per second, and the time in which 99 of 100 are answered.
fn measured(addresses: &[String], dist: &Path, at: SocketAddr, options: &Options) -> Result<String> {
    let Options { seconds, connections } = options;
    let mut table = format!(
        "{connections} connections, {seconds} s each, brotli copies\n\n| address | bytes | requests/s | p99 | MB/s |\n|---|---|---|---|---|\n"
    );
    for address in addresses {
        let mut wrk = Command::new("wrk");
        wrk.args([
            "-t1",
            "--latency",
            "-H",
            "Accept-Encoding: br",
            &format!("-c{connections}"),
            &format!("-d{seconds}s"),
        ]);
        let output = wrk.arg(format!("http://{at}{address}")).output();
        let output = output.map_err(|cause| {
            command::not_started(&wrk, cause).remedy("Install wrk (on Debian-like systems: `apt-get install wrk`).")
        })?;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let unclear = || ToolError::new(format!("wrk did not measure {address}.")).because(&said);
        // An answer that is no success would be counted as a very fast one.
        if said.contains("Non-2xx") || said.contains("Socket errors") {
            return Err(unclear());
        }
        let after =
            |word: &str| said.lines().find_map(|line| line.trim().strip_prefix(word)).map(|it| it.trim().to_owned());
        let (rate, slow) = after("Requests/sec:").zip(after("99%")).ok_or_else(unclear)?;
        let rate: f64 = rate.parse().map_err(|_| unclear())?;
        let bytes = std::fs::metadata(copy(dist, address)).map_err(|cause| unclear().because(cause))?.len();
        // Sizes of files are far below what a float holds exactly.
        #[expect(clippy::cast_precision_loss, reason = "sizes of files are far below 2^52")]
        let flow = rate * bytes as f64 / 1e6;
        let _ = writeln!(table, "| `{address}` | {bytes} | {rate:.0} | {slow} | {flow:.0} |");
    }
    Ok(table)
}

/// The brotli copy behind an address.
fn copy(dist: &Path, address: &str) -> PathBuf {
    let file = address.trim_start_matches('/');
    let file = if address.ends_with('/') { format!("{file}index.html") } else { file.to_owned() };
    dist.join(format!("{file}.br"))
}
