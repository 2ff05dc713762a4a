use domain::campaign::edit::{NewKind, Step, add_question, move_question, replace_question};
use domain::role::Role;
use domain::time::Timestamp;
use store::Store;
use tempfile::TempDir;

use super::*;
use crate::results::tests::CAMPAIGN;
use crate::{Clock, campaigns, people};

/// A draft, and two who edit it.
struct Desk {
    service: Service,
    ana: Actor,
    ben: Actor,
    _folder: TempDir,
}

impl Desk {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&format!("sqlite://{}/canvass.db", folder.path().display())).await.unwrap();
        let service = Service::start(store, Clock::set(Timestamp(0)));
        campaigns::import(&service, &Actor::Operator, CAMPAIGN).await.unwrap();
        let mut actors = Vec::new();
        for name in ["Ana", "Ben"] {
            let email = format!("{name}@example.org");
            let new = people::NewPerson {
                email,
                name: name.to_owned(),
                role: Role::Staff,
                password: "a long password".to_owned(),
            };
            let id = people::create(&service, &Actor::Operator, new).await.unwrap();
            actors.push(Actor::Person { id, name: name.to_owned(), role: Role::Staff });
        }
        let (Some(ben), Some(ana)) = (actors.pop(), actors.pop()) else { panic!("two people") };
        Self { service, ana, ben, _folder: folder }
    }

    async fn now(&self) -> Document {
        editing(&self.service, &self.ana, "small").await.unwrap().campaign.document
    }

    /// Saves what `change` makes of the draft as it was `seen`.
    async fn save(
        &self,
        who: &Actor,
        seen: &Document,
        change: impl FnOnce(&mut Document),
    ) -> Result<Campaign> {
        let mut document = seen.clone();
        change(&mut document);
        edit(&self.service, who, "small", seen, &document).await
    }
}

fn reword(document: &mut Document, text: &str) {
    let mut question = document.questionnaire.question("tech").unwrap().clone();
    text.clone_into(&mut question.text);
    replace_question(document, question).unwrap();
}

fn text(document: &Document) -> &str {
    &document.questionnaire.question("tech").unwrap().text
}

#[tokio::test]
async fn two_edit_at_once_and_nothing_is_overwritten_silently() {
    let desk = Desk::new().await;
    let seen = desk.now().await;
    desk.save(&desk.ana, &seen, |d| reword(d, "Ana’s words")).await.unwrap();
    let both = desk
        .save(&desk.ben, &seen, |d| {
            let page = d.questionnaire.pages[0].id.to_string();
            add_question(d, &page, NewKind::Scale, "Ben’s question").unwrap();
        })
        .await
        .unwrap();
    assert_eq!(text(&both.document), "Ana’s words");
    assert!(both.document.questionnaire.questions().any(|question| question.text == "Ben’s question"));
    let refused = desk.save(&desk.ben, &seen, |d| reword(d, "Ben’s words")).await;
    let Err(Error::Clash(clashes)) = refused else { panic!("{refused:?}") };
    let told = [&clashes[0].theirs, &clashes[0].ours].map(ToString::to_string);
    assert_eq!(told, ["‘Ana’s words’", "‘Ben’s words’"]);
    assert_eq!(desk.now().await, both.document);
    assert_eq!(at_revision(&desk.service, &both, 1).await.unwrap(), Some(seen));
    assert_eq!(at_revision(&desk.service, &both, 9).await.unwrap(), None);
    assert_eq!(at_revision(&desk.service, &both, 0).await.unwrap(), None);
}

#[tokio::test]
async fn each_takes_back_their_own_changes() {
    let desk = Desk::new().await;
    let first = desk.now().await;
    desk.save(&desk.ana, &first, |d| reword(d, "Ana’s words")).await.unwrap();
    let seen = desk.now().await;
    desk.save(&desk.ben, &seen, |d| "Ben’s title".clone_into(&mut d.title)).await.unwrap();
    let desk_of = |who: &Actor| {
        let (service, who) = (desk.service.clone(), who.clone());
        async move { editing(&service, &who, "small").await.unwrap() }
    };
    let undo_of = |desk: Editing| desk.undo.map(|undo| undo.to_string());
    let (ana, ben) = (undo_of(desk_of(&desk.ana).await), undo_of(desk_of(&desk.ben).await));
    assert_eq!(ana.as_deref(), Some("Changed the words of ‘Ana’s words’"));
    assert_eq!(ben.as_deref(), Some("Changed the title"));
    let undone = undo(&desk.service, &desk.ana, "small").await.unwrap();
    assert_eq!((text(&undone.document), undone.document.title.as_str()), (text(&first), "Ben’s title"));
    assert_eq!(desk_of(&desk.ana).await.undo, None);
    assert!(undo(&desk.service, &desk.ana, "small").await.is_err());
    let redone = redo(&desk.service, &desk.ana, "small").await.unwrap();
    assert_eq!(text(&redone.document), "Ana’s words");
    // What somebody else has changed since is not taken back over their head.
    let seen = desk.now().await;
    desk.save(&desk.ben, &seen, |d| reword(d, "Ben’s words")).await.unwrap();
    assert!(matches!(undo(&desk.service, &desk.ana, "small").await, Err(Error::Clash(_))));
    undo(&desk.service, &desk.ben, "small").await.unwrap();
    undo(&desk.service, &desk.ben, "small").await.unwrap();
    undo(&desk.service, &desk.ana, "small").await.unwrap();
    assert_eq!(desk.now().await, first);
    let told: Vec<String> =
        history(&desk.service, &desk.ana, "small").await.unwrap().into_iter().map(|edit| edit.name).collect();
    assert_eq!(told, ["Ana", "Ben", "Ben", "Ben", "Ana", "Ana", "Ben", "Ana"]);
}

#[tokio::test]
async fn a_save_that_changes_nothing_or_leaves_something_wrong_is_none() {
    let desk = Desk::new().await;
    let seen = desk.now().await;
    let same = desk.save(&desk.ana, &seen, |_| ()).await.unwrap();
    assert_eq!(same.revision, 1);
    let wrong = desk.save(&desk.ana, &seen, |d| reword(d, " ")).await;
    assert!(matches!(wrong, Err(Error::Document(_))), "{wrong:?}");
    let moved = desk.save(&desk.ana, &seen, |d| {
        let last = d.questionnaire.questions().last().unwrap().id.to_string();
        _ = move_question(d, &last, Step::Up);
    });
    assert_eq!(moved.await.unwrap().revision, 2);
}
