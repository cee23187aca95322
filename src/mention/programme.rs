//! Measures and programmes of work, which go by a number and are not counted: 17条等措施, 15件省民生实事.

use super::chars::{head_of, is_han, starts_with_break};
use super::{Refused, Sorter};
use crate::cue::{Side, Unit};
use crate::figure::Reason;
use crate::scan::Hit;
use crate::search::{ends_with_any, find, has_any, starts_with_any};

impl Sorter<'_, '_> {
    /// Refuses the number of a programme, and what the words behind its unit refuse.
    pub(super) fn programme(&self, hit: Hit, unit: Unit, tail: &str) -> Result<(), Refused> {
        // 17条等措施, 10项惠民政策: measures are not counted.
        if matches!(unit.name, "条" | "项" | "个") && self.measures(tail) {
            return Err((Reason::Category, None));
        }
        // 支持1000家以上工业企业: counted themselves.
        let counts = unit.name == "家" && tail.starts_with("以上");
        if !counts && let Some((_, row, reason)) = self.longest(hit.end, |hit| hit.refusal(Side::BehindUnit)) {
            return Err((reason, Some(row)));
        }
        // 10件代表票决的民生实事: whoever chose them.
        if matches!(unit.name, "件" | "项" | "个") && self.names_programme(tail) {
            return Err((Reason::Name, None));
        }
        // 出台促进服务业发展30条: measures by their name.
        if unit.name == "条" && starts_with_break(tail) && self.clause_says(&["出台", "印发", "推出", "落实", "贯彻"]) {
            return Err((Reason::Category, None));
        }
        Ok(())
    }

    /// Whether the words right behind the unit end in a word for measures.
    fn measures(&self, tail: &str) -> bool {
        // 有5个享受国家优惠政策: what has the measures is counted.
        // 12个县区出台了加装电梯补贴政策: nor are places that have them.
        let place = tail.starts_with(['市', '县', '区', '州', '旗'])
            && !starts_with_any(tail, &["市场", "市民", "市级", "市政", "市内", "市直", "县级", "县域", "区域", "区级", "区块", "区内"]);
        if tail.starts_with("享受") || place {
            return false;
        }
        // 22项促进大学生创业就业政策: or all of them up to the next mark.
        if ends_with_any(head_of(tail, 16, is_han), &["政策", "措施", "举措", "支持事项"]) {
            return true;
        }
        let words = head_of(tail, 10, is_han);
        has_any(words, &["措施", "举措", "新政"]) || words.contains("政策") && !words.contains("政策性")
    }

    /// Whether the words right behind the unit, up to the next mark, name a programme of work as 实事; 实事子项目 are counted.
    fn names_programme(&self, tail: &str) -> bool {
        let words = head_of(tail, 14, is_han);
        find(words, "实事").is_some_and(|at| !words[at..].contains("子项"))
    }
}
