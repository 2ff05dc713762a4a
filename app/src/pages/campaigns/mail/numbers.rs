//! The numbers of a mailing for the whole audience and for each division, as tables.

use domain::campaign::Privacy;
use domain::mailing::{Stage, Standing};
use domain::segment::{Combination, Division, Segment};
use leptos::prelude::*;
use service::mailings::{Numbers, StageCount};
use service::roster::AttributeSizes;

use super::named;
use crate::components::{Column, DataTable, Row};
use crate::words::of_part;
use crate::{say, words};

/// The parts of an audience that have a row: all of it, then every division, then those of none; members of several count in each.
fn parts(divisions: &[Division]) -> Vec<(String, Segment)> {
    let whole = (say::mail_all(), Segment::Whole);
    let each = divisions.iter().map(|own| (own.name.clone(), Segment::Division(own.id.clone())));
    let none = (say::mail_no_division(), Segment::Combination(Combination::default()));
    std::iter::once(whole).chain(each).chain([none]).collect()
}

/// Why members are left out, in words.
fn reason(standing: Standing, privacy: Privacy) -> String {
    match standing {
        Standing::Answered if privacy == Privacy::Anonymous => say::mail_credential(),
        Standing::Included => say::mail_included(),
        Standing::OptedOut => say::mail_opted_out(),
        Standing::Bounced => say::mail_bounced(),
        Standing::Answered => say::mail_answered(),
        Standing::Waiting => say::mail_waiting(),
        Standing::Invited => say::mail_invited(),
        Standing::NotInvited => say::mail_not_invited(),
        Standing::NotAnswered => say::mail_not_answered(),
        Standing::Thanked => say::mail_thanked(),
        Standing::Rests => say::mail_rests(),
    }
}

/// Who gets the mail, and who does not and why.
#[component]
pub(super) fn PlanTable(numbers: Numbers, divisions: Vec<Division>, privacy: Privacy) -> impl IntoView {
    let Numbers { standings, drawn } = numbers;
    let count = |segment: &Segment, wanted: &dyn Fn(Standing) -> bool| -> u32 {
        let within = standings.iter().filter(|(held, own, _)| segment.contains(held) && wanted(*own));
        within.map(|(.., n)| n).sum()
    };
    let left_out: Vec<Standing> = Standing::ALL
        .into_iter()
        .filter(|own| *own != Standing::Included && count(&Segment::Whole, &|standing| standing == *own) > 0)
        .collect();
    let mut columns = vec![
        Column::words(say::mail_column_members()),
        Column::numbers(say::mail_column_audience()),
        Column::numbers(if drawn.is_some() {
            say::mail_column_could()
        } else {
            reason(Standing::Included, privacy)
        }),
    ];
    if drawn.is_some() {
        columns.push(Column::numbers(say::mail_column_drawn()));
    }
    columns.extend(left_out.iter().map(|own| Column::numbers(reason(*own, privacy))));
    let rows = parts(&divisions)
        .into_iter()
        .filter(|(_, segment)| count(segment, &|_| true) > 0 || *segment == Segment::Whole)
        .map(|(name, segment)| {
            let number = |wanted: &dyn Fn(Standing) -> bool| say::whole(count(&segment, wanted));
            let included = [number(&|_| true), number(&|own| own == Standing::Included)];
            let drawn = drawn.iter().map(|drawn| {
                let within = drawn.iter().filter(|(held, _)| segment.contains(held)).map(|(_, n)| n);
                say::whole(within.sum::<u32>())
            });
            let rest = left_out.iter().map(|own| number(&|standing| standing == *own));
            Row::from_iter([name].into_iter().chain(included).chain(drawn).chain(rest))
        })
        .collect();
    view! { <DataTable id="counted" caption=say::mail_plan_caption() columns rows stacked=true /> }
}

/// How many mails are where, and how many of their members have answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Sums {
    pub mails: u32,
    pub waiting: u32,
    pub sent: u32,
    pub failed: u32,
    pub skipped: u32,
    pub opened: u32,
    pub answered: u32,
    pub doubted: u32,
}

impl Sums {
    /// Of all mails whose members are in a segment.
    pub fn of(counts: &[StageCount], segment: &Segment) -> Self {
        let mut sums = Self::default();
        for count in counts.iter().filter(|own| segment.holds(&own.combination, &own.attributes)) {
            let place = match count.stage {
                Stage::Waiting | Stage::Claimed | Stage::Sending => &mut sums.waiting,
                Stage::Sent => &mut sums.sent,
                Stage::Failed => &mut sums.failed,
                Stage::Skipped => &mut sums.skipped,
            };
            *place += count.mails;
            sums.mails += count.mails;
            sums.opened += count.opened;
            sums.answered += count.answered;
            sums.doubted += count.doubted;
        }
        sums
    }
}

/// How far a mailing has come: all of it and each division, then each value of the attributes that matter.
#[component]
pub(super) fn Report(
    stages: Vec<StageCount>,
    divisions: Vec<Division>,
    attributes: Vec<AttributeSizes>,
    privacy: Privacy,
) -> impl IntoView {
    let by_attribute = attributes.into_iter().map(|own| {
        let values = own.values.into_iter().map(|value| named(value, &divisions));
        let parts = values.map(|value| (value.name, value.segment)).collect();
        let (id, name) = (format!("progress-{}", own.name), words::attribute(&own.name));
        view! { <ReportTable id caption=say::mail_report_by(name) stages=&stages parts privacy /> }
    });
    let by_attribute = by_attribute.collect_view();
    view! {
        <ReportTable id="progress" caption=say::mail_report_caption() stages=&stages parts=parts(&divisions) privacy />
        {by_attribute}
    }
}

#[component]
fn ReportTable<'a>(
    #[prop(into)] id: String,
    caption: String,
    stages: &'a [StageCount],
    parts: Vec<(String, Segment)>,
    privacy: Privacy,
) -> impl IntoView + use<> {
    let answered = of_part(privacy, say::mail_column_answered(), say::mail_column_credential());
    let columns = vec![
        Column::words(say::mail_column_members()),
        Column::numbers(say::mail_column_mails()),
        Column::numbers(say::mail_column_waiting()),
        Column::numbers(say::mail_column_sent()),
        Column::numbers(say::mail_column_failed()),
        Column::numbers(say::mail_column_skipped()),
        Column::numbers(say::mail_column_opened()),
        Column::numbers(answered),
    ];
    let rows = parts
        .into_iter()
        .map(|(name, segment)| (name, Sums::of(stages, &segment), segment))
        .filter(|(_, sums, segment)| sums.mails > 0 || *segment == Segment::Whole)
        .map(|(name, sums, _)| {
            let Sums { mails, waiting, sent, failed, skipped, opened, answered, .. } = sums;
            let numbers = [mails, waiting, sent, failed, skipped, opened, answered];
            Row::from_iter(std::iter::once(name).chain(numbers.map(say::whole)))
        })
        .collect();
    view! { <DataTable id caption columns rows stacked=true /> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_counts_once_in_the_whole_and_in_each_division_of_its_member() {
        let count = |key: &str, stage, mails, opened, answered| StageCount {
            mailing: domain::id::MailingId(Default::default()),
            combination: key.parse().unwrap(),
            attributes: Default::default(),
            stage,
            mails,
            opened,
            answered,
            doubted: 0,
        };
        let counts = [
            count("a+b", Stage::Sent, 4, 2, 1),
            count("a", Stage::Claimed, 2, 0, 0),
            count("", Stage::Failed, 1, 0, 0),
        ];
        let division = |id: &str| Segment::Division(id.parse().unwrap());
        let whole = Sums::of(&counts, &Segment::Whole);
        assert_eq!((whole.mails, whole.sent, whole.waiting, whole.failed, whole.answered), (7, 4, 2, 1, 1));
        assert_eq!(whole.opened, 2);
        assert_eq!(Sums::of(&counts, &division("a")).mails, 6);
        assert_eq!(Sums::of(&counts, &division("b")).mails, 4);
        assert_eq!(Sums::of(&counts, &Segment::Combination(Combination::default())).failed, 1);
    }
}
