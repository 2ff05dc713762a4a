//! Addresses of staff's pages.

use std::fmt::Display;

/// All campaigns.
pub const LIST: &str = "/campaigns";
/// Bringing a campaign (GET, POST).
pub const NEW: &str = "/campaigns/new";
/// Bringing a campaign, the text filled with the example that comes with the program.
pub const NEW_FROM_EXAMPLE: &str = "/campaigns/new?example=yes";

/// A new draft from a template (POST).
pub const BEGIN: &str = "/campaigns/new/begin";

/// One campaign.
pub fn one(slug: &impl Display) -> String {
    format!("{LIST}/{slug}")
}

/// Opening, or going on after a pause (POST).
pub fn open(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/open")
}

/// Pausing (POST).
pub fn pause(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/pause")
}

/// Closing (POST).
pub fn close(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/close")
}

/// When it opens and closes by itself (GET, POST).
pub fn schedule(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/schedule")
}

/// Who has not been heard (GET), and how many should answer (POST).
pub fn participation(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/participation")
}

/// Making personal links (POST): a file of them.
pub fn links(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/links")
}

/// Whether the open link asks for an e-mail address first (POST).
pub fn open_link(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/open-link")
}

/// The document, to download.
pub fn document(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/document.json")
}

/// The document of one version, to download.
pub fn version(slug: &impl Display, version: i32) -> String {
    format!("{LIST}/{slug}/versions/{version}.json")
}

/// Beginning a new version while members answer, or going on with it (POST).
pub fn begin_version(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/versions")
}

/// What the new version changes, with what it does, and publishing it (GET, POST).
pub fn edit_changes(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/edit/changes")
}

/// The document in the formats of other systems, with what each does not say.
pub fn export(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/export")
}

/// The document as a file of a format, to download.
pub fn exported(slug: &impl Display, format: &impl Display) -> String {
    format!("{LIST}/{slug}/export/{format}")
}

/// What the file that the campaign comes from said and the campaign does not.
pub fn conversion(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/conversion")
}

/// What the member reads first, as they will read it.
pub fn preview(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/preview")
}

/// A page of questions as the member will read it, counted from 1.
pub fn preview_page(slug: &impl Display, page: u16) -> String {
    format!("{LIST}/{slug}/preview/{page}")
}

/// Where the pages are posted of who walks through the preview.
pub fn preview_walk(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/preview/walk")
}

/// Where the island of such a page says what is being given; `page` names that page alone.
pub fn preview_draft(slug: &impl Display, page: &impl Display) -> String {
    format!("{LIST}/{slug}/preview/walk/draft/{page}")
}

/// The survey on paper.
pub fn paper(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/paper")
}

/// What members wrote.
pub fn files(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/files")
}

/// What a file holds that a member gave.
pub fn file(slug: &impl Display, id: &impl Display) -> String {
    format!("{LIST}/{slug}/files/{id}")
}

/// What members wrote.
pub fn words(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/words")
}

/// What members wrote in answer to a question, for spreadsheets.
pub fn words_sheet(slug: &impl Display, question: &impl Display) -> String {
    format!("{LIST}/{slug}/words/{question}.csv")
}

/// The outline of a draft (GET, POST).
pub fn edit(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/edit")
}

/// Questions of templates and of all campaigns, to be taken into a draft (GET, POST).
pub fn edit_library(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/edit/library")
}

/// Every save of a draft (GET).
pub fn edit_history(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/edit/history")
}

/// Taking back the latest change of one's own (POST).
pub fn edit_undo(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/edit/undo")
}

/// Making the change again that was taken back last (POST).
pub fn edit_redo(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/edit/redo")
}

/// Where a draft's saves are announced.
pub fn edit_events(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/edit/events")
}

/// A draft's texts (GET, POST).
pub fn edit_texts(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/edit/texts")
}

/// The languages of a draft (GET, POST).
pub fn edit_languages(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/edit/languages")
}

/// A draft's texts beside their translations into a language (GET, POST).
pub fn edit_language(slug: &impl Display, language: &impl Display) -> String {
    format!("{LIST}/{slug}/edit/languages/{language}")
}

/// A draft's assumptions, each with how many answers will decide it (GET, POST).
pub fn edit_assumptions(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/edit/assumptions")
}

/// How many answers a draft takes of whom (GET, POST).
pub fn edit_quotas(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/edit/quotas")
}

/// The questions of a draft that are counted together (GET, POST).
pub fn edit_crossings(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/edit/crossings")
}

/// Adds an assumption to a campaign that members answer (GET, POST).
pub fn later(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/later")
}

/// An assumption of a draft (GET, POST).
pub fn edit_assumption(slug: &impl Display, assumption: &impl Display) -> String {
    format!("{LIST}/{slug}/edit/assumptions/{assumption}")
}

/// A page of a draft (GET, POST).
pub fn edit_page(slug: &impl Display, page: &impl Display) -> String {
    format!("{LIST}/{slug}/edit/pages/{page}")
}

/// A draft's question that becomes one of another kind (GET, POST).
pub fn edit_kind(slug: &impl Display, question: &impl Display, kind: &str) -> String {
    format!("{LIST}/{slug}/edit/questions/{question}/kind/{kind}")
}

/// The pictures of the options of a draft's question (GET, POST).
pub fn edit_pictures(slug: &impl Display, question: &impl Display) -> String {
    format!("{LIST}/{slug}/edit/questions/{question}/pictures")
}

/// Putting together the condition of this name of a draft's question (GET, POST).
pub fn edit_question_condition(slug: &impl Display, question: &impl Display, name: &str) -> String {
    format!("{LIST}/{slug}/edit/questions/{question}/conditions/{name}")
}

/// Putting together the condition of this name of a draft's page (GET, POST).
pub fn edit_page_condition(slug: &impl Display, page: &impl Display, name: &str) -> String {
    format!("{LIST}/{slug}/edit/pages/{page}/conditions/{name}")
}

/// A question of a draft (GET, POST).
pub fn edit_question(slug: &impl Display, question: &impl Display) -> String {
    format!("{LIST}/{slug}/edit/questions/{question}")
}

/// The mailings of a campaign.
pub fn mail(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/mail")
}

/// Planning a mailing (GET, POST).
pub fn mail_new(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/mail/new")
}

/// Planning one of a kind.
pub fn mail_new_of(slug: &impl Display, kind: &impl Display) -> String {
    format!("{LIST}/{slug}/mail/new?kind={kind}")
}

/// Planning one of a kind for the members of a division, by its key.
pub fn mail_new_to(slug: &impl Display, kind: &impl Display, audience: &impl Display) -> String {
    format!("{LIST}/{slug}/mail/new?kind={kind}&audience={audience}")
}

/// One mailing, with its numbers.
pub fn mailing(slug: &impl Display, mailing: &impl Display) -> String {
    format!("{LIST}/{slug}/mail/{mailing}")
}

/// The HTML of a mailing's letter, as a member would get it.
pub fn mailing_letter(slug: &impl Display, mailing: &impl Display) -> String {
    format!("{LIST}/{slug}/mail/{mailing}/letter")
}

/// Changing a mailing that is planned (GET, POST).
pub fn mailing_edit(slug: &impl Display, mailing: &impl Display) -> String {
    format!("{LIST}/{slug}/mail/{mailing}/edit")
}

/// What is done with a mailing: `start`, `pause`, `resume`, `test`, `reader` or `discard` (POST).
pub fn mailing_do(slug: &impl Display, mailing: &impl Display, act: &impl Display) -> String {
    format!("{LIST}/{slug}/mail/{mailing}/{act}")
}

/// The venues of a campaign, and adding one (GET, POST).
pub fn venues(slug: &impl Display) -> String {
    format!("{LIST}/{slug}/venues")
}

/// One venue, with its address in all its forms.
pub fn venue(slug: &impl Display, code: &impl Display) -> String {
    format!("{LIST}/{slug}/venues/{code}")
}

/// What is done with a venue: `close` or `reopen` (POST).
pub fn venue_do(slug: &impl Display, code: &impl Display, act: &impl Display) -> String {
    format!("{LIST}/{slug}/venues/{code}/{act}")
}

/// A venue's poster, to print.
pub fn venue_poster(slug: &impl Display, code: &impl Display) -> String {
    format!("{LIST}/{slug}/venues/{code}/poster")
}

/// A venue's QR code, to download: its picture in a format, `svg` or `png`.
pub fn venue_picture(slug: &impl Display, code: &impl Display, format: &impl Display) -> String {
    format!("{LIST}/{slug}/venues/{code}/code.{format}")
}
