//! The time of the whole release, by its title.

use super::LABEL;
use super::section::part_of_year;
use crate::extract::mood;
use crate::figure::{Moment, Period, Why};
use crate::release::{Release, Role, is_short};
use crate::search::{has_any, starts_with_any};
use crate::time::{self, Expression, five_year};
use std::ops::Range;

/// The rule of a time that the title and the lead of news set for all of it.
pub(in crate::extract) const IN_LEAD: &str = "time in the title and the lead";

/// The time of the whole release by its title. 甘肃省2025年工作综述 is of its year, 2025年上半年工作总结 and 2024年第三季度公示
/// are of a part of it, and “十四五”成就巡礼 is of the years of the plan.
pub(in crate::extract) fn titled(release: &Release<'_>) -> (Period, Option<Why>) {
    const REVIEWS: &[&str] = &["综述", "回眸", "动态"];
    let told = mood::titled(release);
    let Some(title) = release.title.clone() else { return told };
    let text = &release.folded[title.clone()];
    let reviews = has_any(text, REVIEWS);
    let year = if told.0 == Period::default() && reviews { mood::year_of_title(release).unwrap_or_default() } else { told };
    if let Some(moment) = year.0.to {
        let part = time::expressions(release, &title, release.year()).into_iter().find(|t| {
            t.dated
                && part_of_year(&release.folded[t.span.clone()])
                && t.period().and_then(|p| p.to).is_some_and(|to| to.year == moment.year)
        });
        return match part.and_then(|time| Some((time.period()?, time))) {
            Some((period, time)) => (period, Some(Why { row: time.row, span: time.span, rule: "time in the title" })),
            None => year,
        };
    }
    if let Some(told) = led(release, &title) {
        return told;
    }
    plan_of_years(release, &title).unwrap_or(year)
}

/// 2025年民生实事上半年进展情况: up to when what was done is told, by the title of a report on progress.
pub(in crate::extract) fn progress(release: &Release<'_>) -> Option<(Period, Option<Why>)> {
    const REPORTS: &[&str] = &["进展", "推进情况", "完成情况", "实施情况"];
    let title = release.title.clone().filter(|title| has_any(&release.folded[title.clone()], REPORTS))?;
    // 2025年1—11月进展情况
    let months = |t: &Expression| t.period().is_some_and(|p| p.from.is_some_and(|at| at.month == Some(1)) && p.from < p.to);
    let part = |t: &Expression| part_of_year(&release.folded[t.span.clone()]) || months(t);
    let time = time::expressions(release, &title, release.year()).into_iter().find(part)?;
    Some((time.period()?, Some(Why { row: time.row, span: time.span, rule: "time in the title" })))
}

/// 前三季度咸阳市房地产开发投资降幅收窄, and again in the paragraph that leads: all figures of a release of figures are of it.
fn led(release: &Release<'_>, title: &Range<usize>) -> Option<(Period, Option<Why>)> {
    let months = |t: &Expression| !t.dated && t.period().is_some_and(|p| p.from.is_some_and(|at| at.month.is_some()) && p.from < p.to);
    let lead = release.paragraphs.iter().find(|p| p.role == Role::Body && !is_short(release.folded[p.span.clone()].trim(), LABEL));
    let again = |period: Period| {
        let lead = lead.map(|lead| time::expressions(release, &lead.span, release.year())).unwrap_or_default();
        lead.iter().any(|t| t.period() == Some(period))
    };
    // 潍坊市2024年统计公报, whose lead begins with 2024年
    let bulletin = release.folded[title.clone()].contains("公报");
    let year = |t: &Expression| bulletin && t.period().is_some_and(|p| p.from == p.to && p.to.is_some_and(|at| at.month.is_none()));
    let time = time::expressions(release, title, release.year()).into_iter().find(|t| months(t) || year(t))?;
    let period = time.period().filter(|period| again(*period))?;
    Some((period, Some(Why { row: time.row, span: time.span, rule: IN_LEAD })))
}

/// “十四五”成就巡礼, “十四五”改造老旧小区超万个: the years of the plan that a title names, of which the release tells what was done.
fn plan_of_years(release: &Release<'_>, title: &Range<usize>) -> Option<(Period, Option<Why>)> {
    const REVIEWS: &[&str] = &["综述", "成就", "答卷", "巡礼", "回眸", "回望", "回顾", "成绩单"];
    let text = &release.folded[title.clone()];
    let (name, years) = five_year::named(text)?;
    // “十四五”改造老旧小区超万个
    let behind = text[name.end..].trim_start_matches("期间");
    let counts = starts_with_any(behind, &["改造", "累计", "完成", "建成", "新增"]) && has_any(behind, &["超", "个", "户", "套"]);
    // Whoever is asked about it speaks of other times too.
    let told = release.speakers.is_empty() && (has_any(text, REVIEWS) || counts && !has_any(text, &["规划", "计划"]));
    let period = Period { from: Some(Moment::year(*years.start())), to: Some(Moment::year(*years.end())) };
    let span = title.start + name.start..title.start + name.end;
    told.then_some((period, Some(Why { row: None, span, rule: "time in the title" })))
}
