//! Answers together what comes in together: whatever arrives while a batch is under way is the next batch.
//!
//! The busier it is, the larger the batches. No timer is needed, and who comes alone waits for nobody.

use std::sync::Arc;

use domain::notice;
use domain::segment::Division;
use store::{Digest, Followed, Store, Write, Written};
use tokio::sync::{mpsc, oneshot};

use crate::{Clock, Error, Result};

/// How many one batch takes at the most.
const BATCH: usize = 256;
/// How many may wait; beyond that senders wait too.
const QUEUE: usize = 4096;

/// What is asked of the store for many at once.
pub(crate) trait Batch: Send + Sync + 'static {
    /// What one asks.
    type Ask: Send + Sync;
    /// What one is told.
    type Answer: Send;

    /// The answers, each in the place of what was asked.
    fn answer(&self, asked: &[Self::Ask]) -> impl Future<Output = store::Result<Vec<Self::Answer>>> + Send;
}

/// The one writer: what it acknowledges is on disk.
pub(crate) struct Writer(pub(crate) Arc<Store>);

impl Batch for Writer {
    type Ask = Write;
    type Answer = Written;

    async fn answer(&self, writes: &[Write]) -> store::Result<Vec<Written>> {
        self.0.write_batch(writes).await
    }
}

/// Who comes by the personal link with this digest.
pub(crate) struct PersonalLinks(pub(crate) Arc<Store>, pub(crate) Clock);

impl Batch for PersonalLinks {
    type Ask = Digest;
    type Answer = Followed;

    async fn answer(&self, links: &[Digest]) -> store::Result<Vec<Followed>> {
        self.0.personal_respondents(links, self.1.now()).await
    }
}

/// The divisions: the same for all who ask at once.
pub(crate) struct Divisions(pub(crate) Arc<Store>);

impl Batch for Divisions {
    type Ask = ();
    type Answer = Arc<[Division]>;

    async fn answer(&self, asked: &[()]) -> store::Result<Vec<Arc<[Division]>>> {
        let divisions: Arc<[Division]> = self.0.divisions().await?.into();
        Ok(vec![divisions; asked.len()])
    }
}

struct Entry<B: Batch> {
    asked: B::Ask,
    answer: oneshot::Sender<Result<B::Answer>>,
}

/// A handle to the task that makes the batches, which ends with the last handle. Cheap to clone.
pub(crate) struct Gather<B: Batch>(mpsc::Sender<Entry<B>>);

impl<B: Batch> Clone for Gather<B> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<B: Batch> Gather<B> {
    /// Starts the task; needs a tokio runtime.
    pub(crate) fn start(batch: B) -> Self {
        let (sender, receiver) = mpsc::channel(QUEUE);
        tokio::spawn(run(batch, receiver));
        Self(sender)
    }

    /// Asks and waits for the answer.
    pub(crate) async fn ask(&self, asked: B::Ask) -> Result<B::Answer> {
        let (answer, answered) = oneshot::channel();
        let stopped = || Error::Refused(notice!("the server is stopping: send it again in a moment"));
        self.0.send(Entry { asked, answer }).await.map_err(|_| stopped())?;
        answered.await.map_err(|_| stopped())?
    }
}

async fn run<B: Batch>(batch: B, mut receiver: mpsc::Receiver<Entry<B>>) {
    let mut entries = Vec::with_capacity(BATCH);
    while receiver.recv_many(&mut entries, BATCH).await > 0 {
        let (asked, waiting): (Vec<_>, Vec<_>) =
            entries.drain(..).map(|entry| (entry.asked, entry.answer)).unzip();
        match batch.answer(&asked).await {
            Ok(answers) => {
                for (waiting, answer) in waiting.into_iter().zip(answers) {
                    // Whoever stopped waiting (a closed connection) still has its answer on disk.
                    let _ = waiting.send(Ok(answer));
                }
            }
            // One that fails must not take the others with it.
            Err(_) => {
                for (asked, waiting) in asked.iter().zip(waiting) {
                    let _ = waiting.send(alone(&batch, asked).await);
                }
            }
        }
    }
}

async fn alone<B: Batch>(batch: &B, asked: &B::Ask) -> Result<B::Answer> {
    let answers = batch.answer(std::slice::from_ref(asked)).await?;
    answers.into_iter().next().ok_or(Error::Stale)
}
