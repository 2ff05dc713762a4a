//! A Rust file as a flat list of tokens, so that comments and documentation are not taken for code.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A token that a rule may look at.
#[derive(Debug, PartialEq, Eq)]
pub struct Token {
    /// From 1.
    pub line: usize,
    pub kind: Kind,
    /// Is it inside of a `view!`?
    pub in_view: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub enum Kind {
    Word(String),
    Sign(char),
    /// A string literal, as it is written.
    Text(String),
    Open(char),
}

/// The tokens of a file, or `None` when it is not Rust.
pub fn read(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    flatten(text.parse().ok()?, false, &mut tokens);
    Some(tokens)
}

fn flatten(stream: TokenStream, in_view: bool, tokens: &mut Vec<Token>) {
    for tree in stream {
        let line = tree.span().start().line;
        let kind = match tree {
            TokenTree::Ident(word) => Kind::Word(word.to_string()),
            TokenTree::Punct(sign) => Kind::Sign(sign.as_char()),
            TokenTree::Literal(literal) => Kind::Text(literal.to_string()),
            TokenTree::Group(group) => {
                if is_documentation(&group.stream()) {
                    continue;
                }
                let opens_view = ends_with_view(tokens);
                let open = match group.delimiter() {
                    Delimiter::Parenthesis => '(',
                    Delimiter::Brace => '{',
                    Delimiter::Bracket => '[',
                    Delimiter::None => ' ',
                };
                tokens.push(Token { line, kind: Kind::Open(open), in_view });
                flatten(group.stream(), in_view || opens_view, tokens);
                continue;
            }
        };
        tokens.push(Token { line, kind, in_view });
    }
}

/// `doc = "..."`, which is what a documentation comment becomes.
fn is_documentation(stream: &TokenStream) -> bool {
    matches!(stream.clone().into_iter().next(), Some(TokenTree::Ident(word)) if word == "doc")
}

fn ends_with_view(tokens: &[Token]) -> bool {
    matches!(tokens, [.., name, sign]
        if name.kind == Kind::Word("view".into()) && sign.kind == Kind::Sign('!'))
}
