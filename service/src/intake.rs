//! The one writer: gathers what comes in while the last transaction commits into the next one, and acknowledges after the commit.

use std::sync::Arc;

use store::{Store, Write, Written};
use tokio::sync::{mpsc, oneshot};

use crate::{Error, Result};

/// How many writes one transaction takes at the most.
const BATCH: usize = 256;
/// How many writes may wait; beyond that senders wait too.
const QUEUE: usize = 4096;

struct Entry {
    write: Write,
    done: oneshot::Sender<Result<Written>>,
}

/// A handle to the writer. Cheap to clone.
#[derive(Clone)]
pub struct Intake(mpsc::Sender<Entry>);

impl Intake {
    pub(crate) fn start(store: Arc<Store>) -> Self {
        let (sender, receiver) = mpsc::channel(QUEUE);
        tokio::spawn(run(store, receiver));
        Self(sender)
    }

    /// Hands in one write and waits until it is on disk.
    pub(crate) async fn write(&self, write: Write) -> Result<Written> {
        let (done, written) = oneshot::channel();
        let stopped = || Error::Refused("the server is stopping: send it again in a moment".to_owned());
        self.0.send(Entry { write, done }).await.map_err(|_| stopped())?;
        written.await.map_err(|_| stopped())?
    }
}

async fn run(store: Arc<Store>, mut receiver: mpsc::Receiver<Entry>) {
    let mut entries = Vec::with_capacity(BATCH);
    while receiver.recv_many(&mut entries, BATCH).await > 0 {
        let (writes, waiting): (Vec<Write>, Vec<_>) =
            entries.drain(..).map(|entry| (entry.write, entry.done)).unzip();
        match store.write_batch(&writes).await {
            Ok(written) => {
                for (done, written) in waiting.into_iter().zip(written) {
                    // Whoever stopped waiting (a closed connection) still has its answer on disk.
                    let _ = done.send(Ok(written));
                }
            }
            // One bad write must not take the others with it.
            Err(_) if writes.len() > 1 => {
                for (write, done) in writes.iter().zip(waiting) {
                    let _ = done.send(alone(&store, write).await);
                }
            }
            Err(error) => {
                tracing::error!(%error, "a write failed");
                if let Some(done) = waiting.into_iter().next() {
                    let _ = done.send(Err(error.into()));
                }
            }
        }
    }
}

async fn alone(store: &Store, write: &Write) -> Result<Written> {
    let written = store.write_batch(std::slice::from_ref(write)).await.map_err(|error| {
        tracing::error!(%error, "a write failed");
        Error::from(error)
    })?;
    written.into_iter().next().ok_or(Error::Stale)
}
