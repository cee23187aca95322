//! Terms that the words of the tables cut in two, and places in the text that lie inside of one.

use std::ops::Range;

/// Terms that words of the tables cut in two: a label that begins or ends inside one has all of it.
const TERMS: &[&str] = &[
    "电动自行车",
    "电动汽车",
    "新能源汽车",
    "规模以上",
    "限额以上",
    "高新技术",
    "战略性新兴产业",
    "一般公共预算",
    "一般公共预算收入",
    "实际利用外资",
    "居民人均可支配收入",
    "城镇居民人均可支配收入",
    "农村居民人均可支配收入",
    "农民人均纯收入",
    "城镇登记失业率",
    "自来水",
    "新能源",
    "新材料",
    "新兴产业",
    "新型",
    "自治",
    "自然",
    "自主",
    "自建房",
    "还建房",
    "数字",
    "数据",
    "自行车",
    "高校",
    "高速公路",
    "高质量",
    "高层次",
    "高效",
    "高标准",
    "各类",
    "重大项目",
    "重点",
    "居民",
    "现代",
    "现场",
    "主干道",
    "大型",
    "小型",
    "智能",
    "多层",
    "低效",
    "在园幼儿",
    "污水管网",
    "污水管道",
    "燃气管网",
    "燃气管道",
    "排水管网",
    "排水管道",
    "雨水管网",
    "供水管网",
    "公共充电桩",
    "优良天数",
    "居民消费价格指数",
    "毛入学率",
    "毛入园率",
    "城镇新增就业",
    "转移就业",
    "粮食总产量",
    "建档立卡",
    "水泥路",
    "规模化",
    "美丽宜居乡村",
    "特色田园乡村",
    "和美乡村",
    "美丽乡村",
    "新型农村合作医疗",
    "新农合",
    "公共",
    "都市",
    "待遇",
    "自负",
    "各级",
    "易地扶贫搬迁",
    "破旧房屋",
    "死亡人数",
    "基本养老保险",
    "就诊率",
    "就医率",
];

/// Grows a stretch of text by the terms that it begins or ends inside of.
pub(super) fn terms(text: &str, span: Range<usize>, limit: usize) -> Range<usize> {
    let start = parted(text, span.start).map_or(span.start, |term| term.start);
    let end = parted(text, span.end).map_or(span.end, |term| term.end);
    start..if end <= limit { end } else { span.end }
}

/// The longest term of those that go on over a place in the text.
fn parted(text: &str, at: usize) -> Option<Range<usize>> {
    if !splits(text, at) {
        return None;
    }
    let bytes = text.as_bytes();
    let over = |term: &str| {
        let term = term.as_bytes();
        let parts = (3..term.len()).step_by(3);
        // The characters on both sides first, by what tells them apart.
        let beside = parts.filter(|part| term[part - 1] == bytes[at - 1] && term[part + 2] == bytes[at + 2]);
        let mut whole = beside.filter(|part| at >= *part && bytes[at - part..].starts_with(term));
        whole.next().map(|part| at - part..at - part + term.len())
    };
    TERMS.iter().filter_map(|term| over(term)).max_by_key(Range::len)
}

/// Which pairs of characters stand beside each other in a term, by the last bits of both: few of all places lie between such.
static PAIRS: [u64; 256] = pairs();

const fn pairs() -> [u64; 256] {
    let mut pairs = [0; 256];
    let mut term = 0;
    while term < TERMS.len() {
        let bytes = TERMS[term].as_bytes();
        // All of their characters are Chinese ones, of three bytes.
        let mut at = 3;
        while at < bytes.len() {
            pairs[row(bytes, at)] |= 1 << (bytes[at + 2] & 63);
            at += 3;
        }
        term += 1;
    }
    pairs
}

const fn row(bytes: &[u8], at: usize) -> usize {
    ((bytes[at - 1] & 63) as usize) << 2 | (bytes[at + 1] & 3) as usize
}

/// Whether a term may go on over a place in the text.
fn splits(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    at > 0 && at + 2 < bytes.len() && PAIRS[row(bytes, at)] >> (bytes[at + 2] & 63) & 1 == 1
}
