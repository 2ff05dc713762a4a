# What Canvass itself says to members, in English. The campaign's texts are the association's own and stand in the campaign.
# Plain and short. { $name } is put in by the program; a number with its unit is one message with its plural forms.

## Every page

skip-to-content = Skip to the content
simulation = Simulation
simulation-what = : invented people and answers
# Before the title of a page on which something is wrong.
error-prefix = Error:{" "}
errors-title = There is a problem
languages = Language

## The invitation

fact-time = Time
fact-length = Length
fact-break = Break
break-this-device = any time, on this device
break-any-device = any time, on any device
about-minutes = { $minutes ->
    [one] about { $minutes } minute
   *[other] about { $minutes } minutes
}
pages = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
withdrawn-title = Your answers were taken back
withdrawn = Nothing of them is kept. You can answer anew as long as the survey is open.
member-of = You are here as a member of { $divisions }. What your membership already says is not asked again.
member-of-none = You are here as a member of no division. What your membership already says is not asked again.
divisions = Which divisions do you belong to now?
divisions-none = None of these
divisions-missing = Choose your divisions, or 'None of these'
divisions-both = Choose either divisions or 'None of these'
start = Start
start-go-on = Go on where you left
start-kept = The answers you gave before are here.
promise-title = Who will see what
promise-identified = Staff of { $association } can read your answers with your name. Results are shown only as totals of at least { $least } people.
promise-confidential = Nobody sees your answers with your name; only totals of at least { $least } people are shown.
promise-open = No name is asked and none is kept; only totals of at least { $least } people are shown.
proof-title = How do you know?
proof-identified = Your invitation and your answers are kept together. Staff who read single answers have an account of their own and the right to do so.
proof-confidential = No page, no export and no log of this program shows a name beside an answer. What ties your invitation to your answers is kept apart from both, and is used only to let you go on later and to take one response from each member.
proof-open = This way in is the same for everybody, so there is nothing that could tell who you are. A cookie in this browser lets you go on later; it holds a random number and nothing else.
proof-confirmed = This way in is the same for everybody. From your address we make a code, with a key that belongs to this survey alone. The code is kept apart from your answers, so that each address answers once and you can go on later. We forget the address itself when the mail has gone out, and the key when the survey closes: then nobody can tell any more whose answers are whose.
proof-together = Answers wait until those of { $least } people are together; only then are they added to the results, all at once. So no number ever moves because of one person, and nobody can find your answers by comparing today’s results with yesterday’s. What has not come together when the survey closes is never shown.
proof-change = Until they are counted you can change your answers or take them back; afterwards nobody can tell them apart.
proof-divisions = Your current divisions are kept with your answers, so that results can be shown for each division.
proof-words = What you write in your own words is read as you write it: leave out what would tell who you are, unless you want it known. Staff read it first, and pass on to leadership what names nobody.
proof-registered = What is asked, and what the answers must say for each assumption to be supported or denied, was registered when the survey opened and stays as it is; what is added later is registered by itself. The fingerprint of each (SHA-256):
proof-registered-first = What the answers must say for each assumption to be supported or denied, and what was asked first, was registered when the survey opened and stays as it is; what is added later is registered by itself. What is asked was changed since: this is version { $version }. Each version is numbered and kept, and results say which questions and words changed. The fingerprint of each registration (SHA-256):
paused-title = This survey is paused
paused = Come back later: this link will work again when it goes on.
paused-kept = The answers you gave before are kept.
closed-title = This survey is closed
closed = Thank you for coming. Answers are no longer taken.
not-open-title = This survey is not open yet
not-open = Come back later: this link will work when it opens.

## The questions

page-of = Page { $page } of { $pages }
# The title in the browser’s bar: that of the page, then of the campaign.
page-title = { $title }, page { $page } of { $pages } · { $campaign }
all-questions = All questions
minutes-left = { $minutes ->
    [one] about { $minutes } minute left
   *[other] about { $minutes } minutes left
}
go-later = Go on later
back = Back
# From all questions on one page: reads the answers over before sending.
check-first = Check first
continue = Continue
one-page = One page at a time
all-on-one-page = All questions on one page
revealed-title = Your answer leads to another question
revealed = It is on this page now. The rest of what you gave is kept.
other-version-title = Part of what you gave could not be kept
other-version = You began to answer in another window, with another version of these questions. That version does not ask what follows, or asks it otherwise. Everything else is kept.
needed = needed
clear = Clear answer
clear-of = Clear answer: { $question }
choose-one = Choose one
in-own-words = { $option }, in your own words
place-of = Place of { $option }
move-up = Move { $option } up
move-down = Move { $option } down
dont-know = I do not know
hint-all = Choose all that apply.
hint-at-most = Choose up to { $most }.
hint-at-least = Choose at least { $least }.
hint-exactly = Choose { $least }.
hint-between = Choose { $least } to { $most }.
hint-ranking = Give each a place, 1 for the first.
hint-ranking-first = Give place 1 to one of them.
hint-ranking-top = Give places 1 to { $top }, 1 for the first.
hint-sum = Together they have to be { $total }.
hint-number = A whole number from { $from } to { $to }.
hint-steps = A whole number from { $from } to { $to }, in steps of { $step }.
hint-decimals = { $decimals ->
    [one] A number from { $from } to { $to }, with up to { $decimals } decimal.
   *[other] A number from { $from } to { $to }, with up to { $decimals } decimals.
}
hint-decimal-steps = A number from { $from } to { $to }, in steps of { $step }.
hint-file = { $endings }, at most { $megabytes } MB.
hint-files = { $most ->
    [one] At most { $most } file: { $endings }, of at most { $megabytes } MB each.
   *[other] At most { $most } files: { $endings }, of at most { $megabytes } MB each.
}
file-warning = Whoever reads it sees all that is in the file, also names in its properties. It is sent when you go on, or as soon as there is a connection.
file-kept = Keep ‘{ $name }’ ({ $size } MB)
file-choose = Your file
paper-file = Please add your file as a sheet.
hint-dates = From { $from } to { $to }.
at-most-characters = { $limit ->
    [one] At most { $limit } character
   *[other] At most { $limit } characters
}

## The questions, said while they are answered

kept-at-each-step = Kept at each step
saving = Saving…
saved = Saved
no-connection = No connection. Your answers are kept here; trying again.
not-saved = Not saved. Your answers are kept here.
choices-over = That is more than { $most }: take some away.
choices-full = That is { $most }, the most you can choose.
choices-left = { $left ->
    [one] You can choose { $left } more.
   *[other] You can choose { $left } more.
}
sum-left = { $given } of { $total }: { $left } left
sum-full = { $total }: all is divided
sum-too-much = { $given }: { $left } more than { $total }
characters-left = { $left ->
    [one] { $left } character left
   *[other] { $left } characters left
}
characters-over = { $over ->
    [one] { $over } character too many
   *[other] { $over } characters too many
}
unplaced = { $option }: no place
moved = { $option }: place { $place } of { $places }

## What is wrong with an answer, and what to do

missing-single = Choose one
missing-several = Choose at least one
missing-scale = Choose a point on the scale
missing-battery = Rate every statement
missing-table = Fill in every row
missing-row = Fill in this row
missing-ranking = Give every option a place
missing-first = Give place 1 to one option
missing-top = Give places 1 to { $top } to one option each
missing-file = Choose a file
empty-file = The file is empty: choose another one
large-file = The file is larger than { $megabytes } MB: choose a smaller one
other-file = The file is not what its name says, or is of a kind that is not taken: choose another one
missing-consent = Tick the box to agree
missing-ends = Choose one for each column
missing-end = Choose one for ‘{ $end }’
missing-sum = Divide { $total } among them
missing-number = Write a number
missing-date = Give a date
missing-time = Give a time
missing-date-time = Give a date and a time
missing-text = Write your answer
incomplete = { $left ->
    [one] Rate every statement: { $left } is left
   *[other] Rate every statement: { $left } are left
}
not-offered = Choose one of what is offered here
too-few = Choose at least { $least }
too-many = Choose no more than { $most }
not-alone = Choose ‘{ $option }’ alone, or the others without it
not-alone-this = Choose this option alone, or the others without it
same-place = Give place { $place } to one option only
same-ends = Choose two different ones: none can be both ‘{ $best }’ and ‘{ $worst }’
sum-over = Take { $over } away: together they are more than { $total }
sum-under = Add { $left }: together they are less than { $total }
too-long = { $over ->
    [one] Shorten your answer by { $over } character
   *[other] Shorten your answer by { $over } characters
}
not-a-number = Write a whole number in digits, such as 12
not-a-decimal = Write a number in digits, such as 12 or 2.5
too-precise = { $decimals ->
    [one] Write the number with at most { $decimals } decimal, and thousands without a comma
   *[other] Write the number with at most { $decimals } decimals, and thousands without a comma
}
out-of-range = Write a number from { $from } to { $to }
off-step = Write { $first }, { $second }, { $third } and so on, in steps of { $step }
out-of-dates = Give one from { $from } to { $to }
not-an-email = Write an e-mail address with an @ and a dot after it, such as name@example.org
not-a-url = Write the address of a web page, such as example.org/page
other-terms = Read the terms and agree again: their words have changed since you did
other-kind = Answer this question again: it has changed since you did
no-such-question = This question is no longer asked
# In the list of all that is wrong: what, then which question.
fault-of = { $fault }: { $question }

## The check, and sending

check-title = Check your answers
check-heading = Check your answers, then send them
check-lead = Nothing of this is sent yet; what you may have sent before counts until you send anew. After sending you can change your answers or take them back until they are counted together with those of others.
no-answer = No answer
# After a statement that was not rated.
statement-unanswered = no answer
# A statement and what was answered, an option and the words beside it.
pair = { $name }: { $answer }
point-with-words = { $point }, { $words }
point-of = { $point } of { $points }
change = Change
change-of = Change: { $question }
send = Send my answers

## Going on later

later-heading = Your answers are kept. Nothing is sent yet.
later-anywhere = Open your personal link again, on this or any other device. It is yours alone: whoever has it can see and change your answers until you send them.
later-this-browser = Open the link again in this browser, on this device, before { $until }. Another browser cannot find your answers, because nothing here says who you are.
later-by-mail = Open the link again in this browser, or ask for another mail to the same address on any device: the link in it leads to your answers.
later-now = Go on now

## After sending

thanks-title = Thank you
thanks-heading = Thank you. Your answers are in.
sent-on = Sent on { $moment }.
next-title = What happens next
receipt-title = Your receipt
receipt = It stands for your response. Keep it if you want to ask about it later; you need nothing else.
change-title = Another thought?
change-lead = You can change your answers or take them back until they are counted together with those of others. After that nobody can tell them apart any more: a change that comes later is not taken, and they count as you sent them.
change-mine = Change my answers
withdraw = Take my answers back
withdraw-what = Everything you answered is removed. As long as the survey is open you can answer anew.
withdraw-yes = Yes, take my answers back

## Without a network

offline-title = No connection
offline = This page comes back by itself as soon as there is a connection.
offline-kept = What you answered is kept on this device. This page comes back by itself as soon as there is a connection.
offline-language-title = The language cannot be changed without a connection
offline-language = What you answered is kept on this device. Go on in this language, and change it as soon as there is a connection.
offline-sent-title = Your answers wait to be sent
offline-sent = There is no connection. Your answers are kept on this device and are sent as soon as there is one: leave this page open, or open the survey again later.
offline-send = Send as soon as there is a connection
offline-back = Back to the questions
offline-together = There is no connection. What is still asked depends on your answers, so all questions are on one page now.
offline-not-taken = What you answered on this device without a connection could not be sent: the survey does not take it now. It is kept here, and tried again when you come back.

## What went wrong

problem-missing-title = There is nothing here
problem-missing-page = There is no page at this address.
problem-missing-survey = This link leads to no survey, or it was replaced by a new one.
problem-missing-advice = If you followed a link from a message, its end may have been cut off: copy the whole of it into the address line. Answers you gave before are kept, and your own link still leads to them.
link-ended-title = This link has ended
link-ended = Personal links work for a time only, or until another one takes their place.
link-ended-advice = If you have a newer mail, follow the link in it; otherwise ask whoever sent you this one. What you have answered is kept. If you have not sent it yet, a new link leads back to it; what you have sent stays sent.
problem-published-title = Your answers are counted already
problem-published = In the meantime your answers were added to the published results, together with those of others. From then on nobody can tell them apart, so they can no longer be changed or taken back.
problem-published-advice = Nothing is lost: your answers count just as you sent them, and your receipt stays the same. You need do nothing more.
problem-refused-title = This was not done
problem-refused-advice = Nothing was changed. Go back, put it right, and try again.
problem-answers = Some answers need another look.
enough-title = Enough answers have come in
enough = We have as many answers as we asked for from members like you, so this survey is over for you.
enough-thanks = Thank you for coming. If you have answered already, your answers were not sent and count nowhere. There is nothing else you need to do.
problem-failed-title = This did not work just now
problem-failed = The server could not finish what you asked for.
problem-failed-advice = Answers that were confirmed as saved are safe. Wait a minute, go back, and try again.
problem-reference = If it happens again, tell whoever looks after this site the reference { $reference }.
to-receipt = To your receipt
to-start-page = To the start page
refused-not-started = Press Start first.
refused-sent = This survey has been sent already; what was sent stays as it is.
refused-paused = This survey is paused: what you answered is kept, come back later.
refused-closed = This survey is closed: answers can no longer be taken.
refused-not-open = This survey is not open yet.
refused-nothing-sent = Nothing has been sent by this link.
refused-no-answer = There is no answer to send yet: answer at least one question.
refused-division = There is no such division.

## On paper

paper-how = Cross one circle where there are circles, and as many squares as apply. Leave your name off this sheet.
paper-leave-out = Leave out what you do not want to answer.
paper-leave-out-rest = What says ‘{ $needed }’ needs an answer, or your sheet cannot be counted. Leave out anything else that you do not want to answer.
paper-needed-if = { $needed } if { $condition }
paper-sum = the sum of { $what }
paper-plus = { $one } plus { $other }
paper-minus = { $one } minus { $other }
# What a question, a page of questions or an option depends on.
paper-if = Only if { $condition }.
paper-page-if = These questions only if { $condition }.
paper-ends = If { $condition }, you are done here.
paper-answer-of = your answer to question { $number }
paper-item-of = ‘{ $item }’ in question { $number }
paper-divisions = your divisions
paper-quoted = ‘{ $words }’
paper-is = { $what } is { $value }
paper-is-not = { $what } is not { $value }
paper-less = { $what } is less than { $value }
paper-at-most = { $what } is at most { $value }
paper-more = { $what } is more than { $value }
paper-at-least = { $what } is at least { $value }
paper-has = { $value } is among { $what }
paper-has-not = { $value } is not among { $what }
paper-contains = { $what } contains the words ‘{ $words }’
paper-given = { $what } is filled in
paper-missing = { $what } is left empty
paper-and = { $one } and { $other }
paper-or = { $one } or { $other }
paper-back = Give this sheet back to { $asks }.
paper-online = You can answer on a screen instead: { $address }

## At a venue

venue-closed-title = This way in is closed
venue-closed = The address you followed leads to the survey no more.
venue-closed-advice = Other ways in still work: your own link if you got one by mail, or another address that you were given. Answers you gave before are kept.
poster-scan = Point your camera here
poster-type = or type this address
poster-promise = What happens with your answers
# On a machine that many use one after another.
kiosk-next = Next person
break-kiosk = not here: this screen starts afresh after two minutes without a touch
proof-kiosk = This screen is the same for everybody, so there is nothing that could tell who you are. It forgets what you answered as soon as you have sent it or somebody else begins.
proof-change-kiosk = After sending you cannot change your answers or take them back here, because this screen forgets whose they were.
check-lead-kiosk = Nothing is sent yet. After sending, this screen forgets your answers: nobody after you can see or change them.
kiosk-idle-title = Are you still there?
kiosk-idle = If nobody goes on, this screen starts afresh and forgets what was not sent. Seconds left: { $left }
kiosk-go-on = Go on
kiosk-again = This screen goes back to the start for the next person. Seconds left: { $left }

## While many start at once

rush-title = One moment, please
rush = Many people are starting right now. So that no program can answer in the name of many, your device does a little work before you start. It takes a few seconds and goes on by itself.
rush-working = Your device is at work…
rush-line = If nothing happens, take a place in the line instead.
rush-take-place = Take a place
rush-place = { $seconds ->
    [one] Your place comes up in { $seconds } second. Press Start then; what you chose is kept.
   *[other] Your place comes up in { $seconds } seconds. Press Start then; what you chose is kept.
}
rush-no-place = So many are waiting that there is no place at the moment. Come back in five minutes; your own link, if you got one by mail, works at once.

## No more mail

opt-out-title = No more mail
opt-out-question = Do you want no more mail like this?
opt-out-about = { $association } then sends no invitations and no reminders to { $email }. A survey that you have begun stays as it is, and your personal link goes on working.
opt-out = Send me no more mail
opted-out-title = You get no more mail
opted-out = { $association } sends no more invitations and reminders to { $email }.
opt-in = Send me mail again

## An address that is confirmed

confirm-email = Your e-mail address
confirm-email-hint = We send a link there, by which you begin: each address answers once.
confirm-email-wrong = Write an e-mail address, such as name@example.org.
confirm-sent-title = Look into your mail
confirm-sent = A link is on its way to the address you gave, if we have not sent you several already. It works for one day and on any device.
confirm-sent-advice = Nothing has arrived after a few minutes? Look into the folder for unwanted mail, then go back and check the address.
confirm-again = Back to the start
confirm-title = Your address is confirmed
confirm-ready = Press the button to begin, or to go on where you left.
confirm-ended = Links to begin with work for one day. Ask for another one at the start; what you have answered is kept.
confirm-mail-subject = Your link: { $campaign }
confirm-mail-why = You, or somebody who gave your address, want to take part in this survey:
confirm-mail-begin = Begin here:
confirm-mail-day = The link works for one day. Please do not pass it on: it leads to your answers. If you have not asked for it, do nothing; we then forget your address.

## In an anonymous campaign

promise-anonymous = Nobody, not even an administrator, can link your answers to you; only totals of at least { $least } people are shown.
proof-anonymous = Your browser makes up a credential and covers it. This program signs it without seeing it, once for each invitation, and notes only that it did. Your browser uncovers the credential and sends your answers with it and without your link: nothing that is kept leads from one to the other. No time and no order of either is kept, and of you no more than the group you belong to, which is never a small one: when the survey opened, it had at least five times as many members as answers have to be together.
proof-anonymous-limits = What this cannot hide is what somebody sees who watches the server or the network at the very moment you answer. As long as few of your group have taken part, somebody who reads the database knows that an answer of the group is from one of those few. While the survey is open, the database’s own bookkeeping can also tell whoever has full access to the server in which order members began and answers came, and that order can point at people. Canvass removes it from the tables of answers when they are published, and from the tables of who took part when the survey closes; remnants of the database and backups can keep it longer.
proof-keys = All members of a group get their credentials from the same key; a key for one person would give them away. Here is the list of all keys. Its fingerprint (SHA-256) has to be the same for everybody:
proof-keys-list = All keys of this survey
member-of-merged = Few members hold the same divisions as you, which could point at you. So you answer as one of all whose combination is rare, and you are asked as a member of no division.
credential-one-of = You answer as one of a group of { $members } members. So many it had when the survey opened.
credential-none-title = Your invitation has no credential
credential-none = So few members hold the same divisions as you that answers could point at you. So we make no credential for your invitation.
credential-none-open = The open link asks nobody who they are. You can answer there:
credential-none-link = Answer by the open link
credential-no-script-title = This survey needs script
credential-no-script = Your browser makes what keeps your answers apart from your name, and for that it needs script. Turn on script for this page and load it again, or open your link in another browser. There is no way around it, because any other way could link your answers to you.
credential-cannot = This browser cannot make or keep a credential: it is too old, is in private mode, or the address does not begin with https. Open your link in another browser. Nothing is lost.
credential-working = Your browser makes your credential…
credential-elsewhere = Another browser has taken the credential of your invitation. Go on there. Nobody can move it here, because nobody knows which answers are yours.
credential-wrong-key = The key for your group is not the one that this page names. Nothing was sent. Load the page again, and tell whoever asks you if this stays.
credential-failed = That did not work, and nothing is lost. Wait a moment and try again.
later-no-time = Open this address, or your personal link, again in this browser, on this device, within sixty days after you began. Another browser cannot find your answers, because nothing here says who you are.
sent-no-time = Sent. The time is not kept.
withdrawn-credential = To answer anew, open your personal link again in this browser.
