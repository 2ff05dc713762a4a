//! Walking through a preview: each step as a member takes it. Whoever walks carries what they gave; nothing of it is kept.

use domain::answer::{self, AnswerProblem, Answers, Fields};
use domain::campaign::{Document, Layout};
use domain::decimal::Decimal;
use domain::moment::Moment;
use domain::notice;
use domain::profile::Profile;
use domain::questionnaire::{Kind, Page, Questionnaire, Seen, Sheet, Tongue};

use crate::mailings::Words;
use crate::responses::Asking;
use crate::{Error, Result, Service, secrets};

/// A questionnaire that somebody walks through.
#[derive(Debug, Clone)]
pub struct Walk {
    document: Document,
    member: Profile,
    seed: Option<u32>,
    words: &'static dyn Words,
}

/// Where somebody stands who goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// Before the first question.
    Start,
    /// Among the questions.
    Questions {
        /// Which of them.
        sheet: Sheet,
        /// Whether the page was opened from the check, to which it leads back.
        from_check: bool,
    },
    /// Where all answers are read over.
    Check,
}

/// Where somebody wants to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    /// On.
    On,
    /// Back.
    Back,
    /// To all questions at once.
    All,
    /// From all questions at once to one page at a time.
    Pages,
    /// From the check to these questions.
    To(Sheet),
    /// To the end, with what was answered.
    Send,
    /// Nowhere: the same is shown anew.
    Stay,
}

/// What a step leads to.
#[derive(Debug, Clone)]
pub enum Place {
    /// What is read before the first question.
    Start,
    /// Questions.
    Questions(Asked),
    /// All answers.
    Check {
        /// What was asked and answered.
        seen: Seen,
        /// Whether who changes an answer goes back to all questions at once.
        all_at_once: bool,
        /// What keeps it from being sent.
        problems: Vec<AnswerProblem>,
        /// Whether it was to be sent and nothing is answered.
        unanswered: bool,
    },
    /// What is read after sending.
    Sent {
        /// What happens next, or what the end says to which these answers led.
        next: String,
    },
}

/// Questions that are shown at once.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Which of them.
    pub sheet: Sheet,
    /// Whether they were opened from the check.
    pub from_check: bool,
    /// The pages.
    pub pages: Vec<Page>,
    /// How many minutes they take, with those after them.
    pub minutes_left: u16,
    /// What needs another look before going on.
    pub problems: Vec<AnswerProblem>,
    /// Whether a question appeared that was not on what was posted.
    pub reveals: bool,
}

impl Place {
    /// Whether something that was posted needs another look.
    pub fn is_refused(&self) -> bool {
        match self {
            Place::Questions(Asked { problems, .. }) => !problems.is_empty(),
            Place::Check { problems, unanswered, .. } => *unanswered || !problems.is_empty(),
            Place::Start | Place::Sent { .. } => false,
        }
    }
}

impl Tongue for Walk {
    fn number(&self, number: Decimal) -> String {
        self.words.number(&self.document.language, number)
    }

    fn moment(&self, moment: Moment) -> String {
        self.words.moment(&self.document.language, moment)
    }
}

impl Walk {
    /// Through this document, in the language in which it is read, as somebody of whom this is known. What is left to chance is what
    /// was drawn when the walk began; without that, it begins.
    pub fn new(cx: &Service, mut document: Document, member: Profile, drawn: Option<u32>) -> Self {
        need_no_files(&mut document.questionnaire);
        let seed = document.questionnaire.needs_seed().then(|| drawn.unwrap_or_else(secrets::seed));
        let random = seed.map(|seed| document.questionnaire.draws(seed)).unwrap_or_default();
        Self { document, member: Profile { random, ..member }, seed, words: cx.words }
    }

    /// What orders and draws are made of, where anything is left to chance.
    pub fn seed(&self) -> Option<u32> {
        self.seed
    }

    /// What is read first.
    pub fn start(&self, answers: &Answers) -> Place {
        match self.document.begins_at_once() {
            true => self.questions(Sheet::All, false, answers),
            false => Place::Start,
        }
    }

    /// Takes what was posted into the answers, and goes on as a member would.
    ///
    /// # Errors
    /// [`Error::NotFound`] if there is no such page.
    pub fn step(&self, at: At, go: Go, fields: &Fields, answers: &mut Answers) -> Result<Place> {
        // Whoever edits meanwhile may have taken a question away.
        answers.retain(|id, _| self.document.questionnaire.question(id.as_str()).is_some());
        match (at, go) {
            (At::Start, Go::Stay) => Ok(self.start(answers)),
            (At::Start, _) => Ok(self.resume(answers)),
            (At::Questions { sheet, from_check }, go) => self.leave(sheet, from_check, go, fields, answers),
            (At::Check, Go::To(sheet)) => {
                self.known(sheet)?;
                Ok(self.questions(sheet, true, answers))
            }
            (At::Check, Go::Back) => Ok(self.before_check(answers)),
            (At::Check, Go::Send) => Ok(self.send(false, answers)),
            (At::Check, _) => Ok(self.check(false, answers)),
        }
    }

    fn leave(
        &self,
        sheet: Sheet,
        from_check: bool,
        go: Go,
        fields: &Fields,
        answers: &mut Answers,
    ) -> Result<Place> {
        self.known(sheet)?;
        let pages = self.asking().pages(sheet, answers);
        let problems = answer::take_changes(&pages, fields, answers);
        let reveals = answer::reveals(&pages, answers, fields);
        let same = self.questions(sheet, from_check, answers);
        Ok(match go {
            Go::Stay | Go::To(_) => same,
            Go::Back => self.before(sheet, answers),
            Go::All => self.questions(Sheet::All, false, answers),
            Go::Pages => {
                let index = self.asking().page_to_go_on(answers).unwrap_or(0);
                self.questions(Sheet::Page(index), false, answers)
            }
            Go::On | Go::Send if !problems.is_empty() || reveals => match same {
                Place::Questions(asked) => Place::Questions(Asked { problems, reveals, ..asked }),
                other => other,
            },
            Go::Send => self.send(sheet == Sheet::All, answers),
            Go::On if from_check => self.check(sheet == Sheet::All, answers),
            Go::On => self.after(sheet, answers),
        })
    }

    /// Where somebody goes on who has answered this.
    fn resume(&self, answers: &Answers) -> Place {
        match self.asking().page_to_go_on(answers) {
            Some(_) if self.is_all_at_once() => self.questions(Sheet::All, false, answers),
            Some(index) => self.questions(Sheet::Page(index), false, answers),
            None => self.check(false, answers),
        }
    }

    fn after(&self, sheet: Sheet, answers: &Answers) -> Place {
        let next = match sheet {
            Sheet::Page(index) => self.asking().seen(answers).page_after(Some(index)),
            Sheet::All => None,
        };
        match next {
            Some(index) => self.questions(Sheet::Page(index), false, answers),
            None => self.check(sheet == Sheet::All, answers),
        }
    }

    fn before(&self, sheet: Sheet, answers: &Answers) -> Place {
        let before = match sheet {
            Sheet::Page(index) => self.asking().seen(answers).page_before(index),
            Sheet::All => None,
        };
        match before {
            Some(index) => self.questions(Sheet::Page(index), false, answers),
            None => self.start(answers),
        }
    }

    fn before_check(&self, answers: &Answers) -> Place {
        let seen = self.asking().seen(answers);
        match seen.page_before(seen.pages.len()) {
            Some(index) if !self.is_all_at_once() => self.questions(Sheet::Page(index), false, answers),
            _ => self.questions(Sheet::All, false, answers),
        }
    }

    fn questions(&self, sheet: Sheet, from_check: bool, answers: &Answers) -> Place {
        let asking = self.asking();
        Place::Questions(Asked {
            sheet,
            from_check,
            pages: asking.pages(sheet, answers),
            minutes_left: asking.minutes_from(sheet, answers),
            problems: Vec::new(),
            reveals: false,
        })
    }

    fn check(&self, from_all: bool, answers: &Answers) -> Place {
        self.refused(from_all, answers, Vec::new(), false)
    }

    fn refused(
        &self,
        from_all: bool,
        answers: &Answers,
        problems: Vec<AnswerProblem>,
        unanswered: bool,
    ) -> Place {
        let all_at_once = from_all || self.is_all_at_once();
        Place::Check { seen: self.asking().seen(answers), all_at_once, problems, unanswered }
    }

    fn send(&self, from_all: bool, answers: &Answers) -> Place {
        if let Err(problems) = self.document.questionnaire.check(answers, &self.member) {
            return self.refused(from_all, answers, problems, false);
        }
        let seen = self.asking().seen(answers);
        let mut asked = seen.pages.iter().flat_map(|page| &page.questions);
        // Who is asked for files alone can answer nothing here.
        let asks_files = asked.any(|question| matches!(question.answer, Kind::File(_)));
        if !asks_files && !self.document.questionnaire.is_answered_by(&seen.answers) {
            return self.refused(from_all, answers, Vec::new(), true);
        }
        Place::Sent { next: self.document.said_after(seen.end.as_ref()).to_owned() }
    }

    /// Refuses questions that are not there.
    fn known(&self, sheet: Sheet) -> Result<()> {
        if self.document.questionnaire.pages_of(sheet).is_empty() {
            return Err(Error::NotFound(notice!("there is no page {page}", page = sheet)));
        }
        Ok(())
    }

    fn is_all_at_once(&self) -> bool {
        self.document.layout == Layout::AllAtOnce
    }

    fn asking(&self) -> Asking<'_> {
        let questionnaire = &self.document.questionnaire;
        Asking { questionnaire, seed: self.seed, profile: self.member.clone(), tongue: self }
    }
}

/// A preview takes no files, so none that is needed may hold anybody up.
fn need_no_files(asked: &mut Questionnaire) {
    let questions = asked.pages.iter_mut().flat_map(|page| &mut page.questions);
    for question in questions.filter(|question| matches!(question.answer, Kind::File(_))) {
        question.required = false;
        question.required_if = None;
    }
}
