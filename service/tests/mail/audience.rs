use std::collections::BTreeSet;

use domain::mailing::{Audience, Kind, Sample, Size, Standing, State};
use domain::schedule::Start;
use domain::segment::Segment;
use service::mailings::{self, NewMailing, Whom};
use service::{Actor, Error, roster, schedule};

use crate::case::{Case, SLUG, STAFF, letter, new_mailing};
use crate::server::{MailServer, Mood};

fn whom(kind: Kind, segments: &[&str], only: &str) -> Whom {
    let segments = segments.iter().map(|key| Segment::from_key(key).unwrap()).collect();
    let only = (!only.is_empty()).then(|| only.to_owned().into());
    Whom { audience: Audience { segments, only }, ..Whom::everybody(kind, 0) }
}

fn new(whom: Whom) -> NewMailing {
    let kind = whom.kind;
    NewMailing { whom, ..new_mailing(kind, letter(kind)) }
}

/// Four of LITA and four of both divisions; the first two of each are academic, and the first of each has joined early.
async fn case(port: u16) -> Case {
    let case = Case::new(4, port).await;
    let rows = ["l", "b"].into_iter().flat_map(|first| {
        (1..=4).map(move |n| {
            let library = if n <= 2 { "academic" } else { "public" };
            let joined = if n == 1 { "1999" } else { "" };
            format!("{first}{n:04}@example.org,{library},{joined}\n")
        })
    });
    let csv = format!("email,library type,joined\n{}", rows.collect::<String>());
    let wishes = roster::Wishes::default();
    roster::import(&case.service, &STAFF, csv, &wishes, &roster::quietly).await.unwrap();
    case
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_goes_to_those_who_are_meant_and_to_nobody_else() {
    let server = MailServer::start(|_, _| Mood::Takes);
    let case = case(server.port).await;
    let own = whom(Kind::Invitation, &["=lita", "library_type=academic"], "");
    let id = mailings::plan(&case.service, &STAFF, SLUG, None, new(own)).await.unwrap();
    assert_eq!(case.show(id).await.numbers.unwrap().count(&Segment::Whole, Standing::Included), 2);
    assert_eq!(mailings::start(&case.service, &STAFF, SLUG, id).await.unwrap(), 2);
    // The rest of those of whom this holds; two are invited already.
    let only = "roster.library_type = academic or roster.joined < 2000 and roster.divisions has alcts";
    let own = whom(Kind::Invitation, &[], only);
    let rest = mailings::plan(&case.service, &STAFF, SLUG, None, new(own)).await.unwrap();
    let numbers = case.show(rest).await.numbers.unwrap();
    let counted =
        [Standing::Included, Standing::Waiting].map(|standing| numbers.count(&Segment::Whole, standing));
    assert_eq!(counted, [2, 2]);
    assert_eq!(mailings::start(&case.service, &STAFF, SLUG, rest).await.unwrap(), 2);
    case.deliver(rest, 1, |shown| shown.mailing.state == State::Done).await;
    let delivered = server.delivered();
    let got: BTreeSet<&str> = delivered.iter().map(|mail| &mail.to[..5]).collect();
    assert_eq!(got, BTreeSet::from(["b0001", "b0002", "l0001", "l0002"]));
    assert_eq!(delivered.len(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sample_is_drawn_of_those_who_are_meant() {
    let server = MailServer::start(|_, _| Mood::Takes);
    let case = case(server.port).await;
    let sample = Some(Sample { size: Size::Members(2), seed: 7 });
    let own = Whom { sample, ..whom(Kind::Invitation, &["library_type=public"], "") };
    let id = mailings::plan(&case.service, &STAFF, SLUG, None, new(own)).await.unwrap();
    let drawn = case.show(id).await.numbers.unwrap().drawn.unwrap();
    assert_eq!(drawn.values().copied().collect::<Vec<u32>>(), [1, 1]);
    assert_eq!(mailings::start(&case.service, &STAFF, SLUG, id).await.unwrap(), 2);
    case.deliver(id, 1, |shown| shown.mailing.state == State::Done).await;
    let delivered = server.delivered();
    assert!(delivered.iter().all(|mail| ["03", "04"].contains(&&mail.to[3..5])), "the public ones");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_meant_is_named() {
    let case = case(25).await;
    for (segments, only, place, what) in [
        (&[][..], "roster.libary_type = academic", "only", "column 1: the roster knows no 'libary_type'"),
        (&[], "evenings = no", "only", "column 1: 'evenings' would be a question"),
        (&[], "roster.joined <", "only", "column 16: the condition ends here"),
        (&[], "roster.divisions has llama", "only", "'llama' is no division; there are alcts, lita"),
        (&["llama"], "", "audience", "the roster knows no 'llama'"),
        (&["=lita+llama"], "", "audience", "the roster knows no 'llama'"),
        (&["career=late"], "", "audience", "the roster knows no 'career'"),
    ] {
        let own = whom(Kind::Invitation, segments, only);
        let choosing = mailings::choose(&case.service, &STAFF, SLUG, &own).await.unwrap();
        let chosen = choosing.numbers.unwrap_err();
        let planned = mailings::plan(&case.service, &STAFF, SLUG, None, new(own)).await;
        let Err(Error::Document(problems)) = planned else { panic!("{only}: {planned:?}") };
        assert_eq!(problems, chosen);
        assert_eq!((problems.len(), problems[0].place.as_str()), (1, place), "{only}");
        assert!(problems[0].what.to_string().contains(what), "{only}: {}", problems[0].what);
    }
    assert!(mailings::list(&case.service, &STAFF, SLUG).await.unwrap().mailings.is_empty());
    let own = Whom::everybody(Kind::Invitation, 0);
    let visitor = mailings::choose(&case.service, &Actor::Visitor, SLUG, &own).await;
    assert!(matches!(visitor, Err(Error::NotSignedIn)));
}

/// A condition that denies what nobody has any more holds for all, and so does that it is not known.
#[tokio::test(flavor = "multi_thread")]
async fn a_mailing_to_some_does_not_go_to_all_once_the_roster_has_changed() {
    let case = case(25).await;
    let starts = Some(Start::On("2026-11-03T15:00".parse().unwrap()));
    let mut planned = Vec::new();
    for (segments, only, meant) in
        [(&[][..], "not (roster.library_type = academic)", 4), (&["library_type="], "", 0)]
    {
        let own = NewMailing { starts, ..new(whom(Kind::Invitation, segments, only)) };
        let id = mailings::plan(&case.service, &STAFF, SLUG, None, own).await.unwrap();
        let numbers = case.show(id).await.numbers.unwrap();
        assert_eq!(numbers.count(&Segment::Whole, Standing::Included), meant, "{only}");
        planned.push(id);
    }
    // The members that are left have been entered anew, with another heading.
    let wishes = roster::Wishes {
        choices: roster::Choices { mark_gone: true, ..roster::Choices::default() },
        ..roster::Wishes::default()
    };
    let csv = "email,kind of library\nn0001@example.org,academic\nn0002@example.org,public\n";
    roster::import(&case.service, &STAFF, csv, &wishes, &roster::quietly).await.unwrap();

    for id in &planned {
        let Err(Error::Refused(why)) = mailings::start(&case.service, &STAFF, SLUG, *id).await else {
            panic!("it would go to everybody")
        };
        assert!(why.to_string().contains("the roster knows no 'library_type'"), "{why}");
    }
    case.clock.advance(7 * 3600);
    schedule::carry_out(&case.service).await.unwrap();
    for id in planned {
        let shown = case.show(id).await;
        assert_eq!((shown.mailing.state, shown.mailing.starts), (State::Planned, None));
        let note = shown.mailing.note.unwrap().to_string();
        assert!(note.starts_with("It did not start by itself: whom it is for cannot be told"), "{note}");
        assert!(shown.stages.is_empty(), "no mail waits");
        assert!(shown.numbers.is_none(), "everybody is not whom it would go to");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_counted_while_choosing_is_what_is_planned() {
    let case = case(25).await;
    for (segments, only, included) in [
        (&[][..], "", 8),
        (&["alcts"], "", 4),
        (&["-"], "", 0),
        (&["=lita", "=alcts+lita"], "", 8),
        (&["alcts", "library_type=academic", "library_type=public"], "", 4),
        (&["joined="], "roster.divisions has alcts", 3),
        (&["lita"], "empty(roster.joined) and roster.library_type != public", 2),
    ] {
        let own = whom(Kind::Invitation, segments, only);
        let choosing = mailings::choose(&case.service, &STAFF, SLUG, &own).await.unwrap();
        let counted = choosing.numbers.unwrap();
        assert_eq!(counted.count(&Segment::Whole, Standing::Included), included, "{segments:?} {only}");
        let id = mailings::plan(&case.service, &STAFF, SLUG, None, new(own)).await.unwrap();
        assert_eq!(case.show(id).await.numbers.unwrap().standings, counted.standings, "{segments:?} {only}");
        assert_eq!(choosing.segments.members, 8);
        assert!(choosing.segments.attributes.is_empty(), "results are broken down by none");
    }
}
