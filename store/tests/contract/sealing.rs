use domain::answer::{Answer, Answers, Entry, OwnWords};
use domain::campaign::State;
use domain::cell::Cell;
use serde_json::json;
use store::{Block, Counts, Queue, Submission, Venue, Write, Written};

use crate::sample::*;
use crate::site::Site;
use crate::stories;

stories!(
    a_block_is_published_when_it_is_full,
    a_file_is_one_block,
    what_is_held_is_never_published,
    answers_can_be_changed_until_they_are_published,
    a_change_that_comes_too_late_ends,
    answers_can_be_withdrawn_until_they_are_published,
    a_recount_finds_every_difference,
    crossed_answers_are_counted_with_their_block,
    running_sets_are_kept_once,
    words_are_there_once_their_block_is_published,
    words_of_a_table_are_told_apart_by_their_cells,
    the_last_decision_about_words_counts,
);

/// Five of combination `alcts`: submissions 1, 4, 7, 10 and 13.
fn alcts(block: u32) -> Vec<Write> {
    (0..5).map(|n| submit((block * 5 + n) * 3 + 1)).collect()
}

fn answered(counts: &Counts, queue: &str, question: &str, value: &str) -> Option<u32> {
    let cell = Cell { question: question.parse().unwrap(), item: String::new(), value: value.to_owned() };
    let found = counts.tallies.iter().find(|(of, counted, _)| of == queue && *counted == cell);
    found.map(|(_, _, n)| *n)
}

async fn a_block_is_published_when_it_is_full(site: Site) {
    assert_eq!(site.store.counts(CAMPAIGN).await.unwrap(), Counts::default());
    open(&site.store).await;
    // Four of each combination: not one byte of it is published.
    let twelve: Vec<Write> = (0..12).map(submit).collect();
    site.store.write_batch(&twelve).await.unwrap();
    assert_eq!(site.store.counts(CAMPAIGN).await.unwrap(), Counts::default());
    assert_eq!(site.store.campaign(CAMPAIGN).await.unwrap().unwrap().responses, 0);
    assert_eq!(site.store.releases().await.unwrap(), [(CAMPAIGN, 0)]);

    site.store.write_batch(&[submit(13)]).await.unwrap();
    let counts = site.store.counts(CAMPAIGN).await.unwrap();
    assert_eq!((counts.release, counts.responses, counts.as_of), (1, 5, Some(at(13 * 600))));
    assert_eq!(counts.arrivals, [("alcts".to_owned(), Venue::Open, at(2 * 3600), 5)]);
    // Of 1, 4, 7, 10 and 13 the odd ones are for merger.
    assert_eq!(answered(&counts, "alcts", "model", "merger"), Some(3));
    assert_eq!(answered(&counts, "alcts", "model", "closer"), Some(2));
    assert_eq!(answered(&counts, "alcts", "model", "*"), Some(5));
    assert_eq!(answered(&counts, "none", "model", "*"), None);

    // Two queues in one transaction are one release; what is over waits on.
    let more: Vec<Write> = (15..=27).filter(|n| n % 3 != 2).map(submit).collect();
    site.store.write_batch(&more).await.unwrap();
    let counts = site.store.counts(CAMPAIGN).await.unwrap();
    assert_eq!((counts.release, counts.responses), (2, 10));
    assert_eq!(answered(&counts, "none", "model", "*"), Some(5));
    assert_eq!(site.store.campaign(CAMPAIGN).await.unwrap().unwrap().responses, 10);
    let blocks = site.store.blocks(CAMPAIGN, 0, 9).await.unwrap();
    let of: Vec<(i64, &str, u32)> =
        blocks.iter().map(|block| (block.release, block.queue.as_str(), block.n)).collect();
    assert_eq!(of, [(1, "alcts", 5), (2, "none", 5)]);
    assert_eq!(site.store.blocks(CAMPAIGN, 1, 2).await.unwrap(), blocks[1..]);
    let waiting: u32 = 12 + 1 + 9 - 10;
    assert_eq!(site.store.held_back(CAMPAIGN).await.unwrap(), waiting);
    let recount = site.store.recount(CAMPAIGN).await.unwrap();
    assert_eq!((recount.responses, recount.blocks, recount.differences), (10, 2, Vec::new()));
}

/// An option, and words beside it.
fn chose_and_wrote(option: &str, words: &str) -> Answers {
    let own = OwnWords { options: [option.parse().unwrap()].into(), text: words.to_owned() };
    Answers::from([("model".parse().unwrap(), Answer::OwnWords(own))])
}

async fn words_are_there_once_their_block_is_published(site: Site) {
    open(&site.store).await;
    let wrote = |words: &str| Answers::from([("why".parse().unwrap(), Answer::Text(words.to_owned()))]);
    let texts = ["\"Quoted\"", "Ünïcode ✓", "Beside", "Same", "Same"];
    let writes = texts.iter().zip(0..).map(|(words, n)| {
        let answers = match *words {
            "" => Answers::new(),
            "Beside" => chose_and_wrote("merger", words),
            words => wrote(words),
        };
        Write::Submit(Submission { answers, ..submission(n * 3 + 1) })
    });
    let writes: Vec<Write> = writes.collect();
    let why = "why".parse().unwrap();
    site.store.write_batch(&writes[..4]).await.unwrap();
    assert_eq!(site.store.published_words(CAMPAIGN, &why, None).await.unwrap(), [""; 0]);
    site.store.write_batch(&writes[4..]).await.unwrap();
    let mut words = site.store.published_words(CAMPAIGN, &why, None).await.unwrap();
    words.sort();
    assert_eq!(words, ["\"Quoted\"", "Same", "Same", "Ünïcode ✓"]);
    assert_eq!(
        site.store.published_words(CAMPAIGN, &"model".parse().unwrap(), None).await.unwrap(),
        ["Beside"]
    );
    assert_eq!(answered(&site.store.counts(CAMPAIGN).await.unwrap(), "alcts", "model", "merger"), Some(1));
    assert_eq!(site.store.recount(CAMPAIGN).await.unwrap().differences, Vec::<String>::new());
}

async fn words_of_a_table_are_told_apart_by_their_cells(site: Site) {
    open(&site.store).await;
    let wrote = |row: &str, words: &str| {
        let cell = [("keep".parse().unwrap(), Entry::Text(words.to_owned()))].into_iter().collect();
        let entries = [(row.parse().unwrap(), cell)].into_iter().collect();
        Answers::from([("about".parse().unwrap(), Answer::Table(entries))])
    };
    let written =
        [("forum", "Same"), ("forum", "Same"), ("2", "Same"), ("2", "\"Other\""), ("forum", "Third")];
    let writes = written.iter().zip(0..).map(|((row, words), n)| {
        Write::Submit(Submission { answers: wrote(row, words), ..submission(n * 3 + 1) })
    });
    site.store.write_batch(&writes.collect::<Vec<_>>()).await.unwrap();
    let of = async |row: &str, column: &str| {
        let (question, cell) = ("about".parse().unwrap(), (row.parse().unwrap(), column.parse().unwrap()));
        let mut words =
            site.store.published_words(CAMPAIGN, &question, Some((&cell.0, &cell.1))).await.unwrap();
        words.sort();
        words
    };
    assert_eq!(of("forum", "keep").await, ["Same", "Same", "Third"]);
    assert_eq!(of("2", "keep").await, ["\"Other\"", "Same"], "a row may be called by a number");
    assert_eq!(of("forum", "change").await, [""; 0]);
    assert_eq!(site.store.recount(CAMPAIGN).await.unwrap().differences, Vec::<String>::new());
}

async fn the_last_decision_about_words_counts(site: Site) {
    open(&site.store).await;
    let (why, word) = ("why".parse().unwrap(), "word".parse().unwrap());
    let decide = async |question, words: &[[u8; 32]], passed| {
        site.store.decide_words(CAMPAIGN, question, words, passed, None, at(1)).await.unwrap();
    };
    decide(&why, &[[1; 32], [2; 32]], true).await;
    decide(&why, &[[2; 32], [3; 32]], false).await;
    decide(&word, &[[1; 32]], false).await;
    let decided = site.store.word_decisions(CAMPAIGN, &why).await.unwrap();
    assert_eq!(decided, [([1; 32], true), ([2; 32], false), ([3; 32], false)].into());
    assert_eq!(site.store.word_decisions(CAMPAIGN, &word).await.unwrap(), [([1; 32], false)].into());
}

async fn a_file_is_one_block(site: Site) {
    open(&site.store).await;
    let row = |n: u32| Write::Submit(Submission { venue: Venue::Import, ..submission(n * 3 + 1) });
    let rows: Vec<Write> = (0..13).map(row).collect();
    site.store.write_batch(&rows).await.unwrap();
    let counts = site.store.counts(CAMPAIGN).await.unwrap();
    assert_eq!((counts.release, counts.responses), (1, 13));
    assert!(matches!(&site.store.blocks(CAMPAIGN, 0, 1).await.unwrap()[..], [Block { n: 13, .. }]));
}

async fn what_is_held_is_never_published(site: Site) {
    open(&site.store).await;
    let held = |n: u32| Write::Submit(Submission { queue: Queue::held(), ..submission(n) });
    let writes: Vec<Write> = (0..30).map(held).collect();
    site.store.write_batch(&writes).await.unwrap();
    assert_eq!(site.store.counts(CAMPAIGN).await.unwrap(), Counts::default());
    assert_eq!(site.store.held_back(CAMPAIGN).await.unwrap(), 30);
}

async fn answers_can_be_changed_until_they_are_published(site: Site) {
    open(&site.store).await;
    let reopen = Write::Reopen(sender(1));
    assert_eq!(
        site.store.write_batch(std::slice::from_ref(&reopen)).await.unwrap(),
        [Written::NothingSubmitted]
    );
    site.store.write_batch(&[submit(1), submit(4)]).await.unwrap();
    assert_eq!(site.store.write_batch(std::slice::from_ref(&reopen)).await.unwrap(), [Written::Reopened]);
    let draft = drafted(&site.store, 1).await.unwrap();
    assert_eq!(draft.answers, submission(1).answers);
    // Opened twice is opened once; what is saved now is kept.
    let changed = store::Draft { answers: answers("closer"), ..draft };
    let writes = [reopen.clone(), Write::Save(changed)];
    assert_eq!(site.store.write_batch(&writes).await.unwrap(), [Written::Reopened, Written::Saved]);

    let again = Submission { id: response_id(99), answers: answers("closer"), ..submission(1) };
    let writes = [Write::Submit(again.clone()), Write::Submit(again)];
    let written = site.store.write_batch(&writes).await.unwrap();
    let id = response_id(1);
    assert_eq!(written, [Written::Replaced { id }, Written::AlreadySubmitted { id }]);
    assert_eq!(drafted(&site.store, 1).await, None);
    let log = site.store.responses_after(CAMPAIGN, 0, 10).await.unwrap();
    assert_eq!((log.len(), &log[0].answers), (2, &answers("closer")));

    site.store.write_batch(&[submit(7), submit(10), submit(13)]).await.unwrap();
    let counts = site.store.counts(CAMPAIGN).await.unwrap();
    assert_eq!(answered(&counts, "alcts", "model", "closer"), Some(3));
    assert_eq!(site.store.write_batch(&[reopen]).await.unwrap(), [Written::TooLate]);
    let late = Write::Submit(Submission { answers: answers("merger"), ..submission(1) });
    assert_eq!(site.store.write_batch(&[late]).await.unwrap(), [Written::AlreadySubmitted { id }]);
    assert_eq!(site.store.counts(CAMPAIGN).await.unwrap(), counts);
    assert_eq!(site.store.recount(CAMPAIGN).await.unwrap().differences, Vec::<String>::new());
}

async fn a_change_that_comes_too_late_ends(site: Site) {
    open(&site.store).await;
    let writes = [submit(1), submit(4), submit(2)];
    site.store.write_batch(&writes).await.unwrap();
    // The third waits in another queue; the fourth has sent nothing yet.
    let writes = [Write::Reopen(sender(1)), Write::Reopen(sender(2)), save(16)];
    site.store.write_batch(&writes).await.unwrap();
    let changed = store::Draft { answers: answers("closer"), ..drafted(&site.store, 1).await.unwrap() };
    site.store.write_batch(&[Write::Save(changed.clone())]).await.unwrap();
    // One more is taken up again in the very batch that publishes it.
    let writes = [Write::Reopen(sender(4)), submit(7), submit(10), submit(13)];
    assert_eq!(site.store.write_batch(&writes).await.unwrap()[0], Written::Reopened);

    assert_eq!(site.store.counts(CAMPAIGN).await.unwrap().responses, 5);
    for n in [1, 4] {
        let back = at_the_door(&site.store, n).await.unwrap().unwrap();
        assert_eq!((back.draft, back.sent), (None, Some(at(i64::from(n) * 600))));
    }
    for n in [2, 16] {
        assert!(drafted(&site.store, n).await.is_some(), "{n} is not published");
    }
    let id = response_id(1);
    let again = Submission { answers: answers("closer"), ..submission(1) };
    let writes = [Write::Save(changed), Write::Submit(again)];
    let written = site.store.write_batch(&writes).await.unwrap();
    assert_eq!(written, [Written::AlreadySubmitted { id }, Written::AlreadySubmitted { id }]);
    let log = site.store.responses_after(CAMPAIGN, 0, 1).await.unwrap();
    assert_eq!(log[0].answers, submission(1).answers);
    assert_eq!(drafted(&site.store, 1).await, None);
}

async fn answers_can_be_withdrawn_until_they_are_published(site: Site) {
    invite(&site.store, 20).await;
    let mut gone = sender(1);
    gone.invitation = Some(invitation_id(1));
    let withdraw = Write::Withdraw(gone);
    assert_eq!(
        site.store.write_batch(std::slice::from_ref(&withdraw)).await.unwrap(),
        [Written::NothingSubmitted]
    );
    site.store.write_batch(&[submit_invited(1), submit(4), submit(7), submit(10)]).await.unwrap();
    site.store.set_state(CAMPAIGN, State::Open, State::Paused, at(1)).await.unwrap();
    assert_eq!(site.store.write_batch(std::slice::from_ref(&withdraw)).await.unwrap(), [Written::Withdrawn]);
    assert_eq!(
        site.store.write_batch(std::slice::from_ref(&withdraw)).await.unwrap(),
        [Written::NothingSubmitted]
    );
    site.store.set_state(CAMPAIGN, State::Paused, State::Open, at(2)).await.unwrap();
    let log = site.store.responses_after(CAMPAIGN, 0, 10).await.unwrap();
    assert_eq!((log.len(), &log[0].answers, log[0].queue.as_ref()), (4, &Answers::new(), None));
    let link =
        site.store.personal_respondents(&[digest(1)], at(9)).await.unwrap().remove(0).respondent().unwrap();
    assert!(!link.invitation.unwrap().answered);

    // Who withdrew does not count towards the five, and may answer anew.
    site.store.write_batch(&[submit(13)]).await.unwrap();
    assert_eq!(site.store.counts(CAMPAIGN).await.unwrap(), Counts::default());
    let anew = Submission { id: response_id(99), invitation: Some(invitation_id(1)), ..submission(1) };
    let written = site.store.write_batch(&[Write::Submit(anew)]).await.unwrap();
    assert_eq!(written, [Written::Accepted { id: response_id(99), seq: 6 }]);
    assert_eq!(site.store.counts(CAMPAIGN).await.unwrap().responses, 5);
    assert_eq!(site.store.write_batch(&[withdraw]).await.unwrap(), [Written::TooLate]);
    assert_eq!(site.store.recount(CAMPAIGN).await.unwrap().differences, Vec::<String>::new());
}

async fn a_recount_finds_every_difference(site: Site) {
    open(&site.store).await;
    for block in 0..2 {
        site.store.write_batch(&alcts(block)).await.unwrap();
    }
    let check = async |tampered: &'static str, found: &[&str]| {
        site.tamper(tampered).await;
        let recount = site.store.recount(CAMPAIGN).await.unwrap();
        assert_eq!(recount.differences, found, "{tampered}");
    };
    check("UPDATE campaigns SET revision = revision", &[]).await;
    check(
        "UPDATE tallies SET n = n + 1 WHERE cell = 'alcts/model//merger'",
        &["tally alcts/model//merger: 6 is kept, the log has 5"],
    )
    .await;
    check("UPDATE tallies SET n = n - 1 WHERE cell = 'alcts/model//merger'", &[]).await;
    check(
        "UPDATE blocks SET n = 6 WHERE release = 2",
        &["release 2, block of 'alcts': its counts are not those of the log"],
    )
    .await;
    check("UPDATE blocks SET n = 5 WHERE release = 2", &[]).await;
    check("UPDATE campaigns SET published = 9", &["9 responses are published, 10 are in the log"]).await;
    check("UPDATE campaigns SET published = 10", &[]).await;
    check(
        "DELETE FROM blocks WHERE release = 1",
        &["release 1, block of 'alcts': in the log, but not kept", "1 blocks are kept, 2 are in the log"],
    )
    .await;
}

async fn crossed_answers_are_counted_with_their_block(site: Site) {
    let mut crossed = document("together");
    let crossing = json!({ "by": { "question": "model" }, "of": { "question": "strengths" } });
    crossed.crossings.push(serde_json::from_value(crossing).unwrap());
    site.store.create_campaign(CAMPAIGN, &crossed, at(0)).await.unwrap();
    open_as(&site.store, CAMPAIGN, 1).await;
    let four: Vec<Write> = alcts(0).into_iter().take(4).collect();
    site.store.write_batch(&four).await.unwrap();
    assert_eq!(site.store.counts(CAMPAIGN).await.unwrap(), Counts::default());
    site.store.write_batch(&alcts(0)[4..]).await.unwrap();
    let counts = site.store.counts(CAMPAIGN).await.unwrap();
    let gave = |by: &str, of: &str| {
        let cell = crossed.crossings[0].cell(by, of);
        counts.tallies.iter().find(|(_, counted, _)| *counted == cell).map(|(_, _, n)| *n)
    };
    // Everyone names technology and standards.
    assert_eq!(gave("merger", "technology"), Some(3));
    assert_eq!(gave("closer", "standards"), Some(2));
    assert_eq!(gave("closer", Cell::ANSWERED), Some(2));
    assert_eq!(gave(Cell::ANSWERED, Cell::ANSWERED), Some(5));
    assert_eq!(gave("merger", "fees"), None);
    assert_eq!(site.store.recount(CAMPAIGN).await.unwrap().differences, Vec::<String>::new());
    site.tamper("UPDATE tallies SET n = 4 WHERE cell = 'alcts/model/*strengths*/merger*technology'").await;
    assert_eq!(
        site.store.recount(CAMPAIGN).await.unwrap().differences,
        ["tally alcts/model/*strengths*/merger*technology: 4 is kept, the log has 3"]
    );
}

async fn running_sets_are_kept_once(site: Site) {
    open(&site.store).await;
    for block in 0..3 {
        site.store.write_batch(&alcts(block)).await.unwrap();
    }
    assert_eq!(site.store.running(CAMPAIGN, 3).await.unwrap(), None);
    site.store.keep_running(CAMPAIGN, 2, "second").await.unwrap();
    site.store.keep_running(CAMPAIGN, 2, "other").await.unwrap();
    assert_eq!(site.store.running(CAMPAIGN, 1).await.unwrap(), None);
    assert_eq!(site.store.running(CAMPAIGN, 3).await.unwrap(), Some((2, "second".to_owned())));
}
