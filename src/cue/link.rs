//! Words between a thing and its number that say nothing of their own.

use super::{Row, Says, says};

const fn link(word: &'static str, proof: &'static str) -> Row {
    says(word, Says::Link, proof)
}

const fn each(word: &'static str, proof: &'static str) -> Row {
    says(word, Says::Each, proof)
}

pub(super) const ROWS: &[Row] = &[
    link("为", ""),
    link("是", ""),
    link("的", ""),
    link("共", ""),
    link("计", ""),
    link("合计", ""),
    link("总计", ""),
    link("共计", ""),
    link("再", ""),
    link("又", ""),
    link("也", ""),
    link("还", ""),
    link("就", ""),
    link("仅", ""),
    link("只", ""),
    link("可", ""),
    link("能", ""),
    link("已有", ""),
    link("约有", ""),
    link("为止", ""),
    link("数", ""),
    link("数量", ""),
    link("总量", ""),
    link("总额", ""),
    link("规模", ""),
    link("高达", ""),
    link("多达", ""),
    link("至", ""),
    link("到", ""),
    link("在", ""),
    link("与", ""),
    link("和", ""),
    link("及", ""),
    link("以及", ""),
    link("则", ""),
    link("均", ""),
    link("都", ""),
    link("全部", ""),
    link("全面", ""),
    link("新", ""),
    link("可达", ""),
    link("总共", ""),
    link("累计", ""),
    link("一共", ""),
    link("即", ""),
    link("达到了", ""),
    link("长度", ""),
    link("总长", ""),
    link("总长度", ""),
    link("长", ""),
    link("数量达", ""),
    link("总", ""),
    link("以", ""),
    each("分别", ""),
    each("各", ""),
    each("依次", ""),
];
