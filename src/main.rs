//! The program `muster`: see `muster --help`.
#![forbid(unsafe_code)]

fn main() -> std::process::ExitCode {
    muster::cli::run()
}
