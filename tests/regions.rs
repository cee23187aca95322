//! The code of a region comes from the place that was resolved, not from its name: 鼓楼区 is in four cities.

mod common;

use common::fixtures;
use oldcomm::figures;
use oldcomm::place;

/// The region and the code of the last figure of a text.
fn told(text: &str) -> String {
    let figures = figures(text);
    let figure = figures.last().expect("a figure");
    let code = figure.region_code.map_or("-".to_owned(), |code| code.to_string());
    format!("{} {code}", figure.region.as_deref().unwrap_or("-"))
}

#[test]
fn codes() {
    for (text, want) in [
        // One name, and whose release it is decides.
        ("南京市推进老旧小区改造\n鼓楼区改造小区12个。", "鼓楼区 320106"),
        ("徐州市推进老旧小区改造\n鼓楼区改造小区12个。", "鼓楼区 320302"),
        ("福州市推进老旧小区改造\n鼓楼区改造小区12个。", "鼓楼区 350102"),
        ("开封市推进老旧小区改造\n鼓楼区改造小区12个。", "鼓楼区 410204"),
        // The release's own place, said in full or as 全市.
        ("宜春市推进老旧小区改造\n全市改造小区12个。", "宜春市 360900"),
        ("宜春市推进老旧小区改造\n宜春市改造小区12个。", "宜春市 360900"),
        // A list of places, each with its own.
        ("宜春市推进老旧小区改造\n高安市12个、樟树市9个小区已改造。", "樟树市 360982"),
        ("江西省推进老旧小区改造\n上饶市、新余市的竣工率分别为97.64%和90.7%。", "新余市 360500"),
        // A short official form names the same place.
        ("延边州改造小区12个", "延边州 222400"),
        ("延边州工作报告\n延边朝鲜族自治州延边朝鲜族自治州改造小区12个", "延边州 222400"),
        ("克孜勒苏柯尔克孜自治州工作报告\n全州改造小区12个，克州医院、克州中学投用", "克孜勒苏柯尔克孜自治州 653000"),
        // What has no code of its own.
        ("宜春市推进老旧小区改造\n全国改造小区12万个。", "全国 -"),
        ("崇州市推进老旧小区改造\n怀远镇改造小区12个。", "怀远镇 -"),
        ("改造小区12个。", "- -"),
    ] {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn a_code_is_of_a_place_that_bears_the_name() {
    let mut coded = 0;
    for fixture in fixtures("") {
        for figure in figures(&fixture.text) {
            let Some(code) = figure.region_code else { continue };
            let name = figure.region.expect("a code has a name");
            let bearers = place::all().iter().filter(|place| place.code == code);
            assert!(bearers.flat_map(|place| place.forms()).any(|form| form == name), "{}: {name} {code}", fixture.name());
            coded += 1;
        }
    }
    assert!(coded > 0, "no figure of the fixtures has a code");
}
