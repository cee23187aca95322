//! `oldcomm review`: pages on which a person checks the figures.
//!
//! Of several releases each is read twice: first to compare them with each other and to list them, then for its page, so that
//! no more than a few are held at once.

use super::batch::{Next, in_order};
use super::fault::faults_told;
use super::given::Given;
use super::inputs::{Input, Inputs};
use super::output::Output;
use super::progress::Progress;
use super::talk::Talk;
use super::{Outcome, extract::named};
use anyhow::{Context, bail};
use oldcomm::audit::{Across, Finding, Told, across, audit, told};
use oldcomm::extract::{Extraction, extract};
use oldcomm::read::Encoding;
use oldcomm::release::{self, Release};
use oldcomm::review::{Checked, Other, Summary, index, page};
use oldcomm::write::{Lang, Report};
use std::collections::{HashMap, HashSet};
use std::fs;
use std::io::Write;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    inputs: Inputs,
    /// The page of one release, press.html; of several a folder, for a page each and index.html, which lists them
    #[arg(short, long, value_name = "FILE|DIR")]
    output: Option<PathBuf>,
    /// The language of the pages
    #[arg(long, default_value = "en", value_parser = named(&Lang::ALL, Lang::name, Lang::named))]
    lang: Lang,
    /// How many files to work on at once; without it as many as there are cores
    #[arg(short, long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    #[command(flatten)]
    given: Given,
}

/// The list, which other pages link to.
const INDEX: &str = "index.html";

/// A file, and the name of its page.
struct Job<'a> {
    input: &'a Input,
    page: String,
}

impl AsRef<Path> for Job<'_> {
    fn as_ref(&self) -> &Path {
        &self.input.path
    }
}

impl Job<'_> {
    fn source(&self) -> String {
        self.input.path.to_string_lossy().into_owned()
    }
}

pub(super) fn run(args: &Args, talk: Talk) -> anyhow::Result<Outcome> {
    let inputs = args.inputs.list()?;
    let given = args.given.known()?;
    let is_page =
        |path: &&Path| path.extension().is_some_and(|extension| ["html", "htm"].iter().any(|one| extension.eq_ignore_ascii_case(one)));
    match args.output.as_deref() {
        Some(folder) if folder != Path::new("-") && (folder.is_dir() || !is_page(&folder) && !folder.exists()) => {
            Folder { args, given, folder }.run(&inputs, talk)
        }
        to => match &inputs[..] {
            [] => Ok(Outcome::Nothing),
            [input] => one(args, given, input, to),
            several => {
                let folder = to.map_or("review".into(), |page| page.with_extension("")).display().to_string();
                bail!("these are {} releases, and a page shows one; name a folder for their pages: -o {folder}", several.len())
            }
        },
    }
}

/// Writes the page of one release.
fn one(args: &Args, given: release::Given, input: &Input, to: Option<&Path>) -> anyhow::Result<Outcome> {
    let found = args.inputs.read(input).and_then(|read| {
        faults_told(|| {
            let found = Found::of(&read.text, given);
            let source = input.path.to_string_lossy();
            let report = found.report(&source, read.encoding.map(Encoding::name));
            let checks: Vec<Checked<'_>> = found.findings.iter().map(|finding| Checked { finding, other: None }).collect();
            (page(&report, &checks, args.lang, None), found.extraction.figures.len())
        })
    });
    let (page, figures) = match found {
        Ok(found) => found,
        Err(error) => {
            super::complain(format_args!("{}: {error}", input.path.display()));
            return Ok(Outcome::Failed);
        }
    };
    if let Some(to) = to {
        spare(to, std::slice::from_ref(input))?;
    }
    write(to, &page.context("making the page")?)?;
    Ok(if figures == 0 { Outcome::Nothing } else { Outcome::Done })
}

/// A release and all that is found in it alone.
struct Found<'t> {
    release: Release<'t>,
    extraction: Extraction,
    findings: Vec<Finding>,
}

impl<'t> Found<'t> {
    fn of(text: &'t str, given: release::Given) -> Found<'t> {
        let release = Release::of(text, given);
        let extraction = extract(&release);
        let findings = audit(&release, &extraction);
        Found { release, extraction, findings }
    }

    fn report<'a>(&'a self, source: &'a str, encoding: Option<&'a str>) -> Report<'a> {
        Report { source, encoding, release: &self.release, extraction: &self.extraction }
    }
}

/// A folder of pages.
struct Folder<'a> {
    args: &'a Args,
    given: release::Given,
    folder: &'a Path,
}

impl Folder<'_> {
    fn run(&self, inputs: &[Input], talk: Talk) -> anyhow::Result<Outcome> {
        if inputs.iter().any(|input| input.path == Path::new("-")) {
            bail!(
                "standard input can be read once, and releases in a folder are read twice; give it a file, or a page of its own: -o press.html"
            );
        }
        let jobs = jobs(inputs);
        for page in jobs.iter().map(|job| job.page.as_str()).chain([INDEX]) {
            spare(&self.folder.join(page), inputs)?;
        }
        fs::create_dir_all(self.folder).with_context(|| format!("{}: cannot be made", self.folder.display()))?;
        // Each file is read twice.
        let mut progress = Progress::new(2 * inputs.len(), false, talk);
        let (jobs, summaries, all) = self.summaries(jobs, &mut progress)?;
        let between = across(&all);
        self.pages(&jobs, &summaries, &between, &progress)?;
        write(Some(&self.folder.join(INDEX)), &index(&summaries, &between, self.args.lang).context("making the list")?)?;
        let outcome = match (progress.errors(), progress.figures()) {
            (0, 0) => Outcome::Nothing,
            (0, _) => Outcome::Done,
            _ => Outcome::Failed,
        };
        progress.finish();
        Ok(outcome)
    }

    /// What there is to list and to compare; files that cannot be read are told of and left out.
    fn summaries<'i>(&self, jobs: Vec<Job<'i>>, progress: &mut Progress) -> anyhow::Result<(Vec<Job<'i>>, Vec<Summary>, Vec<Told>)> {
        let tick = progress.ticker();
        let work = |job: &Job<'_>| {
            let read = self.args.inputs.read(job.input);
            let summed = read.and_then(|read| {
                faults_told(|| {
                    let found = Found::of(&read.text, self.given);
                    let source = job.source();
                    let summary = Summary::of(&found.report(&source, None), &link(&job.page), &found.findings);
                    (summary, told(&found.release, &found.extraction), found.extraction.figures.len())
                })
            });
            tick();
            summed
        };
        let (mut summaries, mut all, mut good) = (Vec::new(), Vec::new(), Vec::new());
        let take = |stretch: Vec<Result<(Summary, Told, usize), String>>| {
            for summed in stretch {
                let source = jobs[good.len()].source();
                good.push(summed.is_ok());
                match summed {
                    Ok((summary, told, figures)) => {
                        progress.found(&source, figures);
                        summaries.push(summary);
                        all.push(told);
                    }
                    Err(error) => progress.failed(&source, &error),
                }
            }
            Ok(Next::Go)
        };
        in_order(&jobs, self.args.jobs.map(NonZeroUsize::get), work, take)?;
        let jobs = jobs.into_iter().zip(good).filter_map(|(job, good)| good.then_some(job)).collect();
        Ok((jobs, summaries, all))
    }

    /// Writes the page of each release.
    fn pages(&self, jobs: &[Job<'_>], summaries: &[Summary], between: &[Across], progress: &Progress) -> anyhow::Result<()> {
        let tick = progress.ticker();
        let at: HashMap<&str, usize> = jobs.iter().enumerate().map(|(at, job)| (job.page.as_str(), at)).collect();
        let work = |job: &Job<'_>| {
            let at = at[job.page.as_str()];
            let read = self.args.inputs.read(job.input).map_err(anyhow::Error::msg).with_context(|| job.source())?;
            let found = Found::of(&read.text, self.given);
            let source = job.source();
            let own = found.findings.iter().map(|finding| Checked { finding, other: None });
            let shared = between.iter().filter_map(|pair| {
                let (other, earlier) = match at {
                    at if at == pair.release => (pair.other, false),
                    at if at == pair.other => (pair.release, true),
                    _ => return None,
                };
                let other = &summaries[other];
                Some(Checked { finding: &pair.finding, other: Some(Other { source: other.source(), href: other.href(), earlier }) })
            });
            let mut checks: Vec<Checked<'_>> = own.chain(shared).collect();
            checks.sort_by_key(|checked| checked.finding.verdict);
            let report = found.report(&source, read.encoding.map(Encoding::name));
            let page = page(&report, &checks, self.args.lang, Some(INDEX)).context("making the page")?;
            write(Some(&self.folder.join(&job.page)), &page)?;
            tick();
            anyhow::Ok(())
        };
        in_order(jobs, self.args.jobs.map(NonZeroUsize::get), work, |done: Vec<anyhow::Result<()>>| {
            done.into_iter().collect::<anyhow::Result<()>>()?;
            Ok(Next::Go)
        })
    }
}

/// A page for each file, named as the file is; where several would have one name, the later ones are numbered.
fn jobs(inputs: &[Input]) -> Vec<Job<'_>> {
    let mut taken = HashSet::from([INDEX.to_owned()]);
    let mut page = |input: &Input| {
        let stem = input.path.file_stem().unwrap_or_default().to_string_lossy();
        let mut names = (1..).map(|n| if n == 1 { format!("{stem}.html") } else { format!("{stem}-{n}.html") });
        // Some file systems take A.html for a.html.
        names.find(|name| taken.insert(name.to_lowercase())).expect("there is a number for each")
    };
    inputs.iter().map(|input| Job { page: page(input), input }).collect()
}

/// A name as a link from the same folder.
fn link(name: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'~');
    let piece = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    name.bytes().map(piece).collect()
}

/// Refuses to write a page over a release.
fn spare(page: &Path, inputs: &[Input]) -> anyhow::Result<()> {
    let Ok(page) = fs::canonicalize(page) else { return Ok(()) };
    match inputs.iter().find(|input| fs::canonicalize(&input.path).is_ok_and(|input| input == page)) {
        Some(input) => bail!("{}: is a release, and its page would be written over it; name another place with -o", input.path.display()),
        None => Ok(()),
    }
}

fn write(to: Option<&Path>, page: &str) -> anyhow::Result<()> {
    let mut output = Output::open(to)?;
    output.write_all(page.as_bytes()).context("writing")?;
    output.keep()
}

#[cfg(test)]
mod tests {
    use super::link;

    #[test]
    fn a_link_holds_any_name() {
        assert_eq!(link("a b#1%.html"), "a%20b%231%25.html");
        assert_eq!(link("安.html"), "%E5%AE%89.html");
    }
}
