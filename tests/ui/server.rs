//! The program itself, as a newcomer starts it: `muster demo`, with a smaller shop.

use std::{
    net::{TcpListener, TcpStream},
    process::{Command, Stdio},
    sync::OnceLock,
    time::{Duration, Instant},
};

use crate::guard::Guard;

/// A running program.
pub struct Server {
    pub base: String,
    _guard: Guard,
}

impl Server {
    /// The server of this process, started on first use.
    pub fn shared() -> &'static Server {
        static SERVER: OnceLock<Server> = OnceLock::new();
        SERVER.get_or_init(start)
    }
}

fn start() -> Server {
    let folder =
        tempfile::Builder::new().prefix("muster-shop-").tempdir().expect("a temporary folder").keep();
    let [portal, private] = [free_port(), free_port()].map(|port| format!("127.0.0.1:{port}"));
    let mut program = Command::new(env!("CARGO_BIN_EXE_muster"));
    program.args([
        "demo",
        "--contacts",
        "1000",
        "--listen",
        &portal,
        "--metrics-listen",
        &private,
        "--data-dir",
    ]);
    program.arg(&folder);
    let log = std::fs::File::create(folder.join("log")).expect("the temporary folder can be written");
    let mut shell = Command::new("/bin/sh");
    shell.stdout(Stdio::null()).stderr(log).env_remove("DATABASE_URL");
    let guard = Guard::start(shell, &folder, "TERM", &program).expect("a shell starts");
    let deadline = Instant::now() + Duration::from_secs(60);
    while TcpStream::connect(&portal).is_err() {
        let log = std::fs::read_to_string(folder.join("log")).unwrap_or_default();
        assert!(Instant::now() < deadline, "the program does not answer. Its log:\n{log}");
        std::thread::sleep(Duration::from_millis(20));
    }
    Server { base: format!("http://{portal}"), _guard: guard }
}

/// A port that was free a moment ago.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
    listener.local_addr().expect("it has an address").port()
}
