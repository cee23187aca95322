//! A number with its unit and hedge, or a refusal that names its reason.

use crate::cue::{Dimension, Says, Side, Thing, Time, Unit};
use crate::figure::{Bound, Reason, Refusal, Why};
use crate::number::{Form, Number};
use crate::release::{Release, is_short};
use crate::scan::{Hit, kind};
use crate::search::{ends_with_any, find, has_any, starts_with_any};
use crate::table::Cell;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::ops::Range;

/// A number that counts or measures something.
#[derive(Debug, Clone)]
pub struct Mention {
    /// Index into [`Release::numbers`].
    pub number: usize,
    /// Byte range of number and unit.
    pub span: Range<usize>,
    /// Where the words behind it begin: behind unit and hedge.
    pub after: usize,
    /// Where the words before it end: before the hedge.
    pub before: usize,
    /// Low end or value.
    pub value: Decimal,
    /// High end.
    pub value_max: Option<Decimal>,
    /// The weight of the last digit.
    pub weight: Decimal,
    /// The unit as the contract writes it.
    pub unit: &'static str,
    /// What the unit measures.
    pub of: Dimension,
    /// The row of the unit table; none where a classifier was left out.
    pub unit_row: Option<u16>,
    /// The hedge.
    pub bound: Bound,
    /// What told the hedge.
    pub bound_why: Option<Why>,
}

/// Sorts the numbers of a release into mentions and refusals. Each number is in exactly one of the two.
pub fn sort(release: &Release<'_>) -> (Vec<Mention>, Vec<Refusal>) {
    let text: &str = &release.folded;
    let links = related_links(text);
    let (mut mentions, mut refusals) = (Vec::new(), Vec::new());
    let mut skip = 0;
    for (index, number) in release.numbers.iter().enumerate() {
        // The 2 of 8.4万m2 is part of the figure.
        if index < skip || mentions.last().is_some_and(|m: &Mention| number.start < m.span.end) {
            continue;
        }
        if number.start >= links {
            refusals.push(Refusal { span: number.start..number.end, reason: Reason::Furniture, row: None });
            continue;
        }
        let sorter = Sorter { release, text, number, index };
        match sorter.judge() {
            Ok((mention, used)) => {
                skip = index + used;
                mentions.push(mention);
            }
            Err((reason, row)) => refusals.push(Refusal { span: number.start..number.end, reason, row }),
        }
    }
    share_hedges(text, &mut mentions);
    (mentions, refusals)
}

/// 分别达91%、97%以上: the hedge behind the last of a list with 分别 holds for all of it.
fn share_hedges(text: &str, mentions: &mut [Mention]) {
    for at in (1..mentions.len()).rev() {
        let [first, second] = [&mentions[at - 1], &mentions[at]];
        let behind = second.bound_why.clone().filter(|why| why.span.start >= second.span.end);
        let listed = text.get(first.span.end..second.span.start).is_some_and(|between| matches!(between, "、" | "和" | "与"));
        let Some(why) = behind.or_else(|| second.bound_why.clone().filter(|why| why.rule == SHARED)) else { continue };
        let head = &text[floor(text, first.span.start.saturating_sub(120))..first.span.start];
        let clause = &head[head.rfind(['，', '。', '；', '\n']).unwrap_or(0)..];
        if listed && first.bound == Bound::Exact && first.unit == second.unit && clause.contains("分别") {
            let bound = second.bound;
            mentions[at - 1].bound = bound;
            mentions[at - 1].bound_why = Some(Why { rule: SHARED, ..why });
        }
    }
    // 分别不低于2亿元和1.5亿元: the hedge before the first of them.
    for at in 1..mentions.len() {
        let [first, second] = [&mentions[at - 1], &mentions[at]];
        let Some(why) = first.bound_why.clone().filter(|why| why.span.end <= first.span.start) else { continue };
        let listed = text.get(first.span.end..second.span.start).is_some_and(|between| matches!(between.trim(), "、" | "和" | "与"));
        let each = text[..why.span.start].ends_with("分别") || why.rule == BEFORE;
        if listed && each && second.bound == Bound::Exact && first.unit == second.unit {
            mentions[at].bound = first.bound;
            mentions[at].bound_why = Some(Why { rule: BEFORE, ..why });
        }
    }
}

/// The rule of a hedge before a list.
const BEFORE: &str = "hedge before the first of the list";

/// The rule of a hedge that a list shares.
const SHARED: &str = "hedge behind the last of the list";

/// Where the links to other pages begin, at the foot of a saved page; the end of the text if there are none.
fn related_links(text: &str) -> usize {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if at > text.len() / 3 {
            let words = line.trim().trim_matches(['【', '】', '：', ':', ' ']);
            let heads =
                ["相关链接", "相关阅读", "相关新闻", "相关文章", "延伸阅读", "推荐阅读", "热门推荐", "上一篇", "下一篇", "友情链接"];
            if is_short(words, 40) && heads.iter().any(|h| words.starts_with(h)) {
                return at;
            }
        }
        at += line.len();
    }
    text.len()
}

type Refused = (Reason, Option<u16>);

struct Sorter<'a, 't> {
    release: &'a Release<'t>,
    text: &'a str,
    number: &'a Number,
    index: usize,
}

/// What may stand before the people who are counted: where they live, and 建档立卡, on record as poor.
const OF_THEM: &[&str] = &["建档立卡", "农村", "城镇", "城乡"];

impl Sorter<'_, '_> {
    fn judge(&self) -> Result<(Mention, usize), Refused> {
        let number = self.number;
        if let Some(cell) = self.release.cell_at(number.start)
            && cell.span.start == number.start
            && self.text.get(number.end..cell.span.end).is_some_and(|rest| rest.trim_matches(['%', '％']).is_empty())
        {
            return self.in_cell(&cell);
        }
        self.names()?;
        self.left()?;
        let gap = blank(&self.text[number.end..]);
        // 8600+个: a sign of more before the unit.
        let more = self.more_sign();
        let at = number.end + gap + more;
        if let Some(one) = self.percent_form() {
            return Ok((one, 1));
        }
        let unit = self.longest(at, |hit| {
            hit.find_of(kind::UNIT, |says| match says {
                // 人均预期寿命78.2岁 is measured, 年满70岁 says of whom.
                Says::Unit(unit) => match unit.name {
                    "岁" => self.lifetime(),
                    "天" => self.clause_says(&["天数"]) || self.grew_in("天数"),
                    _ => true,
                }
                .then_some(unit),
                _ => None,
            })
        });
        let refusal = self.longest(at, |hit| hit.refusal(Side::Right));
        // 从1286条建议中梳理, 1.2万个目标任务: a hundred and more are counted, and sum nothing up.
        let many = number.value >= Decimal::ONE_HUNDRED;
        let refusal = refusal.filter(|(hit, ..)| !many || !ends_with_any(&self.text[hit.span()], &["建议", "意见", "目标"]));
        match (unit, refusal) {
            (Some((hit, row, unit)), other) if other.as_ref().is_none_or(|(r, ..)| r.end <= hit.end) => self.with_unit(hit, row, unit),
            (_, Some((_, row, reason))) => Err((reason, Some(row))),
            _ => self.without_unit(at),
        }
    }

    /// Whether the clause speaks of how long people live.
    fn lifetime(&self) -> bool {
        self.clause_says(&["寿命", "平均年龄"]) || self.grew_in("寿命")
    }

    /// 人均预期寿命78.05岁，比“十二五”末增加2.01岁: how much what the sentence measures has grown.
    fn grew_in(&self, word: &str) -> bool {
        let head = &self.text[..self.number.start];
        let sentence = &head[floor(self.text, head.len().saturating_sub(120))..];
        let sentence = &sentence[sentence.rfind(['。', '；', '\n']).unwrap_or(0)..];
        ends_with_any(head, &["增加", "提高", "延长", "增长", "提升", "减少"]) && sentence.contains(word)
    }

    /// The clause before the number, as far as it is near.
    fn clause_head(&self) -> &str {
        let head = &self.text[floor(self.text, self.number.start.saturating_sub(120))..self.number.start];
        &head[head.rfind(['，', '。', '；', '\n']).unwrap_or(0)..]
    }

    /// Whether the clause before the number has one of some words.
    fn clause_says(&self, words: &[&str]) -> bool {
        words.iter().any(|w| self.clause_head().contains(w))
    }

    /// A bare number in a cell of a table: its unit and multiplier stand in the head of its column.
    fn in_cell(&self, cell: &Cell) -> Result<(Mention, usize), Refused> {
        let head = &self.text[cell.head.clone()];
        if has_any(head, &["序号", "编号", "备注", "年份", "时间", "日期"]) {
            return Err((Reason::ListNumber, None));
        }
        if self.text[..cell.span.end].ends_with(['%', '％']) {
            return Ok((self.mention(cell.span.end, "%", Dimension::Percent, None), 1));
        }
        let told = self.money_by_kind(cell).or_else(|| self.unit_of_head(&cell.head)).or_else(|| self.unit_above(cell));
        let Some((unit, row, multiplier)) = told else { return Err((Reason::Bare, None)) };
        let mut mention = self.mention(self.number.end, unit.name, unit.of, row);
        mention.value *= multiplier;
        mention.value_max = mention.value_max.map(|max| max * multiplier);
        mention.weight *= multiplier;
        Ok((mention, 1))
    }

    /// 任务分解（单位：个）: the unit in the line above the table, where no column has its own.
    fn unit_above(&self, cell: &Cell) -> Option<(Unit, Option<u16>, Decimal)> {
        let top = cell.table.checked_sub(1)?;
        let line = self.text[..top].trim_end();
        let from = line.rfind('\n').map_or(0, |i| i + 1);
        let at = from + line[from..].find("单位")?;
        // （单位：个、万元）: each column has the unit that measures it.
        let head = &self.text[cell.head.clone()];
        let money = has_any(head, &["投资", "资金", "金额", "补助"]);
        let open = at + self.text[at..line.len()].find(['：', ':']).unwrap_or(0);
        let mut units = self.units_in(open..line.len());
        let fits = units.iter().position(|(unit, ..)| (unit.of == Dimension::Money) == money).unwrap_or(0);
        (fits < units.len()).then(|| units.swap_remove(fits))
    }

    /// 单位：万元 above columns that are called 老旧小区改造, 棚户区改造, 租赁补贴: what the money is for.
    fn money_by_kind(&self, cell: &Cell) -> Option<(Unit, Option<u16>, Decimal)> {
        let head = &self.text[cell.head.clone()];
        let counts = has_any(head, &["数", "户", "率", "面积", "项目", "人"]) && !head.contains("棚户区");
        let named = head.ends_with("改造") || head.ends_with("补贴") || head.ends_with("保障");
        (named && !counts).then(|| self.unit_above(cell)).flatten().filter(|(unit, ..)| unit.of == Dimension::Money)
    }

    /// The units of a stretch of a head, each with its multiplier.
    fn units_in(&self, span: Range<usize>) -> Vec<(Unit, Option<u16>, Decimal)> {
        let mut from = span.start;
        let mut units = Vec::new();
        for hit in self.release.hits.within(span) {
            let Some((row, unit)) = hit.unit().filter(|_| hit.start >= from) else { continue };
            let multiplier = match &self.text[from..hit.start] {
                m if m.ends_with("亿") => 100_000_000,
                m if m.ends_with("千万") => 10_000_000,
                m if m.ends_with("万") => 10_000,
                m if m.ends_with("千") => 1_000,
                _ => 1,
            };
            units.push((unit, Some(row), Decimal::from(multiplier)));
            from = hit.end;
        }
        units
    }

    /// 投资（万元）, 户数(户), 开工率%: the last unit of a column's head with its multiplier; else the usual unit of its noun.
    fn unit_of_head(&self, head: &Range<usize>) -> Option<(Unit, Option<u16>, Decimal)> {
        let text = &self.text[head.clone()];
        let open = text.rfind(['（', '(', '/', '／', '：', ':']).map(|i| head.start + i);
        if let Some(open) = open
            && let Some(first) = self.units_in(open..head.end).into_iter().next()
        {
            return Some(first);
        }
        let last = self.release.hits.within(head.clone()).iter().rev().find_map(Hit::noun);
        let Some(last) = last else {
            // 完成投资, under （单位：个、万元）
            if has_any(text, &["投资", "资金", "金额"]) {
                return None;
            }
            let counts = has_any(text, &["数", "开工", "完工", "竣工", "完成"]);
            return counts.then_some((Unit { name: "个", of: Dimension::Count }, None, Decimal::ONE));
        };
        let (name, of) = match last.1 {
            Thing::Homes => ("户", Dimension::Homes),
            Thing::People | Thing::Persons => ("人", Dimension::People),
            Thing::Building => ("栋", Dimension::Buildings),
            Thing::Rate(_) => ("%", Dimension::Percent),
            Thing::Housing(_) | Thing::Dwelling => ("套", Dimension::Count),
            Thing::Community | Thing::Project | Thing::Place | Thing::Is(_) | Thing::Task => ("个", Dimension::Count),
            Thing::Money | Thing::Floor | Thing::Size => return None,
        };
        Some((Unit { name, of }, None, Decimal::ONE))
    }

    /// The longest word that starts at a byte and says what is asked for.
    fn longest<T>(&self, at: usize, what: impl Fn(&Hit) -> Option<(u16, T)>) -> Option<(Hit, u16, T)> {
        self.release.hits.starting(at).iter().find_map(|hit| what(hit).map(|(row, t)| (*hit, row, t)))
    }

    /// Whether a word that starts at a byte says something of [these kinds](kind).
    fn tells(&self, at: usize, kinds: u32) -> bool {
        self.release.hits.starting(at).iter().any(|hit| hit.tells(kinds))
    }

    /// The length of a + between the number and a unit; 2+N has no unit behind it.
    fn more_sign(&self) -> usize {
        let rest = &self.text[self.number.end..];
        let sign = rest.chars().next().filter(|c| matches!(c, '+' | '＋')).map_or(0, char::len_utf8);
        let unit = sign > 0 && self.tells(self.number.end + sign, kind::UNIT);
        if unit { sign } else { 0 }
    }

    /// 改造普通省道86公里: how long the roads are, not the number of one.
    fn length_behind(&self) -> bool {
        let at = self.number.end + blank(&self.text[self.number.end..]);
        self.longest(at, Hit::unit).is_some_and(|(_, _, unit)| unit.of == Dimension::Length)
    }

    /// Names, titles and idioms that the number is inside of.
    fn names(&self) -> Result<(), Refused> {
        let span = self.number.start..self.number.end;
        for hit in self.release.hits.around(span.clone()) {
            if let Some((row, reason)) = hit.find_of(kind::REFUSE | kind::TIME, |says| match says {
                Says::Refuse(Side::Inside, reason) => Some(reason),
                Says::Time(Time::FiveYear(_) | Time::Quarters(..) | Time::Span) => Some(Reason::Date),
                _ => None,
            }) {
                return Err((reason, Some(row)));
            }
            if hit.is_place() {
                return Err((Reason::Name, None));
            }
        }
        if self.release.names.around(span.start) {
            return Err((Reason::Name, None));
        }
        Ok(())
    }

    /// What stands directly before the number.
    fn left(&self) -> Result<(), Refused> {
        let number = self.number;
        let head = self.text[..number.start].trim_end_matches([' ', '\u{3000}']);
        let glued = self.text[..number.start].chars().next_back();
        for hit in self.release.hits.ending(head.len()) {
            if let Some((row, reason)) = hit.refusal(Side::Left)
                && !self.release.hidden(hit)
                && !(reason == Reason::Address && self.length_behind())
                // 9月底前100%: by then.
                && !(reason == Reason::Ordinal && ends_with_any(head, &["底前", "末前", "月前", "日前", "年前", "之前", "以前"]))
            {
                return Err((reason, Some(row)));
            }
        }
        // 分列全省第11、12位
        if let Some(list) = head.strip_suffix(['、', '和', '与'])
            && let ranks = list.trim_end_matches(|c: char| c.is_ascii_digit() || c == '、')
            && ranks.len() < list.len()
            && ranks.ends_with('第')
        {
            return Err((Reason::Ordinal, None));
        }
        if let Some(c) = glued
            // GDP2300亿元, 人均GDP85698元, GDP5.2%的增速
            && !(self.text[..number.start].ends_with("GDP") && self.text[number.end..].starts_with(['元', '亿', '万', '%', '％']))
            && (c.is_ascii_alphabetic() || matches!(c, '+' | '/' | '.' | '_' | '-' | '＋' | '·' | '∶') && self.digit_or_letter_before(c))
        {
            return Err((Reason::Address, None));
        }
        if self.more_sign() == 0 && self.text[number.end..].starts_with(['+', '＋']) {
            return Err((Reason::Name, None));
        }
        // Furniture and telephone numbers: the word, a colon perhaps, the number.
        let line_start = head.len().saturating_sub(60);
        for hit in self.release.hits.within(floor(self.text, line_start)..head.len()) {
            if let Some((row, reason)) = hit.refusal(Side::Line)
                && !(reason == Reason::Phone && self.counted())
                && self.text[hit.end..number.start].chars().all(|c| !is_han(c) && c != '\n' || matches!(c, '号' | '第' | '次' | '数'))
            {
                return Err((reason, Some(row)));
            }
        }
        // 2023-12-28 and 2023/12: a date.
        let tail = &self.text[number.end..];
        let year = (1990..2100).contains(&number.value.to_u32().unwrap_or(0)) && number.max.is_none() && !number.multiplied;
        if year
            && tail.trim_start().strip_prefix(['-', '/']).is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
        {
            return Err((Reason::Date, None));
        }
        // A list number: at the head of a line or sentence, followed by a point or 、.
        let heads = head.is_empty()
            || head.ends_with(['\n', '。', '；', '：', ':', ';', '?', '？', '!', '！', '*', '#', '—'])
            || self.text[..number.start].ends_with([' ', '\u{3000}', '\t', '\n']);
        if heads && tail.starts_with(['.', '、', '．', '-', '）', ')']) && !number.multiplied {
            return Err((Reason::ListNumber, None));
        }
        if head.ends_with(['（', '(']) && tail.starts_with(['）', ')']) {
            return Err((Reason::ListNumber, None));
        }
        if matches!(number.form, Form::Chinese)
            && tail.starts_with(['是', '、'])
            && !number.multiplied
            && self.number.value < Decimal::from(30)
        {
            return Err((Reason::ListNumber, None));
        }
        // A plain run of digits as long as an id, or glued to letters.
        if tail.starts_with(|c: char| c.is_ascii_alphabetic()) && !self.tells(number.end, kind::UNIT) {
            return Err((Reason::Name, None));
        }
        Ok(())
    }

    fn digit_or_letter_before(&self, c: char) -> bool {
        let head = &self.text[..self.number.start - c.len_utf8()];
        head.chars().next_back().is_some_and(|p| p.is_ascii_alphanumeric() || p.is_numeric())
    }

    /// 接听电话14个: a unit behind it says that they are counted.
    fn counted(&self) -> bool {
        let unit = self.longest(self.number.end, Hit::unit);
        unit.is_some_and(|(_, _, unit)| matches!(unit.name, "个" | "次" | "件" | "人次" | "件次" | "部"))
    }

    /// 百分之七十五, 八成, 三分之二: the unit is part of the numeral.
    fn percent_form(&self) -> Option<Mention> {
        matches!(self.number.form, Form::Percent | Form::Tenths | Form::Fraction).then(|| {
            let end = self.number.end;
            self.mention(end, "%", Dimension::Percent, None)
        })
    }

    fn with_unit(&self, hit: Hit, row: u16, unit: Unit) -> Result<(Mention, usize), Refused> {
        let number = self.number;
        let tail = &self.text[hit.end..];
        // 今天 22～31℃ 多云: the weather at the head of a page.
        let sky = ["多云", "晴", "阴", "小雨", "阵雨", "雷阵雨", "中雨", "大雨", "雪"];
        if matches!(unit.name, "℃" | "摄氏度") && sky.iter().any(|w| tail.trim_start().starts_with(w)) {
            return Err((Reason::Furniture, None));
        }
        // 一 as an article; 一 stays where the words before say that it was counted.
        if number.form == Form::Chinese && number.value == Decimal::ONE && number.max.is_none() && !number.more {
            return Err((Reason::Article, None));
        }
        // 无1例扩散, 没有一户掉队: none, and not one.
        if number.value == Decimal::ONE && ends_with_any(&self.text[..number.start], &["无", "没有", "未有"]) {
            return Err((Reason::Article, None));
        }
        // 两位居民, 四场, 二次: small numbers in characters are counts only with the commonest classifiers.
        let small = number.form == Form::Chinese && number.value <= Decimal::TEN && number.max.is_none() && !number.more;
        const LOOSE: &[&str] = &[
            "位", "名", "头", "分", "场", "次", "度", "口", "门", "眼", "本", "面", "片", "对", "支", "笔", "起", "单", "组", "款", "批",
            "趟",
        ];
        // 一两次, 三五趟
        let few = number.form == Form::Chinese && number.max.is_some_and(|max| max <= Decimal::TEN);
        if (small || few) && LOOSE.contains(&&self.text[hit.span()]) {
            return Err((Reason::Article, None));
        }
        // 四家子镇, 二七家园: a numeral in the name of a place.
        const PLACES: &[&str] = &["子镇", "子村", "子乡", "子街", "子屯", "子苏木", "店镇", "店村", "房镇", "铺镇", "堡镇", "渠市", "渠镇"];
        let digit = |c: char| matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '〇');
        if small && (starts_with_any(tail, PLACES) || self.text[..number.start].ends_with(digit)) {
            return Err((Reason::Name, None));
        }
        // 准入、储备、推进三个链条: the number sums up a list, or counts something abstract.
        // 我承诺三条：…; 由四块构成
        let announces = tail.starts_with(['：', ':']) || tail.starts_with("构成") || tail.starts_with("组成");
        if small && matches!(unit.name, "个" | "项" | "条" | "块") && announces {
            return Err((Reason::Category, None));
        }
        if small && (self.sums_up_list() || matches!(unit.name, "个" | "项" | "条" | "种" | "块" | "篇" | "张") && self.abstract_noun(tail))
        {
            return Err((Reason::Category, None));
        }
        // 百亿元企业4家: a size that names a class.
        if unit.of == Dimension::Money
            && starts_with_any(
                tail,
                &["企业", "产业", "集群", "项目", "城区", "县区", "园区", "开发区", "镇", "村", "楼宇", "级", "工业企业", "龙头"],
            )
        {
            return Err((Reason::ClassMark, None));
        }
        // 投资超50亿元的产业项目: a sum with a hedge before what it classes.
        if unit.of == Dimension::Money && self.hedged() && self.classes(tail) {
            return Err((Reason::ClassMark, None));
        }
        // 权重分别为20%、40%、40%: how something is reckoned.
        if unit.of == Dimension::Percent && self.clause_says(&["权重"]) {
            return Err((Reason::Method, None));
        }
        // 同意率达不到90%的，暂不列入: nor those that fall short of it.
        if unit.of == Dimension::Percent
            && tail.starts_with("的，")
            && ends_with_any(&self.text[..number.start], &["达不到", "低于", "不足", "未达到"])
        {
            return Err((Reason::Coordinate, None));
        }
        // 对开工率不足95%的市一周一调度: which of them.
        let places = ["的市", "的县", "的区", "的地区", "的城市", "的街道", "的乡镇"];
        if unit.of == Dimension::Percent && self.hedged() && places.iter().any(|w| tail.starts_with(w)) {
            return Err((Reason::Coordinate, None));
        }
        // 全国排位上升20余位: ranks.
        if unit.name == "位" && (self.clause_says(&["排名", "排位", "位次"]) || self.text[..number.start].ends_with("居后")) {
            return Err((Reason::Ordinal, None));
        }
        // 人口超15万人的县城增至6个，其中超25万人的2个: which of them.
        if unit.of == Dimension::People
            && self.hedged()
            && let Some(which) = tail.strip_prefix('的')
            && (which.starts_with(|c: char| c.is_ascii_digit()) || starts_with_any(which, &["县城", "城市", "乡镇", "镇", "小区", "村"]))
        {
            return Err((Reason::ClassMark, None));
        }
        // 其中超50亿元15个: of what size those are that the number behind it counts.
        if unit.of == Dimension::Money && self.hedged() && tail.starts_with(|c: char| c.is_ascii_digit()) {
            return Err((Reason::ClassMark, None));
        }
        // 30万千瓦海上风电, 12.5万吨散货船
        let made = match unit.name {
            "千瓦" => has_any(head_of(tail, 6, is_han), &["风电", "光伏", "火电", "煤电", "风力发电"]),
            "吨" => has_any(head_of(tail, 7, is_han), &["船", "货轮", "油轮"]),
            _ => false,
        };
        if made && !self.clause_says(&["装机", "新增"]) {
            return Err((Reason::ClassMark, None));
        }
        // 50万头生猪养殖项目, 18万千瓦风电项目: how large it is.
        if matches!(unit.name, "头" | "只" | "千瓦" | "兆瓦") && number.multiplied && self.classes(tail) {
            return Err((Reason::ClassMark, None));
        }
        // 确保中唐特钢270万吨精品钢点火试车, 中煤35万千瓦风电等项目: how large the works of a company are.
        if matches!(unit.name, "吨" | "千瓦" | "兆瓦") && number.multiplied && self.works_behind(tail) {
            return Err((Reason::ClassMark, None));
        }
        // 年产1000万吨石墨矿山: what a works is built for.
        if self.text[..number.start].ends_with("年产") && self.classes(tail) {
            return Err((Reason::ClassMark, None));
        }
        // 千亩, 万人, 亿元: a bare multiplier is a number only where a hedge says so (近千场, 突破亿元).
        if self.bare_multiplier() && !self.hedged() {
            return Err((Reason::ClassMark, None));
        }
        // 1栋2单元, 12.5米深
        // 12幢甲单元
        let unit_of_house = starts_with_any(tail, &["甲单元", "乙单元", "丙单元", "单元的", "号楼"]);
        if matches!(unit.name, "栋" | "幢") && (unit_of_house || tail.starts_with(is_numeric)) && !self.homes_behind(tail) {
            return Err((Reason::Address, None));
        }
        // 西华巷9号2幢
        let yard = self.text[..number.start].strip_suffix('号').is_some_and(|head| head.ends_with(is_numeric));
        // 家住蓼城小区3栋的王同喜
        let lives = tail.starts_with('的') && self.clause_says(&["家住"]);
        if matches!(unit.name, "栋" | "幢") && (yard || lives || ends_with_any(&self.text[..number.start], &["住在", "家住", "住"]))
        {
            return Err((Reason::Address, None));
        }
        if unit.name == "米" && tail.starts_with(['深', '宽', '高', '长']) {
            return Err((Reason::ClassMark, None));
        }
        // 17条等措施, 10项惠民政策: measures are not counted.
        if matches!(unit.name, "条" | "项" | "个") && self.measures(tail) {
            return Err((Reason::Category, None));
        }
        // 支持1000家以上工业企业: counted themselves.
        let counts = unit.name == "家" && tail.starts_with("以上");
        if !counts && let Some((_, row, reason)) = self.longest(hit.end, |hit| hit.refusal(Side::BehindUnit)) {
            return Err((reason, Some(row)));
        }
        // 10件代表票决的民生实事: whoever chose them.
        if matches!(unit.name, "件" | "项" | "个") && self.programme(tail) {
            return Err((Reason::Name, None));
        }
        // 出台促进服务业发展30条: measures by their name.
        if unit.name == "条" && starts_with_break(tail) && self.clause_says(&["出台", "印发", "推出", "落实", "贯彻"]) {
            return Err((Reason::Category, None));
        }
        // 56个10亿元以上续建项目: of what size those are that the number before counts.
        if unit.of == Dimension::Money && self.text[..number.start].ends_with(['个', '项', '家']) && self.classes(tail) {
            return Err((Reason::ClassMark, None));
        }
        // 收入低于六千元的农户都已脱贫: whom it tells of.
        if unit.of == Dimension::Money && self.hedged() {
            let whom = tail.strip_prefix('的').unwrap_or(tail);
            if starts_with_any(whom, &["农户", "家庭", "困难户", "贫困户", "贫困人口", "人口", "群体", "人员"]) {
                return Err((Reason::Coordinate, None));
            }
        }
        // Programmes of work are names: 15件省民生实事. Their results are counted apart.
        if unit.name == "件" && number.form == Form::Chinese {
            return Err((Reason::Name, None));
        }
        // 亿元以上项目, 500平方米以上的公园: a size that names a class.
        if let Some(rest) = tail.strip_prefix("以上").or_else(|| tail.strip_prefix("以下")) {
            let class = match unit.of {
                Dimension::Money | Dimension::Measure | Dimension::Area | Dimension::Land => {
                    let of = if rest.starts_with('的') { '的'.len_utf8() } else { 0 };
                    // 144平方米以上的改善型住房: no verb, for all its first two characters.
                    let kind = of > 0 && head_of(rest, 4, is_han).ends_with('型');
                    rest.starts_with(is_han)
                        && !starts_with_break(rest)
                        && (kind || !self.verb_at(hit.end + "以上".len() + of))
                        // 改完能到20℃以上我就知足了
                        && (of > 0 || unit.name != "℃")
                }
                // 90%以上的居民: a share of them.
                Dimension::Percent => false,
                // 20户以上自然村
                Dimension::Homes => rest.starts_with('的') || rest.starts_with("自然村") || rest.starts_with("村"),
                _ => rest.starts_with('的'),
            };
            if class {
                return Err((Reason::ClassMark, None));
            }
        }
        // 提高3.4个、2.5个百分点: the unit of both.
        if unit.name == "个"
            && number.value.fract() != Decimal::ZERO
            && !number.multiplied
            && let Some((name, of, row)) = self.points_behind(hit.end)
        {
            return Ok((self.mention(hit.end, name, of, Some(row)), 1));
        }
        // 45万元到55万元: the same unit at both ends.
        if let Some((end, max, used)) = self.far_end(hit, unit) {
            let mut mention = self.mention(end, unit.name, unit.of, Some(row));
            mention.value_max = Some(max);
            return Ok((mention, used));
        }
        Ok((self.mention(hit.end, unit.name, unit.of, Some(row)), 1))
    }

    /// 百分点 behind the next number of a list.
    fn points_behind(&self, end: usize) -> Option<(&'static str, Dimension, u16)> {
        let next = self.release.numbers.get(self.index + 1)?;
        if !matches!(self.text.get(end..next.start)?.trim(), "、" | "和" | "与" | "及") {
            return None;
        }
        let (_, row, unit) = self.longest(next.end + blank(&self.text[next.end..]), Hit::unit)?;
        (unit.of == Dimension::Points).then_some((unit.name, unit.of, row))
    }

    /// Items joined by 、 stand right before the number: 江宁、仙林、江北三个大学城.
    fn sums_up_list(&self) -> bool {
        let head = &self.text[..self.number.start];
        let item = head.chars().rev().take_while(|c| is_han(*c) || matches!(c, '”' | '“')).take(10).count();
        let before = head.chars().rev().nth(item);
        item > 0 && matches!(before, Some('、' | '和' | '与')) && {
            let words: String = head.chars().rev().take(item).collect::<Vec<_>>().into_iter().rev().collect();
            let start = head.len() - words.len();
            !self.release.hits.within(start..head.len()).iter().any(|hit| hit.tells(kind::VERB | kind::TIME))
        }
    }

    /// What is not counted but named: 三条底线, 五个着力点.
    fn abstract_noun(&self, tail: &str) -> bool {
        const ABSTRACT: &[&str] = &[
            "规定",
            "底线",
            "问题",
            "着力点",
            "特点",
            "链条",
            "环节",
            "重点",
            "体系",
            "强化",
            "转变",
            "专项",
            "关系",
            "统筹",
            "层面",
            "维度",
            "原则",
            "目标",
            "领域",
            "责任",
            "坚持",
            "必须",
            "确保",
            "清单",
            "机制",
            "工作",
            "任务",
            "改革",
            "行动",
            "生命线",
            "控制线",
            "革命",
            "支柱",
            "形式",
            "过硬",
            "优先",
            "同步",
            "结合",
            "定位",
            "文明",
            "关键",
            "方向",
            "抓手",
            "突破口",
            "样板",
            "高地",
            "中心",
            "要素",
            "渠道",
            "阶段",
            "板块",
            "主体",
            "力量",
            "动力",
            "轮子",
            "引擎",
            "市场",
            "保险",
            "补贴",
            "支出",
        ];
        has_any(head_of(tail, 9, |c| is_han(c) || matches!(c, '“' | '”')), ABSTRACT)
    }

    /// Whether the words right behind a size, up to the next mark, name projects, companies or places.
    fn classes(&self, tail: &str) -> bool {
        const CLASSES: &[&str] = &["项目", "企业", "集群", "基地", "园区", "矿山", "工程", "生产线", "装置", "县", "镇"];
        has_any(head_of(tail, 18, |c| is_han(c) || c.is_ascii_digit() || matches!(c, '”' | '“' | '+')), CLASSES)
    }

    /// Whether a name goes on behind a capacity to the works that it is of, and one stands right before it, and no verb.
    fn works_behind(&self, tail: &str) -> bool {
        const WORKS: &[&str] = &["项目", "投产", "投运", "试车", "达产", "生产线", "机组", "并网"];
        let head = &self.text[..self.number.start];
        let verb = self.release.hits.ending(self.number.start).any(|hit| hit.tells(kind::VERB | kind::LINK | kind::MOOD));
        let built = ["年产", "新增", "增加", "产能", "装机", "产量", "规模", "能力", "容量"].iter().any(|w| head.ends_with(w));
        let named = head.chars().next_back().is_some_and(is_han) && !verb && (!built || head.ends_with("年产"));
        let clause = head_of(tail, 40, |c| !matches!(c, '，' | '。' | '；' | '\n'));
        named
            && tail.starts_with(is_han)
            && !starts_with_break(tail)
            && !self.verb_at(self.text.len() - tail.len())
            && has_any(clause, WORKS)
    }

    /// 涉及41栋1380户, 住宅楼22栋2216套: the homes in the buildings, which 3栋502室 has not.
    fn homes_behind(&self, tail: &str) -> bool {
        let rest = tail.trim_start_matches(|c: char| c.is_numeric() || matches!(c, '.' | '万' | '余' | '多'));
        rest.starts_with('户') && !rest.starts_with("户室") || starts_with_any(rest, &["套", "平方米", "平米", "㎡", "个单元"])
    }

    fn verb_at(&self, at: usize) -> bool {
        self.tells(at, kind::VERB | kind::LINK | kind::MOOD)
    }

    /// Only 十, 百, 千, 万, 亿: no digit says how many of them.
    fn bare_multiplier(&self) -> bool {
        let number = self.number;
        self.text[number.start..number.end].chars().all(|c| matches!(c, '十' | '百' | '千' | '万' | '亿')) && number.value >= Decimal::TEN
    }

    fn hedged(&self) -> bool {
        let at = trim_end(self.text, self.number.start);
        self.release.hits.ending(at).any(|hit| hit.tells(kind::BEFORE))
    }

    /// Whether the words right behind the unit end in a word for measures.
    fn measures(&self, tail: &str) -> bool {
        let words = head_of(tail, 10, is_han);
        has_any(words, &["措施", "举措", "新政"]) || words.contains("政策") && !words.contains("政策性")
    }

    /// Whether the words right behind the unit, up to the next mark, name a programme of work as 实事; 实事子项目 are counted.
    fn programme(&self, tail: &str) -> bool {
        let words = head_of(tail, 14, is_han);
        find(words, "实事").is_some_and(|at| !words[at..].contains("子项"))
    }

    /// The right end of a range whose unit stands at both ends.
    fn far_end(&self, hit: Hit, unit: Unit) -> Option<(usize, Decimal, usize)> {
        let next = self.release.numbers.get(self.index + 1)?;
        let between = self.text[hit.end..next.start.max(hit.end)].trim();
        if !matches!(between, "-" | "—" | "——" | "–" | "~" | "～" | "至" | "到" | "－") {
            return None;
        }
        let at = next.end + blank(&self.text[next.end..]);
        let (end, _, other) = self.longest(at, Hit::unit)?;
        (other.name == unit.name && next.value > self.number.value).then_some((end.end, next.value, 2))
    }

    /// A number whose classifier is left out: 22万城镇老旧小区, 20万补助, 16市.
    fn without_unit(&self, at: usize) -> Result<(Mention, usize), Refused> {
        let number = self.number;
        let digits = matches!(number.form, Form::Digits | Form::Mixed);
        if self.is_id() {
            return Err((Reason::Furniture, None));
        }
        if !digits && !number.multiplied || self.bare_multiplier() && !self.hedged() {
            return Err((Reason::Name, None));
        }
        // 在全运会上获18金13银16铜
        if digits && !number.multiplied && self.medals(at) {
            return Ok((self.mention(number.end, "枚", Dimension::Count, None), 1));
        }
        if let Some((unit, of, row)) = self.shared_unit() {
            return Ok((self.mention(number.end, unit, of, Some(row)), 1));
        }
        if number.multiplied && self.spent() && !self.release.hits.starting(at).iter().any(|hit| hit.noun().is_some()) {
            return Ok((self.mention(number.end, "元", Dimension::Money, None), 1));
        }
        // The noun behind it, perhaps with a word or two before the noun. 建档立卡 is one of them.
        let mut from = at;
        while let Some(word) = OF_THEM.iter().find(|word| self.text[from..].starts_with(**word)) {
            from += word.len();
        }
        let window = from..ceil(self.text, (from + 18).min(self.text.len()));
        let glue = self.text[number.end..at].is_empty() || number.multiplied;
        for hit in self.release.hits.within(window) {
            let between = &self.text[at..hit.start];
            if between.chars().any(|c| !is_han(c)) || (!number.multiplied && hit.start > at) {
                break;
            }
            if !glue {
                break;
            }
            if hit.tells(kind::VERB) && hit.start == at && hit.end - hit.start > 3 {
                break;
            }
            let Some((_, thing)) = hit.noun() else { continue };
            let (unit, of) = match thing {
                // 11万农户, 2.8万住房困难家庭
                _ if self.text[hit.span()].ends_with('户') || self.text[hit.span()].ends_with("家庭") => ("户", Dimension::Homes),
                Thing::People | Thing::Persons | Thing::Homes => ("人", Dimension::People),
                Thing::Money => ("元", Dimension::Money),
                // 16市均已开工; not 5市住建局.
                Thing::Place
                    if !number.multiplied
                        && number.value < Decimal::from(400)
                        && number.max.is_none()
                        && (!self.text[hit.end..].starts_with(is_han) || self.verb_at(hit.end)) =>
                {
                    ("个", Dimension::Count)
                }
                // 60多万企业退休职工
                Thing::Is(_) if number.multiplied && self.people_behind(hit.end) => ("人", Dimension::People),
                Thing::Community | Thing::Is(_) | Thing::Housing(_) if number.multiplied => ("个", Dimension::Count),
                _ => continue,
            };
            return Ok((self.mention(number.end, unit, of, None), 1));
        }
        // 全年观影人次超过2990万
        if number.multiplied && self.clause_head().contains("人次") && starts_with_break(&self.text[number.end..]) {
            return Ok((self.mention(number.end, "人次", Dimension::Uses, None), 1));
        }
        // 城区人口由70万增加到90万
        if number.multiplied && number.value >= Decimal::from(10_000) && self.population() {
            return Ok((self.mention(number.end, "人", Dimension::People, None), 1));
        }
        if let Some((unit, of, row)) = self.unit_before_bracket() {
            return Ok((self.mention(number.end, unit, of, Some(row)), 1));
        }
        if number.multiplied
            && let Some(unit) = self.money_near(at)
        {
            return Ok((self.mention(number.end, unit, Dimension::Money, None), 1));
        }
        Err((Reason::Bare, None))
    }

    /// Whether the number counts medals: 金, 银 or 铜 behind it, and what was won before it.
    fn medals(&self, at: usize) -> bool {
        let Some(rest) = self.text[at..].strip_prefix(['金', '银', '铜']) else { return false };
        let ends = rest.is_empty()
            || starts_with_break(rest)
            || rest.starts_with(|c: char| c.is_ascii_digit())
            || rest.starts_with("好成绩")
            || rest.starts_with('的');
        ends && self.clause_says(&["获", "夺", "斩", "摘"])
    }

    /// Whether a word for people follows within two characters.
    fn people_behind(&self, at: usize) -> bool {
        let window = at..ceil(self.text, (at + 15).min(self.text.len()));
        let people = |says| matches!(says, Says::Noun(Thing::Persons | Thing::People)).then_some(());
        self.release
            .hits
            .within(window)
            .iter()
            .any(|hit| hit.start - at <= 6 && hit.find(people).is_some() && self.text[at..hit.start].chars().all(is_han))
    }

    /// Whether the clause tells how many people live in a place, and the number ends there or goes on to a second one.
    fn population(&self) -> bool {
        let tail = &self.text[self.number.end..];
        let clause = self.clause_head();
        let ends = starts_with_break(tail) || starts_with_any(tail, &["增加到", "增至", "增长到", "左右", "以上"]);
        // 参保人数增加12.8万
        let at = clause.rfind("人口").max(clause.rfind("人数"));
        let told = at.is_some_and(|at| clause[at..].chars().count() <= 16 && !clause[at..].contains("占"));
        ends && told
    }

    /// 高9.3、0.6个百分点, 140万和160万千瓦: the unit behind the last of a list is that of all of them.
    fn shared_unit(&self) -> Option<(&'static str, Dimension, u16)> {
        let next = self.release.numbers.get(self.index + 1)?;
        let between = self.text[self.number.end..next.start.max(self.number.end)].trim();
        if !matches!(between, "、" | "和" | "与" | "及") || next.form != self.number.form || next.multiplied != self.number.multiplied {
            return None;
        }
        let at = next.end + blank(&self.text[next.end..]);
        let (_, row, unit) = self.longest(at, Hit::unit)?;
        // 5、6号线 and 3、4月 are no amounts, and 2、3个 is a guess.
        let amount = matches!(unit.of, Dimension::Percent | Dimension::Points | Dimension::Measure | Dimension::Money | Dimension::People);
        amount.then_some((unit.name, unit.of, row))
    }

    /// 奖补了600万, 给10万补助: a multiplied number that the words around it make money.
    fn money_near(&self, at: usize) -> Option<&'static str> {
        let from = floor(self.text, self.number.start.saturating_sub(30));
        let to = ceil(self.text, (at + 12).min(self.text.len()));
        let clause_start = self.text[from..self.number.start].rfind(['，', '。', '；', ',', ';', '\n']).map_or(from, |i| from + i);
        self.release
            .hits
            .within(clause_start..to)
            .iter()
            .any(|hit| {
                let yields = self.number.value >= Decimal::from(100_000_000) && YIELDS.contains(&&self.text[hit.span()]);
                let money = |says| matches!(says, Says::Giver(_) | Says::Noun(Thing::Money)).then_some(());
                yields || hit.find_of(kind::GIVER | kind::NOUN, money).is_some()
            })
            .then_some("元")
    }

    /// 小区89个（甲区34｜乙区27｜丙县28）: places in a bracket, each with its number, whose unit stands before the bracket.
    fn unit_before_bracket(&self) -> Option<(&'static str, Dimension, u16)> {
        let number = self.number;
        let from = floor(self.text, number.start.saturating_sub(240));
        let head = &self.text[from..number.start];
        let open = from + head.rfind(['（', '('])?;
        let inside = &self.text[open..number.start];
        let listed = inside.chars().skip(1).all(|c| is_han(c) || c.is_ascii_digit() || matches!(c, '｜' | '|' | '、' | '，' | ' '));
        let ends = starts_with_any(self.text[number.end..].trim_start_matches(' '), &["｜", "|", "、", "，", "）", ")"]);
        let placed = self.release.hits.ending(number.start).any(Hit::is_place) || head.ends_with(['区', '县', '市', '镇', '乡', '道']);
        if !listed || !ends || !placed || number.multiplied {
            return None;
        }
        self.release.hits.ending(open).find_map(|hit| hit.unit()).map(|(row, unit)| (unit.name, unit.of, row))
    }

    /// 争取补助8900万元，公司投了2300多万: what was spent or is left, in a sentence on money.
    fn spent(&self) -> bool {
        const SPEND: &[&str] = &["投", "投入", "花", "拿出", "掏", "筹", "补", "余下", "剩下", "剩余"];
        let head = &self.text[floor(self.text, self.number.start.saturating_sub(360))..self.number.start];
        let sentence = &head[head.rfind(['。', '\n', '！', '？']).unwrap_or(0)..];
        ends_with_any(head.trim_end_matches(['约', '近', '了', '的']), SPEND) && has_any(sentence, &["元", "钱", "资金"])
    }

    /// A plain run of seven digits or more is an id.
    fn is_id(&self) -> bool {
        let digits = self.text[self.number.start..self.number.end].chars().filter(|c| is_numeric(*c)).count();
        digits >= 7 && !self.number.multiplied
    }

    fn mention(&self, end: usize, unit: &'static str, of: Dimension, unit_row: Option<u16>) -> Mention {
        let number = self.number;
        let (bound, bound_why, before, after) = self.hedge(end, of);
        Mention {
            number: self.index,
            span: number.start..end,
            after,
            before,
            value: number.value,
            value_max: number.max,
            weight: number.weight,
            unit,
            of,
            unit_row,
            bound,
            bound_why,
        }
    }

    /// The hedge, and where the words before and behind it end and begin.
    fn hedge(&self, end: usize, of: Dimension) -> (Bound, Option<Why>, usize, usize) {
        let number = self.number;
        let mut before = trim_end(self.text, number.start);
        let mut after = end;
        let mut told: Option<(Bound, Why)> = None;
        // 签约4820户: a hedge inside a longer word is none.
        let heads = self.release.hits.ending(before).filter_map(|hit| hit.before().map(|found| (hit, found)));
        if let Some((hit, (row, bound))) = heads.into_iter().find(|(hit, _)| !self.inside_word(hit)) {
            before = trim_end(self.text, hit.start);
            told = Some((bound, Why { row: Some(row), span: hit.span(), rule: "hedge before the number" }));
        }
        if told.is_none() && matches!(of, Dimension::Percent | Dimension::Measure) {
            told = self.hedge_of_whole(before, end);
        }
        if told.is_none() {
            told = self.hedge_before_verb(before);
        }
        // 4万套（间）以上: behind what the unit says once more.
        let again = self.text[end..].strip_prefix(['（', '(']).and_then(|rest| {
            let close = rest.find(['）', ')'])?;
            (rest[..close].chars().count() <= 2 && rest[..close].chars().all(is_han))
                .then_some(end + '（'.len_utf8() + close + '）'.len_utf8())
        });
        let at = again.unwrap_or(end + blank(&self.text[end..]));
        if let Some((hit, row, bound)) = self.longest(at, |hit| {
            hit.find_of(kind::AFTER, |says| match says {
                Says::After(bound) => Some(bound),
                _ => None,
            })
        }) {
            after = hit.end;
            // 控制在5.5%左右
            if told.as_ref().is_some_and(|(before, _)| *before == Bound::Under && bound == Bound::About) {
                told = None;
            }
            told.get_or_insert((bound, Why { row: Some(row), span: hit.span(), rule: "hedge behind the number" }));
        }
        let more = self.more_sign();
        if told.is_none() && more > 0 && end > number.end {
            told = Some((Bound::Over, Why { row: None, span: number.end..number.end + more, rule: "+ behind the number" }));
        }
        if told.is_none() && number.more {
            // 二十来个
            let about = self.text[number.start..number.end].ends_with('来');
            let bound = if about { Bound::About } else { Bound::Over };
            told = Some((bound, Why { row: None, span: number.start..number.end, rule: "余, 多 or 几 inside the number" }));
        }
        match told {
            Some((bound, why)) => (bound, Some(why), before, after),
            None => (Bound::Exact, None, before, after),
        }
    }
}

impl Sorter<'_, '_> {
    fn inside_word(&self, hit: &Hit) -> bool {
        self.release
            .hits
            .around(hit.span())
            .any(|other| other.end - other.start > hit.end - hit.start && other.tells(kind::VERB | kind::NOUN | kind::CHANGE))
    }

    /// 至少设置1处, 大概摊了600块钱: a hedge before the verb of the number.
    fn hedge_before_verb(&self, before: usize) -> Option<(Bound, Why)> {
        const LOOSE: &[&str] = &["至少", "大概", "大约", "最多", "最少", "最高"];
        // 补助约每户1.05万元
        let per = ["每户", "每台", "每部", "每个", "每平方米"].iter().find_map(|w| self.text[..before].strip_suffix(w));
        if let Some(found) = per.and_then(|head| {
            self.release.hits.ending(head.len()).filter(|hit| matches!(&self.text[hit.span()], "约" | "大约" | "大概")).find_map(|hit| {
                let (row, bound) = hit.find(|says| match says {
                    Says::Before(bound) => Some(bound),
                    _ => None,
                })?;
                Some((bound, Why { row: Some(row), span: hit.span(), rule: "hedge before what each gets" }))
            })
        }) {
            return Some(found);
        }
        // 每台最高补18万元, 最高可贷50万元: a word for what is given, which is too short or too rare to be a verb of the tables.
        const ALLOWED: &[&str] = &["补", "奖", "可贷", "可补", "可以到", "可以补", "可申请", "可享受", "可获", "可提取", "可获得"];
        let allowed = ALLOWED.iter().find_map(|w| self.text[..before].strip_suffix(w)).filter(|head| head.ends_with("最高"));
        if let Some(found) = allowed.and_then(|head| {
            self.release.hits.ending(head.len()).find_map(|hit| {
                let (row, bound) = hit.before()?;
                Some((bound, Why { row: Some(row), span: hit.span(), rule: "hedge before what is given" }))
            })
        }) {
            return Some(found);
        }
        let bare = self.text[..before].strip_suffix('了').map_or(before, str::len);
        let told = |at: usize| {
            let verb = |hit: &Hit| hit.find(|says| matches!(says, Says::Verb(_) | Says::Giver(_)).then_some(())).is_some();
            self.release.hits.ending(at).any(verb)
        };
        let verb = if told(before) { before } else { bare };
        self.release
            .hits
            .ending(verb)
            .filter(|hit| hit.find(|says| matches!(says, Says::Verb(_) | Says::Giver(_)).then_some(())).is_some())
            .find_map(|verb| {
                let word = LOOSE.iter().find(|w| self.text[..verb.start].ends_with(**w))?;
                let start = verb.start - word.len();
                let hit = self.release.hits.within(start..verb.start).iter().find(|hit| hit.start == start && hit.end == verb.start)?;
                let (row, bound) = hit.find(|says| match says {
                    Says::Before(bound) => Some(bound),
                    _ => None,
                })?;
                Some((bound, Why { row: Some(row), span: hit.span(), rule: "hedge before the verb" }))
            })
    }

    /// 超过总量的三分之一, 不少于总费用的5%, 不低于补助资金20%的比例: the hedge stands before the whole that the share is of.
    fn hedge_of_whole(&self, before: usize, end: usize) -> Option<(Bound, Why)> {
        let standard = ["的比例", "的标准", "比例", "标准"].iter().any(|w| self.text[end..].starts_with(w));
        let head = self.text[..before].strip_suffix('的').or_else(|| standard.then_some(&self.text[..before]))?;
        let from = floor(self.text, head.len().saturating_sub(36));
        let clause = head[from..].rfind(|c: char| !is_han(c)).map_or(from, |i| ceil(self.text, from + i + 1));
        // 不低于总费用的5%: 低于 is part of 不低于.
        let hits = self.release.hits.within(clause..head.len());
        let whole = |hit: &Hit| !hits.iter().any(|other| other.start < hit.start && hit.end <= other.end && other.tells(kind::BEFORE));
        hits.iter().rev().filter(|hit| !self.inside_word(hit) && whole(hit)).find_map(|hit| {
            let (row, bound) = hit.before()?;
            (hit.end - hit.start >= 6).then(|| (bound, Why { row: Some(row), span: hit.span(), rule: "hedge before the whole" }))
        })
    }
}

/// What comes in hundreds of millions and is money: 总产值过100亿.
const YIELDS: &[&str] = &["产值", "总产值", "收入", "税收", "营收", "营业收入", "生产总值", "增加值", "销售额"];

/// Whether a character is Chinese.
pub fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

/// Whether a character is a digit or another sign of a number. No Chinese character is one, which saves a search in the tables of
/// all characters for nearly all that are asked.
pub(crate) fn is_numeric(c: char) -> bool {
    !is_han(c) && c.is_numeric()
}

/// The first so many characters of a text, up to one that does not fit.
fn head_of(text: &str, most: usize, fits: impl Fn(char) -> bool) -> &str {
    let end = text.char_indices().take(most).find(|(_, c)| !fits(*c)).map(|(at, _)| at);
    let end = end.or_else(|| text.char_indices().nth(most).map(|(at, _)| at));
    &text[..end.unwrap_or(text.len())]
}

fn starts_with_break(text: &str) -> bool {
    text.is_empty() || text.starts_with(['，', '。', '、', '；', '）', ')', ',', ';'])
}

/// How many bytes of blanks a text starts with: a blank may stand between a number and its unit.
fn blank(text: &str) -> usize {
    let rest = text.trim_start_matches([' ', '\u{3000}', '\u{a0}']);
    let blanks = text.len() - rest.len();
    if blanks <= 3 { blanks } else { 0 }
}

fn trim_end(text: &str, at: usize) -> usize {
    text[..at].trim_end_matches([' ', '\u{3000}', '\u{a0}']).len()
}

/// The nearest character boundary at or below a byte.
pub fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The nearest character boundary at or above a byte.
pub fn ceil(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_chinese_character_is_numeric() {
        assert!(('\u{3400}'..='\u{9fff}').all(|c| !c.is_numeric()));
        assert!(['3', '３', '〇', '①', '½'].into_iter().all(is_numeric));
    }

    #[test]
    fn the_head_of_a_text_ends_where_it_is_told() {
        assert_eq!(head_of("改造12个", 10, is_han), "改造");
        assert_eq!(head_of("改造小区", 2, is_han), "改造");
        assert_eq!(head_of("改造", 2, is_han), "改造");
        assert_eq!(head_of("12", 2, is_han), "");
    }
}
