//! Many files at once: worked on by all threads, taken in their order.
//!
//! The files are cut into stretches. While one stretch is worked on, what became of the one before is taken, so no more
//! than two of them are held, however many files there are and however long one of them takes.

use anyhow::Context;
use rayon::ThreadPoolBuilder;
use rayon::prelude::*;
use std::fs;
use std::mem;
use std::num::NonZeroUsize;
use std::path::Path;
use std::thread;

/// A stretch holds no more bytes of input than this for each thread, unless one file does.
const BYTES: u64 = 2 << 20;
/// Nor more files.
const FILES: usize = 64;

/// Whether to go on to the next stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    Go,
    Stop,
}

/// Works on all files with so many threads, none for as many as there are cores, and hands over the results, a stretch at a
/// time, in the order of the files.
pub(super) fn in_order<I: AsRef<Path> + Sync, T: Send>(
    files: &[I],
    jobs: Option<usize>,
    work: impl Fn(&I) -> T + Sync,
    mut take: impl FnMut(Vec<T>) -> anyhow::Result<Next> + Send,
) -> anyhow::Result<()> {
    let cores = || thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let threads = jobs.unwrap_or_else(cores).min(files.len()).max(1);
    // One thread is this one: starting another takes as long as reading a release. It can be that once.
    let pool = ThreadPoolBuilder::new().num_threads(threads);
    let pool = if threads == 1 && rayon::current_thread_index().is_none() { pool.use_current_thread() } else { pool };
    let pool = pool.build().context("starting threads")?;
    pool.install(|| {
        let mut rest = files;
        let mut done = Vec::new();
        while !rest.is_empty() || !done.is_empty() {
            let (stretch, behind) = rest.split_at(stretch(rest, rayon::current_num_threads()));
            let ready = mem::take(&mut done);
            let worked = || stretch.par_iter().map(&work).collect();
            let (taken, worked) = rayon::join(|| if ready.is_empty() { Ok(Next::Go) } else { take(ready) }, worked);
            if taken? == Next::Stop {
                return Ok(());
            }
            (rest, done) = (behind, worked);
        }
        Ok(())
    })
}

/// How many of the files, of which there is one at least, make a stretch.
fn stretch(files: &[impl AsRef<Path>], threads: usize) -> usize {
    let mut bytes = 0;
    let mut fits = |file: &Path| {
        bytes += fs::metadata(file).map_or(0, |file| file.len());
        bytes <= BYTES * threads as u64
    };
    let fitting = files.iter().take(FILES * threads).take_while(|file| fits(file.as_ref())).count();
    fitting.max(1).min(files.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    #[test]
    fn results_come_in_order_whatever_the_threads() {
        let paths: Vec<PathBuf> = (0..1000).map(|n| PathBuf::from(n.to_string())).collect();
        for jobs in [1, 2, 7] {
            let mut seen = Vec::new();
            let take = |stretch| {
                seen.extend::<Vec<PathBuf>>(stretch);
                Ok(Next::Go)
            };
            in_order(&paths, Some(jobs), PathBuf::clone, take).unwrap();
            assert_eq!(seen, paths, "{jobs} threads");
        }
    }

    #[test]
    fn one_thread_can_work_twice() {
        let paths = [PathBuf::from("a")];
        for _ in 0..2 {
            in_order(&paths, Some(1), PathBuf::clone, |_| Ok(Next::Go)).unwrap();
        }
    }

    #[test]
    fn it_stops_where_told() {
        let paths: Vec<PathBuf> = (0..1000).map(|n| PathBuf::from(n.to_string())).collect();
        let mut stretches = 0;
        let take = |_: Vec<()>| {
            stretches += 1;
            Ok(Next::Stop)
        };
        in_order(&paths, Some(2), |_| (), take).unwrap();
        assert_eq!(stretches, 1);
    }

    #[test]
    fn no_files_are_no_work() {
        in_order(&[] as &[PathBuf], Some(2), |_| (), |_| panic!("nothing to take")).unwrap();
    }
}
