# Addresses of the roster that take no mail.

bounces-title = Addresses that take no mail
bounces-back = Roster
bounces-lead = A mail server has said that there is no such mailbox. No mail goes there any more, until you try again or the roster brings another address.
bounces-none = No address of the roster was refused so far.
bounces-caption = { $count ->
    [one] { $count } member gets no mail
   *[other] { $count } members get no mail
}
bounces-member = Member
bounces-address = Address
bounces-since = Since
bounces-reason = What was said
bounces-do = To do
bounces-again = Try again
bounces-more = { $more ->
    [one] And { $more } more, told of earlier.
   *[other] And { $more } more, told of earlier.
}
bounces-later = Mails that came back later
bounces-files = Mails that came back, or lists of addresses
bounces-files-hint = Some mail servers take a mail first and write back afterwards, to the address that mail comes from. Save such mails with all their parts (.eml), or write a list with one address on each line. Several files at once are fine.
bounces-read = Read them
bounces-unread = Not all of it could be read; on top stands what
bounces-choose = Choose a file that is not empty
bounces-too-large = The files are larger than { $megabytes } MB together: bring fewer at once
bounces-of-file = { $file }: { $problem }
bounces-noted = { $count ->
    [one] { $count } member gets no mail any more.
   *[other] { $count } members get no mail any more.
}
bounces-known = { $count ->
    [one] { $count } address was told of before, or is no member’s.
   *[other] { $count } addresses were told of before, or are no member’s.
}
bounces-passing = { $count ->
    [one] { $count } mail came back for another reason than its address; that changes nothing.
   *[other] { $count } mails came back for another reason than their address; that changes nothing.
}
