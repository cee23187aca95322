//! The community or street that a text tells of over several sentences: 走进武侯区玉林街道黉门街社区…。该社区有23栋楼….

use super::carry::{self, numeral};
use crate::cue::Relative;
use crate::figure::Why;
use crate::mention::{floor, is_han};
use crate::place::Place;
use crate::release::Release;
use crate::search::{ends_with_any, find, has_any, starts_with_any};
use crate::token::{Kind, Mark, Token};
use std::ops::Range;

/// A community with the street or district that it lies in, or that street alone.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    /// Where it lies, if that was said, and the place of the table where it is one.
    region: Option<(String, Option<&'static Place>)>,
    /// The community.
    pub(super) area: Option<String>,
    /// Whether it is a community that goes without a name: 水部街道一小区.
    unnamed: bool,
    /// Where it was named.
    span: Range<usize>,
    /// Whether this paragraph tells of it.
    here: bool,
    /// Whether another place has been named since.
    away: bool,
    /// Whether it is a street or district alone that opens its paragraph: the whole paragraph tells of it.
    lead: bool,
    /// Whether it is all that a line holds: what stands below it is of it, up to the next such line.
    pub(super) section: bool,
    /// Whether it heads an item of a list by itself, or with the works on it: all of the item is of it.
    item: bool,
}

/// How a sentence goes on with the spot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    /// It does not.
    Nothing,
    /// It is of the street or district.
    Region,
    /// It is of the community.
    Both,
}

impl Spot {
    /// The region, if it was said.
    pub(super) fn region(&self) -> Option<(&str, Option<&'static Place>)> {
        self.region.as_ref().map(|(name, place)| (name.as_str(), *place))
    }

    /// Where it was named.
    pub(super) fn named_at(&self) -> usize {
        self.span.start
    }

    /// Why a figure is of it.
    pub(super) fn why(&self) -> Why {
        Why { row: None, span: self.span.clone(), rule: "the community of the sentences before" }
    }

    /// Whether it is a community, and not a street or district alone.
    fn community(&self) -> bool {
        self.area.is_some() || self.unnamed
    }

    /// A paragraph has to take it up anew. One that begins with what somebody says, or with 这, goes on with it.
    pub(super) fn leave(&mut self, release: &Release<'_>, text: &str, asked: bool) {
        // 记者：请问大溪沟街道人和街片区改得怎样？: the answer is of it.
        if asked && self.here && !self.away {
            (self.here, self.away, self.lead) = (true, false, true);
            return;
        }
        if self.section && !self.away {
            self.here = true;
            return;
        }
        const OTHERS: &[&str] = &[
            "负责人",
            "局长",
            "科长",
            "处长",
            "市长",
            "区长",
            "县长",
            "强调",
            "会议指出",
            "下一步",
            "全市",
            "全区",
            "全县",
            "全省",
            "我市",
            "我区",
            "我县",
        ];
        // 项目总投资3.86亿元…: the work that the paragraph before told of.
        const WORK: &[&str] = &["项目总投资", "项目涉及", "项目计划", "项目于", "项目投资", "项目资金", "项目改造", "项目实施"];
        let head = text.trim_start();
        // 截至8月底，小区改造全面完工: so is the community, where a clause of its beginning is of it.
        const OWN: &[&str] = &["小区改造", "小区已", "小区共", "小区新", "小区内", "小区加装", "小区增", "小区的", "小区里"];
        let own = || head.split('，').take(2).any(|clause| starts_with_any(clause, OWN));
        let goes_on = head.starts_with(['“', '这']) || self.community() && starts_with_any(head, WORK);
        let said = self.here && goes_on || self.community() && own();
        self.here = !self.away && (said && !has_any(text, OTHERS) || self.again(release, text));
    }

    /// 县桥社区的省建二公司宿舍里，…。省建二公司宿舍建于上世纪80年代: a paragraph that begins with what the spot was named with.
    fn again(&self, release: &Release<'_>, text: &str) -> bool {
        const NEAR: usize = 16;
        // 后湖街道金色花苑小区里，…。金色花苑建于1998年
        if self.stem().is_some_and(|stem| text.trim_start().starts_with(stem)) {
            return true;
        }
        let head = text.trim_start();
        let head = &head[..floor(head, 4 * '区'.len_utf8())];
        let near: String = release.folded[self.span.end..].chars().take(NEAR).take_while(|c| !matches!(c, '，' | '。' | '\n')).collect();
        head.chars().count() == 4 && head.chars().all(is_han) && near.contains(head)
    }

    /// Its name without the word for what it is, where that is a name still.
    fn stem(&self) -> Option<&str> {
        let area = self.area.as_deref()?;
        ["小区", "社区"].iter().find_map(|kind| area.strip_suffix(kind)).filter(|stem| stem.chars().count() >= 3)
    }

    /// How the words before a number go on with it.
    pub(super) fn taken(&self, text: &str, tokens: &[Token], at: usize) -> Takes {
        let mut told = Takes::Nothing;
        // Another place in the words before, such as 全区 in 全区改造计划, leaves only what takes it up by a word of its own.
        let mut other = false;
        for i in (0..at).rev() {
            let word = &text[tokens[i].span.clone()];
            match &tokens[i].kind {
                Kind::Site if self.area.as_deref() == Some(word) => return Takes::Both,
                Kind::Gap if (i == 0 || tokens[i - 1].mark().is_some()) && self.stem().is_some_and(|stem| word.starts_with(stem)) => {
                    return Takes::Both;
                }
                Kind::Town | Kind::Place(_) if self.lies_in(word, &tokens[i]) => {
                    told = if told == Takes::Nothing && !other { Takes::Region } else { told };
                }
                // 由国企泸州兴泸集团统一施工: a place in the name of a company.
                Kind::Place(place) if word != place.name && named_after(tokens, i) || of_bank(text, &tokens[i]) => {}
                // 小区被纳入尧都区改造计划: whose plan it is.
                Kind::Place(_) if ends_with_any(&text[..tokens[i].span.start], &["纳入", "列入"]) => {}
                // 中山街道改造了7个小区。水巷口小区18栋楼
                Kind::Site if self.here && !self.away && self.lead => {
                    let placed = tokens[..i].iter().any(|t| matches!(t.kind, Kind::Place(_) | Kind::Town) || t.relative().is_some());
                    return if placed { Takes::Nothing } else { Takes::Region };
                }
                Kind::Site | Kind::Town | Kind::Place(_) => return Takes::Nothing,
                Kind::Word(_) if tokens[i].relative().is_some_and(|(_, relative)| relative != Relative::That) => other = true,
                // 该区, in the tale of a street of it.
                Kind::Word(_)
                    if tokens[i].relative().is_some()
                        && word.ends_with(['区', '县', '市'])
                        && self.region.as_ref().is_some_and(|(_, place)| place.is_none()) =>
                {
                    other = true;
                }
                // 莲湖区将建设立体停车楼，该项目…: not where another place is told before it.
                _ if self.same(text, tokens, i) => {
                    let placed = |t: &Token| matches!(t.kind, Kind::Place(_) | Kind::Town) && !self.lies_in(&text[t.span.clone()], t);
                    return if tokens[..i].iter().any(placed) { Takes::Nothing } else { Takes::Both };
                }
                // 家住甸柳新村街道的李大爷乘坐新装的电梯。这部电梯…
                _ if self.here && !self.away && starts_with_any(word, &["这部", "这台", "这栋"]) => return Takes::Region,
                _ if self.that_town(text, tokens, i) => return if self.area.is_none() { Takes::Both } else { Takes::Region },
                _ if told != Takes::Both && !other && !self.away && self.heads(text, tokens, i) => {
                    told = if matches!(word, "街道" | "镇里") || self.area.is_none() { Takes::Region } else { Takes::Both };
                }
                _ => {}
            }
        }
        let goes_on = (self.community() || self.lead) && !turns(text, tokens);
        if told == Takes::Nothing && self.here && !self.away && !other && self.item {
            return Takes::Both;
        }
        if told == Takes::Nothing && self.here && !self.away && !other && goes_on { Takes::Region } else { told }
    }

    fn lies_in(&self, word: &str, token: &Token) -> bool {
        self.region.as_ref().is_some_and(|(name, place)| match (&token.kind, place) {
            (Kind::Place(here), Some(place)) => here.code == place.code,
            _ => name == word,
        })
    }

    /// 该街道, 该镇: the town that was named last.
    fn that_town(&self, text: &str, tokens: &[Token], at: usize) -> bool {
        const THAT: &[&str] = &["该街道", "该镇", "该乡"];
        let head = &text[..tokens[at].span.end];
        let town =
            |end: &str| head.ends_with(end) && self.region.as_ref().is_some_and(|(name, _)| name.ends_with(end.trim_start_matches('该')));
        ends_with_any(head, THAT) && THAT.iter().any(|end| town(end))
    }

    /// 该小区, 这里.
    fn same(&self, text: &str, tokens: &[Token], at: usize) -> bool {
        const SAME: &[&str] = &[
            "该小区",
            "该社区",
            "该片区",
            "该院落",
            "这个小区",
            "这个社区",
            "这个院",
            "本小区",
            "该街区",
            "该院",
            "该家属院",
            "该宿舍",
            "这部电梯",
            "这台电梯",
            "该项目",
        ];
        let head = &text[..tokens[at].span.end];
        // Nearly no word ends as these do.
        // 在…供热管网改造施工现场，…。该项目总投资1.32亿元: the one whose site they came to.
        let paragraph = || head[head.rfind('\n').unwrap_or(0)..].contains("现场");
        let same = || {
            head.ends_with(['区', '落', '院', '梯', '目'])
                && ends_with_any(head, SAME)
                && (self.here || !head.ends_with("该项目") || !paragraph())
        };
        // 今年，街道把它列入改造计划
        let it = || {
            const IT: &[&str] = &["把它", "将它", "给它", "为它", "对它"];
            starts_with_any(&text[tokens[at].span.clone()], IT) || ends_with_any(head, IT)
        };
        // 这个建于1992年的小区共有19栋楼
        let this = || {
            let clause = head.rsplit(['，', '。', '；', '\n', '“']).next().unwrap_or_default().trim_start();
            const KINDS: &[&str] = &["小区", "家属院", "院落", "大院", "宿舍", "宿舍区", "楼院", "公寓"];
            clause.contains('的') && starts_with_any(clause, &["这个", "这座", "这处"]) && has_any(clause, KINDS)
        };
        self.community() && (same() || self.here && this() || self.here && (text[tokens[at].span.clone()].starts_with("这里") || it()))
    }

    /// 小区共修缮屋面…, 社区新建了…, 街道还给…: the bare word at the head of a clause.
    fn heads(&self, text: &str, tokens: &[Token], at: usize) -> bool {
        const BEHIND: &[&str] =
            &["书记", "党", "干部", "工作", "居委", "主任", "居民", "物业", "改造", "治理", "服务", "养老", "、", "和", "及", "与"];
        const OWN: &[&str] = &["片区", "家属院", "家属楼", "宿舍", "公寓", "花园", "家园", "新村"];
        let word = &text[tokens[at].span.clone()];
        let kind = match word {
            // 社区前后开了9次协调会 is no community of houses.
            "小区" if self.unnamed => true,
            "小区" | "社区" | "街区" => self.area.as_ref().is_some_and(|area| word == "小区" || !area.ends_with(['村', '里', '苑'])),
            // 项目总投资3.86亿元: of the community that the paragraph tells of.
            "项目" | "项目总投资" | "项目投资" | "项目资金" => {
                self.here && self.community() && !(word == "项目" && behind_project(&text[tokens[at].span.end..]))
            }
            "片区" => self.area.as_ref().is_some_and(|area| area.ends_with(word)),
            "街道" => self.region.as_ref().is_some_and(|(name, _)| name.ends_with(word)),
            // 去年6月，家属院被纳入改造计划
            _ => OWN.iter().any(|own| word.starts_with(own) && self.area.as_ref().is_some_and(|area| area.ends_with(own))),
        };
        if !kind {
            return false;
        }
        // 为小区的12栋楼加装了扶手
        let behind = &text[tokens[at].span.end..];
        let owns = word == "小区"
            && starts_with_any(behind, &["的", "内", "里"])
            && text[..tokens[at].span.start].ends_with(['为', '给', '对', '在']);
        let first = at == 0
            || owns
            || matches!(tokens[at - 1].kind, Kind::Time(_))
            || matches!(tokens[at - 1].mark(), Some(mark) if mark != Mark::Item)
            || matches!(&text[tokens[at - 1].span.clone()], "目前" | "如今" | "现在");
        // 今年3月，小区改造正式进场，投资约680万元
        const WORKS: &[&str] =
            &["改造正式", "改造共", "改造启动", "改造工程", "改造项目", "改造完工", "改造后", "改造全面", "改造一期", "改造二期", "改造已"];
        let works = self.here && starts_with_any(behind, WORKS);
        // 街道、社区先后召开坝坝会11次: they did it together.
        let both = word == "街道" && behind.starts_with("、社区") && !behind.starts_with("、社区书记");
        first && (works || both || !starts_with_any(behind, BEHIND))
    }
}

/// 国家开发银行四川省分行: a place in the name of a bank.
fn of_bank(text: &str, token: &Token) -> bool {
    starts_with_any(&text[token.span.end..], &["分行", "省分行", "市分行", "支行"])
}

/// Whether unknown words go on right behind a place.
fn named_after(tokens: &[Token], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|t| matches!(t.kind, Kind::Gap) && t.span.start == tokens[at].span.end && t.span.len() >= "两字".len())
}

/// 项目负责人, 项目建设: what is not said of the work.
fn behind_project(behind: &str) -> bool {
    starts_with_any(behind, &["负责", "经理", "部", "建设", "化", "库", "申报", "、", "和"])
}

/// Notes what a sentence says of the community that the text tells of.
pub(super) fn learn(spot: &mut Option<Spot>, release: &Release<'_>, tokens: &[Token]) {
    let text = &release.folded;
    if let Some(old) = spot
        && matches!(old.taken(text, tokens, tokens.len()), Takes::Both)
    {
        (old.here, old.away) = (true, false);
        // 天心区坡子街街道西文庙坪片区, named in the title without its street.
        let named = |t: &Token| matches!(t.kind, Kind::Site) && old.area.as_deref() == Some(&text[t.span.clone()]);
        if old.region.as_ref().is_none_or(|(_, place)| place.is_some())
            && let Some(at) = tokens.iter().position(named)
            && let Some(region) = beside(release, tokens, at)
        {
            old.region = Some(region);
        }
        return;
    }
    let place = |t: &Token| matches!(t.kind, Kind::Place(_) | Kind::Town | Kind::Site) && !of_bank(text, t);
    // 项目名称：怡园小区改造项目: the lines below it are of what it names.
    let named = tokens.iter().position(|t| t.mark() == Some(Mark::Colon)).filter(|colon| {
        let label = text[tokens[0].span.start..tokens[*colon].span.start].trim();
        opens(text, tokens) && ends_with_any(label, &["项目名称", "小区名称", "工程名称"]) && label.chars().count() <= 8
    });
    // 随着三台子街道牡丹社区的外墙完成验收，皇姑区…全部完工: what the sentence is of comes behind.
    let aside = tokens.first().filter(|t| text[t.span.start..].trim_start().starts_with("随着"));
    let behind = aside
        .and_then(|_| tokens.iter().position(|t| t.mark() == Some(Mark::Comma)))
        .filter(|at| tokens[*at..].iter().any(|t| matches!(t.kind, Kind::Place(_))));
    let tokens = &tokens[named.or(behind).map_or(0, |at| at + 1)..];
    let opening = named.is_some() || opens(text, tokens) || spoken(release, tokens);
    let mut found: Option<Spot> = None;
    let mut several = false;
    let mut at = 0;
    while at < tokens.len() {
        if !place(&tokens[at]) {
            // 已纳入我区2025年改造计划: whose plan it is in.
            let listed = || text[..tokens[at].span.start].ends_with("入");
            // 是全区最大的老旧小区之一 is still told of it.
            let most = || starts_with_any(&text[tokens[at].span.end..], &["最", "首", "唯一", "第", "较大"]);
            if tokens[at].relative().is_some_and(|(_, relative)| relative != Relative::That) && !listed() && !most() {
                found = None;
                if let Some(old) = spot {
                    (old.here, old.away) = (false, true);
                }
            }
            at += 1;
            continue;
        }
        // 【西门街道·翠柏社区】: one place, too.
        let dot = |i: usize| &text[tokens[i].span.clone()] == "·" && tokens.get(i + 1).is_some_and(|t| matches!(t.kind, Kind::Site));
        let adjoins = |i: usize| tokens[i].span.start == tokens[i - 1].span.end && (place(&tokens[i]) || dot(i));
        let end = (at + 1..tokens.len()).find(|i| !adjoins(*i)).unwrap_or(tokens.len());
        let run = &tokens[at..end];
        let first = std::mem::replace(&mut at, end);
        let site = run.iter().rfind(|t| matches!(t.kind, Kind::Site));
        let region = run.iter().rfind(|t| matches!(t.kind, Kind::Place(_) | Kind::Town)).map(|t| match t.kind {
            Kind::Place(place) => (release.name_of(place).to_owned(), Some(place)),
            _ => (text[t.span.clone()].to_owned(), None),
        });
        let region = region.or_else(|| site.and_then(|_| beside(release, tokens, first)));
        // 在西园街道，小西湖片区改造加快推进: in the street that the sentence opens with.
        let above = found.as_ref().filter(|found| site.is_some() && region.is_none() && found.area.is_none());
        let inside = above.is_some();
        let region = region.or_else(|| above.and_then(|found| found.region.clone()));
        // 中山街道改造了7个小区。水巷口小区18栋楼: a community in the tale of a street is of it.
        let told = || spot.as_ref().filter(|old| site.is_some() && old.here && !old.away && old.lead).and_then(|old| old.region.clone());
        let region = region.or_else(told);
        let unnamed = site.is_none() && region.is_some() && unnamed_behind(&text[run[run.len() - 1].span.end..]);
        let lead = unnamed || site.is_none() && opening && leads(release, tokens, first);
        let town = region.as_ref().is_some_and(|(_, place)| place.is_none());
        // 甸柳新村街道是济南市较早加装电梯的街道: the whole behind its part leads to no other place.
        let whole = |t: &Token| matches!(t.kind, Kind::Place(place) if release.place.is_some_and(|home| home.within(place)));
        if site.is_none() && found.is_some() && run.iter().all(whole) {
            continue;
        }
        if site.is_none() && !town && !lead {
            found = None;
            if let Some(old) = spot {
                (old.here, old.away) = (false, true);
            }
            continue;
        }
        if let Some(old) = spot
            && site.is_none()
            && old.region == region
        {
            (old.here, old.away) = (true, false);
            continue;
        }
        // 滨江街道的上陡门片区: one place.
        let of = first > 1 && &text[tokens[first - 1].span.clone()] == "的" && place(&tokens[first - 2]);
        several |= found.is_some() && !of && !inside;
        let span = run[0].span.start..run[run.len() - 1].span.end;
        let area = site.map(|t| release.plain.text[t.span.clone()].to_owned());
        found = Some(Spot {
            region,
            area,
            unnamed,
            span,
            here: true,
            away: false,
            lead: lead || site.is_some() && spot.as_ref().is_some_and(|old| old.here && !old.away && old.lead),
            section: opening && fills(text, tokens)
                || (named.is_some() || site.is_some() && opening && lone(text, tokens)) && works_on(text, tokens),
            item: site.is_some() && opening && (fills(text, tokens) || works_on(text, &tokens[at..])),
        });
    }
    if several {
        *spot = None;
    } else if found.is_some() {
        *spot = found;
    }
}

/// 水部街道一小区的电梯, 道里区，一个建于1985年的小区, 定城镇的老旧小区改造施工现场: whether what stands behind a place is one community that
/// goes without a name.
pub(super) fn unnamed_behind(behind: &str) -> bool {
    /// The longest words between 一 and what it is.
    const NEAR: usize = 12;
    const KINDS: &[&str] = &["小区", "社区", "家属院", "院落", "公寓", "项目", "宿舍", "楼院", "大院", "街坊", "现场"];
    let behind = behind.strip_prefix('，').unwrap_or(behind);
    let near = &behind[..behind.char_indices().nth(NEAR).map_or(behind.len(), |(at, _)| at)];
    let near = near.split(['，', '。', '、', '；', '：', '（']).next().unwrap_or_default();
    let one = near.starts_with('一') && !starts_with_any(near, &["一些", "一批", "一线", "一直", "一期", "一级", "一带"]);
    has_any(near, KINDS) && (one || near.starts_with('的') && near.ends_with("现场"))
}

/// A community by its name, where it lies and where that was said.
pub(super) type Lies = (String, (String, Option<&'static Place>), Range<usize>);

/// “召开坝坝会26次。”炳草岗街道相关负责人介绍: a paragraph that begins with what somebody of a street or community says is of it.
pub(super) fn said_by(spot: &mut Option<Spot>, release: &Release<'_>, tokens: &[Token]) {
    const SAYS: &[&str] = &["说", "介绍", "告诉", "表示", "坦言", "感慨"];
    let text = &release.folded;
    let span = tokens.first().map_or(0, |t| t.span.start)..tokens.last().map_or(0, |t| t.span.end);
    let mut places = tokens.iter().filter(|t| matches!(t.kind, Kind::Place(_) | Kind::Town | Kind::Site) || t.relative().is_some());
    let last = places.next_back();
    let numbers = tokens.iter().any(|t| matches!(t.kind, Kind::Mention(_)));
    if numbers || !SAYS.iter().any(|w| text[span.clone()].contains(w)) {
        return;
    }
    if let Some(last) = last.filter(|t| matches!(t.kind, Kind::Town | Kind::Site)) {
        learn(spot, release, tokens);
        if let Some(spot) = spot.as_mut().filter(|spot| spot.span.end == last.span.end) {
            spot.lead = true;
        }
    }
}

/// Notes the communities and streets of a sentence that are named with the place that they lie in.
pub(super) fn note(sites: &mut Vec<Lies>, release: &Release<'_>, tokens: &[Token]) {
    /// More than any release tells of.
    const MOST: usize = 100;
    for (at, token) in tokens.iter().enumerate().filter(|(_, t)| matches!(t.kind, Kind::Site | Kind::Town)) {
        // 望麓园街道荷花池社区茶叶公司宿舍: in the community of a street.
        let community = |t: &Token| matches!(t.kind, Kind::Site) && release.folded[t.span.clone()].ends_with("社区");
        let near = |t: &&Token| (matches!(t.kind, Kind::Place(_) | Kind::Town) || community(t)) && t.span.end == token.span.start;
        if at > 0
            && sites.len() < MOST
            && tokens.get(at - 1).is_some_and(|t| near(&t))
            && let Some(region) = beside(release, tokens, at)
            // What is known is told once.
            && sites.iter().rev().find(|(name, ..)| *name == release.folded[token.span.clone()]).is_none_or(|(_, known, _)| *known != region)
        {
            sites.push((release.folded[token.span.clone()].to_owned(), region, tokens[at - 1].span.clone()));
        }
    }
}

/// 风光社区涉及3个小区: a community or street that was named before with the place that it lies in.
pub(super) fn recognize(sites: &[Lies], text: &str, tokens: &mut Vec<Token>) {
    if sites.is_empty() {
        return;
    }
    inside(sites, text, tokens);
    let mut at = 0;
    while at + 1 < tokens.len() {
        let start = tokens[at].span.start;
        let heads = at == 0 || tokens[at - 1].mark().is_some();
        // 白山社区 is not of the city of that name.
        let gap = matches!(tokens[at].kind, Kind::Gap)
            || matches!(tokens[at].kind, Kind::Place(place) if text[tokens[at].span.clone()].len() < place.name.len());
        let name = sites.iter().map(|(name, ..)| name).find(|name| heads && gap && text[start..].starts_with(name.as_str()));
        if let Some(end) = name.map(|name| start + name.len())
            && let Some(last) = (at..tokens.len().min(at + 6)).find(|i| tokens[*i].span.end == end)
        {
            tokens[at].span.end = end;
            // 历下区甸柳新村街道…。甸柳新村街道是…: so is a street with a long name.
            tokens[at].kind = if text[start..end].ends_with(['镇', '乡', '道']) { Kind::Town } else { Kind::Site };
            tokens.drain(at + 1..=last);
        }
        at += 1;
    }
}

/// 历时一年多的大关西六苑改造工程: a known name inside of other words is cut out.
fn inside(sites: &[Lies], text: &str, tokens: &mut Vec<Token>) {
    const LONG: usize = 4;
    let Some((first, last)) = tokens.first().zip(tokens.last()) else { return };
    let sentence = first.span.start..last.span.end;
    let words = |t: &Token| matches!(t.kind, Kind::Gap | Kind::Place(_) | Kind::Word(_));
    let mut names: Vec<&str> = sites.iter().map(|(name, ..)| name.as_str()).filter(|name| name.chars().count() >= LONG).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        for (at, _) in text[sentence.clone()].match_indices(name) {
            let span = sentence.start + at..sentence.start + at + name.len();
            let Some(from) = tokens.iter().position(|t| t.span.end > span.start) else { continue };
            let Some(to) = tokens.iter().position(|t| t.span.end >= span.end) else { continue };
            let (head, tail) = (tokens[from].span.start..span.start, span.end..tokens[to].span.end);
            let cuts = |rest: &Range<usize>, at: usize| rest.is_empty() || matches!(tokens[at].kind, Kind::Gap);
            // 从东安新村往西走十来分钟: where one comes from.
            let left = text[..span.start].ends_with(['从', '与', '离', '比', '像']);
            if left || !tokens[from..=to].iter().all(words) || !cuts(&head, from) || !cuts(&tail, to) {
                continue;
            }
            let depth = tokens[from].depth;
            let gap = |span: Range<usize>| (!span.is_empty()).then_some(Token { span, kind: Kind::Gap, depth });
            let kind = if name.ends_with(['镇', '乡', '道']) { Kind::Town } else { Kind::Site };
            let named = Token { span, kind, depth };
            tokens.splice(from..=to, gap(head).into_iter().chain([named]).chain(gap(tail)));
        }
    }
}

/// Whether a sentence opens its paragraph.
fn opens(text: &str, tokens: &[Token]) -> bool {
    let head = carry::above(tokens.first().map_or("", |t| &text[..t.span.start]));
    head.trim_end_matches([' ', '\u{3000}']).ends_with('\n')
}

/// Whether somebody is told to say the sentence, who goes from one street or community to the next.
fn spoken(release: &Release<'_>, tokens: &[Token]) -> bool {
    let Some(first) = tokens.first() else { return false };
    let upto = release.paragraphs.partition_point(|p| p.span.start <= first.span.start);
    upto.checked_sub(1).is_some_and(|at| release.paragraphs[at].speaker.is_some())
}

/// 【西门街道】, 环翠区改造情况: whether a line holds nothing but places, or one place with the sign or words of a heading.
fn fills(text: &str, tokens: &[Token]) -> bool {
    const LINE: usize = 30;
    let place = |t: &Token| matches!(t.kind, Kind::Place(_) | Kind::Town);
    let counts = |t: &Token| matches!(t.kind, Kind::Mention(_));
    // 【零陵区】抢抓工期, （二）舒城县：聚焦民生, 一、金安区老旧小区改造项目: the sign of a heading, one place, and words.
    let head = tokens.iter().position(place).filter(|at| *at > 0 && !tokens.iter().any(counts) && lone(text, tokens));
    let signed = head.is_some_and(|at| {
        let line = text[tokens[0].span.start..tokens[tokens.len() - 1].span.start].trim();
        let sign = !text[tokens[0].span.start..tokens[at].span.start].contains(|c: char| is_han(c) && !numeral(c));
        let one = !tokens[at + 1..].iter().any(|t| place(t) || t.mark() == Some(Mark::Item));
        // ——湖里区殿前街道兴隆社区见闻 is of a community.
        let site = tokens.iter().any(|t| matches!(t.kind, Kind::Site));
        sign && one && !site && !line.starts_with('—') && line.chars().count() <= LINE
    });
    // 环翠区改造情况
    let news = tokens.iter().any(|t| starts_with_any(&text[t.span.clone()], &["情况", "进展", "改造情况", "进展情况"]));
    let works = |t: &Token| !place(t) && !counts(t) && matches!(t.mark(), None | Some(Mark::Quiet));
    let plain =
        news && tokens.len() > 1 && tokens.first().is_some_and(place) && tokens[1..tokens.len() - 1].iter().all(works) && tokens.len() <= 7;
    if (signed || plain) && tokens.last().is_some_and(|t| &text[t.span.clone()] == "\n") {
        return true;
    }
    let places = |t: &Token| matches!(t.kind, Kind::Place(_) | Kind::Town | Kind::Site);
    let first = tokens.iter().position(places).unwrap_or(tokens.len());
    let idle = |(at, t): (usize, &Token)| match t.kind {
        Kind::Place(_) | Kind::Town | Kind::Site => true,
        // 一、环翠区（26个）
        Kind::Mark(mark) => mark != Mark::Item || at < first,
        _ if t.depth > 0 => true,
        _ => !text[t.span.clone()].contains(|c: char| is_han(c) && !numeral(c)),
    };
    tokens.iter().enumerate().all(idle) && tokens.last().is_some_and(|t| &text[t.span.clone()] == "\n")
}

/// Whether a sentence is a line without a mark at its end.
fn lone(text: &str, tokens: &[Token]) -> bool {
    tokens.last().is_some_and(|t| &text[t.span.clone()] == "\n" && !text[..t.span.start].trim_end().ends_with(['。', '：', ':']))
}

/// 一、南宁街道文昌片区老旧小区改造项目。: whether behind the name of a community nothing stands but the works on it.
fn works_on(text: &str, tokens: &[Token]) -> bool {
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return false };
    let words = text[first.span.start..last.span.end].trim_end().trim_end_matches(['。', '：', ':']);
    let works = ends_with_any(words, &["改造项目", "改造工程", "更新项目", "整治项目", "建设项目", "改造提升项目"]);
    works && tokens.iter().all(|t| !matches!(t.kind, Kind::Mention(_)) && !matches!(t.mark(), Some(Mark::Comma | Mark::Item)))
}

/// 长安区谈固村的改造进入了收尾阶段。, 在南明区花果园街道，…: whether a part of the release's place opens a sentence, behind few words.
fn leads(release: &Release<'_>, tokens: &[Token], at: usize) -> bool {
    const FEW: usize = 8;
    // 魏都区区长董鹏：魏都区五一路街道…: behind the label of who speaks.
    let label = if spoken(release, tokens) { tokens[..at].iter().position(|t| t.mark() == Some(Mark::Colon)) } else { None };
    let label = label.map_or(0, |colon| colon + 1);
    let (tokens, at) = (&tokens[label..], at - label);
    let head = release.folded[tokens[0].span.start..tokens[at].span.start].trim_start();
    // 1.秀峰区。截至9月底，…: the number of an item is no word.
    let head = if head.contains(|c| is_han(c) && !numeral(c)) { head } else { "" };
    let within = match tokens[at].kind {
        Kind::Place(place) => release.place.is_none_or(|home| place.code != home.code && place.within(home)),
        _ => true,
    };
    let counted = tokens[..at].iter().any(|t| matches!(t.kind, Kind::Mention(_)) || t.verb().is_some() || t.noun().is_some());
    within && !counted && head.chars().count() <= FEW && (head.is_empty() || head.ends_with(['，', '在', '进', '到', '“']))
}

/// 下一步，…, 据统计，…: a sentence that turns from one street or district to the whole.
fn turns(text: &str, tokens: &[Token]) -> bool {
    const TURNS: &[&str] = &["下一步", "下步", "接下来", "据", "记者", "近年来"];
    let head = tokens.first().map_or("", |t| text[t.span.start..].trim_start());
    let above = tokens.first().map_or("", |t| &text[..t.span.start]);
    let opened = &above[carry::above(above).len()..];
    // 城中村改造方面，今年纳入…
    // 据介绍，该项目…, 据介绍，改造中…: of the same works.
    const SAME: &[&str] = &["该", "这", "项目", "改造中", "改造后", "改造前", "施工", "整治", "小区", "社区", "街道", "院"];
    starts_with_any(opened, TURNS) && !starts_with_any(head, SAME)
        || starts_with_any(head, TURNS)
        || find(&head[..floor(head, 36)], "方面，").is_some()
}

/// The place that is named before a community with no mark between them.
fn beside(release: &Release<'_>, tokens: &[Token], at: usize) -> Option<(String, Option<&'static Place>)> {
    tokens[..at].iter().rev().take_while(|t| t.mark().is_none()).find_map(|t| match t.kind {
        Kind::Place(place) => Some((release.name_of(place).to_owned(), Some(place))),
        Kind::Town => Some((release.folded[t.span.clone()].to_owned(), None)),
        _ => None,
    })
}
