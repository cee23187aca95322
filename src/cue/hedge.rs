//! How the text hedges a number.

use super::{Row, Says, says};
use crate::word::Bound::{self, *};

const fn before(word: &'static str, bound: Bound, proof: &'static str) -> Row {
    says(word, Says::Before(bound), proof)
}

const fn after(word: &'static str, bound: Bound, proof: &'static str) -> Row {
    says(word, Says::After(bound), proof)
}

pub(super) const ROWS: &[Row] = &[
    before("约", About, ""),
    before("近", About, ""),
    before("将近", About, ""),
    before("大约", About, ""),
    before("接近", About, ""),
    before("大概", About, ""),
    before("约为", About, ""),
    before("约有", About, ""),
    before("超", Over, ""),
    before("超过", Over, ""),
    before("逾", Over, ""),
    before("突破", Over, ""),
    before("不少于", Over, ""),
    before("不低于", Over, ""),
    before("至少", Over, ""),
    before("高于", Over, ""),
    before("多于", Over, ""),
    before("超出", Over, ""),
    before("大于", Over, ""),
    before("超额", Over, ""),
    before("逾越", Over, ""),
    before("已超", Over, ""),
    before("不小于", Over, ""),
    before("不足", Under, ""),
    before("不超过", Under, ""),
    before("低于", Under, ""),
    before("少于", Under, ""),
    before("最高", Under, ""),
    before("小于", Under, ""),
    before("不到", Under, ""),
    before("不高于", Under, ""),
    before("最多", Under, ""),
    before("不多于", Under, ""),
    before("控制在", Under, ""),
    before("未超过", Under, ""),
    before("不大于", Under, ""),
    after("左右", About, ""),
    after("上下", About, ""),
    after("前后", About, ""),
    after("以上", Over, ""),
    after("余", Over, ""),
    after("多", Over, ""),
    after("有余", Over, ""),
    after("及以上", Over, ""),
    after("以内", Under, ""),
    after("以下", Under, ""),
    after("之内", Under, ""),
    before("刚过", Over, ""),
    before("已过", Over, ""),
    before("约需", About, ""),
    before("约占", About, ""),
    before("约合", About, ""),
    before("约达", About, ""),
];
