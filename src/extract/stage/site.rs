//! The size of one community, told with its name and no verb: 长安小区，24栋楼、1536户，1985年建成.

use crate::cue::{Act, Dimension};
use crate::extract::View;
use crate::figure::{Kind, Stage, Why};
use crate::release::Role;
use crate::search::starts_with_any;
use crate::token::{self, Token};

/// What there is of a community only stands, whatever is told of it next.
pub(super) fn size(view: &View<'_, '_>, kind: Kind) -> Option<(Stage, Option<Why>)> {
    let behind = &view.text[view.mention().after..];
    let counted = matches!(view.mention().unit, "栋" | "幢" | "户" | "人" | "名" | "座") || starts_with_any(behind, &["单元", "门栋"]);
    if kind != Kind::Level || !counted || view.scope.report || view.scope.list.is_some() || view.paragraph.role == Role::Table {
        return None;
    }
    let site = |t: &Token| matches!(t.kind, token::Kind::Site);
    // 这个小区1978年建成，28栋楼: by a word for it.
    let called = |t: &Token| {
        let head = &view.text[..t.span.start];
        matches!(&view.text[t.span.clone()], "小区" | "院落" | "院子" | "大院" | "社区")
            && (head.ends_with("这个") || head.ends_with(['该', '这']))
    };
    let named = view.tokens[..view.at].iter().rposition(|t| site(t) || called(t))?;
    let one = view.tokens.iter().filter(|t| site(t)).count() <= 1;
    // 建成于1987年 tells how old it is.
    let built = |t: &Token| view.text[t.span.clone()].starts_with('建') || view.text[t.span.clone()].starts_with("始建");
    let idle = |t: &Token| !t.governs() && (t.verb().is_none_or(|(_, act)| act == Act::Stand) || built(t));
    let own = (view.at + 1..view.clause.end).take_while(|at| !view.is_number(*at)).all(|at| idle(&view.tokens[at]));
    // 红旗二校宿舍168户自筹33.6万元: what they did.
    let paid = (view.at + 1..view.clause.end).any(|at| match view.tokens[at].kind {
        token::Kind::Mention(index) => view.mentions[index].of == Dimension::Money,
        _ => false,
    });
    // 把11个零散楼院、1300户并到一起
    let moved = view.tokens[..view.at].iter().any(|t| view.text[t.span.clone()].starts_with(['把', '将']));
    let own = own && !paid && !moved;
    // 在建的长安小区
    let before = view.tokens[..view.at].iter().all(idle);
    let why = Why { row: None, span: view.tokens[named].span.clone(), rule: "how large a community is" };
    (one && own && before).then_some((Stage::Existing, Some(why)))
}
