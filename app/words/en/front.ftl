# Around every page of staff and leadership, the front door, and signing in.

front-navigation = Main
front-sign-in = Sign in
front-sign-in-who = For staff, leadership and administrators. Members answer by their own link and need no account.
front-sign-in-account = You stay signed in for twelve hours. An administrator can give you an account.
front-email = E-mail
front-password = Password
front-sign-out = Sign out
front-campaigns = Campaigns
