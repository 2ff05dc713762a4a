//! Simulated members who do not simply answer page by page: some only look, some stop on the way, some are watched answering
//! question by question, so that it is known how long they take.

use domain::answer::Answers;
use domain::questionnaire::{Sheet, usual_seconds};
use rand::Rng;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use service::participation;
use service::responses::{self, Way};
use service::{Clock, Result, Service};
use tokio::task::JoinSet;

use super::taking_part::{all, fields};

/// How many answer at the same speed, side by side.
const SIDE_BY_SIDE: usize = 30;

/// They open their links and leave it at that.
///
/// # Errors
/// When a link cannot be looked up.
pub async fn look(service: &Service, tokens: &[String]) -> Result<()> {
    for token in tokens {
        participation::note_opened(service, &responses::enter(service, Way::Personal(token)).await?);
    }
    Ok(())
}

/// They begin, and stop at a page: more of them the later it is, as longer questions come.
///
/// # Errors
/// When a draft cannot be kept.
pub async fn stop(service: &Service, members: &[(String, Answers)], seed: u64) -> Result<()> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut filling = JoinSet::new();
    for (token, answers) in members {
        let (service, token, answers) = (service.clone(), token.clone(), answers.clone());
        let part = rng.random::<f64>().sqrt();
        filling.spawn(async move {
            let way = Way::Personal(&token);
            responses::start(&service, &responses::enter(&service, way).await?, &[]).await?;
            let pages = responses::enter(&service, way).await?.document.questionnaire.pages.len();
            // The last page is sent by whoever comes so far.
            for page in 0..(part * (pages - 1) as f64).ceil() as usize {
                let door = responses::enter(&service, way).await?;
                let given = fields(&door.pages(Sheet::Page(page), &answers), &answers);
                responses::save_page(&service, &door, Sheet::Page(page), &given).await?;
            }
            Ok(())
        });
    }
    all(filling).await?;
    Ok(())
}

/// They answer one question after the other, each group at a speed of its own, and do not send yet.
///
/// # Errors
/// When a draft cannot be kept.
pub async fn answer_one_by_one(
    service: &Service,
    clock: &Clock,
    members: &[(String, Answers)],
    seed: u64,
) -> Result<()> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    for group in members.chunks(SIDE_BY_SIDE) {
        let speed = rng.random_range(0.5..1.8);
        let Some((first, _)) = group.first() else { continue };
        let questionnaire =
            responses::enter(service, Way::Personal(first)).await?.document.questionnaire.clone();
        let mut starting = JoinSet::new();
        for (token, _) in group {
            let (service, token) = (service.clone(), token.clone());
            starting.spawn(async move {
                responses::start(&service, &responses::enter(&service, Way::Personal(&token)).await?, &[])
                    .await
            });
        }
        all(starting).await?;
        for (page, own) in questionnaire.pages.iter().enumerate() {
            for (index, question) in own.questions.iter().enumerate() {
                let seconds = usual_seconds(&question.answer) as f64 * speed * rng.random_range(0.6..1.6);
                clock.advance(seconds.ceil() as i64);
                let mut saving = JoinSet::new();
                for (token, answers) in group.iter().filter(|(_, answers)| answers.contains_key(&question.id))
                {
                    let later = own.questions.iter().skip(index + 1);
                    let mut so_far = answers.clone();
                    later.for_each(|question| drop(so_far.remove(&question.id)));
                    let (service, token) = (service.clone(), token.clone());
                    saving.spawn(async move {
                        let door = responses::enter(&service, Way::Personal(&token)).await?;
                        let given = fields(&door.pages(Sheet::Page(page), &so_far), &so_far);
                        responses::save_page(&service, &door, Sheet::Page(page), &given).await.map(drop)
                    });
                }
                all(saving).await?;
            }
        }
    }
    Ok(())
}
