use domain::campaign::change::Change;
use domain::campaign::history::Act;
use domain::campaign::{Document, State};
use domain::id::CampaignId;
use domain::notice::Notice;
use store::{Campaign, Edit, Error, Registered, Result, Store};
use uuid::Uuid;

use crate::sample::{CAMPAIGN, at, digest, document, person};
use crate::site::Site;
use crate::stories;

stories!(
    a_slug_belongs_to_one_campaign,
    who_saves_later_is_told,
    every_save_keeps_what_it_changed,
    opening_freezes_the_questionnaire,
    a_family_that_is_added_makes_a_release,
    a_state_is_left_once,
    what_was_lost_on_the_way_is_kept,
);

async fn a_slug_belongs_to_one_campaign(site: Site) {
    let other = CampaignId(Uuid::from_u128(2));
    let first = site.store.create_campaign(CAMPAIGN, &document("first"), at(0)).await.unwrap();
    assert_eq!((first.state, first.revision, first.version), (State::Draft, 1, 0));
    assert_eq!((first.responses, first.release, first.created_at), (0, 0, at(0)));
    let again = site.store.create_campaign(other, &document("first"), at(1)).await;
    assert!(matches!(again, Err(Error::Taken("slug"))), "{again:?}");
    let second = site.store.create_campaign(other, &document("second"), at(1)).await.unwrap();
    let renamed = save(&site.store, other, 1, &document("first"), 1).await;
    assert!(matches!(renamed, Err(Error::Taken("slug"))), "{renamed:?}");

    assert_eq!(site.store.campaign(CAMPAIGN).await.unwrap(), Some(first.clone()));
    assert_eq!(site.store.campaign_by_slug("second").await.unwrap(), Some(second.clone()));
    assert_eq!(site.store.campaign_by_slug("third").await.unwrap(), None);
    assert_eq!(site.store.campaigns().await.unwrap(), [second, first]);
}

async fn what_was_lost_on_the_way_is_kept(site: Site) {
    site.store.create_campaign(CAMPAIGN, &document("first"), at(0)).await.unwrap();
    let kept = || async { site.store.conversion::<String>(CAMPAIGN).await.unwrap() };
    assert_eq!(kept().await, None);
    for lost in [vec!["one".to_owned(), "zwölf".to_owned()], Vec::new()] {
        site.store.keep_conversion(CAMPAIGN, "xlsform", &lost).await.unwrap();
        assert_eq!(kept().await, Some(("xlsform".to_owned(), lost)));
    }
    site.store.forget_conversion(CAMPAIGN).await.unwrap();
    assert_eq!(kept().await, None);
}

async fn who_saves_later_is_told(site: Site) {
    site.store.create_campaign(CAMPAIGN, &document("old"), at(0)).await.unwrap();
    let saved = save(&site.store, CAMPAIGN, 1, &document("new"), 1).await.unwrap();
    assert_eq!((saved.revision, saved.slug.as_str(), saved.document.slug.as_str()), (2, "new", "new"));
    let late = save(&site.store, CAMPAIGN, 1, &document("late"), 1).await;
    assert!(matches!(late, Err(Error::Stale)), "{late:?}");
    let late = site.store.open_campaign(CAMPAIGN, 1, "{}", &digest(1), &[], at(1)).await;
    assert!(matches!(late, Err(Error::Stale)), "{late:?}");
    assert_eq!(site.store.campaign(CAMPAIGN).await.unwrap(), Some(saved));
    assert_eq!(site.store.document_at(CAMPAIGN, 1).await.unwrap(), None);
    assert_eq!(site.store.registered(CAMPAIGN).await.unwrap(), []);
}

/// Saves a draft, in the way somebody does who is not in the database.
async fn save(
    store: &Store,
    campaign: CampaignId,
    revision: i64,
    document: &Document,
    seconds: i64,
) -> Result<Campaign> {
    store.save_document(campaign, revision, document, &edit(Act::Edit, seconds), &Change::default()).await
}

fn edit(act: Act, seconds: i64) -> Edit {
    Edit {
        person: None,
        name: "Ada".to_owned(),
        at: at(seconds),
        act,
        summary: Notice::as_it_is("Changed it"),
    }
}

async fn every_save_keeps_what_it_changed(site: Site) {
    let ada = person(7, "ada@example.org");
    site.store.create_person(&ada).await.unwrap();
    let (old, new) = (document("old"), document("new"));
    site.store.create_campaign(CAMPAIGN, &old, at(0)).await.unwrap();
    assert_eq!(site.store.draft_revisions().await.unwrap(), [(CAMPAIGN, 1)]);
    let change = Change::between(&old, &new);
    let first = Edit { person: Some(ada.id), ..edit(Act::Edit, 1) };
    site.store.save_document(CAMPAIGN, 1, &new, &first, &change).await.unwrap();
    let second = edit(Act::Undo(2), 2);
    site.store.save_document(CAMPAIGN, 2, &old, &second, &change.back()).await.unwrap();
    save(&site.store, CAMPAIGN, 2, &new, 3).await.unwrap_err();
    assert_eq!(site.store.edits(CAMPAIGN).await.unwrap(), [(2, first), (3, second)]);
    assert_eq!(site.store.changes(CAMPAIGN, 1, 3).await.unwrap(), [change.clone(), change.back()]);
    assert_eq!(site.store.change(CAMPAIGN, 2).await.unwrap(), Some(change));
    assert_eq!(site.store.change(CAMPAIGN, 4).await.unwrap(), None);
    assert_eq!(site.store.draft_revisions().await.unwrap(), [(CAMPAIGN, 3)]);
}

async fn opening_freezes_the_questionnaire(site: Site) {
    site.store.create_campaign(CAMPAIGN, &document("together"), at(0)).await.unwrap();
    let open = site.store.open_campaign(CAMPAIGN, 1, "{}", &digest(1), &[], at(1)).await.unwrap();
    assert_eq!((open.state, open.version, open.opened_at), (State::Open, 1, Some(at(1))));
    assert_eq!(site.store.document_at(CAMPAIGN, 1).await.unwrap(), Some(document("together")));
    let late = save(&site.store, CAMPAIGN, 1, &document("other"), 1).await;
    assert!(matches!(late, Err(Error::Stale)), "{late:?}");

    site.store.set_state(CAMPAIGN, State::Open, State::Paused, at(2)).await.unwrap();
    let open = site.store.set_state(CAMPAIGN, State::Paused, State::Open, at(3)).await.unwrap();
    assert_eq!((open.state, open.version, open.opened_at), (State::Open, 1, Some(at(1))));
    assert_eq!(site.store.document_at(CAMPAIGN, 2).await.unwrap(), None);
    let registered = site.store.registered(CAMPAIGN).await.unwrap();
    let first = Registered { family: 1, digest: digest(1), document: "{}".to_owned(), created_at: at(1) };
    assert_eq!(registered, [first]);
    let again = site.store.open_campaign(CAMPAIGN, 1, "{}", &digest(1), &[], at(4)).await;
    assert!(matches!(again, Err(Error::Stale)), "{again:?}");
}

async fn a_family_that_is_added_makes_a_release(site: Site) {
    site.store.create_campaign(CAMPAIGN, &document("together"), at(0)).await.unwrap();
    let second = Registered { family: 2, digest: digest(2), document: "{2}".to_owned(), created_at: at(2) };
    let early = site.store.add_family(CAMPAIGN, 0, &second).await;
    assert!(matches!(early, Err(Error::Stale)), "{early:?}");
    site.store.open_campaign(CAMPAIGN, 1, "{}", &digest(1), &[], at(1)).await.unwrap();
    site.store.add_family(CAMPAIGN, 0, &second).await.unwrap();
    assert_eq!(site.store.families(CAMPAIGN).await.unwrap(), 2);
    assert_eq!(site.store.registered(CAMPAIGN).await.unwrap()[1], second);
    let campaign = site.store.campaign(CAMPAIGN).await.unwrap().unwrap();
    assert_eq!((campaign.release, campaign.responses), (1, 0));
    assert_eq!(site.store.releases().await.unwrap(), [(CAMPAIGN, 1)]);
    let again = site.store.add_family(CAMPAIGN, 0, &second).await;
    assert!(matches!(again, Err(Error::Stale)), "{again:?}");
    site.store.set_state(CAMPAIGN, State::Open, State::Closed, at(3)).await.unwrap();
    let late = site.store.add_family(CAMPAIGN, 1, &Registered { family: 3, ..second }).await;
    assert!(matches!(late, Err(Error::Stale)), "{late:?}");
}

async fn a_state_is_left_once(site: Site) {
    site.store.create_campaign(CAMPAIGN, &document("together"), at(0)).await.unwrap();
    let unfrozen = site.store.set_state(CAMPAIGN, State::Draft, State::Open, at(1)).await;
    assert!(matches!(unfrozen, Err(Error::Stale)), "{unfrozen:?}");
    site.store.open_campaign(CAMPAIGN, 1, "{}", &digest(1), &[], at(1)).await.unwrap();
    let paused = site.store.set_state(CAMPAIGN, State::Open, State::Paused, at(2)).await.unwrap();
    assert_eq!((paused.state, paused.closed_at), (State::Paused, None));
    let late = site.store.set_state(CAMPAIGN, State::Open, State::Closed, at(3)).await;
    assert!(matches!(late, Err(Error::Stale)), "{late:?}");
    let closed = site.store.set_state(CAMPAIGN, State::Paused, State::Closed, at(4)).await.unwrap();
    assert_eq!((closed.state, closed.closed_at), (State::Closed, Some(at(4))));
    let reopened = site.store.set_state(CAMPAIGN, State::Closed, State::Open, at(5)).await;
    assert!(matches!(reopened, Err(Error::Stale)), "{reopened:?}");
}
