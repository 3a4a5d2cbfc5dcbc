//! The program as it is installed, with a data folder of its own.

use std::{
    io::{BufRead, BufReader},
    net::TcpListener,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// A started program; dropping it stops it.
pub struct Program {
    child: Child,
    pub address: String,
    /// From the start to the line that says it is ready.
    pub ready_after: Duration,
}

impl Program {
    /// Starts a serving command and waits until it says that it is ready.
    pub fn serve(data: &Path, arguments: &[&str]) -> Program {
        let [portal, private] = [free_port(), free_port()].map(|port| format!("127.0.0.1:{port}"));
        let start = Instant::now();
        let mut child = command(data, arguments)
            .args(["--listen", &portal, "--metrics-listen", &private])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut lines = BufReader::new(child.stdout.take().expect("it was given a pipe")).lines();
        let ready = lines.by_ref().map_while(Result::ok).any(|line| line.starts_with("Muster is ready"));
        let ready_after = start.elapsed();
        assert!(ready, "the program ended instead of serving");
        std::thread::spawn(move || lines.count());
        Program { child, address: portal, ready_after }
    }

    /// Waits until the program has had nothing to do for three seconds.
    pub fn settle(&self) {
        let (mut quiet, mut before) = (0, self.ticks());
        while quiet < 3 {
            std::thread::sleep(Duration::from_secs(1));
            let now = self.ticks();
            quiet = if now - before < 5 { quiet + 1 } else { 0 };
            before = now;
        }
    }

    /// How long it has been busy, in hundredths of a second.
    fn ticks(&self) -> u64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default();
        // Behind the name in brackets, the user's and the system's time are the 12th and the 13th.
        let behind = stat.rsplit(')').next().unwrap_or_default();
        behind.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum()
    }

    /// The most memory it ever held, in MB.
    pub fn peak_memory(&self) -> f64 {
        peak_memory(self.child.id()).unwrap_or_default()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It is ours and still there; there is nothing to do about an error.
        let _ = Command::new("kill").arg(self.child.id().to_string()).status();
        let _ = self.child.wait();
    }
}

/// Runs a command to its end: seconds, and the most memory it held in MB.
pub fn run(data: &Path, arguments: &[&str]) -> (f64, f64) {
    let start = Instant::now();
    let mut child = command(data, arguments).stdout(Stdio::null()).spawn().expect("the program starts");
    let mut peak = 0.0_f64;
    let status = loop {
        peak = peak_memory(child.id()).unwrap_or_default().max(peak);
        match child.try_wait().expect("it is our child") {
            Some(status) => break status,
            None => std::thread::sleep(Duration::from_millis(5)),
        }
    };
    assert!(status.success(), "muster {} failed", arguments.join(" "));
    (start.elapsed().as_secs_f64(), peak)
}

fn command(data: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_muster"));
    command.args(arguments).arg("--data-dir").arg(data).env("RUST_LOG", "warn").stdin(Stdio::null());
    command
}

fn peak_memory(process: u32) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024.0)
}

/// A port that was free a moment ago.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
    listener.local_addr().expect("it has an address").port()
}
