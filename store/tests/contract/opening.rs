use store::{Error, Store};

use crate::sample::{CAMPAIGN, at, digest, document, drafted, invite, invited, person, save, submit_invited};
use crate::site::Site;
use crate::stories;

stories!(reopening_keeps_everything, a_newer_database_is_refused, another_build_is_refused);

async fn reopening_keeps_everything(site: Site) {
    invite(&site.store, 2).await;
    site.store.create_person(&person(1, "ada@example.org")).await.unwrap();
    site.store.write_batch(&[submit_invited(1), save(2)]).await.unwrap();
    let counts = site.store.counts(CAMPAIGN).await.unwrap();
    let log = site.store.responses_after(CAMPAIGN, 0, 10).await.unwrap();
    site.store.close().await;

    let store = Store::open(&site.url).await.unwrap();
    assert_eq!(store.kind(), site.store.kind());
    assert_eq!(store.counts(CAMPAIGN).await.unwrap(), counts);
    assert_eq!(store.responses_after(CAMPAIGN, 0, 10).await.unwrap(), log);
    assert_eq!(store.campaign(CAMPAIGN).await.unwrap().unwrap().document, document("together"));
    assert!(invited(&store, 1).await.unwrap().answered);
    assert!(drafted(&store, 2).await.is_some());
    assert_eq!(store.people().await.unwrap().len(), 1);
    store.set_setting("written", "again").await.unwrap();
    assert_eq!(store.session_person(&digest(9), at(0)).await.unwrap(), None);
    store.close().await;
}

async fn a_newer_database_is_refused(site: Site) {
    site.tamper("UPDATE _sqlx_migrations SET version = 9999 WHERE version = 1").await;
    let told = Store::open(&site.url).await.unwrap_err();
    assert!(matches!(&told, Error::Refused(why) if why.contains("newer Canvass")), "{told:?}");
}

async fn another_build_is_refused(site: Site) {
    site.tamper("UPDATE _sqlx_migrations SET checksum = 'other'").await;
    let told = Store::open(&site.url).await.unwrap_err();
    assert!(matches!(&told, Error::Refused(why) if why.contains("another build")), "{told:?}");
}

#[tokio::test]
async fn an_address_it_does_not_know_is_refused() {
    for url in ["", "mysql://localhost/canvass", "canvass.db", "sqlite::memory:", "sqlite:file?mode=memory"] {
        let told = Store::open(url).await.unwrap_err();
        assert!(matches!(&told, Error::Refused(why) if why.contains("sqlite:")), "{url}: {told:?}");
    }
    let told = Store::open("sqlite:///no/such/folder/canvass.db").await.unwrap_err();
    assert!(matches!(&told, Error::Refused(why) if why.contains("/no/such/folder")), "{told:?}");
    let told = Store::open("postgres://ada:secret@[/canvass").await.unwrap_err();
    assert!(matches!(&told, Error::Refused(why) if !why.contains("secret")), "{told:?}");
}
