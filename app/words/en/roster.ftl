# The roster: who is on it, its parts, one member, bringing members.

roster-title = Roster
roster-members = { $members ->
    [one] { $members } member.
   *[other] { $members } members.
}
roster-members-and-gone = { $members ->
    [one] { $members } member, and { $gone } who are gone.
   *[other] { $members } members, and { $gone } who are gone.
}
roster-empty-title = Nobody is on the roster yet
roster-empty = Bring a file of your members, CSV or a workbook: one row for each, with an e-mail address. You see what it would do before anything is kept.
roster-bring = Bring members
roster-segments = Segments
roster-all = All
roster-only = Only { $name }.
roster-look-among-all = Look among all
roster-not-known = { $name } not known
roster-division = Division
roster-column-members = Members
roster-name-or-address = Name or address
roster-those-gone = Those who are gone
roster-look = Look
roster-nobody = Nobody was found.
roster-found = { $members ->
    [one] { $members } member found
   *[other] { $members } members found
}
roster-found-gone = { $members ->
    [one] { $members } member who is gone found
   *[other] { $members } members who are gone found
}
roster-column-name = Name
roster-column-address = Address
roster-divisions = Divisions
roster-column-attributes = Attributes
roster-export = These members as a file (CSV)
roster-export-note = It opens in a spreadsheet, and can be brought again.
roster-page-before = Page before
roster-page-next = Next page
roster-pages = Pages

## Segments

roster-segments-lead = { $members ->
    [one] { $members } member by what they hold today. A campaign keeps the sizes of the day it opened.
   *[other] { $members } members by what they hold today. A campaign keeps the sizes of the day it opened.
}
roster-divisions-note = Who holds several counts in each.
roster-combinations = Combinations
roster-combinations-note = Everybody counts in one.
roster-more-values = { $more ->
    [one] And { $more } value more.
   *[other] And { $more } values more.
}
roster-column-segment = Segment
roster-column-share = Share
roster-percent = { $percent } %

## One member

roster-gone-since = Is no member any more since { $moment }. Counts in no segment and gets no mail; the next file that names this address brings them back.
roster-none = None
roster-no-mail = None
roster-over-time = Divisions over time
roster-column-from = From
roster-column-until = Until
roster-beginning = the beginning of this roster
roster-now = now
roster-invitations = Invitations
roster-not-invited = Invited to no campaign yet.
roster-column-campaign = Campaign
roster-column-state = State
roster-column-invited = Invited
roster-mail = Mail
roster-column-link = Personal link
roster-invitations-note = Whether they have answered is not shown here: reminders leave them out by themselves.
roster-mail-waits = { $kind } waits
roster-mail-leaves = { $kind } is going out
roster-mail-sent = { $kind } sent
roster-mail-failed = { $kind } failed
roster-mail-skipped = { $kind } left out
# After one of the messages before.
roster-mail-at = { $mail } { $moment }
roster-link-over = Over
roster-link-works = Works
roster-link-ended = Ended
roster-end-link = End it
roster-reopen-link = Let it work again
# After one of the two before, for those who only hear the button.
roster-for-campaign = {" "}for the campaign { $title }
roster-opted-out = Wants no mail since { $moment }.
roster-gets-mail = Gets mail.
roster-gets-none = Gets no mail.
roster-bounced = A mail server refused the address { $moment }: { $reason }. No mail goes to it; bring the member with another address.
roster-opt-in = They want mail again
roster-opt-out = They want no more mail
roster-consent = Consent
roster-consent-noted = Noted { $moment }.
roster-consent-question = Did they agree to be asked by mail?
roster-consent-yes = Yes
roster-consent-no = No: no mail goes to them
roster-consent-nothing = Nothing is noted
roster-consent-note = Note it

## Erasing one

roster-erase = Erase
roster-erase-what = For a member who asks for it. You are told what goes and what stays before anything is done.
roster-erase-member = Erase this member
roster-erase-title = Erase { $name }?
roster-erase-misnamed = Type the address as it stands here: { $email }
roster-goes = What goes, for good
roster-goes-facts = Name, address, divisions now and before, attributes, consent.
roster-goes-no-invitation = Invited to no campaign.
roster-goes-invitations = { $invitations ->
    [one] { $invitations } invitation, with their links and whatever was begun by them.
   *[other] { $invitations } invitations, with their links and whatever was begun by them.
}
roster-goes-mail = Mails and whether they arrived; the numbers of a mailing become smaller by one.
roster-goes-tie = The tie between this person and any answer.
roster-goes-answers = Answers that are not part of published results yet: they are taken back.
roster-goes-words = What was written in their own words, in published answers too.
roster-stays = What stays
roster-stays-answers = Answers that are part of published results stay in their totals, without the person: a total that shrank would tell what was in it.
roster-stays-fingerprint = A fingerprint of the address (SHA-256), so that the next file of members does not bring them back unasked.
roster-stays-backups = Backups that were made before. They are yours to let expire.
roster-erase-type = To erase, type their e-mail address
roster-erase-for-good = Erase for good
roster-keep = Keep them

## Bringing members

roster-bring-lead = One row for each member, with headings in the first row. Members are known by their e-mail address: who is on the roster already is changed, nobody is doubled. You see what the file would do before anything is kept.
roster-and-more = and { $more } more
roster-nothing-taken = Nothing was taken from this file; on top stands why
roster-file = A file of members
roster-file-hint = CSV in UTF-8 with commas, semicolons or tabs, or an Excel workbook (.xlsx), up to 32 MB. Of a workbook, the first sheet with anything in it is read.
roster-file-bring = Bring it
roster-file-empty = Choose a file that is not empty
roster-file-large = The file is larger than { $megabytes } MB. Nothing was taken: split it, or leave columns out that nobody needs
roster-file-cut = The form did not arrive whole ({ $why }). Send it again
roster-lately = Brought lately
roster-column-file = File
roster-column-brought = Brought
roster-column-by = By
roster-column-became = What became of it
roster-became-waits = Waits for you to begin
roster-became-running = Is being taken over
roster-became-lost = Was interrupted; nothing of it was kept
roster-became-stopped = Was stopped; nothing of it was kept
roster-became-failed = Failed; nothing of it was kept
roster-became-done = { $new } new, { $changed } changed, { $gone } gone

## What its columns are for

roster-columns = Columns
roster-columns-title = What are the columns for?
roster-columns-lead = Say it for each column of ‘{ $file }’. It is remembered for the next file with the same headings.
roster-columns-see = See what the file would do
roster-discard = Throw the file away
roster-sample-none = The column is empty.
roster-sample = Such as: { $sample }
roster-use-nothing = Nothing: leave it out
roster-use-email = E-mail address
roster-use-name = Name
roster-use-given-name = Given name
roster-use-family-name = Family name
roster-use-divisions = Divisions, all in one cell
roster-use-division = Division { $name }: yes or no
roster-use-attribute = Attribute ‘{ $name }’
roster-use-consent = Consent to be asked by mail: yes or no

## A file: what it would do, how far it has come, what it did

roster-brought = Brought { $moment }.
roster-brought-by = Brought { $moment } by { $name }.
roster-change-columns = Change what the columns are for
roster-stopped = It was stopped
roster-lost = It was interrupted
roster-lost-what = The server stopped in between.
roster-failed = It failed
roster-nothing-kept = Nothing of it was kept; below is what the file would do now.
roster-runs = The members are being taken over
roster-runs-note = You can leave this page: it goes on. Nobody sees anything of it before it is whole.
roster-reading = The file is being read.
roster-written = { $done } of { $all } members are written.
roster-written-label = Members that are written
roster-again = Load again
roster-stop = Stop it and keep nothing
roster-done = The members are taken over. The file itself is not kept.
roster-done-caption = What it did
roster-how-many = How many
roster-new = New
roster-changed = Changed
roster-were-unchanged = As they were
roster-marked-gone = Marked as gone
roster-left-out = Bad rows, left out
roster-erased-left-out = Erased before, left out
roster-to-list = Go to the roster
roster-to-segments = See the segments
roster-unchanged = As they are already
roster-missing = On the roster, not in the file
roster-erased = Erased before
roster-wrong-rows = Rows with something wrong
roster-plan = { $rows ->
    [one] What { $rows } row would do
   *[other] What { $rows } rows would do
}
roster-changes-nothing = This file changes nothing: the roster says all of it already.
# Of how many members each field changes: ‘the name of 3, the divisions of 12’.
roster-fields = What changes: { $fields }.
roster-field-of = { $field } of { $members }
roster-field-name = the name
roster-field-divisions = the divisions
roster-field-attribute = ‘{ $name }’
roster-field-consent = the consent
roster-field-back = being gone
roster-unknown = The file names divisions that are not known yet
roster-unknown-hint = Tick those that your association has. A word that is merely misspelt is better mended in the file.
roster-unknown-rows = { $rows ->
    [one] { $word } ({ $rows } row)
   *[other] { $word } ({ $rows } rows)
}
roster-add-divisions = Add these divisions
roster-bad = { $rows ->
    [one] { $rows } row with something wrong:
   *[other] { $rows } rows with something wrong:
} { $problems ->
    [one] { $problems } problem
   *[other] { $problems } problems
}
roster-column-line = Line
roster-column-column = Column
roster-column-wrong = What is wrong
roster-first-shown = The first { $shown } of { $all } are shown.
roster-first-as-file = The first { $told } as a file (CSV)
roster-all-as-file = All of them as a file (CSV)
roster-and-more-members = And { $more } more.
roster-column-changes = What changes
roster-change = { $what }: { $from } → { $to }
roster-change-name = name
roster-change-divisions = divisions
roster-change-consent = consent
roster-change-none = none
roster-change-not-noted = not noted
roster-change-yes = yes
roster-change-no = no
roster-change-back = was gone, is a member again
roster-group = { $title } ({ $members })
roster-gone-keep = They stay as they are
roster-gone-keep-hint = For a file that holds only a part of the membership.
roster-gone-mark = They are marked as gone
roster-gone-mark-hint = They count no more and get no mail. What they answered stays, and so does their row, until you erase it.
roster-gone-question = { $members ->
    [one] What of the { $members } member who are not in the file?
   *[other] What of the { $members } members who are not in the file?
}
roster-skip = { $rows ->
    [one] Leave out the { $rows } row with something wrong and take the rest
   *[other] Leave out the { $rows } rows with something wrong and take the rest
}
roster-bring-back = { $members ->
    [one] Bring back the { $members } member who was erased
   *[other] Bring back the { $members } members who were erased
}
roster-bring-back-hint = They come as new members: whoever wanted no mail gets it again, unless the file says otherwise.
roster-do-it = Do it
roster-at-once = All of it is done at once, or nothing. You can stop it while it runs.
roster-open-campaigns = Campaigns that are open keep the sizes they opened with. Whoever changes division counts, in answers already given, in the division held then.
roster-import = Import these members
roster-some-wrong = Some rows have something wrong: mend them in the file, or tick below that they are left out

## In an anonymous campaign

roster-stays-anonymous = Answers to an anonymous campaign: nobody can find them. That they took a credential for it is forgotten.
