//! Communities by their names: 盐湖巷小区, 冷湖路家属院, 长安路5号院.

use super::{Kind, Mark, Token};
use crate::cue::Says;
use crate::mention::{is_han, is_numeric};
use crate::place::{Level, Place};
use crate::release::is_short;
use crate::search::{ends_with_any, find, has, has_any, starts_with_any};

/// 盐湖巷小区, 冷湖路家属院, 长安路5号院: a single community by its name, which ends as such names do.
pub(super) fn sites(text: &str, tokens: &mut Vec<Token>, home: Option<&'static Place>) {
    let mut at = 0;
    while at < tokens.len() {
        if matches!(tokens[at].kind, Kind::Town) {
            dwelt(text, tokens, at);
            estate(text, tokens, at);
        }
        // 望麓园街道荷花池社区茶叶公司宿舍: or in the community of a town.
        let community = matches!(tokens[at].kind, Kind::Site) && text[tokens[at].span.clone()].ends_with("社区");
        if community && at > 0 && matches!(tokens[at - 1].kind, Kind::Town) {
            estate(text, tokens, at);
        }
        // 古田片区: of the city, and not of a county of elsewhere that is called so.
        if let Kind::Place(place) = tokens[at].kind
            && text[tokens[at].span.clone()] == *place.short
            && home.is_some_and(|home| !place.within(home) && !home.within(place))
            && (at == 0 || tokens[at - 1].mark().is_some() || matches!(tokens[at - 1].kind, Kind::Place(_) | Kind::Town))
            && let Some(next) = tokens.get(at + 1)
            && next.span.start == tokens[at].span.end
            // 高桥镇新丰社区
            && (&text[next.span.clone()] == "片区"
                // 牡丹社区位于皇姑区
                || at == 0
                    && matches!(&text[next.span.clone()], "社区" | "小区")
                    && starts_with_any(&text[next.span.end..], TOLD)
                || at > 0
                    && matches!(tokens[at - 1].kind, Kind::Town)
                    && tokens[at - 1].span.end == tokens[at].span.start
                    && matches!(&text[next.span.clone()], "社区" | "小区"))
        {
            tokens[at].span.end = next.span.end;
            tokens[at].kind = Kind::Site;
            tokens.remove(at + 1);
        }
        // 西门街道·翠柏社区
        let dot = '·'.len_utf8();
        if matches!(tokens[at].kind, Kind::Gap) && text[tokens[at].span.clone()].starts_with('·') && tokens[at].span.len() > dot {
            let span = tokens[at].span.clone();
            tokens[at] = Token { span: span.start..span.start + dot, kind: Kind::Mark(Mark::Quiet), depth: 0 };
            tokens.insert(at + 1, Token { span: span.start + dot..span.end, kind: Kind::Gap, depth: 0 });
            at += 1;
        }
        if matches!(tokens[at].kind, Kind::Gap) {
            // 走进曹家巷社区: what leads there is not of the name.
            let span = tokens[at].span.clone();
            let led = starts_with_any(&text[span.clone()], LEADING).then_some(span.start + "家住".len());
            // 她所在的永康小区
            let dwells = || find(&text[span.clone()], "所在的").map(|at| span.start + at + "所在的".len());
            let led = led.or_else(dwells);
            if let Some(cut) = led.filter(|cut| *cut < span.end) {
                tokens[at].span.end = cut;
                tokens[at].kind = Kind::Mark(Mark::Quiet);
                tokens.insert(at + 1, Token { span: cut..span.end, kind: Kind::Gap, depth: 0 });
                at += 1;
            }
            let span = tokens[at].span.clone();
            let word = &text[span.clone()];
            // 1.第一社区: the number of the item is not of the name.
            let digits = word.bytes().take_while(u8::is_ascii_digit).count();
            let number = word[digits..].strip_prefix(['.', '．']).unwrap_or(word);
            let cut = span.start + (word.len() - number.len());
            if cut > span.start && cut < span.end {
                tokens[at].span.end = cut;
                tokens.insert(at + 1, Token { span: cut..span.end, kind: Kind::Gap, depth: 0 });
                at += 1;
            }
            // 把沿江路片区打包改造, 我们把恒德路片区: what puts the object first is not of the name.
            let word = &text[tokens[at].span.clone()];
            let mut head = word.char_indices().take_while(|(i, _)| *i <= "我们".len());
            if let Some((i, c)) = head.find(|(_, c)| matches!(c, '把' | '将' | '对'))
                && (ends_with_any(word, &["片区", "小区", "社区"])
                    || starts_with_any(&text[tokens[at].span.end..], &["片区", "小区", "社区"]))
            {
                let c = i + c.len_utf8();
                let span = tokens[at].span.clone();
                tokens[at].span.end = span.start + c;
                tokens.insert(at + 1, Token { span: span.start + c..span.end, kind: Kind::Gap, depth: 0 });
                at += 1;
            }
            if tokens.get(at + 1).and_then(Token::mark) == Some(Mark::Comma) {
                scene(text, tokens, at);
            }
            joined_name(text, tokens, at);
            named_road(text, tokens, &mut at, home);
            site(text, tokens, at);
            // 锦春花苑小区: one name.
            if matches!(tokens[at].kind, Kind::Site)
                && let Some(next) = tokens.get(at + 1)
                && next.span.start == tokens[at].span.end
                && matches!(&text[next.span.clone()], "小区" | "社区")
            {
                tokens[at].span.end = next.span.end;
                tokens.remove(at + 1);
            }
            // 双塔寺街片区: what begins like a place of elsewhere is of the name.
            if matches!(tokens[at].kind, Kind::Site)
                && at > 0
                && tokens[at - 1].span.end == tokens[at].span.start
                && let Kind::Place(place) = tokens[at - 1].kind
                && !text[tokens[at - 1].span.clone()].ends_with(['市', '区', '县', '旗', '州', '省'])
                && home.is_some_and(|home| !place.within(home) || place.code == home.code)
            {
                tokens[at].span.start = tokens[at - 1].span.start;
                tokens.remove(at - 1);
                at -= 1;
            }
        }
        // 构建居家社区机构相协调的体系: what is done, and no name.
        if matches!(tokens.get(at), Some(Token { kind: Kind::Site, .. }))
            && (starts_with_any(&text[tokens[at].span.clone()], &["构建", "健全", "完善", "建设", "打造"])
                // 镇街居家社区养老服务中心
                || text[tokens[at].span.clone()].ends_with("居家社区"))
        {
            tokens[at].kind = Kind::Gap;
        }
        at += 1;
    }
}

/// 中和小区, 祥和花园: 和 at the end of a name of two characters joins nothing.
fn joined_name(text: &str, tokens: &mut Vec<Token>, at: usize) {
    let opens = at == 0 || tokens[at - 1].mark().is_some() || matches!(tokens[at - 1].kind, Kind::Place(_) | Kind::Town);
    let [first, and, estate, ..] = &tokens[at..] else { return };
    let adjoins = first.span.end == and.span.start && and.span.end == estate.span.start;
    let one = text[first.span.clone()].chars().count() == 1 && text[first.span.clone()].chars().all(is_han);
    if opens && one && adjoins && &text[and.span.clone()] == "和" && matches!(&text[estate.span.clone()], "小区" | "社区" | "花园" | "家园")
    {
        let end = estate.span.end;
        tokens[at].span.end = end;
        tokens[at].kind = Kind::Site;
        tokens.drain(at + 1..=at + 2);
    }
}

/// 城关镇曲阳路片区: a road with the name of a place of elsewhere is the road.
fn named_road(text: &str, tokens: &mut Vec<Token>, at: &mut usize, home: Option<&'static Place>) {
    let Some(before) = at.checked_sub(1).map(|at| &tokens[at]) else { return };
    let Kind::Place(place) = before.kind else { return };
    let full = text[before.span.clone()].ends_with(['市', '区', '县', '旗', '州', '省']);
    let elsewhere = home.is_some_and(|home| !place.within(home) || place.code == home.code);
    let road = text[tokens[*at].span.clone()].starts_with(['路', '街', '巷', '桥']) && before.span.end == tokens[*at].span.start;
    if road && elsewhere && !full {
        tokens[*at].span.start = before.span.start;
        tokens.remove(*at - 1);
        *at -= 1;
    }
}

/// 列东街道东安新村建于上世纪80年代, 武康街道春晖社区服务人口1.2万人: what a town's name goes on with, up to the words that begin to
/// tell of it, is a community.
fn dwelt(text: &str, tokens: &mut Vec<Token>, town: usize) {
    const ENDS: &[&str] = &["新村", "花园", "家园", "宿舍", "公寓", "家属楼", "社区", "苑", "里"];
    const TELLS: &[&str] = &["始建于", "建成于", "修建于", "建于", "服务人口", "服务居民", "常住人口", "占地", "地处"];
    const LONGEST: usize = 12;
    let start = tokens[town].span.end;
    let behind = &text[start..];
    let words =
        &behind[..behind.char_indices().take_while(|(_, c)| is_han(*c)).take(LONGEST).last().map_or(0, |(at, c)| at + c.len_utf8())];
    let Some(length) = TELLS.iter().filter_map(|w| find(words, w)).min() else { return };
    let name = &words[..length];
    if !(3..=8).contains(&name.chars().count()) || !ends_with_any(name, ENDS) || of_kind(name) {
        return;
    }
    let end = start + length;
    let Some(last) = (town + 1..tokens.len()).find(|at| tokens[*at].span.end >= end) else { return };
    let rest = end..tokens[last].span.end;
    tokens.splice(town + 1..=last, [Token { span: start..end, kind: Kind::Site, depth: 0 }]);
    if !rest.is_empty() {
        tokens.insert(town + 2, Token { span: rest, kind: Kind::Gap, depth: 0 });
    }
}

/// 新成街道和平家园小区, 殷行街道开鲁三村: what a town's name goes on with, up to a word that ends the name of a community.
fn estate(text: &str, tokens: &mut Vec<Token>, town: usize) {
    const ENDS: &[&str] = &[
        "小区",
        "家属院",
        "家属区",
        "家属楼",
        "生活区",
        "宿舍",
        "新村",
        "花园",
        "家园",
        "嘉园",
        "苑",
        "公寓",
        "一村",
        "二村",
        "三村",
        "四村",
        "五村",
        "六村",
        "巷",
        "胡同",
        "弄",
        "号院",
    ];
    /// 和平家园 begins with no "and".
    const PEACE: &[char] = &['平', '谐', '美', '睦', '顺', '兴', '苑', '园', '泰', '信', '馨', '悦', '盛', '丰', '润'];
    const LONGEST: usize = 10;
    let start = tokens[town].span.end;
    let behind = &text[start..];
    let words = &behind[..behind
        .char_indices()
        .take_while(|(_, c)| is_han(*c) || c.is_ascii_digit())
        .take(LONGEST)
        .last()
        .map_or(0, |(at, c)| at + c.len_utf8())];
    if !has_any(words, ENDS) {
        return;
    }
    let Some((at, end)) = ENDS.iter().filter_map(|end| Some((find(words, end)?, *end))).min_by_key(|(at, end)| (*at, end.len())) else {
        return;
    };
    let head = &words[..at];
    let mut length = at + end.len();
    // 锦春花苑小区, 工人新村三小区
    let part = words[length..].trim_start_matches(['一', '二', '三', '四', '五', '六', '东', '西', '南', '北']);
    if part.starts_with("小区") || part.starts_with("片区") || part.starts_with("社区") {
        length = words.len() - part.len() + "小区".len();
    }
    // 背街小巷 are of a kind.
    let lanes = end == "巷" && (head.ends_with(['小', '街']) || words[length..].starts_with(['、', '道']));
    // 香烟桥路45弄: a number is of a lane or a yard.
    let numbered = head.contains(|c: char| c.is_ascii_digit()) && !matches!(end, "弄" | "号院");
    let and = lanes || numbered || head.strip_prefix('和').is_some_and(|rest| !rest.starts_with(PEACE));
    let inside = tokens[town + 1..].iter().take_while(|t| t.span.start < start + at);
    // 徐家湾街道草滩安置小区
    let verb = |t: &Token| t.verb().is_some() && &text[t.span.clone()] != "安置";
    let told = inside.clone().any(|t| verb(t) || t.is(Says::Area).is_some() || t.relative().is_some());
    // 菱溪社区的紫薇小区 is named behind 的, and 金井社区金井巷 behind the community that it lies in.
    let begins = head.contains('的')
        || has(head, "社区")
        || head.starts_with(['有', '内', '辖', '及', '与', '等', '各', '共', '已', '将', '为', '对', '在', '是', '还', '也']);
    if !(2..=7).contains(&head.chars().count())
        || and
        || told
        || begins
        || of_kind(head)
        || names_kind(head.strip_suffix("安置").filter(|name| !name.is_empty()).unwrap_or(head).trim_start_matches('和'))
    {
        return;
    }
    let end = start + length;
    let Some(last) = (town + 1..tokens.len()).find(|at| tokens[*at].span.end >= end) else { return };
    let rest = end..tokens[last].span.end;
    if !rest.is_empty() && !matches!(tokens[last].kind, Kind::Gap) {
        return;
    }
    tokens.splice(town + 1..=last, [Token { span: start..end, kind: Kind::Site, depth: 0 }]);
    if !rest.is_empty() {
        tokens.insert(town + 2, Token { span: rest, kind: Kind::Gap, depth: 0 });
    }
}

/// What tells where a community lies, or how old it is, right behind its name.
const TOLD: &[&str] = &["位于", "坐落", "地处", "建于", "始建于", "建成于", "自筹"];

/// What leads to a place.
pub(super) const LEADING: &[&str] =
    &["家住", "住在", "走进", "来到", "位于", "请问", "说说", "说起", "谈起", "提起", "聊起", "谈到", "探访"];

/// 老旧小区, 绿化小区: whether the word before 小区 tells of what kind it is.
pub(super) fn of_kind(word: &str) -> bool {
    // 化机小区 and 历史文化街区 are named with the character that ends 绿化.
    let rest = word.strip_suffix("文化").unwrap_or(word).trim_start_matches('化');
    rest.contains(KINDS)
}

/// 石化小区, 辽化小区: named after a plant; 绿化小区 and 智能化小区 are kinds.
fn works(word: &str) -> bool {
    const DONE: &[&str] = &["绿化", "美化", "亮化", "优化", "净化", "硬化", "老化", "文化", "强化", "深化", "序化"];
    word.chars().count() == 2 && word.ends_with('化') && !DONE.contains(&word)
}

/// 在瑞京花园，7栋楼加装了电梯; 走进芗城区瑞京花园，…: a clause that only says in which estate.
fn scene(text: &str, tokens: &mut Vec<Token>, at: usize) {
    const ESTATES: &[&str] = &["花园", "家园", "嘉园", "雅苑", "名苑", "新村", "公寓", "宿舍", "家属楼"];
    let span = tokens[at].span.clone();
    let word = &text[span.clone()];
    const LEADING: &[&str] = &["在", "走进", "来到", "家住"];
    let led = at > 0 && LEADING.contains(&&text[tokens[at - 1].span.clone()]);
    let scene = if led { Some(word) } else { LEADING.iter().find_map(|w| word.strip_prefix(w)) };
    let of = at > 0 && matches!(tokens[at - 1].kind, Kind::Place(Place { level: Level::County, .. }) | Kind::Town);
    let Some(name) = scene.or((of && tokens[at - 1].span.end == span.start).then_some(word)) else { return };
    let heads = at == 0 || of || led || tokens[at - 1].mark().is_some();
    let named = (4..=8).contains(&name.chars().count()) && name.chars().all(is_han) && !name.contains(KINDS);
    if !heads || !named || !ends_with_any(name, ESTATES) {
        return;
    }
    let from = span.end - name.len();
    tokens[at].kind = Kind::Site;
    tokens[at].span.start = from;
    if from > span.start {
        tokens.insert(at, Token { span: span.start..from, kind: Kind::Gap, depth: 0 });
    }
}

/// 无物业小区, 老旧小区: what kind they are of.
const KINDS: &[char] = &['老', '旧', '无', '各', '全', '部', '等', '个', '多', '类', '型', '化', '某', '该', '其'];

/// 智慧小区, 示范小区: nor are these names.
const NAMED: &[&str] = &[
    "样本", "智慧", "绿色", "示范", "美丽", "美好", "平安", "文明", "宜居", "未来", "完整", "标杆", "样板", "精品", "重点", "大型", "小型",
    "农村", "城市", "试点", "封闭", "开放", "零散", "红色", "商品", "周边", "相邻", "目标", "首批", "单位", "居民", "住宅", "改造", "新建",
    "整个", "两", "几", "数", "此", "本", "我", "这", "那", "每", "有", "在", "对", "为", "使", "让", "将", "和", "与", "据", "由", "从",
    "到", "以", "上述", "涉及", "对于", "惠民", "民生", "安置", "成熟", "弃管", "失管", "高档", "高层", "普通", "传统", "同一", "相关",
    "打破", "打通", "居家", "构建", "剩余", "另外", "利用", "结合", "依托", "围绕", "组织", "引导", "推动", "沿街", "下辖", "所属", "部分",
];

/// 智慧小区, 和小区: words of one character join what stands before; 中和小区 is a name.
pub(super) fn names_kind(word: &str) -> bool {
    word.ends_with('有') || NAMED.iter().any(|kind| if is_short(kind, 1) { word.starts_with(kind) } else { word.contains(kind) })
}

fn site(text: &str, tokens: &mut Vec<Token>, at: usize) {
    const ENDS: &[char] = &[
        '苑', '园', '里', '路', '巷', '街', '庄', '湾', '居', '院', '村', '坊', '桥', '山', '河', '湖', '港', '外', '花', '家', '号', '厂',
        '局',
    ];
    /// How places to live are called, where the town that they lie in is named before them.
    const HOMES: &[&str] = &["村", "里", "苑", "家属楼", "宿舍", "花园", "东区", "西区", "南区", "北区", "街区"];
    let word = &text[tokens[at].span.clone()];
    let next = tokens.get(at + 1).map_or("", |t| &text[t.span.clone()]);
    // Most gaps are done with here: all that is asked for below ends in one of these, or stands before 小区, 社区, 片区 or 街区.
    let last = word.chars().next_back();
    if !matches!(last, Some('院' | '区' | '村' | '里' | '苑' | '楼' | '舍' | '园' | '坊')) && !next.ends_with('区') {
        return;
    }
    // 像师苑小区这样的小区 is no tale of one, and 该家属院 no name.
    if LEADING.contains(&word) || word.starts_with(['像', '该', '某']) || starts_with_any(word, ANY) || has(word, "某家属院") {
        return;
    }
    // 牡丹社区位于皇姑区, 浙工新村建于1990年: what the sentence says the place or the age of.
    let first = at == 0 || tokens[at - 1].mark().is_some();
    let told_of = |at: usize| {
        first && !word.contains(['的', '所', '原']) && tokens.get(at).is_some_and(|t| starts_with_any(&text[t.span.start..], TOLD))
    };
    // 其中红丰新村2幢: or how many houses it has.
    let houses = || {
        let housed = |t: &Token| matches!(t.kind, Kind::Mention(_)) && text[t.span.clone()].ends_with(['幢', '栋']);
        (first || tokens[at - 1].is(Says::Part).is_some()) && tokens.get(at + 1).is_some_and(housed)
    };
    let located = word.chars().count() >= 3
        && ends_with_any(word, &["新村", "花园", "家园", "苑", "里", "公寓", "宿舍"])
        && (told_of(at + 1) || word.chars().count() >= 4 && houses())
        // 金色花苑小区…。金色花苑建于1998年: that has been named already.
        && !text[..tokens[at].span.start].contains(&format!("{word}小区"))
        && !of_kind(word)
        && !names_kind(word);
    let ends = ends_with_any(word, &["家属院", "生活区", "号院", "号街坊", "片区"]);
    // 义宁镇利民西村, 营头镇供销社家属楼: named behind the town that it lies in.
    // So is 樟林社区 in 岳峰镇的樟林社区.
    let of = (at > 1 && &text[tokens[at - 1].span.clone()] == "的") as usize;
    // 航银路的航运小区: behind its street.
    let street_of = of == 1 && ends_with_any(&text[..tokens[at - 1].span.start], &["路", "街", "道", "巷", "社区"]);
    let dot = (at > 1 && &text[tokens[at - 1].span.clone()] == "·") as usize;
    let above = at.checked_sub(1 + of + dot).map(|i| &tokens[i]).filter(|t| t.span.end == tokens[at - of - dot].span.start);
    // 龙眠街道同安社区盐业公司宿舍: or in the community of a town.
    let in_town = above
        .is_some_and(|t| matches!(t.kind, Kind::Town) || of == 0 && matches!(t.kind, Kind::Site) && text[t.span.clone()].ends_with("社区"));
    let in_county = above.is_some_and(|t| matches!(t.kind, Kind::Place(place) if place.level == Level::County));
    // 家住铁西区工人村: or whose district is, behind what leads there.
    let lived = in_county && of == 0 && at > 1 && LEADING.contains(&&text[tokens[at - 2].span.clone()]);
    // 草场街街道的幸福小院: a yard is named so too.
    let yard = in_town && (word.ends_with("小院") || word.ends_with("大院"));
    let homes = yard || (in_town && of == 0 || lived) && ends_with_any(word, HOMES);
    let sign = |t: &Token| matches!(t.kind, Kind::Gap) && !text[t.span.clone()].contains(is_han);
    let heads = || {
        at == 0
            || sign(&tokens[at - 1])
            || matches!(&text[tokens[at - 1].span.clone()], "把" | "将" | "对" | "我们把" | "我们将" | "我们对")
            || !matches!(tokens[at - 1].kind, Kind::Gap | Kind::Mention(_)) && tokens[at - 1].verb().is_none()
    };
    // 大东区东贸库文化创意街区: named behind its district; 美丽宜居街区 is a kind.
    let street = next == "街区" && above.is_some_and(|t| text[t.span.clone()].ends_with(['区', '县', '市', '镇', '道']));
    let name = || is_short(word, 9) && word.chars().all(|c| is_han(c) || is_numeric(c));
    // 百户左右的“袖珍小区”: what is quoted whole is a kind.
    let quoted = text[..tokens[at].span.start].ends_with('“')
        && tokens.get(at + 1).is_some_and(|t| text[t.span.clone()].ends_with("区") && text[t.span.end..].starts_with('”'));
    if !(ends || located || homes || matches!(next, "小区" | "社区" | "片区") || street) || quoted || !heads() || !name() {
        return;
    }
    let length = word.chars().count();
    // 1.第一社区：…: the head of an item.
    let item = tokens.get(at + 2).and_then(Token::mark) == Some(Mark::Colon)
        && tokens[..at]
            .iter()
            .all(|t| t.mark() == Some(Mark::Quiet) || matches!(t.kind, Kind::Gap) && !text[t.span.clone()].contains(is_han));
    if length >= 3 && (ends && !word.contains("各片区") || located || homes && !of_kind(word)) {
        tokens[at].kind = Kind::Site;
    } else if (2..=6).contains(&length)
        && (word.ends_with(ENDS)
            || matches!(next, "社区" | "小区") && told_of(at + 2) && word.chars().all(is_han) && !of_kind(word) && !names_kind(word)
            || in_town && (!of_kind(word) || works(word))
            || (2..=3).contains(&length)
                && next == "小区"
                && (at == 0 || street_of || matches!(tokens[at - 1].kind, Kind::Mark(_) | Kind::Place(_)))
                && word.chars().all(is_han)
                && !of_kind(word)
                && !names_kind(word)
            || next == "片区" && named(word)
            || (2..=if next == "街区" { 8 } else { 4 }).contains(&length)
                && (matches!(next, "社区" | "街区") && in_county || next != "片区" && item)
                && !of_kind(word)
                && !names_kind(word))
        && let Some(next) = tokens.get(at + 1)
        && next.span.start == tokens[at].span.end
        && matches!(&text[next.span.clone()], "小区" | "社区" | "片区" | "街区")
    {
        tokens[at].span.end = next.span.end;
        tokens[at].kind = Kind::Site;
        tokens.remove(at + 1);
    }
}

/// 一座家属院, 百余小区: one or many of them, and no name.
const ANY: &[&str] = &["一座", "一处", "一个", "百余", "多个", "这座", "这处", "这个", "那个", "整个"];

/// 王家峰片区; not 重点片区, 各片区, 六大片区.
fn named(word: &str) -> bool {
    // 大青片区 is one, 六大片区 are many.
    if word.ends_with('大') {
        return false;
    }
    const KINDS: &[char] = &[
        '各', '等', '多', '重', '全', '该', '这', '整', '首', '每', '个', '点', '的', '类', '动', '一', '二', '三', '四', '五', '六', '七',
        '八', '九', '十', '两',
    ];
    word.chars().count() <= 4 && !word.contains(KINDS)
}
