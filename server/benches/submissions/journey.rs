//! What one respondent does: the invitation, every page with all its questions answered, the check, sending.

use domain::campaign::Document;
use domain::questionnaire::{Kind, Question};

/// The requests of one respondent, without the address of their survey.
pub struct Journey {
    pages: Vec<String>,
    answers: usize,
}

impl Journey {
    /// The journey through a campaign.
    pub fn new(campaign: &Document) -> Self {
        let mut answers = 0;
        let pages = campaign.questionnaire.pages.iter().map(|page| {
            let mut form = form_urlencoded::Serializer::new(String::new());
            for question in page.questions.iter().filter(|question| question.show_if.is_none()) {
                form.append_pair("shown[]", question.id.as_str());
                for (name, value) in answer(question) {
                    answers += 1;
                    form.append_pair(&name, &value);
                }
            }
            form.append_pair("go", "next");
            form.finish()
        });
        let pages = pages.collect();
        Self { pages, answers }
    }

    /// The body that each page posts, in order.
    pub fn bodies(&self) -> &[String] {
        &self.pages
    }

    /// How many pages are answered.
    pub fn pages(&self) -> usize {
        self.pages.len()
    }

    /// How many single answers are given.
    pub fn answers(&self) -> usize {
        self.answers
    }

    /// How many requests it takes: the invitation, Start, each page read and posted, the check, Send, the thanks.
    pub fn requests(&self) -> usize {
        2 + 2 * self.pages.len() + 3
    }
}

fn answer(question: &Question) -> Vec<(String, String)> {
    let name = format!("answers[{}]", question.id);
    match &question.answer {
        Kind::Single(single) => {
            single.options.first().map(|option| (name, option.id.to_string())).into_iter().collect()
        }
        Kind::Several(several) => several
            .options
            .iter()
            .take(2)
            .map(|option| (format!("{name}[]"), option.id.to_string()))
            .collect(),
        Kind::Scale(scale) => vec![(name, scale.to.to_string())],
        Kind::Battery(battery) => {
            let point = battery.scale.to.to_string();
            battery
                .statements
                .iter()
                .map(|statement| (format!("{name}[{}]", statement.id), point.clone()))
                .collect()
        }
        Kind::Ranking(ranking) => (1..)
            .zip(&ranking.options)
            .map(|(place, option)| (format!("{name}[{}]", option.id), place.to_string()))
            .collect(),
        Kind::Text(_) => vec![(name, "More detail on what would change, please.".to_owned())],
    }
}
