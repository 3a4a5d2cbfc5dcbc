//! Programs that tests start and that must not outlive them.
//!
//! The program is the child of a small shell, the guard, whose standard input is a pipe that this process holds. When
//! the process ends, in whatever way, the pipe closes, and the guard stops the program and removes its folder. Nothing
//! is left behind by a panic or a `kill -9`.

use std::{
    io,
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, ChildStdin, Command},
};

/// A running program; dropping it stops it.
pub struct Guard {
    /// The shell, without the pipe that keeps it waiting.
    pub shell: Child,
    pipe: Option<ChildStdin>,
}

/// `$1` is the folder, `$2` the signal, the rest the program. What the program started and left (a browser) is known by
/// the folder in its command line.
const SCRIPT: &str = r#"
folder=$1 signal=$2
shift 2
"$@" </dev/null &
program=$!
read -r _
kill "-$signal" "$program"
wait "$program"
for process in /proc/[0-9]*; do
    number=${process#/proc/}
    if [ "$number" != $$ ] && grep -qsF -- "$folder/" "$process/cmdline"; then kill "$number"; fi
done
rm -rf "$folder"
"#;

impl Guard {
    /// Starts the program. The shell that is given may already say who runs it and where its output goes.
    pub fn start(mut shell: Command, folder: &Path, signal: &str, program: &Command) -> io::Result<Guard> {
        shell
            .args(["-c", SCRIPT, "guard"])
            .arg(folder)
            .arg(signal)
            .arg(program.get_program())
            .args(program.get_args());
        // Ctrl-C in a terminal reaches the whole process group; the guard leaves it, so that it can still clean up.
        let mut shell = shell.stdin(std::process::Stdio::piped()).process_group(0).spawn()?;
        let pipe = shell.stdin.take();
        Ok(Guard { shell, pipe })
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        drop(self.pipe.take());
        // It was asked to end; there is nobody left to tell if it does not.
        let _ = self.shell.wait();
    }
}
