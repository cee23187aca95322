//! One input to one printed line, and what holds for any text.

use proptest::prelude::*;

use super::{Number, scan};

/// `text => span|value|max|weight|form|more; …`, where `\n` in a text is a line break
const CASES: &str = r"
# Arabic digits, separators, full width
共113个 => 113|113||1|Digits|
提高3.7个 => 3.7|3.7||0.1|Digits|
0.5 => 0.5|0.5||0.1|Digits|
1,234,567元 => 1,234,567|1234567||1|Digits|
1,234,567.89元 => 1,234,567.89|1234567.89||0.01|Digits|
1，234 => 1|1||1|Digits|; 234|234||1|Digits|
1,234,56 => 1|1||1|Digits|; 234|234||1|Digits|; 56|56||1|Digits|
12,345 => 12,345|12345||1|Digits|
1234,567 => 1234|1234||1|Digits|; 567|567||1|Digits|
２０２４年 => ２０２４|2024||1|Digits|
３．７万 => ３．７万|37000||1000|Digits|
２０2４年 => ２０2４|2024||1|Digits|

# Digits broken by spaces
2 736 套 => 2 736|2736||1|Digits|
３ ２１０户 => ３ ２１０|3210||1|Digits|
1 636 200元 => 1 636 200|1636200||1|Digits|
12 345 67 => 12|12||1|Digits|; 345|345||1|Digits|; 67|67||1|Digits|
2024 113个 => 2024|2024||1|Digits|; 113|113||1|Digits|
截至6 12个 => 6|6||1|Digits|; 12|12||1|Digits|
0 123 => 0|0||1|Digits|; 123|123||1|Digits|
12　418户 => 12　418|12418||1|Digits|

# A point with a space, and list numbers
1. 44万户 => 1|1||1|Digits|; 44万|440000||10000|Digits|
共95. 25% => 95. 25|95.25||0.01|Digits|
1. 3个 => 1|1||1|Digits|; 3|3||1|Digits|
\n  1. 44个 => 1|1||1|Digits|; 44|44||1|Digits|
。1. 44个 => 1|1||1|Digits|; 44|44||1|Digits|
３． ５亿元 => ３|3||1|Digits|; ５亿|500000000||100000000|Digits|
1.2024年完成 => 1|1||1|Digits|; 2024|2024||1|Digits|

# A multiplier behind a space
２．５３ 万 => ２．５３ 万|25300||100|Digits|
7 万平方米 => 7 万|70000||10000|Digits|
2024 千家 => 2024|2024||1|Digits|; 千|1000||1000|Chinese|
2024 十大 => 2024|2024||1|Digits|; 十|10||10|Chinese|
3 千万元 => 3 千万|30000000||10000000|Digits|

# Dates, addresses, codes
2024.11.26 => 2024|2024||1|Digits|; 11|11||1|Digits|; 26|26||1|Digits|
192.168.1.1 => 192|192||1|Digits|; 168|168||1|Digits|; 1|1||1|Digits|; 1|1||1|Digits|
3.7. => 3.7|3.7||0.1|Digits|
007 => 007|7||1|Digits|

# Multipliers, and words that begin like them
十堰 => 十|10||10|Chinese|
5百 => 5百|500||100|Digits|
5百亿元 => 5百亿|50000000000||10000000000|Digits|
6百场公益 => 6百|600||100|Digits|
1千亿元 => 1千亿|100000000000||100000000000|Digits|
110千伏 => 110|110||1|Digits|
50万千瓦 => 50万|500000||10000|Digits|
5千米 => 5|5||1|Digits|
10千兆 => 10|10||1|Digits|
3千万 => 3千万|30000000||10000000|Digits|
3千多万 => 3千多万|30000000||10000000|Digits|more
3百万 => 3百万|3000000||1000000|Digits|
3十万 => 3十万|300000||100000|Digits|
3万亿元 => 3万亿|3000000000000||1000000000000|Digits|
2024百强 => 2024|2024||1|Digits|; 百|100||100|Chinese|

# Parts below the multiplier
3万4000元 => 3万4000|34000||1|Mixed|
1亿2千万 => 1亿2千万|120000000||10000000|Mixed|
3万5千元 => 3万5千|35000||1000|Mixed|
6万5 => 6万|60000||10000|Digits|; 5|5||1|Digits|
12.5亿3000万元 => 12.5亿3000万|1280000000||10000|Mixed|
11.22万60周岁以上 => 11.22万|112200||100|Digits|; 60|60||1|Digits|
2亿五千万元 => 2亿五千万|250000000||10000000|Mixed|
3万2024年 => 3万|30000||10000|Digits|; 2024|2024||1|Digits|
10万8千 => 10万8千|108000||1000|Mixed|

# Traditional characters and their glosses
3.7萬(wàn)套 => 3.7萬(wàn)|37000||1000|Digits|
3.7萬(wàn) => 3.7萬|37000||1000|Digits|
3.7万(含 => 3.7万|37000||1000|Digits|
兩(liǎng)萬(wàn)餘(yú)戶 => 兩(liǎng)萬(wàn)餘(yú)|20000||10000|Chinese|more
1億(yì)3千萬(wàn)元 => 1億(yì)3千萬(wàn)|130000000||10000000|Mixed|

# Chinese numerals
三千二百 => 三千二百|3200||100|Chinese|
一万零一十二 => 一万零一十二|10012||1|Chinese|
一百二十一 => 一百二十一|121||1|Chinese|
两万三千 => 两万三千|23000||1000|Chinese|
五千 => 五千|5000||1000|Chinese|
八千万 => 八千万|80000000||10000000|Chinese|
二〇二四年 => 二〇二四|2024||1|Chinese|
二○二四年 => 二○二四|2024||1|Chinese|
二零二四年 => 二零二四|2024||1|Chinese|
一九七五年 => 一九七五|1975||1|Chinese|
十 => 十|10||10|Chinese|
十二 => 十二|12||1|Chinese|
二十 => 二十|20||10|Chinese|
一百零五 => 一百零五|105||1|Chinese|
一百一十 => 一百一十|110||10|Chinese|
一百十二 => 一百十二|112||1|Chinese|
一百二 => 一百|100||100|Chinese|; 二|2||1|Chinese|
三万五 => 三万|30000||10000|Chinese|; 五|5||1|Chinese|
兩萬三千 => 兩萬三千|23000||1000|Chinese|
三亿五千万 => 三亿五千万|350000000||10000000|Chinese|
两万五千亿 => 两万五千亿|2500000000000||100000000000|Chinese|
三万亿 => 三万亿|3000000000000||1000000000000|Chinese|
一千万亿 => 一千万亿|1000000000000000||1000000000000000|Chinese|

# Units that name no number
亿万群众 =>
千千万万 =>
上百万 => 百万|1000000||1000000|Chinese|
千亿园区 => 千亿|100000000000||100000000000|Chinese|
万人 => 万|10000||10000|Chinese|

# More or less
十余万 => 十余万|100000||100000|Chinese|more
十餘億 => 十餘億|1000000000||1000000000|Chinese|more
三千余 => 三千余|3000||1000|Chinese|more
两万三千多户 => 两万三千多|23000||1000|Chinese|more
数十 => 数十|10||10|Chinese|more
几十个 => 几十|10||10|Chinese|more
數百萬元 => 數百萬|1000000||1000000|Chinese|more
指数百强 => 百|100||100|Chinese|
几千年 => 几千|1000||1000|Chinese|more
几个 =>
十几个 => 十几|10||10|Chinese|more
二十几万 => 二十几万|200000||100000|Chinese|more
三百多万 => 三百多万|3000000||1000000|Chinese|more
十来个 => 十来|10||10|Chinese|more
十来自 => 十|10||10|Chinese|

# Articles and halves
一批 => 一|1||1|Chinese|
两个半 => 两|2||1|Chinese|
一半以上 => 一半|50||0.01|Fraction|
半数 =>

# Two digits that say about, and digits that only meet
三四个 => 三四|3|4|1|Chinese|
七八成 => 七八成|70|80|10|Tenths|
三五年 => 三五|3|5|1|Chinese|
一二三产业 => 一二三|123||1|Chinese|
十七八岁 => 十七八|17|18|1|Chinese|
三四十 => 三四十|30|40|10|Chinese|
七八百万 => 七八百万|7000000|8000000|1000000|Chinese|
十四五 => 十四五|14|15|1|Chinese|
十二五 => 十二|12||1|Chinese|; 五|5||1|Chinese|
八五普法 => 八|8||1|Chinese|; 五|5||1|Chinese|
统一五项 => 一|1||1|Chinese|; 五|5||1|Chinese|
统一两三个 => 一|1||1|Chinese|; 两三|2|3|1|Chinese|
一百二三十人 => 一百二三十|120|130|10|Chinese|

# More or less, behind digits
10余万人 => 10余万|100000||10000|Digits|more
300多万个 => 300多万|3000000||10000|Digits|more
3万余户 => 3万余|30000||10000|Digits|more
3000余户 => 3000余|3000||1|Digits|more
20多个 => 20多|20||1|Digits|more
760亿余元 => 760亿余|76000000000||100000000|Digits|more
1.2万多户 => 1.2万多|12000||1000|Digits|more
2000余场次 => 2000余|2000||1|Digits|more
3多个 => 3|3||1|Digits|
六多合一 => 六|6||1|Chinese|; 一|1||1|Chinese|
10多规合一 => 10|10||1|Digits|; 一|1||1|Chinese|
300余杭区 => 300|300||1|Digits|
20几个 => 20几|20||1|Digits|more
10来个 => 10来|10||1|Digits|more

# Parts of a hundred
百分之七十五 => 百分之七十五|75||1|Percent|
百分之75.5 => 百分之75.5|75.5||0.1|Percent|
百分之三点五 => 百分之三点五|3.5||0.1|Percent|
千分之三 => 千分之三|0.3||0.1|Percent|
万分之五 => 万分之五|0.05||0.01|Percent|
百分之百 => 百分之百|100||1|Percent|
百分百满意 => 百分百|100||1|Percent|
3个百分点 => 3|3||1|Digits|
百分之零点五 => 百分之零点五|0.5||0.1|Percent|
百分之八十多 => 百分之八十|80||10|Percent|more
百分之三十至五十 => 百分之三十至五十|30|50|10|Percent|
百分之三至百分之五 => 百分之三至百分之五|3|5|1|Percent|
千分之三到五 => 千分之三到五|0.3|0.5|0.1|Percent|
百分之二三十 => 百分之二三十|20|30|10|Percent|

# Fractions
三分之二 => 三分之二|66.67||0.01|Fraction|
四分之三 => 四分之三|75||0.01|Fraction|
五分之一 => 五分之一|20||0.01|Fraction|
十分之一 => 十分之一|10||0.01|Fraction|
3分之2 => 3分之2|66.67||0.01|Fraction|
十分重要 =>
十分钟 => 十|10||10|Chinese|

# Tenths, and words that begin with 成
八成 => 八成|80||10|Tenths|
8成项目 => 8成|80||10|Tenths|
六成五 => 六成五|65||1|Tenths|
近7成 => 7成|70||10|Tenths|
7.5成 => 7.5成|75||1|Tenths|
一成立 => 一|1||1|Chinese|
8成功 => 8|8||1|Digits|
近八成立案 => 八成|80||10|Tenths|
八成人口 => 八成|80||10|Tenths|
九成多 => 九成|90||10|Tenths|more
九成九 => 九成九|99||1|Tenths|
G5成绵高速 => 5|5||1|Digits|
C919成功 => 919|919||1|Digits|
一成不变 => 一|1||1|Chinese|

# A Chinese decimal point
三点五 => 三点五|3.5||0.1|Chinese|
三点意见 => 三|3||1|Chinese|
八点三十分 => 八|8||1|Chinese|; 三十|30||10|Chinese|
八点 => 八|8||1|Chinese|
一点一策 => 一|1||1|Chinese|; 一|1||1|Chinese|
三点五亿元 => 三点五亿|350000000||10000000|Chinese|
零点五 => 零点五|0.5||0.1|Chinese|
三点一四 => 三点一四|3.14||0.01|Chinese|
两点一线 => 两|2||1|Chinese|; 一|1||1|Chinese|

# Ranges, and what only looks like one
6.4万—7.8万 => 6.4万—7.8万|64000|78000|1000|Digits|
3至5万 => 3至5万|30000|50000|10000|Digits|
3-5万 => 3-5万|30000|50000|10000|Digits|
1500—2000个 => 1500—2000|1500|2000|1|Digits|
三到五个 => 三到五|3|5|1|Chinese|
80%-90% => 80|80||1|Digits|; 90|90||1|Digits|
45万元到55万元 => 45万|450000||10000|Digits|; 55万|550000||10000|Digits|
七成至八成 => 七成至八成|70|80|10|Tenths|
七到八成 => 七到八成|70|80|10|Tenths|
3-5成 => 3-5成|30|50|10|Tenths|
2024-11-26 => 2024|2024||1|Digits|; 11|11||1|Digits|; 26|26||1|Digits|
0710-351-1110 => 0710|710||1|Digits|; 351|351||1|Digits|; 1110|1110||1|Digits|
1-2-3 => 1|1||1|Digits|; 2|2||1|Digits|; 3|3||1|Digits|
5-3 => 5|5||1|Digits|; 3|3||1|Digits|
2019-2023 => 2019-2023|2019|2023|1|Digits|
-3.5% => 3.5|3.5||0.1|Digits|
1 - 10月 => 1 - 10|1|10|1|Digits|
3～5家 => 3～5|3|5|1|Digits|
3—— 5 => 3—— 5|3|5|1|Digits|
统一到2025年 => 一|1||1|Chinese|; 2025|2025||1|Digits|
8:30-40 => 8|8||1|Digits|; 30|30||1|Digits|; 40|40||1|Digits|
9:00-11:30 => 9|9||1|Digits|; 00|0||1|Digits|; 11|11||1|Digits|; 30|30||1|Digits|
DN15-20 => 15|15||1|Digits|; 20|20||1|Digits|
三到五百 => 三到五百|300|500|100|Chinese|
三到五千万 => 三到五千万|30000000|50000000|10000000|Chinese|
三百到五百万 => 三百到五百万|3000000|5000000|1000000|Chinese|
八千到一万 => 八千到一万|8000|10000|10000|Chinese|
5-8千 => 5-8千|5000|8000|1000|Digits|
500-1万 => 500-1万|500|10000|10000|Digits|
三分之一到三分之二 => 三分之一到三分之二|33.33|66.67|0.01|Fraction|
010-12345 => 010|10||1|Digits|; 12345|12345||1|Digits|

# Letters, slashes, what is too long
G30高速 => 30|30||1|Digits|
PM2.5 => 2.5|2.5||0.1|Digits|
1/3 => 1|1||1|Digits|; 3|3||1|Digits|
12345678901234567890123456789 =>
1234567890123456789012345678 => 1234567890123456789012345678|1234567890123456789012345678||1|Digits|
99999999999999999999999999亿 =>
一二三四五六七八九一二三四五六七八九一二三四五六七八九一二三个 =>
10% => 10|10||1|Digits|
3万个 => 3万|30000||10000|Digits|
5万多人次 => 5万多|50000||10000|Digits|more
每3个月 => 3|3||1|Digits|
一是 => 一|1||1|Chinese|

# Further cases
6000万千瓦 => 6000万|60000000||10000|Digits|
兩點五億元 => 兩點五億|250000000||10000000|Chinese|
亿万群众 =>
百千万工程 =>
十万千瓦 => 十万|100000||100000|Chinese|
百十个 => 百十|110||10|Chinese|
1億(yì)3千萬(wàn)元 => 1億(yì)3千萬(wàn)|130000000||10000000|Mixed|
3万多亿元 => 3万多亿|3000000000000||1000000000000|Digits|more
几十余万 => 几十余万|100000||100000|Chinese|more
上万亿元 => 万亿|1000000000000||1000000000000|Chinese|
甲至5 => 5|5||1|Digits|
从3到 => 3|3||1|Digits|
三至五至七 => 三|3||1|Chinese|; 五|5||1|Chinese|; 七|7||1|Chinese|
5万-3万 => 5万|50000||10000|Digits|; 3万|30000||10000|Digits|
3-5- => 3-5|3|5|1|Digits|
（含3万） => 3万|30000||10000|Digits|
12.5万- => 12.5万|125000||1000|Digits|
八成五 => 八成五|85||1|Tenths|
八成五分 => 八成|80||10|Tenths|; 五|5||1|Chinese|
千兆光网 =>
一百万零五 => 一百万零五|1000005||1|Chinese|
二十五万亿 => 二十五万亿|25000000000000||1000000000000|Chinese|
零距离 =>
〇八 => 八|8||1|Chinese|
思想统一到二十大精神 => 一|1||1|Chinese|; 二十|20||10|Chinese|
新百—万象城 => 百|100||100|Chinese|; 万|10000||10000|Chinese|
8成多 => 8成|80||10|Tenths|more
20~1000万元 => 20~1000万|200000|10000000|10000|Digits|
一零工市场 => 一|1||1|Chinese|
二〇年 => 二〇|20||1|Chinese|
";

fn printed(text: &str, number: &Number) -> String {
    format!(
        "{}|{}|{}|{}|{:?}|{}",
        &text[number.start..number.end],
        number.value,
        number.max.map(|max| max.to_string()).unwrap_or_default(),
        number.weight,
        number.form,
        if number.more { "more" } else { "" }
    )
}

#[test]
fn cases() {
    let mut count = 0;
    let mut wrong = Vec::new();
    for line in CASES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (text, expected) = line.split_once(" =>").expect("a case has an arrow");
        let text = text.replace("\\n", "\n");
        let numbers: Vec<_> = scan(&text).iter().map(|number| printed(&text, number)).collect();
        if numbers.join("; ") != expected.trim_start() {
            wrong.push(format!("{line}\n    got {}", numbers.join("; ")));
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 120, "only {count} cases were read");
}

#[test]
fn multiplied() {
    for (text, expected) in [
        ("113", false),
        ("3.7万", true),
        ("3千", true),
        ("三千", false),
        ("八千万", true),
        ("3至5万", true),
        ("百分之三", false),
        ("一点二亿", true),
    ] {
        assert_eq!(scan(text)[0].multiplied, expected, "{text}");
    }
}

/// Each would take minutes if any step looked further than a few characters
#[test]
fn long_texts_take_linear_time() {
    for unit in [
        "1",
        "１",
        "1,234,",
        "1 234 ",
        "1.",
        "1. ",
        "1-",
        "1234567到",
        "3万",
        "1亿2千万",
        "一",
        "二〇",
        "一百",
        "一百零",
        "万",
        "万亿",
        "百分之",
        "几",
        "数",
        "十多",
        "三点五",
        "七八",
        "萬(wàn)",
        "萬(",
        "三万多万",
        "　",
        "1　",
        "零",
    ] {
        scan(&unit.repeat(30_000));
    }
}

/// Texts of what the scanner looks at, with little in between
fn texts() -> impl Strategy<Value = String> {
    proptest::collection::vec(prop::sample::select(PIECES), 0..24).prop_map(|pieces| pieces.concat())
}

const PIECES: &[&str] = &[
    "0",
    "1",
    "2",
    "5",
    "9",
    "23",
    "345",
    "2024",
    "０",
    "３",
    "９",
    ".",
    "．",
    ",",
    "，",
    " ",
    "　",
    "-",
    "—",
    "——",
    "～",
    "至",
    "到",
    "一",
    "二",
    "两",
    "三",
    "四",
    "五",
    "七",
    "八",
    "九",
    "零",
    "〇",
    "十",
    "百",
    "千",
    "万",
    "亿",
    "萬",
    "億",
    "(wàn)",
    "(",
    ")",
    "余",
    "多",
    "几",
    "來",
    "数",
    "成",
    "半",
    "点",
    "分之",
    "分",
    "个",
    "年",
    "瓦",
    "立",
    "。",
    ":",
    "/",
    "%",
    "A",
    "g",
    "\n",
    "é",
    "😀",
    "户",
    "12345678901234567890123456789",
];

proptest! {
    #[test]
    fn spans_are_ordered_and_on_boundaries(text in texts()) {
        let mut last = 0;
        for number in scan(&text) {
            prop_assert!(last <= number.start && number.start < number.end);
            prop_assert!(text.get(number.start..number.end).is_some());
            prop_assert!(number.max.is_none_or(|max| number.value < max));
            prop_assert!(number.weight > rust_decimal::Decimal::ZERO);
            last = number.end;
        }
    }

    #[test]
    fn any_text_has_an_answer(text in any::<String>()) {
        scan(&text);
    }

    // Lines, because the digits at the beginning of one may number a list
    #[test]
    fn numbers_depend_on_their_own_line(text in texts()) {
        let around = format!("甲\n{text}\n乙");
        let shift = "甲\n".len();
        let shifted: Vec<_> = scan(&text)
            .into_iter()
            .map(|number| Number { start: number.start + shift, end: number.end + shift, ..number })
            .collect();
        prop_assert_eq!(scan(&around), shifted);
    }

    #[test]
    fn numbers_do_not_depend_on_words_around(text in "[0-9０-９,，.一二三五七八十百千万亿〇零余多几至到\\-—成个年]{0,20}") {
        let around = format!("甲{text}乙");
        let shift = '甲'.len_utf8();
        let shifted: Vec<_> = scan(&text)
            .into_iter()
            .map(|number| Number { start: number.start + shift, end: number.end + shift, ..number })
            .collect();
        prop_assert_eq!(scan(&around), shifted);
    }
}
