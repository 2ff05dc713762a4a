# What figures say: findings, what was asked of whom, what a reader has to know, tables. Made where figures are made, from the counts.


## Who is counted

figures-all-members = All members
figures-open-link = Open link
figures-no-division = No division
figures-only = { $division } only
figures-not-on-roster = Not on the roster
figures-both = All who answered both

## Findings

figures-none = No answers yet
figures-none-members = No answers from members yet
figures-none-of = { $label }: no answers yet
figures-none-members-of = { $label }: no answers from members yet
# A statement, and what is found of it.
figures-of = { $label }: { $finding }
figures-quoted = “{ $words }”
figures-or = { $one } or { $other }
figures-and = { $names } and { $last }
# After a share: what so many do.
figures-rate = rate it { $points }
figures-choose = choose { $points }
figures-did = { $share } { $did }
# The divisions furthest apart: ‘LITA 71 % rate it 4 or 5, LLAMA 48 %’.
figures-apart = { $first } { $high } { $did }, { $last } { $low }
figures-alike-division = { $share } { $did }, alike in every division
figures-alike-group = { $share } { $did }, alike in every group
figures-heard = { $share } have answered
figures-heard-alike-division = { $share } have answered, alike in every division
figures-heard-alike-group = { $share } have answered, alike in every group
figures-heard-apart = { $high } of { $first } have answered, { $low } of { $last }
# What leads, and how much of all: ‘Named most: Courses, 71 %’.
figures-leads = { $verb }: { $option }, { $share }
figures-leads-alone = { $verb }: { $option }
figures-leads-every-division = { $verb } in every division: { $option }
figures-leads-every-group = { $verb } in every group: { $option }
figures-option-in = { $option } in { $names }
figures-verb-chosen = Most chosen
figures-verb-named = Named most
figures-verb-ticked = Ticked most
figures-verb-came = Most came with
figures-verb-given = Given most
figures-verb-placed = Placed first
figures-verb-placed-most = Placed most { $first }
figures-verb-called = ‘{ $called }’ most often
# Where it was placed.
figures-first = first
figures-among-first = among the first { $top }
figures-wrote = { $members ->
    [one] { $members } member wrote something
   *[other] { $members } members wrote something
}
figures-agreed = { $members ->
    [one] { $members } member agreed
   *[other] { $members } members agreed
}
figures-gave-file = { $members ->
    [one] { $members } member gave a file
   *[other] { $members } members gave a file
}
figures-most-words = Most words are about ‘{ $item }’
figures-placed-by = { $share } of all place { $option } first

## Questions

figures-not-asked = Not asked any more
# What parts the segments, after ‘by’.
figures-by-division = current division
figures-by-division-of-today = division of today
figures-by-answer = answer to “{ $asked }”
figures-name-by = { $name }, by { $by }
figures-name-by-in = { $name }, by { $by }, { $segment }
figures-about-in = { $segment }: { $about }
figures-crossed = Two questions together
figures-crossed-overlap = Who gave several answers counts in each group.
figures-about = { $asked } Share of those who answered.
figures-about-by = { $asked } Share of those who answered, by { $by }.
figures-about-mean = { $asked } Mean place.
figures-about-mean-by = { $asked } Mean place, by { $by }.
figures-about-given = { $asked } Share of all that was given.
figures-about-given-by = { $asked } Share of all that was given, by { $by }.
figures-about-placed = { $asked } Share of those who placed it { $first }.
figures-about-placed-by = { $asked } Share of those who placed it { $first }, by { $by }.
figures-about-called = { $asked } Share of those who chose it as ‘{ $called }’.
figures-about-called-by = { $asked } Share of those who chose it as ‘{ $called }’, by { $by }.
figures-about-places = { $asked } Places given by all who answered.
figures-overlap = Members of several divisions count in each, once in the whole.
figures-note-one = One answer each.
figures-note-several = Several answers each: shares add up to more than 100 %.
figures-note-ticks = Several ticks in a row: shares add up to more than 100 %.
figures-note-numbers = Numbers are counted in bands.
figures-note-dates = Dates are counted by month or year, times by hour.
figures-note-words = What they wrote is read by staff, shuffled.
figures-note-agreed = Whoever did not agree left it open.
figures-note-files = What the files hold is read by staff, shuffled.
figures-note-link = What the link brought, of those with which it brought anything.
figures-note-calculated = Calculated from the answers to other questions, and counted in bands.
figures-note-dont-know = Do not know: { $share } of all, not drawn but counted.
figures-note-places = Place 1 is the best; a mark further left is placed better.
figures-note-placed = Everybody placed { $top } of { $options }.
figures-note-divided = Everybody divided { $amount }.
figures-note-sheet = By division: see the CSV.
figures-name-places = { $asked } (places)
figures-caption-mean = Mean place. { $asked }
figures-caption-placed = Placed { $first }. { $asked }
figures-caption-called = ‘{ $called }’. { $asked }
figures-caption-given = Share of all that was given. { $asked }
figures-caption-places = Places given by all members. { $asked }
figures-column-members = Members
figures-column-wrote = Wrote in
figures-column-answer = Answer
figures-column-option = Option
figures-row-asked = Were asked
figures-row-answered = Answered
figures-dont-know = Do not know
figures-place = Place { $place }

## What was changed while members answered

figures-since = { $label } (since version { $version })
# A version in a sentence.
figures-version = version { $version } ({ $day })
figures-began-instead = Asked since { $version } in place of “{ $before }”: { $asked } of the { $answered } who have answered were asked it.
figures-began = Added in { $version }: { $asked } of the { $answered } who have answered were asked it.
figures-added = “{ $label }” added in { $version }: { $offered } of the { $answered } who answered could choose it.
figures-corrected = Wording corrected on { $day }, version { $version }: was “{ $before }”.
figures-corrected-to = Wording corrected on { $day }, version { $version }: “{ $after }” was “{ $before }”.
figures-changed = { $what } changed on { $day }, version { $version }. { $reason }
figures-ended-instead = Not asked any more since { $version }; “{ $after }” is asked in its place.
figures-ended = Not asked any more since { $version }.

## Who answered

figures-so-far = Answers so far
figures-over-time = Over time
figures-over-time-share = { $share } of all members have answered so far
figures-over-time-count = { $answers ->
    [one] { $answers } answer so far
   *[other] { $answers } answers so far
}
figures-over-time-about-hours = Share of the members on the roster who had answered at each moment, hour by hour, by current division.
figures-over-time-about-days = Share of the members on the roster who had answered at each moment, day by day (UTC), by current division.
figures-over-time-count-hours = How many had answered at each moment, hour by hour.
figures-over-time-count-days = How many had answered at each moment, day by day (UTC).
figures-over-time-caption = Answers so far at each moment
figures-column-by = By (UTC)
figures-left-out = Left out, because their group is too small to be shown: { $groups }.
figures-some-of = { $number } of { $segment }
figures-rates = Against the roster
figures-rates-by = Against the roster, by { $by }
figures-rates-none = No roster to compare with
figures-rates-about = Share of the members on the roster who have answered, by { $by }.
figures-have-answered = Have answered
figures-rates-caption = Members who have answered
figures-column-segment = Segment
figures-column-answered = Answered
figures-column-share = Share
figures-combinations = Combinations of divisions
figures-combinations-heard = Heard most: { $combination }, { $share } of its members
figures-combinations-held = Who holds which divisions
figures-combinations-about = Each member counts once, under exactly the divisions they hold.
figures-combinations-note = Above, the members of each combination and, as the strong part, those who have answered; below, the divisions that it holds.
figures-combinations-caption = Members who have answered, by combination of divisions
figures-column-combination = Combination
figures-ways = Ways in
figures-ways-personal = { $share } came by personal link
figures-ways-open = { $share } came by the open link or a venue
figures-ways-file = { $share } came from a file
figures-ways-about = How those who answered came to the survey.
figures-ways-caption = Answers by way in
figures-column-way = Way in
figures-column-answers = Answers
figures-way-personal = Personal link
figures-way-open = Open link and venues
figures-way-file = Imported from a file
figures-differ = How those who answered differ from the roster
figures-differ-about = Each combination’s share of all members, beside its share of those who have answered.
figures-differ-roster = On the roster
figures-differ-answered = Of those who have answered
figures-differ-note = Every verdict counts each combination by itself, so none rests on who answered first.
figures-differ-caption = Those who have answered, beside the roster
figures-column-of-roster = Of the roster
figures-column-points = Difference in points
figures-differ-found = { $combination } are { $members } of the members and { $answered } of those who have answered
figures-differ-alike = Those who have answered are like the roster

## Weighting

figures-weighted = Weighted beside unweighted
figures-rule = { $statement } (rule { $number })
figures-weighted-few = Too few answers to weight to the roster yet
figures-weighted-same = Weighting to the roster moves no share by as much as a point
figures-weighted-moves = Weighting to the roster moves a share by { $points } points at most
figures-weighted-about = The shares that assumptions are about, among all members: as they were answered, and weighted so that combinations of divisions count by their members on the roster. Who left the question out counts as not saying so, as in the verdicts.
figures-weighted-caption = Weighted beside unweighted, all members
figures-column-assumption = Assumption
figures-column-as-answered = As answered
figures-column-effective = Effective answers
figures-column-weighted = Weighted
figures-weighting-missing = Two shares stand where none can be estimated, because { $reasons }: what is certain, whatever all those think who were not heard.
figures-weighting-cut = { $answers ->
    [one] The weight of an answer was cut to { $times } times the mean.
   *[other] The weights of up to { $answers } answers were cut to { $times } times the mean.
}
figures-weighting-note = Effective answers: how many equally weighted ones they are worth. Members whose answers are never shown weigh in none. Weights repair who answered, not who never does: the verdicts rest on none of them.
figures-reason-combination = a combination has not answered at all
figures-reason-nobody = nobody has answered
figures-reason-effective = fewer than 30 effective answers stand behind it
figures-reason-response = fewer than 10 % of { $division } have answered
figures-certain = { $low } to { $high }

## The report

figures-report-answered = Who answered
figures-held = What was held back, and why
figures-held-none = Every answer is counted in these results
figures-held-back = { $answers ->
    [one] { $answers } answer is held back to protect whoever gave it
   *[other] { $answers } answers are held back to protect the people who gave them
}
figures-held-about = Answers are published in blocks of at least { $least }, so that no number speaks of fewer people. What did not fill a block at the close stays unpublished. Members whose combination of divisions has too few to form blocks are never shown in their divisions, and count among those who were not heard.
figures-held-note = The R-indicator says how alike combinations answered: 1 if all answered at the same rate, lower the more they differ.
figures-held-caption = Published and held back, by current division
figures-column-published = Answers published
figures-column-never-shown = Members never shown
figures-column-r = R-indicator
figures-promoters = Net promoter scores
figures-promoters-found = { $name } { $score } of all who answered
figures-promoters-about = The percentage who give 9 or 10 minus the percentage who give 0 to 6, with its 95 % interval.
figures-promoters-note = The interval speaks of chance in who answered, not of those who never answer.
figures-promoters-caption = Net promoter score by current division
figures-promoters-score = { $score } ({ $low } to { $high })
figures-column-rating = Rating
figures-united = How united members are
figures-united-about = Agreement A of van der Eijk for each rating: 1 if all give the same point, 0 if all points are given alike, −1 if half stand at each end. ‘Do not know’ is left out.
figures-united-note = Describes those who answered; it is no test.
figures-united-caption = Agreement by current division
figures-united-one = { $name }: { $agreement }
figures-united-found = Most united on ‘{ $most }’ ({ $high }), least on ‘{ $least }’ ({ $low })
figures-compared = Where combinations differ
figures-compared-alike = Combinations rate alike: no difference is more than negligible
figures-compared-found = { $name } differs most: { $higher } rates it higher than { $lower }
figures-compared-about = Each rating between those who hold exactly the same divisions: whether any combination differs (Kruskal-Wallis), and the two furthest apart (Cliff’s delta; Mann-Whitney). Of { $ratings } ratings, about one in twenty has a p below 0.05 by chance alone.
figures-compared-note = Cliff’s delta is the share of pairs in which the first is higher minus that in which it is lower: 0 is alike, 1 is always higher. These p-values are descriptive; verdicts rest on none of them.
figures-compared-caption = Ratings compared between combinations of divisions
figures-column-p-any = p, any difference
figures-column-furthest = Furthest apart
figures-column-delta = Cliff’s delta
figures-column-p-two = p, these two
figures-above = { $higher } above { $lower }
figures-no-difference = none
figures-delta-negligible = { $delta } (negligible)
figures-delta-small = { $delta } (small)
figures-delta-medium = { $delta } (medium)
figures-delta-large = { $delta } (large)
figures-estimates = Estimates weighted to the roster
figures-estimates-about = { $page }. Shares of those who answered the question, weighted so that combinations of divisions count by their members on the roster; ± is the 95 % margin of error.
figures-estimates-about-divisions = { $page }. Shares of those who answered the question, weighted so that combinations of divisions (or divisions, where a combination hardly answered) count by their members on the roster; ± is the 95 % margin of error.
figures-estimates-caption = Weighted beside unweighted: { $page }
figures-column-weighted-all = Weighted, all
figures-estimates-few = Too few answers to weight
figures-estimates-same = Weighting moves no share by as much as a point
figures-estimates-moves = Weighting moves ‘{ $name }’ most, by { $points } points
figures-answer-first = { $asked }: { $option } first
figures-answer-called = { $asked }: { $option } ‘{ $called }’
