use store::{Error, Person};

use crate::sample::{at, digest, person};
use crate::site::Site;
use crate::stories;

stories!(an_email_belongs_to_one_person, a_session_ends, failed_sign_ins_are_counted);

async fn an_email_belongs_to_one_person(site: Site) {
    let (ada, bea) = (person(2, "Ada@Example.org"), person(1, "bea@example.org"));
    site.store.create_person(&ada).await.unwrap();
    site.store.create_person(&bea).await.unwrap();
    let again = site.store.create_person(&person(3, "ADA@example.org")).await;
    assert!(matches!(again, Err(Error::Taken("email"))), "{again:?}");

    let ada = Person { email: "ada@example.org".to_owned(), ..ada };
    assert_eq!(site.store.person_by_email("aDa@example.org").await.unwrap(), Some(ada.clone()));
    assert_eq!(site.store.person_by_email("ada").await.unwrap(), None);
    assert_eq!(site.store.people().await.unwrap(), [bea, ada]);
}

async fn a_session_ends(site: Site) {
    let ada = person(1, "ada@example.org");
    site.store.create_person(&ada).await.unwrap();
    for n in [1, 2] {
        site.store.create_session(&digest(n), ada.id, at(0), at(60)).await.unwrap();
    }
    assert_eq!(site.store.session_person(&digest(1), at(59)).await.unwrap(), Some(ada.clone()));
    assert_eq!(site.store.session_person(&digest(1), at(60)).await.unwrap(), None);
    assert_eq!(site.store.session_person(&digest(9), at(0)).await.unwrap(), None);
    site.store.end_session(&digest(1)).await.unwrap();
    assert_eq!(site.store.session_person(&digest(1), at(0)).await.unwrap(), None);
    assert_eq!(site.store.session_person(&digest(2), at(0)).await.unwrap(), Some(ada));
    site.store.purge_expired(at(60)).await.unwrap();
    assert_eq!(site.store.session_person(&digest(2), at(0)).await.unwrap(), None);
}

async fn failed_sign_ins_are_counted(site: Site) {
    for (key, seconds) in [("ada", 0), ("ada", 60), ("ada", 60), ("bea", 60)] {
        site.store.note_sign_in_failure(key, at(seconds)).await.unwrap();
    }
    let count = async |key: &str, since: i64| site.store.sign_in_failures(key, at(since)).await.unwrap();
    assert_eq!((count("ada", 0).await, count("ada", 1).await, count("ada", 61).await), (3, 2, 0));
    site.store.purge_expired(at(24 * 3600 + 1)).await.unwrap();
    assert_eq!(count("ada", 0).await, 2);
    site.store.forget_sign_in_failures("ada").await.unwrap();
    assert_eq!((count("ada", 0).await, count("bea", 0).await), (0, 1));
}
