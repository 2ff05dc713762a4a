//! Nobody can link: everything that the database keeps, after members answered one after the other in an order that is known.

use store::KeptRow;

use super::holder::{self, Holder, OPENED, quiet};

/// What knows members.
const MEMBERS: [&str; 9] = [
    "members",
    "memberships",
    "invitations",
    "links",
    "mails",
    "opt_outs",
    "opt_out_links",
    "erasures",
    "credentials_of_erased",
];
/// What knows answers. Everything else knows campaigns and staff.
const ANSWERS: [&str; 6] =
    ["drafts", "responses", "response_keys", "response_links", "quota_places", "files"];

/// Members answer one after the other, each by their own way from the invitation to the end, and send the words that stand in their
/// place. The third is one of the few who hold ALCTS; the last stops with a draft.
async fn told(words: [&str; 7]) -> Vec<KeptRow> {
    let installation = quiet().await;
    let members = Holder::all(&installation).await;
    for (n, words) in (1_u8..).zip(words) {
        let (class, email) = match n {
            3 => ("*rare", "alcts-1@example.org".to_owned()),
            _ => ("lita", format!("lita-{n}@example.org")),
        };
        installation.clock.advance(600);
        let member = &members[&email];
        installation.client().get(&member.base).await;
        assert!(member.signed(class, n).await.status.is_success());
        let mut browser = installation.client();
        assert!(
            holder::credential(&installation, class, n).await.spend(&mut browser).await.status.is_success()
        );
        installation.clock.advance(600);
        let fields = [("shown[]", "why"), ("answers[why]", words), ("go", "next")];
        browser.post("/c/quiet/1", &fields).await.to();
        if n < 7 {
            browser.post("/c/quiet/send", &[]).await.to();
        }
    }
    service::participation::keep_opened(&installation.service).await.unwrap();
    let store = installation.store().await;
    let rows = store.kept_rows().await.unwrap();
    store.close().await;
    rows
}

const WORDS: [&str; 7] = ["first", "second", "of the few", "fourth", "fifth", "sixth", "not sent"];

fn of<'a>(rows: &'a [KeptRow], tables: &[&str]) -> Vec<&'a KeptRow> {
    rows.iter().filter(|row| tables.contains(&row.table.as_str())).collect()
}

#[tokio::test]
async fn no_value_stands_on_both_sides() {
    let rows = told(WORDS).await;
    let (members, answers) = (of(&rows, &MEMBERS), of(&rows, &ANSWERS));
    let count = |table: &str| rows.iter().filter(|row| row.table == table).count();
    assert_eq!((count("responses"), count("drafts"), count("response_keys")), (6, 1, 6));
    assert_eq!((count("invitations"), count("response_links")), (55, 0));
    let campaign = rows.iter().find(|row| row.table == "campaigns").map(|row| row.values[0].clone()).unwrap();
    let shared = [campaign, OPENED.0.to_string()];
    for row in &members {
        for value in row.values.iter().filter(|value| value.len() >= 8 && !shared.contains(value)) {
            let bare = value.trim_start_matches("X'").trim_matches('\'');
            let found = answers.iter().find(|own| own.values.iter().any(|kept| kept.contains(bare)));
            assert_eq!(found, None, "{value} of {} is kept with answers", row.table);
        }
    }
}

#[tokio::test]
async fn neither_a_time_nor_an_order_is_kept() {
    let rows = told(WORDS).await;
    let numbers =
        |row: &KeptRow| row.values.iter().filter_map(|value| value.parse::<i64>().ok()).collect::<Vec<_>>();
    // Everybody came within hours of the opening: no number of those hours stands anywhere but with links and mails.
    let hours = OPENED.0 + 1..OPENED.0 + 24 * 3600 * 1_000_000;
    for row in rows.iter().filter(|row| row.table != "_sqlx_migrations") {
        let times: Vec<i64> = numbers(row).into_iter().filter(|number| hours.contains(number)).collect();
        assert_eq!(times, [0; 0], "{row:?}");
    }
    // SQLite's number of a row, and the number in the log, are drawn: none follows another.
    for (table, places) in [("responses", &[0, 3][..]), ("drafts", &[0])] {
        for place in places {
            let mut drawn: Vec<i64> =
                of(&rows, &[table]).iter().map(|row| row.values[*place].parse().unwrap()).collect();
            drawn.sort_unstable();
            assert!(drawn[0] > 1_000_000_000, "{table}: {drawn:?}");
            assert!(drawn.windows(2).all(|two| two[1] - two[0] > 1_000_000), "{table}: {drawn:?}");
        }
    }
    // The tables that have no number of their own say no order either; those of the other side of the link are among them.
    let counted = of(&rows, &["invitations", "links", "response_keys"]);
    assert!(counted.iter().all(|row| row.values[0].starts_with("X'")), "{counted:?}");
}

/// Who of a group sent which words leaves no trace: two histories in which the same members came, in the same order, and the same words
/// were sent by others of them, are kept alike but for what is random.
#[tokio::test]
async fn who_sent_what_changes_nothing_that_is_kept() {
    let otherwise = ["sixth", "fourth", "of the few", "second", "first", "fifth", "not sent"];
    let (one, other) = (alike(told(WORDS).await), alike(told(otherwise).await));
    assert_eq!(one.len(), other.len());
    for (one, other) in one.iter().zip(&other) {
        assert_eq!(one, other);
    }
}

/// The rows without what is random in them, in an order that the database has no say in.
fn alike(rows: Vec<KeptRow>) -> Vec<String> {
    let plain = |value: String| match value.parse::<i64>() {
        Ok(number) if number > 1_000_000_000 && number != OPENED.0 => "#".to_owned(),
        _ if value.starts_with("X'") => "X".to_owned(),
        _ => value,
    };
    let kept = rows.into_iter().filter(|row| row.table != "_sqlx_migrations" && row.table != "registrations");
    let row = |row: KeptRow| {
        let values: Vec<String> = row.values.into_iter().map(plain).collect();
        format!("{}: {}", row.table, values.join(", "))
    };
    let mut rows: Vec<String> = kept.map(row).collect();
    rows.sort();
    rows
}
