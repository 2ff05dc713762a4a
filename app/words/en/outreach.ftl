# Who has not been heard, the schedule, venues and the preview of a campaign.

## Who has not been heard

outreach-participation = Who has not been heard
outreach-none-invited = Nobody has been invited yet.
outreach-heard = { $invited ->
    [one] { $answered } of { $invited } invited member has answered.
   *[other] { $answered ->
        [one] { $answered } of { $invited } invited members has answered.
       *[other] { $answered } of { $invited } invited members have answered.
    }
}
outreach-by-division = By division
outreach-progress = How far the members have come
outreach-by-division-note = Members of several divisions count in each, and once in all members. A link is opened also by programs that check mail for its reader, so ‘opened’ is at most so many; ‘missing’ is how many answers the target still needs. Whoever answers by the open link or at a venue is in none of these numbers.
outreach-stop = Where those stop who began
outreach-taken = How long questions take
outreach-target = Target
outreach-target-label = How many of those invited should answer, in per cent
outreach-target-hint = In every division. Nothing happens by itself; what to do next is held against it. Empty for no target.
outreach-target-save = Save the target
outreach-target-wrong = '{ $written }' is no target: write a whole number from 1 to 100
outreach-progress-of = { $title }: how far the members have come
outreach-few = What fewer than { $least } members have in common is told together with others, or not at all. Who has no value is in none of the rows.
outreach-attributes = By what the roster knows of them
outreach-all-members = All members
outreach-others = Others
outreach-column-members = Members
outreach-column-heard = Heard
outreach-column-roster = On the roster
outreach-column-invited = Invited
outreach-column-opened = Opened
outreach-column-began = Began
outreach-column-answered = Answered
outreach-column-missing = Missing
outreach-none-missing = none
outreach-percent = { $percent } %
outreach-least-percent = < 1 %
outreach-seconds = { $seconds } s

## The one thing to do next

outreach-next = Next
outreach-open = Open the campaign
outreach-open-why = It is a draft: nobody can answer yet.
outreach-go-on = Let the campaign go on
outreach-go-on-why = It is paused: nobody can answer.
outreach-to-campaign = To the campaign
outreach-links = Let the personal links work longer
outreach-links-why = Their last day is over, so no invitation and no reminder can bring anybody in.
outreach-to-schedule = To the schedule
outreach-invite = { $members ->
    [one] Invite { $members } member
   *[other] Invite { $members } members
}
outreach-invite-why = They have no link of their own yet.
outreach-write-invitation = Write the invitation
outreach-mailing-stopped = Let the mailing go on
outreach-mailing-stopped-why = The { $kind } was stopped before all of it was sent.
outreach-mailing-runs = Wait for the mail
outreach-mailing-runs-why = The { $kind } is going out.
outreach-to-mailing = To the mailing
outreach-set-target = Say how many should answer
outreach-set-target-why = Without a target nothing says who is missing.
outreach-to-target = Set the target
outreach-remind = Remind { $part }
outreach-remind-why = { $short ->
    [one] It is { $short } answer short of the target of { $target } %.
   *[other] It is { $short } answers short of the target of { $target } %.
} { $members ->
    [one] A reminder would go to { $members } member who were invited, have not answered, and got no mail in the last three days.
   *[other] A reminder would go to { $members } members who were invited, have not answered, and got no mail in the last three days.
}
outreach-write-reminder = Write the reminder
outreach-wait = Give { $part } time
outreach-wait-why = { $short ->
    [one] It is { $short } answer short of the target of { $target } %, and those who have not answered got mail in the last three days.
   *[other] It is { $short } answers short of the target of { $target } %, and those who have not answered got mail in the last three days.
}
outreach-to-mail = To the mail
outreach-other-way = Reach { $part } in another way
outreach-unreached-why = { $short ->
    [one] It is { $short } answer short of the target of { $target } %, and mail reaches none of those who have not answered.
   *[other] It is { $short } answers short of the target of { $target } %, and mail reaches none of those who have not answered.
}
outreach-other-way-why = { $short ->
    [one] It is { $short } answer short of the target of { $target } %
   *[other] It is { $short } answers short of the target of { $target } %
} { $reminders ->
    [one] after { $reminders } reminder: another mail will bring few.
   *[other] after { $reminders } reminders: another mail will bring few.
}
outreach-add-venue = Add a venue
outreach-reached = Nothing: the target is reached
outreach-reached-why = Every division has answered as much as you wanted.
outreach-to-results = To the results
outreach-closed = Say what you heard
outreach-closed-why = The campaign is closed. Those who were asked want to know what comes of it.
outreach-write = Write to them

## Where they stop, how long they take

outreach-through-how = Of those who began by a personal link. A draft that nobody touched for two days counts as stopped, also if its member comes back later. Drafts are counted { $least } at a time, so that nobody’s own way shows; answers are counted once they are published.
outreach-through-none = Nothing is told yet: fewer than { $least } drafts have stopped.
outreach-through-most = { $stopped ->
    [one] Most stop at page { $page }, ‘{ $title }’: { $here } of { $stopped } draft that stopped.
   *[other] Most stop at page { $page }, ‘{ $title }’: { $here } of { $stopped } drafts that stopped.
}
outreach-through-page = Page
outreach-through-so-far = Came so far
outreach-through-share = Of those who began
outreach-through-here = Stopped here
outreach-through-sent = Sent
outreach-through-elsewhere = { $drafts ->
    [one] { $drafts } draft stopped at pages that are not asked any more.
   *[other] { $drafts } drafts stopped at pages that are not asked any more.
}
outreach-through-caption = How far those came who began
outreach-taken-how = The time from the answer before, with whatever was read or skipped in between, as far as answers were saved one by one: that needs script. It is told of published answers alone, { $least } or more at a time. ‘Usual’ is a rule of thumb for a question of this kind.
outreach-taken-none = Nothing is told yet: no answers are published of which it is known.
outreach-taken-usual = No question takes more than twice as long as is usual.
outreach-taken-slow = { $questions ->
    [one] { $questions } question takes more than twice as long as is usual.
   *[other] { $questions } questions take more than twice as long as is usual.
}
outreach-taken-question = Question
outreach-taken-half = Half take less than
outreach-taken-column = Usual
outreach-taken-known = Known of

## Schedule

outreach-schedule = Schedule
outreach-schedule-lead = What happens by itself; what is left empty happens when you do it. Canvass looks every few seconds while it runs, and makes up for what it missed.
outreach-schedule-mailing = { $mailing }: { $moment }
outreach-schedule-later = { $mailing }: after the campaign has opened
outreach-schedule-missed = Something that was due did not happen
outreach-schedule-shut = As it is now, this campaign would not open
outreach-schedule-over = This campaign is closed for good: nothing more happens by itself.
outreach-opens = Opens
outreach-opens-hint = From then on members can answer; the questionnaire is kept as version 1 and the rules are registered.
outreach-closes = Closes for good
outreach-closes-hint = From then on nobody can answer, and what was begun and not sent can no longer be sent.
outreach-links-until = Personal links work until the end of this day
outreach-links-until-hint = Those that were sent before, too. If it is left empty, a link that was mailed works for half a year, and every one until the campaign closes.
outreach-save = Save
outreach-schedule-mail = Mail that starts by itself
outreach-schedule-no-mail = None. An invitation or a reminder says when it starts where it is planned.
outreach-zone = In the time zone
outreach-zone-hint = Of a place, such as America/Chicago: summer time is taken care of.

## Venues

outreach-venues = Venues
outreach-venues-lead = Ways in that are nobody’s own: a poster, a post, a newsletter, a booth. Each has an address and a QR code, and its answers are counted apart.
outreach-town-hall = Town hall
outreach-booth = Booth or table
outreach-community = Online community
outreach-newsletter = Newsletter
outreach-website = Web page
outreach-something-else = Something else
outreach-fewer = fewer than { $least }
outreach-venue-closed = Closed
outreach-venue-open = Open
outreach-no-venue = No venue yet
outreach-no-venue-what = Give each place from which members can come a venue of its own: then you see which of them reaches whom.
outreach-column-venue = Venue
outreach-venue-kind = What it is
outreach-column-answers = Answers
outreach-column-state = State
outreach-venues-caption = Venues, and how many answers came by each
outreach-venues-note = Answers count here once they are published together with others, as on every page; fewer than that many are never told apart.
outreach-venue-name = Its name
outreach-venue-name-hint = For you alone, such as ‘Town hall in January’; members do not see it.
outreach-venue-add = Add the venue
outreach-venue-added = { $kind }, added { $moment }
outreach-venue-answers = Answers that came by it so far: { $answers }
outreach-address = Its address
outreach-address-note = Anyone who has it can answer, once in each browser. It says where somebody came from, never who they are.
outreach-qr = As a QR code
outreach-qr-of = QR code: { $address }
outreach-poster = Poster to print
outreach-svg = Download as SVG
outreach-png = Download as PNG
outreach-embed = On a web page or in a newsletter
outreach-html = HTML to copy
outreach-html-hint = A plain link: no script of ours, and nothing that follows readers.
outreach-kiosk = A screen that many use
outreach-kiosk-how = Open this on the machine at your booth, full screen. It starts afresh after each person, and when nobody has touched it for two minutes; nobody sees the answers of those before.
outreach-kiosk-note = Let the machine show this page alone (Guided Access on an iPad, screen pinning on Android, kiosk mode in other browsers). Without script it starts afresh by ‘Next person’ and after the thanks only.
outreach-nobody-can = Nobody can answer at the moment
outreach-before-open = You can print and post it already: whoever comes before the campaign is open reads that it is not.
outreach-while-paused = Whoever comes reads that the campaign is paused.
outreach-after-closing = Whoever comes reads that the campaign is closed.
outreach-close-venue = Close this venue
outreach-close-venue-what = Whoever comes by it then reads that it is closed; all other ways in go on, and who has begun can finish. It can be opened again.
outreach-close-it = Close the venue
outreach-closed-venue = This venue is closed
outreach-closed-venue-since = Since { $moment }. Whoever comes by it reads so. What came by it stays counted.
outreach-open-again = Open it again
outreach-about-poster = About this poster
outreach-print-poster = Print this page on A4 or Letter; these lines stay on the screen.
outreach-about-sheet = About this sheet
outreach-on-paper = On paper
# What stands between `these` is typed by somebody; only the name of the file can be said in another way.
outreach-print-sheet = Print this page; these lines stay on the screen. Bring in what comes back with `canvass responses import { $slug } FILE.csv`, which takes a row for each sheet.

## Preview

outreach-preview = Preview
outreach-preview-all = : every question, whomever it is for. Nothing is kept.
outreach-preview-as = : as a member of { $what } will read it. Nothing is kept.
outreach-preview-no-division = no division
outreach-preview-wide = This width
outreach-preview-phone = Phone
outreach-preview-back = Back to the campaign
outreach-preview-roster = Roster: { $name }
outreach-preview-every = Show every question
outreach-preview-member = As a member
outreach-preview-member-of = A member of
outreach-preview-show = Show
outreach-preview-frame = The survey on a phone
outreach-preview-again = Begin again
outreach-preview-end = End the preview
outreach-preview-pages = Pages
outreach-preview-kept = Nothing is kept
outreach-preview-nothing = This page asks such a member nothing: they do not see it.
outreach-preview-condition = Members see the next question only if { $condition }
outreach-preview-condition-page = Members see this page only if { $condition }
outreach-preview-condition-end = The survey ends after this page if { $condition }
outreach-preview-condition-item = ‘{ $item }’ is there only if { $condition }
outreach-preview-sent = After sending
outreach-preview-way-all = All that is asked
outreach-preview-way-walk = Walk through it
outreach-preview-anybody = : as somebody of whom nothing is known will meet it. Nothing is kept.
outreach-preview-as-anybody = As anybody
outreach-preview-link = Link: { $name }
outreach-preview-no-files = A preview takes no files: what is chosen here goes nowhere, and a file that is needed holds nothing up.

## In an anonymous campaign

outreach-heard-credential = { $invited ->
    [one] { $answered } of { $invited } invited member has taken a credential.
   *[other] { $answered ->
        [one] { $answered } of { $invited } invited members has taken a credential.
       *[other] { $answered } of { $invited } invited members have taken a credential.
    }
}
outreach-remind-why-credential = { $short ->
    [one] It is { $short } credential short of the target of { $target } %.
   *[other] It is { $short } credentials short of the target of { $target } %.
} { $members ->
    [one] A reminder would go to { $members } member who were invited, have taken no credential, and got no mail in the last three days.
   *[other] A reminder would go to { $members } members who were invited, have taken no credential, and got no mail in the last three days.
}
outreach-wait-why-credential = { $short ->
    [one] It is { $short } credential short of the target of { $target } %, and those who have taken no credential got mail in the last three days.
   *[other] It is { $short } credentials short of the target of { $target } %, and those who have taken no credential got mail in the last three days.
}
outreach-unreached-why-credential = { $short ->
    [one] It is { $short } credential short of the target of { $target } %, and mail reaches none of those who have taken no credential.
   *[other] It is { $short } credentials short of the target of { $target } %, and mail reaches none of those who have taken no credential.
}
outreach-other-way-why-credential = { $short ->
    [one] It is { $short } credential short of the target of { $target } %
   *[other] It is { $short } credentials short of the target of { $target } %
} { $reminders ->
    [one] after { $reminders } reminder: another mail will bring few.
   *[other] after { $reminders } reminders: another mail will bring few.
}
outreach-reached-why-credential = In every division as many have taken a credential as you wanted.
outreach-anonymous = Whoever took a credential can answer with it in the browser that made it. Nobody knows whether they have answered.
outreach-no-times = Where those stop who began, and how long questions take, is not known: an anonymous campaign keeps no times, and no draft leads to an invitation.
outreach-column-credential = Taken a credential
