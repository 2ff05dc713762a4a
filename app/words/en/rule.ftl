# What decides an assumption, in words. Clauses are put together, since what is measured, of whom and how much are chosen freely.

rule-sentence = Supported when { $promises }; { $missing }.
# Where several promises are joined inside of divisions.
rule-sentence-inside = Supported when, { $inside }, { $promises }; { $missing }.
rule-and = { $promises }, and { $next }
rule-or = { $promises }, or { $next }
rule-also = { $missing }; { $next }

## For whom it is promised

rule-in-every = in every division
rule-in-some = in at least one division
rule-in-division = in { $division }
rule-of-all = of all members
rule-of-members = of the members
rule-of-inside = of the members { $inside }
rule-by-all = by all members
rule-by-members = by the members
rule-by-inside = by the members { $inside }

## What is promised

rule-share = { $bound } { $of } { $does }
rule-opinion = { $bound } { $of } who have an opinion { $does }
rule-mean = the mean rating of { $item } { $by } is { $bound }
rule-mean-scale = the mean rating of { $item } { $by } is { $bound } on the scale from { $from } to { $to }
rule-net = the share { $of } who { $top }, minus the share who { $bottom }, is { $bound }
rule-first = { $bound } { $of } rank { $option } first
rule-before = { $bound } { $of } rank { $option } before { $before }
rule-difference = the shares of the members in { $one } and in { $other } who { $does } differ by { $bound }
rule-lead = the share of the members in { $of } who { $does }, minus that in { $over }, is { $bound }

## What those do who are counted

rule-choose = choose { $words } at { $item }
rule-tick = tick { $words } at { $item }
rule-answer = answer { $words } to { $item }
rule-answer-it = answer { $words } to it
rule-rate = rate { $item } { $points }
rule-rate-it = rate it { $points }
rule-high = rate { $item } high
rule-low = rate it low
rule-it = it
rule-either = { $words } or { $last }
rule-quoted = ‘{ $words }’

## How much, of shares

rule-percent-at-least = at least { $at } %
rule-percent-more = more than { $at } %
rule-percent-at-most = at most { $at } %
rule-percent-less = less than { $at } %
rule-percent-between = between { $at } % and { $to } %

## How much, of means and of what is apart

rule-at-least = at least { $at }
rule-more = more than { $at }
rule-at-most = at most { $at }
rule-less = less than { $at }
rule-between = between { $at } and { $to }
rule-point = { $points } point
rule-points = { $points } points

## What becomes of those who do not know or do not answer

rule-left-out = do not know and no answer are left out
rule-any-point-dont-know = do not know and no answer could stand for any point
rule-any-point = no answer could stand for any point
rule-neither-dont-know = do not know and no answer count on neither side
rule-neither = no answer counts on neither side
rule-other-order = no answer counts as another order
rule-not-agreeing-dont-know = do not know and no answer count as not agreeing
rule-not-agreeing = no answer counts as not agreeing
rule-not-choosing = no answer counts as not choosing it
