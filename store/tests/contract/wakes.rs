use std::time::Duration;

use store::{Store, Write};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::time::timeout;

use crate::sample::*;
use crate::site::{Site, on_postgres, on_sqlite};

/// Longer than a notification takes on a machine that is busy.
const SOON: Duration = Duration::from_secs(10);
/// Longer than a notification takes that is not held up.
const A_WHILE: Duration = Duration::from_millis(500);

/// What another server on the same database hears.
async fn another_server(url: &str) -> (Store, UnboundedReceiver<()>) {
    let other = Store::open(url).await.unwrap();
    let (heard, hears) = unbounded_channel();
    let listening = other.clone();
    tokio::spawn(async move {
        listening.woken(|| heard.send(()).unwrap()).await;
    });
    (other, hears)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_wakes_nobody() {
    on_sqlite(|site| async move { timeout(SOON, site.store.woken(|| panic!("woken"))).await.unwrap() }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_release_wakes_other_servers_and_an_answer_that_waits_does_not() {
    on_postgres(|site| async move {
        open(&site.store).await;
        let (other, mut hears) = another_server(&site.url).await;
        // It listens a moment after it was started: a release is made until one is heard.
        let mut block = 0;
        while timeout(A_WHILE, hears.recv()).await.is_err() {
            assert!(block < 20, "nothing was heard of {block} releases");
            publish(&site, block).await;
            block += 1;
        }
        while timeout(A_WHILE, hears.recv()).await.is_ok() {}

        site.store.write_batch(&[submit(block * 15 + 1)]).await.unwrap();
        assert!(timeout(A_WHILE, hears.recv()).await.is_err(), "an answer that waits was told of");
        let rest: Vec<Write> = (1..5).map(|n| submit((block * 5 + n) * 3 + 1)).collect();
        site.store.write_batch(&rest).await.unwrap();
        timeout(SOON, hears.recv()).await.unwrap().unwrap();
        assert_eq!(other.releases().await.unwrap(), [(CAMPAIGN, i64::from(block) + 1)]);

        // A store that is closed stops listening, and does not wait for what is never told.
        timeout(SOON, other.close()).await.unwrap();
        assert_eq!(timeout(SOON, hears.recv()).await.unwrap(), None);
    })
    .await;
}

/// Five of combination `alcts`, which are a block.
async fn publish(site: &Site, block: u32) {
    let five: Vec<Write> = (0..5).map(|n| submit((block * 5 + n) * 3 + 1)).collect();
    site.store.write_batch(&five).await.unwrap();
}
