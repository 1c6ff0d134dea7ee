//! A server as a process of this test: it answers on a free port of this computer, and ends with the test.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use passerelles::tool::headers::rules;
use passerelles::tool::hosts::redirects;
use passerelles::tool::hosts::{Ground, caddy as caddyfile, nginx as conf};
use tempfile::TempDir;

use crate::ask::{Answer, ask};
use crate::part::{Part, part};

/// A running server and the site it serves.
pub(crate) struct Running {
    /// The site.
    pub(crate) site: &'static Part,
    address: SocketAddr,
    process: Child,
    #[expect(dead_code, reason = "it goes when the server does")]
    room: TempDir,
}

impl Running {
    /// Asks with a method and headers.
    pub(crate) fn ask(&self, method: &str, path: &str, headers: &[&str]) -> Answer {
        ask(self.address, method, path, headers)
    }

    /// Asks for a path.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[])
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// nginx, as one process, which ends when it is told to.
pub(crate) fn nginx() -> Running {
    running("NGINX", "nginx", "OS: ", |program, room, ground| {
        fs::write(room.join("site.conf"), conf::file(ground)).unwrap();
        let room = room.display();
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .iter()
            .map(|kind| format!("{kind}_temp_path {room}/{kind};\n"))
            .collect();
        let main = format!(
            "daemon off;\nmaster_process off;\npid {room}/pid;\nerror_log stderr notice;\nevents {{ }}\n\
             http {{\naccess_log off;\n{temporary}include {room}/site.conf;\n}}\n"
        );
        let file = format!("{room}/main.conf");
        fs::write(&file, main).unwrap();
        let mut command = Command::new(program);
        command.args(["-p", &room.to_string(), "-c", &file, "-e", "stderr"]);
        command
    })
}

/// Caddy, which writes nothing outside the test's folder.
pub(crate) fn caddy() -> Running {
    running("CADDY", "caddy", "serving initial configuration", |program, room, ground| {
        let file = room.join("Caddyfile");
        fs::write(&file, format!("{{\n\tadmin off\n}}\n{}", caddyfile::file(ground))).unwrap();
        let mut command = Command::new(program);
        command.args(["run", "--adapter", "caddyfile", "--config"]).arg(file);
        command.env("HOME", room).env("XDG_CONFIG_HOME", room).env("XDG_DATA_HOME", room);
        command
    })
}

/// Starts a server, and returns when it says that it serves.
fn running(variable: &str, name: &str, ready: &str, command: impl Fn(&str, &Path, &Ground) -> Command) -> Running {
    let program = std::env::var(variable).unwrap_or_else(|_| name.to_owned());
    let site = part();
    let room = tempfile::tempdir().expect("a folder");
    let redirects = redirects::parse(&fs::read_to_string(site.folder.join("_redirects")).unwrap());
    let mut ground =
        Ground { rules: rules(), redirects, root: site.folder.display().to_string(), name: None, listen: None };
    let mut said = String::new();
    // Another program may take the free port before the server does.
    for _ in 0..5 {
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|it| it.local_addr()).expect("a free port");
        ground.listen = Some(free);
        let mut command = command(&program, room.path(), &ground);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut process = command.spawn().unwrap_or_else(|error| panic!("{program} cannot be started: {error}"));
        let mut lines = BufReader::new(process.stderr.take().expect("its voice")).lines().map_while(Result::ok);
        said.clear();
        let served = lines.by_ref().any(|line| {
            said.push_str(&line);
            said.push('\n');
            line.contains(ready)
        });
        if served {
            // It goes on speaking, and must be heard, or it would stop.
            std::thread::spawn(move || lines.for_each(drop));
            return Running { site, address: free, process, room };
        }
        let _ = process.wait();
    }
    panic!("{program} does not serve:\n{said}");
}
