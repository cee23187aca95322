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
    before("约", About, "全市改造小区约⟦120个⟧。"),
    before("近", About, "全市改造小区近⟦120个⟧。"),
    before("大约", About, "租金大约是市场价的⟦六成⟧。"),
    before("大概", About, "全市改造小区大概⟦120个⟧。"),
    before("约为", About, "全市停车位约为⟦1200个⟧。"),
    before("约有", About, "全市停车位约有⟦1200个⟧。"),
    before("超", Over, "全市改造小区超⟦120个⟧。"),
    before("超过", Over, "全市改造小区超过⟦120个⟧。"),
    before("逾", Over, "全市改造小区逾⟦120个⟧。"),
    before("突破", Over, "全市加装电梯突破⟦120部⟧。"),
    before("不少于", Over, "全市改造小区不少于⟦120个⟧。"),
    before("不低于", Over, "全市改造小区不低于⟦120个⟧。"),
    before("至少", Over, "全市改造小区至少⟦120个⟧。"),
    before("高于", Over, "全市电梯造价高于⟦45万元⟧。"),
    before("多于", Over, "全市改造小区多于⟦120个⟧。"),
    before("超出", Over, "全市改造小区超出⟦120个⟧。"),
    before("大于", Over, "全市电梯造价大于⟦45万元⟧。"),
    before("逾越", Over, "全市加装电梯逾越⟦120部⟧。"),
    before("不小于", Over, "全市改造小区不小于⟦120个⟧。"),
    before("不足", Under, "全市改造小区不足⟦120个⟧。"),
    before("不超过", Under, "全市改造小区不超过⟦120个⟧。"),
    before("低于", Under, "全市电梯造价低于⟦45万元⟧。"),
    before("少于", Under, "全市改造小区少于⟦120个⟧。"),
    before("最高", Under, "加装电梯补助最高⟦20万元⟧。"),
    before("小于", Under, "全市电梯造价小于⟦45万元⟧。"),
    before("不到", Under, "全市改造小区不到⟦120个⟧。"),
    before("不高于", Under, "电梯造价不高于⟦45万元⟧。"),
    before("最多", Under, "加装电梯补助最多⟦20万元⟧。"),
    before("不多于", Under, "全市改造小区不多于⟦120个⟧。"),
    before("控制在", Under, "电梯造价控制在⟦45万元⟧。"),
    before("未超过", Under, "电梯造价未超过⟦45万元⟧。"),
    before("不大于", Under, "全市改造小区不大于⟦120个⟧。"),
    after("左右", About, "全市改造小区⟦120个⟧左右。"),
    after("上下", About, "电梯造价⟦45万元⟧上下。"),
    after("前后", About, "全市加装电梯⟦120部⟧前后。"),
    after("以上", Over, "全市改造小区⟦120个⟧以上。"),
    after("余", Over, "全市改造管网⟦120公里⟧余。"),
    after("多", Over, "全市改造管网⟦120公里⟧多。"),
    after("还多", Over, "全市完成改造⟦一半⟧还多。"),
    after("有余", Over, "全市改造管网⟦120公里⟧有余。"),
    after("及以上", Over, "全市改造小区⟦120个⟧及以上。"),
    after("以内", Under, "电梯造价⟦45万元⟧以内。"),
    after("以下", Under, "电梯造价⟦45万元⟧以下。"),
    after("之内", Under, "电梯造价⟦45万元⟧之内。"),
    before("刚过", Over, "全市加装电梯刚过⟦120部⟧。"),
    before("已过", Over, "全市加装电梯已过⟦120部⟧。"),
    before("约需", About, "电梯加装约需⟦45万元⟧。"),
    before("约占", About, "改造小区约占⟦95%⟧。"),
    before("约合", About, "电梯加装约合⟦45万元⟧。"),
    before("约达", About, "全市停车位约达⟦1200个⟧。"),
    before("≥", Over, "改造小区≥⟦12个⟧。"),
    before("≤", Under, "改造小区≤⟦12个⟧。"),
    before("不得低于", Over, "完工率不得低于⟦80%⟧。"),
    before("不得少于", Over, "新增车位不得少于⟦80个⟧。"),
    before("不得超过", Under, "每台补助不得超过⟦20万元⟧。"),
    before("约差", About, "全市改造小区约差⟦120个⟧。"),
    before("差不多", About, "全市改造小区差不多⟦120个⟧。"),
    before("大致", About, "全市改造小区大致⟦120个⟧。"),
    before("最少", Over, "全市改造小区最少⟦120个⟧。"),
    before("不下", Over, "全市改造小区不下⟦120个⟧。"),
    before("不下于", Over, "全市改造小区不下于⟦120个⟧。"),
    before("不止", Over, "全市改造小区不止⟦120个⟧。"),
    before("至多", Under, "全市改造小区至多⟦120个⟧。"),
    before("不及", Under, "全市改造小区不及⟦120个⟧。"),
];
