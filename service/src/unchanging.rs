//! What never changes once it is there, kept in memory after it was read.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::Result;

/// How many values are kept; more than an installation asks for at once.
const KEPT: usize = 64;

/// The values read so far, each under its key.
pub(crate) struct Unchanging<K, V>(Mutex<HashMap<K, Arc<V>>>);

impl<K, V> Default for Unchanging<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Eq + Hash, V> Unchanging<K, V> {
    /// The value under this key, by `read` if nobody has asked for it yet.
    ///
    /// # Errors
    /// Those of `read`; then nothing is kept.
    pub(crate) async fn at(&self, key: K, read: impl Future<Output = Result<V>>) -> Result<Arc<V>> {
        if let Some(value) = self.kept().get(&key) {
            return Ok(value.clone());
        }
        let value = Arc::new(read.await?);
        let mut kept = self.kept();
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert(key, value.clone());
        Ok(value)
    }

    fn kept(&self) -> MutexGuard<'_, HashMap<K, Arc<V>>> {
        // A panic elsewhere cannot leave a map of immutable values half changed.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
