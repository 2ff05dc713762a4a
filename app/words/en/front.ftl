# Around every page of staff and leadership, the front door, and signing in.

front-navigation = Main
front-sign-in = Sign in
front-sign-in-who = For staff, leadership and administrators. Members answer by their own link and need no account.
front-sign-in-account = You stay signed in for twelve hours. An administrator can give you an account.
front-email = E-mail
front-password = Password
front-sign-out = Sign out
front-roster = Roster
front-campaigns = Campaigns
front-home = Home
front-nothing-asked = Nothing is asked right now
front-nothing-asked-what = When a campaign is open to everyone, it is here. If you were sent a link of your own, use that one.
front-wanted = Your answers are wanted. If you were sent a link of your own, use that one: it lets you stop and go on later, anywhere.
# { $minutes } is 'about 5 minutes'.
front-asked = Asked by { $asks } · { $minutes }
front-answer = Answer
front-refused = The e-mail address or the password is not right. Type both again.
front-too-many = { $minutes ->
    [one] Too many attempts have failed. Wait { $minutes } minute, then try again.
   *[other] Too many attempts have failed. Wait { $minutes } minutes, then try again.
}

## Who reads

front-role-staff = Staff
front-role-leadership = Leadership
front-role-administrator = Administrator

## Where a campaign is in its life

front-state-draft = Draft
front-state-open = Open
front-state-paused = Paused
front-state-closed = Closed

## The demonstration

front-demo = Demonstration
front-demo-title = Ask your members before you change. Know what their answers support.
front-demo-lead = Canvass is where a membership association asks its members the right questions before it changes itself. It shows, live and for each division, what the answers support so far, and keeps apart what nobody knows yet.
front-demo-ways = Come in, as one of three
front-demo-member = Answer as a member
front-demo-member-about = Open a personal link on a phone or at a desk. A few minutes, every answer kept as you give it.
front-demo-staff = Work as staff
front-demo-staff-about = See the campaign, who has answered in each division, its links, and the survey as a member reads it.
front-demo-leadership = Read as leadership
front-demo-leadership-about = Watch the dashboard fill, by current division, while simulated members answer.
front-demo-simulated = Simulated
front-demo-case = The case is real, the people are not
front-demo-case-began = In January 2018 the leadership of three divisions of the American Library Association began to explore integration: ALCTS for collections and technical services, LITA for library information technology, LLAMA for leadership and management. Closer collaboration, shared membership or one new division; nothing was decided. They had assumptions about five core strengths and about what members need, and wanted to put them to the members.
front-demo-case-invented = This demonstration asks what they might have asked. Almost 800 members really were in both LITA and LLAMA, almost 600 in both LITA and ALCTS; the divisions’ own sizes, the 7,000 members on the roster here and all their answers are invented. On 8 April 2020 the members did vote, and said yes in each division: ALCTS 91 %, LITA 96 %, LLAMA 96 %.

## What went wrong

front-forbidden-title = This is not for you to open
front-forbidden = You need the right to { $right }, and the account you are signed in with does not have it.
front-forbidden-advice = Nothing was changed. Ask an administrator for the right, or sign in with another account.
# As it stands in 'the right to …'.
front-right-campaigns = manage campaigns
front-right-results = see results
front-right-roster = manage the roster
front-right-people = manage people
front-stale-title = Somebody else changed this meanwhile
front-clash = Somebody else changed the same in between.
front-stale = What you sent was made for an earlier version, so it was not taken.
front-missing-advice = It may have been removed, or the address lost its end. Go back, or look for it where it is listed.
front-stale-advice = The other change is kept. Go back, load the page again, and make your change once more.
