use super::super::association::CAMPAIGN;
use super::super::people::members;
use super::*;

const SEED: u64 = 2018;

fn questionnaire() -> Questionnaire {
    domain::campaign::read(CAMPAIGN).unwrap().questionnaire
}

#[test]
fn the_same_seed_gives_the_same_answers() {
    let (questionnaire, members) = (questionnaire(), members(SEED));
    let all = |seed| -> Vec<Answers> {
        members[..50].iter().map(|member| answers(&questionnaire, seed, member)).collect()
    };
    assert_eq!(all(1), all(1));
    assert_ne!(all(1), all(2));
    assert_eq!(order(1, &members), order(1, &members));
    assert_ne!(order(1, &members), order(2, &members));
}

#[test]
fn every_answer_can_be_sent() {
    let questionnaire = questionnaire();
    for member in members(SEED) {
        let given = answers(&questionnaire, SEED, &member);
        let checked = questionnaire
            .check(&given, &Profile::default())
            .unwrap_or_else(|problems| panic!("{}: {problems:?}", member.email));
        assert_eq!(*checked.answers(), given, "{} answered what was not asked", member.email);
        assert!(!given.is_empty());
    }
}

#[test]
fn divisions_answer_as_their_views_say() {
    let (questionnaire, members) = (questionnaire(), members(SEED));
    for (at, division) in ["alcts", "lita", "llama"].into_iter().enumerate() {
        let only: Vec<Answers> = members
            .iter()
            .filter(|member| member.combination.key() == division)
            .map(|member| answers(&questionnaire, SEED, member))
            .collect();
        let expected = [
            ("strengths", "technology", [0.63, 0.87, 0.55]),
            ("strengths", "collections", [0.88, 0.64, 0.46]),
            ("membership_helps", "advance", [0.30, 0.35, 0.43]),
            ("models", "one_division", [0.45, 0.64, 0.55]),
        ];
        for (question, statement, shares) in expected {
            let points: Vec<u8> = only
                .iter()
                .filter_map(|given| match given.get(question) {
                    Some(Answer::Ratings(ratings)) => ratings.get(statement).copied(),
                    _ => None,
                })
                .filter_map(|rating| if let Rating::Point(point) = rating { Some(point) } else { None })
                .collect();
            let share = points.iter().filter(|point| **point >= 4).count() as f64 / points.len() as f64;
            let wanted = shares[at];
            assert!((share - wanted).abs() < 0.05, "{division} {statement}: {share:.3}, wanted {wanted}");
        }
    }
}

#[test]
fn lita_answers_first_and_llama_last() {
    let members = members(SEED);
    let order = order(SEED, &members);
    let rate = |key: &str, first: usize| {
        let all = members.iter().filter(|member| member.combination.key() == key).count();
        let answered =
            order[..first].iter().filter(|index| members[**index].combination.key() == key).count();
        answered as f64 / all as f64
    };
    assert_eq!(order.len(), 4_200);
    assert!(rate("lita", 1_000) > 1.4 * rate("alcts", 1_000));
    assert!(rate("alcts", 1_000) > 1.4 * rate("llama", 1_000));
}

#[test]
fn texts_differ_and_not_everyone_writes() {
    assert!(texts::sentences() >= 60);
    let questionnaire = questionnaire();
    let given: Vec<Answers> =
        members(SEED)[..1_000].iter().map(|member| answers(&questionnaire, SEED, member)).collect();
    let texts: Vec<&String> = given
        .iter()
        .filter_map(|given| match given.get("from_scratch") {
            Some(Answer::Text(text)) => Some(text),
            _ => None,
        })
        .collect();
    let different: BTreeSet<&&String> = texts.iter().collect();
    assert!((120..250).contains(&texts.len()), "{} of 1,000 wrote", texts.len());
    assert!(different.len() * 10 > texts.len() * 5, "{} different of {}", different.len(), texts.len());
}
