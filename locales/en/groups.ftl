# Customer groups: the list, the pages of a group, and segment templates.

## The list

groups-title = Customer groups
groups-intro = Reusable audiences for campaigns and shared lists. Segments update themselves; known user groups change only when you edit them.
groups-new = New group
groups-new-segment-help = Everyone who matches criteria. Always current.
groups-new-known-help = Specific people, by email address.
groups-views = Views
groups-tab-all = All
groups-tab-segments = Segments
groups-tab-known = Known user groups
groups-tab-mine = My customer groups
groups-tab-shared = Shared
groups-tab-attention = Needs attention
groups-tab-archived = Archived
groups-search = Name, description or owner
groups-filter-team = Team
groups-filter-size = Size
groups-filter-remove = Remove filter { $label }: { $value }
groups-size-between = { $low } to { $high } people
groups-size-from = { $low } people and more
groups-count = { $n ->
    [one] 1 group
   *[other] { $n } groups
}
groups-table = Customer groups table
groups-pages = Pages
groups-first-page = First page
groups-column-pick = Select
groups-column-name = Group name
groups-column-type = Type
groups-column-people = People
groups-column-trend = 30 days
groups-column-used = Used in
groups-column-owner = Owner
groups-column-updated = Updated
groups-pick = Select { $name }
groups-used-shares = { $n ->
    [one] 1 team
   *[other] { $n } teams
}
groups-used-groups = { $n ->
    [one] 1 segment
   *[other] { $n } segments
}
groups-refreshed = The numbers are up to date.
groups-first-title = No customer groups yet
groups-first-help = A group is an audience you can use again and again: describe who you want to reach, or paste a list of addresses.
groups-first-segment = Create a segment
groups-first-known = Paste a list
groups-none-title = No group fits
groups-none-help = The search or a filter hides the others.
groups-none-clear = Clear search and filters
groups-empty-title = { $tab ->
    [segments] No segments yet
    [known] No known user groups yet
    [mine] You own no groups yet
    [shared] Nothing is shared
    [attention] All groups are fine
    [archived] Nothing is archived
   *[other] No groups here
}
groups-empty-help = { $tab ->
    [segments] Describe who you want to reach; the segment keeps itself current.
    [known] Paste addresses to make a group of exactly these people.
    [mine] Groups that you create stand here.
    [shared] Share a group with a team on its Sharing tab.
    [attention] Groups that are too small, broken or unused for 90 days stand here.
    [archived] Archived groups keep their history and can be restored.
   *[other] Look under All.
}
groups-archive-picked = Archive selected
groups-none-picked = Select at least one group that is not archived.
groups-archive-title = { $n ->
    [one] Archive 1 group?
   *[other] Archive { $n } groups?
}
groups-archive-submit = { $n ->
    [one] Archive group
   *[other] Archive { $n } groups
}
groups-archived-done = { $n ->
    [one] 1 group was archived.
   *[other] { $n } groups were archived.
}
groups-archive-help = They leave the list and cannot be changed, but keep their history and can be restored at any time.
groups-keep = Keep them
groups-inactive-title = Inactive segments
groups-inactive-help = { $n ->
    [one] Fewer than 1 person matches, so they can be neither shared nor used. Loosen a rule, or refresh after new data has come in.
   *[other] Fewer than { $n } people match, so they can be neither shared nor used. Loosen a rule, or refresh after new data has come in.
}
groups-inactive-loosen = Loosen a rule

## Segment templates

groups-templates = Segment templates
groups-templates-all = All templates
groups-templates-intro = Ready criteria to start from. A copy is yours to change; nothing is saved before you save it.
groups-template-copy = Copy
groups-template-people = { $n ->
    [one] 1 person today
   *[other] { $n } people today
}
groups-template-choose = You choose the product

## What groups are called

group-segment = Segment
group-known = Known user group
group-known-short = Known users
group-known-words = People named by their email address
group-everyone = Everyone
group-small = Small
group-too-small = Too small
group-idle = Unused for 90 days
group-broken = Broken criteria
group-broken-words = The criteria name something that is no longer there.
group-broken-help = Nobody can be counted until the criteria are mended.
group-broken-rule = “{ $rule }”: { $problem }
group-broken-attribute = The attribute that this asks for was deleted. Choose another one, or remove the condition.
group-fewer-than = fewer than { $n }
group-archived = Archived
group-refresh = Refresh

## The head of a group's pages

group-counted = Counted { $ago }
group-not-counted = Not counted yet
group-counting = Counting
group-counts-later = The contacts are still being read, so counting takes longer than usual.
group-not-countable = Cannot be counted
group-owned-by = Owned by { $owner }
group-owned-by-team = Owned by { $owner }, { $team }
group-of-team = Team { $team }
group-edit-criteria = Edit criteria
group-edit-addresses = Edit addresses
group-share = Share
group-more = More actions
group-rename = Rename and describe
group-duplicate = Duplicate
group-export = Export members
group-archive = Archive group
group-delete = Delete group
group-restore = Restore
group-archived-help = This group is archived: nobody can change or use it until it is restored.
group-tabs = Pages of the group
group-tab-overview = Overview
group-tab-members = Members
group-tab-sharing = Sharing
group-tab-used = Where used
group-tab-history = History

## Overview

group-people = People
group-periods = Period
group-period = { $days ->
    [365] 1 year
   *[other] { $days } days
}
group-in-days = { $days ->
    [365] in 1 year
   *[other] in { $days } days
}
group-chart-title = { $days ->
    [365] People over the last year
   *[other] People over the last { $days } days
}
group-chart-desc = From { $first } on { $from } to { $last } on { $to }.
group-chart-extremes = Lowest { $low } on { $lowday }, highest { $high } on { $highday }.
group-chart-table = Show as table
group-chart-day = Day
group-chart-none = The trend begins to show when the group has been counted on two days.
group-hidden-help = So few people are in it that their number and make-up are not shown to your role. Ask a manager.
group-few-help = So that nobody can be picked out, your role sees numbers of people in steps of { $min }, and < { $min } for fewer.
group-small-segment-help = Too small to be shared. Loosen a rule to let more people in.
group-small-known-help = Too small to be shared. Add addresses.
group-who = Who is in it
group-origin = Where the addresses came from: { $origin }
group-by-country = Country
group-by-age = Age
group-by-reach = Can be reached by
group-reach-email = Email
group-reach-sms = SMS
group-reach-post = Post
group-reach-ads = Ads
group-others = Others
group-facts = Facts
group-fact-addresses = Addresses
group-fact-pending = Pending
group-fact-smallest = Smallest usable
group-fact-youngest = Youngest age
group-fact-created = Created
group-fact-changed = Changed
group-fact-version = Criteria version
group-unused = Nothing uses this group.
group-uses-in-criteria = Uses this group in its criteria
group-shared-since = Shared since { $date }
group-share-until = until { $date }
group-may-export = may export
group-latest = Latest

## Members

group-members-title = Members of { $name }
group-members-forbidden = Names and addresses are not shown to your role
group-members-forbidden-help = You see counts and breakdowns. An admin can give you a role that sees people.
group-members-search = Search by name or email
group-members-table = Members table
group-members-name = Name
group-members-email = Email address
group-members-country = Country
group-members-orders = Orders
group-members-spend = Spent
group-members-last-order = Last order
group-members-why = Why they are in it
group-members-why-of = Why is { $name } in it?
group-members-state = State
group-members-added = Added
group-members-contact = Contact
group-members-is-pending = Pending
group-members-pending = { $n ->
    [one] 1 pending: not a contact yet
   *[other] { $n } pending: not contacts yet
}
group-pending-title = { $n ->
    [one] 1 address is not a contact yet
   *[other] { $n } addresses are not contacts yet
}
group-pending-help = As contacts they get a page of their own and can be in segments. Their consent stays unknown until somebody records it.
group-pending-add = { $n ->
    [one] Add 1 contact
   *[other] Add { $n } contacts
}
group-pending-added = { $n ->
    [one] 1 contact added. Its consent is unknown.
   *[other] { $n } contacts added. Their consent is unknown.
}
group-pending-none = All addresses of this group were contacts already.
group-members-none = Nobody matches today
group-members-none-help = The criteria page shows which rule leaves nobody.
group-members-no-result = No member fits the search
group-members-no-result-help = Part of a name or of an email address is enough.
group-find-title = Find a person
group-find-label = Name, email address or customer number
group-find-hint = Shows whether they are in it, and why.
group-find = Find
group-find-in = In this group
group-find-out = Not in this group
group-find-nobody = No contact has this name, address or number. Check it for typing errors.
group-find-several = { $n } contacts have this name. Choose who is meant:
group-find-many = More than { $n } contacts have this name. Choose who is meant, or enter an address or a customer number:
group-find-pending = The address is listed, but no contact has it yet.
group-find-holds = Fits:
group-find-fails = Does not fit:
group-find-all = all of these
group-find-any = any of these
group-find-left-out = left out: { $rule }
group-find-not-left-out = not left out: { $rule }
group-find-own = Their value: { $value }
group-find-too-young = Too young for segments: people under { $age } are in none. Old enough on { $day }.
group-find-no-customer = Not a customer of the products that the segment is about.
group-find-change = changes on { $date }
group-find-leaves = Leaves on { $date } if nothing new happens.
group-find-joins = Joins on { $date } if nothing new happens.

## Where used

group-used-title = Where { $name } is used
group-used-none = Nothing uses this group
group-used-none-help = It is safe to change.
group-used-shares = Shared with
group-used-groups = Segments that use it
group-uses-groups = Groups that it uses
group-used-by-now = Used now by

## History

group-history-title = History of { $name }
group-history-none = Nothing happened yet
group-history-older = Older events
group-history-restored = version { $number } restored
group-history-moved = { $joined } joined, { $left } left
group-history-addresses = +{ $added } −{ $removed } addresses
group-history-description = description changed
group-history-origin = origin of the addresses: { $new }
group-versions = Criteria versions
group-version = Version { $number }
group-version-current = Current
group-version-people = People then: { $people }
group-compare = Compare version { $old } and { $new }
group-compare-title = Version { $old } and { $new } of { $name }
group-compare-rules = What changed
group-compare-removed = Removed:
group-compare-added = Added:
group-compare-all = meet every condition
group-compare-any = meet at least one of the conditions
group-compare-today = { $n ->
    [one] Today version { $number } would have { $after } person; the current criteria have { $before }.
   *[other] Today version { $number } would have { $after } people; the current criteria have { $before }.
}
group-back-to-history = Back to history
group-restore-version = Restore version { $number }
group-restore-version-title = Restore version { $number } of “{ $name }”?
group-version-restored = The criteria of version { $number } are the current ones again.

## Life of a group

group-settings-title = Rename and describe { $name }
group-name = Group name
group-description = Description
group-description-hint = What the group is for, so that colleagues can tell.
group-no-team = No team
group-name-missing = Enter a name for the group.
group-name-long = The name may have at most { $most } characters.
group-name-line = Write the name on one line.
group-name-taken = Another group has this name, perhaps an archived one. Choose another name.
group-description-long = The description may have at most { $most } characters.
group-saved = Saved.
group-copy-of = Copy of { $name }
group-duplicate-title = Duplicate { $name }
group-duplicate-segment-help = The copy has the same criteria and belongs to you. It is shared with nobody.
group-duplicate-known-help = The copy has the same addresses and belongs to you. It is shared with nobody.
group-duplicated = The group was duplicated. This is the copy.
group-archive-title = Archive “{ $name }”?
group-archive-help = The group leaves the list and cannot be changed, but keeps its history and can be restored at any time.
group-archive-shares = { $n ->
    [one] 1 team no longer sees it until it is restored.
   *[other] { $n } teams no longer see it until it is restored.
}
group-archive-groups = { $n ->
    [one] 1 segment uses it and goes on working as now.
   *[other] { $n } segments use it and go on working as now.
}
group-archived-done = “{ $name }” was archived.
group-restored-done = “{ $name }” was restored.
group-deleted-done = “{ $name }” was deleted.
group-show = Show
group-keep = Keep it
group-delete-title = Delete “{ $name }”?
group-delete-segment-help = The criteria with all versions and the trend are deleted for good. The people stay contacts.
group-delete-known-help = Its { $people } addresses and the trend are deleted for good. Contacts stay contacts.
group-delete-blocked = The group is in use and cannot be deleted. Take it out of these first, or archive it instead.
group-archive-instead = Archive instead

group-template-name = { $key ->
    [viewed-not-bought] Looked but did not buy
    [trial-not-paid] Trial without purchase
    [unhappy] Unhappy raters
   *[new-customers] New customers this month
    [lapsing] Lapsing buyers
    [big-spenders] Big spenders
    [birthday] Birthday this month
    [first-purchase] First purchase
    [loyal] Loyal customers
    [at-risk] At risk of leaving
    [churn-high] High risk of leaving
    [churn-medium] Medium risk of leaving
    [churn-low] Low risk of leaving
    [one-time] Bought once and never again
    [never-bought] Never bought
    [bought-not-bought] Bought X but not Y
    [bought-product] Buyers of a product
    [customer-anniversary] Customer anniversary
    [reachable] Reachable by email
    [no-consent-yet] No consent yet
}
group-template-words = { $key ->
    [viewed-not-bought] Viewed a store page in the past 30 days and bought nothing in those 30 days.
    [trial-not-paid] Tried a product and never paid for one.
    [unhappy] Gave one or two stars in the past 90 days.
   *[new-customers] First purchase was in this calendar month.
    [lapsing] Bought within the past year, but not in the past 90 days.
    [big-spenders] Spent { $amount } or more in all, and bought within the past year.
    [birthday] Everyone whose birthday falls in this calendar month.
    [first-purchase] Bought exactly once, within the past 30 days.
    [loyal] At least 5 orders within the past year.
    [at-risk] At least 3 orders, but none in the past 180 days.
    [churn-high] By the churn prediction they have probably left: time to win them back.
    [churn-medium] By the churn prediction it may go either way: the moment for an offer.
    [churn-low] By the churn prediction they order again without being asked.
    [one-time] One single order, more than 90 days ago.
    [never-bought] Known to you, but without any order.
    [bought-not-bought] Bought one product and never bought another: choose both.
    [bought-product] Bought a product of your choice within the past year.
    [customer-anniversary] The anniversary of the first order is within the next 30 days.
    [reachable] Has an email address and opted in.
    [no-consent-yet] Has an email address, but was never asked for consent.
}
