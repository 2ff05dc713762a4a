//! What may not stand in the Rust sources, each with its place.

use super::Source;
use super::finding::Finding;
use super::sql;
use super::tokens::{self, Kind, Token};

const SIGNALS: [&str; 9] = [
    "RwSignal",
    "ReadSignal",
    "WriteSignal",
    "ArcRwSignal",
    "ArcReadSignal",
    "ArcWriteSignal",
    "Memo",
    "ArcMemo",
    "Effect",
];

/// What is wrong in a Rust file.
pub fn check(source: &Source) -> Vec<Finding> {
    let area = source.path.split('/').next().unwrap_or_default();
    if !source.path.ends_with(".rs") || area == "xtask" {
        return Vec::new();
    }
    let Some(tokens) = tokens::read(&source.text) else {
        return vec![Finding::new(&source.path, 1, "this is not Rust: make it compile first")];
    };
    let in_islands = source.path == "app/src/islands.rs" || source.path.starts_with("app/src/islands/");
    let mut findings = Vec::new();
    let mut find = |token: &Token, message: &str| {
        findings.push(Finding::new(&source.path, token.line, message));
    };
    for (index, token) in tokens.iter().enumerate() {
        let next = tokens.get(index + 1).map(|token| &token.kind);
        match &token.kind {
            Kind::Text(text) => {
                if area != "store" && sql::is_statement(unquoted(text)) {
                    find(token, "SQL outside `store`: move the statement there and call a method of `Store`");
                }
                if (area == "app" || area == "server") && text.contains(" style=") {
                    find(token, INLINE_STYLE);
                }
            }
            Kind::Word(word) if !in_islands => {
                let makes_signal = word == "signal" && next == Some(&Kind::Open('('));
                let follows_attribute = index > 0 && tokens[index - 1].kind == Kind::Open('[');
                if SIGNALS.contains(&word.as_str()) || (makes_signal && is_call_of_its_own(&tokens, index)) {
                    find(token, "a signal outside `app/src/islands`: make this part an island");
                } else if word == "island" && follows_attribute {
                    find(token, "an island outside `app/src/islands`: move it there");
                } else if word == "style" && sets_attribute(token, next) {
                    find(token, INLINE_STYLE);
                }
            }
            Kind::Word(word) if word == "style" && sets_attribute(token, next) => find(token, INLINE_STYLE),
            _ => {}
        }
    }
    findings
}

const INLINE_STYLE: &str = "an inline style, which the content security policy refuses: give it a class and write the rule in `style/`";

fn sets_attribute(token: &Token, next: Option<&Kind>) -> bool {
    token.in_view && matches!(next, Some(Kind::Sign('=' | ':')))
}

/// `signal(0)`, and not `tokio::signal(..)` or `self.signal(..)` or `fn signal(..)`.
fn is_call_of_its_own(tokens: &[Token], index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|before| tokens.get(before)).map(|token| &token.kind);
    !matches!(before, Some(Kind::Sign('.' | ':')))
        && !matches!(before, Some(Kind::Word(word)) if word == "fn")
}

fn unquoted(literal: &str) -> &str {
    literal.trim_start_matches(['b', 'c', 'r', '#', '"']).trim_end_matches(['"', '#'])
}

#[cfg(test)]
mod tests {
    use super::{Source, check};

    fn findings(path: &str, text: &str) -> Vec<usize> {
        check(&Source { path: path.into(), text: text.into() })
            .into_iter()
            .map(|finding| finding.line)
            .collect()
    }

    #[test]
    fn finds_sql_outside_the_store() {
        let text = "/// Runs SELECT a FROM b.\nfn f() {\n    q(r#\"select a\n    from b\"#);\n}";
        assert_eq!(findings("service/src/a.rs", text), [3]);
        assert_eq!(findings("store/src/a.rs", text), [0; 0]);
    }

    #[test]
    fn finds_signals_outside_the_islands() {
        let text =
            "fn f() {\n    let a = RwSignal::new(1);\n    let (b, c) = signal(2);\n    tokio::signal(3);\n}";
        assert_eq!(findings("app/src/pages/home.rs", text), [2, 3]);
        assert_eq!(findings("app/src/islands/survey.rs", text), [0; 0]);
    }

    #[test]
    fn finds_inline_styles() {
        let text = "fn f() {\n    let style = 1;\n    view! {\n        <p style=\"a\"></p>\n        <p style:color=b></p>\n    }\n}";
        assert_eq!(findings("app/src/pages/home.rs", text), [4, 5]);
        assert_eq!(findings("app/src/islands/home.rs", text), [4, 5]);
        assert_eq!(findings("server/src/http.rs", "const A: &str = \"<p style='a'>\";"), [1]);
    }
}
