//! What the head of a sentence sets, or lets go: what stands now, another subject, what was asked.

use super::section::{SECTION, numeral};
use super::{CARRIED, Scope, as_of};
use crate::cue::{Act, Says, Thing};
use crate::figure::{Moment, Period, Why};
use crate::mention::{floor, is_han};
use crate::release::{Release, Sentence};
use crate::search::{find, has_any, starts_with_any};
use crate::time::{Expression, Sets};
use crate::token::{self, Mark, Token};

impl Scope {
    /// Lets go of what the sentence is not of.
    pub(in crate::extract) fn open_sentence(&mut self, release: &Release<'_>, sentence: &Sentence, tokens: &[Token], times: &[Expression]) {
        self.stands(release, tokens, times);
        self.whole_year(release, tokens);
        self.summed(release, sentence);
        self.another_subject(release, sentence);
        self.asked(release, sentence);
        self.tale(release, tokens, times);
        self.next_point(release, sentence);
        self.aside = None;
        // 目前，45个小区已全部开工。相山区完工20个: where the year of the statement goes on, by place.
        let first = tokens.iter().find(|t| t.mark() != Some(Mark::Quiet));
        if let Some(year) = self.resumed.take()
            && first.is_some_and(|t| matches!(t.kind, token::Kind::Place(_)))
            && tokens.iter().filter(|t| matches!(t.kind, token::Kind::Place(_))).count() > 1
        {
            (self.period, self.period_why) = year;
        }
        self.now(release, tokens, times);
    }

    /// Whether the time that governs is one that a sentence before told.
    pub(super) fn carries(&self) -> bool {
        self.period_why.as_ref().is_some_and(|why| why.rule == CARRIED)
    }

    /// What follows is of no time that has been told.
    fn let_go(&mut self) {
        (self.period, self.period_why) = Default::default();
    }

    /// 全市现有…: what stands now.
    fn stands(&mut self, release: &Release<'_>, tokens: &[Token], times: &[Expression]) {
        let text = &*release.folded;
        let stock =
            tokens.iter().take(4).any(|t| matches!(&text[t.span.clone()], "现有" | "共有" | "拥有" | "现存")) || left(text, tokens, times);
        if stock && (self.period.to.is_some() || self.period.from.is_some() && left(text, tokens, times)) {
            // So it is in a summary that is written at the end of its year, or says no more than that.
            let over = release.published.is_none_or(|(_, month, _)| month.is_none_or(|month| month >= 11));
            // 一、2024年工作情况: what stands in a section that looks back is of its year.
            let back = |(period, why): &(Period, Option<Why>)| {
                why.as_ref().is_some_and(|why| why.rule == SECTION)
                    && period.to.is_some_and(|to| self.home.is_some_and(|home| to.year < home || over && to.year == home))
            };
            (self.period, self.period_why) = if back(&self.titled) { self.titled.clone() } else { Default::default() };
        }
    }

    /// 全年争取补助38.7亿元, in the next paragraph of a statement on a year: that year still.
    fn whole_year(&mut self, release: &Release<'_>, tokens: &[Token]) {
        let text = &*release.folded;
        let whole = tokens.first().is_some_and(|t| text[t.span.start..].trim_start().starts_with("全年"));
        let titled = |why: &Why| release.title.as_ref().is_some_and(|title| title.contains(&why.span.start));
        let spoken = !self.before.1.as_ref().is_some_and(titled)
            && self.before.0.from == self.before.0.to
            && self.before.0.to.is_some_and(|to| to.month.is_none());
        if whole && spoken && !self.report && self.period == Period::default() {
            (self.period, self.period_why) = self.before.clone();
        }
    }

    /// 一、“十三五”工作回顾, and 2020年低保标准比2015年提高56%。累计改造棚户区2768套: what is summed up is of all its years.
    fn summed(&mut self, release: &Release<'_>, sentence: &Sentence) {
        let years = self.titled.0.from.zip(self.titled.0.to).is_some_and(|(from, to)| from.year < to.year);
        if years && self.report && release.folded[sentence.span.clone()].trim_start().starts_with("累计") {
            (self.period, self.period_why) = self.titled.clone();
        }
    }

    /// 公租房方面，…: another subject, of no time that the one before was of.
    fn another_subject(&mut self, release: &Release<'_>, sentence: &Sentence) {
        let text = &*release.folded;
        let head = text[sentence.span.clone()].trim_start();
        let programme = |at: usize| {
            let start = sentence.span.end - text[sentence.span.start..sentence.span.end].trim_start().len();
            let names = |says| {
                matches!(says, Says::Noun(Thing::Housing(_) | Thing::Community | Thing::Is(_)) | Says::Verb(Act::Work)).then_some(())
            };
            head[..at].ends_with("保障") || release.hits.within(start..start + at).iter().any(|hit| hit.find(names).is_some())
        };
        let turns = find(&head[..floor(head, 36)], "方面，").is_some_and(programme);
        if turns && self.carries() {
            // 加装方面，累计完成268台: of more than a year.
            let open = self.leading.as_ref().is_some_and(|(period, _)| period.to.is_none());
            if has_any(head, &["累计", "现有", "共有"]) && !open {
                self.let_go();
            } else {
                self.back_to_leading();
            }
        }
        self.led |= turns;
        // 人才公寓方面，…: homes of none of the types that were named before.
        if turns && has_any(&head[..floor(head, 36)], &["人才公寓方面", "人才住房方面", "安置房方面", "商品房方面"]) {
            (self.housing, self.topic) = (None, None);
        }
    }

    /// What follows is of the time that opens the paragraph, where one does.
    fn back_to_leading(&mut self) {
        (self.period, self.period_why) = self.leading.clone().unwrap_or_default();
    }

    /// 全市今年改造小区216个。重庆路街道2号小区，18栋楼、896户: the tale of one community is of no time that was told of all.
    fn tale(&mut self, release: &Release<'_>, tokens: &[Token], times: &[Expression]) {
        let text = &*release.folded;
        let upto = tokens.iter().position(|t| matches!(t.kind, token::Kind::Mention(_))).unwrap_or(tokens.len());
        // 湘江新区 is a part of the city as large as its districts.
        let site = tokens[..upto].iter().find(|t| matches!(t.kind, token::Kind::Site) && !text[t.span.clone()].ends_with("新区"));
        // 草场街街道的和平小院: by a name that is known for none.
        let yard = || {
            let named = |t: &Token| text[t.span.end..].strip_prefix('的').is_some_and(|rest| rest.starts_with(is_han));
            tokens[..upto].iter().find(|t| matches!(t.kind, token::Kind::Town) && named(t))
        };
        let site = site.or_else(yard);
        let same = |t: &Token| self.spot.as_ref().is_some_and(|spot| spot.area.as_deref() == Some(&text[t.span.clone()]));
        let timed = tokens.iter().any(|t| matches!(t.kind, token::Kind::Time(index) if times[index].period().is_some()));
        if site.is_some_and(|t| !same(t)) && !timed && !self.report && self.carries() {
            self.let_go();
        }
    }

    /// 二是…。截至7月底，已开工21个。三是短板持续补齐。累计更换管网38.6公里: the next point is of no day up to which one before it told.
    fn next_point(&mut self, release: &Release<'_>, sentence: &Sentence) {
        let head = release.folded[sentence.span.clone()].trim_start();
        let point = head.starts_with(numeral) && head.trim_start_matches(numeral).starts_with('是');
        if point && !self.report && !self.faults && as_of(self.period) && self.carries() {
            self.back_to_leading();
        }
        self.led |= point;
    }

    /// 您反映的小区…: what was asked about, whose time nothing has told.
    fn asked(&mut self, release: &Release<'_>, sentence: &Sentence) {
        let text = &*release.folded;
        let asked = release.signs.rare(sentence.span.clone()).iter().find(|sign| sign.c == '您').is_some_and(|you| {
            let words = &text[you.at..sentence.span.end];
            has_any(words, &["反映的", "提到的", "提出的"])
        });
        if asked {
            self.let_go();
        }
    }

    /// 目前 at the head of a sentence takes up a new subject, whose time nothing has told.
    fn now(&mut self, release: &Release<'_>, tokens: &[Token], times: &[Expression]) {
        let text = &*release.folded;
        if let Some(Token { kind: token::Kind::Time(first), .. }) =
            tokens.iter().find(|t| !matches!(t.kind, token::Kind::Mark(Mark::Quiet)))
            && times[*first].sets == Sets::Clears
            && (!(self.period.from.is_some() && self.period.to.is_none()) || times[*first].lost(text))
            // “十四五”期间，…。五年共投入…: the same years.
            && !self.spans(&text[times[*first].span.clone()])
            // ▍这五年，我们改了多少？（2020—2024年）
            && !self.period_why.as_ref().is_some_and(|why| why.rule == SECTION && why.span.start >= self.opened.1)
        {
            // 五年来新增公园1.2万公顷, where the release tells of the “十四五”
            if let Some(five) = self.five.as_ref().filter(|_| starts_with_any(&text[times[*first].span.clone()], &["五年", "这五年"]))
            {
                (self.period, self.period_why) = five.clone();
                return;
            }
            let year = release.year().map(Moment::year);
            let here = self.period_why.as_ref().is_some_and(|why| why.span.start >= self.opened.1);
            // 至此 sums up, 近三年 goes back.
            let now = ["目前", "当前", "眼下", "现在", "如今"].iter().any(|w| text[times[*first].span.clone()].contains(w));
            let here = here && now;
            self.aside =
                (here && year.is_some() && self.period == Period { from: year, to: year }).then(|| (self.period, self.period_why.clone()));
            self.resumed = self.aside.clone();
            self.let_go();
        }
    }
}

/// 但全市没有改过的小区还有1038个, 仍有9个院落没能改造: what is left, in a sentence that tells no time before it.
fn left(text: &str, tokens: &[Token], times: &[Expression]) -> bool {
    let told = |t: &Token| match t.kind {
        token::Kind::Mention(_) => true,
        // 仍有2005年底前建成的小区236个
        token::Kind::Time(index) => times[index].period().is_some(),
        _ => false,
    };
    let first = tokens.iter().position(|t| t.mark() == Some(Mark::Comma));
    let head = |at: usize| text[tokens[0].span.start..tokens[at].span.start].trim_start();
    // 但经摸底，全市仍有小区236个
    let source = first.filter(|at| head(*at).starts_with(['但', '经', '据']) && !tokens[..*at].iter().any(told)).map_or(0, |at| at + 1);
    let upto = tokens[source..].iter().position(|t| told(t) || t.mark() == Some(Mark::Comma)).map(|at| source + at);
    let Some(upto) = upto.filter(|at| matches!(tokens[*at].kind, token::Kind::Mention(_))) else { return false };
    let words = &text[tokens[0].span.start..tokens[upto].span.start];
    has_any(words, &["仍有", "尚有", "尚存"]) || words.contains("还有") && words.contains(['没', '未', '不'])
}

/// Words that open a sentence and say nothing of what it tells.
const OPENERS: &[&str] = &[
    "与此同时",
    "同时",
    "此外",
    "另外",
    "值得一提的是",
    "值得关注的是",
    "值得注意的是",
    "据介绍",
    "据悉",
    "据了解",
    "据统计",
    "记者了解到",
    "记者获悉",
];

/// What stands before a sentence, without the words that open it.
pub(in crate::extract) fn above(text: &str) -> &str {
    let head = text.trim_end_matches(['，', ',']);
    OPENERS.iter().filter(|_| head.len() < text.len()).find_map(|word| head.strip_suffix(word)).unwrap_or(text)
}

/// 此外，…: the sentence behind the words that open it.
pub(in crate::extract) fn opened(release: &Release<'_>, sentence: &Sentence) -> Sentence {
    let text = &release.folded[sentence.span.clone()];
    let head = text.trim_start();
    let opens = starts_with_any(head, OPENERS);
    let behind = OPENERS.iter().filter(|_| opens).find_map(|word| head.strip_prefix(word)?.strip_prefix(['，', ',']));
    let start = behind.map_or(sentence.span.start, |behind| sentence.span.end - behind.len());
    Sentence { span: start..sentence.span.end }
}
