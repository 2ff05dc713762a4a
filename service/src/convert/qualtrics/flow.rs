//! The flow: which blocks are shown, and when; a block is one page or, with page breaks, several.

use std::collections::HashSet;

use domain::id::is_name;
use domain::notice;
use serde_json::Value;

use super::rest::said;
use super::{File, condition, items, question, rest, text};
use crate::convert::loss::{Losses, short};
use crate::convert::place::Place;
use crate::convert::plain::{Markup, words};
use crate::convert::survey::{Answer, Condition, Page, Question};

/// How deep branches may be nested.
const DEEPEST: usize = 20;

/// All pages in the order of the flow, and the names of what a link can bring, as the file writes them.
pub(super) fn pages(file: &File<'_>, losses: &mut Losses) -> (Vec<Page>, Vec<String>) {
    let mut reader =
        Reader { file, losses, pages: Vec::new(), link_values: Vec::new(), shown: HashSet::new() };
    match file.flow.filter(|flow| !items(flow).is_empty()) {
        Some(flow) => reader.flow(flow, "Flow", &[], 0),
        None => {
            for block in &file.blocks {
                reader.block(block, &[]);
            }
        }
    }
    reader.never_shown();
    (reader.pages, reader.link_values)
}

fn is_words(question: &Question) -> bool {
    matches!(question.answer, Answer::Statement)
}

struct Reader<'a, 'b> {
    file: &'a File<'a>,
    losses: &'b mut Losses,
    pages: Vec<Page>,
    link_values: Vec<String>,
    /// Blocks that have been shown: nothing is asked twice.
    shown: HashSet<&'a str>,
}

impl<'a> Reader<'a, '_> {
    fn flow(&mut self, flow: &'a Value, place: &str, outer: &[Condition], depth: usize) {
        let steps = items(flow);
        let count = steps.len();
        for (number, (index, step)) in (1..).zip(steps) {
            let place = format!("{place}[{index}]");
            if depth >= DEEPEST {
                let why = notice!("the flow is nested more than {deepest} deep", deepest = DEEPEST);
                self.losses.add(place, notice!("a part of the flow"), why, notice!("it is left out"));
                continue;
            }
            match text(&step["Type"]) {
                "Block" | "Standard" => {
                    let id = text(&step["ID"]);
                    rest::say(&place, step, &["Type", "ID", "FlowID"], self.losses);
                    match self.file.blocks.iter().find(|block| text(&block["ID"]) == id) {
                        Some(block) if self.shown.contains(id) => self.again(block, place),
                        Some(block) => self.block(block, outer),
                        None => self.losses.add(
                            place,
                            notice!("the block '{id}'", id = short(id)),
                            notice!("the file does not hold it"),
                            notice!("it is left out"),
                        ),
                    }
                }
                "Branch" => {
                    let mut conditions = outer.to_vec();
                    conditions.extend(condition::read(
                        self.file,
                        format!("{place}.BranchLogic").into(),
                        &step["BranchLogic"],
                        self.losses,
                    ));
                    self.flow(&step["Flow"], &format!("{place}.Flow"), &conditions, depth + 1);
                }
                "EmbeddedData" => self.embedded(&step["EmbeddedData"], &place),
                "Group" => self.flow(&step["Flow"], &format!("{place}.Flow"), outer, depth + 1),
                "EndSurvey" if let Some((page, conditions)) = self.end(outer) => {
                    self.ends(page, conditions, outer, &place);
                    rest::say(&place, step, &["Type", "FlowID"], self.losses);
                }
                // The survey ends there in any case.
                "EndSurvey" if depth == 0 && number == count => {
                    rest::say(&place, step, &["Type", "FlowID"], self.losses);
                }
                "BlockRandomizer" => {
                    let count = items(&step["Flow"]).len();
                    let shown = said(&step["SubSet"]).parse::<usize>().ok().filter(|shown| *shown < count);
                    let what = match shown {
                        Some(shown) => {
                            notice!("that {shown} of {count} blocks are shown, drawn by chance", shown, count)
                        }
                        None => notice!("blocks in random order"),
                    };
                    self.losses.add(
                        &place,
                        what,
                        notice!("it is not read from this format"),
                        notice!("all are shown, in the order of the file: set a random place of pages in the editor"),
                    );
                    self.flow(&step["Flow"], &format!("{place}.Flow"), outer, depth + 1);
                }
                kind => {
                    let holds = !items(&step["Flow"]).is_empty();
                    let instead = if holds {
                        notice!("it is left out, and what is in it is asked")
                    } else {
                        notice!("it is left out")
                    };
                    self.losses.add(
                        &place,
                        notice!("the step '{kind}'", kind = short(kind)),
                        notice!("the flow has nothing of the kind here"),
                        instead,
                    );
                    rest::say(&place, step, &["Type", "FlowID", "Flow"], self.losses);
                    self.flow(&step["Flow"], &format!("{place}.Flow"), outer, depth + 1);
                }
            }
        }
    }

    /// The page after which the survey ends under conditions, with those of them that it has not itself: the last on which something is
    /// asked, if whoever comes to the end sees it, and others do too.
    fn end(&self, conditions: &[Condition]) -> Option<(usize, Vec<Condition>)> {
        let number = self.pages.iter().rposition(|page| !page.questions.iter().all(is_words))?;
        let page = self.pages.get(number)?;
        let others: Vec<Condition> =
            conditions.iter().filter(|own| !page.show_if.contains(own)).cloned().collect();
        let is_seen = page.show_if.iter().all(|own| conditions.contains(own));
        let is_read = conditions.iter().all(|own| own.logic.is_some());
        (is_seen && is_read && !others.is_empty()).then_some((number, others))
    }

    /// Lets the survey end behind a page, with the words that those alone read to whom it ends.
    fn ends(&mut self, page: usize, conditions: Vec<Condition>, outer: &[Condition], place: &str) {
        let is_said = |own: &Page| {
            own.show_if == outer
                && !own.questions.is_empty()
                && own.questions.iter().all(|question| is_words(question) && question.show_if.is_empty())
        };
        let mut said: Vec<String> = Vec::new();
        for own in self.pages.split_off(page + 1) {
            if is_said(&own) {
                said.extend(own.questions.into_iter().map(|question| question.text));
            } else {
                self.pages.push(own);
            }
        }
        let said = said.join("\n\n");
        let Some(page) = self.pages.get_mut(page) else { return };
        let is_first = page.end.is_none();
        let end = page.end.get_or_insert_default();
        end.any.push(conditions);
        if is_first {
            end.said = said;
        } else if end.said != said {
            self.losses.add(
                place,
                notice!("what is said where the survey ends: '{text}'", text = short(&said)),
                notice!("it ends behind the same page for others, who read other words"),
                notice!("all of them read the words of the first: change them in the editor"),
            );
        }
    }

    /// Values that a link can bring are kept by their names; what they can be is listed nowhere in the file.
    fn embedded(&mut self, fields: &'a Value, place: &str) {
        if items(fields).is_empty() {
            self.losses.add(
                place,
                notice!("a step 'EmbeddedData'"),
                notice!("it names no value"),
                notice!("it is left out"),
            );
        }
        for (index, field) in items(fields) {
            let name = text(&field["Field"]);
            let place = format!("{place}.EmbeddedData[{index}]");
            let what = notice!("the embedded data '{name}'", name = short(name));
            let fixed = text(&field["Value"]);
            if text(&field["Type"]) == "Recipient" && fixed.is_empty() && is_name(&name.to_lowercase()) {
                let why = notice!("which values it can have is not listed");
                self.losses.add(
                    place,
                    what,
                    why,
                    notice!("the link can bring it, and it is kept and not counted"),
                );
                self.link_values.push(name.to_owned());
            } else {
                let why = notice!(
                    "only what a link brings, under a name of letters, digits, '_' and '-', is kept here"
                );
                self.losses.add(place, what, why, notice!("it is left out"));
            }
        }
    }

    /// Names a block that the flow shows once more.
    fn again(&mut self, block: &Value, place: String) {
        let what = notice!("the block '{id}' once more", id = short(text(&block["Description"])));
        self.losses.add(place, what, notice!("questions are asked once here"), notice!("it is left out"));
    }

    /// Names the blocks with questions that the flow does not show; what is in the trash is meant to be nowhere.
    fn never_shown(&mut self) {
        for block in &self.file.blocks {
            let id = text(&block["ID"]);
            let asks = items(&block["BlockElements"]).iter().any(|(_, own)| text(&own["Type"]) == "Question");
            if asks && text(&block["Type"]) != "Trash" && !self.shown.contains(id) {
                self.losses.add(
                    Place::Block(id.to_owned()),
                    notice!("the block '{id}' with its questions", id = short(text(&block["Description"]))),
                    notice!("the flow does not show it"),
                    notice!("it is left out"),
                );
            }
        }
    }

    fn block(&mut self, block: &'a Value, outer: &[Condition]) {
        let id = text(&block["ID"]);
        if text(&block["Type"]) == "Trash" || !self.shown.insert(id) {
            return;
        }
        let place = Place::Block(id.to_owned());
        let description = text(&block["Description"]);
        let title = match description {
            "Default Question Block" | "Block" => String::new(),
            words_of => words(words_of, Markup::Html, &place, self.losses),
        };
        let page = || Page {
            place: place.clone(),
            title: title.clone(),
            is_titled_by_name: true,
            show_if: outer.to_vec(),
            random_order: rest::shuffles_questions(block),
            ..Page::default()
        };
        rest::block(block, &place, self.losses);
        let mut open = page();
        for (_, element) in items(&block["BlockElements"]) {
            match text(&element["Type"]) {
                "Question" => {
                    let id = text(&element["QuestionID"]);
                    rest::say(id, element, &["Type", "QuestionID"], self.losses);
                    match self.file.questions.get(id) {
                        Some(payload) => {
                            open.questions.extend(question::read(self.file, id, payload, self.losses))
                        }
                        None => self.losses.add(
                            &place,
                            notice!("the question '{id}'", id = short(id)),
                            notice!("the file does not hold it"),
                            notice!("it is left out"),
                        ),
                    }
                }
                "Page Break" => self.pages.push(std::mem::replace(&mut open, page())),
                kind => self.losses.add(
                    &place,
                    notice!("the element '{kind}'", kind = short(kind)),
                    notice!("it has no equal here"),
                    notice!("it is left out"),
                ),
            }
        }
        self.pages.push(open);
    }
}
