# The criteria builder.

builder-title-new = New segment
builder-title-edit = Edit { $name }
builder-crumb-edit = Edit
builder-save = Save segment
builder-name = Name
builder-description = Description
builder-description-hint = What is this group for?
builder-words = In plain words
builder-copy = Copy
builder-copied = Copied
builder-include = Include people who
builder-leave-out = But leave out
builder-templates = Templates
builder-removed = Removed. Undo brings it back.
builder-undo = Undo

builder-match = match
builder-match-all = all of these (and)
builder-match-any = any of these (or)
builder-match-label = { $n ->
    [1] How conditions combine
   *[other] How conditions in group { $n } combine
}
builder-column-all = People left after each step
builder-column-any = People each step adds
builder-join-where = Where
builder-join-anyone = Anyone
builder-join-and = and
builder-join-or = or

builder-add-rule = Add condition
builder-add-group = Add group
builder-condition = Condition
builder-group = Group
builder-add-members = Another group’s members
builder-full = There are { $limit } conditions, which is the most the builder holds. Save a part as a segment of its own and use that.
builder-cut = A segment has { $limit } conditions at most here, and more were sent. The first { $limit } are shown, the others are gone. Nothing was saved.
builder-no-deeper = Groups go { $limit } deep.

builder-condition-name = Condition { $n }
builder-group-name = Group of conditions { $n }
builder-more = More for condition { $n }
builder-more-group = More for group { $n }
builder-duplicate = Duplicate
builder-wrap = Turn into a group
builder-unwrap = Ungroup
builder-negate = Reverse (not)
builder-unnegate = No longer reverse
builder-up = Move up
builder-down = Move down
builder-remove = Remove
builder-not = not
builder-not-remove = Condition { $n } is reversed. Take it back

builder-choose-field = Choose or type a field…
builder-field-hint = Type to search the fields
builder-field-gone = A field that was deleted
builder-change-field = Change field
builder-change-op = Change
builder-take-values = Add
builder-take-value = Use this value
builder-show-values = Show values to choose from
builder-choose-group = Choose a group…
builder-kind-archived = archived
builder-kind-segment = segment
builder-kind-known = known user group
builder-add-value = Add…
builder-any-product = any product
builder-choose-product = choose a product
builder-token-remove = Remove { $value }
builder-token-more = and { $n } more
builder-token-clear = Remove all { $n }
builder-token-near = Did you mean “{ $value }”?
builder-token-unknown = Not recognised
builder-unmet = { $n ->
    [one] Nothing recorded so far has “{ $value }”, so it finds nobody. Check the spelling.
   *[other] Nothing recorded so far has { $n } of these values, such as “{ $value }”, so they find nobody. Check the spelling.
}
builder-times = { $what ->
    [return] { $n ->
        [one] return
       *[other] returns
    }
    [acquisition] { $n ->
        [one] acquisition
       *[other] acquisitions
    }
    [page_view] { $n ->
        [one] view
       *[other] views
    }
    [rating] { $n ->
        [one] rating
       *[other] ratings
    }
    [interaction] { $n ->
        [one] interaction
       *[other] interactions
    }
   *[order] { $n ->
        [one] order
       *[other] orders
    }
}
builder-times-days = { $what ->
    [order] { $n ->
        [one] day with an order
       *[other] days with an order
    }
   *[other] { $n ->
        [one] day with one
       *[other] days with one
    }
}
builder-of = { $aspect ->
    [templates] by
   *[products] of
}
builder-any-of-aspect = { $aspect ->
    [campaigns] any campaign
    [referrers] any website
    [currencies] any currency
   *[templates] any template
}
builder-wheres = { $n ->
    [0] Only those where …
   *[other] Only those where … ({ $n } set)
}
builder-line-from = from
builder-line-to = to
builder-on = on
builder-and = and
builder-days = days
builder-period-past = in the past
builder-period-between = between
builder-period-ever = at any time
builder-text-hint = Case and accents are ignored
builder-blanks = { $field ->
    [country] also people with no country
    [region] also people with no region
    [city] also people with no city
    [post_code] also people with no post code
    [language] also people with no language
    [gender] also people with no gender
    [device] also people with no device
    [correspondence] also people with no preferred way to be contacted
    [company] also people with no company
    [job_title] also people with no job title
    [age] also people of unknown age
    [age_group] also people of unknown age
    [first_order] also people who never ordered
    [last_order] also people who never ordered
    [currency] also people who never ordered
    [import] also people who were not added by an import
    [last_interaction] also people without an interaction
    [last_acquired] also people who never acquired a product
    [last_viewed] also people who never viewed a store page
    [last_rating] also people who never rated
    [salesperson] also people with no salesperson
    [territory] also people with no territory
    [organizational_level] also people with no organizational level
    [mailing_group] also people in no mailing group
    [industry_group] also people in no industry group
    [business_relation] also people with no business relation
    [job_responsibility] also people with no job responsibility
    [birthday] also people with no known birthday
    [email] also people with no email address
    [email_consent] also people who never answered
    [sms_consent] also people who never answered
    [post_consent] also people who never answered
    [ads_consent] also people who never answered
    [average_rating] also people who gave no such rating
    [average_order] also people without such an order
   *[other] also people with no value for “{ $name }”
}
builder-means-since = since { $day }
builder-means-not-since = not since { $day }
builder-means-until = from today to { $day }
builder-means-between = { $from } to { $to }
builder-means-zone = { $meaning }, { $city } time
builder-scope-all = Customers of: all products
builder-scope-of = Customers of: { $products }
builder-scope-more = { $products } and { $n } more
builder-scope-label = Products that the segment is about
builder-scope-hint = Only customers of these products are counted, and only what they bought, acquired, viewed or rated of them. Predictions, the latest rating and the number of products count all products.
builder-all-products = This counts all products, not only those that the segment is about.
builder-kept = { $days ->
    [one] Page views and campaign clicks are kept for one day: what was before { $day } is missing
   *[other] Page views and campaign clicks are kept for { $days } days: what was before { $day } is missing
}

builder-label-field = Condition { $n }: field
builder-label-op = Condition { $n }: comparison
builder-label-value = Condition { $n }: value
builder-label-upper = Condition { $n }: upper value
builder-label-amount = Condition { $n }: amount in { $currency }
builder-label-number = Condition { $n }: number
builder-label-unit = Condition { $n }: unit
builder-label-days = Condition { $n }: number of days
builder-label-month = Condition { $n }: month
builder-label-from = Condition { $n }: from
builder-label-to = Condition { $n }: to
builder-label-line-from = Condition { $n }: amount of the line in { $currency }, from
builder-label-line-to = Condition { $n }: amount of the line in { $currency }, to
builder-label-group = Condition { $n }: customer group
builder-label-times = Condition { $n }: how often
builder-label-counted = Condition { $n }: what is counted
builder-label-product = Condition { $n }: add a product
builder-label-period = Condition { $n }: period
builder-label-add = Add a value for { $name }

builder-text = Criteria as text
builder-text-own = These criteria on one line
builder-text-own-hint = Another installation of Muster reads it too; groups stand in it by their names.
builder-text-other = Other criteria
builder-text-take = Use them instead
builder-text-empty = Paste the criteria that are to take the place of these.
builder-text-too-large = These criteria are deeper or longer than the builder shows.
builder-text-taken = The criteria were taken.

builder-picker = Find a field
builder-picker-search = Search fields
builder-picker-recent = Used lately
builder-picker-none = No field is called that.

builder-left = left
builder-matches = match
builder-more-people = more
builder-left-out = left out
builder-empties = { $people ->
    [0] Nobody matches this
   *[other] Nobody is left after this. On its own: { $people }
}
builder-no-effect = No effect
builder-emptied = Condition { $n } leaves nobody. Loosen or remove it.
builder-not-finished = not finished
builder-wrong = { $count ->
    [one] 1 condition has a mistake, so it is not counted.
   *[other] { $count } conditions have mistakes, so they are not counted.
}
builder-partly = { $count ->
    [one] 1 condition is counted without values that are not recognised.
   *[other] { $count } conditions are counted without values that are not recognised.
}
builder-unfinished = { $count ->
    [one] 1 condition is not finished, so it is not counted.
   *[other] { $count } conditions are not finished, so they are not counted.
}

builder-live = Live result
builder-people-now = People now
builder-up-to-date = Up to date
builder-without = { $count ->
    [one] Without 1 condition that needs attention
   *[other] Without { $count } conditions that need attention
}
builder-without-values = Without values that are not recognised
builder-not-counted = Not counted
builder-behind = New data is being taken in
builder-stale = Criteria changed – counting
builder-lost = There is no connection. What you typed stays here, but it is not counted and not saved. Muster tries again by itself.
builder-lost-since = The number shown is from { $time }.
builder-lost-again = Try again
builder-share = { $share } of { $contacts } contacts
builder-share-customers = { $n ->
    [one] { $share } of { $contacts } customers of the product
   *[other] { $share } of { $contacts } customers of the products
}
builder-people = { $people ->
    [one] person
   *[other] people
}
builder-said = { $people ->
    [0] Nobody matches.
    [one] 1 person matches.
   *[other] { $people } people match.
}
builder-small-tag = Small
builder-small = Fewer than { $min } people: such a small group cannot be shared or used.
builder-too-young = People known to be under { $age } are in no segment.
builder-too-young-people = Left out because they are known to be under { $age }: { $people }.
builder-reach-email = by email
builder-reach-sms = by text message
builder-reach-post = by post
builder-reach-ads = in ads
builder-reach-hint = Reachable: they said yes, and there is somewhere to send it.
builder-update = Update count
builder-count-again = Count again
builder-counted-at = Counted at { $time }
builder-who = Who they are
builder-overlap = Overlap with other groups
builder-overlap-label = Compare with group { $n }
builder-overlap-both = In both
builder-overlap-only-this = Only in this segment
builder-overlap-only-that = Only in the other
builder-overlap-some = { $n ->
    [2] Also in one of them
   *[other] Also in some of them
}
builder-overlap-all = { $n ->
    [2] In both groups
   *[other] In all { $n } groups
}
builder-overlap-together = { $n ->
    [2] Compared with both groups
   *[other] Compared with all { $n } groups
}
builder-overlap-adds = New people each group adds
builder-overlap-this = This segment
builder-overlap-sum = Together
builder-overlap-none = This group cannot be counted.
builder-break-down = Break down by
builder-bars-rest = Others
builder-bars-several = Somebody who has several counts with each of them.
builder-nobody = Nobody matches yet.
builder-sample = Sample
builder-others = Others
builder-somebody = Person { $n }

builder-values = Suggestions
builder-value-people = { $people ->
    [one] 1 contact
   *[other] { $people } contacts
}
builder-value-said = { $count ->
    [0] No suggestions
    [one] 1 suggestion
   *[other] { $count } suggestions
}

builder-name-missing = Enter a name for the segment.
builder-name-long = The name is longer than { $limit } characters. Shorten it.
builder-name-odd = There is a control character in the name. Type it again.
builder-name-taken = A customer group is already called “{ $name }”. Choose another name.
builder-description-long = The description is longer than { $limit } characters. Shorten it.
builder-problem-empty = Add at least one condition, so that not everyone is in the segment.
builder-problem-unfinished = Condition { $n } is not finished. Fill it in or remove it.
builder-problem-in = Condition { $n }: { $problem }

builder-saved = { $people ->
    [one] “{ $name }” is saved and has 1 person.
   *[other] “{ $name }” is saved and has { $people } people.
}
builder-saved-later = “{ $name }” is saved. Its people are counted as soon as the contacts are read.
builder-saved-share = Share it

builder-draft-new = This is your draft from { $time }. It is not saved yet.
builder-draft-edit = These are your changes from { $time }. They are not saved yet.
builder-drafts = { $n ->
    [one] You have an unsaved draft
   *[other] You have { $n } unsaved drafts
}
builder-drafts-more = { $n ->
    [one] 1 more draft
   *[other] { $n } more drafts
}
builder-draft-nameless = Without a name
builder-draft-blank = No conditions yet
builder-draft-continue = Continue
builder-draft-continue-named = Continue { $name }
builder-draft-forget = Discard
builder-draft-discard-named = Discard { $name }
builder-draft-gone = Only { $most } drafts are kept: the oldest, “{ $name }”, was thrown away to make room for this one.
builder-draft-going = Only { $most } drafts are kept. When you fill this form in, the oldest goes: “{ $name }”. To keep it, save or discard another one first.
builder-draft-discarded = The draft is discarded.
builder-draft-discard = Discard the draft

builder-conflict = { $who } changed this segment { $ago }
builder-conflict-help = Nothing was overwritten, and what you typed is below.
builder-conflict-theirs = It is now:
builder-conflict-name = Its name is now:
builder-conflict-description = Its description is now:
builder-conflict-mine = you typed:
builder-conflict-empty = (empty)
builder-conflict-keep = Save mine over it
builder-conflict-take = Discard mine and take theirs
builder-somebody-else = Somebody else

builder-weigh = Others use this segment, so you see what the change does before it is saved. The contacts are still being read, so counting this takes longer than usual. Save again in a moment, or have it counted now.
builder-weigh-now = Count now
builder-confirm = { $before } → { $after } people
builder-confirm-moves = { $leave } leave, { $join } join.
builder-leaving = { $people } leave
builder-joining = { $people } join
builder-staying = { $people } stay
builder-used-share = Shared with { $team }
builder-used-share-too = shared with { $team }
builder-used-people = { $before } → { $after } people
builder-breaks = “{ $name }” uses this segment and could not be counted any more: { $problem }
builder-uses = Used by { $list }:
builder-uses-groups = { $count ->
    [one] 1 segment
   *[other] { $count } segments
}
builder-uses-shares = { $count ->
    [one] 1 share
   *[other] { $count } shares
}
builder-confirm-hidden = Fewer than { $n } people are left: the teams that it is shared with will only see “Small”, with no number and nobody.
builder-confirm-save = Save the change
builder-confirm-back = Keep editing

builder-too-large = These criteria are larger than the builder can show
builder-too-large-help = It holds { $rules } conditions, nested { $depth } deep. The segment works as it is. To have other people in it, make a new segment, with parts of this one as segments of their own.
builder-too-large-json = Criteria as they are stored
builder-profile = Profile: { $name }

builder-counted-without = Counted without { $n ->
    [one] this value
   *[other] the { $n } values that are not recognised
 }.
builder-sift = { $n ->
    [one] Remove it
   *[other] Remove all { $n }
 }
