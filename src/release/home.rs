//! The place whose release it is, and the names that the text gives to places.

use super::{Release, is_short};
use crate::cue::{Relative, Says};
use crate::mention::{floor, is_han};
use crate::place::{self, Level, Place};
use crate::scan::{Hit, LONGEST, kind, namesake, overrun, person, place_of};
use crate::search::{ends_with_any, has_any, starts_with_any};
use crate::token::dateline;
use std::collections::HashMap;

/// What a place in the title has more than any in the text.
const TITLED: i32 = 800;

/// What the title of a report has.
const REPORTS: &[&str] = &["报告", "工作回顾", "会议文件"];

/// What stands before the head of a clause.
const HEADS: &[char] =
    &['，', '。', '；', '：', '、', '\n', '\u{3000}', '*', ' ', '年', '月', '来', '日', '前', '底', '末', '计', '了', '“'];

/// The place of a level that another lies in.
fn above(place: &'static Place, level: Level) -> Option<&'static Place> {
    let mut around = place::by_code(place.parent);
    while let Some(place) = around.filter(|around| around.level != level) {
        around = place::by_code(place.parent).filter(|above| above.code != place.code);
    }
    around
}

/// 绍兴越城：…, 南京鼓楼：…: the district or county of a city that a title names without its last character.
fn shortly(behind: &str, city: &Place) -> Option<&'static Place> {
    let name = &behind[..behind.find(['：', ':'])?];
    let short = city.level == Level::Prefecture && is_short(name, 3) && !name.is_empty() && name.chars().all(is_han);
    let named = |level: &str| {
        let found = place::find(&format!("{name}{level}"));
        found.iter().map(|index| &place::all()[*index]).find(|place| place.within(city) && place.level == Level::County)
    };
    ["区", "县", "市", "旗"].iter().filter(|_| short).find_map(|level| named(level))
}

/// 市十七届人大五次会议文件: the level of the place whose assembly met.
fn assembly(head: &str) -> Option<char> {
    let before = &head[..head.find("届人")?];
    before.trim_end_matches(['第', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']).chars().next_back()
}

impl Release<'_> {
    /// The place whose release it is: named in the title, else named most often, by evidence of position.
    pub(super) fn find_place(&self) -> Option<&'static Place> {
        // A letterhead above the title is of the title.
        let title = 0..self.title.clone().map_or(0, |t| t.end + self.subtitle(t.end));
        let voice = self.voice;
        let mut score: Vec<(&'static Place, i32)> = Vec::new();
        // What is found out of a name once.
        let mut apart: HashMap<&str, Option<&'static Place>> = HashMap::new();
        // The place that opens the title.
        let mut whole: Option<&'static Place> = None;
        // Those that are named in full, or in the title.
        let mut known: Vec<u32> = Vec::new();
        let mut add = |place: &'static Place, points: i32| match score.iter_mut().find(|(p, _)| std::ptr::eq(*p, place)) {
            Some((_, sum)) => *sum += points,
            None => score.push((place, points)),
        };
        for hit in self.hits.within(0..self.folded.len()) {
            if !hit.is_place() || self.hidden(hit) || overrun(hit, &self.folded) || person(hit, &self.folded) || dateline(hit, &self.folded)
            {
                continue;
            }
            // 老城区迎来“幸福电梯”: the old town of any city, where the one of Luoyang is not named.
            if &self.folded[hit.span()] == "老城区" && !self.folded.contains("洛阳") {
                continue;
            }
            let apart = || *apart.entry(&self.folded[hit.span()]).or_insert_with(|| self.told_apart(hit));
            let Some(place) = place_of(hit, None).or_else(apart) else { continue };
            // 秦腔, 川菜: a province's one character is of another word.
            if is_short(&self.folded[hit.span()], 1) && !title.contains(&hit.start) {
                continue;
            }
            // 获评山东省示范市 is said by others.
            let awarded = ends_with_any(&self.folded[..hit.start], &["获评", "成为", "入选", "列入", "荣获", "被评为", "纳入"]);
            if awarded && !title.contains(&hit.start) {
                continue;
            }
            let behind = &self.folded[hit.end..];
            // 全省推进会在牡丹江召开: where they met, which is no more than a place of the one that speaks.
            let met = self.folded[..hit.start].ends_with('在') && starts_with_any(behind, &["召开", "举行", "举办", "开幕"]);
            if met && let Some(whole) = voice.and_then(|voice| above(place, voice)) {
                add(whole, if title.contains(&hit.start) { TITLED } else { 6 });
                continue;
            }
            let full = &self.folded[hit.span()] == place.name;
            // A newspaper's or site's name is weak evidence, a road's or school's none. 南京市鼓楼区小区改造 is of the district.
            let estates = ["小区", "社区", "片区", "街道", "街区"];
            if !(full && title.contains(&hit.start) && starts_with_any(behind, &estates))
                && starts_with_any(
                    behind,
                    &[
                        "路", "街", "小区", "社区", "片区", "花园", "新村", "家园", "大道", "大学", "学院", "银行", "高速", "大桥", "一村",
                        "二村", "三村", "四村", "五村", "六村", "家属",
                    ],
                )
            {
                continue;
            }
            let weak = starts_with_any(behind, &["日报", "晚报", "发布", "新闻网", "在线", "电视"]);
            if full || title.contains(&hit.start) {
                known.push(place.code);
            }
            let mut points = if weak {
                1
            } else if full {
                6
            } else {
                4
            };
            if title.contains(&hit.start) && !weak {
                // 新余市渝水区：…: the last of the places that open the title together.
                let from = self.around_before(hit);
                // 关于武汉市江岸区…的通报, 2023年宿迁市宿城区…
                let above = self.folded[..from].trim().trim_start_matches(|c: char| c.is_ascii_digit());
                let shortly = shortly(behind, place);
                if let Some(inner) = shortly {
                    known.push(inner.code);
                    add(inner, 2000);
                }
                let deeper = shortly.is_some() || self.goes_deeper(hit, place);
                let opens = matches!(above, "" | "关于" | "年" | "年度") && !deeper;
                // 系列发布会（七里河区专场）
                // 湖北专场后续：武汉市住建局负责人接受专访 is of the second.
                let own = behind.starts_with("专场") && !self.folded[hit.end..title.end.max(hit.end)].contains('：');
                // 福州市新闻发布会——鼓楼、台江、仓山三区专场: several parts of the first.
                let listed = (behind.starts_with('、') || self.folded[..hit.start].ends_with('、'))
                    && whole.is_some_and(|whole: &Place| place.within(whole) && place.code != whole.code);
                if opens {
                    whole = Some(place);
                }
                // 哈尔滨道里区：…: the first only says where the second lies.
                points += if own {
                    4 * 2000
                } else if opens {
                    2000
                } else if deeper || listed {
                    0
                } else {
                    TITLED
                };
            }
            // A letterhead or signature: 吉林省审计厅 on a line of its own.
            let near = &behind[..floor(behind, 160)];
            let line = near.split('\n').next().unwrap_or_default().trim();
            if is_short(line, 16) && ends_with_any(line, &["厅", "局", "委员会", "人民政府", "办公室"]) {
                points += 60;
            }
            // 广元市利州区 2026-01-16: a place and a day below the title.
            let dated = || line.chars().all(|c| c.is_ascii_digit() || matches!(c, '年' | '月' | '日' | '-' | '/' | '.' | ' '));
            if line.starts_with(|c: char| c.is_ascii_digit()) && dated() {
                let above = self.folded[..self.around_before(hit)].trim_end_matches([' ', '\u{3000}', '（']);
                if above.ends_with('\n') && above.lines().filter(|line| !line.trim().is_empty()).take(4).count() < 4 {
                    points += 60;
                }
            }
            // 2024年2月1日在大理白族自治州第十五届人民代表大会第三次会议上: the place whose assembly it is.
            if behind.starts_with('第') && near.chars().take("第十五届人民代表大会".chars().count()).collect::<String>().contains("届人")
            {
                points += 60;
            }
            // 市住建局, 市政府 right behind the name: the place speaks itself.
            if starts_with_any(behind, &["住建", "住房", "政府", "人民政府", "市政府", "城镇老旧", "召开", "举行"]) {
                points += 12;
            }
            // 全市 in a text that names its districts.
            if voice == Some(Level::Prefecture)
                && place.level == Level::County
                && !place.name.ends_with('市')
                && !title.contains(&hit.start)
                && let Some(city) = place::by_code(place.parent)
                && city.level == Level::Prefecture
            {
                add(city, points / 2 + 1);
            }
            if voice == Some(Level::Province)
                && place.level != Level::Province
                && !title.contains(&hit.start)
                && let Some(province) = place::by_code(place.code / 10_000 * 10_000)
            {
                add(province, points / 2 + 1);
            }
            add(place, points);
        }
        let suits = |place: &Place| match voice {
            Some(Level::Province) => place.level == Level::Province,
            // No district or county says 全市 of itself.
            Some(Level::Prefecture) if place.level == Level::County => place.name.ends_with('市'),
            Some(Level::Prefecture) => place.level != Level::Province || matches!(place.code / 10_000, 11 | 12 | 31 | 50),
            Some(Level::County) => place.level == Level::County,
            None => true,
        };
        let best = loop {
            let best = score
                .iter()
                .enumerate()
                .max_by_key(|(i, (place, points))| (if suits(place) { *points * 4 } else { *points }, std::cmp::Reverse(*i)))
                .map(|(_, found)| *found)?;
            // 不止望花, in the tale of 望花小区: the name of a community, which bears that of a district elsewhere.
            if known.contains(&best.0.code) || !self.estate(best.0) {
                break best;
            }
            score.retain(|(place, _)| place.code != best.0.code);
        };
        // 保定的任务…。莲池区、竞秀区走在前头: a city and several of its districts, none of them in the title, are the city's.
        let (place, points) = best;
        let beside = |(other, _): &&(&Place, i32)| other.level == Level::County && other.parent == place.parent && other.code != place.code;
        let several = place.level == Level::County && points < TITLED && voice != Some(Level::County) && score.iter().any(|p| beside(&p));
        let city = score.iter().find(|(city, _)| several && city.code == place.parent && city.level == Level::Prefecture);
        let place = city.map_or(place, |(city, _)| *city);
        // 海曙加装电梯今年已有87台投用, and 我市 all through the text: of the city, which no district says of itself.
        let said = |level: Relative| self.relatives().filter(|(_, relative)| *relative == level).count();
        let speaks =
            || place.level == Level::County && !place.name.ends_with('市') && said(Relative::County) == 0 && said(Relative::City) > 2;
        let place = match place::by_code(place.parent) {
            Some(city) if voice == Some(Level::Prefecture) && city.level == Level::Prefecture && speaks() => city,
            _ => place,
        };
        // 甘肃兰州城关区、贵州贵阳云岩区，两个老小区: a tale of several provinces is no one's, and 甘肃、宁夏、青海三省区改造进展 is of all of them.
        let province = |place: &Place| place.code / 10_000;
        let (mut own, mut others) = (0, 0);
        for (other, points) in &score {
            match province(other) == province(place) {
                true => own += points,
                false if known.contains(&other.code) => others += points,
                false => {}
            }
        }
        if voice.is_none() && (points < TITLED && others >= own || self.titled_provinces() > 1) {
            return None;
        }
        // ▲苏州 一季度…, ▲徐州 …: a brief on several cities is of what lies around them.
        if points < TITLED && place.level == Level::Prefecture && self.heading_lines(place) > 1 {
            return place::by_code(place.parent);
        }
        // 昆明现场会, 支持曲靖建设云南副中心城市: a province and several of its cities, none of them in the title, are the province's.
        let province = score.iter().find(|(province, points)| province.code == place.parent && *points < TITLED);
        let among = score.iter().filter(|(other, _)| other.level == Level::Prefecture && other.parent == place.parent).nth(1).is_some();
        match province {
            Some((province, _)) if place.level == Level::Prefecture && points < TITLED && voice.is_none() && among => Some(province),
            // 钦州港获批，…，防城港核电并网: several cities, and nothing that says whose they are, are no one's.
            None if place.level == Level::Prefecture && points < TITLED && voice.is_none() && among && !known.contains(&place.code) => None,
            // 铜川成功创建示范区: nor is a report that of the one city it tells of once.
            // So is one of a report that has no place in its title: 一、2019年工作回顾.
            _ if points <= 6 && place.level != Level::Province && REPORTS.iter().any(|word| self.title_has(word)) => None,
            _ => Some(place),
        }
    }

    /// How many other cities of a province head a line of their own, as one that stands apart: ▲苏州 …, 苏州：….
    fn heading_lines(&self, city: &Place) -> usize {
        let heads = |hit: &&Hit| {
            let mut before = self.folded[..hit.start].chars().rev().take(6).skip_while(|c| *c != '\n' && !is_han(*c));
            before.next() == Some('\n')
                && self.folded[hit.end..].trim_start_matches('市').starts_with([' ', '\u{3000}', '：', '｜', '|', '】'])
        };
        let hits = self.hits.within(0..self.folded.len());
        let cities = hits.iter().filter(|hit| hit.is_place()).filter(heads).filter_map(|hit| place_of(hit, None));
        let mut codes: Vec<u32> =
            cities.filter(|other| other.parent == city.parent && other.code != city.code).map(|other| other.code).collect();
        codes.dedup();
        codes.len()
    }

    /// Whether the text calls a community by the short name of a district or county.
    fn estate(&self, place: &Place) -> bool {
        let word = place.short;
        place.level == Level::County
            && !word.is_empty()
            && self.folded.match_indices(word).any(|(at, _)| starts_with_any(&self.folded[at + word.len()..], &["小区", "社区"]))
    }

    /// How many provinces a list of the title names: 甘肃、宁夏、青海三省区.
    fn titled_provinces(&self) -> usize {
        let Some(title) = self.title.clone() else { return 0 };
        let hits = self.hits.within(title.clone());
        let provinces = hits.iter().filter(|hit| hit.is_place()).filter_map(|hit| Some((hit, place_of(hit, None)?)));
        let listed = |hit: &Hit| self.folded[hit.end..].starts_with('、') || self.folded[..hit.start].ends_with('、');
        provinces.filter(|(hit, place)| place.level == Level::Province && listed(hit)).count()
    }

    fn title_has(&self, word: &str) -> bool {
        self.title.clone().is_some_and(|title| self.folded[title].contains(word))
    }

    /// ——铁西区城市更新走访手记: the length of the line below a title that begins with a dash.
    fn subtitle(&self, end: usize) -> usize {
        let behind = &self.folded[end..];
        let line = behind.trim_start_matches(['\r', '\n', ' ', '\u{3000}']);
        let length = line.find('\n').unwrap_or(line.len());
        if line.starts_with("——") && is_short(&line[..length], 60) { behind.len() - line.len() + length } else { 0 }
    }

    /// 城关区, in a text that says 兰州市城关区 once: which of the places that share a name.
    fn told_apart(&self, hit: &Hit) -> Option<&'static Place> {
        let word = &self.folded[hit.span()];
        if !namesake(hit, word) {
            return None;
        }
        let adjoins = self.folded.match_indices(word).find_map(|(at, _)| {
            let around = self.hits.within(at.saturating_sub(LONGEST)..at);
            let around = around.iter().rev().find(|other| other.end == at && other.is_place())?;
            let around = place_of(around, None)?;
            place_of(hit, Some(around)).filter(|place| place.within(around))
        });
        // 深秋的沈阳，铁西区…: or the only one whose city the text names.
        adjoins.or_else(|| {
            let cities = self.hits.within(0..self.folded.len()).iter().filter(|hit| hit.is_place()).filter_map(|hit| place_of(hit, None));
            let cities: Vec<&Place> = cities.filter(|city| city.level == Level::Prefecture).collect();
            let named = |place: &&'static Place| place.name == word && cities.iter().any(|city| place.within(city));
            let mut found = hit.places().map(|index| &place::all()[index]).filter(named);
            found.next().filter(|_| found.next().is_none())
        })
    }

    /// Where the run of places begins that ends with this one.
    fn around_before(&self, hit: &Hit) -> usize {
        let ends = |from: usize| {
            let near = self.hits.within(from.saturating_sub(3 * LONGEST)..from);
            near.iter().find(|other| other.end == from && other.places().next().is_some()).map(|other| other.start)
        };
        let mut from = hit.start;
        while let Some(before) = ends(from) {
            from = before;
        }
        from
    }

    /// Whether a place inside this one stands right behind its name.
    fn goes_deeper(&self, hit: &Hit, place: &'static Place) -> bool {
        let behind = self.hits.within(hit.end..(hit.end + 3 * LONGEST).min(self.folded.len()));
        behind.iter().any(|other| {
            let deeper = |other: &Place| other.code != place.code && other.within(place);
            other.start == hit.end
                && place_of(other, Some(place)).is_some_and(deeper)
                // 南京鼓楼：…
                && (self.folded[other.span()].ends_with(['区', '县', '市', '旗']) || self.folded[other.end..].starts_with(['：', ':']))
        })
    }

    /// 桥东街道2018年工作总结: the town or street that opens the title, behind the places around it.
    fn titled_town(&self) -> Option<String> {
        let title = self.title.clone()?;
        let mut from = title.start;
        while let Some(hit) = self.hits.within(from..title.end).iter().find(|hit| hit.start == from && hit.is_place()) {
            from = hit.end;
        }
        let text = &self.folded[from..title.end];
        let (at, end) = ["街道", "镇"].iter().filter_map(|end| text.find(end).map(|at| (at, *end))).min()?;
        let name = &text[..at + end.len()];
        // 碑林区东关南街街道：老院落焕新记 is its as well, where its own office gives it out.
        let behind = text[at + end.len()..].trim_start();
        // 石湾镇街道城中村改造按下“快进键”, where the text goes on to say 街道 of it.
        const SAYS: &[&str] = &["，街道", "。街道", "\n街道", "”街道", "\u{3000}街道"];
        let itself = || *end == *"街道" && SAYS.iter().map(|w| self.folded.matches(w).count()).sum::<usize>() > 1;
        // Not 长白新村街道228街坊.
        let years = behind.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with('年') && !behind.starts_with('年')
            || behind.starts_with('：') && self.given_out_by(name)
            || itself();
        let most = if *end == *"街道" { 6 } else { 5 };
        let suits =
            (3..=most).contains(&name.chars().count()) && name.chars().all(is_han) && !name.ends_with("城镇") && !name.ends_with("乡镇");
        (suits && years).then(|| name.to_owned())
    }

    /// 来源：碑林区东关南街街道办事处
    fn given_out_by(&self, name: &str) -> bool {
        self.signs.find(&self.folded, "来源：").is_some_and(|at| self.folded[at..].lines().next().is_some_and(|line| line.contains(name)))
    }

    /// 答复单位：甸柳新村街道办事处: the street or town that answers.
    fn answering_town(&self) -> Option<String> {
        const LABELS: &[&str] = &["答复单位", "回复单位", "答复部门", "回复部门", "办理单位", "发布机构", "发布单位"];
        LABELS.iter().find_map(|label| {
            let behind = &self.folded[self.signs.find(&self.folded, label)? + label.len()..];
            let name = behind.trim_start_matches(['：', ':', ' ', '\u{3000}']);
            let name = &name[..name.find(|c| !is_han(c)).unwrap_or(name.len())];
            let name = name.strip_suffix("办事处").or_else(|| name.strip_suffix("人民政府"))?;
            // 历下区甸柳新村街道: behind the places around it.
            let at = self.folded.len() - behind.len();
            let from = self.folded[at..].find(name)? + at;
            let within = self.hits.within(from..from + name.len());
            let start = within.iter().filter(|hit| hit.is_place() && hit.end < from + name.len()).map(|hit| hit.end);
            let full = |end: &usize| self.folded[..*end].ends_with(['市', '区', '县', '旗']);
            let town = &self.folded[start.filter(full).max().unwrap_or(from)..from + name.len()];
            (town.ends_with(['镇', '乡']) || town.ends_with("街道")).then(|| town.to_owned())
        })
    }

    /// The town or street that speaks, where it says 全镇 or 全街道 of itself: the one that is named most often.
    pub(super) fn town(&self) -> Option<String> {
        if let Some(town) = self.titled_town().or_else(|| self.answering_town()) {
            return Some(town);
        }
        const SELF: &[&str] = &["全镇", "我镇", "本镇", "全街道", "全街第"];
        if self.voice.is_some() || !SELF.iter().any(|w| self.signs.find(&self.folded, w).is_some()) {
            return None;
        }
        let mut names: Vec<(&str, usize)> = Vec::new();
        for end in ["镇", "街道"] {
            for (at, _) in self.folded.match_indices(end) {
                let head = &self.folded[..at];
                let from = head.char_indices().rev().take(LONGEST).take_while(|(_, c)| is_han(*c)).map(|(i, _)| i).last().unwrap_or(at);
                // The name begins where the text does, or behind a word that is known.
                let from = self.hits.within(from..at).iter().map(|hit| hit.end).filter(|end| *end <= at).max().unwrap_or(from);
                let name = &self.folded[from..at + end.len()];
                if !(3..=5).contains(&name.chars().count()) || SELF.contains(&name) {
                    continue;
                }
                match names.iter_mut().find(|(known, _)| *known == name) {
                    Some((_, count)) => *count += 1,
                    None => names.push((name, 1)),
                }
            }
        }
        names.iter().rev().max_by_key(|(_, count)| *count).map(|(name, _)| (*name).to_owned())
    }

    /// 铁西区 in a release that names no other place: which of them nothing tells, so it is the name alone. It is named more than once.
    pub(super) fn namesake(&self) -> Option<String> {
        if self.place.is_some() || self.national() {
            return None;
        }
        let mut names: Vec<(&str, usize)> = Vec::new();
        for hit in self.hits.within(0..self.folded.len()).iter().filter(|hit| hit.is_place()) {
            let word = &self.folded[hit.span()];
            if !namesake(hit, word) || place_of(hit, None).is_some() {
                continue;
            }
            match names.iter_mut().find(|(name, _)| *name == word) {
                Some((_, count)) => *count += 1,
                None => names.push((word, 1)),
            }
        }
        names.into_iter().filter(|(_, count)| *count > 1).max_by_key(|(_, count)| *count).map(|(name, _)| name.to_owned())
    }

    /// The level that 全市, 我省 … speak for: the city level stands for county-level cities too.
    pub(super) fn find_voice(&self) -> Option<Level> {
        let (mut province, mut city, mut county) = (0, 0, 0);
        for (hit, relative) in self.relatives() {
            match relative {
                // 居全省前列, 占全省的三成 is said by cities.
                Relative::Province if self.compared(hit) => {}
                // 填补全省空白, 纳入全省规划 may be said by any: a province says 全省 first in its clause, or 我省.
                Relative::Province if &self.folded[hit.span()] == "全省" && !self.folded[..hit.start].ends_with(HEADS) => {}
                // 全区 is said by districts, and by autonomous regions, which name themselves.
                Relative::Province if self.folded[hit.span()].ends_with('区') && !self.autonomous() => county += 1,
                Relative::Province => province += 1,
                // 占全市的三成 is said by districts.
                Relative::City if self.compared(hit) => {}
                Relative::City => city += 1,
                Relative::County => county += 1,
                _ => {}
            }
        }
        // 省长 叶建春, 市十七届人大五次会议文件: above the text stands whose it is.
        let head = &self.folded[..self.sentences.first().map_or(0, |s| s.span.end).max(self.title.clone().map_or(0, |t| t.end))];
        let headed = |words: &[&str]| words.iter().any(|w| head.contains(w));
        let assembly = assembly(head);
        province += if headed(&["省长"]) || assembly == Some('省') { 20 } else { 0 };
        city += if headed(&["市长"]) || assembly == Some('市') { 20 } else { 0 };
        county += if headed(&["县长", "区长"]) || assembly == Some('县') { 20 } else { 0 };
        match province.max(city).max(county) {
            0 => None,
            most if most == city => Some(Level::Prefecture),
            most if most == province => Some(Level::Province),
            _ => Some(Level::County),
        }
    }

    fn relatives(&self) -> impl Iterator<Item = (&Hit, Relative)> {
        self.hits.within(0..self.folded.len()).iter().filter(|hit| hit.tells(kind::PLACE)).filter_map(|hit| {
            let (_, relative) = hit.find_of(kind::PLACE, |says| match says {
                Says::Place(relative) => Some(relative),
                _ => None,
            })?;
            Some((hit, relative))
        })
    }

    /// Whether the text names an autonomous region.
    fn autonomous(&self) -> bool {
        ["自治区", "内蒙古", "广西", "西藏", "宁夏", "新疆"].iter().any(|w| self.folded.contains(w))
    }

    fn compared(&self, hit: &Hit) -> bool {
        let (head, tail) = (&self.folded[..hit.start], &self.folded[hit.end..]);
        head.ends_with(['居', '占', '在', '列', '为', '是', '向'])
            || ends_with_any(head, &["创下", "刷新", "打破", "创造"])
            || starts_with_any(tail, &["第", "前", "首", "率先", "平均", "唯一", "最"])
    }

    /// Whether the whole country speaks: no title names a place, and 全国 is said where no place of its own is.
    pub(super) fn national(&self) -> bool {
        let title = self.title.clone().unwrap_or(0..0);
        let named = self.hits.within(title.clone()).iter().any(|hit| hit.is_place());
        // 各地推进旧改观察: what 全市 and 全区 say there is said of each of the places.
        let everywhere = || ["各地", "多地", "全国", "我国"].iter().any(|w| self.folded[title.clone()].contains(w)) && self.nationwide();
        const MINISTRIES: &[&str] = &["住房城乡建设部", "住房和城乡建设部", "住建部", "国家发展改革委", "国家统计局", "国新办"];
        // 住房城乡建设部：保租房目标超额完成
        if !named && self.voice.is_none() && has_any(&self.folded[title.clone()], MINISTRIES) {
            return true;
        }
        !named
            && (self.voice.is_none() || everywhere())
            && self.relatives().filter(|(_, relative)| *relative == Relative::Country).nth(1).is_some()
            && (self.folded[title].contains("全国") || has_any(&self.folded, MINISTRIES))
    }

    /// Whether places of many provinces are named: then 全区 and 全市 are said of each of them.
    fn nationwide(&self) -> bool {
        const MANY: usize = 5;
        let mut provinces: Vec<u32> = Vec::new();
        for place in self.hits.within(0..self.folded.len()).iter().filter(|hit| hit.is_place()).filter_map(|hit| place_of(hit, None)) {
            let province = place.code / 10_000;
            if !provinces.contains(&province) {
                provinces.push(province);
            }
            if provinces.len() == MANY {
                return true;
            }
        }
        false
    }

    /// Which of the official forms of its places the text uses.
    pub(super) fn find_forms(&self) -> HashMap<u32, &'static str> {
        let mut forms: HashMap<u32, (&'static str, usize, usize)> = HashMap::new();
        let title = self.title.clone().unwrap_or_default();
        for hit in self.hits.within(0..self.folded.len()) {
            let titled = title.contains(&hit.start);
            // 延边州 in the title is what the text calls it, 克州 in its hospitals' names is not.
            let times = if titled { TITLED as usize } else { 1 };
            for index in hit.places() {
                let place = &place::all()[index];
                let word = &self.folded[hit.span()];
                let stem = word.trim_end_matches(['州', '县', '旗', '盟', '区']);
                if word == place.name {
                    forms.entry(place.code).or_insert((place.name, 0, 0)).1 += 1;
                } else if word.ends_with(['州', '县', '旗', '盟', '区'])
                    && place.name.strip_suffix(['市', '省', '区']) != Some(word)
                    && (titled || !is_short(stem, 1) && place.name.starts_with(stem))
                    && let Some(form) = place.forms().find(|form| *form == word)
                {
                    let used = forms.entry(place.code).or_insert((form, 0, 0));
                    (used.0, used.2) = (form, used.2 + times);
                }
            }
        }
        // The full one where both are used alike: a letterhead has it, whatever the text says.
        let short = |(code, (form, full, short)): (u32, (&'static str, usize, usize))| (short > full).then_some((code, form));
        forms.into_iter().filter_map(short).collect()
    }

    /// The official name that the text itself uses for a place: 延边州 where its title says so, or all of it.
    pub fn name_of(&self, place: &Place) -> &'static str {
        self.forms.get(&place.code).copied().unwrap_or(place.name)
    }
}
