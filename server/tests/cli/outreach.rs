//! Outreach by the command line: whom a mailing is for, ending links, and what the open link asks for.

use crate::{Installation, json};

const CAMPAIGN: &str = include_str!("../../../domain/tests/every_kind.json");

/// Three members and a campaign that is open.
fn installation() -> Installation {
    let installation = Installation::new();
    let file = |name: &str, text: &str| installation.file(name, text).display().to_string();
    let roster = "email,name,divisions,library type\nmo@example.org,Mo,lita,Academic\nbo@example.org,Bo,alcts;lita,Academic\n\
                  li@example.org,Li,lita,Public\n";
    installation.done(&["campaign", "import", &file("campaign.json", CAMPAIGN)]);
    // Three members decide nothing: so the roster comes after the opening.
    installation.done(&["campaign", "open", "every-kind"]);
    installation.done(&[
        "roster",
        "import",
        "--divisions",
        "lita=LITA,alcts=ALCTS",
        &file("roster.csv", roster),
    ]);
    installation
}

/// What `mail plan` says of a standing.
fn count(planned: &str, standing: &str) -> Option<u32> {
    let own = planned.lines().find_map(|line| line.trim().strip_prefix(standing))?;
    own.trim().parse().ok()
}

#[test]
fn a_mailing_names_whom_it_is_for() {
    let installation = installation();
    let plan = |more: &[&str]| installation.done(&[&["mail", "plan", "every-kind"], more].concat());
    for (more, included) in [
        (&[][..], 3),
        (&["--division", "lita"], 3),
        (&["--combination", "lita"], 2),
        (&["--combination", "alcts+lita", "--value", "library_type=Academic"], 1),
        (&["--value", "library_type=Academic", "--value", "library_type=Public"], 3),
        (&["--only", "roster.library_type = 'Academic' and not (roster.divisions has alcts)"], 1),
        (&["--no-division"], 0),
    ] {
        assert_eq!(count(&plan(more), "included"), Some(included), "{more:?}");
    }
    let refuse = |more: &[&str]| installation.refused(&[&["mail", "plan", "every-kind"], more].concat());
    let unknown = refuse(&["--only", "roster.libary = x"]);
    assert!(unknown.contains("only: column 1: the roster knows no 'libary'"), "{unknown}");
    assert!(refuse(&["--division", "llama"]).contains("the roster knows no 'llama'"));
    let target = refuse(&["--kind", "reminder", "--below", "target"]);
    assert!(target.contains("the campaign has no target"), "{target}");
    let said = installation.run(&["mail", "plan", "every-kind", "--value", "Academic"]);
    assert!(said.code == 2 && said.err.contains("library_type=academic"), "{said:?}");

    let status = json(&installation.done(&["mail", "status", "every-kind", "--json"]));
    let exact = status.as_array().unwrap().iter().find(|own| own["audience"][0].get("combination").is_some());
    assert_eq!(exact.unwrap()["opened"], 0);
    let conditions = status.as_array().unwrap().iter().filter(|own| own["only"].is_string());
    assert_eq!(conditions.count(), 1);
}

#[test]
fn the_links_of_one_member_end_and_nobody_elses() {
    let installation = installation();
    let end = |email: &str| ["campaign", "end-links", "every-kind", email].map(str::to_owned);
    let run = |email: &str| installation.run(&end(email).each_ref().map(String::as_str));
    let none = run("mo@example.org");
    assert_eq!(none.code, 1, "no link was made yet: {none:?}");
    installation.done(&["campaign", "links", "every-kind"]);
    let ended = run("Mo@Example.org");
    assert!(ended.code == 0 && ended.err.is_empty(), "{ended:?}");
    let again = run("mo@example.org");
    assert_eq!(again.code, 1, "there is none left to end: {again:?}");
    let undo = ["campaign", "end-links", "every-kind", "mo@example.org", "--undo"];
    assert!(installation.done(&undo).contains("work again"));
    assert!(installation.refused(&undo).contains("was ended"));
    assert_eq!(run("mo@example.org").code, 0, "it works, so it can be ended");
    let unknown = run("nobody@example.org");
    assert!(unknown.code == 1 && unknown.err.contains("nobody@example.org"), "{unknown:?}");
    // The others' still work.
    assert_eq!(run("li@example.org").code, 0);
}

#[test]
fn the_open_link_asks_for_an_address_as_long_as_nobody_has_answered() {
    let installation = Installation::new();
    let campaign = installation.file("campaign.json", CAMPAIGN).display().to_string();
    installation.done(&["campaign", "import", &campaign]);
    let way_out = [("CANVASS_MAIL_HOST", "127.0.0.1"), ("CANVASS_MAIL_FROM", "office@example.org")];
    let set = |way_out: &[(&str, &str)], confirm: &str| {
        installation.run_with(
            "",
            way_out,
            &["campaign", "open-link", "every-kind", "--confirm-email", confirm],
        )
    };
    let run = |confirm: &str| set(&way_out, confirm);
    // Without a way out for mail nobody could confirm anything.
    let nowhere = set(&[], "yes");
    assert!(nowhere.code == 1 && nowhere.err.contains("no mail server is set"), "{nowhere:?}");
    assert!(run("yes").out.contains("asks for an e-mail address first"), "{:?}", run("yes"));
    assert!(run("no").out.contains("asks for no address"));
    installation.done(&["campaign", "open", "every-kind"]);
    let late = run("yes");
    assert!(late.code == 1 && late.err.contains("decided before it opens"), "{late:?}");
    assert_eq!(run("maybe").code, 2);
    assert!(
        installation
            .run(&["campaign", "open-link", "nothing", "--confirm-email", "no"])
            .err
            .contains("nothing")
    );
}

#[test]
fn addresses_that_bounced_later_get_no_mail() {
    let installation = installation();
    let list = installation.file("list.txt", "Mo@example.org\nstranger@example.org\n").display().to_string();
    let said = installation.done(&["mail", "bounces", &list]);
    assert!(
        said.starts_with("1 member gets no mail any more; 1 told before or no member's, 0 refused"),
        "{said}"
    );
    assert!(installation.done(&["mail", "bounces", &list]).starts_with("0 members get"));
    let planned = installation.done(&["mail", "plan", "every-kind"]);
    assert_eq!((count(&planned, "bounced"), count(&planned, "included")), (Some(1), Some(2)));
    let neither = installation.file("hello.eml", "Subject: Hello\n\nOut of office").display().to_string();
    let refused = installation.refused(&["mail", "bounces", &neither]);
    assert!(refused.contains("hello.eml: this is neither"), "{refused}");
}
