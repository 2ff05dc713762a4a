use std::fmt::Debug;

use store::{Error, Result};

use crate::sample::{
    CAMPAIGN, at, at_the_door, digest, invite, member, open, person, response_id, save, submit,
};
use crate::site::Site;
use crate::stories;

stories!(
    a_damaged_response_is_named,
    a_damaged_campaign_is_named,
    a_damaged_member_is_named,
    a_damaged_draft_is_named
);

fn check<T: Debug>(read: Result<T>, in_table: &str, with_id: &str) {
    match read {
        Err(Error::Corrupt { table, id }) => assert_eq!((table, id.as_str()), (in_table, with_id)),
        other => panic!("{other:?}"),
    }
}

async fn a_damaged_response_is_named(site: Site) {
    open(&site.store).await;
    site.store.write_batch(&[submit(1), submit(2)]).await.unwrap();
    site.tamper(r#"UPDATE responses SET answers = '{"model": {"choice": 5}}' WHERE seq = 2"#).await;
    assert_eq!(site.store.responses_after(CAMPAIGN, 0, 1).await.unwrap().len(), 1);
    check(site.store.responses_after(CAMPAIGN, 0, 2).await, "responses", &response_id(2).to_string());
    site.tamper("UPDATE responses SET release = 1").await;
    check(site.store.recount(CAMPAIGN).await, "responses", &format!("{CAMPAIGN} seq 2"));
    site.tamper("INSERT INTO tallies (campaign_id, cell, n) SELECT id, 'alcts/No Id//*', 5 FROM campaigns")
        .await;
    check(site.store.counts(CAMPAIGN).await, "tallies", "alcts/No Id//*");
}

async fn a_damaged_campaign_is_named(site: Site) {
    open(&site.store).await;
    site.tamper(r#"UPDATE questionnaire_versions SET document = '[]'"#).await;
    check(
        site.store.document_at(CAMPAIGN, 1).await,
        "questionnaire_versions",
        &format!("{CAMPAIGN} version 1"),
    );
    site.tamper(r#"UPDATE campaigns SET document = '{"format": "canvass-campaign/1"}'"#).await;
    check(site.store.campaign(CAMPAIGN).await, "campaigns", &CAMPAIGN.to_string());
    check(site.store.campaigns().await, "campaigns", &CAMPAIGN.to_string());
}

async fn a_damaged_member_is_named(site: Site) {
    invite(&site.store, 1).await;
    site.store.create_person(&person(1, "ada@example.org")).await.unwrap();
    let id = member(1, "").id.to_string();
    site.tamper(r#"UPDATE members SET attributes = '{"library": 1}'"#).await;
    check(site.store.members().await, "members", &id);
    check(site.store.personal_respondents(&[digest(1)], at(9)).await, "members", &id);
}

async fn a_damaged_draft_is_named(site: Site) {
    open(&site.store).await;
    site.store.write_batch(&[save(1)]).await.unwrap();
    site.tamper("UPDATE drafts SET combination = 'Not An Id'").await;
    let key = hex::encode(digest(1));
    check(at_the_door(&site.store, 1).await, "drafts", &key);
}
