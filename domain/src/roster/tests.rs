use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::segment::Division;

fn divisions() -> Vec<Division> {
    let named = [("lita", "LITA"), ("llama", "Leadership & Management")];
    named.map(|(id, name)| Division { id: id.parse().unwrap(), name: name.to_owned() }).into()
}

#[test]
fn a_column_is_known_by_its_heading() {
    for (heading, expected) in [
        ("E-Mail", "email"),
        ("Email address", "email"),
        ("Full Name", "name"),
        ("First name", "given-name"),
        ("Surname", "family-name"),
        ("Divisions", "divisions"),
        ("LITA", "division:lita"),
        ("leadership & management", "division:llama"),
        ("Library type", "attribute:library_type"),
        ("<script>Years (in all)", "attribute:script_years_in_all"),
        ("Consent", "consent"),
        ("gone", "nothing"),
        ("", "nothing"),
    ] {
        let found = guess(heading, &divisions());
        assert_eq!(found.to_string(), expected, "{heading}");
        assert_eq!(expected.parse(), Ok(found));
    }
}

#[test]
fn what_is_no_use_is_named() {
    for text in ["", "mail", "division:", "division:A B", "attribute:", "attribute: "] {
        let refused = text.parse::<Use>().unwrap_err().to_string();
        assert!(refused.contains(&format!("'{text}' is no use of a column")), "{refused}");
    }
}

fn held() -> impl Strategy<Value = Combination> {
    prop::sample::subsequence(vec!["alcts", "lita", "llama"], 0..=3)
        .prop_map(|ids| ids.into_iter().map(|id| id.parse().unwrap()).collect())
}

prop_compose! {
    fn entry()(
        name in prop::option::of("[A-Z]?[a-z]{0,3}"),
        combination in prop::option::of(held()),
        attributes in prop::collection::btree_map("[a-c]", "[x-z]?", 0..3),
        consent in prop::option::of(any::<bool>()),
    ) -> Entry {
        Entry { id: MemberId(Uuid::nil()), email: "a@example.org".to_owned(), name, combination, attributes, consent }
    }
}

proptest! {
    /// Taking the same over again changes nothing, whoever was there before.
    #[test]
    fn an_entry_is_taken_over_once(before in entry(), gone in any::<bool>(), entry in entry()) {
        let mut kept = before.begun();
        kept.gone_at = gone.then_some(Timestamp(1));
        let after = entry.applied(&kept);
        prop_assert_eq!(entry.changes(&after), vec![]);
        prop_assert_eq!(entry.changes(&kept).is_empty(), after == kept);
        prop_assert_eq!(entry.applied(&after), after.clone());
        // What the file has no column for stays.
        if entry.combination.is_none() {
            prop_assert_eq!(&after.member.combination, &kept.member.combination);
        }
        for (name, value) in &kept.member.attributes {
            if !entry.attributes.contains_key(name) {
                prop_assert_eq!(after.member.attributes.get(name), Some(value));
            }
        }
    }
}
