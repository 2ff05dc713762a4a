//! What one respondent does, as requests that are made once and used for everybody.

use domain::answer::Entry;
use domain::campaign::{Document, Layout};
use domain::questionnaire::{Cells, End, Kind, Question};
use hyper::body::Bytes;

/// One request below the address of a respondent's survey.
pub struct Step {
    /// The rest of its path.
    pub path: String,
    /// The form that it posts; none if it reads a page.
    pub form: Option<Bytes>,
}

/// The requests of one respondent, in order.
pub struct Journey {
    /// What the figures call it.
    pub name: &'static str,
    /// Which of the two campaigns it answers.
    pub layout: Layout,
    /// The requests.
    pub steps: Vec<Step>,
}

impl Journey {
    /// What a browser without script does: it reads each page to which a post leads.
    pub fn whole(campaign: &Document) -> Self {
        let mut steps = vec![read(""), post("/start", "")];
        for (number, form) in (1..).zip(forms(campaign, "next")) {
            let page = format!("/{number}");
            steps.extend([read(&page), post(&page, &form)]);
        }
        steps.extend([read("/check"), post("/send", ""), read("/thanks")]);
        Self { name: "whole", layout: Layout::PageByPage, steps }
    }

    /// The same with the first page only read: what is left is what has to be on disk.
    pub fn posts(campaign: &Document) -> Self {
        let mut steps = vec![read(""), post("/start", "")];
        steps.extend(
            (1..).zip(forms(campaign, "next")).map(|(number, form)| post(&format!("/{number}"), &form)),
        );
        steps.push(post("/send", ""));
        Self { name: "posts", layout: Layout::PageByPage, steps }
    }

    /// All questions on one page, as staff may choose: the invitation with the questions on it, the answers with Send.
    pub fn at_once(campaign: &Document) -> Self {
        let all = forms(campaign, "send").collect::<Vec<_>>().join("&");
        let steps = vec![read(""), post("/all", &all)];
        Self { name: "at once", layout: Layout::AllAtOnce, steps }
    }

    /// The place of the request that sends the response: the last post.
    pub fn send(&self) -> Option<usize> {
        self.steps.iter().rposition(|step| step.form.is_some())
    }

    /// How many of the requests are on disk before they are acknowledged.
    pub fn writes(&self) -> usize {
        self.steps.iter().filter(|step| step.form.is_some()).count()
    }
}

fn read(path: &str) -> Step {
    Step { path: path.to_owned(), form: None }
}

fn post(path: &str, form: &str) -> Step {
    Step { path: path.to_owned(), form: Some(Bytes::copy_from_slice(form.as_bytes())) }
}

/// Each page's form with every question answered.
fn forms(campaign: &Document, go: &str) -> impl Iterator<Item = String> {
    campaign.questionnaire.pages.iter().map(move |page| {
        let mut form = form_urlencoded::Serializer::new(String::new());
        for question in page.questions.iter().filter(|question| question.show_if.is_none()) {
            form.append_pair("shown[]", question.id.as_str());
            form.extend_pairs(answer(question));
        }
        form.append_pair("go", go);
        form.finish()
    })
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
        Kind::Ranking(ranking) => (1..=ranking.places())
            .zip(&ranking.options)
            .map(|(place, option)| (format!("{name}[{}]", option.id), place.to_string()))
            .collect(),
        Kind::BestWorst(asked) => End::ALL
            .into_iter()
            .zip(&asked.options)
            .map(|(end, option)| (format!("{name}[{}]", end.as_str()), option.id.to_string()))
            .collect(),
        Kind::ConstantSum(sum) => sum
            .options
            .first()
            .map(|option| (format!("{name}[{}]", option.id), sum.total.to_string()))
            .into_iter()
            .collect(),
        Kind::Table(table) => table
            .each_cell()
            .map(|(row, column)| {
                let entry = match &table.cells {
                    Cells::Tick => Entry::TICKED.to_owned(),
                    Cells::Number(number) => number.to.to_string(),
                    Cells::Text(_) => "Words".to_owned(),
                };
                (format!("{name}[{}][{}]", row.id, column.id), entry)
            })
            .collect(),
        Kind::Number(number) => vec![(name, number.to.to_string())],
        Kind::Date(date) => date.limits().1.map(|to| (name, to.to_string())).into_iter().collect(),
        Kind::Text(_) => vec![(name, "More detail on what would change, please.".to_owned())],
        Kind::Consent(_) => question.terms().map(|terms| (name, terms.to_string())).into_iter().collect(),
        Kind::File(_) | Kind::Note(_) | Kind::Hidden(_) | Kind::Calculated(_) => Vec::new(),
    }
}
