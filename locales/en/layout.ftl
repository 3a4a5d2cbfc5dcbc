skip-to-content = Skip to content
menu-open = Open menu
jump-label = Search or jump to…
nav-main = Main
nav-home = Home
nav-customers = Customers
nav-contacts = Contacts
nav-imports = Imports
nav-engage = Engage
nav-groups = Customer groups
nav-churn = Churn prediction
nav-shared = Shared audiences
nav-settings = Settings
nav-staff = Staff users
nav-teams = Teams
nav-attributes = Custom attributes
nav-codes = Lists and codes
nav-audit = Audit log
nav-organisation = Organisation
nav-help = Help and shortcuts
nav-preferences = Preferences
sign-out = Sign out

role-admin = Admin
role-manager = Manager
role-analyst = Analyst
role-campaign = Campaign team member

form-problem = There is a problem
form-error-title = Error
form-optional = (optional)
form-save = Save
form-cancel = Cancel
form-search = Search
form-clear = Clear
list-previous = Previous
list-next = Next
unknown = Unknown
yes = Yes
no = No

ago-now = just now
ago-minutes = { $n } min ago
ago-hours = { $n ->
    [one] 1 hour ago
   *[other] { $n } hours ago
}
ago-days = { $n ->
    [one] yesterday
   *[other] { $n } days ago
}
months-short = Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec

error-home = Go to Home
error-request-id = Request { $id }
error-not-found = This page is not here
error-not-found-help = It may have been moved or deleted, or it is not shared with you. Check the address, or search for it.
error-forbidden = You may not do this
error-forbidden-help = Your role does not include it, or the page was open too long. Go back and reload it; if it stays like this, ask an admin for the right.
error-conflict = Somebody else changed this meanwhile
error-conflict-help = Nothing was overwritten. Reload the page to see what is there now, then make your change again.
error-method = This page cannot be asked for in this way
error-method-help = Go back and use the button on the page.
error-request = This request could not be understood
error-request-help = Go back, reload the page and try again. Nothing was changed.
error-too-many = Too many tries
error-too-large = That is too much at once
error-too-large-help = Nothing was saved. A form may be { $megabytes } MB large. Go back in your browser and send it in parts.
error-too-large-lists = Nothing was saved: the form is larger than { $megabytes } MB. Go back in your browser and shorten its longest list. A long list of people is better kept as a known user group, which a condition can use.
error-too-large-part = The form is larger than { $megabytes } MB, so nothing of it was taken. Shorten its longest list. A long list of people is better kept as a known user group, which a condition can use.
error-too-large-known = Make a known user group
error-internal = Something went wrong on our side
error-internal-help = Nothing was lost. Try again in a moment; if it happens again, give an admin the request number below.
error-busy = Too much to do at once
error-busy-help = Nothing was lost. Try again in a few seconds.
error-slow = This takes longer than a minute
error-slow-help = It was stopped so that others are not held up; nothing was lost. Ask for less at once, or try again when less is going on.
