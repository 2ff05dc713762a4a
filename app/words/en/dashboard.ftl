# Leadership's dashboard: what the answers support so far, every question, who answered, the report.

## The pages

dashboard-now = Now
dashboard-questions = Questions
dashboard-who = Who answered
dashboard-report = Report
dashboard-words = In members’ words
dashboard-all-campaigns = All campaigns
# In the browser’s bar: which page, and of which campaign.
dashboard-page-title = { $page }: { $campaign }
dashboard-now-title = What the answers support so far
dashboard-now-lead = Dots are what members said so far; bars are where the whole membership can be, those still silent included. A bar that clears the line is a verdict, and it stays.
dashboard-questions-title = Every question
dashboard-questions-lead = All members and each current division side by side. Members of several divisions count in each, once in the whole.
dashboard-who-lead = How many have answered over time, against the roster, and how divisions overlap.
dashboard-report-title = Final report
dashboard-no-report = No final report yet
dashboard-report-lead = What the answers support, made once, after the close. Print it or save it as a PDF with your browser.
dashboard-jump-question = Jump to a question
dashboard-parts = Parts of the report
dashboard-jump-part = Jump to a part
dashboard-not-open = Not open yet
dashboard-not-open-manage = Nobody can answer before the campaign is open. Open it, then send its links.
dashboard-not-open-read = Nobody can answer before staff open the campaign.
dashboard-none = No answers yet
dashboard-none-manage = Send members their links; this page fills by itself as they answer.
dashboard-none-read = This page fills by itself as members answer.
dashboard-to-campaign = Go to the campaign
dashboard-words-lead = In an order that is nobody’s: nothing here says who wrote, when, or from which division. Staff read every text first and withhold what names somebody.
dashboard-words-told = { $passed } passed on, { $withheld } withheld, { $unread } not read by staff yet.
dashboard-words-none = Nothing to read yet

## As of when

# Around a moment: 'As of 14:32, release 7'.
dashboard-as-of = As of { $moment }, release { $release }
dashboard-closed = No more answers are taken
dashboard-live = Live
dashboard-lost = Not live at the moment, trying again
dashboard-load = Load again
dashboard-answered = { $answered ->
    [one] { $answered } of { $members ->
        [one] { $members } member
       *[other] { $members } members
    } has answered
   *[other] { $answered } of { $members ->
        [one] { $members } member
       *[other] { $members } members
    } have answered
}
dashboard-so-far = { $answers ->
    [one] { $answers } answer so far
   *[other] { $answers } answers so far
}
dashboard-held-back = { $answers ->
    [one] { $answers } answer is held back to protect the people who gave them
   *[other] { $answers } answers are held back to protect the people who gave them
}

## By which divisions, for whoever may read single answers

# What the two links that follow choose.
dashboard-divisions = By which divisions
dashboard-divisions-answering = By the divisions when they answered
dashboard-divisions-now = By the divisions of today
dashboard-divisions-answering-what = You read the published results: each answer counts in the divisions that its member held when it was sent.
dashboard-divisions-now-what = The same answers, each in the divisions that its member holds today
dashboard-divisions-moved = { $moved ->
    [one] { $moved } of { $answers } answers came from a member who holds other divisions today.
   *[other] { $moved } of { $answers } answers came from members who hold other divisions today.
}
dashboard-divisions-none-moved = Nobody who answered holds other divisions today.
dashboard-divisions-left = { $answers ->
    [one] { $answers } answer came from somebody who is no longer on the roster: it counts in the divisions that they held when they answered.
   *[other] { $answers } answers came from people who are no longer on the roster: they count in the divisions that they held when they answered.
}
dashboard-divisions-untied = { $answers ->
    [one] { $answers } answer came by the open link or from a file, and no member is known: it counts as in the published results.
   *[other] { $answers } answers came by the open link or from a file, and no members are known: they count as in the published results.
}
dashboard-divisions-merged = { $answers ->
    [one] { $answers } answer counts in all members alone in the published results, because few members held the same divisions; here it counts in its divisions too.
   *[other] { $answers } answers count in all members alone in the published results, because few members held the same divisions; here they count in their divisions too.
}
dashboard-divisions-not-for-others = Only whoever may read single answers reads this. Do not pass it on: beside the published results it tells what the few who have moved answered. Verdicts stay with the divisions when members answered.
# Where the page says otherwise whether it is live.
dashboard-divisions-once = Counted when you opened this page

## What was registered

dashboard-registered = Rules registered { $moment }, digest { $digest }
dashboard-fixed = Before anybody answered, the rules, the questions and the number of members were fixed. Their fingerprint (SHA-256) is { $digest }. If any of it were changed, the fingerprint would be another.
dashboard-fixed-first = Before anybody answered, the rules, the first version of the questions and the number of members were fixed. What is asked was changed since, and is version { $version } now: each version is numbered and kept, and charts say which questions and words changed. The fingerprint of what was fixed (SHA-256) is { $digest }. If any of it were changed, the fingerprint would be another.
dashboard-fixed-later = { $answers ->
    [one] When { $answers } answer could be seen, on { $moment }, more assumptions were added. Their fingerprint (SHA-256) is { $digest }. If any of it were changed, the fingerprint would be another.
   *[other] When { $answers } answers could be seen, on { $moment }, more assumptions were added. Their fingerprint (SHA-256) is { $digest }. If any of it were changed, the fingerprint would be another.
}
dashboard-last-release = Release { $release }, the last one, of { $moment }.
dashboard-report-chance = The chance that any verdict here is wrong is at most { $chance }, however often anybody looked while members answered.
dashboard-added-later = Assumptions that were added later have a chance of their own: their cards say so.
dashboard-report-least = No number speaks of fewer than { $least } people. Verdicts rest on the rules alone; what follows them describes.

## Which cards to show

dashboard-topic = Topic
dashboard-all-topics = All topics
dashboard-division = Division
dashboard-all-divisions = All divisions
dashboard-verdict = Verdict
dashboard-all-verdicts = All verdicts
dashboard-show = Show
dashboard-show-all = Show all
dashboard-no-assumptions = This campaign makes no assumptions
dashboard-no-assumptions-what = Nothing is judged here. What members answered is shown question by question.
dashboard-nothing-fits = No assumption fits this choice
dashboard-nothing-fits-what = Choose something else above, or show all.

## How to read the page

dashboard-guide = How to read this page
dashboard-guide-card = Each card is a statement that could be wrong. How it is decided is fixed before anybody answers.
# Around the two verdicts, the one that supports first.
dashboard-guide-verdicts = { $supported } means that the answers rule out that it is false; { $denied } that they rule out that it is true. Both hold even if members who do not answer differ from those who do, as far as the rule allows for.
# The verdicts as they stand in it.
dashboard-guide-supported = Supported
dashboard-guide-denied = denied
dashboard-guide-bar = The dot is what members said so far. The bar is where the truth for all members can be, those who have not answered included. The dashed line is what the statement promises. If the whole bar is on one side of the line, there is a verdict. If the bar touches the line, there is none yet. Rows that the statement does not speak of are pale.
dashboard-guide-open = { $verdict } is an honest answer: what members said so far fits both. It is no failure, and no reason to guess. Each card says what is still open.
dashboard-guide-steps = Numbers move in steps: answers are counted when those of { $least } people are together, so that nobody can tell what one person said. Members of several divisions count in each of them, and once among all members.
dashboard-guide-chance = The chance that any verdict on these pages is ever wrong is at most { $chance }, however often you look.
dashboard-guide-granted = This takes for granted that within each group early and late answers are alike, and that those who never answer do not differ by more than each rule allows. A verdict, once given, stays.

## Verdicts

dashboard-supported = Supported
dashboard-denied = Denied
dashboard-open = Not yet known
# After a number of assumptions that stands by itself.
dashboard-counted-supported = { $count ->
    [one] supported
   *[other] supported
}
dashboard-counted-denied = { $count ->
    [one] denied
   *[other] denied
}
dashboard-counted-open = { $count ->
    [one] not yet known
   *[other] not yet known
}

## A card

# The name of a topic.
dashboard-topic-later = { $answers ->
    [one] { $topic } · added when { $answers } answer could be seen
   *[other] { $topic } · added when { $answers } answers could be seen
}
dashboard-rule-draft = The rule, which is fixed when the campaign opens: { $rule }
dashboard-rule = The rule, as it was registered: { $rule }
dashboard-rule-later = { $answers ->
    [one] Added when { $answers } answer could already be seen, so it may have been chosen by what they say; its verdicts have a chance of error of their own, at most { $chance }. The rule: { $rule }
   *[other] Added when { $answers } answers could already be seen, so it may have been chosen by what they say; its verdicts have a chance of error of their own, at most { $chance }. The rule: { $rule }
}
dashboard-reasoning = Full reasoning
dashboard-reasoning-of = : { $statement }
dashboard-estimates = Estimates, with what the answers leave possible
dashboard-members = Members
dashboard-possible = What the answers leave possible
dashboard-estimate = Estimate, and how many have answered
# What the answers leave possible, and the verdict.
dashboard-range-verdict = { $range }: { $verdict }
dashboard-range = { $low } to { $high }
dashboard-range-percent = { $low } to { $high } %
dashboard-range-points = { $low } to { $high } points
dashboard-of = { $number } of { $members }
dashboard-no-roster = no roster
dashboard-none-of = { $group }: no answers to show
dashboard-too-few = too few to show
# Names one after another, the last one after this.
dashboard-and = { $names } and { $last }

## What a verdict rests on

dashboard-note-no-roster = No roster says how many members there are, so nothing can be judged.
dashboard-supported-now = Supported.
dashboard-supported-since = Supported since release { $release }.
dashboard-denied-now = Denied.
dashboard-denied-since = Denied since release { $release }.
dashboard-denied-by = Denied, by { $names }.
dashboard-denied-since-by = Denied since release { $release }, by { $names }.
dashboard-supports = { $count ->
    [one] { $names } supports it.
   *[other] { $names } support it.
}
dashboard-denies = { $count ->
    [one] { $names } denies it.
   *[other] { $names } deny it.
}
dashboard-disagree = Early and late answers disagree.
dashboard-still-open = Still open: { $names }.
dashboard-holds-for = For { $name } it holds only if { $turns }.
dashboard-certain = Certain, whatever the others think.
dashboard-wrong-if = It would be wrong only if { $turns }.
dashboard-holds-if = Open: it holds only if { $turns }.
dashboard-unpublished = No answers are published yet.
dashboard-touches = The bar still touches the line: more answers are needed.
# What follows 'only if'.
dashboard-turns-fewer = fewer than { $needed } of the { $silent } who have not answered agree ({ $percent } %)
dashboard-turns-least = at least { $needed } of the { $silent } who have not answered agree ({ $percent } %)
dashboard-turns-and = { $one } and { $other }
dashboard-turns-or = { $one } or { $other }
dashboard-turns-said = { $turns }; { $percent } % of those who answered do

## The full reasoning

dashboard-never-shown = Too few members to show without pointing at them.
# { $rate } is empty, or a share in brackets.
dashboard-counted = { $members ->
    [one] Counted: the published answers of { $answered } of { $members } member{ $rate }.
   *[other] Counted: the published answers of { $answered } of { $members } members{ $rate }.
}
dashboard-counted-yes = { $members ->
    [one] Counted: the published answers of { $answered } of { $members } member{ $rate }; { $percent } % of these answers count as yes.
   *[other] Counted: the published answers of { $answered } of { $members } members{ $rate }; { $percent } % of these answers count as yes.
}
dashboard-allowed = If those still silent think like those who answered, the truth lies within { $alike }. The bar allows them to differ by { $points } points: within { $range }.
dashboard-bar-certain = Early and late answers disagree by more than chance explains, so the bar shows only what is certain.
dashboard-certain-within = Whatever the others think, it stays within { $range }.
dashboard-alike = All parts of it have answered about equally often.
dashboard-some-more = Some parts of it have answered more often than others.
dashboard-some-far-more = Some parts of it have answered far more often than others.
dashboard-check-supports = To check it in a spreadsheet, TRUE if these answers alone support it:
dashboard-check-denies = To check it in a spreadsheet, TRUE if these answers alone deny it:

## Figures

dashboard-table = Table
# How ECharts writes a day on an axis: {d} is the day, {MMM} the month as a word, {M} as a number.
dashboard-axis-day = {"{d} {MMM}"}
dashboard-on-roster = On the roster
dashboard-have-answered = Have answered
