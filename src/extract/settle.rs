//! 截至10月底，已全部开工。: a sentence that says how far all has come that the one before it planned.

use crate::cue::{Act, Says, Thing};
use crate::figure::{Field, Figure, Kind, Stage, Why};
use crate::search::has_any;
use crate::token::{self, Mark, Token};

/// The later status wins: what the sentence before planned is started or completed. Where the status has a number of its own
/// (72个小区全部开工), that is a figure of its own, and the plan stays one.
pub(super) fn settle(text: &str, tokens: &[Token], before: &mut [Figure]) {
    let planned = |figure: &Figure| figure.kind == Kind::Level && figure.stage == Stage::Planned;
    // 今年共实施改造项目17个。截至10月25日，改造工程已全部完工: nor is what had begun still under way.
    let open = |figure: &Figure| planned(figure) || figure.kind == Kind::Level && figure.stage == Stage::Started;
    if !before.iter().any(open) {
        return;
    }
    let Some((stage, why)) = status(text, tokens) else { return };
    for figure in before.iter_mut().filter(|figure| if stage == Stage::Completed { open(figure) } else { planned(figure) }) {
        figure.stage = stage;
        figure.why[Field::Stage as usize] = Some(why.clone());
    }
}

fn status(text: &str, tokens: &[Token]) -> Option<(Stage, Why)> {
    let mut all = false;
    for (at, token) in tokens.iter().enumerate() {
        let word = &text[token.span.clone()];
        if let Some((row, act)) = token.verb() {
            let ends = tokens.get(at + 1).is_none_or(|t| matches!(t.mark(), Some(Mark::Comma | Mark::Stop | Mark::Semicolon)));
            let work = act == Act::Work && !ends;
            if work {
                continue;
            }
            let stage = act.stage().filter(|_| all && ends && matches!(act, Act::Begin | Act::Do))?;
            return Some((stage, Why { row: Some(row), span: token.span.clone(), rule: "a later status of all of it" }));
        }
        all |= has_any(word, &["全部", "全面", "悉数", "均已", "全数"]);
        let passed = match &token.kind {
            // 8月底前全部开工 is asked for.
            token::Kind::Time(_) => !word.ends_with('前'),
            token::Kind::Mark(mark) => matches!(mark, Mark::Quiet | Mark::Comma),
            token::Kind::Gap => has_any(word, &["上述", "这些", "以上", "全部", "均", "悉数", "已"]),
            _ => {
                token.governs()
                    || token.is(Says::Link).is_some()
                    || matches!(token.noun(), Some((_, Thing::Community | Thing::Project | Thing::Task | Thing::Housing(_))))
            }
        };
        if !passed {
            return None;
        }
    }
    None
}
