//! Quotas of a draft.

use super::{Outcome, names};
use crate::campaign::Document;
use crate::notice;
use crate::quota::{MOST, Quota};

/// How many answers a new quota takes.
const USUAL: u32 = 100;

/// Adds a quota for everybody at the end, to be worded next.
pub fn add_quota(document: &mut Document) -> Outcome {
    if document.quotas.len() >= MOST {
        return Err(notice!("a campaign may have {most} quotas", most = MOST));
    }
    let is_taken = |id: &str| document.quotas.iter().any(|quota| quota.id.as_str() == id);
    let id = names::unique("quota", "quota", is_taken)?;
    let at_most = USUAL.max(document.at_least_together().into());
    document.quotas.push(Quota { id, of: None, at_most, text: String::new() });
    Ok(())
}

/// Removes the quota with this id.
pub fn remove_quota(document: &mut Document, id: &str) -> Outcome {
    let before = document.quotas.len();
    document.quotas.retain(|quota| quota.id.as_str() != id);
    if document.quotas.len() < before { Ok(()) } else { Err(notice!("the quota is not there any more")) }
}
