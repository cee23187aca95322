//! Names of persons that hold the short name of a place: 张海东, 金明哲.

use super::Hit;
use crate::mention::is_han;
use crate::search::starts_with_any;

const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙朱胡郭何罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蔡蒋余杜叶程苏魏吕丁沈任姚卢姜崔钟谭陆汪范廖贾夏韦付邹孟熊\
    秦邱江尹薛闫段雷侯史陶黎贺顾毛郝龚邵万钱严武戴莫孔汤";

/// Surnames that begin the names of places more often than they stand before one.
const RARE: &str = "金石安高林马方白龙文洪施华宁梅常乐于柳齐康伍霍";

/// How offices end that stand before a name: 市长, 记者, 居民.
const OFFICES: &str = "长记任员人者士民家师副";

/// What is told of those who visit.
const VISITS: &[&str] =
    &["调研", "强调", "要求", "深入", "指出", "察看", "详细", "了解", "表示", "一行", "主持", "来到", "实地", "听取", "率队", "介绍"];

/// What follows the name of a place, and ends no name: 金华市深入…, 金华正深入….
const BEHIND: &str = "市县区州省地人两等各以也将已旗盟镇乡籍站路林片正还都均仍曾又再便只共现先要可会则不能及并把对从";

/// Whether a hit is no place, but in the name of a person: behind a surname, or at the beginning of the name of one who visits. A
/// mark or an office stands before the name.
pub fn person(hit: &Hit, text: &str) -> bool {
    if hit.end - hit.start != "海东".len() {
        return false;
    }
    let opens = |at: usize| text[..at].chars().next_back().is_none_or(|c| !is_han(c) || OFFICES.contains(c));
    let (name, behind) = (&text[hit.span()], &text[hit.end..]);
    let last = behind.chars().next().filter(|c| is_han(*c) && !BEHIND.contains(*c));
    // 副州长金明哲深入…
    let begins = || {
        let told = last.map_or("", |c| &behind[c.len_utf8()..]);
        name.starts_with(|c| SURNAMES.contains(c) || RARE.contains(c)) && opens(hit.start) && (visits(told) || inspects(told))
    };
    // 张海东首先来到…
    let ends = || {
        let surname = text[..hit.start].chars().next_back().filter(|c| SURNAMES.contains(*c));
        surname.is_some_and(|c| opens(hit.start - c.len_utf8())) && !behind.starts_with(['市', '县', '区', '、', '两', '等'])
    };
    begins() || ends()
}

fn visits(told: &str) -> bool {
    starts_with_any(told, VISITS)
}

/// 在调研…工作时, 在…督导检查
fn inspects(told: &str) -> bool {
    const NEAR: usize = 12;
    let near = |rest: &str| rest.char_indices().nth(NEAR).map_or(rest.len(), |(at, _)| at);
    told.strip_prefix('在').is_some_and(|rest| ["调研", "考察", "督导", "检查"].iter().any(|w| rest[..near(rest)].contains(w)))
}

#[cfg(test)]
mod tests {
    use crate::figures;

    #[test]
    fn names_of_persons_are_no_places() {
        for (text, want) in [
            ("宜春市旧改\n居民张海东说，改造小区12个。", "宜春市"),
            ("延边朝鲜族自治州旧改\n副州长金明哲深入一线，改造小区12个。", "延边朝鲜族自治州"),
            ("延边朝鲜族自治州旧改\n金明哲在调研旧改时说，改造小区12个。", "延边朝鲜族自治州"),
            ("浙江省旧改\n当前，金华正在改造小区12个。", "金华市"),
            ("江苏省旧改\n今年，徐州还要求提速，改造小区12个。", "徐州市"),
        ] {
            assert_eq!(figures(text).last().and_then(|f| f.region.clone()).as_deref(), Some(want), "{text}");
        }
    }
}
