//! The releases of `fixtures/`, for every test that runs on all of them.

use std::fs;
use std::path::{Path, PathBuf};

/// A release of `fixtures/`.
pub struct Fixture {
    /// Its file.
    pub path: PathBuf,
    /// What is in it.
    pub text: String,
}

impl Fixture {
    /// The name of its file without the extension.
    pub fn name(&self) -> &str {
        self.path.file_stem().and_then(|stem| stem.to_str()).expect("fixtures have plain names")
    }
}

/// Every text of `fixtures/`, or of a folder in it, by name.
pub fn fixtures(folder: &str) -> Vec<Fixture> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(folder);
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("it can be read").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    assert!(!paths.is_empty(), "fixtures/ holds no text");
    paths.into_iter().map(|path| Fixture { text: oldcomm::read::path(&path, None).expect("a fixture is UTF-8").text, path }).collect()
}
