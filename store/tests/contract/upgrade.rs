use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{Connection, Row};
use store::{Followed, Store, Venue, Write};

use crate::sample::{CAMPAIGN, at, digest, draft, invitation_id, invite, submission};

/// SQLite makes the table of invitations anew, which others point at: a database of before keeps its links, drafts and answers.
#[tokio::test(flavor = "multi_thread")]
async fn links_outlive_the_upgrade_of_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("canvass.db");
    let url = format!("sqlite://{}", file.display());
    // What is there now, taken back to the schema of before.
    let store = Store::open(&url).await.unwrap();
    invite(&store, 2).await;
    let key = store::personal_key(invitation_id(2));
    let begun = store::Draft { key, invitation: Some(invitation_id(2)), ..draft(2) };
    let sent = store::Submission {
        key: store::personal_key(invitation_id(1)),
        invitation: Some(invitation_id(1)),
        venue: Venue::Personal,
        ..submission(1)
    };
    store.write_batch(&[Write::Submit(sent), Write::Save(begun)]).await.unwrap();
    store.close().await;

    let old = folder.path().join("old.db");
    let options = SqliteConnectOptions::new().filename(&old).create_if_missing(true).foreign_keys(true);
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let mut migrator: Migrator = sqlx::migrate!("../migrations/sqlite");
    migrator.migrations.to_mut().retain(|migration| migration.version == 1);
    migrator.run(&mut connection).await.unwrap();
    let attach = sqlx::AssertSqlSafe(format!("ATTACH '{}' AS now", file.display()));
    sqlx::query(attach).execute(&mut connection).await.unwrap();
    let copy = "INSERT INTO members SELECT id, email, name, combination, attributes FROM now.members;
                INSERT INTO campaigns SELECT id, slug, state, revision, version, seq, release, published, as_of, created_at,
                    opened_at, closed_at, document FROM now.campaigns;
                INSERT INTO questionnaire_versions SELECT * FROM now.questionnaire_versions;
                INSERT INTO registrations SELECT * FROM now.registrations;
                INSERT INTO invitations SELECT i.id, i.campaign_id, i.member_id, l.digest, i.created_at
                    FROM now.invitations i JOIN now.links l ON l.invitation_id = i.id;
                INSERT INTO drafts SELECT key, campaign_id, invitation_id, combination, version, answers, path, saved_at, changes
                    FROM now.drafts;
                INSERT INTO responses (id, campaign_id, seq, version, venue, combination, attributes, answers, path, submitted_at, queue)
                    SELECT id, campaign_id, seq, version, venue, combination, attributes, answers, path, submitted_at, queue
                    FROM now.responses;
                INSERT INTO response_links SELECT * FROM now.response_links;";
    sqlx::raw_sql(copy).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();

    let store = Store::open(&format!("sqlite://{}", old.display())).await.unwrap();
    let found = store.personal_respondents(&[digest(1), digest(2), digest(3)], at(9)).await.unwrap();
    let [Followed::To(first), Followed::To(second), Followed::Nowhere] = &found[..] else {
        panic!("{found:?}")
    };
    assert!(first.sent.is_some() && first.draft.is_none());
    assert_eq!(store.responses_after(CAMPAIGN, 0, 9).await.unwrap()[0].venue, Venue::Personal);
    assert!(second.sent.is_none() && second.draft.is_some());
    let counts = store.invitation_counts(CAMPAIGN).await.unwrap();
    assert_eq!(
        counts.iter().map(|(_, invited, answered)| (*invited, *answered)).collect::<Vec<_>>(),
        [(2, 1)]
    );
    store.close().await;
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let broken = sqlx::query("PRAGMA foreign_key_check").fetch_all(&mut connection).await.unwrap();
    assert_eq!(broken.iter().map(|row| row.get::<String, _>(0)).collect::<Vec<_>>(), [""; 0]);
}
