# Mail of a campaign: its mailings, planning one, one with its numbers.

mail-title = Mail
mail-kind-invitation = Invitation
mail-kind-reminder = Reminder
mail-kind-thanks = Thank-you
mail-kind-heard = What we heard
mail-state-planned = Planned
mail-state-running = Going out
mail-state-paused = Stopped
mail-state-done = Done
mail-no-server-title = No mail server is set
# What stands between `these` is typed by somebody and stays as it is.
mail-no-server = You can plan a mailing, and nothing will be sent. An administrator writes into `canvass.toml` under `[mail]` which mail server takes the mail (`host`) and whom it comes from (`from`), sets the password as `CANVASS_MAIL_PASSWORD` and starts Canvass again; `docs/outreach.md` says it step by step.
mail-trouble-title = No mail can go out at the moment
mail-trouble = Nothing is lost: it is tried again by itself, after five minutes at the latest.
mail-member = member
mail-no-division = No division
# Those who hold this division and no other.
mail-combination-only = { $name } only

## All mailings

mail-lead = Every member gets a link that is theirs alone. Nobody is invited twice, and whoever wants no mail gets none.
mail-from = { $mails ->
    [one] Mail comes from { $from }, { $mails } mail a minute at the most.
   *[other] Mail comes from { $from }, { $mails } mails a minute at the most.
}
mail-empty-title = Nobody has got mail yet
mail-empty = An invitation goes to members who have no personal link yet. You see whom it goes to before anything is sent.
mail-not-open = This campaign takes no answers at the moment, so no invitation and no reminder goes out. What waits goes out when it is open.
mail-planned-by = { $kind }, planned by { $name } { $moment }
mail-nothing-sent = Nothing has been sent.
mail-by-itself = Nothing has been sent. It starts by itself.
mail-numbers = { $mails ->
    [one] { $sent } of { $mails } mail sent,
   *[other] { $sent } of { $mails } mails sent,
} { $waiting } waiting, { $failed } failed. { $answered ->
    [one] { $answered } member has answered.
   *[other] { $answered } members have answered.
}
mail-progress-label = Mails that are done with

## Planning one

mail-new-invitation = New invitation
mail-new-reminder = New reminder
mail-new-thanks = Say thank you
mail-new-heard = Say what we heard
mail-change-invitation = Change the invitation
mail-change-reminder = Change the reminder
mail-change-thanks = Change the thank-you
mail-change-heard = Change what we heard
mail-about-invitation = It goes to members who are not invited yet, each with a link of their own.
mail-about-reminder = It goes to members who are invited and have not answered. The link of the first mail works as well.
mail-about-thanks = It goes to members who have answered, once. Who has answered is known, and what is not.
mail-about-heard = It goes to all who were invited, whether they answered or not.
mail-subject = Subject
mail-text = Text
mail-text-hint = Paragraphs are apart by an empty line. It goes out as plain text and as HTML, where { $link } on a line of its own is a button.
mail-recalls = What is filled in for each member
mail-recall-name = the member’s name
mail-recall-divisions = the divisions they belong to
mail-recall-campaign = the campaign’s title
mail-recall-asks = who asks
mail-recall-minutes = how long it takes, such as ‘about 5 minutes’
mail-recall-closes = until when it can be answered, if that is scheduled
mail-recall-association = the association’s name
mail-recall-link = their personal link
mail-recall-opt-out = where they can say that they want no more mail
mail-recalls-note = After a line stands what is written where nothing is known: `{ $example }`. Without { $opt_out } a sentence that says how to get no more mail is added at the end.
mail-when = When it starts
mail-when-hint = Leave this empty to start it yourself. Times are those of { $zone }; { $schedule } says in which zone.
mail-starts-on = By itself, on
mail-after-days = Or so many days after the campaign has opened
mail-after-at = At this time of the day
mail-save = Save and see the numbers
mail-not-yet = Nothing is sent yet.

## Whom it goes to

mail-whom = Whom it goes to
mail-divisions = To members of
mail-divisions-hint = Tick none to write to everybody. Who holds several divisions gets one mail.
mail-of-no-division = Members of no division
mail-exact = Exact combinations
mail-exact-hint = Who holds these divisions and no other.
mail-more-values = { $more ->
    [one] The largest; of { $more } value more the condition below can name any.
   *[other] The largest; of { $more } values more the condition below can name any.
}
mail-not-known = Not known
mail-others = Chosen before
mail-others-hint = The roster has none of them now, or results are not broken down by it.
mail-any = In one list any of what is ticked is enough; where several lists have ticks, a member has to be in each.
mail-only = Only those of whom this holds
mail-only-hint = Empty for all; or a condition, such as { $example }. It can name { $names }.
mail-rest = Leave out who got mail in the last so many days
mail-rest-hint = From any campaign of yours. 0 leaves nobody out for that.
mail-count = Count
mail-members = { $members ->
    [one] { $members } member
   *[other] { $members } members
}
mail-to-target = Only to divisions that are below the campaign's target of { $target } %
mail-to-target-hint = Of those invited, at the moment when it starts.
mail-no-target = The campaign has no target yet. { $page } sets one, and a reminder can go to those below it.
mail-below = Only to divisions of which fewer than so many per cent have answered
mail-below-hint = A number of its own, in the place of the target. Leave it empty to remind all.
mail-sampled = All of them, or a sample
mail-sampled-hint = Leave both empty to invite all. A sample is drawn by chance from each combination of divisions, and can be repeated by its seed.
mail-sample = So many members, in proportion
mail-points = Or enough to know each division within so many percentage points
mail-points-hint = With a chance of 95 %, if all who are asked answer. Fewer will, so ask for less than you need.
mail-seed = Seed
mail-seed-hint = Any number; the same members and the same seed give the same draw. Leave it empty for one that nobody has chosen.
mail-would-go = { $members ->
    [one] It would go to { $members } member.
   *[other] It would go to { $members } members.
}
mail-would-go-drawn = { $members ->
    [one] It would go to { $members } member, drawn from { $all }.
   *[other] It would go to { $members } members, drawn from { $all }.
}
mail-not-counted = Not counted. { $why }

## What is wrong with the form

mail-wrong-rest = ‘{ $written }’ is no number of days: write 0, or how many
mail-wrong-audience = ‘{ $written }’ is no part of the roster
mail-wrong-both = It is the campaign's target or a number of its own: choose one of them
mail-wrong-below = ‘{ $written }’ is no share: write a whole number from 1 to 100, or nothing
mail-wrong-sample = ‘{ $written }’ is no number of members: write digits, such as 400
mail-wrong-points = ‘{ $written }’ is no number of points from 1 to 50
mail-wrong-sizes = A sample has a size or a margin: leave one of them empty
mail-wrong-seed = ‘{ $written }’ is no seed: write a number from 0 to { $most }, or nothing
mail-wrong-moment = ‘{ $written }’ is no date with a time: write it as in 2026-12-01T09:00
mail-wrong-time = Say at what time of the day as well, as in 09:00
mail-wrong-days = ‘{ $written }’ is no number of days from 0 to 365
mail-wrong-starts = It starts either on a date or so many days after the opening: leave one of them empty
mail-subject-empty = The subject is empty: say in one line what the mail is about
mail-subject-long = The subject is longer than { $most } characters: shorten it
mail-subject-lines = The subject has to be one line
mail-subject-link = The subject holds { $link }: a link does not belong into the subject, where others may read it
mail-subject-unknown = The subject recalls '{ $name }', which is not known: use { $known }
mail-text-empty = The text is empty: write what members shall read
mail-text-long = The text is longer than { $most } characters: shorten it
mail-text-no-link = The text does not hold { $link }: without it nobody can answer
mail-text-link = The text holds { $link }: this mail asks for no answers, so it brings no link
mail-text-unsaid = The text still holds a line ‘{ $line }’: say there what there is to say
mail-text-unknown = The text recalls '{ $name }', which is not known: use { $known }

## One, with its numbers

mail-since-planned = planned { $moment }
mail-since-started = started { $moment }
mail-since-finished = finished { $moment }
mail-to-all = To members of all divisions, and of none.
mail-to-some = To members of { $names }.
# Joins what { $names } of the message before is made of.
mail-to-also = { $names }, of { $name }
mail-to-none = no division
mail-to-exact = Of these combinations alone: { $names }.
mail-to-values = { $name }: { $values }.
mail-to-unknown = not known
mail-to-only = Only those of whom this holds: { $condition }
mail-sample-members = { $members ->
    [one] A sample of { $members } member, drawn by seed { $seed }.
   *[other] A sample of { $members } members, drawn by seed { $seed }.
}
mail-sample-points = { $points ->
    [one] A sample by which each division is known within { $points } percentage point, drawn by seed { $seed }.
   *[other] A sample by which each division is known within { $points } percentage points, drawn by seed { $seed }.
}
mail-lagging = Only where fewer than { $percent } % of those invited have answered when it starts.
mail-lagging-target = Only where fewer than the campaign's target of { $target } % of those invited have answered when it starts.
mail-lagging-no-target = Only where fewer than the campaign's target of those invited have answered when it starts.
mail-overdue-title = It was due, and did not start
mail-several = Members of several divisions count in each, and once in ‘All’. They get one mail.
mail-change = Change it
mail-discard = Throw it away
mail-unclear-title = It cannot start as it is
mail-goes-to = { $members ->
    [one] It goes to { $members } member
   *[other] It goes to { $members } members
}
mail-starts-at = It starts by itself { $moment }.
mail-starts-later = It starts by itself, after the campaign has opened.
mail-rate = At the rate that is set, that takes about { $minutes } minutes.
mail-numbers-now = The numbers are of this moment; what counts is how members stand when you start. A mail that has gone out cannot be taken back.
mail-start = { $mails ->
    [one] Start: send { $mails } mail
   *[other] Start: send { $mails } mails
}
mail-progress = { $done } of { $mails } mails are done with.
mail-running-title = The mails are going out
mail-running = Load the page again to see how far it has come. You can leave it: the mails go on.
mail-pause = Stop for now
mail-paused-title = Stopped for now
mail-paused = What waits goes out when it goes on.
mail-resume = Go on
mail-done-title = All mails are done with
mail-done = { $sent } sent, { $failed } failed, { $skipped } left out. { $opened ->
    [one] { $opened } member has opened their link,
   *[other] { $opened } members have opened their link,
} { $answered ->
    [one] { $answered } member has answered.
   *[other] { $answered } members have answered.
}
mail-doubted = { $mails ->
    [one] The connection ended while { $mails } mail went out, so nobody could say whether it had arrived. It was sent again under the same number, by which most mailboxes show it once.
   *[other] The connection ended while { $mails } mails went out, so nobody could say whether it had arrived. It was sent again under the same number, by which most mailboxes show it once.
}
mail-unsent = Not sent
mail-unsent-count = Not sent ({ $mails })
mail-unsent-address = Address
mail-unsent-what = What became of it
mail-unsent-why = Why
mail-unsent-failed = Failed
mail-unsent-skipped = Left out
mail-unsent-again = Tried again { $moment }

## Its letter

mail-letter = The letter
mail-read-as = Read it as
mail-read-by = Read it as, by { $title }
mail-combination = Combination
mail-member-of = A member of { $name }
mail-anyone = Anyone
mail-readers = A member of a combination, or with something in common
mail-reader = Or as the member with this e-mail address
mail-read = Read it
mail-test = Send me a test
mail-test-note = Its link leads to the preview of the survey.
mail-as = As { $name } ({ $email }) would get it; links lead nowhere here.
# Before the subject.
mail-subject-is = Subject:{" "}
mail-as-html = As most mail programs show it
mail-html-label = The letter as most mail programs show it
mail-as-text = As those show it that show text alone

## Tables

mail-all = All
mail-included = Get the mail
mail-opted-out = Want no mail
mail-bounced = Address refused
mail-answered = Have answered
mail-waiting = A mail waits
mail-invited = Invited already
mail-not-invited = Not invited yet
mail-not-answered = Have not answered
mail-thanked = Thanked already
mail-rests = Got one lately
mail-column-members = Members
mail-column-audience = In the audience
mail-column-could = Could get it
mail-column-drawn = Are drawn
mail-plan-caption = Who gets it, and who is left out
mail-column-mails = Mails
mail-column-waiting = Waiting
mail-column-sent = Sent
mail-column-failed = Failed
mail-column-skipped = Left out
mail-column-opened = Have opened
mail-column-answered = Have answered
mail-report-caption = How far it has come

mail-html = HTML
mail-html-own = HTML of your own
mail-html-hint = Leave it empty, and HTML is made of the text. What is filled in is the same; { $link } leads to the survey. Pictures and whatever else is fetched from elsewhere are refused. Without { $opt_out } a sentence that says how to get no more mail is added.
mail-html-long = The HTML is longer than { $most } characters: shorten it
mail-html-no-link = The HTML does not lead to the survey: without { $link } nobody can answer
mail-html-link = The HTML holds { $link }: this mail asks for no answers, so it brings no link
mail-html-unknown = The HTML recalls '{ $name }', which is not known: use { $known }
mail-html-fetches = The HTML holds { $what }, which fetches something from elsewhere and so tells who reads a mail and when: leave it out
mail-html-foreign = The HTML holds { $what }, which belongs into no mail: leave it out
mail-html-misplaced = The HTML recalls something in { $place }: recalls belong into the text, and links into { $link }
mail-html-address = The HTML leads to '{ $address }': write an address that begins with https://, or { $link } or { $opt } alone
mail-html-cut = The HTML ends in the middle of a tag or a comment: write it to its end
mail-report-by = How far it has come, by { $attribute }

## What a mailing says before staff have changed it, and what each letter says

mail-usual-invitation =
    Dear { $name },

    { $asks } asks all members what they think:

    { $campaign }

    It takes { $minutes }. Answer here:

    { $link }

    The link is yours alone, so please do not pass it on. You can stop at any time and go on later, on any device.

    { $association }
mail-usual-reminder-subject = Reminder: { $campaign }
mail-usual-reminder =
    Dear { $name },

    we have not had your answers yet, and the picture is not whole without them:

    { $campaign }

    It takes { $minutes }. Answer here, or go on where you stopped:

    { $link }

    The link of our first mail leads to the same place. If you have answered in the meantime, thank you.

    { $association }
mail-usual-thanks-subject = Thank you: { $campaign }
mail-usual-thanks =
    Dear { $name },

    thank you for answering:

    { $campaign }

    When the survey is over we tell you what we heard and what we do about it.

    { $asks }
    { $association }
mail-usual-heard-subject = What we heard: { $campaign }
# The lines of ‘- …’ stay as they are: they are looked for before a letter is sent.
mail-usual-heard =
    Dear { $name },

    we asked what you think:

    { $campaign }

    This is what we heard:

    - …

    This is what we do about it, and by when:

    - …

    Thank you to all who answered.

    { $asks }
    { $association }
mail-goodbye = You get this mail because you are a member of { $association }. If you want no more mail like it: { $address }
mail-test-subject = [Test] { $subject }
# Stands in as a reader where there is none.
mail-somebody = A Member

## In an anonymous campaign

mail-below-credential = Only to divisions of which fewer than so many per cent have taken a credential
mail-numbers-credential = { $mails ->
    [one] { $sent } of { $mails } mail sent,
   *[other] { $sent } of { $mails } mails sent,
} { $waiting } waiting, { $failed } failed. { $answered ->
    [one] { $answered } member has taken a credential.
   *[other] { $answered } members have taken a credential.
}
mail-done-credential = { $sent } sent, { $failed } failed, { $skipped } left out. { $opened ->
    [one] { $opened } member has opened their link,
   *[other] { $opened } members have opened their link,
} { $answered ->
    [one] { $answered } member has taken a credential.
   *[other] { $answered } members have taken a credential.
}
mail-about-reminder-credential = It goes to members who are invited and have taken no credential. Whoever took a credential is left out, and may or may not have answered: that is not known.
mail-credential = Took a credential
mail-column-credential = Have taken a credential
