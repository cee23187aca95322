//! 截至10月底，已全部开工。: a sentence that says how far all has come that the one before it planned.

use crate::cue::{Act, Says, Thing};
use crate::figure::{Field, Figure, Kind, Metric, Stage, Why};
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

/// 今年改造32个小区，其中21个已经完工: what is said to be renovated this year is under way where less of it is finished, or all of it
/// has only begun.
pub(super) fn under_way(text: &str, figures: &mut [Figure], now: Option<u16>) {
    let renovated = |figure: &Figure| {
        let of_year =
            figure.period.from == figure.period.to && figure.period.to.is_some_and(|to| to.month.is_none() && Some(to.year) == now);
        let told = figure.told(Field::Stage).map(|why| &text[why.span.clone()]);
        figure.metric == Metric::Communities
            && figure.stage == Stage::Completed
            && figure.kind == Kind::Level
            && of_year
            && matches!(told, Some("改造" | "更新改造" | "实施改造"))
    };
    for at in 0..figures.len() {
        let all = &figures[at];
        if !renovated(all) {
            continue;
        }
        let part = figures[at + 1..].iter().find(|part| {
            let same = part.metric == all.metric && part.unit == all.unit && part.kind == Kind::Level && part.region == all.region;
            let less = part.value < all.value && matches!(part.stage, Stage::Completed | Stage::Started) && !renovated(part);
            // Not 其中基础类改造6个.
            let told = part.told(Field::Stage).is_some_and(|why| has_any(&text[why.span.clone()], &["完工", "竣工", "开工", "动工"]));
            same && told && (less || part.value == all.value && part.stage == Stage::Started)
        });
        let Some(why) = part.and_then(|part| part.told(Field::Stage)) else { continue };
        let why = Why { rule: "only a part of it is finished", ..why.clone() };
        let told = figures[at].told(Field::Stage).map(|why| why.span.clone());
        for figure in figures[at..].iter_mut().filter(|figure| figure.told(Field::Stage).map(|why| why.span.clone()) == told) {
            figure.stage = Stage::Started;
            figure.why[Field::Stage as usize] = Some(why.clone());
        }
    }
}
