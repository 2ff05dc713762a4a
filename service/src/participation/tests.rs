use domain::campaign::State as Life;
use domain::id::{CampaignId, MailingId};
use domain::mailing::{Audience, Letter, Standing, State};
use domain::time::Timestamp;
use store::Mailing;

use super::*;

fn progress(key: &str, attributes: &[(&str, &str)], numbers: [u32; 5]) -> Progress {
    let [members, invited, opened, started, answered] = numbers;
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    Progress {
        combination: key.parse().unwrap(),
        attributes: attributes.iter().map(owned).collect(),
        members,
        invited,
        opened,
        started,
        answered,
    }
}

fn division(id: &str) -> Segment {
    Segment::Division(id.parse().unwrap())
}

#[test]
fn members_of_several_divisions_count_in_each() {
    let all = [progress("a", &[], [10, 9, 8, 7, 6]), progress("a+b", &[], [5, 4, 3, 2, 1])];
    let read = |segment: Segment| {
        let part = part(String::new(), segment, &all);
        [part.members, part.invited, part.opened, part.started, part.answered]
    };
    assert_eq!(read(Segment::Whole), [15, 13, 11, 9, 7]);
    assert_eq!(read(division("a")), [15, 13, 11, 9, 7]);
    assert_eq!(read(division("b")), [5, 4, 3, 2, 1]);
    assert_eq!(read(Segment::Combination(Combination::default())), [0; 5]);
}

#[test]
fn what_is_missing_is_rounded_up() {
    let of = |invited, answered| Part { invited, answered, ..Part::new(String::new(), Segment::Whole) };
    assert_eq!(of(10, 4).short_of(41), 1);
    assert_eq!(of(10, 4).short_of(40), 0);
    assert_eq!(of(10, 9).short_of(40), 0);
    assert_eq!(of(0, 0).short_of(100), 0);
}

#[test]
fn values_of_a_few_are_told_together_or_not_at_all() {
    let of =
        |name: &'static str, value: &'static str, n: u32| progress("a", &[(name, value)], [n, n, 0, 0, 0]);
    let all = [
        of("type", "public", 30),
        of("type", "academic", 40),
        of("type", "school", 6),
        of("type", "special", 4),
        of("number", "1", 1),
        of("number", "2", 1),
        of("stage", "student", 20),
        of("stage", "leader", 15),
        of("stage", "other", 3),
    ];
    let told = by_attribute(&all, 10);
    let read: Vec<(&str, Vec<(&str, u32)>)> = told
        .iter()
        .map(|own| {
            (own.name.as_str(), own.parts.iter().map(|part| (part.name.as_str(), part.members)).collect())
        })
        .collect();
    let stage = ("stage", vec![("student", 20), ("leader", 15)]);
    let types = ("type", vec![("academic", 40), ("public", 30), ("Others", 10)]);
    assert_eq!(read, [stage, types]);
}

fn mailing(kind: Kind, state: State, audience: &[Segment]) -> Mailing {
    Mailing {
        id: MailingId(Default::default()),
        campaign: CampaignId(Default::default()),
        kind,
        state,
        letter: Letter { subject: String::new(), text: String::new(), html: String::new() },
        audience: Audience { segments: audience.to_vec(), only: None },
        below: None,
        sample: None,
        rest_days: 0,
        starts: None,
        note: None,
        name: String::new(),
        created_at: Timestamp(0),
        started_at: None,
        finished_at: None,
    }
}

/// An open campaign with two divisions: of A 40 of 100 have answered, of B 10 of 50.
struct Case {
    state: Life,
    target: Option<u8>,
    links_ended: bool,
    mailings: Vec<Mailing>,
    to_invite: Vec<(Combination, Standing, u32)>,
    to_remind: Vec<(Combination, Standing, u32)>,
}

impl Case {
    fn new() -> Self {
        Self {
            state: Life::Open,
            target: Some(50),
            links_ended: false,
            mailings: Vec::new(),
            to_invite: Vec::new(),
            to_remind: standings(&[("a", Standing::Included, 60), ("b", Standing::Included, 40)]),
        }
    }

    fn next(&self) -> Next {
        let of = |id: &str, invited, answered| Part {
            invited,
            answered,
            ..Part::new(id.to_uppercase(), division(id))
        };
        next(&Facts {
            state: self.state,
            target: self.target,
            links_ended: self.links_ended,
            invited: 150,
            parts: &[of("a", 100, 40), of("b", 50, 10)],
            mailings: &self.mailings,
            to_invite: &self.to_invite,
            to_remind: &self.to_remind,
        })
    }
}

fn standings(all: &[(&str, Standing, u32)]) -> Vec<(Combination, Standing, u32)> {
    all.iter().map(|(key, standing, n)| (key.parse().unwrap(), *standing, *n)).collect()
}

#[test]
fn who_lacks_most_answers_is_reminded_first() {
    let expected = Next::Remind { part: "B".to_owned(), segment: division("b"), short: 15, members: 40 };
    assert_eq!(Case::new().next(), expected);
}

#[test]
fn where_mail_rests_the_next_division_is_reminded_and_only_then_waited() {
    let mut case = Case {
        to_remind: standings(&[("a", Standing::Included, 7), ("b", Standing::Rests, 40)]),
        ..Case::new()
    };
    assert_eq!(case.next(), Next::Wait { part: "B".to_owned(), segment: division("b"), short: 15 });
    case.to_remind = standings(&[("a", Standing::Included, 7), ("b", Standing::OptedOut, 40)]);
    assert_eq!(
        case.next(),
        Next::Remind { part: "A".to_owned(), segment: division("a"), short: 10, members: 7 }
    );
    case.to_remind.clear();
    assert_eq!(
        case.next(),
        Next::OtherWay { part: "B".to_owned(), segment: division("b"), short: 15, reminders: 0 }
    );
}

#[test]
fn after_three_reminders_another_way_is_taken() {
    let reminded = |n: usize| vec![mailing(Kind::Reminder, State::Done, &[division("b")]); n];
    let mut case = Case { mailings: reminded(2), ..Case::new() };
    assert!(matches!(case.next(), Next::Remind { part, .. } if part == "B"));
    case.mailings = reminded(3);
    assert!(matches!(case.next(), Next::Remind { part, .. } if part == "A"));
    case.mailings.extend(vec![mailing(Kind::Reminder, State::Done, &[]); 3]);
    assert_eq!(
        case.next(),
        Next::OtherWay { part: "B".to_owned(), segment: division("b"), short: 15, reminders: 6 }
    );
}

#[test]
fn members_without_an_invitation_come_first_unless_some_were_chosen() {
    let to_invite = standings(&[("a", Standing::Included, 3), ("b", Standing::Invited, 50)]);
    let mut case = Case { to_invite, ..Case::new() };
    assert_eq!(case.next(), Next::Invite { members: 3 });
    case.mailings = vec![mailing(Kind::Invitation, State::Done, &[division("b")])];
    assert!(matches!(case.next(), Next::Remind { .. }));
}

#[test]
fn what_keeps_answers_from_coming_is_said_first() {
    let running = vec![mailing(Kind::Reminder, State::Paused, &[])];
    let stopped = Next::Mailing { id: MailingId(Default::default()), kind: Kind::Reminder, stopped: true };
    for (case, expected) in [
        (Case { state: Life::Draft, ..Case::new() }, Next::Open),
        (Case { state: Life::Paused, ..Case::new() }, Next::GoOn),
        (Case { state: Life::Closed, ..Case::new() }, Next::Closed),
        (Case { mailings: running, ..Case::new() }, stopped),
        (Case { target: None, ..Case::new() }, Next::SetTarget),
        (Case { target: Some(20), ..Case::new() }, Next::Reached),
    ] {
        assert_eq!(case.next(), expected);
    }
}

#[test]
fn links_that_have_ended_come_before_all_mail_that_would_bring_some() {
    let over = || Case { links_ended: true, ..Case::new() };
    let rests = standings(&[("b", Standing::Rests, 40)]);
    let invitable = standings(&[("a", Standing::Included, 3)]);
    let running = vec![mailing(Kind::Reminder, State::Running, &[])];
    for (case, expected) in [
        (over(), Next::Links),
        (Case { to_remind: rests, ..over() }, Next::Links),
        (Case { to_invite: invitable, ..over() }, Next::Links),
        (Case { mailings: running, ..over() }, Next::Links),
        // What needs no link goes on as before.
        (Case { state: Life::Paused, ..over() }, Next::GoOn),
        (Case { state: Life::Closed, ..over() }, Next::Closed),
        (Case { target: Some(20), ..over() }, Next::Reached),
        (
            Case { to_remind: Vec::new(), ..over() },
            Next::OtherWay { part: "B".to_owned(), segment: division("b"), short: 15, reminders: 0 },
        ),
    ] {
        assert_eq!(case.next(), expected);
    }
}
