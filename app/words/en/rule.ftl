# An assumption’s rule in words. The program holds that the English is that of the registration, letter for letter.

rule-plain = Supported when { $promises }; { $missing }.
rule-inside = Supported when, { $scope }, { $promises }; { $missing }.
rule-and = { $one }, and { $other }
rule-or = { $one }, or { $other }
# What becomes of those who do not answer, rule by rule.
rule-also = { $one }; { $other }
# Of whom, after ‘of’ and ‘by’.
rule-all = all members
rule-members = the members
rule-members-in = the members { $scope }
rule-every-division = in every division
rule-some-division = in at least one division
rule-division = in { $division }
# { $does } is what so many do, such as ‘rate ‘Technology’ 4 or 5’.
rule-share = { $bound } of { $group } { $does }
rule-opinion = { $bound } of { $group } who have an opinion { $does }
rule-mean = the mean rating of { $rated } by { $group } is { $bound }
rule-mean-on = the mean rating of { $rated } by { $group } is { $bound } on the scale from { $from } to { $to }
rule-net = the share of { $group } who { $top }, minus the share who { $bottom }, is { $bound }
rule-first = { $bound } of { $group } rank { $option } first
rule-before = { $bound } of { $group } rank { $option } before { $other }
rule-difference = the shares of the members in { $one } and in { $other } who { $does } differ by { $bound }
rule-lead = the share of the members in { $one } who { $does }, minus that in { $other }, is { $bound }
rule-left-out = do not know and no answer are left out
rule-any-point-known = do not know and no answer could stand for any point
rule-any-point = no answer could stand for any point
rule-no-side-known = do not know and no answer count on neither side
rule-no-side = no answer counts on neither side
rule-other-order = no answer counts as another order
rule-not-agreeing-known = do not know and no answer count as not agreeing
rule-not-agreeing = no answer counts as not agreeing
rule-not-choosing = no answer counts as not choosing it
rule-choose = choose { $answers } at { $item }
rule-tick = tick { $answers } at { $item }
rule-answer = answer { $answers } to { $item }
rule-rate = rate { $item } { $points }
rule-rate-it = rate it { $points }
rule-answer-it = answer { $answers } to it
rule-rate-high = rate { $item } high
rule-rate-low = rate it low
rule-it = it
rule-quoted = ‘{ $words }’
rule-either = { $words } or { $last }
rule-at-least = at least { $value }
rule-more-than = more than { $value }
rule-at-most = at most { $value }
rule-less-than = less than { $value }
rule-between = between { $low } and { $high }
rule-percent = { $number } %
rule-point = { $number } point
rule-points = { $number } points
