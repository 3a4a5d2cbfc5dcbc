# Known user groups: the box, the check, the change.

known-new-title = New known user group
known-new-lead = Specific people, by email address. The group changes only when someone edits it.
known-edit-title = Change who is in { $name }
known-edit-lead = Add to the list, remove from it or replace it. You see the difference before anything changes.
known-name = Group name
known-default-name = List of { $time }
known-addresses = Email addresses
known-addresses-hint = Paste anything: one per line, or separated by commas, semicolons, tabs or spaces. “Name <email>” works too. Up to { $limit }.
known-file = Choose a .csv file
known-file-drop = or drop it on the box
known-fill = Put the current list into the box
known-check = Check addresses
known-more = Where they come from, description, team
known-origin = Where do these addresses come from?
known-origin-short = Addresses from:
known-origin-hint = For example “sign-up sheet, spring fair”. It stays with the group, for whoever asks later.
known-description = Description
known-facts = Before you save
known-facts-consent = Being in a group is no consent. Only paste addresses of people who may expect to hear from you; shares and mailings still leave out whoever has not agreed.
known-facts-use = Use this kind of group for pilots, private offers, events and test sends.
known-facts-size = A group with fewer than { $n } people cannot be shared.
known-segment-instead = Use a segment if membership should follow a rule
known-export = Export the list
known-mode = What should happen with the addresses?
known-mode-add = Add
known-mode-add-words = These join, nobody leaves.
known-mode-remove = Remove
known-mode-remove-words = These leave, nobody joins.
known-mode-replace = Replace all
known-mode-replace-words = The group is these and no others.
known-found = { $n ->
    [one] 1 entry found
   *[other] { $n } entries found
}
known-checked = checked at { $time }
known-ready = { $n ->
   *[other] ready
}
known-ready-split = Contacts already: { $contacts }, not yet contacts: { $pending }
known-duplicates = { $n ->
    [one] duplicate
   *[other] duplicates
}
known-duplicates-note = Counted once
known-duplicates-show = { $n ->
    [one] Show the duplicate
   *[other] Show the { $n } duplicates
}
known-duplicate-of = same as line { $line }
known-to-fix = to fix
known-to-fix-note = Correct below, or leave them out
known-to-fix-none = Every entry is an address
known-left-out-note = { $n ->
    [one] 1 is left out
   *[other] { $n } are left out
}
known-meter = Ready: { $ready }, duplicates: { $duplicates }, to fix: { $fix }
known-no-consent = { $n ->
    [one] 1 of the contacts has not agreed to email. It stays in the group; shares and mailings leave it out.
   *[other] { $n } of the contacts have not agreed to email. They stay in the group; shares and mailings leave them out.
}
known-already = { $n ->
    [one] 1 is in the group already.
   *[other] { $n } are in the group already.
}
known-problems = Addresses to look at
known-problems-hidden = { $n ->
    [one] 1 more entry to fix comes up when these are done.
   *[other] { $n } more entries to fix come up when these are done.
}
known-col-line = Line
known-col-address = Address
known-fix-label = Corrected address for line { $line }
known-leave-out = Leave out
known-left-out = Left out
known-fixed = Ready
known-did-you-mean = Did you mean
known-doubt = Looks like a slip. It is kept as it is unless you change it.
known-reason-empty = No address in this row
known-reason-no-at = Not an email address: the @ is missing
known-reason-two-ats = More than one @
known-reason-nothing-before-at = Nothing before the @
known-reason-no-domain = No domain after the @
known-reason-no-dot = The ending is missing, such as .com
known-reason-comma-for-dot = Comma instead of a dot
known-reason-local = A character before the @ that addresses do not have
known-reason-letters = A letter before the @ that most mail systems do not take, such as ñ or ю
known-reason-domain = Not a domain after the @
known-reason-too-long = Longer than addresses can be
known-repaired = { $n ->
    [one] 1 was repaired
   *[other] { $n } were repaired
}
known-repaired-wrapping = signs around it removed
known-repaired-characters = hidden or unusual characters removed
known-repaired-other = other text on the line left aside
known-pending = { $n ->
    [one] What about the address that is not a contact yet?
   *[other] What about the { $n } addresses that are not contacts yet?
}
known-pending-keep = Keep them in this group only
known-pending-keep-words = They count in full as soon as a contact with that address appears.
known-pending-leave = Leave them out
known-pending-leave-words = { $n ->
    [one] The group starts with the 1 that is a contact.
   *[other] The group starts with the { $n } that are contacts.
}
known-difference = +{ $added } −{ $removed }
known-difference-title = The difference
known-difference-total = { $n ->
    [one] 1 person afterwards
   *[other] { $n } people afterwards
}
known-show-difference = Show the difference
known-save = Save group
known-save-people = { $n ->
    [one] Save group with 1 person
   *[other] Save group with { $n } people
}
known-save-change = Save the change: { $change }
known-save-note = { $n ->
    [one] 1 entry is left out until it is fixed
   *[other] { $n } entries are left out until they are fixed
}
known-created = { $n ->
    [one] { $name } is saved with 1 person.
   *[other] { $name } is saved with { $n } people.
}
known-share = Share it with a team
known-changed = { $name } is changed: { $added } joined, { $removed } left, { $total } in all.
known-error-name = Enter a name for the group
known-error-name-long = The name may have at most { $n } characters
known-error-name-taken = There is a group with this name already; choose another
known-error-description-long = This may have at most { $n } characters
known-error-none = Paste at least one email address
known-error-no-address = There is no address in this text that can be saved; correct the entries below
known-error-over = { $over ->
    [one] The limit is { $limit } addresses, and this is 1 more. Remove it, or split the list into several groups.
   *[other] The limit is { $limit } addresses, and these are { $over } more. Remove some, or split the list into several groups.
}
known-error-nobody-left = At least one address must stay; to do away with the group, archive or delete it
known-error-no-difference = This changes nothing: choose another action or other addresses
known-error-to-fix = { $n ->
    [one] 1 entry is no address. Nothing is saved yet: correct it, or save without it
   *[other] { $n } entries are no addresses. Nothing is saved yet: correct them, or save without them
}
known-error-look = Look at the result below, then save. Nothing is saved yet
known-error-conflict = Somebody else changed this group meanwhile. Your list is kept; look at the difference as it is now, then save
known-error-workbook = This is a workbook. In the spreadsheet program, save the sheet as CSV and choose that file
known-error-not-text = This file is not text. Choose a .csv or .txt file
