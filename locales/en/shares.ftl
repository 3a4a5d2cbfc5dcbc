# Sharing groups with teams, shared audiences, and exports.

share-tab-title = Sharing { $name }
share-facts = Sharing
share-title = Share { $name }
share-lead = A team sees what you choose, as it is at that moment, until you revoke it.
share-teams = Shared with teams
share-new = Share with a team
share-again = Share it again
share-none-title = Not shared
share-none = A campaign team sees only what you choose: the count, or people with the columns you grant.
share-small = Small
share-small-title = Too small to be shared
share-later = The contacts are still being read, so it takes longer than usual to count whether enough people are in the group. Share it in a moment, or have it counted now.
share-later-now = Count now and go on
share-too-small = A group with fewer than { $n } people cannot be shared: single people could be recognised.
share-loosen = Loosen the criteria
share-add-people = Add people
share-col-team = Team
share-col-sees = They see
share-col-export = Download
share-col-expires = Open until
share-col-actions = Actions
share-no-expiry = until revoked
share-revoke = Revoke
share-revoke-from = Revoke { $team }
share-ended = Ended
share-revoked-on = revoked { $date }
share-expired-on = expired { $date }
share-people = people
share-shown = Can be shown
share-smallest = Smallest group to share
share-left-out = { $n ->
    [one] 1 person is left out.
   *[other] { $n } people are left out.
}
share-left-out-few = Fewer than { $min } people are left out.
share-left-out-why = They have not agreed to be contacted by email, or are not contacts yet.
share-choose-team = Choose a team
share-no-teams = There are no teams yet. An admin makes them under Settings.
share-team-members = { $n ->
    [one] { $team } (1 member)
   *[other] { $team } ({ $n } members)
}
share-team-has-it = { $team } (has it already)
share-level-question = What do they see?
share-level = { $level ->
   *[count] Count only
    [members] People
}
share-level-words = { $level ->
   *[count] How many people, no names and no file.
    [members] The people who agreed to be contacted by email, with the columns you choose.
}
share-columns = Columns
share-column = { $column ->
   *[name] Name
    [first_name] First name
    [last_name] Last name
    [email] Email
    [phone] Phone
    [customer_number] Customer number
    [job_title] Job title
    [street] Street
    [post_code] Post code
    [city] City
    [country] Country
    [language] Language
    [correspondence] Correspondence
    [salesperson] Salesperson
    [territory] Territory
    [organizational_level] Organizational level
    [mailing_group] Mailing group
    [industry_group] Industry group
    [business_relation] Business relation
    [job_responsibility] Job responsibility
}
share-may-export = They may download these people as a file
share-purpose = Purpose
share-purpose-hint = What the team needs it for, such as “Invitation to the winter sale”. The team sees it.
share-expires = Last day
share-expires-hint = After this day the team sees it no longer. Without a day it stays open until you revoke it.
share-preview = What they will see
share-preview-count = { $n ->
    [one] 1 person
   *[other] { $n } people
}
share-preview-members = { $shown } of { $people } people
share-preview-no-names = The number and nothing about single people.
share-preview-export = They may download it.
share-preview-no-export = They may look at it, not download it.
share-submit = Share group
share-save = Save what they see
share-good-to-know = Good to know
share-know-live = The team always sees the group as it is now. When you revoke, it is closed with their next click; a running download breaks off.
share-know-consent = Only people who agreed to be contacted by email are shown and downloaded. The number left out is always told.
share-know-log = Every download is in the audit log with its number of rows.
share-created = { $name } is shared with { $team }.
share-changed = What { $team } sees of { $name } is changed.
share-revoked = { $team } sees { $name } no longer.
share-error-team = Choose the team to share with
share-error-team-taken = This team has the group already; change that share instead
share-error-level = Choose what they see
share-error-columns = Choose at least one column
share-error-purpose = Say what the team needs the people for
share-error-purpose-long = The purpose is one line of at most { $n } characters
share-error-expires = The last day is today or later, or empty
shared-lead = Customer groups that were shared with your teams.
shared-none-title = Nothing is shared with you yet
shared-none = When somebody shares a customer group with one of your teams, it appears here at once.
shared-no-team = You are in no team. An admin can add you to one under Settings, Teams.
shared-col-group = Group
shared-col-sees = You see
shared-col-team = Through
shared-download = Download
shared-download-of = Download { $name }
shared-people = People
shared-search = Search these people
shared-nobody = Nobody to show
shared-nobody-agreed = Nobody in this group has agreed to be contacted by email.
shared-nobody-found = Nobody fits this search. It looks in the columns you see.
shared-first-page = First page
shared-small = Too few people are in this group right now, so no number and nobody is shown.
shared-broken-title = Cannot be counted now
shared-broken = The criteria of this group name something that is gone. Its owner has to mend them.
shared-count-only = The number is shared with you, single people are not.
shared-about = About this share
shared-by = Shared by
shared-since = Since
shared-rows = rows in the file
shared-logged = Your download is noted in the audit log.
export-title = Export { $name }
export-lead = A CSV file, made while it is downloaded.
export-who = Who should be in the file?
export-agreed = { $n ->
    [one] The 1 person who agreed to email
   *[other] The { $n } people who agreed to email
}
export-agreed-words = { $n ->
    [one] 1 is left out.
   *[other] { $n } are left out.
}
export-everyone = { $n ->
    [one] Everyone: 1 person
   *[other] Everyone: { $n } people
}
export-everyone-words = For service, not for marketing: the consent stands in a column of its own.
export-known = { $n ->
    [one] 1 address with its name. The file can be pasted back unchanged.
   *[other] { $n } addresses with their names. The file can be pasted back unchanged.
}
export-safe = Cells that a spreadsheet might calculate begin with an apostrophe.
export-submit = Download CSV
