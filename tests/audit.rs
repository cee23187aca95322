//! How much the audit sees, measured: numbers of consistent releases are altered one at a time, and what is then reported
//! is counted. `cargo test --test audit -- --nocapture` prints the numbers.

mod common;

use common::fixtures;
use oldcomm::audit::{Finding, audit};
use oldcomm::extract::extract;
use oldcomm::figure::{Bound, Figure, Relation, Verdict};
use oldcomm::release::{Given, Release};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::ops::Range;

/// At least so many of a hundred altered relations are reported.
const SENSITIVITY: usize = 95;
/// At most so many of a hundred unaltered relations are reported.
const FALSE_ALARMS: usize = 1;

fn audited(text: &str) -> (Vec<Figure>, Vec<Finding>) {
    let release = Release::of(text, Given::default());
    let extraction = extract(&release);
    let findings = audit(&release, &extraction);
    (extraction.figures, findings)
}

/// The ways in which a number goes wrong on its way into a text: each digit another one, twice, each two neighbours swapped, a
/// digit too many in front, the first one missing.
fn alterations(number: &str) -> Vec<String> {
    let digits: Vec<usize> = number.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at).collect();
    let mut out = Vec::new();
    let mut put = |edits: &[(usize, u8)]| {
        let mut bytes = number.as_bytes().to_vec();
        for (at, digit) in edits {
            bytes[*at] = *digit;
        }
        if bytes != number.as_bytes() && bytes[digits[0]] != b'0' {
            out.push(String::from_utf8(bytes).expect("digits for digits"));
        }
    };
    let bytes = number.as_bytes();
    for at in &digits {
        for other in [1, 4] {
            put(&[(*at, b'0' + (bytes[*at] - b'0' + other) % 10)]);
        }
    }
    for pair in digits.windows(2) {
        put(&[(pair[0], bytes[pair[1]]), (pair[1], bytes[pair[0]])]);
    }
    if let Some(first) = digits.first() {
        out.push(format!("{}3{}", &number[..*first], &number[*first..]));
    }
    if let [first, second, ..] = digits[..]
        && second == first + 1
        && bytes[second] != b'0'
    {
        out.push(format!("{}{}", &number[..first], &number[second..]));
    }
    out
}

/// Whether a relation still holds within half of each last printed digit, reckoned anew from its figures.
fn holds(finding: &Finding, figures: &[Figure]) -> bool {
    let figure = |id: usize| &figures[id - 1];
    let counted = |figure: &Figure| figure.weight == Decimal::ONE && figure.value.fract().is_zero();
    let half = |figure: &Figure| if counted(figure) { Decimal::ZERO } else { figure.weight / Decimal::TWO };
    let parts = || finding.parts.iter().map(|id| figure(*id));
    match finding.kind {
        Relation::Sum => {
            let whole = figure(finding.whole.expect("a sum has a whole"));
            let (sum, open): (Decimal, Decimal) = (parts().map(|f| f.value).sum(), parts().map(half).sum());
            (sum - whole.value).abs() <= open + half(whole)
        }
        Relation::Part => {
            let whole = figure(finding.whole.expect("a part has a whole"));
            parts().all(|part| part.value - half(part) <= whole.value + half(whole))
        }
        _ => {
            let (a, b) = (figure(finding.left.expect("two sides")), figure(finding.right.expect("two sides")));
            (a.value - b.value).abs() <= half(a) + half(b)
        }
    }
}

#[derive(Default)]
struct Count {
    altered: usize,
    reported: usize,
    missed: Vec<String>,
}

#[test]
fn altered_numbers_are_reported_and_others_are_not() {
    let mut counts: BTreeMap<Relation, Count> = BTreeMap::new();
    let (mut relations, mut alarms) = (0, Vec::new());
    for fixture in fixtures("") {
        let text = &fixture.text;
        let (figures, findings) = audited(text);
        relations += findings.len();
        alarms.extend(findings.iter().filter(|finding| finding.verdict == Verdict::Fails).map(Finding::message));
        let sure = |finding: &&Finding| match finding.kind {
            Relation::Sum | Relation::Restated => matches!(finding.verdict, Verdict::Exact | Verdict::Rounds),
            // A hedged whole can hold more than it says.
            Relation::Part => finding.figures().all(|id| figures[id - 1].bound == Bound::Exact),
            _ => false,
        };
        for finding in findings.iter().filter(sure) {
            for id in finding.figures() {
                let span = figures[id - 1].span.clone();
                let count = counts.entry(finding.kind).or_default();
                for number in alterations(&text[span.clone()]) {
                    let altered = format!("{}{number}{}", &text[..span.start], &text[span.end..]);
                    count.add(fixture.name(), finding, id, &span, &number, &altered, &figures);
                }
            }
        }
    }
    let mut low = Vec::new();
    for (kind, count) in &counts {
        println!("{kind}: {} of {} altered numbers reported", count.reported, count.altered);
        if count.reported * 100 < count.altered * SENSITIVITY {
            low.extend(count.missed.iter().cloned());
        }
    }
    println!("unaltered: {} of {relations} relations fail", alarms.len());
    assert!(alarms.len() * 100 <= relations * FALSE_ALARMS, "false alarms:\n{}", alarms.join("\n"));
    assert!(low.is_empty(), "not reported:\n{}", low.join("\n"));
}

impl Count {
    #[allow(clippy::too_many_arguments, reason = "one alteration, told in full for the list of those missed")]
    fn add(&mut self, name: &str, finding: &Finding, id: usize, span: &Range<usize>, number: &str, altered: &str, before: &[Figure]) {
        let (figures, findings) = audited(altered);
        // The alteration counts where the number is read as it was printed and the relation is broken by it.
        if figures.len() != before.len() || figures[id - 1].span.start != span.start || holds(finding, &figures) {
            return;
        }
        self.altered += 1;
        if findings.iter().any(|finding| finding.verdict == Verdict::Fails && finding.figures().any(|it| it == id)) {
            self.reported += 1;
        } else {
            self.missed.push(format!("{name}: {number} in {}", finding.message()));
        }
    }
}

#[test]
fn numbers_as_large_as_can_be_are_compared() {
    let largest = "50000000000000000万亿";
    let text = "宜春市旧改\n改造小区N个，其中袁州区N个、丰城市N个、其余N个。改造小区N个，其中袁州区N个、丰城市N个，增长N%。";
    let (figures, findings) = audited(&text.replace('N', largest));
    assert!(figures.len() > 4, "{figures:?}");
    assert!(findings.iter().all(|finding| holds(finding, &figures)), "{findings:?}");
}
