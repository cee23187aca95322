//! Running the program in a folder of a test's own.

use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};

/// The program with its arguments.
pub fn oldcomm(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_oldcomm"));
    command.args(args);
    command
}

/// A run that ended as expected: what it printed and what it complained.
pub fn run(mut command: Command, status: i32) -> (String, String) {
    let output = command.output().expect("it starts");
    let text = |bytes| String::from_utf8(bytes).expect("it prints UTF-8");
    let (out, err) = (text(output.stdout), text(output.stderr));
    assert_eq!(output.status.code(), Some(status), "{out}{err}");
    (out, err)
}

/// An empty folder of a test's own.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("it can be made");
    folder
}

/// A file of a test's own, and its path as an argument.
pub fn file(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    fs::write(&path, bytes).expect("it can be written");
    path.to_str().expect("a plain path").to_owned()
}

/// A release.
pub fn fixture() -> String {
    concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/p01.txt").to_owned()
}
