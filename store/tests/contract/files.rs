use std::collections::BTreeMap;

use domain::answer::{Answer, Answers, GivenFile};
use domain::id::QuestionId;
use store::{Submission, Write};
use uuid::Uuid;

use crate::sample::*;
use crate::site::Site;
use crate::stories;

stories!(a_file_stays_as_long_as_something_names_it, published_files_are_listed);

fn given(id: Uuid, name: &str) -> GivenFile {
    GivenFile { id: id.to_string(), name: name.to_owned(), bytes: 3, sha256: "ab".repeat(32) }
}

async fn a_file_stays_as_long_as_something_names_it(site: Site) {
    open(&site.store).await;
    let [one, two, three] = [1, 2, 3].map(Uuid::from_u128);
    let sent = submission(1);
    for id in [one, two, three] {
        site.store.put_file(CAMPAIGN, &sent.key, id, vec![0, 159, 255], at(5)).await.unwrap();
    }
    let there = async |id| site.store.file(CAMPAIGN, id).await.unwrap().is_some();
    assert_eq!(site.store.file(CAMPAIGN, one).await.unwrap(), Some(vec![0, 159, 255]));
    // A draft names one no more.
    site.store.drop_files(CAMPAIGN, &sent.key, &[three]).await.unwrap();
    assert!(there(one).await && there(two).await && !there(three).await);
    site.store.write_batch(&[Write::Submit(sent.clone())]).await.unwrap();
    // What was sent may name it.
    site.store.drop_files(CAMPAIGN, &sent.key, &[two]).await.unwrap();
    assert!(there(two).await);
    site.store.keep_files(CAMPAIGN, &sent.key, &[one]).await.unwrap();
    assert!(there(one).await && !there(two).await);
    let withdraw = Write::Withdraw(store::Sender {
        campaign: CAMPAIGN,
        key: sent.key,
        invitation: sent.invitation,
        at: at(5),
        unordered: None,
    });
    site.store.write_batch(&[withdraw]).await.unwrap();
    assert!(!there(one).await, "it goes with the answers");
}

async fn published_files_are_listed(site: Site) {
    open(&site.store).await;
    let question: QuestionId = "paper".parse().unwrap();
    let file = given(Uuid::from_u128(1), "a.pdf");
    let answers: Answers = BTreeMap::from([(question.clone(), Answer::Files(vec![file.clone()]))]);
    let with_file = Submission { answers, ..submission(1) };
    site.store.write_batch(&[Write::Submit(with_file)]).await.unwrap();
    assert_eq!(site.store.published_files(CAMPAIGN, &question).await.unwrap(), []);
    // Those of one queue.
    let others: Vec<Write> = [4, 7, 10, 13].into_iter().map(submit).collect();
    site.store.write_batch(&others).await.unwrap();
    assert_eq!(site.store.published_files(CAMPAIGN, &question).await.unwrap(), [file]);
}
