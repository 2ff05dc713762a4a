//! What somebody can take back and make again, from the log of a draft's saves.

/// What a save did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// It changed the draft.
    Edit,
    /// It took back the change of this revision.
    Undo(i64),
    /// It made the change of this revision again.
    Redo(i64),
}

/// The revisions whose changes are made and can be taken back, and those that were taken back and can be made again, each
/// with the one to begin with last. `log` holds the saves of one person, oldest first.
pub fn stacks(log: impl Iterator<Item = (i64, Act)>) -> (Vec<i64>, Vec<i64>) {
    let (mut made, mut undone) = (Vec::new(), Vec::new());
    for (revision, act) in log {
        match act {
            Act::Edit => {
                made.push(revision);
                undone.clear();
            }
            Act::Undo(of) => {
                made.retain(|own| *own != of);
                undone.push(of);
            }
            Act::Redo(of) => {
                undone.retain(|own| *own != of);
                made.push(of);
            }
        }
    }
    (made, undone)
}
