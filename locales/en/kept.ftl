kept-title = What you typed is still here
kept-back = You were signed out before this arrived. Nothing was saved yet: check it and send it once more.
kept-stale = You signed in again since this page was opened. Nothing was saved yet: check it and send it once more.
kept-stale-bare = You signed in again since this page was opened. Nothing was done yet: open the page again and repeat it.
kept-form = { $form ->
    [segment] New segment
    [known] New known user group
    [group] Changes to a customer group
    [group_settings] Name and description of a customer group
    [group_copy] Copy of a customer group
    [share_new] New share of a customer group
    [share] Changes to a share
    [import] Columns of a file that is imported
    [consent] Consent of a contact
    [staff_new] Invitation to Muster
    [staff] Changes to a staff user
    [organisation] Changes to the organisation
    [code_new] New code
    [code] Changes to a code
    [contact_new] New contact
    [contact] Changes to a contact
    [attribute_new] New attribute
    [attribute] Changes to an attribute
    [team_new] New team
   *[team] Changes to a team
}
kept-open = Show the form again
kept-send = Send it now
kept-discard = Discard
kept-discarded = What you had typed is discarded.
kept-reopen = Open the page again
kept-signed-out = You are signed out. What you typed stays on this page: sign in in a new tab, then come back and go on here.
kept-sign-in = You were signed out. What you typed is kept for an hour: sign in, and you get it back.
