audit-somebody = Somebody
audit-console = The command line
audit-other = { $who } did something that this version has no words for ({ $code })

audit-set-up = { $who } set up the portal
audit-signed-in = { $who } signed in
audit-sign-in-failed = Somebody failed to sign in as { $name }
audit-sign-in-failed-unknown = Somebody tried to sign in with an unknown address
audit-signed-out = { $who } signed out
audit-password-changed = { $who } changed their password
audit-session-revoked = { $who } ended one of their sessions
audit-staff-invited = { $who } invited { $name } as { $role }
audit-invite-accepted = { $who } accepted the invitation
audit-password-reset-started = { $who } made a link for a new password for { $name }
audit-staff-changed = { $who } changed the staff user { $name }
audit-staff-role-changed = { $who } changed the role of { $name } from { $old } to { $role }
audit-staff-disabled = { $who } disabled { $name }
audit-staff-enabled = { $who } enabled { $name } again
audit-team-created = { $who } created the team “{ $name }”
audit-team-changed = { $who } changed the team “{ $name }”
audit-team-renamed = { $who } renamed the team “{ $old }” to “{ $name }”
audit-team-deleted = { $who } deleted the team “{ $name }”
audit-organisation-changed = { $who } changed the organisation’s settings
audit-attribute-created = { $who } created the attribute “{ $name }”
audit-attribute-changed = { $who } changed the attribute “{ $name }”
audit-attribute-deleted = { $who } deleted the attribute “{ $name }”
audit-code-created = { $who } added “{ $name }” ({ $kind })
audit-code-changed = { $who } changed “{ $name }” ({ $kind })
audit-code-deleted = { $who } deleted “{ $name }” ({ $kind })
audit-contact-created = { $who } created contact { $number }
audit-contact-changed = { $who } changed contact { $number }
audit-contact-deleted = { $who } deleted contact { $number }
audit-consent-changed = { $who } changed the consent of contact { $number }
audit-contacts-exported = { $who } exported contacts
audit-import-uploaded = { $who } uploaded the file “{ $name }”
audit-import-started = { $who } started the import of “{ $name }”
audit-import-finished = The import of “{ $name }” finished
audit-import-failed = The import of “{ $name }” failed
audit-import-cancelled = { $who } cancelled the import of “{ $name }”
audit-group-created = { $who } created the group “{ $name }”
audit-group-renamed = { $who } renamed the group to “{ $name }”
audit-group-renamed-from = { $who } renamed the group “{ $old }” to “{ $name }”
audit-criteria-changed = { $who } changed the criteria of “{ $name }”
audit-criteria-from-to = Before: { $old } After: { $new }
audit-addresses-changed = { $who } changed the addresses of “{ $name }”
audit-pending-added = { $who } added the pending addresses of “{ $name }” as contacts
audit-group-duplicated = { $who } duplicated a group as “{ $name }”
audit-group-duplicated-from = { $who } duplicated the group “{ $old }” as “{ $name }”
audit-group-archived = { $who } archived the group “{ $name }”
audit-group-restored = { $who } restored the group “{ $name }”
audit-group-deleted = { $who } deleted the group “{ $name }”
audit-group-exported = { $who } exported the group “{ $name }”
audit-share-created = { $who } shared “{ $name }”
audit-share-created-with = { $who } shared “{ $name }” with { $team }
audit-share-changed = { $who } changed what the share of “{ $name }” shows
audit-share-changed-with = { $who } changed what { $team } sees of “{ $name }”
audit-share-revoked = { $who } revoked the share of “{ $name }”
audit-share-revoked-with = { $who } revoked the share of “{ $name }” with { $team }
audit-share-downloaded = { $who } downloaded the shared audience “{ $name }”
audit-churn-fitted = { $who } had the churn prediction updated
audit-demo-filled = Demo data was filled in

audit-effect-joined = { $n ->
    [one] +1 person
   *[other] +{ $n } people
}
audit-effect-left = { $n ->
    [one] −1 person
   *[other] −{ $n } people
}
audit-effect-nobody = ±0 people
audit-effect-people = { $n ->
    [one] 1 person
   *[other] { $n } people
}
audit-effect-rows = { $n ->
    [one] 1 row
   *[other] { $n } rows
}
audit-effect-contacts = { $n ->
    [one] 1 contact
   *[other] { $n } contacts
}
audit-effect-members = { $n ->
    [one] 1 member
   *[other] { $n } members
}
audit-effect-sessions = { $n ->
    [one] 1 session ended
   *[other] { $n } sessions ended
}

audit-title = Audit log
audit-intro = Who did what, when, and to what effect. Nothing here can be changed.
audit-export = Export as CSV
audit-when = When
audit-who = Who
audit-what = What happened
audit-effect = Effect
audit-action = Action
audit-kind = Kind
audit-number = Number
audit-anybody = Anybody
audit-any-action = Any action
audit-any-kind = Anything
audit-from = From
audit-until = Until
audit-day-wrong = “{ $value }” is not a day: write it as year-month-day, such as 2026-11-21
audit-filter = Filter
audit-older = Older
audit-newest = Newest
audit-none = Nothing fits these filters
audit-none-help = Choose a longer period or fewer filters.
audit-open = Open

audit-action-set-up = Portal set up
audit-action-signed-in = Signed in
audit-action-sign-in-failed = Sign-in failed
audit-action-signed-out = Signed out
audit-action-password-changed = Password changed
audit-action-session-revoked = Session ended
audit-action-staff-invited = Staff user invited
audit-action-invite-accepted = Invitation accepted
audit-action-password-reset-started = New-password link made
audit-action-staff-changed = Staff user changed
audit-action-staff-disabled = Staff user disabled
audit-action-staff-enabled = Staff user enabled
audit-action-team-created = Team created
audit-action-team-changed = Team changed
audit-action-team-deleted = Team deleted
audit-action-organisation-changed = Organisation changed
audit-action-attribute-created = Attribute created
audit-action-attribute-changed = Attribute changed
audit-action-attribute-deleted = Attribute deleted
audit-action-code-created = Code added
audit-action-code-changed = Code changed
audit-action-code-deleted = Code deleted
audit-action-contact-created = Contact created
audit-action-contact-changed = Contact changed
audit-action-contact-deleted = Contact deleted
audit-action-consent-changed = Consent changed
audit-action-contacts-exported = Contacts exported
audit-action-import-uploaded = File uploaded
audit-action-import-started = Import started
audit-action-import-finished = Import finished
audit-action-import-failed = Import failed
audit-action-import-cancelled = Import cancelled
audit-action-group-created = Group created
audit-action-group-renamed = Group renamed
audit-action-criteria-changed = Criteria changed
audit-action-addresses-changed = Addresses changed
audit-action-pending-added = Pending addresses made contacts
audit-action-group-duplicated = Group duplicated
audit-action-group-archived = Group archived
audit-action-group-restored = Group restored
audit-action-group-deleted = Group deleted
audit-action-group-exported = Group exported
audit-action-share-created = Group shared
audit-action-share-changed = Share changed
audit-action-share-revoked = Share revoked
audit-action-share-downloaded = Shared audience downloaded
audit-action-churn-fitted = Churn prediction updated
audit-action-demo-filled = Demo data filled in

audit-kind-staff = Staff user
audit-kind-team = Team
audit-kind-organisation = Organisation
audit-kind-attribute = Custom attribute
audit-kind-code = Code
audit-kind-contact = Contact
audit-kind-import = Import
audit-kind-group = Customer group
audit-kind-share = Share
