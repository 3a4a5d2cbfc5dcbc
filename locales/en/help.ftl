help-intro = What the words mean, and keys that save clicks.
help-terms = Words
help-shortcuts = Shortcuts
help-all-keys = All shortcuts
help-key = Keys
help-does = What they do
help-search = Search or jump to a page
help-keys = This page
help-submit = Send the form you are in
help-close = Close a menu
help-go = Go to { $page }
help-keys-on = Shortcuts are on.
help-keys-off = Shortcuts are off.
help-contact = Contact
help-contact-about = A customer you know: a person or a company, found by email address or customer number.
help-segment = Segment
help-segment-about = A customer group defined by criteria. It is always current: whoever matches is in it.
help-known = Known user group
help-known-about = A customer group defined by email addresses. It changes only when someone edits it. An address that is no contact yet is pending.
help-small = Small
help-small-about = { $n ->
    [one] A group with fewer than one person. It cannot be shared; loosen a rule to make it larger.
   *[other] A group with fewer than { $n } people. It cannot be shared; loosen a rule to make it larger.
}
help-too-young = Too young
help-too-young-about = People known to be under { $age } are in no segment, whatever its criteria say: no count, list or export has them. Whose age is not known is not left out. Known user groups have everybody who is on the list.
help-share = Shared audience
help-share-about = A customer group that a team may see: only its count, or its members in chosen columns, with or without a download.
help-role = Role
help-role-about = What somebody may do here. Admins change roles; a missing menu item means the role does not include it.
