organisation-name = Name
organisation-name-hint = As your colleagues know it
organisation-name-missing = Write the name of the organisation.
organisation-time-zone = Time zone
organisation-time-zone-hint = “Today” in criteria is this zone’s day
organisation-currency = Currency
organisation-currency-hint = Spend is counted in it
organisation-language = Language
organisation-language-hint = For mails to people who have not chosen one

organisation-intro = What holds for everybody. Changes count at once.
organisation-general = General
organisation-week-start = Weeks begin on
organisation-week-start-hint = “This week” in criteria begins on that day
organisation-week-day = { $day ->
    [sunday] Sunday
    [saturday] Saturday
   *[monday] Monday
}
organisation-min-people = Smallest group
organisation-min-people-hint = Segments with fewer people are “Small”: not shared, and shown without a number to roles that see no names
organisation-min-age = Youngest age in segments
organisation-min-age-hint = People known to be younger are in no segment. 0 lets everybody in; known user groups have everybody in any case
organisation-max-addresses = Most addresses in a known user group
organisation-max-addresses-hint = Up to 1,000,000
organisation-horizon-days = Days ahead for expected orders
organisation-horizon-days-hint = The churn prediction tells how many orders to expect in that many days: 7 to 365. A change holds once everything is predicted anew, which begins at once
organisation-kept-days = Days that page views and campaign clicks are kept
organisation-kept-days-hint = Where their source keeps the last 90 days only, write 90: conditions that look further back say so. Blank: all are kept
organisation-saved = The organisation’s settings were saved.
organisation-now = How it reads
organisation-today = Today
organisation-week = This week
organisation-week-from = from { $day }
organisation-money = Spend
teams-intro = Customer groups are shared with teams. Their members see them after signing in.
teams-new = New team
teams-create = Create team
teams-none = No teams yet
teams-none-help = A team gets customer groups without anybody mailing lists around.
teams-name-hint = Such as Nordics or Store launches
teams-name-missing = Write the team’s name.
teams-name-taken = Another team has this name. Choose a different one.
teams-description = Description
teams-description-hint = What the team does, in one line; may be empty
teams-members = Members
teams-members-hint = Whoever is added or removed sees the team’s shared audiences accordingly, from their next page on.
teams-shares = Shared groups
teams-shares-none = Nothing is shared with this team.
teams-created = The team { $name } was created. Now choose its members.
teams-saved = The team { $name } was saved.
teams-conflict = { $members ->
    [one] Somebody changed this team while the page was open: it is now { $name } with one member. Save again to replace that with what you see here.
   *[other] Somebody changed this team while the page was open: it is now { $name } with { $members } members. Save again to replace that with what you see here.
}
teams-delete = Delete team
teams-delete-title = Delete the team “{ $name }”?
teams-delete-help = { $members ->
    [0] Nobody is in it and nothing is shared with it. Groups that name it as their team lose that and nothing else.
    [one] One person leaves it; their account stays. Groups that name it as their team lose that and nothing else.
   *[other] { $members } people leave it; their accounts stay. Groups that name it as their team lose that and nothing else.
}
teams-delete-keep = Keep it
teams-delete-shared = { $groups ->
    [one] One customer group is shared with this team. Revoke that share first, or share it with another team.
   *[other] { $groups } customer groups are shared with this team. Revoke those shares first, or share them with another team.
}
teams-deleted = The team { $name } was deleted.
teams-back = Back to { $name }
me-title = My account
me-intro = How Muster looks to you, and how you sign in.
me-saved = Your preferences were saved.
me-language = Language
me-language-browser = As in this browser
me-zone-organisation = As the organisation ({ $zone })
me-theme = Theme
me-theme-system = As on this device
me-theme-light = Light
me-theme-dark = Dark
me-density = Density
me-density-comfortable = Comfortable
me-density-compact = Compact: more rows on a page
me-keyboard = Keyboard
me-shortcuts = Single-key shortcuts
me-shortcuts-hint = Turn them off if you use speech input or type by accident
me-password-title = Change password
me-password-intro = All your other sessions end when you change it.
me-password-current = Current password
me-password-submit = Change password
me-password-wrong = This is not your current password. Check it and try again.
me-password-saved = Your password was changed. Your other sessions have ended.
me-sessions = Sessions
me-sessions-where = Where you are signed in
me-sessions-end-others = End all others
me-sessions-rule = A session ends after 30 minutes without use, and after 12 hours in any case.
me-session-where = Device
me-session-address = Address
me-session-since = Since
me-session-seen = Last used
me-session-this = This one
me-session-end = End session
me-session-ended = The session has ended.
me-sessions-ended = { $n ->
    [0] There was no other session.
    [one] One other session has ended.
   *[other] { $n } other sessions have ended.
}
me-session-device = { $browser } on { $system }
me-session-unknown = Unknown device
me-happened = What happened to your account
me-new-device = New device
