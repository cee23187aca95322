//! The rules of the walk in Chinese. They are written in English where they are applied; one that has no row here is shown so.

use crate::write::Lang;

/// A rule in a language.
pub(super) fn rule(rule: &'static str, lang: Lang) -> &'static str {
    RULES.iter().find(|(en, _)| *en == rule).map_or(rule, |(en, zh)| lang.of(en, zh))
}

const RULES: &[(&str, &str)] = &[
    ("the number itself", "数字本身"),
    ("unit behind the number", "数字后的单位"),
    ("the unit counts buildings", "单位是楼栋的量词"),
    ("verb of the number", "支配该数的动词"),
    ("verb of a share of work", "支配该占比的动词"),
    ("noun of the number's phrase", "数量短语的中心词"),
    ("noun behind the number", "数字后的名词"),
    ("type named in the number's phrase", "数量短语中的类型"),
    ("housing type in the number's phrase", "数量短语中的住房类型"),
    ("built area named in the phrase", "短语中的建筑面积"),
    ("the thing named last", "前文最后提到的事物"),
    ("first of the things listed", "并列事物中的第一个"),
    ("named in the clause", "分句中提到"),
    ("money named in the clause", "分句中的资金"),
    ("money spent", "支出的资金"),
    ("kind of money", "资金种类"),
    ("giver of the money", "出资方"),
    ("people who benefit", "受益的人"),
    ("a work that people gain from", "使人受益的工程"),
    ("what was done for them", "为其所做的事"),
    ("what the communities got", "小区得到的"),
    ("what the households were given", "住户得到的"),
    ("rate word near the number", "数字附近的比率词"),
    ("rate that heads the paragraph", "段首的比率"),
    ("what the rate is of", "比率所指"),
    ("share of a plan", "占计划的比例"),
    ("share before the number", "数字前的占比词"),
    ("what the task comes to", "任务的数量"),
    ("a task for the year", "年度任务"),
    ("labelled as a target", "标为目标"),
    ("a plan quoted", "引用的计划"),
    ("plan word before the number", "数字前的计划词"),
    ("plan word behind the number", "数字后的计划词"),
    ("the paragraph speaks of the future", "全段讲的是将来"),
    ("a time that is to come", "将来的时间"),
    ("under way", "正在进行"),
    ("a later status of all of it", "后文所说的整体进展"),
    ("the level that it came from", "变化前的水平"),
    ("difference before the number", "数字前的增减词"),
    ("compared with another period", "与另一时期相比"),
    ("a quantity measured", "统计量的增减"),
    ("somebody raised or lowered it", "有人提高或降低"),
    ("a stock that grew", "存量增加"),
    ("hedge before the number", "数字前的约略语"),
    ("hedge behind the number", "数字后的约略语"),
    ("hedge before the whole", "总数前的约略语"),
    ("余, 多 or 几 inside the number", "数字中的余、多、几"),
    ("the release's own place", "稿件所属地方"),
    ("the place around the release's own", "稿件所属地方的上级"),
    ("place before the number", "数字前的地名"),
    ("town before the number", "数字前的镇街"),
    ("the place gives", "该地出资"),
    ("several places share it", "多地合计"),
    ("part of the place, before the number", "数字前的区域"),
    ("part of the place, in the phrase behind the number", "数字后短语中的区域"),
    ("a single community, before the number", "数字前的单个小区"),
    ("time before the number", "数字前的时间"),
    ("time behind the number", "数字后的时间"),
    ("time of a sentence before", "前句的时间"),
    ("year that heads the section", "所在章节的年份"),
    ("year of the plan or summary in the title", "标题中计划或总结的年份"),
    ("paired by 分别", "由“分别”对应"),
    ("announced as a part", "说明为其中一部分"),
    ("bracket that breaks a number down", "括号内的分项"),
    ("with its neighbours it adds up to that", "与相邻各数合计为总数"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_told_in_both_languages() {
        assert_eq!(rule("verb of the number", Lang::Zh), "支配该数的动词");
        assert_eq!(rule("verb of the number", Lang::En), "verb of the number");
        assert_eq!(rule("a rule without a row", Lang::Zh), "a rule without a row");
    }

    #[test]
    fn no_rule_twice() {
        for (at, (en, _)) in RULES.iter().enumerate() {
            assert!(RULES[..at].iter().all(|(other, _)| other != en), "{en}");
        }
    }
}
