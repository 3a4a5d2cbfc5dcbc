home-title = Good to see you, { $name }
home-intro = Describe who you want to reach, see at once how many people that is, and hand the audience to the campaign team.
home-new-segment = New segment
home-new-known = Paste a list
home-first-steps = First steps
home-steps-done = { $done } of { $total } done
home-step-done = done
home-step-import = Import your contacts
home-step-import-help = A CSV file from your shop or address book; orders can follow.
home-step-group = Make a customer group
home-step-group-help = A segment follows your data, a known user group is a list of addresses.
home-step-share = Share it with a campaign team
home-step-share-help = They see what you grant, and download it themselves.
home-step-invite = Invite a colleague
home-step-invite-help = By a link that works once.
home-tile-contacts = Contacts
home-tile-contacts-note = in the portal, ready for segments
home-tile-groups = Customer groups
home-tile-groups-note = { $known ->
    [one] { $segments } segments, 1 known user group
   *[other] { $segments } segments, { $known } known user groups
}
home-tile-shares = Shared audiences
home-tile-shares-note = handed to campaign teams
home-recent-groups = Latest groups
home-all-groups = All groups
home-no-groups = No customer groups yet
home-no-groups-help = The groups that you and your colleagues make or change appear here.
home-col-group = Group
home-col-type = Type
home-col-people = People now
home-type-segment = Segment
home-type-known = Known users
home-activity = Latest activity
home-no-activity = What happens to your groups appears here.
home-small = Small
