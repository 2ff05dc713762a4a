# Parts of a page that are shown anew while somebody looks at it.

fresh-now = Live · as of { $time }
fresh-unconnected = The numbers could not be counted: no connection. Press Count to try again.
fresh-signed-out = The numbers could not be counted: you are signed out. Sign in again in another tab, and press Count here.
fresh-failed = The numbers could not be counted: the server answered with an error. Press Count to try again.
