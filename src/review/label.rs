//! The words of the pages, in both languages. The templates and the script take them from here.

use crate::write::Lang;
use serde::Serialize;
use std::collections::BTreeMap;

/// The words of a language by their keys.
#[derive(Debug, Serialize)]
pub(super) struct Labels(BTreeMap<&'static str, &'static str>);

impl Labels {
    pub(super) fn of(lang: Lang) -> Labels {
        Labels(LABELS.iter().map(|(key, en, zh)| (*key, lang.of(en, zh))).collect())
    }

    /// The word of a key, one of those below.
    pub(super) fn word(&self, key: &str) -> &'static str {
        self.0[key]
    }
}

/// Key, English, Chinese.
const LABELS: &[(&str, &str, &str)] = &[
    ("skip_text", "Skip to the text", "跳到原文"),
    ("skip_table", "Skip to the table", "跳到表格"),
    ("all_releases", "All releases", "全部稿件"),
    ("figures", "figures", "个数据"),
    ("refused", "refused numbers", "个剔除的数字"),
    ("figure", "figure", "个数据"),
    ("refused_one", "refused number", "个剔除的数字"),
    ("contradictions", "contradictions", "处矛盾"),
    ("contradiction", "contradiction", "处矛盾"),
    ("remarks", "remarks", "处提示"),
    ("remark", "remark", "处提示"),
    ("filters", "Filters", "筛选"),
    ("all", "all", "全部"),
    ("not_told", "not told", "未说明"),
    ("metric", "Metric", "指标"),
    ("label", "Label", "名称"),
    ("stage", "Stage", "阶段"),
    ("period", "Period", "时间"),
    ("region", "Place", "地区"),
    ("area", "Area", "区域"),
    ("value", "Value", "数值"),
    ("value_max", "High end", "数值上限"),
    ("unit", "Unit", "单位"),
    ("kind", "Kind", "类型"),
    ("bound", "Bound", "精确度"),
    ("from", "From", "起始时间"),
    ("to", "Until", "截止时间"),
    ("part_of", "Part of", "属于"),
    ("search", "Search", "搜索"),
    ("search_hint", "Search text and table", "搜索原文和表格"),
    ("figures_only", "Figures only", "只看有数的段落"),
    ("contradictions_only", "Contradictions only", "只看有矛盾的"),
    ("show_refused", "Refused numbers", "显示剔除的数字"),
    ("help", "Keys", "快捷键"),
    ("text", "Text", "原文"),
    ("table", "Table", "表格"),
    ("checks", "Checks", "核对"),
    ("charts", "Charts", "图表"),
    ("copy", "Copy rows", "复制表格"),
    ("copied", "rows copied; paste them into a spreadsheet", "行已复制，可粘贴到电子表格"),
    ("download_csv", "Download CSV", "下载 CSV"),
    ("download_corrections", "Download corrections", "下载修订"),
    ("corrections_none", "Nothing is marked or changed yet.", "还没有标记或修改。"),
    ("shown", "of", "/"),
    ("in_text", "in the text", "处在原文中"),
    ("none_fit", "No figure fits.", "没有符合条件的数据。"),
    ("number", "No.", "编号"),
    ("close", "Close", "关闭"),
    ("right", "Right", "正确"),
    ("right_tip", "All fields are right (y)", "各项都正确（y）"),
    ("wrong", "Wrong", "错误"),
    ("wrong_tip", "This number is no figure (x); to mend a field, change it below", "这不是数据（x）；个别项有误请直接在下面修改"),
    ("undo", "Undo", "撤销"),
    ("undo_tip", "Take judgement and changes back (u)", "撤销判断和修改（u）"),
    ("add", "Add as a figure", "添加为数据"),
    ("added", "Added. Fill in its fields.", "已添加，请填写各项。"),
    ("value_wanted", "This figure has no value yet.", "此数尚未填写数值。"),
    ("add_one_line", "Select a number inside one paragraph first.", "请先在一个段落内选中数字。"),
    ("add_overlaps", "There is a figure already.", "此处已有数据。"),
    ("changed", "changed; was", "已修改，原为"),
    ("changed_short", "changed", "已修改"),
    ("by_default", "by default", "默认"),
    ("told_by", "Told by", "依据"),
    ("words", "Words", "原文用词"),
    ("whole", "Whole", "总数"),
    ("parts", "Parts", "分项"),
    ("judged", "judged", "已判断"),
    ("missed", "added", "补充"),
    ("judgement", "Judgement", "判断"),
    ("verdicts", "Checks with other figures", "与其他数的核对"),
    ("no_checks", "No figures here have to fit each other.", "没有可以互相核对的数。"),
    ("checks_about", "Relations between figures, what fails first.", "数与数之间的关系，不符的在前。"),
    (
        "charts_about",
        "One figure for each metric and stage: the release's main one. Nothing is added up.",
        "每个指标、每个阶段取一个主要数，不作加总。",
    ),
    ("by_stage", "Planned, started, completed", "计划、开工、完成"),
    ("by_source", "Money by source", "资金来源"),
    ("no_charts", "There is nothing to draw.", "没有可以画图的数。"),
    ("share", "Share", "占比"),
    ("source", "File", "文件"),
    ("published", "Published", "发布"),
    ("undated", "no date", "日期不明"),
    ("unplaced", "no place", "地区不明"),
    ("releases", "releases", "篇稿件"),
    ("release_one", "release", "篇稿件"),
    ("index_title", "Releases", "稿件索引"),
    ("year", "Year", "年份"),
    ("release", "Release", "稿件"),
    ("figures_head", "Figures", "数据"),
    ("contradictions_head", "Contradictions", "矛盾"),
    ("remarks_head", "Remarks", "提示"),
    ("search_releases", "Search titles and files", "搜索标题和文件名"),
    ("nothing_fails", "No figures contradict each other.", "没有互相矛盾的数。"),
    ("series", "Series by place and year", "各地历年数据"),
    (
        "series_about",
        "For each place and year the main figure of its latest release; each place to its own scale.",
        "每地每年取最新稿件中的主要数；各地比例尺不同。",
    ),
    ("series_pick", "Metric and stage", "指标与阶段"),
    ("series_table", "As a table", "以表格显示"),
    ("no_series", "No release has a figure of a year.", "没有按年的数。"),
    ("place", "Place", "地区"),
    ("leave", "Corrections have not been downloaded.", "修订尚未下载。"),
    ("legend", "Colours are metrics, lines are stages", "颜色表示指标，下划线表示阶段"),
    ("key_next", "next figure", "下一个数"),
    ("key_previous", "previous figure", "上一个数"),
    ("key_search", "search; Enter goes to the next place in the text", "搜索；回车到原文下一处"),
    ("key_figures", "only paragraphs with figures", "只看有数的段落"),
    ("key_contradictions", "only contradictions", "只看有矛盾的"),
    ("key_refused", "refused numbers", "显示剔除的数字"),
    ("key_right", "right", "正确"),
    ("key_wrong", "wrong: no figure", "错误：不是数据"),
    ("key_undo", "take it back", "撤销"),
    ("key_edit", "change its fields", "修改各项"),
    ("key_add", "add the selected text as a figure", "把选中的文字添加为数据"),
    ("key_close", "close", "关闭"),
    ("key_help", "this help", "本帮助"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_twice() {
        assert_eq!(Labels::of(Lang::En).0.len(), LABELS.len());
    }
}
