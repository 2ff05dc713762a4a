use std::collections::BTreeSet;

use domain::id::ImportId;
use domain::roster::Entry;
use domain::segment::Segment;
use serde_json::{Value, json};
use store::{Error, Followed, ImportState, Imported, Incoming, Member, NewImport, Sought, Span, Store};
use uuid::Uuid;

use crate::sample::{
    CAMPAIGN, at, combination, digest, drafted, invitation_id, invite, member, submit_invited,
};
use crate::site::Site;
use crate::stories;

stories!(
    an_import_updates_by_email,
    the_last_of_two_rows_counts,
    a_whole_roster_comes_at_once,
    divisions_are_kept_over_time,
    who_is_gone_counts_no_more,
    an_import_can_be_stopped,
    members_are_found,
    a_file_waits_until_it_is_taken_over,
    consent_and_opting_out_are_noted,
    who_is_erased_leaves_only_totals,
);

async fn an_import_updates_by_email(site: Site) {
    let (one, two) = (member(1, "lita+alcts"), member(2, ""));
    let imported = site.store.put_members(&[two.clone(), one.clone()], at(0)).await.unwrap();
    assert_eq!(imported, Imported { new: 2, changed: 0, unchanged: 0, gone: 0 });
    assert_eq!(site.store.members().await.unwrap(), [one.clone(), two.clone()]);

    let moved = Member { email: two.email.to_uppercase(), ..member(9, "llama") };
    let imported =
        site.store.put_members(&[one.clone(), moved.clone(), member(3, "lita")], at(0)).await.unwrap();
    assert_eq!(imported, Imported { new: 1, changed: 1, unchanged: 1, gone: 0 });
    let kept = Member { id: two.id, email: two.email, ..moved };
    let by_email = site.store.members().await.unwrap();
    assert!(by_email.contains(&kept), "{by_email:?}");
    assert_eq!(by_email.len(), 3, "who came again kept their id");

    let counts = site.store.roster_counts().await.unwrap();
    let expected = [("alcts+lita", 1), ("lita", 1), ("llama", 1)];
    assert_eq!(counts, expected.map(|(key, n)| (combination(key), n)));
}

async fn the_last_of_two_rows_counts(site: Site) {
    let first = member(1, "lita");
    let last = Member { name: "Renamed".to_owned(), ..first.clone() };
    let imported = site.store.put_members(&[first, last.clone()], at(0)).await.unwrap();
    assert_eq!(imported, Imported { new: 1, changed: 0, unchanged: 0, gone: 0 });
    assert_eq!(site.store.members().await.unwrap(), [last]);
}

async fn a_whole_roster_comes_at_once(site: Site) {
    let members: Vec<Member> =
        (1..=7000).map(|n| member(n, ["", "lita", "alcts+lita"][n as usize % 3])).collect();
    assert_eq!(site.store.put_members(&members, at(0)).await.unwrap().new, 7000);
    assert_eq!(site.store.members().await.unwrap(), members);
    assert_eq!(site.store.put_members(&members, at(0)).await.unwrap().unchanged, 7000);
    assert_eq!(site.store.put_members(&[], at(0)).await.unwrap(), Imported::default());
}

fn entry(n: u32, key: &str) -> Entry {
    Entry::from(member(n, key))
}

async fn put(store: &Store, entries: &[Entry], seconds: i64) -> Imported {
    let incoming = Incoming { entries, present: None, back: &[], at: at(seconds) };
    store.put_roster(&incoming, &|_, _| true).await.unwrap().unwrap()
}

async fn spans(store: &Store, n: u32) -> Vec<(String, Option<i64>, Option<i64>)> {
    let record = store.member_record(member(n, "").id, at(9)).await.unwrap().unwrap();
    let seconds = |moment: domain::time::Timestamp| (moment.0 - at(0).0) / 1_000_000;
    let read = |Span { combination, from, until }| (combination.key(), from.map(seconds), until.map(seconds));
    record.spans.into_iter().map(read).collect()
}

async fn divisions_are_kept_over_time(site: Site) {
    let store = &site.store;
    put(store, &[entry(1, "lita"), entry(2, "")], 10).await;
    // What the file has no column for stays.
    let silent = Entry { combination: None, name: None, attributes: [].into(), ..entry(1, "") };
    assert_eq!(put(store, &[silent], 20).await.unchanged, 1);
    assert_eq!(put(store, &[entry(1, "alcts+lita"), entry(2, "")], 30).await.changed, 1);
    assert_eq!(put(store, &[entry(1, "alcts+lita"), entry(2, "")], 40).await.unchanged, 2);
    assert_eq!(
        spans(store, 1).await,
        [("alcts+lita".to_owned(), Some(30), None), ("lita".to_owned(), Some(10), Some(30))]
    );
    assert_eq!(spans(store, 2).await, [(String::new(), Some(10), None)]);
    // Two changes at one moment are one.
    put(store, &[entry(1, "llama")], 50).await;
    put(store, &[entry(1, "lita")], 50).await;
    let latest = spans(store, 1).await;
    assert_eq!(latest[0], ("lita".to_owned(), Some(50), None));
    assert_eq!(latest[1], ("alcts+lita".to_owned(), Some(30), Some(50)));
    assert_eq!(latest.len(), 3);
}

async fn who_is_gone_counts_no_more(site: Site) {
    let store = &site.store;
    put(store, &[entry(1, "lita"), entry(2, "lita"), entry(3, "alcts")], 10).await;
    let present = BTreeSet::from([member(2, "").email]);
    let entries = [entry(1, "lita")];
    let incoming = Incoming { entries: &entries, present: Some(&present), back: &[], at: at(20) };
    let imported = store.put_roster(&incoming, &|_, _| true).await.unwrap().unwrap();
    assert_eq!(imported, Imported { unchanged: 1, gone: 1, ..Imported::default() });
    // Again: who is gone is not gone once more.
    assert_eq!(store.put_roster(&incoming, &|_, _| true).await.unwrap().unwrap().gone, 0);
    assert_eq!(store.roster_counts().await.unwrap(), [(combination("lita"), 2)]);
    assert_eq!(store.roster_atoms().await.unwrap().len(), 1);
    assert_eq!(store.members().await.unwrap().len(), 2);
    assert_eq!(store.gone_count().await.unwrap(), 1);
    assert_eq!(spans(store, 3).await, [("alcts".to_owned(), Some(10), Some(20))]);
    assert_eq!(store.roster().await.unwrap()[2].gone_at, Some(at(20)));
    // And back, with the same id.
    assert_eq!(put(store, &[entry(3, "alcts")], 30).await.changed, 1);
    assert_eq!(store.gone_count().await.unwrap(), 0);
    assert_eq!(
        spans(store, 3).await,
        [("alcts".to_owned(), Some(30), None), ("alcts".to_owned(), Some(10), Some(20))]
    );
}

async fn an_import_can_be_stopped(site: Site) {
    let store = &site.store;
    let entries: Vec<Entry> = (1..=5_000).map(|n| entry(n, "lita")).collect();
    let incoming = Incoming { entries: &entries, present: None, back: &[], at: at(0) };
    let stopped = store.put_roster(&incoming, &|done, _| done < 4_000).await.unwrap();
    assert_eq!(stopped, None);
    assert_eq!(store.members().await.unwrap(), []);
    let told = std::sync::Mutex::new(Vec::new());
    let tell = |done, all| {
        told.lock().unwrap().push((done, all));
        true
    };
    assert_eq!(store.put_roster(&incoming, &tell).await.unwrap().unwrap().new, 5_000);
    let told = told.into_inner().unwrap();
    assert!(told.is_sorted() && told.last() == Some(&(5_000, 5_000)), "{told:?}");
}

async fn members_are_found(site: Site) {
    let store = &site.store;
    let named = |n, key, name: &str| Entry { name: Some(name.to_owned()), ..entry(n, key) };
    let mut ruth = named(3, "lita_x", "Ruth 100%");
    ruth.attributes = [("library_type".to_owned(), "public".to_owned())].into();
    put(store, &[named(1, "lita", "\u{c1}da"), named(2, "alcts+lita", "Bo_b"), ruth, named(4, "", "Cy")], 10)
        .await;
    let find = async |words: &str, segment: Segment| -> Vec<String> {
        let sought = Sought { words, segment: &segment, gone: false };
        let (count, found) = store.roster_page(&sought, 0, 10).await.unwrap();
        assert_eq!(count as usize, found.len());
        found.into_iter().map(|kept| kept.member.name).collect()
    };
    let division = |id: &str| Segment::Division(id.parse().unwrap());
    let value =
        |value: &str| Segment::Value { attribute: "library_type".to_owned(), value: value.to_owned() };
    assert_eq!(find("", Segment::Whole).await, ["Bo_b", "Cy", "Ruth 100%", "\u{c1}da"]);
    assert_eq!(find("\u{e1}D", Segment::Whole).await, ["\u{c1}da"]);
    assert_eq!(find("0%", Segment::Whole).await, ["Ruth 100%"]);
    assert_eq!(find("o_b", Segment::Whole).await, ["Bo_b"]);
    assert_eq!(find("o%b", Segment::Whole).await, [""; 0]);
    assert_eq!(find("MEMBER00004@", Segment::Whole).await, ["Cy"]);
    assert_eq!(find("", division("lita")).await, ["Bo_b", "\u{c1}da"]);
    assert_eq!(find("", division("lita_x")).await, ["Ruth 100%"]);
    assert_eq!(find("", Segment::Combination(combination("alcts+lita"))).await, ["Bo_b"]);
    assert_eq!(find("", Segment::Combination(combination(""))).await, ["Cy"]);
    assert_eq!(find("", value("public")).await, ["Ruth 100%"]);
    assert_eq!(find("", value("")).await.len(), 3);
    assert_eq!(find("'; DROP TABLE members; --", Segment::Whole).await, [""; 0]);
    let sought = Sought { words: "", segment: &Segment::Whole, gone: false };
    let (count, second) = store.roster_page(&sought, 2, 2).await.unwrap();
    assert_eq!((count, second[0].member.name.as_str()), (4, "Ruth 100%"));
}

async fn a_file_waits_until_it_is_taken_over(site: Site) {
    let store = &site.store;
    let (id, choices) = (ImportId(Uuid::from_u128(7)), json!({ "uses": ["email"] }));
    let new = NewImport {
        id,
        name: "Ada",
        file_name: "members.csv",
        file: b"email\n\xff",
        choices: &choices,
        at: at(10),
    };
    store.bring_roster(&new).await.unwrap();
    let kept = store.roster_import(id).await.unwrap().unwrap();
    assert_eq!((kept.state, kept.choices, kept.created_at), (ImportState::Brought, choices.clone(), at(10)));
    assert_eq!(store.roster_file(id).await.unwrap().unwrap(), b"email\n\xff");
    store.choose_for_import(id, &json!([])).await.unwrap();
    store.begin_import(id, at(20), at(0)).await.unwrap();
    for refused in [
        store.begin_import(id, at(21), at(20)).await,
        store.choose_for_import(id, &choices).await,
        store.drop_import(id).await,
    ] {
        assert!(matches!(refused, Err(Error::Stale)), "{refused:?}");
    }
    // One that was left behind can be begun again.
    store.begin_import(id, at(200), at(21)).await.unwrap();
    store.end_import(id, ImportState::Failed, &json!("why")).await.unwrap();
    assert_eq!(store.roster_import(id).await.unwrap().unwrap().outcome, json!("why"));
    assert!(store.roster_file(id).await.unwrap().is_some());
    store.begin_import(id, at(300), at(0)).await.unwrap();
    store.end_import(id, ImportState::Done, &Value::Null).await.unwrap();
    assert_eq!(store.roster_file(id).await.unwrap(), None);
    // What came no further is forgotten; what was done stays in the list.
    let other = NewImport { id: ImportId(Uuid::from_u128(8)), at: at(400), ..new.clone() };
    store.bring_roster(&other).await.unwrap();
    let third = NewImport { id: ImportId(Uuid::from_u128(9)), at: at(900), ..new };
    store.bring_roster(&third).await.unwrap();
    store.forget_roster_files(at(500)).await.unwrap();
    let left: Vec<u128> =
        store.roster_imports(9).await.unwrap().iter().map(|own| own.id.0.as_u128()).collect();
    assert_eq!(left, [9, 7]);
}

async fn consent_and_opting_out_are_noted(site: Site) {
    let store = &site.store;
    put(store, &[Entry { consent: Some(true), ..entry(1, "lita") }], 10).await;
    let id = member(1, "").id;
    let of = async || store.member_record(id, at(9)).await.unwrap().unwrap();
    assert_eq!((of().await.kept.consent, of().await.consent_at), (Some(true), Some(at(10))));
    // The same said again is not noted anew, and a file without a column for it says nothing.
    put(store, &[Entry { consent: Some(true), name: Some("New".to_owned()), ..entry(1, "lita") }], 20).await;
    put(store, &[entry(1, "lita")], 30).await;
    assert_eq!((of().await.kept.consent, of().await.consent_at), (Some(true), Some(at(10))));
    put(store, &[Entry { consent: Some(false), ..entry(1, "lita") }], 40).await;
    assert_eq!((of().await.kept.consent, of().await.consent_at), (Some(false), Some(at(40))));
    store.set_consent(id, None, at(50)).await.unwrap();
    assert_eq!((of().await.kept.consent, of().await.consent_at), (None, None));
    store.set_opted_out(id, Some(at(60))).await.unwrap();
    store.set_opted_out(id, Some(at(70))).await.unwrap();
    assert_eq!(of().await.opted_out, Some(at(60)));
    assert!(store.opted_out().await.unwrap().contains(&id));
    store.set_opted_out(id, None).await.unwrap();
    assert_eq!(of().await.opted_out, None);
}

async fn who_is_erased_leaves_only_totals(site: Site) {
    let store = &site.store;
    invite(store, 6).await;
    let sent: Vec<_> = (1..=5).map(submit_invited).collect();
    store.write_batch(&sent).await.unwrap();
    let key = store::personal_key(invitation_id(6));
    let begun = store::Draft { key, invitation: Some(invitation_id(6)), ..crate::sample::draft(6) };
    store.write_batch(&[store::Write::Save(begun)]).await.unwrap();
    let before = store.counts(CAMPAIGN).await.unwrap();
    let question = "why".parse().unwrap();
    let words = store.published_words(CAMPAIGN, &question, None).await.unwrap().len();

    for n in [1, 6] {
        let id = member(n, "").id;
        assert_eq!(store.end_links(id).await.unwrap(), [(CAMPAIGN, invitation_id(n))]);
        let erased = store.erase_member(id, &digest(n), at(99)).await.unwrap();
        assert_eq!((erased.invitations, erased.kept), (1, u32::from(n == 1)));
        assert!(store.member_record(id, at(9)).await.unwrap().is_none());
    }
    assert_eq!(store.counts(CAMPAIGN).await.unwrap(), before);
    assert_eq!(
        store.published_words(CAMPAIGN, &question, None).await.unwrap().len() + usize::from(words > 0),
        words
    );
    assert_eq!(store.erasures().await.unwrap(), [digest(1), digest(6)].into());
    assert_eq!(drafted(store, 6).await, None);
    let found = store.personal_respondents(&[digest(1), digest(2)], at(9)).await.unwrap();
    assert!(matches!(found[..], [Followed::Nowhere, Followed::To(_)]), "{found:?}");
    // Who is brought back is somebody new.
    let entries = [entry(1, "lita")];
    let incoming = Incoming { entries: &entries, present: None, back: &[digest(1)], at: at(100) };
    assert_eq!(store.put_roster(&incoming, &|_, _| true).await.unwrap().unwrap().new, 1);
    assert_eq!(store.erasures().await.unwrap(), [digest(6)].into());
    assert_eq!(spans(store, 1).await, [("lita".to_owned(), Some(100), None)]);
}
