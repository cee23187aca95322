//! A plan that goes on in the sentence behind it: 今年计划改造小区240个。筹集保障房2400套，加装电梯120部。

use crate::cue::{Dimension, Mood};
use crate::extract::View;
use crate::extract::plan::{self, Said};
use crate::figure::{Field, Stage, Why};
use crate::release::Role;
use crate::token;

/// The rule of what follows a plan.
const ONWARD: &str = "behind a sentence that plans";

/// What is only named by its verb, behind a sentence of the same paragraph whose figures are all planned by a word: no time and no
/// word of its own sentence says that it was done.
pub(super) fn onward(view: &View<'_, '_>) -> Option<Why> {
    let last = view.figures[view.paragraph_from..view.sentence_from].last()?;
    let planned = || {
        let here = view.figures[view.paragraph_from..].iter().rev();
        here.take_while(|f| f.sentence >= last.sentence).all(|f| f.stage == Stage::Planned)
    };
    let told = last
        .told(Field::Stage)
        .filter(|why| matches!(why.rule, plan::BEFORE | ONWARD) && matches!(&view.text[why.span.clone()], "计划" | "拟"))?;
    let own = |t: &token::Token| {
        matches!(t.kind, token::Kind::Time(_))
            || matches!(t.mood(), Some((_, Mood::Fact | Mood::Ongoing)))
            || view.text[t.span.clone()].contains('了')
    };
    let plans = !view.scope.report
        && view.paragraph.role != Role::Table
        && view.mention().of != Dimension::Percent
        && planned()
        && !view.tokens.iter().any(own)
        && matches!(plan::said(view), Said::Nothing);
    plans.then(|| Why { row: told.row, span: told.span.clone(), rule: ONWARD })
}
