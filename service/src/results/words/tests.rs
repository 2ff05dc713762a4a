use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use super::*;

static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    let catalogue = include_str!("../../../../app/words/en/figures.ftl");
    let mut bundle = FluentBundle::new_concurrent(vec!["en".parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(FluentResource::try_new(catalogue.to_owned()).unwrap()).unwrap();
    bundle
});

/// The English words of figures, from the catalogue itself: a message that is not there or lacks something fails a test.
pub(crate) struct English;

impl Words for English {
    fn say(&self, message: &'static str, values: &[(&'static str, Value<'_>)]) -> String {
        let mut said = FluentArgs::new();
        for (name, value) in values {
            match value {
                Value::Text(text) => said.set(*name, *text),
                Value::Number(number) => said.set(*name, *number),
            }
        }
        let pattern = ENGLISH.get_message(message).and_then(|message| message.value());
        let mut errors = Vec::new();
        let pattern = pattern.unwrap_or_else(|| panic!("{message} is not in the catalogue"));
        let said = ENGLISH.format_pattern(pattern, Some(&said), &mut errors).into_owned();
        assert!(errors.is_empty(), "{message}: {errors:?}");
        said
    }

    fn notice(&self, notice: &Notice) -> String {
        notice.to_string()
    }

    fn digits(&self, written: &str) -> String {
        written.to_owned()
    }

    fn day(&self, at: Timestamp) -> String {
        let exact = jiff::Timestamp::from_microsecond(at.0).unwrap();
        exact.strftime("%-d %B %Y").to_string()
    }
}

/// All Rust files of a folder.
fn sources(folder: &Path, all: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, all);
        } else {
            all.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn figures_say_all_of_their_catalogue_and_nothing_else() {
    // The compiler knows of no message that is said by its name.
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut code = String::new();
    sources(&folder.join("src/results"), &mut code);
    sources(&folder.join("../app/src/api"), &mut code);
    code.push_str(&std::fs::read_to_string(folder.join("src/results.rs")).unwrap());
    let said: BTreeSet<&str> =
        code.split('"').filter(|text| text.starts_with("figures-") && !text.ends_with('-')).collect();
    let catalogue = include_str!("../../../../app/words/en/figures.ftl").lines();
    let known = catalogue.filter_map(|line| line.split_once(" =")).map(|(id, _)| id);
    assert_eq!(said, known.filter(|id| id.starts_with("figures-")).collect());
}
