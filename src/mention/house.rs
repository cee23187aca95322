//! Numbers of houses and their parts, which are addresses: 1栋2单元, 西华巷9号2幢.

use super::chars::is_numeric;
use super::{Refused, Sorter};
use crate::figure::Reason;
use crate::search::{ends_with_any, starts_with_any};

impl Sorter<'_, '_> {
    /// Refuses the number of a house.
    pub(super) fn house(&self, tail: &str) -> Result<(), Refused> {
        let number = self.number;
        // 1栋2单元, 12.5米深
        // 12幢甲单元
        let unit_of_house = starts_with_any(tail, &["甲单元", "乙单元", "丙单元", "单元的", "号楼"]);
        if (unit_of_house || tail.starts_with(is_numeric)) && !self.homes_behind(tail) {
            return Err((Reason::Address, None));
        }
        // 西华巷9号2幢
        let yard = self.text[..number.start].strip_suffix('号').is_some_and(|head| head.ends_with(is_numeric));
        // 家住蓼城小区3栋的王同喜
        let lives = tail.starts_with('的') && self.clause_says(&["家住"]);
        if yard || lives || ends_with_any(&self.text[..number.start], &["住在", "家住", "住"]) {
            return Err((Reason::Address, None));
        }
        Ok(())
    }

    /// 涉及41栋1380户, 住宅楼22栋2216套: the homes in the buildings, which 3栋502室 has not.
    fn homes_behind(&self, tail: &str) -> bool {
        let rest = tail.trim_start_matches(|c: char| c.is_numeric() || matches!(c, '.' | '万' | '余' | '多'));
        // 3栋7层住宅楼: how high they are.
        let high = rest
            .strip_prefix('层')
            .is_some_and(|rest| starts_with_any(rest, &["住宅", "楼", "危", "安置", "居民", "建筑", "小高层", "高层", "的"]));
        high || rest.starts_with('户') && !rest.starts_with("户室") || starts_with_any(rest, &["套", "平方米", "平米", "㎡", "个单元"])
    }
}
