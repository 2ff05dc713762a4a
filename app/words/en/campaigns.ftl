# Staff’s pages of campaigns: the list, bringing one, one with its actions, versions, files, what members wrote.


## The list

campaigns-new = New campaign
campaigns-not-opened = not opened yet
campaigns-open-for = { $days ->
    [one] open for { $days } day
   *[other] open for { $days } days
}
campaigns-paused-ago = { $days ->
    [one] paused, opened { $days } day ago
   *[other] paused, opened { $days } days ago
}
campaigns-was-open = { $days ->
    [one] was open for { $days } day
   *[other] was open for { $days } days
}
campaigns-so-far = { $answers ->
    [one] { $answers } answer counted so far
   *[other] { $answers } answers counted so far
}
campaigns-manage = Manage
campaigns-results = Results
campaigns-none = No campaign yet
campaigns-none-manage = A campaign is one round of asking. Bring one as a JSON document, or start from the example that comes with the program and change its words.
campaigns-none-bring = Bring a document
campaigns-none-example = Start from the example
campaigns-none-read = As soon as staff open one, its results are here.
campaigns-all-invited = All invited
campaigns-nobody-yet = nobody yet
campaigns-of = { $answered } of { $invited }

## A new one

campaigns-title = Title
campaigns-title-hint = As members will read it. Everything can be changed later.
campaigns-untitled = Give the campaign a title
campaigns-begin-with = Begin with
campaigns-begin-language = Language
campaigns-begin-language-hint = Of the questions that you begin with. Other languages are added while you write.
campaigns-begin = Begin
campaigns-template-core-strength = Test a core strength
campaigns-template-core-strength-about = Is what we think we are good at a reason for members to belong? With a rule that decides it.
campaigns-template-find-a-need = Find a need
campaigns-template-find-a-need-about = What members need, how well it is met, and what they would use.
campaigns-template-compare-models = Compare models
campaigns-template-compare-models-about = Several ways forward side by side, what worries members, and what would have to be true.
campaigns-template-pulse = Pulse
campaigns-template-pulse-about = Four questions, the same each time, to see what changes.
campaigns-template-event-feedback = Event feedback
campaigns-template-event-feedback-about = After a conference or a course: what was useful, what should be different.
campaigns-template-nps = Would you recommend us?
campaigns-template-nps-about = One number from 0 to 10 and the reason for it.
campaigns-template-empty = Nothing yet
campaigns-template-empty-about = One page with one question, to write everything yourself.
campaigns-bring = Or bring one
campaigns-bring-lead = Bring it as a file, or paste its text. It is checked as a whole and comes in as a draft. A draft of the same name is replaced. Of a questionnaire from another system you are told every item that is not carried over.
campaigns-file = A file
campaigns-file-hint = A Canvass document (.json), XLSForm (.xlsx), SurveyJS (.json), LimeSurvey (.lss, or tab-separated .txt) or Qualtrics (.qsf), up to 4 MB. If you choose one, the text below is left aside.
campaigns-name = Its name in addresses (optional)
campaigns-name-hint = Small letters, digits, _ and -. If you leave it empty, the file’s own name is taken.
campaigns-text = Or its text
campaigns-check-and-bring = Check and bring
campaigns-fill-example = Fill in the example
campaigns-mistakes = { $mistakes ->
    [one] The document has a mistake; it is named on top
   *[other] The document has { $mistakes } mistakes; they are named on top
}
campaigns-nothing-brought = Choose a file, or paste the document
campaigns-name-wrong = its name in addresses: ‘{ $name }’ is no id: use 1 to 60 small letters, digits, ‘_’ or ‘-’, starting with a letter or digit
campaigns-too-large = The file is larger than 4 MB. Nothing was taken: bring a smaller one
campaigns-not-whole = The form did not arrive whole ({ $why }). Send it again
campaigns-no-text = What was pasted is no text in UTF-8. Bring it as a file

## Files of other systems

campaigns-not-carried = What was not carried over
# In the browser’s bar: which page, and of which campaign.
campaigns-page-of = { $page } · { $campaign }
campaigns-all-carried = Everything was carried over
campaigns-all-carried-what = The campaign says all that its file said.
campaigns-losses = { $items ->
    [one] { $items } item of the { $format } file could not be carried over as they stood. Places are those of the file. Read what was done instead, and change it in the editor where it does not fit.
   *[other] { $items } items of the { $format } file could not be carried over as they stood. Places are those of the file. Read what was done instead, and change it in the editor where it does not fit.
}
campaigns-preview = Preview
campaigns-go-on-to = Go on to the campaign
campaigns-loss-place = Place
campaigns-loss-what = What
campaigns-loss-why = Why
campaigns-loss-instead = Instead
campaigns-export = Export
campaigns-export-title = Export the questionnaire
campaigns-export-lead = Answers are not in these files.
campaigns-export-canvass = Everything; can be brought again, here or elsewhere.
campaigns-export-xlsform = For ODK, KoboToolbox and others.
campaigns-export-surveyjs = For what is built with SurveyJS.
campaigns-download = Download ({ $kind })
# After ‘Download’, for who only hears it.
campaigns-download-for = {" "}for { $system }
campaigns-not-in-file = { $items ->
    [one] { $items } item is not in this file as they stand
   *[other] { $items } items are not in this file as they stand
}
campaigns-not-in = What is not in the { $system } file

## One campaign

# { $minutes } is ‘about 5 minutes’.
campaigns-lead = 
    { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } on { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }, { $minutes }. Asked by { $asks }.
campaigns-edit = Edit
campaigns-schedule = Schedule
campaigns-unheard = Who has not been heard
campaigns-written = What members wrote
campaigns-member-files = Files of members
campaigns-mail = Mail
campaigns-venues = Venues
campaigns-asked = What is asked
campaigns-paper = On paper
campaigns-export-document = Export the document (JSON)
campaigns-export-systems = Export for other systems
campaigns-not-carried-from = What was not carried over from the { $format } file
# Moments, and the zone that they are meant in.
campaigns-opens = Opens by itself { $opens } ({ $zone }).
campaigns-closes = Closes by itself { $closes } ({ $zone }).
campaigns-opens-closes = Opens by itself { $opens }, closes by itself { $closes } ({ $zone }).
campaigns-opened-at = opened { $moment }
campaigns-closed-at = closed { $moment }
campaigns-brought-at = made { $moment }
campaigns-by-division = Of those invited, by division
campaigns-by-division-what = Members of several divisions count in each, and once in the whole. Whoever answers by the open link is not among those invited.
campaigns-nobody-answered = Nobody has answered yet. Send the personal links, or share the open link.
campaigns-by-way = By way in
campaigns-way = Way in
campaigns-answers = Answers
campaigns-way-personal = Personal link
campaigns-way-open = Open link and venues
campaigns-way-import = Import
campaigns-quotas = Quotas
campaigns-quotas-what = How many answers are taken
campaigns-quota-of = Of whom
campaigns-quota-most = At most
campaigns-quota-state = State
campaigns-quota-everybody = Everybody
campaigns-quota-full = full
campaigns-quota-open = open

## What can be done with it

campaigns-open-now = Members can answer
campaigns-open-now-what = A pause stops taking answers for a while. What members have begun is kept.
campaigns-pause = Pause
campaigns-paused-now = Nobody can answer for now
campaigns-paused-now-what = Whoever follows a link reads that the campaign is paused. What members have begun is kept.
campaigns-go-on = Go on
campaigns-over = This campaign is over
campaigns-over-what = It takes no more answers. Its results stay.
campaigns-change-what = A typo, a missing option, a new question: nothing reaches members before you publish it as a new version, and no answer already given is lost or gets another meaning.
campaigns-change = Change the questionnaire
campaigns-change-on = Go on changing the questionnaire
# Around the link below.
campaigns-add-later = What is registered stays as it is. { $link } that nobody thought of before: its card will say that it was added later.
campaigns-add-assumption = Add an assumption
campaigns-ready = Ready to open?
campaigns-ready-what = { $assumptions ->
    [one] Opening keeps the questionnaire as version 1, and registers the rules of its { $assumptions } assumption. The rules can never change; the questionnaire only as a new version, and every answer keeps the version that it was given to. Members can answer from then on, by personal links and by the open link.
   *[other] Opening keeps the questionnaire as version 1, and registers the rules of its { $assumptions } assumptions. The rules can never change; the questionnaire only as a new version, and every answer keeps the version that it was given to. Members can answer from then on, by personal links and by the open link.
}
campaigns-open = Open this campaign
campaigns-close-for-good = Close for good
campaigns-close-what = A closed campaign cannot be opened again. What members have begun and not sent can no longer be sent.
campaigns-close-name = To close it, type its name
campaigns-close = Close this campaign
campaigns-close-misnamed = Type ‘{ $name }’ to close this campaign

## Ways in

campaigns-ways = Ways in
campaigns-open-link = The open link
campaigns-open-link-open = Anyone who has it can answer, once in each browser; their answers are counted apart.
campaigns-open-link-later = Anyone who has it can answer while the campaign is open; their answers are counted apart.
# Around the link below.
campaigns-give-out = { $link }: a poster, a post, a newsletter, a booth, each with an address and a QR code of its own, counted apart.
campaigns-give-out-link = Give it out at venues
campaigns-personal-links = Personal links
campaigns-confirms = An e-mail address is confirmed first: whoever comes is sent a link to begin with, and each address answers once.
campaigns-confirms-not = Nobody has to say who they are: who deletes the cookie of their browser can answer again.
campaigns-confirm = Have an e-mail address confirmed first
campaigns-confirm-not = Let them start without an address
campaigns-rush = Many start by the open link at once
campaigns-rush-told = 
    { $starts ->
        [one] { $starts } person has
       *[other] { $starts } people have
    } started within the last minute. Within the last hour a device was asked { $asked ->
        [one] { $asked } time
       *[other] { $asked } times
    } for a little work before the start, and { $places ->
        [one] { $places } person has
       *[other] { $places } people have
    } taken a place in the line instead. Personal links are not held up.
campaigns-members = { $members ->
    [one] { $members } member is on the roster. Nobody has a personal link yet.
   *[other] { $members } members are on the roster. Nobody has a personal link yet.
}
campaigns-members-invited = 
    { $members ->
        [one] { $members } member is
       *[other] { $members } members are
    } on the roster. { $invited ->
        [one] { $invited } has
       *[other] { $invited } have
    } a personal link; { $answered ->
        [one] { $answered } has
       *[other] { $answered } have
    } answered by it.
campaigns-links-until = Personal links work until the end of { $day } ({ $zone }).
campaigns-links-another-day = Name another day
campaigns-roster-empty = The roster is empty, so there is nobody to make links for. Bring the members first: { $command }
# Around the link below.
campaigns-send-by-mail = { $link }: each member gets a link of their own, those who have not answered a reminder.
campaigns-send-by-mail-link = Send them by mail
campaigns-make-links-what = Makes a link for every member who has none and gives you a file (CSV) of e-mail, name and link, ready for your mailing. Only fingerprints of the links are kept, so this is the one time they can be seen.
campaigns-make-links = { $links ->
    [one] Make { $links } personal link
   *[other] Make { $links } personal links
}
campaigns-links-lost = The file is lost, or a link went astray
campaigns-replace-links-what = Makes new links for all who have not answered, and for those who have none. The old links of those who have not answered end; whatever they have begun stays with them.
campaigns-replace-links = { $members ->
    [one] Replace the links of { $members } member who have not answered
   *[other] Replace the links of { $members } members who have not answered
}
campaigns-no-links = Nobody on the roster is without a link, so none was made

## Versions

campaigns-versions = Versions
campaigns-version = Version { $number }
campaigns-version-opened = as it opened, { $moment }
campaigns-version-published = published by { $name }, { $moment }
campaigns-document = Document
# After ‘Document’, for who only hears it.
campaigns-document-of = {" "}of version { $number } (JSON)
campaigns-became = { $what }: “{ $before }” became “{ $after }”
campaigns-removed = { $what }: “{ $before }” was removed
campaigns-added = { $what }: “{ $after }” was added
# What a change does to answers already given.
campaigns-class-cosmetic = cosmetic
campaigns-class-compatible = compatible
campaigns-class-breaking = breaking
campaigns-class-fixed = fixed

## What members wrote, and their files

campaigns-no-words = This campaign asks nothing that is answered in words.
campaigns-words-lead = In an order that is nobody’s: nothing here says who wrote, when, or from which division. People may name themselves or others, so only staff see this page. Leadership reads what you pass on.
campaigns-nothing-yet = Nothing yet
campaigns-words-wait = Words appear when at least { $least } people of the same divisions have answered.
campaigns-words-told = { $passed } passed on, { $withheld } withheld, { $unread } to read.
campaigns-words-sheet = All { $texts } as CSV
campaigns-passed = Passed on ({ $texts })
campaigns-withheld = Withheld ({ $texts })
campaigns-words-first = The first { $shown } of { $texts } different texts.
campaigns-pass-all = Pass on all { $shown } above
campaigns-to-read = To read
campaigns-pass = Pass on
campaigns-withhold = Withhold
# Always more than one.
campaigns-times = Written by { $people } people.
campaigns-no-files = This campaign asks for no files.
campaigns-files-lead = In an order that is nobody’s. Files come from people whom nobody knows here: look for viruses before you open one. What is in them may name people, so only staff see this page.
campaigns-files-wait = Files appear when at least { $least } people of the same divisions have answered.
# After a file’s name.
campaigns-kilobytes = {" "}({ $size } KB)

## What was just done

campaigns-done-brought = The campaign is here, as a draft. Read it as a member will, then open it.
campaigns-done-begun = The draft is here. Change its words to yours; nobody can answer before you open it.
campaigns-done-opened = The campaign is open. Members can answer now.
campaigns-done-paused = The campaign is paused. Nobody can answer; what members have begun is kept.
campaigns-done-resumed = The campaign goes on. Members can answer again.
campaigns-done-closed = The campaign is closed.
campaigns-done-saved = Saved.
campaigns-done-moved = Moved and saved.
campaigns-done-added = Added and saved.
campaigns-done-removed = Removed and saved.
campaigns-done-kind = The kind is changed and saved. ‘Undo’ takes it back.
campaigns-done-undone = Taken back. ‘Redo’ makes it again.
campaigns-done-redone = Made again.
campaigns-done-registered = Registered. The dashboard shows it with its own chance of error.
campaigns-done-reworded = Nothing is registered yet: the rule is in other words now. Read them below, then register it.
campaigns-done-version = Members go on with what they are asked now. Nothing you change here reaches them before you publish it.
campaigns-done-published = Published. Whoever starts from now on is asked the new version; whoever has begun finishes theirs.
campaigns-done-dropped = The new version is thrown away. Members go on as before.
campaigns-done-scheduled = Saved. What has a time happens by itself.
campaigns-done-targeted = Saved. What is left to do is held against it.
campaigns-done-planned = Saved. Nothing has been sent: read it, look at the numbers, then start it.
campaigns-done-mail-started = Started. The mails go out by themselves; this page says how far they have come.
campaigns-done-mail-paused = Stopped. What was on its way has arrived; the rest waits.
campaigns-done-mail-resumed = It goes on.
campaigns-done-mail-dropped = The mailing is thrown away. Nothing was sent.
campaigns-done-tested = A test is on its way to your own address.
campaigns-done-venue-added = The venue is here. Its address, its QR code and its poster are below.
campaigns-done-venue-closed = The venue is closed. All other ways in go on.
campaigns-done-venue-reopened = The venue is open again.
campaigns-done-opted-out = Noted. No mail goes to this member any more.
campaigns-done-opted-in = Noted. This member gets mail again.
campaigns-done-consent = Noted.
campaigns-done-link-ended = Ended. Whoever follows it reads so; what this member has begun is kept, and a reminder brings them a new link, unless they have answered already.
campaigns-done-link-reopened = It works again, for whoever has the mail that brought it, with what was begun or sent by it.
campaigns-done-erased = Erased. Answers that were published stay in the totals, without the person; all others were taken back.
campaigns-done-discarded = The file is thrown away. Nothing on the roster was changed.
campaigns-done-divisions = The divisions are added. This is what the file would do now.

## In an anonymous campaign

campaigns-members-invited-credential = 
    { $members ->
        [one] { $members } member is
       *[other] { $members } members are
    } on the roster. { $invited ->
        [one] { $invited } has
       *[other] { $invited } have
    } a personal link; { $answered ->
        [one] { $answered } has
       *[other] { $answered } have
    } taken a credential by it.
campaigns-send-by-mail-credential = { $link }: each member gets a link of their own, those who have taken no credential a reminder.
campaigns-replace-links-what-credential = Makes new links for all who have taken no credential, and for those who have none. The old links of those who have taken no credential end; whatever they have begun stays with them.
campaigns-replace-links-credential = { $members ->
    [one] Replace the links of { $members } member who have taken no credential
   *[other] Replace the links of { $members } members who have taken no credential
}
campaigns-by-division-credential = Of those invited, who have taken a credential, by division
campaigns-anonymous = It is anonymous: members answer with a credential of their group, and nothing else is known of them. It needs script in their browser. Who has answered is never known, so reminders go to those who have taken no credential.
campaigns-no-rare = Every combination is held by enough members to be a group of its own.
campaigns-rare = { $members ->
    [one] { $members } member has a combination that is too rare to hide in. They answer as one group, are asked as members of no division, and count in the whole membership alone. A coarser breakdown makes them fewer.
   *[other] { $members } members have a combination that is too rare to hide in. They answer as one group, are asked as members of no division, and count in the whole membership alone. A coarser breakdown makes them fewer.
}
campaigns-rare-few = { $members ->
    [one] { $members } member has a combination that is rare, and too few others have one to hide among. They get no credential: their personal link says so and leads to the open link. A coarser breakdown makes them fewer.
   *[other] { $members } members have a combination that is rare, and even all together they are too few to hide among. They get no credential: their personal link says so and leads to the open link. A coarser breakdown makes them fewer.
}
campaigns-rare-no-roster = There is no roster. Whoever is on it later gets no credential, so nobody can be invited: bring the roster before it opens, or use the open link alone.
