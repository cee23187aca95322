//! Small numbers in characters that count nothing: articles, parts of names, numbers that sum up a list.

use super::chars::{head_of, is_han};
use super::{Refused, Sorter};
use crate::cue::Unit;
use crate::figure::Reason;
use crate::number::Form;
use crate::release::is_short;
use crate::scan::{Hit, kind};
use crate::search::{ends_with_any, has_any, starts_with_any};
use rust_decimal::Decimal;

impl Sorter<'_, '_> {
    /// Refuses a small number that is an article, or of a name or a list.
    pub(super) fn few(&self, hit: Hit, unit: Unit, tail: &str) -> Result<(), Refused> {
        let number = self.number;
        // 一 as an article; 一 stays where the words before say that it was counted.
        if number.form == Form::Chinese && number.value == Decimal::ONE && number.max.is_none() && !number.more {
            return Err((Reason::Article, None));
        }
        // 无1例扩散, 没有一户掉队: none, and not one.
        if number.value == Decimal::ONE && ends_with_any(&self.text[..number.start], &["无", "没有", "未有"]) {
            return Err((Reason::Article, None));
        }
        // 两位居民, 四场, 二次: small numbers in characters are counts only with the commonest classifiers.
        let small = number.form == Form::Chinese && number.value <= Decimal::TEN && number.max.is_none() && !number.more;
        const LOOSE: &[&str] = &[
            "位", "名", "头", "分", "场", "次", "度", "口", "门", "眼", "本", "面", "片", "对", "支", "笔", "起", "单", "组", "款", "批",
            "趟", "道", "客",
        ];
        // 上午9时30分, 按4:6分担: a time of the day, and how something is shared.
        let head = &self.text[..number.start];
        if unit.name == "分" && (head.ends_with(['时', '点']) || starts_with_any(tail, &["担", "摊", "配", "成", "享"])) {
            return Err((if head.ends_with(['时', '点']) { Reason::Date } else { Reason::Method }, None));
        }
        // 每季度开展1次督查: how often.
        if unit.name == "次" && number.value <= Decimal::TEN && self.often() {
            return Err((Reason::Frequency, None));
        }
        // “粤菜师傅”“广东技工”“南粤家政”三项工程: those that are named.
        if unit.name == "项" && small && tail.starts_with("工程") && self.text[..number.start].ends_with(['”', '》']) {
            return Err((Reason::Category, None));
        }
        // 五项社保, 五项险种: those that there are.
        if unit.name == "项" && small && starts_with_any(tail, &["社保", "险种", "保险", "社会保险"]) {
            return Err((Reason::Category, None));
        }
        // 两项合计7460户: what is summed up.
        if unit.name == "项" && small && starts_with_any(tail, &["合计", "共计", "总计", "共"]) {
            return Err((Reason::Category, None));
        }
        // 一两次, 三五趟
        let few = number.form == Form::Chinese && number.max.is_some_and(|max| max <= Decimal::TEN);
        if (small || few) && LOOSE.contains(&&self.text[hit.span()]) {
            return Err((Reason::Article, None));
        }
        // 四家子镇, 二七家园: a numeral in the name of a place.
        const PLACES: &[&str] =
            &["子镇", "子村", "子乡", "子街", "子屯", "子苏木", "店镇", "店村", "子大桥", "房镇", "铺镇", "堡镇", "渠市", "渠镇"];
        let digit = |c: char| matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '〇');
        if small && (starts_with_any(tail, PLACES) || self.text[..number.start].ends_with(digit)) {
            return Err((Reason::Name, None));
        }
        // 六亩塘镇, 三里湾街道: a numeral and what looks like its unit begin the name of a town.
        let name = head_of(tail, 5, is_han);
        let town = ["镇", "乡", "街道", "村", "社区"].iter().filter_map(|end| name.find(end).map(|at| at + end.len())).min();
        let opens = self.text[..number.start].ends_with(['，', '。', '；', '、', '：', '\n', '市', '县', '区', '旗', '在', '（']);
        if small
            && opens
            && matches!(unit.name, "亩" | "里" | "台" | "家" | "间" | "角" | "道" | "公里" | "座")
            && town.is_some_and(|end| {
                (1..=2).contains(&name[..end].trim_end_matches(['镇', '乡', '村', '道', '街', '社', '区']).chars().count())
            })
        {
            return Err((Reason::Name, None));
        }
        // 准入、储备、推进三个链条: the number sums up a list, or counts something abstract.
        // 我承诺三条：…; 由四块构成
        let announces = tail.starts_with(['：', ':']) || tail.starts_with("构成") || tail.starts_with("组成");
        if small && matches!(unit.name, "个" | "项" | "条" | "块") && announces {
            return Err((Reason::Category, None));
        }
        if small
            && (self.sums_up_list() && !places(tail)
                || matches!(unit.name, "个" | "项" | "条" | "种" | "块" | "篇" | "张") && self.abstract_noun(tail))
        {
            return Err((Reason::Category, None));
        }
        Ok(())
    }

    /// Whether the words right before the number say how often something is done: 每月召开, 每年开展.
    fn often(&self) -> bool {
        const OFTEN: &[&str] = &["每周", "每月", "每季度", "每半年", "每年", "每两周", "每半月"];
        let head = self.clause_head();
        OFTEN.iter().any(|word| head.rfind(word).is_some_and(|at| is_short(&head[at..], 40)))
    }

    /// Items joined by 、 stand right before the number: 江宁、仙林、江北三个大学城.
    fn sums_up_list(&self) -> bool {
        let head = &self.text[..self.number.start];
        let item = head.chars().rev().take_while(|c| is_han(*c) || matches!(c, '”' | '“')).take(10).count();
        let before = head.chars().rev().nth(item);
        item > 0 && matches!(before, Some('、' | '和' | '与')) && {
            let words: String = head.chars().rev().take(item).collect::<Vec<_>>().into_iter().rev().collect();
            let start = head.len() - words.len();
            !self.release.hits.within(start..head.len()).iter().any(|hit| hit.tells(kind::VERB | kind::TIME))
        }
    }

    /// What is not counted but named: 三条底线, 五个着力点.
    fn abstract_noun(&self, tail: &str) -> bool {
        const ABSTRACT: &[&str] = &[
            "规定",
            "底线",
            "问题",
            "着力点",
            "特点",
            "链条",
            "环节",
            "重点",
            "体系",
            "强化",
            "转变",
            "专项",
            "关系",
            "统筹",
            "层面",
            "维度",
            "原则",
            "目标",
            "领域",
            "责任",
            "坚持",
            "必须",
            "确保",
            "清单",
            "机制",
            "工作",
            "任务",
            "改革",
            "行动",
            "生命线",
            "控制线",
            "革命",
            "支柱",
            "形式",
            "过硬",
            "优先",
            "同步",
            "结合",
            "定位",
            "文明",
            "关键",
            "方向",
            "抓手",
            "突破口",
            "样板",
            "高地",
            "中心",
            "要素",
            "渠道",
            "阶段",
            "板块",
            "主体",
            "力量",
            "动力",
            "轮子",
            "引擎",
            "市场",
            "保险",
            "补贴",
            "支出",
        ];
        // 罗坊、双林四个中心镇 are towns.
        let head = head_of(tail, 9, |c| is_han(c) || matches!(c, '“' | '”'));
        !starts_with_any(head, &["中心镇", "中心村", "中心城"]) && has_any(head, ABSTRACT)
    }
}

/// 三江口、鹤林两个试点片区: whether what sums up a list are places, which are counted.
fn places(tail: &str) -> bool {
    const PLACES: &[&str] = &["片区", "街道", "镇", "老城区", "社区", "小区", "街区"];
    has_any(head_of(tail, 10, is_han), PLACES)
}
