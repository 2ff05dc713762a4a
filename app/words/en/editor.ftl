# The editor of campaigns.

## Around every page of the editor

editor-title = Edit
editor-outline = Outline
editor-save = Save
editor-add = Add
editor-remove = Remove
editor-undo = Undo
editor-undo-what = Undo: { $what }
editor-redo = Redo
editor-redo-what = Redo: { $what }
editor-undo-back = ‘Undo’ on top brings it back.
editor-version = Version { $number }, not published
editor-preview = Preview
editor-check-open = Check and open
editor-changes-publish = Changes and publishing
editor-unchanged = Nothing changed yet
editor-saved = Saved { $time } by { $name }
editor-seen = As members see it
editor-keys = Keys
editor-key-arrows = Alt + ↑ or ↓
editor-key-redo = Ctrl + Shift + Z
editor-keys-move = Move the question, the page or the option
editor-keys-undo = Take back your last change
editor-keys-redo = Make it again
editor-keys-list = Show or hide this list
editor-clash = Somebody else changed the same in between
editor-clash-what = What you typed is in the form, with everything else they saved. Saving it puts yours in the place of theirs; loading the page again keeps theirs.
editor-clash-placeless = What you typed in something that is not there any more, or does not fit what was changed, is not in the form and will not be saved: copy it from the list below if you still need it.
editor-clash-theirs = Saved by somebody else
editor-clash-ours = Yours, not saved yet
editor-clash-ours-placeless = Yours, not in the form any more
editor-stale = Somebody else saved this draft in between
editor-stale-form = Nothing of yours is lost: what you typed is in the form below. Saving it again puts it in the place of what they saved here, and leaves the rest of their changes.
editor-stale-list = Your change was not made. Below is the draft as it is now: look at it, and make your change again.

## Said while somebody types

editor-not-saved = Not saved: no connection. Trying again.
editor-signed-out = Not saved: you are signed out. Sign in again in another tab and go on here.
editor-refused = Not saved yet. { $why }
editor-not-done = Not done: no connection. Try again.
editor-gone = Somebody else removed what you see here.
editor-clash-status = Not saved: somebody else changed the same. Decide below.
editor-waiting = Not saved yet: what you filled in waits for its button.
editor-reload = Load the page again.

## What is wrong

# In the summary; what else can be wrong is said by the rules of campaigns, in English.
editor-wrong-empty = { $field } is empty
editor-wrong-clause = { $field } { $what }
editor-wrong = { $field }: { $what }
# Where something is wrong that is not on the page; what is wrong there stands behind it.
editor-place-question = Page { $number }, question ‘{ $wording }’ ({ $id })
editor-place-page = Page { $number }, ‘{ $title }’
editor-wrong-condition = the condition ‘{ $condition }’: { $what }. Change that condition, or take it away.
editor-open-condition = the condition ‘{ $condition }’: { $what }.
editor-fill-in = Fill this in

## The outline

editor-edit-texts = Edit the texts
editor-texts = Texts
editor-languages = Languages
editor-assumptions = Assumptions
editor-crossings = Two questions together
editor-quotas = Quotas
editor-library = Question library
editor-library-take = Take from the library
editor-library-what = Questions of the templates, and of every campaign of this installation.
editor-hindrances = This draft would not open as it stands
editor-unwritten = Not written yet: members would read it as it is
editor-unproved = Not proved: look at these conditions yourself
editor-closed = Not asked any more
editor-closed-what = Answers to these stay, with their charts.
editor-page-number = Page { $number }
editor-page-add-question = Add a question to this page
editor-is-required = required
editor-is-conditional = shown after certain answers
editor-move-up = Move up
editor-move-up-of = Move up: { $what }
editor-move-down = Move down
editor-move-down-of = Move down: { $what }
editor-add-question = Add a question
editor-add-question-do = Add the question
editor-on-page = On page
editor-kind = Kind
editor-wording = Its words
editor-no-wording = (no words yet)
editor-add-page = Add a page
editor-add-page-do = Add the page
editor-page-title = Its title
editor-first-question = Its first question
editor-first-wording = The words of that question
editor-minutes-short = { $minutes } min
editor-of-some = asked of some alone
editor-rules = { $rules ->
    [one] { $rules } rule
   *[other] { $rules } rules
}
editor-hints = { $hints ->
    [one] { $hints } hint
   *[other] { $hints } hints
}

## Hints

editor-hints-title = Hints
editor-hints-wording = Hints on the wording
editor-hint-texts = { $language }: { $what }.
editor-texts-missing = { $texts ->
    [one] { $texts } text is not translated
   *[other] { $texts } texts are not translated
}
editor-texts-earlier = { $texts ->
    [one] { $texts } text is of an earlier wording
   *[other] { $texts } texts are of an earlier wording
}
editor-facts = { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
} on { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}, { $time } to answer
editor-long = It takes { $time }: beyond { $most } minutes many stop before the end. Leave out what no assumption needs.
editor-page-long = { $page } has { $questions } questions: more than { $most } are many on one screen.
editor-hint-language = { $language }: { $translated }. What is missing is read in the campaign’s own language.
editor-hints-more = { $hints ->
    [one] And { $hints } hint more.
   *[other] And { $hints } hints more.
}

## The texts of a campaign

editor-field-title = The title
editor-field-asks = Who asks
editor-field-intro = The introduction
editor-field-next = What happens next
editor-heading = Title
editor-asks-hint = As the member reads it, such as ‘The presidents of the three divisions’.
editor-intro = Introduction
editor-intro-hint = Why you ask, in a few sentences. A blank line starts a paragraph.
editor-next-hint = Shown after sending: when members will hear what came of it.
editor-privacy = What members are promised
editor-confidential = Confidential
editor-confidential-what = Nobody sees answers with the member’s name; only totals are shown.
editor-identified = Identified
editor-identified-what = Staff can read answers with the member’s name.
editor-layout = What members see first
editor-layout-hint = Every member can change between the two.
editor-page-by-page = One page at a time
editor-all-at-once = All pages at once
editor-after-sending = After sending

## A page

editor-page-questions = { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
}
editor-field-random-order = The order of the questions
editor-field-random-place = The place of the page
editor-page-text = Text under the title
editor-may-be-empty = May stay empty.
editor-random-questions = Its questions stand in another order for each member
editor-random-pages = It changes places with the other pages that do, for each member
editor-random-pages-alone = No other page does so yet: it stays in its place until one does.
editor-remove-page = Remove this page
editor-remove-page-what = { $questions ->
    [one] Removes the page with its { $questions } question. ‘Undo’ on top brings them back.
   *[other] Removes the page with its { $questions } questions. ‘Undo’ on top brings them back.
}
editor-remove-page-do = Remove the page

## A question

editor-question = Question
editor-question-about = Question { $number } · { $kind }
editor-unseen = Members do not see this. It is kept with their answers and counted with them.
editor-help = Help under it
editor-help-hint = May stay empty. Words can recall an earlier answer: {"{{"}reason|your reason{"}}"}.
editor-help-unseen = May stay empty. Members see neither the words nor this.
editor-required = An answer is required
editor-sensitive = Answers could hurt somebody: results then show { $people } people or more together
editor-random-options = The options stand in another order for each member
editor-random-statements = The statements stand in another order for each member
editor-random-rows = The rows stand in another order for each member
editor-on-page-hint = Another page takes it at its end.
editor-remove-question = Remove this question
editor-remove-question-do = Remove the question
editor-pictures-of-options = Pictures of the options
editor-tests = { $assumptions ->
    [one] Tests { $assumptions } assumption
   *[other] Tests { $assumptions } assumptions
}
editor-tests-none = Tests no assumption
editor-field-question = The question
editor-field-most = The most that can be chosen
editor-field-fewest = The fewest that can be chosen
editor-field-points = The words for the points
editor-field-types = The files that are taken
editor-field-link = The name of the value
editor-field-otherwise = What other values count as
editor-field-smallest = The smallest number
editor-field-largest = The largest number
editor-field-decimals = The decimals
editor-field-scale = The scale

## What a question lists

editor-options = Options
editor-option-number = Option { $number }
editor-option-another = Another option
editor-statements = Statements
editor-statement-number = Statement { $number }
editor-statement-another = Another statement
editor-statement-help = Help under statement { $number }
editor-statement-opposite = Opposite of statement { $number }
editor-rows = Rows
editor-row-number = Row { $number }
editor-row-another = Another row
editor-row-help = Help under row { $number }
editor-columns = Columns
editor-column-number = Column { $number }
editor-column-another = Another column
editor-values = Values
editor-value-number = Value { $number }
editor-value-another = Another value
editor-another-hint = Several at once: one on each line.
editor-only-if = Only if { $condition }
editor-item-link = Link: { $end }
editor-remove-of = Remove: { $what }
editor-carry = Carry forward what was chosen earlier
editor-carry-do = Carry forward
editor-carry-of = The options of
editor-carry-choose = Choose a question
editor-carry-what = Each is shown only to those who chose it there. Remove here what is not to be asked about.

editor-kind-hint = What both kinds have is kept. What the other has no place for is named first.
editor-kind-change = Change the kind …
editor-kind-title = Change the kind
editor-kind-from-to = ‘{ $from }’ becomes ‘{ $to }’.
editor-kind-takes = This takes away:
editor-kind-takes-nothing = This takes nothing away.
editor-kind-undo = ‘Undo’ brings it all back.
editor-kind-do = Change the kind

## What can be answered

# Of the options.
editor-none = none
editor-other = Room for own words beside
editor-other-hint = An option such as ‘Other’. What is written there is read by staff.
editor-at-least = At least
editor-at-most = At most
editor-no-limit = as many as there are
editor-exclusive = Goes with no other
editor-exclusive-hint = An option such as ‘None of these’.
editor-drop-down = A list that drops down, for many options
editor-comment = What may be said about the choice
editor-comment-hint = Such as ‘What makes you say so?’; empty for nothing. What is written there is read by staff.
editor-look = Its points are shown as
editor-look-numbers = numbers
editor-look-smileys = faces, from sad to glad
editor-look-stars = stars
editor-top = Places are given to
editor-top-hint = A long list is easier where only the first few are placed.
editor-top-all = every option
editor-top-first = the first alone
editor-top-few = the first { $number }
# Of decimals.
editor-one = one
editor-two = two
editor-three = three
editor-four = four
editor-five = five
editor-six = six
editor-seven = seven
editor-eight = eight
editor-nine = nine
editor-terms = What is agreed to
editor-paragraph-hint = A blank line starts a paragraph.
editor-agree = Words beside the box
editor-body = Its text
editor-from = From
editor-to = To
editor-points = Words for the points
editor-points-hint = For the two ends alone, or for every point. After another number of points, save to see their fields.
editor-dont-know = Offer ‘I do not know’
editor-best = The best is called
editor-worst = The worst is called
editor-total = Total
editor-total-hint = What they add up to.
editor-unit = Unit
editor-unit-hint = Such as ‘years’.
editor-unit-sum-hint = Such as ‘points’ or ‘%’.
editor-bands = Results are counted in bands: { $bands }. Closer limits make narrower bands.
editor-decimals = Decimals
editor-decimals-none = none: whole numbers
editor-decimals-up-to = up to { $number }
editor-slider = A slider stands beside the field
editor-step = In steps of
editor-step-hint = One in the last decimal, if empty.
editor-asks-for = It asks for a
editor-moment-hint = Such as { $example }. May stay empty.
editor-files = Files that are taken
editor-files-most = Files of each member.
editor-megabytes = Megabytes
editor-megabytes-hint = Of each file.
editor-lines = Room for several lines
editor-characters = Characters at most
editor-characters-usual = as usual: 200
editor-characters-usual-lines = as usual: 200 in one line, 4,000 in several
editor-format = It has to be
editor-format-hint = On one line only.
editor-format-any = any words
editor-format-email = an e-mail address
editor-format-url = the address of a web page
editor-cells = Each cell takes
editor-cells-hint = Save to see the settings of another.
editor-cells-tick = a tick
editor-cells-number = a number
editor-cells-text = a short text
editor-link-name = Name of the value in the link
editor-link-name-hint = Such as ‘{ $name }’ where the link ends in ?{ $name }=…
editor-otherwise = Any other value counts as
editor-otherwise-hint = Anybody can change the address of a link: what it brings proves nothing.
editor-otherwise-none = no answer
editor-calculated = What is calculated
editor-calculated-hint = From earlier questions by their ids: sum(train, bus), until - from, count(worries).

## Conditions

editor-conditions = Conditions
editor-conditions-what = A condition names earlier questions by their ids and options by theirs: the manual ‘How do I write a campaign?’ has all that can be said.
editor-ids = What can be named here
editor-ids-own = This question
editor-ids-earlier = Earlier questions
editor-ids-page = On this page, in ‘{ $field }’ alone
editor-quoted = ‘{ $words }’
editor-page-show-if = Show the page only if
editor-page-show-if-hint = Such as: evenings = no
editor-page-end-if = End the survey here if
editor-page-end-if-hint = Such as: member = no
editor-page-end-text = What is said then, after sending
editor-page-end-text-hint = In place of what happens next.
editor-item-conditions = When each of what it lists is there
editor-item-if = ‘{ $item }’ is there only if
editor-show-if = Ask only if
editor-show-if-unseen = Kept only if
editor-show-if-hint = Such as: evenings = no and not (worries has dues)
editor-required-if = An answer is required if
editor-valid-if = An answer is taken only if
editor-valid-if-hint = It names this question and earlier ones, such as: until >= answer(from)
editor-invalid-text = What is said otherwise
editor-invalid-text-hint = What is wrong, and what to do.

## Pictures

editor-pictures = Pictures
editor-pictures-what = An option with a picture is chosen by it or by its words. What it shows is read out to those who do not see it, and stands where a picture cannot be loaded.
editor-picture-alt-of = What the picture of ‘{ $option }’ shows
editor-picture = Picture
editor-picture-another = Another picture
editor-picture-hint = PNG, JPEG or WebP, up to 1 MB.
editor-picture-alt = What it shows
editor-picture-remove = Take the picture away
editor-back-to-question = Back to the question

## Languages

editor-languages-what = Written in { $language }. Members read it in any language into which something is translated, and change whenever they like. Whatever language they answer in, it is the same answer.
editor-add-language = Add a language
editor-language-tag = Language tag
editor-language-tag-hint = Such as es for Spanish, fr for French, ar for Arabic, pt-BR for Portuguese as in Brazil.
editor-language-unspoken = Canvass’s own words, such as ‘Continue’, are shown in English: it has them in English, Spanish and French.
editor-language-remove = Remove { $language }
editor-translated = { $done } of { $texts ->
    [one] { $texts } text
   *[other] { $texts } texts
}
editor-translated-missing = { $texts } missing
editor-translated-earlier = { $texts } of an earlier wording
editor-translation-empty = What is left empty is read in the campaign’s own language.
editor-translation-next = Go to the next that is not translated
editor-translation-missing = Missing
editor-translation-earlier = Of an earlier wording: { $text }
editor-translation-fits = It fits the new wording too

## Assumptions

editor-assumption = Assumption
editor-assumption-number = Assumption { $number }
editor-assumption-terms = The terms of assumption { $number }
editor-assumption-add = Add an assumption
editor-assumptions-none = This campaign tests no assumption yet.
editor-assumptions-what = How many answers it will take until the verdict is expected, if the truth is 5, 10 or 15 points away from the threshold. Counted for the roster as it is now.
editor-statement = Statement
editor-statement-hint = Something that can turn out wrong, as leadership will read it.
editor-statement-hint-new = Something that can turn out wrong, such as ‘Most members want one technology division’.
editor-topic = Topic
editor-topic-another = or another topic
editor-decided-by = The question that decides it
editor-decided-by-hint = It begins with a usual rule, to be changed next.
editor-scope = For whom the statement is made
editor-scope-whole = the whole membership
editor-scope-every = every division: it holds if it holds in all of them
editor-scope-some = some division: it holds if it holds in one of them
editor-scope-division = { $division } alone
editor-allowance = Allowance for those who never answer, in points
editor-allowance-hint = A verdict holds even if members who never answer differ by so much from those who do. { $points } points are usual.
editor-allowance-usual = { $points } points are usual.
editor-remove-assumption = Remove this assumption
editor-remove-assumption-do = Remove the assumption
editor-joined = The statement holds if
editor-joined-all = all rules hold
editor-joined-any = any of the rules holds
editor-rule-add = Add a rule
editor-rule-number = Rule { $number }
editor-rule-remove = Remove rule { $number }
editor-field-statement = The statement
editor-field-top = The number of places
editor-field-format = The form of the text
editor-field-topic = The topic
editor-field-allowance = The allowance
editor-field-threshold = The threshold
editor-field-up-to = The upper threshold
editor-field-direction = What it is to be
editor-field-answers = The set of answers that count
editor-field-answer = An answer that counts
editor-field-option = The option
editor-field-before = The option that comes after it
editor-field-over = The second division
editor-about = About
editor-about-hint = After a change to another question, save to see its answers.
editor-measure = What is measured
editor-is-to-be = Is to be
editor-threshold = Threshold
# The upper one, after the threshold.
editor-up-to = and
editor-rule-unit = A share in percent; a mean in points of the scale; how far two are apart in percentage points, negative for behind.
editor-option = Option
editor-comes-before = comes before
editor-answers-count = Answers that count
editor-answer-counts = Answer that counts
editor-division = Division
editor-compared-with = compared with
editor-measure-share = the share of members who answer so
editor-measure-opinion = the share of those with an opinion who answer so
editor-measure-mean = the mean of the points
editor-measure-net = the share at the top of the scale minus that at the bottom
editor-measure-first = the share who rank an option first
editor-measure-before = the share who rank an option before another
editor-measure-difference = how far apart two divisions are
editor-measure-lead = how far one division is ahead of another
editor-direction-at-least = at least
editor-direction-more = more than
editor-direction-at-most = at most
editor-direction-less = less than
editor-direction-between = between

## How many answers it will take

editor-outlook-among = Among
editor-outlook-members = Members
editor-outlook-points = { $points } points
editor-outlook-caption = Answers it will take for assumption { $number }, by how far the truth is from the threshold
editor-outlook-no-roster = Without a roster there is no verdict. Bring the roster first.
editor-outlook-all = All members
editor-outlook-rule = { $among }, rule { $rule }
editor-outlook-not-all = not even all
editor-outlook-no-share = no such share
editor-outlook-unknown = not foretold
editor-outlook-nobody = nobody to ask
editor-outlook-always = holds always
editor-outlook-never = fails always
editor-outlook-undecidable = cannot be decided

## An assumption that is added while members answer

editor-later-seen = { $answers ->
    [one] { $answers } answer can already be seen
   *[other] { $answers } answers can already be seen
}
editor-later-what = Whoever has seen answers can choose what they prove. So what is added now is registered by itself, with a chance of error of its own, and its card says for ever that it was added later. Once it is registered, it cannot be changed or removed.
editor-later-begin-hint = It begins with a usual rule, to be changed next. Nothing is registered yet.
editor-later-begin = Go on to its rule
editor-later-reword = Put the rule into words
editor-later-registered = What will be registered
editor-later-register = Register it for good

## Two questions together

editor-crossings-what = Of those who gave each answer to one question, what they gave to another. Choose before opening: once members answer, no other two can be counted together, because what was published apart could be compared with it.
editor-crossings-none = No questions are counted together.
editor-crossings-add = Count two together
editor-crossing-number = Crossing { $number }
editor-crossing-remove = Remove: { $of }, by { $by }
editor-crossing-by-of = by the answer to { $question }
editor-crossing-of = What to show
editor-crossing-by = By the answer to
editor-crossing-by-hint = Each of its answers makes a group.

## Quotas

editor-quotas-what = How many answers are taken of whom. Once there are so many, nobody else of them can begin, and whoever is still answering is told when sending. Somebody to whom several quotas apply is counted in each.
editor-quotas-none = Answers are taken of everybody who comes.
editor-quota-add = Add a quota
editor-quota-number = Quota { $number }
editor-quota-remove = Remove quota { $number }
editor-field-quota-of = Whom quota { $number }
editor-field-quota-most = How many answers of quota { $number }
editor-quota-of = Of whom
editor-quota-of-hint = By divisions, roster or link, such as: roster.divisions has lita. Left empty, it is about everybody.
editor-quota-most = How many answers at most
editor-quota-text = What is said to those who come later
editor-quota-text-hint = Left empty, they read that enough have answered.

## The library

editor-library-lead = A question is copied with its options; its answers stay where they are. What it depended on there is left aside.
editor-library-campaign = Campaign: { $name } ({ $slug })
editor-library-template = Template: { $name }
editor-library-of = Questions of
editor-library-show = Show
editor-library-put = Put the chosen ones at the end of page
editor-library-add = Add to the draft
editor-library-seen = As members see it

## Who changed what

editor-history = History
editor-history-none = Nothing has been changed since the draft was made.
editor-history-what = Every save, the latest first. ‘Undo’ on top takes back your own changes one after the other, whatever others have changed elsewhere since.
editor-history-undone = Taken back: { $what }
editor-history-redone = Made again: { $what }

## What a new version changes

editor-changes = Changes
editor-changes-heading = What changes in version { $number }
editor-changes-lead = Members are answering version { $number }. Every answer keeps the version that it was given to.
editor-changes-none = Nothing differs from what members are asked now. Change a question in the outline; what it does to answers already given is told here.
editor-changes-why = Why (optional)
editor-changes-why-field = Why
editor-changes-why-hint = Kept with the version, for whoever wonders later.
editor-changes-look = Look again
editor-changes-publish-number = Publish version { $number }
editor-changes-drop = Throw version { $number } away
editor-changes-drop-what = All that was changed for it goes, whoever changed it, and nobody can bring it back. Members go on as they do now.
editor-changes-drop-do = Throw it away for good
editor-changes-fixed = Cannot be changed
editor-changes-fixed-what = Take these back: they were fixed when the campaign opened.
editor-changes-fixed-tag = fixed
editor-changes-breaking = Another meaning
editor-changes-breaking-what = Answers already given would not mean the same any more. So the old question is closed with its answers, and what you made of it is asked as a new question in its place.
editor-changes-breaking-tag = breaking
editor-changes-compatible = More, or less
editor-changes-compatible-what = Answers already given keep their meaning. Charts say what was changed, and when.
editor-changes-compatible-tag = compatible
editor-changes-cosmetic = Corrections
editor-changes-cosmetic-what = The same is asked as before. Charts say what the words were.
editor-changes-cosmetic-tag = cosmetic
editor-changes-close = Close ‘{ $question }’ and ask it as a new question
editor-changes-before = Before
editor-changes-now = Now
editor-changes-nothing = nothing
editor-changes-same = A correction: it means the same
editor-changes-other = Another meaning: ask it as a new question beside the old
editor-publishing = What publishing does
editor-publishing-versions = Whoever starts from now on is asked version { $new }. Whoever has begun finishes version { $old }.
editor-publishing-renewed = ‘{ $old }’ is closed; its answers and charts stay. ‘{ $new }’ is asked in its place, and starts without answers.
editor-publishing-closed = ‘{ $question }’ is not asked any more; its answers and charts stay.
editor-publishing-assumption = The assumption ‘{ $statement }’ stays with the closed question: it is judged by what was answered to that, and nobody else is heard on it.
editor-publishing-groups = Something else is asked than before, so answers from now on are published apart from those before, in groups of { $least } of their own. At the end up to { $left } more of each group can be left over, held back.
editor-publishing-registered = What was registered stays as it is, and so does its fingerprint.

## What a question can be, in a list

editor-kind-single = one choice
editor-kind-several = several choices
editor-kind-scale = scale
editor-kind-between = pairs of opposites
editor-kind-battery = statements on a scale
editor-kind-ranking = ranking
editor-kind-best-worst = best and worst
editor-kind-sum = constant sum
editor-kind-ticks = table to tick
editor-kind-numbers = table of numbers
editor-kind-texts = table of texts
editor-kind-number = number
editor-kind-date = date
editor-kind-time = time
editor-kind-date-time = date and time
editor-kind-long-text = long text
editor-kind-short-text = short text
editor-kind-consent = consent
editor-kind-file = file
editor-kind-note = note
editor-kind-hidden = value of the link
editor-kind-calculated = calculated number

## What a new question can be

editor-new-single = One choice
editor-new-yes-no = Yes or no
editor-new-several = Several choices
editor-new-scale = A scale
editor-new-battery = Statements on one scale
editor-new-between = Pairs of opposites
editor-new-ranking = A ranking
editor-new-best-worst = The best and the worst
editor-new-sum = An amount to divide
editor-new-ticks = A table to tick
editor-new-numbers = A table of numbers
editor-new-texts = A table of short texts
editor-new-number = A number
editor-new-date = A date or a time
editor-new-short-text = A line of text
editor-new-long-text = A longer text
editor-new-consent = Terms to agree to
editor-new-file = A file
editor-new-note = A note, without an answer
editor-new-hidden = A value of the link, not shown
editor-new-calculated = A calculated number, not shown

## In an anonymous campaign

editor-anonymous = Anonymous
editor-anonymous-what = Nobody, not even an administrator, can link answers to a member. It needs script in the member’s browser, and nothing is known of who answers but their group.
