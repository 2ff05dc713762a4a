//! The verdict of every assumption, release by release.

use domain::assumption::{Assumption, Joined, Measure, Rule, Scope, sentence};
use domain::notice;
use domain::questionnaire::Questionnaire;
use domain::segment::Segment;
use evidence::answers::Answers;
use evidence::judgement::{Claim, Judgement, Kept, judge};
use evidence::spreadsheet::{self, Check};
use evidence::verdict::Verdict;
use serde::{Deserialize, Serialize};
use store::Block;

use super::contradiction::said;
use super::intervals::{RegisteredInterval, answers, lowest_point};
use super::tallies::Tallies;
use crate::registration::Registered;
use crate::{Error, Result, Service};

/// An assumption and what the answers say of it.
#[derive(Debug, Clone)]
pub struct Judged {
    /// The assumption.
    pub assumption: Assumption,
    /// The name of its topic.
    pub topic: String,
    /// Its rule in a sentence.
    pub sentence: String,
    /// What the answers say of it, for all whom it speaks of.
    pub verdict: Verdict,
    /// The release from which on the verdict stands; none while it is not yet known.
    pub since: Option<i64>,
    /// What each of its rules is judged by.
    pub rules: Vec<JudgedRule>,
}

/// A rule in every segment that it was registered for.
#[derive(Debug, Clone)]
pub struct JudgedRule {
    /// The rule.
    pub rule: Rule,
    /// The question's wording.
    pub question: String,
    /// The statement's words, where it is one of a battery.
    pub statement: Option<String>,
    /// What is added to a mean that counts from 1, to have it on the question's own scale.
    pub shift: i64,
    /// The whole membership, then each division; for a difference of two divisions it alone.
    pub segments: Vec<JudgedSegment>,
}

/// A rule in one segment.
#[derive(Debug, Clone)]
pub struct JudgedSegment {
    /// The segment.
    pub segment: Segment,
    /// Whether the assumption speaks of it.
    pub in_scope: bool,
    /// What was registered.
    pub claim: Claim,
    /// The published answers.
    pub answers: Answers,
    /// The estimate, its interval, the verdict and what would change it.
    pub judgement: Judgement,
    /// The release from which on the verdict stands; none while it is not yet known.
    pub since: Option<i64>,
    /// How to check the verdict in a spreadsheet, where that can be done.
    pub check: Option<Check>,
}

/// What is kept with a release: enough to judge the next one.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Running {
    /// The running set of each registered interval.
    kept: Vec<Kept>,
    /// By interval, since which release its verdict stands.
    since: Vec<Option<i64>>,
    /// The same by assumption.
    assumptions: Vec<Option<i64>>,
}

/// Judges every assumption at a release, whose counts these are.
///
/// Every release up to it is judged in turn, from what was kept last: the running sets are those of all releases,
/// whoever looked at them.
pub(super) async fn all(
    cx: &Service,
    registered: &Registered,
    release: i64,
    tallies: &Tallies,
) -> Result<Vec<Judged>> {
    let campaign = registered.campaign;
    let (known, running) = match cx.store.running(campaign, release).await? {
        None => (0, Running::default()),
        Some((known, json)) => match serde_json::from_str::<Running>(&json) {
            // A family that was added since is judged as if it had been there from the first answer on.
            Ok(running) if running.kept.len() != registered.intervals.len() => (0, Running::default()),
            Ok(running) => (known, running),
            // They follow from the blocks, so what cannot be read is computed anew.
            Err(error) => {
                tracing::warn!(%error, known, "running sets cannot be read and are computed anew");
                (0, Running::default())
            }
        },
    };
    let blocks = cx.store.blocks(campaign, known, release).await?;
    let mut run = Run::start(registered, tallies.clone(), &blocks, running);
    let latest = run.judge_all(known, &blocks)?;
    if known < release {
        let json = serde_json::to_string(&run.running)
            .map_err(|error| Error::Refused(notice!("the verdicts cannot be kept: {error}", error)))?;
        cx.store.keep_running(campaign, release, &json).await?;
    }
    Ok(latest)
}

struct Run<'a> {
    registered: &'a Registered,
    tallies: Tallies,
    running: Running,
}

impl<'a> Run<'a> {
    /// As it was before the blocks.
    fn start(registered: &'a Registered, mut tallies: Tallies, blocks: &[Block], running: Running) -> Self {
        blocks.iter().for_each(|block| tallies.take_back(block));
        Self { registered, tallies, running }
    }

    fn judge_all(&mut self, known: i64, blocks: &[Block]) -> Result<Vec<Judged>> {
        let releases: Vec<&[Block]> = blocks.chunk_by(|a, b| a.release == b.release).collect();
        let Some((last, earlier)) = releases.split_last() else { return self.assumptions(known) };
        for release in earlier {
            self.take(release);
            let judged = self.intervals(release[0].release)?;
            self.note(release[0].release, &judged);
        }
        self.take(last);
        self.assumptions(last[0].release)
    }

    fn take(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.tallies.add(block));
    }

    /// Judges every interval, and keeps its running set.
    fn intervals(&mut self, release: i64) -> Result<Vec<JudgedSegment>> {
        let registered = self.registered;
        let mut judged = Vec::with_capacity(registered.intervals.len());
        for (at, interval) in registered.intervals.iter().enumerate() {
            judged.push(self.interval(at, interval, release)?);
        }
        self.running.kept = judged.iter().map(|one| one.judgement.reading.kept.clone()).collect();
        self.running.since = judged.iter().map(|one| one.since).collect();
        Ok(judged)
    }

    fn interval(&self, at: usize, interval: &RegisteredInterval, release: i64) -> Result<JudgedSegment> {
        let registered = self.registered;
        let document = &registered.document;
        let assumption = &document.assumptions[interval.assumption];
        let contradiction = |error: evidence::sequence::Inconsistent| {
            Error::Refused(notice!(
                "the published counts of assumption '{id}' contradict each other: {contradiction}. Run: canvass recount {slug}",
                id = assumption.id,
                contradiction => said(error),
                slug = document.slug
            ))
        };
        let rule = rule_at(assumption, interval.rule);
        let asked = registered.asked(interval.assumption);
        let answers = answers(asked, &registered.publication, &self.tallies, rule, &interval.segment)
            .map_err(contradiction)?;
        let judgement = judge(&interval.claim, &answers, self.running.kept.get(at));
        let before = self.running.since.get(at).copied().flatten();
        Ok(JudgedSegment {
            in_scope: in_scope(assumption, rule, &interval.segment),
            since: since(judgement.verdict, before, release),
            check: spreadsheet::check(&interval.claim, &answers, &judgement),
            segment: interval.segment.clone(),
            claim: interval.claim,
            answers,
            judgement,
        })
    }

    /// Notes since when each assumption's verdict stands.
    fn note(&mut self, release: i64, judged: &[JudgedSegment]) -> Vec<Verdict> {
        let registered = self.registered;
        let verdicts: Vec<Verdict> = (0..registered.document.assumptions.len())
            .map(|at| verdict(&registered.document.assumptions[at], &by_rule(registered, at, judged)))
            .collect();
        let before = |at: usize| self.running.assumptions.get(at).copied().flatten();
        self.running.assumptions =
            verdicts.iter().enumerate().map(|(at, verdict)| since(*verdict, before(at), release)).collect();
        verdicts
    }

    fn assumptions(&mut self, release: i64) -> Result<Vec<Judged>> {
        let judged = self.intervals(release)?;
        let verdicts = self.note(release, &judged);
        let document = &self.registered.document;
        let described = document.assumptions.iter().enumerate().map(|(at, assumption)| {
            let topic = document.topics.iter().find(|topic| topic.id == assumption.topic);
            let rules = by_rule(self.registered, at, &judged).into_iter().enumerate();
            Judged {
                topic: topic.map(|topic| topic.name.clone()).unwrap_or_default(),
                sentence: sentence(assumption, self.registered.asked(at), &self.registered.divisions),
                verdict: verdicts[at],
                since: self.running.assumptions[at],
                rules: rules
                    .map(|(place, segments)| {
                        describe(self.registered.asked(at), rule_at(assumption, place), segments)
                    })
                    .collect(),
                assumption: assumption.clone(),
            }
        });
        Ok(described.collect())
    }
}

pub(super) fn rule_at(assumption: &Assumption, place: usize) -> &Rule {
    assumption.rules().nth(place).unwrap_or(&assumption.rule)
}

/// The judged segments of an assumption, rule by rule.
fn by_rule<'a>(
    registered: &Registered,
    at: usize,
    judged: &'a [JudgedSegment],
) -> Vec<Vec<&'a JudgedSegment>> {
    let rules = registered.document.assumptions[at].rules().count();
    let mut by_rule = vec![Vec::new(); rules];
    for (interval, judged) in registered.intervals.iter().zip(judged) {
        if interval.assumption == at {
            by_rule[interval.rule].push(judged);
        }
    }
    by_rule
}

fn describe(questionnaire: &Questionnaire, rule: &Rule, segments: Vec<&JudgedSegment>) -> JudgedRule {
    let asked = questionnaire.ever(rule.measure.question().as_str());
    let statement = match &rule.measure {
        Measure::Mean(item) | Measure::NetAgreement(item) => item.statement.as_ref(),
        measure => measure.answers().and_then(|set| set.statement.as_ref()),
    };
    let words =
        asked.and_then(|question| question.answer.statements().iter().find(|one| Some(&one.id) == statement));
    JudgedRule {
        rule: rule.clone(),
        question: asked.map(|question| question.text.clone()).unwrap_or_default(),
        statement: words.map(|statement| statement.label.clone()),
        shift: lowest_point(questionnaire, &rule.measure) - 1,
        segments: segments.into_iter().cloned().collect(),
    }
}

pub(super) fn in_scope(assumption: &Assumption, rule: &Rule, segment: &Segment) -> bool {
    match (&assumption.scope, segment) {
        _ if rule.measure.between().is_some() => true,
        (Scope::Whole, Segment::Whole) => true,
        (Scope::EveryDivision | Scope::SomeDivision, Segment::Division(_)) => true,
        (Scope::Division(named), Segment::Division(id)) => named == id,
        _ => false,
    }
}

/// The verdict of an assumption from those of its rules: joined in each segment first, then over the segments of its scope.
fn verdict(assumption: &Assumption, rules: &[Vec<&JudgedSegment>]) -> Verdict {
    let scoped: Vec<Vec<Verdict>> = rules
        .iter()
        .map(|segments| {
            let scoped = segments.iter().filter(|judged| judged.in_scope);
            scoped.map(|judged| judged.judgement.verdict).collect()
        })
        .collect();
    let segments = scoped.iter().map(Vec::len).max().unwrap_or(0);
    // A difference has one interval, which holds for every segment.
    let at = |of: &Vec<Verdict>, segment: usize| of.get(segment).or(of.first()).copied();
    let joined = (0..segments).map(|segment| {
        let verdicts = scoped.iter().filter_map(|of| at(of, segment));
        match assumption.joined {
            Some(Joined::Or(_)) => Verdict::some(verdicts),
            Some(Joined::And(_)) | None => Verdict::every(verdicts),
        }
    });
    match assumption.scope {
        Scope::SomeDivision => Verdict::some(joined),
        Scope::Whole | Scope::EveryDivision | Scope::Division(_) => Verdict::every(joined),
    }
}

fn since(verdict: Verdict, before: Option<i64>, release: i64) -> Option<i64> {
    (verdict != Verdict::NotYetKnown).then(|| before.unwrap_or(release))
}
