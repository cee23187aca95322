//! Sizes that say which things are meant, and count none: 百亿元企业, 亿元以上项目, 不足95%的市.

use super::chars::{floor, head_of, is_han, starts_with_break};
use super::{Refused, Sorter};
use crate::cue::{Dimension, Unit};
use crate::figure::Reason;
use crate::number::Form;
use crate::scan::{Hit, kind};
use crate::search::{ends_with_any, has_any, starts_with_any};

impl Sorter<'_, '_> {
    /// Refuses a sum of money that names a class.
    pub(super) fn class_by_money(&self, tail: &str) -> Result<(), Refused> {
        // 百亿元企业4家: a size that names a class; 2.2亿元企业稳岗补贴 is the sum.
        let sum =
            has_any(head_of(tail, 14, is_han), &["补贴", "补助", "资金", "基金", "贷款", "奖励", "债券", "税费", "红包", "消费券", "经费"]);
        if !sum
            && starts_with_any(
                tail,
                &["企业", "产业", "集群", "项目", "城区", "县区", "园区", "开发区", "镇", "村", "楼宇", "级", "工业企业", "龙头"],
            )
        {
            return Err((Reason::ClassMark, None));
        }
        // 投资超50亿元的产业项目: a sum with a hedge before what it classes. 总投资约3.6亿元的项目 comes to as much.
        // 新签约50亿元重大项目5个: nor does what is counted behind it.
        if (self.bounded() || self.hedged() && self.counted_behind(tail)) && self.classes(tail) {
            return Err((Reason::ClassMark, None));
        }
        Ok(())
    }

    /// Refuses a percentage by which something is reckoned, or which tells those that are meant from the others.
    pub(super) fn class_by_rate(&self, tail: &str) -> Result<(), Refused> {
        // 权重分别为20%、40%、40%: how something is reckoned.
        if self.clause_says(&["权重"]) {
            return Err((Reason::Method, None));
        }
        // 同意率达不到90%的，暂不列入: nor those that fall short of it.
        if tail.starts_with("的，") && ends_with_any(&self.text[..self.number.start], &["达不到", "低于", "不足", "未达到"]) {
            return Err((Reason::Coordinate, None));
        }
        // 对开工率不足95%的市一周一调度: which of them.
        let places = ["的市", "的县", "的区", "的地区", "的城市", "的街道", "的乡镇"];
        if self.hedged() && places.iter().any(|w| tail.starts_with(w)) {
            return Err((Reason::Coordinate, None));
        }
        Ok(())
    }

    /// Refuses how many people or how much money those have that the next number counts.
    pub(super) fn class_by_size(&self, unit: Unit, tail: &str) -> Result<(), Refused> {
        // 人口超15万人的县城增至6个，其中超25万人的2个: which of them.
        if unit.of == Dimension::People
            && self.hedged()
            && let Some(which) = tail.strip_prefix('的')
            && (which.starts_with(|c: char| c.is_ascii_digit()) || starts_with_any(which, &["县城", "城市", "乡镇", "镇", "小区", "村"]))
        {
            return Err((Reason::ClassMark, None));
        }
        // 2千张床位的养老机构3家, 两百张床位的5家: of what size those are.
        if unit.name == "张" && tail.starts_with("床位的") {
            return Err((Reason::ClassMark, None));
        }
        // 其中超50亿元15个: of what size those are that the number behind it counts.
        if unit.of == Dimension::Money && self.hedged() && tail.starts_with(|c: char| c.is_ascii_digit()) {
            return Err((Reason::ClassMark, None));
        }
        Ok(())
    }

    /// Refuses how much a works makes or a ship bears.
    pub(super) fn class_by_capacity(&self, unit: Unit, tail: &str) -> Result<(), Refused> {
        let number = self.number;
        // 30万千瓦海上风电, 12.5万吨散货船
        let made = match unit.name {
            "千瓦" => has_any(head_of(tail, 6, is_han), &["风电", "光伏", "火电", "煤电", "风力发电"]),
            "吨" => has_any(head_of(tail, 7, is_han), &["船", "货轮", "油轮"]),
            _ => false,
        };
        if made && !self.clause_says(&["装机", "新增"]) {
            return Err((Reason::ClassMark, None));
        }
        // 60千瓦快充桩360个: which of them.
        if unit.name == "千瓦" && !number.multiplied && starts_with_any(tail, &["快充", "慢充", "超充", "直流", "交流", "充电"])
        {
            return Err((Reason::ClassMark, None));
        }
        // 50万头生猪养殖项目, 18万千瓦风电项目: how large it is.
        if matches!(unit.name, "头" | "只" | "千瓦" | "兆瓦") && number.multiplied && self.classes(tail) {
            return Err((Reason::ClassMark, None));
        }
        // 确保中唐特钢270万吨精品钢点火试车, 中煤35万千瓦风电等项目: how large the works of a company are.
        if matches!(unit.name, "吨" | "千瓦" | "兆瓦") && number.multiplied && self.works_behind(tail) {
            return Err((Reason::ClassMark, None));
        }
        // 10万吨再生水改扩建工程基本完成: how large it is.
        if unit.name == "吨" && number.multiplied && self.plant_behind(tail) {
            return Err((Reason::ClassMark, None));
        }
        // 淘汰35吨及以下燃煤锅炉: of what size those are that it is about.
        if matches!(unit.name, "吨" | "千瓦" | "兆瓦")
            && let Some(rest) = tail.strip_prefix("及以下").or_else(|| tail.strip_prefix("及以上"))
            && rest.trim_start_matches('的').starts_with(is_han)
        {
            return Err((Reason::ClassMark, None));
        }
        // 县城30公里范围内, 室温20℃达标率: where it holds, and what is asked for. 控制在3%范围内 is a figure.
        if unit.of == Dimension::Length && tail.starts_with("范围内") || unit.name == "℃" && tail.starts_with("达标率") {
            return Err((Reason::Coordinate, None));
        }
        // 150万吨/年乙烯项目: what a works makes a year.
        let yearly = tail.strip_prefix("/年").or_else(|| tail.strip_prefix("／年"));
        if unit.name == "吨" && yearly.is_some_and(|rest| self.classes(rest)) {
            return Err((Reason::ClassMark, None));
        }
        // 年产1000万吨石墨矿山: what a works is built for.
        if self.text[..number.start].ends_with("年产") && self.classes(tail) {
            return Err((Reason::ClassMark, None));
        }
        Ok(())
    }

    /// Refuses the size of those that the number before counts, and the income of those that it tells of.
    pub(super) fn class_of_counted(&self, tail: &str) -> Result<(), Refused> {
        let number = self.number;
        // 56个10亿元以上续建项目: of what size those are that the number before counts.
        if self.text[..number.start].ends_with(['个', '项', '家']) && self.classes(tail) {
            return Err((Reason::ClassMark, None));
        }
        // 收入低于六千元的农户都已脱贫: whom it tells of.
        if self.hedged() {
            let whom = tail.strip_prefix('的').unwrap_or(tail);
            if starts_with_any(whom, &["农户", "家庭", "困难户", "贫困户", "贫困人口", "人口", "群体", "人员"]) {
                return Err((Reason::Coordinate, None));
            }
        }
        Ok(())
    }

    /// 亿元以上项目, 500平方米以上的公园: a size that names a class.
    pub(super) fn class_from(&self, hit: Hit, unit: Unit, tail: &str) -> Result<(), Refused> {
        if let Some(rest) = tail.strip_prefix("以上").or_else(|| tail.strip_prefix("以下")) {
            let class = match unit.of {
                Dimension::Money | Dimension::Measure | Dimension::Area | Dimension::Land => {
                    let of = if rest.starts_with('的') { '的'.len_utf8() } else { 0 };
                    // 144平方米以上的改善型住房: no verb, for all its first two characters.
                    let kind = of > 0 && head_of(rest, 4, is_han).ends_with('型');
                    rest.starts_with(is_han)
                        && !starts_with_break(rest)
                        && (kind || !self.verb_at(hit.end + "以上".len() + of))
                        // 改完能到20℃以上我就知足了
                        && (of > 0 || unit.name != "℃")
                }
                // 90%以上的居民: a share of them.
                Dimension::Percent => false,
                // 20户以上自然村
                Dimension::Homes => rest.starts_with('的') || rest.starts_with("自然村") || rest.starts_with("村"),
                _ => rest.starts_with('的'),
            };
            if class {
                return Err((Reason::ClassMark, None));
            }
        }
        Ok(())
    }

    /// 参与表决面积3/4以上、人数3/4以上的业主同意: whether the number is what a vote takes.
    pub(super) fn voted(&self) -> bool {
        // 落实双三分之二表决要求
        if self.number.form == Form::Fraction && self.text[..self.number.start].ends_with('双') {
            return true;
        }
        if self.number.form != Form::Fraction || !self.text[self.number.end..].starts_with("以上") {
            return false;
        }
        let head = &self.text[floor(self.text, self.number.start.saturating_sub(240))..self.number.start];
        head[head.rfind(['。', '\n']).unwrap_or(0)..].contains("表决")
    }

    /// Whether a number stands behind the projects that a size is of.
    fn counted_behind(&self, tail: &str) -> bool {
        let words = head_of(tail, 14, is_han);
        ends_with_any(words, &["项目", "企业", "工程"]) && tail[words.len()..].starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether the words right behind a size, up to the next mark, name projects, companies or places.
    fn classes(&self, tail: &str) -> bool {
        const CLASSES: &[&str] = &["项目", "企业", "集群", "基地", "园区", "矿山", "工程", "生产线", "装置", "县", "镇"];
        has_any(head_of(tail, 18, |c| is_han(c) || c.is_ascii_digit() || matches!(c, '”' | '“' | '+')), CLASSES)
    }

    /// Whether the words right behind a capacity, which opens its clause or stands behind 、, soon come to a works.
    fn plant_behind(&self, tail: &str) -> bool {
        const PLANTS: &[&str] = &["工程", "项目", "装置", "生产线"];
        let opens = self.text[..self.number.start].ends_with(['，', '。', '；', '、', '\n']);
        let name = head_of(tail, 14, is_han);
        let ends = PLANTS.iter().filter_map(|word| name.find(word)).min();
        opens && ends.is_some_and(|end| end > 0)
    }

    /// Whether a name goes on behind a capacity to the works that it is of, and one stands right before it, and no verb.
    fn works_behind(&self, tail: &str) -> bool {
        const WORKS: &[&str] = &["项目", "投产", "投运", "试车", "达产", "生产线", "机组", "并网"];
        let head = &self.text[..self.number.start];
        let verb = self.release.hits.ending(self.number.start).any(|hit| hit.tells(kind::VERB | kind::LINK | kind::MOOD));
        let built = ends_with_any(head, &["年产", "新增", "增加", "产能", "装机", "产量", "规模", "能力", "容量"]);
        let named = head.chars().next_back().is_some_and(is_han) && !verb && (!built || head.ends_with("年产"));
        let clause = head_of(tail, 40, |c| !matches!(c, '，' | '。' | '；' | '\n'));
        named
            && tail.starts_with(is_han)
            && !starts_with_break(tail)
            && !self.verb_at(self.text.len() - tail.len())
            && has_any(clause, WORKS)
    }
}
