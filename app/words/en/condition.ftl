# The page on which staff put a condition together without writing its language.

condition-put = Put it together
# Read out behind that alone.
condition-put-of = for ‘{ $field }’
condition-of-question = Question ‘{ $question }’
condition-what = Each line looks at one thing that is known by then, and says what it has to be.
condition-now = What it says now
condition-new = What it is to say
condition-more = This is more than can be put together here. Change it as text, or begin anew: what it says now stays until you use another.
condition-edit-text = Change it as text
condition-anew = Begin anew
condition-all-hold = All of these hold:
condition-any-holds = At least one of these holds:
condition-join = How many of the lines have to hold
condition-join-all = All of them
condition-join-any = At least one of them
condition-line = Line { $number }
condition-of = What it looks at
condition-of-hint = Then press ‘Next’ to say what it has to be.
condition-choose = Choose
condition-next = Next
# Read out behind ‘Next’ alone.
condition-next-of = in line { $number }
condition-how = How it is compared
condition-options = With these
condition-options-hint = Choose none for ‘is answered’ and ‘is left empty’.
condition-points-hint = One alone for ‘is at least’ and the like, none for ‘is answered’ and ‘is left empty’.
condition-number = With this number
condition-number-hint = Digits, such as 12 or 2.5. Leave it empty for ‘is answered’ and ‘is left empty’.
condition-date = With this date or time
condition-words = With this
condition-unless-empty = It does not matter for ‘is answered’ and ‘is left empty’.
condition-add = Add a line
condition-remove = Remove line { $number }
condition-use = Use this condition
condition-cancel = Cancel
condition-clear = Take the condition away

## What can be looked at

condition-part = { $question } – { $part }
condition-beside = What nobody is asked
condition-divisions = The divisions of a member
condition-roster = On the roster: { $name }
condition-link-value = In the link: { $name }
condition-draw = A number drawn from 1 to 12: { $name }

## How it is compared

condition-how-is = is
condition-how-is-not = is answered, and is not
condition-how-less = is less than
condition-how-at-most = is at most
condition-how-more = is more than
condition-how-at-least = is at least
condition-how-before = is before
condition-how-until = is no later than
condition-how-after = is after
condition-how-since = is no earlier than
condition-how-one-of = is one of these
condition-how-none-of = is none of these, or is left empty
condition-how-has = has at least one of these
condition-how-has-one = has
condition-how-has-all = has all of these
condition-how-has-none = has none of these, or is left empty
condition-how-contains = contains
condition-how-answered = is answered
condition-how-empty = is left empty

## A line in words

condition-says = { $what } { $how } { $values }
condition-says-list = { $what } { $how }: { $values }
condition-says-alone = { $what } { $how }
condition-says-together = { $join } { $clauses }
