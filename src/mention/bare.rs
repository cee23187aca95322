//! A number whose classifier is left out: 22万城镇老旧小区, 20万补助, 16市.

use super::chars::{blank, ceil, floor, is_han, starts_with_break};
use super::{Mention, Refused, Sorter};
use crate::cue::{Dimension, Says, Thing, Unit};
use crate::figure::Reason;
use crate::number::Form;
use crate::scan::{Hit, kind};
use crate::search::{ends_with_any, has_any, starts_with_any};
use rust_decimal::Decimal;

/// What may stand before the people who are counted: where they live, and 建档立卡, on record as poor.
const OF_THEM: &[&str] = &["建档立卡", "农村", "城镇", "城乡"];

impl Sorter<'_, '_> {
    /// A number whose classifier is left out: 22万城镇老旧小区, 20万补助, 16市.
    pub(super) fn without_unit(&self, at: usize) -> Result<(Mention, usize), Refused> {
        let number = self.number;
        let digits = matches!(number.form, Form::Digits | Form::Mixed);
        if self.is_id() {
            return Err((Reason::Furniture, None));
        }
        // 惠及百万群众
        let gain = || ends_with_any(&self.text[..number.start], &["惠及", "受益", "造福", "服务"]) && self.unit_of_noun(at).is_some();
        if !digits && !number.multiplied || self.bare_multiplier() && !self.hedged() && !gain() {
            return Err((Reason::Name, None));
        }
        // 在全运会上获18金13银16铜
        if digits && !number.multiplied && self.medals(at) {
            return Ok((self.mention(number.end, "枚", Dimension::Count, None), 1));
        }
        if self.in_days() {
            return Err((Reason::Duration, None));
        }
        if let Some((unit, row, factor)) = self.shared_unit()
            && let (Some(value), Some(weight)) = (number.value.checked_mul(factor), number.weight.checked_mul(factor))
        {
            return Ok((Mention { value, weight, ..self.mention(number.end, unit.name, unit.of, Some(row)) }, 1));
        }
        if number.multiplied && self.spent() && !self.release.hits.starting(at).iter().any(|hit| hit.noun().is_some()) {
            return Ok((self.mention(number.end, "元", Dimension::Money, None), 1));
        }
        if let Some((unit, of)) = self.unit_of_noun(at) {
            return Ok((self.mention(number.end, unit, of, None), 1));
        }
        // 为30.3万、47.7万农牧民解决饮水问题: the noun behind the last of a list is that of all of them.
        if number.multiplied
            && let Some(next) = self.release.numbers.get(self.index + 1)
            && next.multiplied
            && matches!(self.text[number.end..next.start.max(number.end)].trim(), "、" | "和")
            && let Some((unit, of @ (Dimension::People | Dimension::Homes))) = self.unit_of_noun(next.end)
        {
            return Ok((self.mention(number.end, unit, of, None), 1));
        }
        // 64.65万（人次）残疾人
        if number.multiplied && starts_with_any(&self.text[number.end..], &["（人次）", "(人次)"]) {
            return Ok((self.mention(number.end, "人次", Dimension::Uses, None), 1));
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

    /// The noun behind the number tells its unit, perhaps with a word or two before the noun. 建档立卡 is one of them.
    fn unit_of_noun(&self, at: usize) -> Option<(&'static str, Dimension)> {
        let number = self.number;
        let mut from = at;
        while let Some(word) = OF_THEM.iter().find(|word| self.text[from..].starts_with(**word)) {
            from += word.len();
        }
        // 解决4.85万农民饮水问题: no noun of the table, since much else begins with it.
        if number.multiplied && self.text[from..].starts_with("农民") && !starts_with_any(&self.text[from..], &["农民工", "农民专"])
        {
            return Some(("人", Dimension::People));
        }
        let window = from..ceil(self.text, (from + 18).min(self.text.len()));
        let glue = self.text[number.end..at].is_empty() || number.multiplied;
        for hit in self.release.hits.within(window) {
            let between = &self.text[at..hit.start];
            if between.chars().any(|c| !is_han(c)) || (!number.multiplied && hit.start > at) {
                return None;
            }
            if !glue {
                return None;
            }
            if hit.tells(kind::VERB) && hit.start == at && hit.end - hit.start > 3 {
                return None;
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
            return Some((unit, of));
        }
        None
    }

    /// Whether the number counts medals: 金, 银 or 铜 behind it, and what was won before it.
    fn medals(&self, at: usize) -> bool {
        let Some(rest) = self.text[at..].strip_prefix(['金', '银', '铜']) else { return false };
        let ends = rest.is_empty()
            || starts_with_break(rest)
            || rest.starts_with('、')
            || rest.starts_with(|c: char| c.is_ascii_digit())
            || rest.starts_with("好成绩")
            || rest.starts_with('的');
        ends && self.clause_says(&["获", "夺", "斩", "摘", "取得"])
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

    /// 审批时间分别压缩至90、50个工作日内: the next number of the list is one of days.
    fn in_days(&self) -> bool {
        let next = self.release.numbers.get(self.index + 1).filter(|next| next.start >= self.number.end);
        next.is_some_and(|next| {
            matches!(self.text[self.number.end..next.start].trim(), "、" | "和" | "与")
                && starts_with_any(&self.text[next.end..], &["个工作日", "工作日", "天内", "日内"])
        })
    }

    /// 高9.3、0.6个百分点, 提高31.46、27.87、31.74个百分点, 140万和160万千瓦: the unit behind the last of a list is that of all of them,
    /// and what the numbers before it are multiplied by. Behind 分别 so is its multiplier: 产值分别超过700、500亿元.
    fn shared_unit(&self) -> Option<(Unit, u16, Decimal)> {
        let numbers = &self.release.numbers[self.index..];
        let each = self.clause_says(&["分别"]);
        let joins = |at: &usize| {
            let [last, next] = [&numbers[*at], &numbers[*at + 1]];
            let between = self.text[last.end..next.start.max(last.end)].trim();
            let alike = next.multiplied == last.multiplied || each && next.multiplied;
            matches!(between, "、" | "和" | "与" | "及") && next.form == last.form && alike
        };
        let joined = (0..numbers.len() - 1).take_while(joins).count();
        let last = numbers.get(joined).filter(|_| joined > 0)?;
        let at = last.end + blank(&self.text[last.end..]);
        let (_, row, unit) = self.longest(at, Hit::unit)?;
        // 5、6号线 and 3、4月 are no amounts, and 2、3个 is a guess.
        let amount = matches!(unit.of, Dimension::Percent | Dimension::Points | Dimension::Measure | Dimension::Money | Dimension::People);
        let factor = match self.text[last.start..last.end].chars().next_back() {
            _ if last.multiplied == self.number.multiplied => Decimal::ONE,
            Some('万') => Decimal::from(10_000),
            Some('亿') => Decimal::from(100_000_000),
            _ => return None,
        };
        (amount || each).then_some((unit, row, factor))
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
}

/// What comes in hundreds of millions and is money: 总产值过100亿.
const YIELDS: &[&str] = &["产值", "总产值", "收入", "税收", "营收", "营业收入", "生产总值", "增加值", "销售额"];
