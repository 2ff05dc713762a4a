//! Writes a function for every message of the English catalogue, so that the compiler knows which there are and what is put into
//! each: a message that is not there, that lacks something, or that nobody says any more does not compile.

use std::fmt::Write;
use std::path::PathBuf;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};

const ENGLISH: &str = "words/en.ftl";

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed={ENGLISH}");
    // The browser has no catalogue: its words come with the page.
    if std::env::var_os("CARGO_FEATURE_SSR").is_none() {
        return Ok(());
    }
    let source = std::fs::read_to_string(ENGLISH).map_err(|error| format!("{ENGLISH}: {error}"))?;
    let resource = fluent_syntax::parser::parse(source.as_str())
        .map_err(|(_, errors)| format!("{ENGLISH}: {errors:?}"))?;
    let mut code = String::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            function(message, &mut code);
        }
    }
    let target = std::env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default().join("messages.rs");
    std::fs::write(&target, code).map_err(|error| format!("{}: {error}", target.display()))
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
