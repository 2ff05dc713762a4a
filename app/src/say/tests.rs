use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use intl_pluralrules::{PluralRuleType, PluralRules};

use super::*;

/// What a message takes, and, for a message with plural forms, which it has.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    variables: BTreeSet<String>,
    forms: Vec<BTreeSet<String>>,
}

fn shapes(source: &str) -> BTreeMap<String, Shape> {
    let resource = fluent_syntax::parser::parse(source).map_err(|(_, errors)| errors).unwrap();
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let mut shape = Shape::default();
                look(message.value.as_ref().unwrap(), &mut shape);
                let twice = found.insert(message.id.name.to_owned(), shape);
                assert!(twice.is_none(), "{} stands twice", message.id.name);
            }
            Entry::Junk { content } => panic!("cannot be read: {content}"),
            _ => {}
        }
    }
    found
}

fn look(pattern: &Pattern<&str>, shape: &mut Shape) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                let key = |key: &VariantKey<&str>| match key {
                    VariantKey::Identifier { name } => (*name).to_owned(),
                    VariantKey::NumberLiteral { value } => (*value).to_owned(),
                };
                shape.forms.push(variants.iter().map(|variant| key(&variant.key)).collect());
                variants.iter().for_each(|variant| look(&variant.value, shape));
                selector
            }
        };
        if let InlineExpression::VariableReference { id } = inline {
            shape.variables.insert(id.name.to_owned());
        }
    }
}

/// The plural forms that a language has for numbers as they occur in messages.
fn forms_of(tag: &str) -> BTreeSet<String> {
    let language: LanguageIdentifier = tag.parse().unwrap();
    let rules = PluralRules::create(language, PluralRuleType::CARDINAL).unwrap();
    (0..70_000_u32).map(|number| format!("{:?}", rules.select(number).unwrap()).to_lowercase()).collect()
}

#[test]
fn every_message_is_there_in_every_language_with_the_same_variables_and_its_plural_forms() {
    let english = shapes(TONGUES[0].1);
    for (tag, source) in TONGUES {
        let own = shapes(source);
        let ids = |shapes: &BTreeMap<String, Shape>| shapes.keys().cloned().collect::<Vec<_>>();
        assert_eq!(ids(&own), ids(&english), "{tag}");
        let forms = forms_of(tag);
        for (id, shape) in &own {
            assert_eq!(shape.variables, english[id].variables, "{tag}: {id}");
            assert_eq!(shape.forms.len(), english[id].forms.len(), "{tag}: {id}");
            shape.forms.iter().for_each(|own| assert_eq!(*own, forms, "{tag}: {id}"));
        }
    }
}

#[test]
fn a_message_of_an_area_begins_with_its_name() {
    // So none stands in two files, and who reads it in the code finds where it is written.
    for tongue in Tongue::all() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("words").join(tongue.tag());
        for file in std::fs::read_dir(&folder).unwrap() {
            let file = file.unwrap().path();
            let area = file.file_stem().unwrap().to_str().unwrap();
            if area == "member" {
                continue;
            }
            for id in shapes(&std::fs::read_to_string(&file).unwrap()).keys() {
                assert!(id.starts_with(&format!("{area}-")), "{id} in {}", file.display());
            }
        }
    }
}

#[test]
fn what_stands_in_english_in_another_language_is_the_same_word_there() {
    // What is forgotten in a translation would be read in English. Of what is not, a comment says so: `# The same as in English.`
    let english = texts(TONGUES[0].1);
    for (tag, source) in TONGUES.into_iter().skip(1) {
        for (id, (text, same)) in texts(source) {
            assert_eq!(english[&id].0 == text, same, "{tag}: {id}");
        }
    }
}

/// The messages as they are written, and whether one says that it is the same in English.
fn texts(source: &str) -> BTreeMap<String, (String, bool)> {
    let resource = fluent_syntax::parser::parse(source).map_err(|(_, errors)| errors).unwrap();
    let written = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => {
            let comment = message.comment.iter().flat_map(|comment| &comment.content);
            let same = comment.into_iter().any(|line| *line == "The same as in English.");
            Some((message.id.name.to_owned(), (format!("{:?}", message.value), same)))
        }
        _ => None,
    });
    written.collect()
}

fn speaking<T>(tag: &str, said: impl FnOnce() -> T) -> T {
    Speech::in_language(tag.parse().unwrap()).over(|_| said())
}

#[test]
fn numbers_dates_and_plurals_are_those_of_the_language() {
    let at = domain::time::Timestamp(1_795_881_000_000_000);
    let check = |tag: &str, expected: [&str; 5]| {
        let said = speaking(tag, || {
            [decimal(12_345.into()), about_minutes(1), about_minutes(5), characters_left(4000), moment(at)]
        });
        assert_eq!(said, expected, "{tag}");
    };
    check(
        "en",
        [
            "12,345",
            "about 1 minute",
            "about 5 minutes",
            "4,000 characters left",
            "28 November 2026, 15:50 UTC",
        ],
    );
    check(
        "es-MX",
        [
            "12.345",
            "alrededor de 1 minuto",
            "unos 5 minutos",
            "Quedan 4000 caracteres",
            "28 de noviembre de 2026 a las 15:50 UTC",
        ],
    );
    check(
        "fr",
        [
            "12\u{202f}345",
            "environ 1 minute",
            "environ 5 minutes",
            "4\u{202f}000 caractères restants",
            "28 novembre 2026 à 15:50 UTC",
        ],
    );
    // A language that Canvass does not speak is answered in English.
    check(
        "de",
        [
            "12,345",
            "about 1 minute",
            "about 5 minutes",
            "4,000 characters left",
            "28 November 2026, 15:50 UTC",
        ],
    );
}

#[test]
fn a_text_is_marked_with_its_language_where_it_is_not_the_pages() {
    use leptos::prelude::*;
    let speech = |language: &str| Speech {
        language: language.parse().unwrap(),
        source: "en".parse().unwrap(),
        untranslated: std::sync::Arc::new(["Why?".to_owned(), "Why {{q|not}}?".to_owned()].into()),
        languages: Vec::new(),
        back: None,
    };
    let check = |language: &str, lang: &str, dir: Option<&str>, texts: &[(&str, &str)]| {
        let speech = speech(language);
        assert_eq!((speech.lang().as_str(), speech.dir()), (lang, dir), "{language}");
        for &(text, html) in texts {
            let shown = speech.clone().over(|_| written(text).to_html());
            assert_eq!(shown, html, "{language}");
        }
    };
    check("es", "es", None, &[("¿Cómo?", "¿Cómo?"), ("Why?", r#"<span lang="en" dir="ltr">Why?</span>"#)]);
    // The product's words are English on a page in Arabic, so it is the texts that are marked; those in English run the other way.
    let arabic = ("كيف؟", r#"<span lang="ar" dir="rtl">كيف؟</span>"#);
    let translated = ("Who, red?", r#"<span lang="ar" dir="rtl">Who, red?</span>"#);
    let of_both = [
        arabic,
        ("Why?", r#"<span lang="en" dir="ltr">Why?</span>"#),
        ("Why red?", r#"<span lang="en" dir="ltr">Why red?</span>"#),
        translated,
    ];
    check("ar", "en", Some("rtl"), &of_both);
    check("yi", "en", Some("rtl"), &[]);
    check("dv", "en", Some("rtl"), &[]);
    check("az-Arab", "en", Some("rtl"), &[]);
}
