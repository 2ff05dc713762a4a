//! Writes a function for every message of the English catalogue, so that the compiler knows which there are and what is put into
//! each: a message that is not there, that lacks something, or that nobody says any more does not compile.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};

/// A folder for each language, in each the same files: one for members, one for each area of staff's and leadership's pages.
const WORDS: &str = "words";
/// A folder for each language but English, in each a file for each area: what is said below the pages, by its English text.
const NOTICES: &str = "notices";
/// The area whose messages are said by name, since what figures say is made below the pages.
const BY_NAME: &str = "figures-";
/// The languages, the one that all messages have first.
const TONGUES: [&str; 3] = ["en", "es", "fr"];

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed={WORDS}");
    println!("cargo::rerun-if-changed={NOTICES}");
    // The browser has no catalogue: its words come with the page.
    if std::env::var_os("CARGO_FEATURE_SSR").is_none() {
        return Ok(());
    }
    let target = std::env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    let write = |name: &str, text: &str| {
        let path = target.join(name);
        std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
    };
    for tongue in TONGUES {
        write(&format!("{tongue}.ftl"), &catalogue(tongue)?)?;
    }
    for tongue in &TONGUES[1..] {
        write(&format!("notices-{tongue}.rs"), &notices(tongue)?)?;
    }
    let english = catalogue(TONGUES[0])?;
    let resource = fluent_syntax::parser::parse(english.as_str())
        .map_err(|(_, errors)| format!("{WORDS}/{}: {errors:?}", TONGUES[0]))?;
    let mut code = String::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry
            && !message.id.name.starts_with(BY_NAME)
        {
            function(message, &mut code);
        }
    }
    write("messages.rs", &code)
}

/// All notices of a language, as a slice that is in the order of the English texts.
fn notices(tongue: &str) -> Result<String, String> {
    let mut all = BTreeMap::new();
    for file in files(&Path::new(NOTICES).join(tongue))? {
        let catalogue =
            polib::po_file::parse(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        for message in catalogue.messages() {
            let (english, own) =
                (message.msgid().to_owned(), message.msgstr().unwrap_or_default().to_owned());
            if own.is_empty() || message.is_fuzzy() {
                return Err(format!("{}: not translated: {english}", file.display()));
            }
            if let Some(other) = all.insert(english.clone(), own) {
                return Err(format!("{}: stands in another file too: {english} ({other})", file.display()));
            }
        }
    }
    Ok(format!("&{:?}", all.into_iter().collect::<Vec<_>>()))
}

/// All messages of a language. Those of an area begin with its name, so that none stands in two files.
fn catalogue(tongue: &str) -> Result<String, String> {
    let mut all = String::new();
    for file in files(&Path::new(WORDS).join(tongue))? {
        let read = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        all.push_str(&read);
        all.push('\n');
    }
    Ok(all)
}

/// The files of a folder, in the order of their names.
fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let entries = std::fs::read_dir(folder).map_err(failed)?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, _>>().map_err(failed)?;
    files.sort();
    Ok(files)
}

fn function(message: &Message<&str>, code: &mut String) {
    let mut names = Vec::new();
    message.value.iter().for_each(|pattern| variables(pattern, &mut names));
    let id = message.id.name;
    let name = id.replace('-', "_");
    // `continue` is a word of the language.
    let name = if name == "continue" { "go_on".to_owned() } else { name };
    let life = if names.is_empty() { "" } else { "<'a>" };
    let parameters =
        names.iter().map(|name| format!("{name}: impl Into<FluentValue<'a>>, ")).collect::<String>();
    let values = names.iter().map(|name| format!("(\"{name}\", {name}.into()), ")).collect::<String>();
    _ = writeln!(
        code,
        "pub(crate) fn {name}{life}({parameters}) -> String {{\n    say(\"{id}\", [{values}])\n}}\n"
    );
}

/// The variables of a pattern, each once, in the order in which they stand.
fn variables<'a>(pattern: &Pattern<&'a str>, names: &mut Vec<&'a str>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => variable(inline, names),
            Expression::Select { selector, variants } => {
                variable(selector, names);
                variants.iter().for_each(|variant| variables(&variant.value, names));
            }
        }
    }
}

fn variable<'a>(inline: &InlineExpression<&'a str>, names: &mut Vec<&'a str>) {
    if let InlineExpression::VariableReference { id } = inline
        && !names.contains(&id.name)
    {
        names.push(id.name);
    }
}
