//! That every notice of the code is translated, and that nothing is translated which no code says.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::*;

/// The crates whose code makes notices.
const MAKERS: [&str; 5] = ["domain", "store", "service", "app", "server"];

/// The notices of the code: their texts, and the file that makes each.
type Made = BTreeMap<String, String>;

fn made() -> Made {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut found = Made::new();
    MAKERS.iter().for_each(|own| read(&workspace.join(own).join("src"), &mut found));
    found
}

fn read(folder: &Path, found: &mut Made) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.file_stem().is_some_and(|own| own == "tests") {
            // What tests say is said to nobody.
        } else if path.is_dir() {
            read(&path, found);
        } else if path.extension().is_some_and(|own| own == "rs") {
            let code: TokenStream = std::fs::read_to_string(&path).unwrap().parse().unwrap();
            look(code, &path, found);
        }
    }
}

fn look(code: TokenStream, path: &Path, found: &mut Made) {
    let tokens: Vec<TokenTree> = code.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let before = |back: usize| at.checked_sub(back).map(|at| tokens[at].to_string()).unwrap_or_default();
        if before(1) == "tests" && before(2) == "mod" {
            continue;
        }
        if before(1) == "!" && before(2) == "notice" && group.delimiter() == Delimiter::Parenthesis {
            let (text, names) = parts(group.stream(), path);
            assert_eq!(placeholders(&text), names, "{}: {text}", path.display());
            found.insert(text, path.display().to_string());
        }
        look(group.stream(), path, found);
    }
}

/// The text of a notice, and what it names after it.
fn parts(inside: TokenStream, path: &Path) -> (String, BTreeSet<String>) {
    let tokens: Vec<TokenTree> = inside.into_iter().collect();
    let literal: syn::LitStr = syn::parse2(tokens[0].clone().into()).unwrap_or_else(|_| {
        panic!("{}: a notice begins with its text", path.display());
    });
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',');
    let mut names = BTreeSet::new();
    // A comma can stand inside of a value, between a name and what is compared; a value in angle brackets is written outside.
    for (comma, _) in tokens.iter().enumerate().filter(|(_, token)| is_comma(token)) {
        if let Some(TokenTree::Ident(name)) = tokens.get(comma + 1) {
            names.insert(name.to_string());
        }
    }
    (literal.value(), names)
}

/// The names that stand in braces in a text.
fn placeholders(text: &str) -> BTreeSet<String> {
    let bare = text.replace("{{", "").replace("}}", "");
    bare.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn every_notice_is_said_in_every_language_with_the_same_values() {
    let made = made();
    assert!(made.len() > 100, "{}", made.len());
    for tongue in Tongue::all().skip(1) {
        let own: BTreeMap<&str, &str> = CATALOGUES[tongue.0].iter().copied().collect();
        let missing: BTreeMap<&String, &String> =
            made.iter().filter(|(text, _)| !own.contains_key(text.as_str())).collect();
        assert!(missing.is_empty(), "{} lacks {}: {missing:#?}", tongue.tag(), missing.len());
        let unsaid: Vec<&&str> = own.keys().filter(|text| !made.contains_key(**text)).collect();
        assert!(unsaid.is_empty(), "{} translates what nobody says: {unsaid:#?}", tongue.tag());
        for (english, translated) in own {
            assert_eq!(placeholders(translated), placeholders(english), "{}: {english}", tongue.tag());
        }
    }
}
