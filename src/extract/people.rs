//! Households and people: of which programme they are, and whether they are residents at all.

use super::metric::{let_out, near};
use super::phrase::Subject;
use super::{View, part};
use crate::cue::{Act, Thing};
use crate::figure::{Field, Metric, Why};
use crate::release::{Role, is_short};
use crate::search::{ends_with_any, find, has, has_any, starts_with_any};
use crate::token::Mark;

/// Whether the word right before the number is 家庭.
fn families(view: &View<'_, '_>) -> bool {
    view.text[..view.mention().before].trim_end().ends_with("家庭")
}

/// Households take the housing type that is theirs.
/// Whether 向 or 为 stands before the households, to whom something is given behind them.
fn handed(view: &View<'_, '_>) -> bool {
    view.text[..view.mention().before].trim_end().ends_with(['向', '为', '给', '对']) && !view.is_number(view.at + 1)
}

pub(super) fn homes(view: &View<'_, '_>, subject: &Subject) -> (Metric, Option<Why>) {
    // 向3.85万户保障家庭发放了租赁补贴: they are counted for what they were given.
    for at in view.at + 1..view.clause.end {
        // 向1.12万户新市民、青年人发放租赁补贴: those who are listed are the same.
        if view.is_number(at)
            || view.tokens[at].mark() == Some(Mark::Item) && (at..view.clause.end).any(|at| view.is_number(at)) && !handed(view)
        {
            break;
        }
        // 3.2万户家庭住进公租房
        let moves =
            view.tokens[view.at..at].iter().any(|t| matches!(&view.text[t.span.clone()], "住进" | "入住" | "搬进" | "享受" | "违规享受"))
                || has_any(view.between(view.mention().span.end, view.tokens[at].span.start), &["告别", "搬出", "搬离"]);
        // 向1.3万户困难家庭提供公租房保障
        let to = || view.text[..view.mention().before].trim_end().trim_end_matches(['近', '约']).ends_with(['向', '为', '给', '对']);
        let given =
            || to() && has_any(view.between(view.mention().span.end, view.tokens[at].span.start), &["提供", "实施", "落实", "分配"]);
        if let Some((row, Thing::Housing(metric))) = view.tokens[at].noun()
            && (moves || metric == Metric::RentSubsidy || given())
        {
            return (metric, Some(view.why(at, row, "what the households were given")));
        }
    }
    // 10栋楼里住着684户, 全楼108户: who lives there.
    if ends_with_any(&view.text[..view.mention().before], &["里住着", "楼住着", "全楼", "整栋楼", "整幢楼"]) {
        return (Metric::Households, None);
    }
    // 取消保障资格79户: those who were struck off a list.
    let from = view.tokens[view.clause.start].span.start;
    if let Some(at) =
        find(view.between(from, view.mention().before), "取消").filter(|at| view.text[from + at..view.mention().before].contains("资格"))
    {
        return (Metric::Other, Some(Why { row: None, span: from + at..from + at + "取消".len(), rule: "struck off a list" }));
    }
    // 安置群众1.52万户, 2.1万户群众搬入新居: those who moved, whatever programme their homes are of.
    if rehoused(view) {
        return (Metric::Households, None);
    }
    // 14户，其中12户同意加装电梯: what they think of it.
    if thinks(view).is_some() {
        return (Metric::Households, None);
    }
    // 5000户以上群众回迁: those who are moved back are households.
    let item = (view.clause.start..view.at).rev().find(|at| view.is_number(*at)).map_or(view.clause.start, |at| at + 1);
    if view.tokens[item..view.clause.end].iter().any(|t| view.text[t.span.clone()].contains("回迁"))
        && subject.head.as_ref().is_none_or(|h| !matches!(h.thing, Thing::Housing(_)))
    {
        return (Metric::Households, None);
    }
    if let Some(told) = sheltered(view) {
        return told;
    }
    // 2.6万户棚改逾期未回迁居民已完成安置1.9万户: some of those that the clause counts first.
    let moved = view.at.checked_sub(1).is_some_and(|at| matches!(view.word(at), "安置" | "回迁" | "签约"));
    let first =
        || view.figures[view.sentence_from..].iter().find(|f| f.unit == "户" && f.span.start >= view.tokens[view.clause.start].span.start);
    if moved
        && let Some(figure) = first()
        && !matches!(figure.metric, Metric::Households | Metric::Other)
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    // 为2600户老年人家庭实施了适老化改造, 7.3万户居民拿到房产证
    // 改造农房480户、旱厕980户: each item by its own words.
    let from = (view.clause.start..view.at).rev().find(|at| view.is_number(*at)).map_or(view.clause.start, |at| at + 1);
    let to = (view.at..view.clause.end).find(|at| view.tokens[*at].mark() == Some(Mark::Item)).unwrap_or(view.clause.end);
    if let Some(why) = word_in(view, from..to, AID).or_else(|| aided(view)) {
        return (Metric::Other, Some(why));
    }
    // 户数（户） in a table of a release about homes.
    if view.paragraph.role == Role::Table
        && view.scope.about
        && subject.head.as_ref().is_none_or(|h| matches!(h.thing, Thing::Homes | Thing::People | Thing::Task))
    {
        return (Metric::Households, subject.head.as_ref().map(|h| h.why.clone()));
    }
    let Some(head) = &subject.head else {
        return if subject.named { unnamed_homes(view) } else { inherited_homes(view) };
    };
    let why = Some(head.why.clone());
    // 在册轮候家庭6418户, in a release on one type: they wait for it.
    if let Some(metric) = view.scope.housing_of_title.filter(|_| view.text[head.why.span.clone()].contains("轮候")) {
        return (metric, why);
    }
    match head.thing {
        Thing::Housing(metric) => (metric, why),
        // 解决二次供水问题8500户: work on what is in their homes.
        Thing::Is(Metric::Other)
            if view.word(head.at) == "问题" && word_in(view, view.clause.clone(), &["供水", "饮水", "供热"]).is_some() =>
        {
            (Metric::Households, why)
        }
        // 中等偏下收入家庭1248户: what kind of families.
        Thing::Is(Metric::Other) if view.word(head.at) != "低保" && !families(view) => (Metric::Other, why),
        // 参加摇号的家庭共2035户，其中低收入家庭486户
        Thing::Persons | Thing::Is(Metric::Other) => {
            match part::whole(view, |figure| !matches!(figure.metric, Metric::Other | Metric::Households)) {
                Some((figure, whole)) => (figure.metric, Some(whole)),
                // 低保、低收入家庭413户, in news of 公租房摇号配租
                None if view.text[head.why.span.clone()].contains("家庭") => (let_out(view).unwrap_or(Metric::Other), why),
                None => (Metric::Other, why),
            }
        }
        // 保障性安居工程4.19万户: of every type together.
        Thing::Dwelling if view.word(head.at) == "保障性安居工程" => (Metric::Other, why),
        Thing::Dwelling => (Metric::Households, why),
        Thing::Is(metric @ (Metric::Elevators | Metric::ParkingSpaces)) => (metric, why),
        // 更换老化燃气立管1.1万户: lines in their homes.
        Thing::Is(Metric::Pipelines) => (Metric::Households, why),
        Thing::Community | Thing::Building => (Metric::Households, why),
        // 居民 counted in 户.
        Thing::People => match inherited_homes(view) {
            (Metric::Other, _) => (Metric::Households, why),
            (metric, inherited) => (metric, inherited.or(why)),
        },
        // 9户重点工业企业烟气脱硫工程: firms.
        _ if starts_with_any(&view.text[view.mention().after..], &["企业", "重点企业", "工业企业", "重点工业企业"]) => {
            (Metric::Other, why)
        }
        // 农房抗震改造12.3万户, 新通天然气8000户: work on homes by name.
        Thing::Homes if !matches!(&view.text[head.why.span.clone()], "户" | "户数" | "住户" | "受益户" | "家庭") => {
            (Metric::Households, why)
        }
        _ => {
            let (metric, inherited) = inherited_homes(view);
            (metric, inherited.or(why))
        }
    }
}

/// 建成公租房5.63万套，累计保障住房困难群众8.4万户、21.6万人: those who live in what the sentence counts.
fn sheltered(view: &View<'_, '_>) -> Option<(Metric, Option<Why>)> {
    let (metric, why) = view.scope.housing.as_ref().filter(|(_, why)| near(view, why))?;
    let words = view.between(view.tokens[view.clause.start].span.start, view.mention().span.start);
    let lives = has_any(words, &["保障", "享受"]) && has_any(words, &["困难群众", "住房困难", "重点群体", "中低收入"]);
    lives.then(|| (*metric, Some(why.clone())))
}

/// 解决“办证难”问题，惠及8.4万户: what the clause before did for those whom this one counts.
fn aided(view: &View<'_, '_>) -> Option<Why> {
    let start = view.clause.start;
    let gains = starts_with_any(&view.text[view.tokens[start].span.start..], &["惠及", "受益", "受惠", "为", "让"]);
    let before = start.checked_sub(2).filter(|at| gains && view.tokens[at + 1].mark() == Some(Mark::Comma))?;
    word_in(view, super::clause(view.tokens, before), AID)
}

/// Whether households are counted for the new homes that they got, or wait for.
fn rehoused(view: &View<'_, '_>) -> bool {
    const WHO: &[&str] = &["群众", "居民", "村民"];
    let head = view.between(view.tokens[view.clause.start].span.start, view.mention().before);
    let placed = WHO.iter().find_map(|who| head.strip_suffix(who)).is_some_and(|head| ends_with_any(head, &["安置", "回迁", "未安置"]));
    let behind = &view.text[view.mention().after..];
    let moved = WHO
        .iter()
        .find_map(|who| behind.strip_prefix(who))
        .is_some_and(|behind| starts_with_any(behind, &["搬进", "搬入", "迁入", "回迁"]));
    placed || moved
}

/// 同意, 不愿意 right behind households, or behind a word for who they are.
pub(super) fn thinks(view: &View<'_, '_>) -> Option<Why> {
    const THINK: &[&str] = &["同意", "不同意", "不愿", "不太愿意", "愿意", "反对", "赞成", "签字同意", "没同意"];
    let behind = &view.text[view.mention().after..];
    let behind = behind.strip_prefix("以上的").or_else(|| behind.strip_prefix('的')).unwrap_or(behind);
    let behind = ["居民", "业主", "住户", "人家", "群众"].iter().find_map(|w| behind.strip_prefix(w)).unwrap_or(behind);
    let behind = behind.trim_start_matches(['都', '均', '已', '还', '仍', '就', '中']);
    let word = THINK.iter().find(|w| behind.starts_with(**w))?;
    let start = view.text.len() - behind.len();
    Some(Why { row: None, span: start..start + word.len(), rule: "what they think of it" })
}

/// What is done for households and is no work on their homes.
const AID: &[&str] = &[
    "易地",
    "移民",
    "增收",
    "入住保障房",
    "适老化",
    "无障碍",
    "清洁取暖",
    "改厕",
    "办证",
    "办了证",
    "交证",
    "房产证",
    "产权证",
    "不动产",
    "煤改电",
    "旱厕",
    "减税",
    "满意的",
    "表示满意",
    "礼包",
    "慰问",
    "居家养老",
    "避险搬迁",
];

/// Why people are counted who do not gain from works.
const SERVED: &[&str] = &[
    "就业",
    "脱贫",
    "学生",
    "师生",
    "接种",
    "低保",
    "养老金",
    "津贴",
    "参保",
    "医保",
    "退休",
    "职工",
    "失业",
    "培训",
    "贫困",
    "救助",
    "保险",
    "惠民保",
    "抽样",
    "志愿服务",
    "移民",
    "易地",
    "代表",
    "家庭医生",
    "科普",
    "义诊",
    "筛查",
    "体检",
    "社保",
    "居家养老服务",
];

/// The first of some words in a stretch of tokens.
fn word_in(view: &View<'_, '_>, tokens: std::ops::Range<usize>, words: &[&str]) -> Option<Why> {
    if tokens.is_empty() {
        return None;
    }
    let span = view.tokens[tokens.start].span.start..view.tokens[tokens.end - 1].span.end;
    let text = &view.text[span.clone()];
    // Nearly no such words have any of them.
    let words = if has_any(text, words) { words } else { &[] };
    words.iter().find(|w| has(text, w)).and_then(|w| Some((text.find(w)?, w.len()))).map(|(i, length)| {
        let start = span.start + i;
        Why { row: None, span: start..start + length, rule: "what was done for them" }
    })
}

/// People are residents where they gain from works; else they are counted for something else.
pub(super) fn people(view: &View<'_, '_>, subject: &Subject) -> (Metric, Option<Why>) {
    // 累计回迁群众13.2万人: those who are moved back live there, as households do that are counted so.
    if let Some(why) = word_in(view, view.clause.clone(), &["回迁"])
        && !matches!(subject.head.as_ref().map(|h| h.thing), Some(Thing::Housing(_)))
    {
        return (Metric::Residents, Some(why));
    }
    // 货币安置3490人: those who are moved are of the programme that moves them.
    let moved = view.tokens[view.clause.clone()].iter().any(|t| ["安置", "配租"].iter().any(|w| view.text[t.span.clone()].contains(w)));
    if moved
        && let Some((metric, why)) = &view.scope.housing
        && near(view, why)
    {
        return (*metric, Some(why.clone()));
    }
    // 1300万居民告别棚户区, 45.7万人喝上安全水: what is better for those whom the number counts first.
    if let Some((at, row)) = better(view) {
        let housing = (at..view.clause.end).find_map(|at| match view.tokens[at].noun() {
            Some((row, Thing::Housing(metric))) => Some((metric, Some(view.why(at, row, "what they moved into or out of")))),
            _ => None,
        });
        let moved = !view.word(at).starts_with("得到") && !matches!(view.word(at), "喝上" | "用上");
        let before = || match &view.scope.housing {
            Some((metric, why)) if moved && near(view, why) => Some((*metric, Some(why.clone()))),
            _ => None,
        };
        return housing.or_else(before).unwrap_or_else(|| (Metric::Residents, Some(view.why(at, row, "what is better for them"))));
    }
    if let Some(told) = sheltered(view) {
        return told;
    }
    // 为3.87万名毕业生发放租房补贴: what they were given.
    let given = (view.at + 1..view.clause.end).take_while(|at| !view.is_number(*at)).find_map(|at| match view.tokens[at].noun() {
        Some((row, Thing::Housing(metric @ Metric::RentSubsidy))) if view.word(at).contains('租') => {
            Some((metric, Some(view.why(at, row, "what the people were given"))))
        }
        _ => None,
    });
    if let Some(told) = given {
        return told;
    }
    if let Some(why) = word_in(view, view.clause.clone(), SERVED) {
        return (Metric::Other, Some(why));
    }
    // 保租房计划筹建650万套，预计可帮助近2000万新市民: those whom homes of that type help.
    let helped = ends_with_any(&view.text[..view.mention().before], &["可帮助", "将帮助", "帮助", "解决"]);
    if helped
        && subject.head.as_ref().is_some_and(|h| matches!(h.thing, Thing::Persons | Thing::People))
        && has_any(view.behind_in_clause(), &["居住", "住房", "安居"])
        && let Some((metric, why)) = &view.scope.housing
        && (near(view, why) || view.scope.answers && why.span.start >= view.scope.opened.0)
    {
        return (*metric, Some(why.clone()));
    }
    let gains = || match benefit(view) {
        Some(why) if why.rule == WATER => (Metric::Residents, Some(why)),
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
        // 解决594万人的饮水安全问题
        Thing::Is(Metric::Other) if view.word(head.at) == "问题" => gains(),
        // 解决三千农村居民的饮水
        Thing::Persons if benefit(view).is_some_and(|why| why.rule == WATER) => gains(),
        // 筹集保障性租赁住房…，惠及新市民、青年人5万多人
        Thing::Persons
            if benefit(view).is_some_and(|why| why.rule != WATER)
                && view.scope.housing.as_ref().is_some_and(|(_, why)| near(view, why)) =>
        {
            gains()
        }
        Thing::Is(Metric::Other) | Thing::Persons => (Metric::Other, why),
        // The aged are residents only where it is said that they gain.
        Thing::People if view.text[head.why.span.clone()].contains('老') => gains(),
        // 城区人口由70万增加到90万: how many live there, and no works for them.
        // 城区人口突破76万人, in a report: of the city.
        Thing::People
            if view.word(head.at).ends_with("人口")
                && (view.mention().unit_row.is_none() || view.scope.report && benefit(view).is_none())
                && !subject.behind =>
        {
            (Metric::Other, why)
        }
        Thing::People | Thing::Homes | Thing::Community => {
            // 解决37.64万农村人口饮水安全问题: of no programme that was named before.
            if benefit(view).is_some_and(|why| why.rule == WATER) {
                return (Metric::Residents, why);
            }
            if let Some((metric, why)) = &view.scope.housing
                && near(view, why)
            {
                return (*metric, Some(why.clone()));
            }
            if view.tokens[view.clause.clone()].iter().any(|t| matches!(&view.text[t.span.clone()], "转移" | "帮扶")) {
                return (Metric::Other, why);
            }
            (Metric::Residents, why)
        }
        _ => gains(),
    }
}

/// The verb of a change for the better behind the number in its clause.
fn better(view: &View<'_, '_>) -> Option<(usize, u16)> {
    (view.at + 1..view.clause.end).take_while(|at| !view.is_number(*at)).find_map(|at| match view.tokens[at].verb() {
        Some((row, Act::Do)) if BETTER.contains(&view.word(at)) => Some((at, row)),
        _ => None,
    })
}

const BETTER: &[&str] = &["告别", "喝上", "用上", "住上", "住进", "搬进", "喜迁", "搬入", "迁入", "得到改善", "得到解决"];

/// Households that nothing names: those of the number before, of the housing type named last, or in renovation.
fn inherited_homes(view: &View<'_, '_>) -> (Metric, Option<Why>) {
    // 发放租赁补贴3486户。其中，海安市415户
    if let Some((figure, why)) = part::whole(view, |figure| figure.metric != Metric::Other) {
        return (figure.metric, Some(why));
    }
    if let Some((metric, why)) = &view.scope.housing
        && (near(view, why)
            || headed(view, why)
            || !view.scope.report && (view.paragraph.span.contains(&why.span.start) || view.scope.housing_of_title == Some(*metric)))
    {
        return (*metric, Some(why.clone()));
    }
    let topic = view.scope.topic.as_ref();
    if let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == "户")
        && topic.is_none_or(|t| t.why.span.start < figure.span.start)
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    // 任务是287个、3.46万户, 共有11栋楼、834户: the households of the communities or buildings before.
    if let Some(figure) = view.figures[view.sentence_from..].last().filter(|f| matches!(f.metric, Metric::Communities | Metric::Buildings))
        && view.tokens[view.at - 1].mark() == Some(Mark::Item)
    {
        return (Metric::Households, figure.told(Field::Metric).cloned());
    }
    let from = view.tokens.first().map_or(0, |t| t.span.start);
    match topic {
        Some(topic) if view.scope.about || topic.why.span.start >= from => (Metric::Households, Some(topic.why.clone())),
        _ if view.scope.about || work_named(view) => (Metric::Households, None),
        _ => (Metric::Other, None),
    }
}

/// ■公租房, and below it 保障家庭1.8万户: whether the type heads the line as a short line of its own.
fn headed(view: &View<'_, '_>, why: &Why) -> bool {
    const HEADING: usize = 16;
    let paragraphs = &view.release.paragraphs;
    let at = paragraphs.partition_point(|p| p.span.start < view.paragraph.span.start);
    let above = at.checked_sub(1).map(|at| paragraphs[at].span.clone()).filter(|above| above.contains(&why.span.start));
    let line = above.map_or("", |above| view.text[above].trim());
    !line.is_empty() && is_short(line, HEADING) && !line.contains(|c: char| c.is_ascii_digit() || matches!(c, '。' | '，' | '；'))
}

/// Whether the clause names a work on homes: 搬迁, 安置, 燃气.
fn work_named(view: &View<'_, '_>) -> bool {
    let words = &view.text[view.tokens[view.clause.start].span.start..view.tokens[view.clause.end - 1].span.end];
    has_any(words, &["搬迁", "安置", "农房", "天然气", "燃气", "改造", "惠及", "居民", "受益"])
}

/// 户 behind words that no table knows: work on homes only where the clause names it.
fn unnamed_homes(view: &View<'_, '_>) -> (Metric, Option<Why>) {
    let about = view.tokens[view.clause.clone()].iter().find_map(|t| match t.noun() {
        Some((row, Thing::Community | Thing::Homes | Thing::Building | Thing::People)) => {
            Some(Why { row: Some(row), span: t.span.clone(), rule: "named in the clause" })
        }
        _ => None,
    });
    match about {
        Some(why) => (Metric::Households, Some(why)),
        None => match &view.scope.housing {
            Some((metric, why)) if near(view, why) => (*metric, Some(why.clone())),
            _ if view.scope.about
                || ["搬迁", "燃气", "直供电", "瓶改管", "户改", "一户一表", "供热改造", "供水设施改造", "室内供", "裸房"]
                    .iter()
                    .any(|w| view.text[view.tokens[view.clause.start].span.start..view.mention().span.start].contains(w)) =>
            {
                (Metric::Households, None)
            }
            _ => (Metric::Other, None),
        },
    }
}

/// The rule of those who gain from what is no housing.
const WATER: &str = "a work that people gain from";

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
    ["饮水", "供水", "饮用水", "吃水", "用电条件", "搬迁"].iter().find_map(|w| words.find(w).map(|i| (i, w.len()))).map(|(i, length)| Why {
        row: None,
        span: span.start + i..span.start + i + length,
        rule: if &words[i..i + length] == "搬迁" { "a work that people move for" } else { WATER },
    })
}
