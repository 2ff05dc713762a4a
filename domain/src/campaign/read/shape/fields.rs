//! What a document's fields hold, for whoever left one out. The schema says it too, in English alone.

use crate::notice;
use crate::notice::Notice;

/// A field's description as it can be said in any language.
pub(super) fn described(english: String) -> Notice {
    all().into_iter().find(|own| own.text == english).unwrap_or_else(|| Notice::as_it_is(english))
}

/// The descriptions of all fields that a document cannot do without, as the schema begins them but in lower case.
fn all() -> Vec<Notice> {
    vec![
        notice!("always `canvass-campaign/1`"),
        notice!("its name in addresses and on the command line, unique in the installation"),
        notice!("its title"),
        notice!("who asks, as the member reads it"),
        notice!("why, in a few sentences; a blank line starts a paragraph"),
        notice!("what happens next, shown after sending"),
        notice!("what is asked"),
        notice!("the question"),
        notice!("option ids, or points of the scale as text. Someone who chose any of them counts once"),
        notice!("stable id"),
        notice!("the statement, as leadership reads it"),
        notice!("what it is about; one of the campaign's topics"),
        notice!("what is measured"),
        notice!("which side of the threshold the statement promises"),
        notice!(
            "the threshold in basis points, hundredths of a percent: 6000 is 60 %. For a mean, hundredths of a point: 375 is 3.75"
        ),
        notice!("the largest"),
        notice!("stable id, unique among the question's options"),
        notice!("its words"),
        notice!("the page on which it stood"),
        notice!("the question as it was asked last"),
        notice!("stable id, unique among the table's columns"),
        notice!("what parts the respondents: each of its answers is a group"),
        notice!("what is shown of each group"),
        notice!("at least two options"),
        notice!("the lowest point, 0 or 1"),
        notice!("the highest point; the scale has 2 to 11 points"),
        notice!("at least two statements"),
        notice!("the scale that all share"),
        notice!("two to twelve options"),
        notice!("the options, at least two"),
        notice!("what the best is called, such as 'Most important'"),
        notice!("what the worst is called, such as 'Least important'"),
        notice!("at least two rows"),
        notice!("at least one column"),
        notice!("what each cell takes"),
        notice!("what is agreed to; a blank line starts a paragraph"),
        notice!("the words beside the box, such as 'I agree'"),
        notice!("which files are taken, at least one"),
        notice!("the name of the value, as in `?source=mail`"),
        notice!("the values that are counted, at least two; the id of each is what the link brings"),
        notice!("what is calculated, such as `sum(train, bus)`"),
        notice!("the numbers that it can be"),
        notice!("answers to one question that count as 'yes' for a rule"),
        notice!("a question, or a statement of a battery"),
        notice!("a ranking"),
        notice!("the option"),
        notice!("the option that comes before"),
        notice!("the option that comes after it"),
        notice!("the share that is compared"),
        notice!("the two divisions; members of both count in both"),
        notice!("the division that is ahead; members of both count in both"),
        notice!("the division that is behind"),
        notice!("title on top of the page"),
        notice!("at least one question"),
        notice!(
            "which picture of the installation: the SHA-256 of its file in 64 hexadecimal digits. In a document that comes or goes as a\nfile, the picture itself as a `data:` URL"
        ),
        notice!("what it shows, in words, for whoever does not see it"),
        notice!("stable id, unique in the questionnaire"),
        notice!("the wording"),
        notice!("what kind of answer it takes"),
        notice!("at least one page"),
        notice!("stable id, unique among the campaign's quotas"),
        notice!("the most responses, from the fewest that are published together to a million"),
        notice!("a division"),
        notice!("stable id, unique in the battery or the table"),
        notice!("its words; of a pair of opposites, those at the lowest point"),
        notice!("its name on screens"),
        notice!("the translation"),
    ]
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::super::{SCHEMA, description};
    use super::*;

    /// The descriptions of what `schema` requires, and of what schemas inside it do.
    fn required(schema: &'static Value, found: &mut Vec<String>) {
        let properties = &schema["properties"];
        let names = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
        // What selects a form is told by the forms that there are.
        let told = names.filter(|name| properties[name]["const"].is_null());
        found.extend(told.map(|name| description(&properties[name])).filter(|own| !own.is_empty()));
        match schema {
            Value::Object(inside) => inside.values().for_each(|own| required(own, found)),
            Value::Array(inside) => inside.iter().for_each(|own| required(own, found)),
            _ => {}
        }
    }

    #[test]
    fn every_field_that_can_be_missing_is_described() {
        let mut needed = Vec::new();
        required(&SCHEMA, &mut needed);
        assert!(needed.len() > 50, "{}", needed.len());
        let known = all();
        let unknown: Vec<&String> =
            needed.iter().filter(|own| !known.iter().any(|known| known.text == own.as_str())).collect();
        assert!(unknown.is_empty(), "{unknown:#?}");
        let unused: Vec<&Notice> =
            known.iter().filter(|known| !needed.iter().any(|own| known.text == own.as_str())).collect();
        assert!(unused.is_empty(), "{unused:#?}");
    }
}
