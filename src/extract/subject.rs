//! What a number counts: the noun phrase that it belongs to, and the metric that follows from it.

use super::{Topic, View, depth, money, part};
use crate::cue::{Act, Dimension, Says, Thing};
use crate::figure::{Field, Kind, Metric, Stage, Why};
use crate::mention::is_han;
use crate::token::{self, Mark, Token};

/// The noun phrase of a number.
#[derive(Debug, Clone, Default)]
pub(super) struct Subject {
    /// The noun that decides, and its token.
    pub head: Option<Head>,
    /// Whether there is a phrase at all: a phrase of unknown words has no head.
    pub named: bool,
    /// The tokens of the phrase.
    pub phrase: Option<(usize, usize)>,
    /// Whether the phrase stands behind the number.
    pub behind: bool,
}

/// The deciding noun of a phrase.
#[derive(Debug, Clone)]
pub(super) struct Head {
    pub thing: Thing,
    pub why: Why,
    pub at: usize,
}

impl Subject {
    /// What the text itself calls it.
    pub fn label(&self, view: &View<'_, '_>) -> String {
        if let Some((from, to)) = self.phrase {
            let span = view.tokens[from].span.start..view.tokens[to - 1].span.end;
            let words = view.release.text[span].trim_matches(|c: char| c.is_whitespace() || matches!(c, '的' | '“' | '”' | '、'));
            let length = words.chars().count();
            if (1..=24).contains(&length) {
                return words.to_owned();
            }
        }
        if let Some(head) = &self.head {
            return view.release.text[head.why.span.clone()].to_owned();
        }
        if let Some(figure) = view.figures.last()
            && figure.unit == view.mention().unit
        {
            return figure.label.clone();
        }
        view.mention().unit.to_owned()
    }
}

/// Finds the noun phrase: behind the number where one follows directly, else before it.
pub(super) fn of(view: &View<'_, '_>, kind: Kind) -> Subject {
    let left = left(view);
    let right = right(view);
    let _ = kind;
    match (left, right) {
        (Some(left), Some(right)) => {
            // 老旧小区113个全面…: a known noun right before the number, unknown words behind it.
            if left.0 && left.1.head.is_some() && right.head.is_none() { left.1 } else if left.0 && left.1.head.is_some() && !touches(view, &right) { left.1 } else { right }
        }
        (None, Some(right)) => right,
        (Some(left), None) => left.1,
        (None, None) => Subject::default(),
    }
}

fn touches(view: &View<'_, '_>, right: &Subject) -> bool {
    right.phrase.is_some_and(|(from, _)| from == view.at + 1)
}

/// The phrase before the number; whether it ends right at the number.
fn left(view: &View<'_, '_>) -> Option<(bool, Subject)> {
    let mut at = view.at;
    let mut close = true;
    while at > view.clause.start {
        at -= 1;
        let token = &view.tokens[at];
        match &token.kind {
            token::Kind::Mention(_) => return None,
            token::Kind::Mark(Mark::Item) => return None,
            token::Kind::Mark(Mark::Close) => {
                at = super::opening(view.tokens, at)?;
                continue;
            }
            token::Kind::Mark(_) | token::Kind::Time(_) | token::Kind::Place(_) | token::Kind::Town | token::Kind::Site => continue,
            token::Kind::Gap => {
                let words = view.word(at);
                // One or two characters between a noun and its number are an adverb more often than a thing.
                let han = words.chars().filter(|c| is_han(*c)).count();
                // 燃气管道等…改造480公里, 摸排登记的加装需求: the noun is before 等; a modifier in 的 is none.
                if words.starts_with('等') && at > view.clause.start && view.tokens[at - 1].noun().is_some() || words.ends_with('的') && !close {
                    continue;
                }
                let short = han <= 2 && at > view.clause.start && view.tokens[at - 1].noun().is_some() && !close;
                if han <= 1 || short {
                    continue;
                }
                let from = phrase_start(view, at);
                let head = housing_in(view, from, at);
                return Some((close, Subject { head, named: true, phrase: Some((from, at + 1)), behind: false }));
            }
            // 开发区32台, 县（市）105个 in a list of places.
            token::Kind::Word(_) if (token.is(Says::Area).is_some() || token.relative().is_some()) && close && alone(view, at) => continue,
            token::Kind::Word(_) => {
                if let Some((row, thing)) = token.noun() {
                    // 今年的目标是加装30台: what is aimed at was named before.
                    if thing == Thing::Task && view.mention().of != Dimension::Percent {
                        return None;
                    }
                    let from = phrase_start(view, at);
                    let head = head_of(view, from, at, row, thing);
                    return Some((close, Subject { head: Some(head), named: true, phrase: Some((from, at + 1)), behind: false }));
                }
                if token.verb().is_some() {
                    close = false;
                }
                if token.says(|s| matches!(s, Says::Part).then_some(())).is_some() {
                    return None;
                }
            }
        }
    }
    None
}

/// Whether a token stands by itself behind a mark or 其中.
fn alone(view: &View<'_, '_>, at: usize) -> bool {
    at == 0 || view.tokens[at - 1].mark().is_some() || view.tokens[at - 1].is(Says::Part).is_some()
}

/// Where the phrase that ends at a token begins: nouns, gaps and nominal verbs back to a mark, time or place.
fn phrase_start(view: &View<'_, '_>, end: usize) -> usize {
    let mut from = end;
    while from > view.clause.start {
        let token = &view.tokens[from - 1];
        let part = match &token.kind {
            token::Kind::Gap => true,
            token::Kind::Word(_) => {
                token.noun().is_some()
                    || token.is(Says::Area).is_some()
                    || token.verb().is_some_and(|(_, act)| act == Act::Work) && nominal(view, from - 1)
            }
            token::Kind::Mark(Mark::Quiet) => true,
            _ => false,
        };
        if !part {
            break;
        }
        from -= 1;
    }
    while from < end && matches!(view.tokens[from].kind, token::Kind::Mark(_)) {
        from += 1;
    }
    from
}

/// 棚户区改造安置住房: verbs of work behind a noun are part of its phrase.
fn nominal(view: &View<'_, '_>, at: usize) -> bool {
    view.tokens[view.clause.start..at]
        .iter()
        .rev()
        .find(|t| !matches!(t.verb(), Some((_, Act::Work))))
        .is_some_and(|t| t.noun().is_some())
}

/// The noun of a phrase that decides: a housing type wins, the first of a list, else the last noun; a weak
/// one (项目, 任务, 面积) gives way to what it is of.
fn head_of(view: &View<'_, '_>, from: usize, at: usize, row: u16, thing: Thing) -> Head {
    let here = Head { thing, why: view.why(at, row, "noun of the number's phrase"), at };
    if matches!(thing, Thing::Rate(_)) {
        return here;
    }
    if let Some(housing) = housing_in(view, listed_from(view, from), at + 1) {
        return housing;
    }
    // A list of things with one number takes the first: 口袋公园、小微绿地102处.
    let first = listed_from(view, from);
    if first < from
        && let Some((row, thing)) = view.tokens[first].noun().or_else(|| (first..from).find_map(|i| view.tokens[i].noun()))
        && strong(thing)
        && !matches!(here.thing, Thing::Money)
    {
        let at = (first..from).find(|i| view.tokens[*i].noun().is_some()).unwrap_or(first);
        return Head { thing, why: view.why(at, row, "first of the things listed"), at };
    }
    if weak(thing) {
        for i in (from..at).rev() {
            if let Some((row, before)) = view.tokens[i].noun()
                && gives_way(thing, before)
            {
                // 老旧小区配套项目: words that no table knows part the type from the weak noun.
                let parted = view.tokens[i + 1..at].iter().any(|t| matches!(t.kind, token::Kind::Gap) && view.text[t.span.clone()].chars().filter(|c| is_han(*c)).count() > 2);
                if !parted || thing != Thing::Project {
                    return Head { thing: merged(before, thing), why: view.why(i, row, "type named in the number's phrase"), at: i };
                }
            }
        }
    }
    here
}

/// A type and the weak noun behind it.
fn merged(strong: Thing, weak: Thing) -> Thing {
    match (strong, weak) {
        (Thing::Community, Thing::Size) => Thing::Floor,
        (Thing::Community, Thing::Homes) => Thing::Homes,
        (Thing::Community, Thing::People) => Thing::People,
        (Thing::Community, Thing::Money) => Thing::Money,
        (strong, _) => strong,
    }
}

/// Whether a weak noun takes the type named before it: 老旧小区改造项目 are communities, 养老项目 are projects.
fn gives_way(weak: Thing, before: Thing) -> bool {
    match weak {
        Thing::Project => matches!(before, Thing::Housing(_) | Thing::Community),
        _ => strong(before),
    }
}

fn weak(thing: Thing) -> bool {
    matches!(thing, Thing::Project | Thing::Task | Thing::Size | Thing::Homes | Thing::People)
}

fn strong(thing: Thing) -> bool {
    matches!(thing, Thing::Is(_) | Thing::Housing(_) | Thing::Community | Thing::Building | Thing::Floor | Thing::Dwelling)
}

/// Back over 、 and 和 to the first of the things that share a number.
fn listed_from(view: &View<'_, '_>, from: usize) -> usize {
    let mut first = from;
    loop {
        let mut at = first;
        let mut link = false;
        while at > view.clause.start {
            let token = &view.tokens[at - 1];
            if token.mark() == Some(Mark::Item) || token.is(Says::Link).is_some_and(|_| matches!(view.word(at - 1), "和" | "与" | "及" | "以及")) {
                link = true;
                at -= 1;
            } else if token.mark() == Some(Mark::Quiet) {
                at -= 1;
            } else {
                break;
            }
        }
        if !link || at <= view.clause.start || view.tokens[at - 1].noun().is_none() {
            return first;
        }
        first = phrase_start(view, at - 1);
    }
}

/// The first housing type named in a stretch of tokens.
fn housing_in(view: &View<'_, '_>, from: usize, to: usize) -> Option<Head> {
    (from..to).find_map(|at| {
        let (row, thing) = view.tokens[at].noun()?;
        matches!(thing, Thing::Housing(_)).then(|| Head { thing, why: view.why(at, row, "housing type in the number's phrase"), at })
    })
}

/// The phrase behind the number: nouns, unknown words, and verbs of work before a noun, up to a mark, a
/// time, a number or another verb.
fn right(view: &View<'_, '_>) -> Option<Subject> {
    // 113个、3.7万户老旧小区: the phrase behind the last of the numbers is that of all of them.
    let mut from = view.at + 1;
    while view.tokens.get(from).and_then(Token::mark) == Some(Mark::Item) && view.is_number(from + 1) {
        from += 2;
    }
    let shared = from > view.at + 1;
    let mut at = from;
    let mut named = false;
    let mut head: Option<(usize, u16, Thing)> = None;
    let mut unknown = 0;
    while at < view.clause.end {
        let token = &view.tokens[at];
        match &token.kind {
            token::Kind::Mention(_) | token::Kind::Time(_) => break,
            token::Kind::Mark(Mark::Quiet) => {}
            token::Kind::Mark(_) => break,
            token::Kind::Place(_) | token::Kind::Town | token::Kind::Site => {}
            token::Kind::Gap => {
                let han = view.word(at).chars().filter(|c| is_han(*c)).count();
                if let Some((_, _, thing)) = head {
                    // “加梯议事队”: a name that only begins with the noun.
                    if view.release.names.around(view.tokens[at].span.start) && view.release.names.around(view.tokens[at - 1].span.start) {
                        head = None;
                        unknown += han;
                        at += 1;
                        continue;
                    }
                    let leads = matches!(thing, Thing::Is(_) | Thing::Project);
                    // 大型城市综合体: a place before unknown words is not what is counted.
                    if thing == Thing::Place && generic_place(view.word(at - 1)) && unknown == 0 {
                        head = None;
                    }
                    unknown += han;
                    // Unknown words behind the noun are its verb, unless projects follow.
                    if unknown > 8 || !leads || !project_follows(view, at) {
                        break;
                    }
                }
                named |= han > 0;
            }
            token::Kind::Word(_) => {
                if let Some((row, thing)) = token.noun() {
                    let counted = !matches!(view.mention().of, Dimension::Percent | Dimension::Points);
                    match head {
                        // 90个重大项目开复工率达92.2%: the rate is of what is counted.
                        Some(_) if counted && matches!(thing, Thing::Rate(_) | Thing::Task) => break,
                        Some((_, _, Thing::Housing(_)))
                            if !matches!(thing, Thing::Is(_) | Thing::Building | Thing::Place | Thing::Rate(_) | Thing::Size) => {}
                        Some((_, _, old)) if weak(thing) && gives_way(thing, old) => {}
                        _ => head = Some((at, row, thing)),
                    }
                    named = true;
                } else if let Some((_, act)) = token.verb() {
                    // 46个在建小区
                    let state = matches!(view.word(at), "在建" | "续建");
                    let joins = (act == Act::Work || state) && work_joins(view, at, head.map(|h| h.2));
                    if !joins && (head.is_some() || !attributive(view, at)) {
                        break;
                    }
                } else if token.is(Says::Area).is_some() {
                    named = true;
                } else if !matches!(view.word(at), "的" | "新" | "和" | "与" | "及" | "以及") {
                    break;
                }
            }
        }
        at += 1;
    }
    if !named || shared && head.is_none() {
        return None;
    }
    let head = head.map(|(at, row, thing)| {
        let head = Head { thing, why: view.why(at, row, "noun behind the number"), at };
        if weak(thing) { housing_in(view, from, at).unwrap_or(head) } else { head }
    });
    Some(Subject { head, named, phrase: Some((from, at)), behind: true })
}

fn generic_place(word: &str) -> bool {
    matches!(word, "城市" | "乡镇" | "街道" | "区" | "县" | "市" | "省" | "地区" | "镇" | "乡" | "县城" | "镇街")
}

/// Whether nothing but unknown words, nouns and verbs of work stands before a noun for projects.
fn project_follows(view: &View<'_, '_>, at: usize) -> bool {
    for token in &view.tokens[at..view.clause.end] {
        match token.noun() {
            Some((_, Thing::Project)) => return true,
            Some(_) => continue,
            None => {}
        }
        let part = matches!(token.kind, token::Kind::Gap | token::Kind::Mark(Mark::Quiet))
            || matches!(token.verb(), Some((_, Act::Work)))
            || token.is(Says::Link).is_some();
        if !part {
            return false;
        }
    }
    false
}

/// 城中村改造试点项目, 新建改扩建学校: a verb of work that is part of the phrase.
fn work_joins(view: &View<'_, '_>, at: usize, head: Option<Thing>) -> bool {
    match head {
        Some(Thing::Is(_) | Thing::Project | Thing::Housing(_) | Thing::Community) => project_follows(view, at),
        Some(_) => false,
        None => view.tokens[at + 1..view.clause.end]
            .iter()
            .find(|t| !matches!(t.verb(), Some((_, Act::Work))))
            .is_some_and(|t| matches!(t.noun(), Some((_, thing)) if !matches!(thing, Thing::Money | Thing::Task | Thing::Rate(_)))),
    }
}

/// A verb that begins a modifier of a noun behind it: 425个改造后的小区.
fn attributive(view: &View<'_, '_>, at: usize) -> bool {
    let rest = &view.tokens[at + 1..view.clause.end];
    let of = rest.iter().take(3).position(|t| view.text[t.span.clone()].ends_with('的'));
    of.is_some_and(|of| rest[of + 1..].iter().any(|t| t.noun().is_some()))
}

/// The metric, and what told it.
pub(super) fn metric(view: &View<'_, '_>, kind: Kind, subject: &Subject) -> (Metric, Option<Why>) {
    let mention = view.mention();
    let head = subject.head.as_ref();
    // 比去年多装74台: a difference is of the figure before.
    if kind == Kind::Change
        && head.is_none()
        && !matches!(mention.of, Dimension::Percent | Dimension::Points)
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == mention.unit)
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    let told = |metric: Metric| (metric, head.map(|h| h.why.clone()));
    match mention.of {
        Dimension::Percent | Dimension::Points => share(view, kind, subject),
        Dimension::Money => money::metric(view, subject, kind),
        Dimension::Homes => homes(view, subject),
        Dimension::People => people(view, subject),
        Dimension::Buildings => match head.map(|h| h.thing) {
            Some(Thing::Housing(Metric::DilapidatedHousing)) => told(Metric::DilapidatedHousing),
            Some(Thing::Housing(metric)) => told(metric),
            Some(Thing::Is(Metric::Other)) => (Metric::Other, head.map(|h| h.why.clone())),
            None if !subject.named => match view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == mention.unit) {
                Some(figure) => (figure.metric, figure.told(Field::Metric).cloned()),
                None => (Metric::Buildings, view_unit(view)),
            },
            _ => (Metric::Buildings, view_unit(view)),
        },
        Dimension::Area => match head.map(|h| h.thing) {
            Some(Thing::Is(Metric::PublicSpace)) => told(Metric::PublicSpace),
            // An area of 体育健身场地 is public space.
            Some(Thing::Is(Metric::SportsFacilities)) => told(Metric::PublicSpace),
            Some(Thing::Is(Metric::ServiceFacilities)) => told(Metric::ServiceFacilities),
            Some(Thing::Is(_)) => (Metric::Other, head.map(|h| h.why.clone())),
            Some(Thing::Housing(_) | Thing::Community | Thing::Building | Thing::Floor | Thing::Dwelling) => told(Metric::FloorArea),
            Some(_) => inherited_area(view),
            None if subject.named => (Metric::Other, None),
            None => inherited_area(view),
        },
        Dimension::Land => match head.map(|h| h.thing) {
            Some(Thing::Is(Metric::PublicSpace)) => told(Metric::PublicSpace),
            _ => (Metric::Other, head.map(|h| h.why.clone())),
        },
        Dimension::Length => match head.map(|h| h.thing) {
            Some(Thing::Is(metric @ (Metric::Pipelines | Metric::PublicSpace))) => told(metric),
            None if !subject.named => inherited(view, Metric::Other),
            _ => (Metric::Other, head.map(|h| h.why.clone())),
        },
        Dimension::Uses | Dimension::Measure => (Metric::Other, head.map(|h| h.why.clone())),
        Dimension::Count => counted(view, subject),
    }
}

/// Households take the housing type that is theirs.
fn homes(view: &View<'_, '_>, subject: &Subject) -> (Metric, Option<Why>) {
    // 向3.85万户保障家庭发放了租赁补贴: they are counted for what they were given.
    for at in view.at + 1..view.clause.end {
        if view.is_number(at) {
            break;
        }
        if let Some((row, Thing::Housing(Metric::RentSubsidy))) = view.tokens[at].noun() {
            return (Metric::RentSubsidy, Some(view.why(at, row, "what the households were given")));
        }
    }
    // 5000户以上群众回迁: those who are moved back are households.
    if view.tokens[view.clause.clone()].iter().any(|t| view.text[t.span.clone()].contains("回迁")) && subject.head.as_ref().is_none_or(|h| !matches!(h.thing, Thing::Housing(_))) {
        return (Metric::Households, None);
    }
    // 为2600户老年人家庭实施了适老化改造
    for at in view.at + 1..view.clause.end {
        if let Some((row, Thing::Is(Metric::Other))) = view.tokens[at].noun()
            && ["适老化", "无障碍", "清洁取暖", "改厕"].iter().any(|w| view.word(at).contains(w))
        {
            return (Metric::Other, Some(view.why(at, row, "what was done for the households")));
        }
    }
    let Some(head) = &subject.head else {
        return if subject.named { unnamed_homes(view) } else { inherited_homes(view) };
    };
    let why = Some(head.why.clone());
    match head.thing {
        Thing::Housing(metric) => (metric, why),
        Thing::Is(Metric::Other) | Thing::Dwelling => (Metric::Other, why),
        Thing::Is(metric @ (Metric::Elevators | Metric::ParkingSpaces)) => (metric, why),
        Thing::Community | Thing::Building => (Metric::Households, why),
        // 居民 counted in 户.
        Thing::People => match inherited_homes(view) {
            (Metric::Other, _) => (Metric::Households, why),
            (metric, inherited) => (metric, inherited.or(why)),
        },
        // 农房抗震改造12.3万户, 新通天然气8000户: work on homes by name.
        Thing::Homes if !matches!(&view.text[head.why.span.clone()], "户" | "户数" | "住户" | "居民户" | "户居民" | "受益户" | "住户数" | "家庭") => (Metric::Households, why),
        _ => {
            let (metric, inherited) = inherited_homes(view);
            (metric, inherited.or(why))
        }
    }
}

/// People are residents where they gain from works; else they are counted for something else.
fn people(view: &View<'_, '_>, subject: &Subject) -> (Metric, Option<Why>) {
    let gains = || match benefit(view) {
        Some(why) => match &view.scope.housing {
            Some((metric, why)) if near(view, why) => (*metric, Some(why.clone())),
            _ => (Metric::Residents, Some(why)),
        },
        None => (Metric::Other, None),
    };
    let Some(head) = &subject.head else {
        // 19.4万户、近52万人: the people of the households before.
        if !subject.named
            && let Some(figure) = view.figures[view.sentence_from..].last()
            && figure.unit == "户"
        {
            let metric = if figure.metric == Metric::Households { Metric::Residents } else { figure.metric };
            return (metric, figure.told(Field::Metric).cloned());
        }
        return gains();
    };
    let why = Some(head.why.clone());
    match head.thing {
        Thing::Housing(metric) => (metric, why),
        Thing::Is(Metric::Other) => (Metric::Other, why),
        // The aged are residents only where it is said that they gain.
        Thing::People if view.text[head.why.span.clone()].contains('老') => gains(),
        Thing::People | Thing::Homes | Thing::Community => {
            if let Some((metric, why)) = &view.scope.housing
                && near(view, why)
            {
                return (*metric, Some(why.clone()));
            }
            if view.tokens[view.clause.clone()].iter().any(|t| matches!(&view.text[t.span.clone()], "转移" | "转移就业" | "救助" | "帮扶" | "参保" | "培训" | "脱贫")) {
                return (Metric::Other, why);
            }
            (Metric::Residents, why)
        }
        _ => gains(),
    }
}

fn view_unit(view: &View<'_, '_>) -> Option<Why> {
    let mention = view.mention();
    mention.unit_row.map(|row| Why { row: Some(row), span: mention.span.clone(), rule: "the unit counts buildings" })
}

fn counted(view: &View<'_, '_>, subject: &Subject) -> (Metric, Option<Why>) {
    let Some(head) = &subject.head else {
        // A part takes its whole's metric unless it names a type of its own.
        if let Some((figure, why)) = part::whole(view, |_| true)
            && (!subject.named || depth(view.tokens, view.at) > 0 || placed(view, subject))
        {
            return (figure.metric, Some(why));
        }
        if subject.named {
            return (Metric::Other, None);
        }
        let (metric, why) = inherited(view, Metric::Other);
        // 81个落实了专业物业服务: communities counted for what they got.
        return if metric == Metric::Communities { committee(view).unwrap_or((metric, why)) } else { (metric, why) };
    };
    let why = Some(head.why.clone());
    match head.thing {
        // 充电桩 in a text about those for cars.
        Thing::Is(Metric::Charging) => {
            let before = view.figures[view.paragraph_from..].iter().rev().find(|f| f.metric == Metric::ChargingEv);
            before.map_or((Metric::Charging, why), |f| (f.metric, f.told(Field::Metric).cloned()))
        }
        // 城中村改造…，筹集安置住房: housing for those who are moved is of the programme that moves them.
        Thing::Dwelling => {
            let moved = view.word(head.at).starts_with(['安', '回']);
            match &view.scope.housing {
                Some((metric @ (Metric::Shantytown | Metric::UrbanVillage | Metric::DilapidatedHousing), why))
                    if moved && view.paragraph.span.contains(&why.span.start) =>
                {
                    (*metric, Some(why.clone()))
                }
                Some((metric, why)) if view.word(head.at) == "房源" && view.paragraph.span.contains(&why.span.start) => (*metric, Some(why.clone())),
                _ => (Metric::Other, why),
            }
        }
        // 其中老旧小区内部2914个: where a part is, not what it is.
        Thing::Community if in_part_of_other(view) => match part::whole(view, |f| !matches!(f.metric, Metric::Communities | Metric::Projects | Metric::Other)) {
            Some((figure, why)) => (figure.metric, Some(why)),
            None => (Metric::Communities, why),
        },
        Thing::Is(metric) | Thing::Housing(metric) => (metric, why),
        Thing::Community => committee(view).unwrap_or((Metric::Communities, why)),
        Thing::Building => (Metric::Buildings, why),
        Thing::Place => (Metric::Regions, why),
        Thing::Task => inherited(view, Metric::Other),
        Thing::Project => {
            // A bare 项目 refers back to the whole, or to the communities or housing that the text is about.
            if !bare(view, subject) {
                return (Metric::Projects, why);
            }
            if let Some((figure, why)) = part::whole(view, |f| f.metric != Metric::Other) {
                return (figure.metric, Some(why));
            }
            match &view.scope.topic {
                Some(Topic { thing: Thing::Community, why }) => (Metric::Communities, Some(why.clone())),
                Some(Topic { thing: Thing::Housing(metric), why }) => (*metric, Some(why.clone())),
                _ => (Metric::Projects, why),
            }
        }
        _ => (Metric::Other, why),
    }
}

/// 老旧小区内部: a phrase that says where.
fn placed(view: &View<'_, '_>, subject: &Subject) -> bool {
    subject.phrase.is_some_and(|(from, to)| {
        view.tokens[from..to].iter().any(|t| matches!(t.noun(), Some((_, Thing::Community)))) && view.text[view.tokens[to - 1].span.clone()].ends_with(['内', '部', '中', '里'])
    })
}

/// Behind 其中 or in a bracket, with the noun before the number.
fn in_part_of_other(view: &View<'_, '_>) -> bool {
    view.tokens.get(view.at + 1).is_none_or(|t| t.mark().is_some())
        && part::whole(view, |f| !matches!(f.metric, Metric::Communities | Metric::Projects | Metric::Other)).is_some()
        && part::whole(view, |f| f.metric == Metric::Communities).is_none()
}

/// 425个小区成立了业主委员会: the communities are counted for what they got.
fn committee(view: &View<'_, '_>) -> Option<(Metric, Option<Why>)> {
    // 引进物业服务的小区230个: what they got may stand before them.
    if let Some(of) = (view.clause.start..view.at).rev().take_while(|at| !view.is_number(*at)).find(|at| view.word(*at) == "的") {
        for at in view.clause.start..of {
            if let Some((row, Thing::Is(metric @ (Metric::OwnersCommittee | Metric::PropertyManagement)))) = view.tokens[at].noun() {
                return Some((metric, Some(view.why(at, row, "what the communities got"))));
            }
        }
    }
    for at in view.at + 1..view.clause.end {
        if view.is_number(at) {
            return None;
        }
        if let Some((row, Thing::Is(metric @ (Metric::OwnersCommittee | Metric::PropertyManagement)))) = view.tokens[at].noun() {
            return Some((metric, Some(view.why(at, row, "what the communities got"))));
        }
    }
    None
}

/// 项目 with nothing of its own in front of it.
fn bare(view: &View<'_, '_>, subject: &Subject) -> bool {
    let Some((from, to)) = subject.phrase else { return true };
    let own = view.tokens[from..to].iter().filter(|t| matches!(t.kind, token::Kind::Gap) && view.text[t.span.clone()].chars().filter(|c| is_han(*c)).count() > 1).count();
    let nouns = view.tokens[from..to].iter().filter(|t| t.noun().is_some()).count();
    own == 0 && nouns <= 1
}

/// Nothing names what is counted: it is what the last number with the same unit counted, or the topic.
fn inherited(view: &View<'_, '_>, default: Metric) -> (Metric, Option<Why>) {
    let mention = view.mention();
    let last = view.figures[view.paragraph_from..].iter().rev().find(|f| f.unit == mention.unit && f.kind == Kind::Level);
    let topic = view.scope.topic.as_ref().filter(|t| view.paragraph.span.contains(&t.why.span.start) || view.paragraph_from == view.figures.len());
    match (last, topic) {
        (Some(figure), Some(topic)) if topic.why.span.start > figure.span.start => match topic.thing {
            Thing::Is(metric) | Thing::Housing(metric) => (metric, Some(topic.why.clone())),
            _ => (Metric::Communities, Some(topic.why.clone())),
        },
        (Some(figure), _) => (figure.metric, figure.told(Field::Metric).cloned()),
        (None, Some(topic)) => match topic.thing {
            Thing::Is(metric) | Thing::Housing(metric) => (metric, Some(topic.why.clone())),
            _ => (Metric::Communities, Some(topic.why.clone())),
        },
        (None, None) => (default, None),
    }
}

/// Households that nothing names: those of the number before, of the housing type named last, or in renovation.
fn inherited_homes(view: &View<'_, '_>) -> (Metric, Option<Why>) {
    if let Some((metric, why)) = &view.scope.housing
        && near(view, why)
    {
        return (*metric, Some(why.clone()));
    }
    let topic = view.scope.topic.as_ref();
    if let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == "户")
        && topic.is_none_or(|t| t.why.span.start < figure.span.start)
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    let from = view.tokens.first().map_or(0, |t| t.span.start);
    match topic {
        Some(topic) if view.scope.about || topic.why.span.start >= from => (Metric::Households, Some(topic.why.clone())),
        _ if view.scope.about || work_named(view) => (Metric::Households, None),
        _ => (Metric::Other, None),
    }
}

/// Whether the clause names a work on homes: 搬迁, 安置, 燃气.
fn work_named(view: &View<'_, '_>) -> bool {
    let words = &view.text[view.tokens[view.clause.start].span.start..view.tokens[view.clause.end - 1].span.end];
    ["搬迁", "安置", "农房", "天然气", "燃气", "改造", "惠及", "居民"].iter().any(|w| words.contains(w))
}

/// 户 behind words that no table knows: work on homes only where the clause names it.
fn unnamed_homes(view: &View<'_, '_>) -> (Metric, Option<Why>) {
    let about = view.tokens[view.clause.clone()].iter().find_map(|t| match t.noun() {
        Some((row, Thing::Community | Thing::Homes | Thing::Building | Thing::People)) => Some(Why { row: Some(row), span: t.span.clone(), rule: "named in the clause" }),
        _ => None,
    });
    match about {
        Some(why) => (Metric::Households, Some(why)),
        None => match &view.scope.housing {
            Some((metric, why)) if near(view, why) => (*metric, Some(why.clone())),
            _ if view.scope.about || ["搬迁", "燃气"].iter().any(|w| view.text[view.tokens[view.clause.start].span.start..view.mention().span.start].contains(w)) => {
                (Metric::Households, None)
            }
            _ => (Metric::Other, None),
        },
    }
}

fn near(view: &View<'_, '_>, why: &Why) -> bool {
    // In this sentence, or in the one before where this one names nothing.
    let from = view.tokens.first().map_or(0, |t| t.span.start);
    why.span.start >= from
}

/// 惠及, 受益 before or behind the number.
fn benefit(view: &View<'_, '_>) -> Option<Why> {
    for at in view.clause.clone() {
        if let Some((row, Act::Follow)) = view.tokens[at].verb() {
            return Some(view.why(at, row, "people who benefit"));
        }
    }
    // Water supply is a work that people gain from.
    let span = view.tokens[view.clause.start].span.start..view.tokens[view.clause.end - 1].span.end;
    let words = &view.text[span.clone()];
    ["饮水", "供水", "饮用水", "吃水", "搬迁"].iter().find_map(|w| words.find(w).map(|i| (i, w.len()))).map(|(i, length)| Why {
        row: None,
        span: span.start + i..span.start + i + length,
        rule: "a work that people gain from",
    })
}

fn inherited_area(view: &View<'_, '_>) -> (Metric, Option<Why>) {
    match &view.scope.topic {
        Some(Topic { thing: Thing::Is(Metric::PublicSpace), why }) => (Metric::PublicSpace, Some(why.clone())),
        Some(Topic { thing: Thing::Community | Thing::Housing(_), why }) => (Metric::FloorArea, Some(why.clone())),
        _ => match view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == "平方米") {
            Some(figure) => (figure.metric, figure.told(Field::Metric).cloned()),
            None => (Metric::Other, None),
        },
    }
}

/// The rate word that a share goes by: in its phrase, in its clause, or that of the share before it.
pub(super) fn rate_word(view: &View<'_, '_>, kind: Kind, subject: &Subject) -> Option<(Metric, Why)> {
    if let Some(Head { thing: Thing::Rate(metric), why, .. }) = &subject.head {
        return Some((*metric, why.clone()));
    }
    let before = (view.clause.start..view.at).rev().take_while(|at| !view.is_number(*at));
    let behind = (view.at + 1..view.clause.end).take_while(|at| !view.is_number(*at));
    for at in before.chain(behind) {
        if let Some((row, Thing::Rate(metric))) = view.tokens[at].noun() {
            return Some((metric, view.why(at, row, "rate word near the number")));
        }
    }
    // A share of a plan goes by what was counted: 开工1351个，占年度任务的97.5%.
    let task = (view.clause.start..view.at).rev().take_while(|at| !view.is_number(*at)).find_map(|at| match view.tokens[at].noun() {
        Some((row, Thing::Task)) => Some((at, row)),
        _ => None,
    });
    if let Some((at, row)) = task
        && kind == Kind::Share
        && !(view.word(at) == "总量" && view.tokens[view.clause.start..at].iter().any(|t| t.is(Says::Share).is_some()))
    {
        let counted = view.figures[view.sentence_from..].iter().rev().find(|f| f.kind == Kind::Level && f.stage != Stage::Planned);
        let metric = match counted.map(|f| f.stage) {
            Some(Stage::Started) => Metric::StartRate,
            _ => Metric::CompletionRate,
        };
        return Some((metric, view.why(at, row, "share of a plan")));
    }
    // 超8成项目已开工: the verb behind the thing.
    if subject.behind && matches!(subject.head.as_ref().map(|h| h.thing), Some(Thing::Project | Thing::Community | Thing::Housing(_))) {
        for at in view.at + 1..view.clause.end {
            let metric = match view.word(at) {
                "开工" | "开工建设" | "动工" | "进场施工" => Metric::StartRate,
                "完工" | "竣工" | "完成" => Metric::CompletionRate,
                _ => continue,
            };
            let row = view.tokens[at].verb().map(|(row, _)| row);
            return Some((metric, Why { row, span: view.tokens[at].span.clone(), rule: "verb of a share of work" }));
        }
    }
    // 孟津刚过五成, 低于95%的有…: the rate of the share before, where no other word of measure stands here.
    let from = (view.clause.start..view.at).rev().find(|at| view.is_number(*at)).map_or(view.clause.start, |at| at + 1);
    let own = view.tokens[from..view.at]
        .iter()
        .any(|t| t.noun().is_some() || t.is(Says::Share).is_some() || view.text[t.span.clone()].ends_with('率'))
        || view.tokens.get(from).is_some_and(|t| view.text[t.span.start.min(view.mention().span.start)..view.mention().span.start].contains('占'));
    if own || subject.behind && subject.head.is_some() {
        return None;
    }
    let figure = view.figures[view.sentence_from..].iter().rev().find(|f| f.kind == Kind::Share)?;
    let rate = matches!(figure.metric, Metric::StartRate | Metric::CompletionRate | Metric::Satisfaction);
    if !rate {
        return None;
    }
    Some((figure.metric, figure.told(Field::Metric)?.clone()))
}

/// The metric of a share, or of a change in percent.
fn share(view: &View<'_, '_>, kind: Kind, subject: &Subject) -> (Metric, Option<Why>) {
    if let Some((metric, why)) = rate_word(view, kind, subject) {
        return (metric, Some(why));
    }
    let head = subject.head.as_ref();
    let why = head.map(|h| h.why.clone());
    let told = |figure: &crate::figure::Figure| (figure.metric, figure.told(Field::Metric).cloned());
    let last = view.figures[view.sentence_from..].last();
    let words = &view.text[view.tokens[view.clause.start].span.start..view.mention().span.start];
    // 同比分别增长3.9%和22.4%: the nth change is of the nth figure before.
    if kind == Kind::Change
        && let Some(figure) = paired(view)
    {
        return told(figure);
    }
    // 高于全省2.8个百分点, 比上年提高1.2个百分点: of the share before.
    if view.mention().of == Dimension::Points
        && head.is_none()
        && let Some(figure) = last
        && figure.unit == "%"
    {
        return told(figure);
    }
    // 由业主分摊15%: of the money that they give.
    if ["承担", "分摊", "出资", "自筹"].iter().any(|w| words.contains(w)) {
        return money::metric(view, subject, kind);
    }
    // 建有充电设施的占89%: of what the sentence counts.
    if let Some(at) = (view.clause.start + 1..view.at).find(|at| view.word(*at).starts_with('占') && view.word(at - 1) == "的")
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.kind == Kind::Level)
    {
        let _ = at;
        return told(figure);
    }
    // 占全市的63.6% without a subject of its own: of the figure before.
    let parted = (view.clause.start..view.at).find(|at| view.tokens[*at].is(Says::Share).is_some() && view.word(*at).contains('占'));
    // 越城区一地就占了四成
    let placed_first = matches!(view.tokens[view.clause.start].kind, token::Kind::Place(_) | token::Kind::Town);
    if let Some(at) = parted
        && view.tokens[view.clause.start..at].iter().all(|t| t.noun().is_none() && (placed_first || !matches!(t.kind, token::Kind::Gap)))
        && let Some(figure) = last
    {
        return told(figure);
    }
    match head.map(|h| h.thing) {
        Some(Thing::Is(metric) | Thing::Housing(metric)) => (metric, why),
        // 80%小区成立了业委会
        Some(Thing::Community) => committee(view).unwrap_or((Metric::Communities, why)),
        Some(Thing::Building) => (Metric::Buildings, why),
        Some(Thing::People) => (Metric::Residents, why),
        Some(Thing::Money) => money::metric(view, subject, kind),
        Some(_) => (Metric::Other, why),
        None if subject.named => {
            // 业委会组建率: what the rate is of; 整治率 alone: of the figure before.
            let start = (view.clause.start..view.at).rev().find(|at| view.is_number(*at)).map_or(view.clause.start, |at| at + 1);
            let found = (start..view.at).rev().find(|at| matches!(view.tokens[*at].kind, token::Kind::Gap) && view.word(*at).contains('率'));
            let Some((from, to)) = found.map(|at| (start, at + 1)).or(subject.phrase) else { return (Metric::Other, None) };
            let rate = view.text[view.tokens[to - 1].span.clone()].contains('率');
            let first = (from..to).find_map(|at| view.tokens[at].noun().map(|(row, thing)| (at, row, thing)));
            match first {
                Some((at, row, Thing::Is(metric) | Thing::Housing(metric))) if rate => (metric, Some(view.why(at, row, "what the rate is of"))),
                Some((at, row, Thing::Money)) if rate => (Metric::Funding, Some(view.why(at, row, "what the rate is of"))),
                None if rate && view.word(to - 1).chars().count() <= 3 => last.map_or((Metric::Other, None), told),
                _ => (Metric::Other, None),
            }
        }
        // 提升5个百分点、达68.13%: of the share before.
        None if last.is_some_and(|f| matches!(f.unit.as_str(), "%" | "百分点")) => last.map_or((Metric::Other, None), told),
        None => match view.figures[view.sentence_from..].iter().rev().find(|f| f.kind == Kind::Level) {
            Some(figure) => told(figure),
            // 进场的小区里，七成以上…: of what the sentence is about.
            None => match &view.scope.topic {
                Some(Topic { thing: Thing::Community, why }) if near(view, why) => (Metric::Communities, Some(why.clone())),
                Some(Topic { thing: Thing::Housing(metric) | Thing::Is(metric), why }) if near(view, why) => (*metric, Some(why.clone())),
                _ => (Metric::Other, None),
            },
        },
    }
}

/// The figure that a change after 分别 belongs to by its place in the list.
fn paired<'v>(view: &'v View<'_, '_>) -> Option<&'v crate::figure::Figure> {
    let each = (view.clause.start..view.at).rev().find(|at| view.tokens[*at].is(Says::Each).is_some())?;
    let nth = (each..view.at).filter(|at| view.is_number(*at)).count();
    let total = (each..view.clause.end).filter(|at| view.is_number(*at)).count();
    let before: Vec<_> = view.figures[view.sentence_from..].iter().filter(|f| f.span.start < view.tokens[each].span.start && f.kind == Kind::Level).collect();
    // A subject of its own in the clause means that the changes are its own.
    if view.tokens[view.clause.start..each].iter().any(|t| t.noun().is_some() || matches!(t.kind, token::Kind::Gap)) {
        return None;
    }
    let from = before.len().checked_sub(total)?;
    before.get(from + nth).copied()
}
