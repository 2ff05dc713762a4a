//! Is a text an SQL statement?

/// Words by which a statement is known: the first, and one that must follow.
const STATEMENTS: [(&str, &str); 10] = [
    ("select", "from"),
    ("insert", "into"),
    ("update", "set"),
    ("delete", "from"),
    ("with", "select"),
    ("create", "table"),
    ("create", "index"),
    ("alter", "table"),
    ("drop", "table"),
    ("begin", "immediate"),
];

/// Statements are written in capitals or in small letters; a sentence that begins with 'Select' is none.
pub fn is_statement(text: &str) -> bool {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|w| !w.is_empty()).collect();
    let Some((first, rest)) = words.split_first() else { return false };
    STATEMENTS.iter().any(|(begin, follow)| {
        let capitals = (begin.to_uppercase(), follow.to_uppercase());
        (*first == *begin && rest.contains(follow))
            || words.iter().skip_while(|word| **word != capitals.0).any(|word| *word == capitals.1)
    })
}

#[cfg(test)]
mod tests {
    use super::is_statement;

    #[test]
    fn tells_statements_from_sentences() {
        for statement in [
            "SELECT id FROM campaign",
            "\n    select id\n    from campaign where slug = $1",
            "INSERT INTO response (id) VALUES (?)",
            "UPDATE campaign SET seq = seq + 1",
            "delete from draft",
            "WITH a AS (SELECT 1) SELECT * FROM a",
            "... RETURNING id; DELETE FROM draft",
        ] {
            assert!(is_statement(statement), "{statement}");
        }
        for sentence in [
            "Select one answer from the list",
            "What did you select?",
            "the update is set for Monday",
            "Delete this page from the questionnaire",
            "",
        ] {
            assert!(!is_statement(sentence), "{sentence}");
        }
    }
}
