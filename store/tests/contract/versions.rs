use domain::campaign::State;
use domain::campaign::change::Change;
use domain::campaign::history::Act;
use domain::campaign::version::{Meanings, revise};
use evidence::sealing::BlockRule;
use store::{Edit, Error, NewVersion, Queue, Store, Submission, Version, Write};

use crate::sample::*;
use crate::site::Site;
use crate::stories;

stories!(
    a_proposal_is_edited_while_members_answer,
    a_version_is_published_once_and_stays,
    who_is_asked_something_else_is_published_apart,
    an_atom_never_publishes_more_than_its_members,
);

/// The sample's document with an option more.
fn proposed() -> domain::campaign::Document {
    let mut json = serde_json::to_value(document("together")).unwrap();
    let options =
        json["questionnaire"]["pages"][0]["questions"][0]["answer"]["options"].as_array_mut().unwrap();
    options.push(serde_json::json!({ "id": "neither", "label": "Neither" }));
    serde_json::from_value(json).unwrap()
}

fn version(number: i32, cohort: i32) -> NewVersion {
    let revision = revise(&document("together"), &proposed(), &Meanings::new());
    let version = Version {
        number,
        cohort,
        person: None,
        name: "Ada".to_owned(),
        at: at(50),
        why: "“Neither” was missing".to_owned(),
        differences: revision.differences,
    };
    NewVersion { version, document: revision.document }
}

async fn save(store: &Store, revision: i64) -> store::Result<store::Campaign> {
    let (old, new) = (document("together"), proposed());
    let change = Change::between(&old, &new);
    let (act, summary) = (Act::Edit, change.summary(&old, &new));
    let edit = Edit { person: None, name: "Ada".to_owned(), at: at(9), act, summary };
    store.save_proposal(CAMPAIGN, revision, &new, &edit, &change).await
}

async fn revision(store: &Store) -> i64 {
    store.campaign(CAMPAIGN).await.unwrap().unwrap().revision
}

async fn a_proposal_is_edited_while_members_answer(site: Site) {
    site.store.create_campaign(CAMPAIGN, &document("together"), at(0)).await.unwrap();
    let early = site.store.begin_proposal(CAMPAIGN).await;
    assert!(matches!(early, Err(Error::Stale)), "{early:?}");
    open_as(&site.store, CAMPAIGN, 1).await;
    let none = save(&site.store, 1).await;
    assert!(matches!(none, Err(Error::Stale)), "{none:?}");
    assert_eq!(revision(&site.store).await, 1);

    site.store.begin_proposal(CAMPAIGN).await.unwrap();
    site.store.begin_proposal(CAMPAIGN).await.unwrap();
    let begun = site.store.proposal(CAMPAIGN).await.unwrap().unwrap();
    assert_eq!((begun.since, begun.document), (2, document("together")));
    assert_eq!(site.store.draft_revisions().await.unwrap(), [(CAMPAIGN, 2)]);
    let campaign = save(&site.store, 2).await.unwrap();
    assert_eq!(
        (campaign.revision, campaign.document),
        (3, document("together")),
        "members are asked the same"
    );
    assert_eq!(site.store.proposal(CAMPAIGN).await.unwrap().unwrap().document, proposed());
    let stale = save(&site.store, 2).await;
    assert!(matches!(stale, Err(Error::Stale)), "{stale:?}");
    assert_eq!(site.store.edits(CAMPAIGN).await.unwrap().len(), 1);

    let stale = site.store.drop_proposal(CAMPAIGN, 2).await;
    assert!(matches!(stale, Err(Error::Stale)), "{stale:?}");
    site.store.drop_proposal(CAMPAIGN, 3).await.unwrap();
    assert_eq!(site.store.proposal(CAMPAIGN).await.unwrap(), None);
    assert_eq!(site.store.draft_revisions().await.unwrap(), []);
}

async fn a_version_is_published_once_and_stays(site: Site) {
    open(&site.store).await;
    site.store.write_batch(&[save_draft(1)]).await.unwrap();
    site.store.begin_proposal(CAMPAIGN).await.unwrap();
    let first = site.store.versions(CAMPAIGN).await.unwrap();
    assert_eq!((first.len(), first[0].number, first[0].cohort, first[0].at), (1, 1, 1, at(0)));
    let revision = revision(&site.store).await;
    for stale in [
        site.store.publish_version(CAMPAIGN, revision - 1, &version(2, 2)).await,
        site.store.publish_version(CAMPAIGN, revision, &version(3, 3)).await,
    ] {
        assert!(matches!(stale, Err(Error::Stale)), "{stale:?}");
    }
    let published = site.store.publish_version(CAMPAIGN, revision, &version(2, 2)).await.unwrap();
    assert_eq!((published.version, published.release, published.responses), (2, 1, 0));
    assert_eq!((published.document, published.revision), (proposed(), revision + 1));
    let again = site.store.publish_version(CAMPAIGN, revision, &version(2, 2)).await;
    assert!(matches!(again, Err(Error::Stale)), "{again:?}");
    assert_eq!(site.store.proposal(CAMPAIGN).await.unwrap(), None);
    let versions = site.store.versions(CAMPAIGN).await.unwrap();
    let told = &versions[1];
    assert_eq!((told.number, told.name.as_str(), told.at), (2, "Ada", at(50)));
    assert_eq!((told.why.as_str(), told.differences.len()), ("“Neither” was missing", 1));
    assert_eq!(told.differences[0].place, "model.options.neither");
    assert_eq!(site.store.document_at(CAMPAIGN, 1).await.unwrap(), Some(document("together")));
    assert_eq!(site.store.document_at(CAMPAIGN, 2).await.unwrap(), Some(proposed()));
    assert_eq!(site.store.cohort(CAMPAIGN, 2).await.unwrap(), Some(2));
    assert_eq!(site.store.cohort(CAMPAIGN, 3).await.unwrap(), None);

    // Who began before goes on with what they began, and their response says so.
    let door = at_the_door(&site.store, 1).await.unwrap().unwrap();
    assert_eq!((door.draft.unwrap().version, door.campaign.version), (1, 2));
    site.store
        .write_batch(&[submit(1), Write::Submit(Submission { version: 2, ..submission(2) })])
        .await
        .unwrap();
    let log = site.store.responses_after(CAMPAIGN, 0, 9).await.unwrap();
    assert_eq!(log.iter().map(|response| response.version).collect::<Vec<_>>(), [1, 2]);

    site.store.set_state(CAMPAIGN, State::Open, State::Closed, at(99)).await.unwrap();
    let late = site.store.publish_version(CAMPAIGN, revision + 1, &version(3, 3)).await;
    assert!(matches!(late, Err(Error::Stale)), "{late:?}");
}

fn save_draft(n: u32) -> Write {
    Write::Save(draft(n))
}

/// A submission of combination `alcts` that answers what a cohort is asked; the atom has fourteen members.
fn asked(n: u32, cohort: i32) -> Write {
    let rule = BlockRule { k: 5, first: 5, members: Some(14) };
    let queue = Queue { name: "alcts".to_owned(), rule: Some(rule) }.in_cohort(cohort);
    Write::Submit(Submission { queue, version: cohort, ..submission(n * 3 + 1) })
}

async fn who_is_asked_something_else_is_published_apart(site: Site) {
    open(&site.store).await;
    // Four who were asked the first version, four who were asked the second: none of them is published.
    let eight: Vec<Write> = (0..8).map(|n| asked(n, 1 + i32::try_from(n % 2).unwrap())).collect();
    site.store.write_batch(&eight).await.unwrap();
    assert_eq!(site.store.counts(CAMPAIGN).await.unwrap().responses, 0);
    site.store.write_batch(&[asked(8, 2)]).await.unwrap();
    let blocks = site.store.blocks(CAMPAIGN, 0, 9).await.unwrap();
    let of: Vec<(&str, u32)> = blocks.iter().map(|block| (block.queue.as_str(), block.n)).collect();
    assert_eq!(of, [("alcts@2", 5)]);
    assert_eq!(Queue::parts("alcts@2"), ("alcts", 2));
    assert_eq!(Queue::parts("alcts"), ("alcts", 1));
    assert_eq!(site.store.recount(CAMPAIGN).await.unwrap().differences, Vec::<String>::new());
}

async fn an_atom_never_publishes_more_than_its_members(site: Site) {
    open(&site.store).await;
    // Both blocks in one transaction, then a third: fourteen members have no room for fifteen answers.
    let ten: Vec<Write> = (0..10).map(|n| asked(n, 1 + i32::try_from(n % 2).unwrap())).collect();
    site.store.write_batch(&ten).await.unwrap();
    assert_eq!(site.store.counts(CAMPAIGN).await.unwrap().responses, 10);
    let more: Vec<Write> = (10..20).map(|n| asked(n, 1 + i32::try_from(n % 2).unwrap())).collect();
    site.store.write_batch(&more).await.unwrap();
    assert_eq!(site.store.counts(CAMPAIGN).await.unwrap().responses, 10);
    let fifteen: Vec<Write> = (20..35).map(|n| asked(n, 3)).collect();
    site.store.write_batch(&fifteen).await.unwrap();
    assert_eq!(site.store.counts(CAMPAIGN).await.unwrap().responses, 10);
}
