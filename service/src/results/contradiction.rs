use domain::notice;
use domain::notice::Notice;
use evidence::sequence::Inconsistent;

/// What contradicts itself in counts.
pub(super) fn said(found: Inconsistent) -> Notice {
    match found {
        Inconsistent::TooManyMembers { members } => {
            notice!("{members} members are more than can be computed with", members)
        }
        Inconsistent::MoreAnswersThanMembers { answered, members } => {
            notice!("{answered} of {members} members answered", answered, members)
        }
        Inconsistent::MoreCountedThanAnswered { counted, answered } => {
            notice!("{counted} answers are counted, but {answered} answered", counted, answered)
        }
    }
}
