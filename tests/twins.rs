//! Words that mean the same tell the same: where a fixture says 开工 it might have said 动工, and its figures would be no others.

mod common;

use common::fixtures;
use oldcomm::extract::extract;
use oldcomm::figure::Figure;
use oldcomm::release::{Given, Release};

/// A word, and one that may stand in its place wherever it stands.
const TWINS: &[(&str, &str)] = &[
    ("开工", "动工"),
    ("竣工", "完工"),
    ("完工", "竣工"),
    ("改造", "更新改造"),
    ("更新改造", "改造"),
    ("我市", "全市"),
    ("截至", "截止"),
    ("增设", "新增"),
    ("惠及", "受益"),
    ("居民", "群众"),
    ("群众", "居民"),
    ("城镇老旧小区", "老旧小区"),
    ("公租房", "公共租赁住房"),
    ("保障性租赁住房", "保租房"),
    ("停车位", "停车泊位"),
    ("口袋公园", "小微公园"),
    ("管网", "管道"),
    ("拨付", "下达"),
    ("下达", "拨付"),
    ("铺设", "敷设"),
    ("更换", "更新"),
    ("补助资金", "补贴资金"),
    ("达到", "达"),
    ("同比", "较上年同期"),
    ("力争", "确保"),
    ("全部开工", "全面开工"),
    ("尚未", "还未"),
];

/// What a text states, without where and in which words.
fn stated(text: &str) -> Vec<String> {
    let state = |f: &Figure| format!("{} {} {} {}", f.value, f.unit, f.metric, f.stage);
    extract(&Release::of(text, Given::default())).figures.iter().map(state).collect()
}

#[test]
fn words_that_mean_the_same() {
    let fixtures: Vec<_> = fixtures("").into_iter().map(|f| (stated(&f.text), f)).collect();
    let (mut figures, mut wrong) = (0, Vec::new());
    for (word, twin) in TWINS {
        for (want, fixture) in fixtures.iter().filter(|(_, f)| f.text.contains(word)) {
            let have = stated(&fixture.text.replace(word, twin));
            figures += want.len();
            if want.len() != have.len() {
                wrong.push(format!("{word} {twin} {}: {} figures, not {}", fixture.name(), have.len(), want.len()));
            }
            let others = want.iter().zip(&have).filter(|(want, have)| want != have);
            wrong.extend(others.map(|(want, have)| format!("{word} {twin} {}: {have}, not {want}", fixture.name())));
        }
    }
    // A few are no twins in all places: 居民出资 is the owners' money, and nobody writes 群众出资 for it.
    assert!(wrong.len() * 2000 <= figures, "{} of {figures} figures\n{}", wrong.len(), wrong.join("\n"));
}
