//! How far a run is: a bar while it runs, where a person looks at it, and a summary behind it.

use super::talk::{Talk, complain, note};
use indicatif::{ProgressBar, ProgressStyle};
use std::fmt::Arguments;
use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

/// A run over files.
pub(super) struct Progress {
    bar: ProgressBar,
    talk: Talk,
    summary: bool,
    since: Instant,
    files: usize,
    figures: usize,
    errors: usize,
}

impl Progress {
    /// A run over so many files. A bar among lines of output on the same terminal would only be in the way.
    pub(super) fn new(files: usize, to_terminal: bool, talk: Talk) -> Progress {
        let watched = files > 1 && io::stderr().is_terminal() && !talk.quiet;
        let bar = if watched && !to_terminal { ProgressBar::new(files as u64) } else { ProgressBar::hidden() };
        let style = ProgressStyle::with_template("{bar:30} {pos}/{len} files  {msg}  {per_sec}  {eta} left");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.enable_steady_tick(Duration::from_millis(200));
        Progress { bar, talk, summary: watched || talk.verbose, since: Instant::now(), files: 0, figures: 0, errors: 0 }
    }

    /// A file is read; any thread may say so.
    pub(super) fn ticker(&self) -> impl Fn() + Sync + use<> {
        let bar = self.bar.clone();
        move || bar.inc(1)
    }

    /// Figures were found in a file.
    pub(super) fn found(&mut self, source: &str, figures: usize) {
        self.files += 1;
        self.figures += figures;
        if self.talk.verbose {
            self.say(|| note(format_args!("{source}: {figures} figures")));
        }
        self.count();
    }

    /// A file gave none for this reason.
    pub(super) fn failed(&mut self, source: &str, error: &str) {
        self.files += 1;
        self.errors += 1;
        self.say(|| complain(format_args!("{source}: {error}")));
        self.count();
    }

    /// Something in a file is wrong, and the rest of it is done.
    pub(super) fn wrong(&mut self, what: Arguments<'_>) {
        self.errors += 1;
        self.say(|| complain(what));
        self.count();
    }

    /// Lines to know at the end of the run.
    pub(super) fn report(&self, lines: &str) {
        if !self.talk.quiet {
            self.say(|| eprint!("{lines}"));
        }
    }

    /// Something to know about the run as a whole.
    pub(super) fn note(&self, what: Arguments<'_>) {
        if !self.talk.quiet {
            self.say(|| note(what));
        }
    }

    /// Files were done by an earlier run.
    pub(super) fn skip(&self, files: usize) {
        self.bar.set_position(files as u64);
        self.bar.reset_eta();
    }

    fn say(&self, what: impl FnOnce()) {
        self.bar.suspend(what);
    }

    fn count(&self) {
        self.bar.set_message(format!("{} figures, {} errors", self.figures, self.errors));
    }

    /// Figures so far.
    pub(super) fn figures(&self) -> usize {
        self.figures
    }

    /// Files so far that gave none for a reason.
    pub(super) fn errors(&self) -> usize {
        self.errors
    }

    /// The run is over.
    pub(super) fn finish(self) {
        self.bar.finish_and_clear();
        if self.summary {
            let seconds = self.since.elapsed().as_secs_f64();
            let rate = self.files as f64 / seconds.max(0.001);
            note(format_args!(
                "{} files, {} figures, {} errors in {seconds:.1} s ({rate:.0} files/s)",
                self.files, self.figures, self.errors
            ));
        }
    }
}
