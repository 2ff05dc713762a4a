use crate::campaign::edit::is_to_be_replaced;
use crate::campaign::translation::each_text;
use crate::notice;
use crate::notice::Notice;
use crate::questionnaire::Question;

/// What of a question waits for somebody to write it: the words with which it began, and what stands in square brackets.
pub(crate) fn unwritten(question: &Question) -> Vec<Notice> {
    let mut found: Vec<Notice> = Vec::new();
    each_text(question, &mut |text| {
        let begun = || {
            is_to_be_replaced(text)
                .then(|| notice!("‘{text}’ is what it began with: write your own words, or remove it.", text))
        };
        found.extend(waits(text).or_else(begun).filter(|what| !found.contains(what)));
    });
    found
}

/// What a text holds in square brackets, which is there to be filled in.
pub(crate) fn waits(text: &str) -> Option<Notice> {
    let (_, after) = text.split_once('[')?;
    let (words, _) = after.split_once(']')?;
    let is_prompt = words.chars().any(char::is_alphabetic) && !words.contains("://");
    is_prompt.then(|| {
        notice!(
            "‘[{words}]’ waits to be filled in: write your own words in the place of the brackets.",
            words
        )
    })
}
