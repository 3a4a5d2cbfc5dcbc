contacts-title = Contacts
contacts-intro = Everyone you know: people and companies, with what they bought and whether you may reach them.
contacts-new = New contact
contacts-import = Import
contacts-first-title = No contacts yet
contacts-first-help = Bring your customers from a file, or add one by hand. Groups and campaigns start from here.
contacts-first-import = Import a CSV
contacts-first-add = Add one
contacts-none-title = No contact fits
contacts-none-help = Search for another name, email address or customer number, or remove a filter.
contacts-search = Name, email or customer number
contacts-table = Contacts
contacts-pages = Pages
contacts-count = { $n ->
    [one] 1 contact
   *[other] { $n } contacts
}
contacts-filter-remove = Remove filter { $name }: { $value }
contacts-from-import = { $what ->
   *[contacts] Added by import
    [orders] Orders from import
    [activities] Activities from import
}
contacts-column-name = Name
contacts-column-place = Place
contacts-spend = Spend
contacts-last-order = Last order
contacts-first-order = First order
contacts-created = Added
contacts-orders = Orders
contacts-has-orders = With orders
contacts-has-no-orders = Without orders
contacts-consent-state = { $channel }: { $state }

contacts-kind-person = Person
contacts-kind-company = Company
contacts-gender-f = Female
contacts-gender-m = Male
contacts-gender-x = Other
contacts-device-mobile = Mobile
contacts-device-desktop = Desktop
contacts-device-tablet = Tablet
contacts-correspondence-email = Email
contacts-correspondence-letter = Letter
contacts-correspondence-phone = Phone
contacts-channel-email = Email
contacts-channel-sms = SMS
contacts-channel-post = Post
contacts-channel-ads = Ads

contacts-field-kind = Type
contacts-field-external-id = Customer number
contacts-field-email = Email address
contacts-field-name = Name
contacts-field-first-name = First name
contacts-field-last-name = Last name
contacts-field-job-title = Job title
contacts-field-company = Company
contacts-field-phone = Phone
contacts-field-street = Street
contacts-field-post-code = Post code
contacts-field-city = City
contacts-field-region = Region
contacts-field-country = Country
contacts-field-language = Language
contacts-field-gender = Gender
contacts-field-birth-day = Date of birth
contacts-field-device = Device
contacts-field-correspondence = Correspondence

contacts-tabs = Contact
contacts-tab-overview = Overview
contacts-tab-groups = Groups
contacts-tab-consent = Consent
contacts-tab-history = History
contacts-edit = Edit
contacts-more = More actions
contacts-delete = Delete contact
contacts-open = Open { $name }
contacts-works-at = Belongs to
contacts-state-orders = { $n ->
    [one] 1 order, on { $last }
   *[other] { $n } orders, the last on { $last }
}
contacts-state-no-orders = No orders yet
contacts-profile = Profile
contacts-facts = Facts
contacts-average-order = Average order before returns
contacts-source = Came from
contacts-source-import = Import
contacts-source-form = Added by hand
contacts-source-demo = Demo data
contacts-people = People of this company
contacts-people-none = Nobody belongs to this company yet. Choose it in the form of a person.
contacts-people-all = Show all { $n }
contacts-orders-count = { $n ->
    [one] 1 order
   *[other] { $n } orders
}
contacts-orders-none = No orders yet. They come with an import of orders.
contacts-orders-older = Older orders
contacts-orders-newest = Newest orders
contacts-order = Order { $number }
contacts-order-lines = Lines of order { $number }
contacts-lines = { $n ->
    [one] 1 line
   *[other] { $n } lines
}
contacts-lines-all = Show all { $n } lines
contacts-product = Product
contacts-quantity = Quantity
contacts-amount = Amount
contacts-return = Return

contacts-groups-of = Groups of { $name }
contacts-groups-in = { $n ->
    [one] In 1 customer group
   *[other] In { $n } customer groups
}
contacts-groups-now = as of now
contacts-groups-none = In no customer group
contacts-groups-none-help = No segment’s criteria fit this contact, and its email address is in no known user group.
contacts-group = Group
contacts-group-people = People
contacts-group-why = Why?
contacts-group-listed = The email address is in its list.
contacts-segment = Segment
contacts-known = Known users

contacts-consent-of = Consent of { $name }
contacts-consent-title = May we reach this contact?
contacts-consent-help = Unknown counts as no: only people who said yes are reached. Every change is kept with its source.
contacts-consent-no-event = No source on record
contacts-consent-source = Where do you know this from?
contacts-consent-source-hint = For example: phone call on 3 May, form at the trade fair, reply to the newsletter.
contacts-consent-source-missing = Say where you know this from. Without it, the consent cannot be shown to be real.
contacts-consent-same = Nothing differs from what is stored. Choose another answer, or leave the page.
contacts-consent-conflict = Somebody changed this contact meanwhile. Your choice is kept below; compare it with what is stored now and save again.
contacts-consent-save = Save consent
contacts-consent-saved = { $n ->
    [one] Consent saved for 1 channel.
   *[other] Consent saved for { $n } channels.
}
contacts-consent-change = Change
contacts-consent-add = Record consent
contacts-consent-history = Every change
contacts-consent-history-none = No change of consent on record yet.

contacts-history-of = History of { $name }
contacts-history-created = { $who } added the contact
contacts-history-saved = { $who } saved the contact without changes
contacts-history-changed = { $who } changed: { $fields }
contacts-history-consent = { $who } changed consent for { $channel } from { $old } to { $new }
contacts-history-imported = The contact came with an import
contacts-history-began = The contact was added

contacts-delete-title = Delete “{ $name }”?
contacts-delete-help = This goes with the contact:
contacts-delete-orders = { $n ->
    [0] No orders: there are none
    [one] 1 order or return with its lines
   *[other] { $n } orders and returns with their lines
}
contacts-delete-spend = { $amount } of spend, which segments and figures then no longer count
contacts-delete-activities = { $n ->
    [one] 1 activity, such as a rating or an interaction
   *[other] { $n } activities, such as ratings and interactions
}
contacts-delete-consent = The consent for every channel with its history
contacts-delete-known = { $n ->
    [one] It leaves every segment. In 1 known user group its address stays and waits for a contact
   *[other] It leaves every segment. In { $n } known user groups its address stays and waits for a contact
}
contacts-delete-people = { $n ->
    [one] 1 person no longer belongs to a company
   *[other] { $n } people no longer belong to a company
}
contacts-delete-final = It cannot be undone.
contacts-delete-keep = Keep it
contacts-deleted = { $name } was deleted.

contacts-edit-title = Edit { $name }
contacts-save = Save contact
contacts-saved = The contact was saved.
contacts-created-flash = The contact was added. Nothing is known yet of its consent.
contacts-form-who = Who it is
contacts-form-reach = Contact details
contacts-form-address = Address
contacts-form-more = More
contacts-name-hint = Left empty, it is made of first and last name.
contacts-company-hint = Its name, customer number or email address.
contacts-money-label = { $name } ({ $currency })
contacts-conflict = Somebody else changed this contact while you were writing. Nothing was overwritten, and what you typed is still in the form.
contacts-conflict-title = What differs
contacts-conflict-field = Field
contacts-conflict-stored = Stored now
contacts-conflict-typed = Typed by you
contacts-conflict-help = Save to keep what you typed, or
contacts-conflict-theirs = go on with what is stored

contacts-too-long = This has { $count } characters; at most { $most } fit. Shorten it.
contacts-error-nameless = Enter a name, an email address or a customer number, so that the contact can be found again.
contacts-error-control = { $field } holds a control character, such as a line break or a tab. Type it anew on one line.
contacts-error-choice = Choose one of the values for { $field }.
contacts-error-date = This is not a day of the calendar. Write it as 2026-11-21 or 21.11.2026, between 1800 and 2299.
contacts-error-birth-future = This day is still to come. Check the year.
contacts-error-number = { $field } is a number. Write digits only, with at most one decimal sign.
contacts-error-number-large = { $field } is larger than can be stored. Check the number of digits.
contacts-error-decimals = { $field } keeps { $n } decimals. Round the number.
contacts-error-email-at = An email address has an @ in it, as in name@example.com. Complete it.
contacts-error-email-before = Something is missing before the @. Complete the address.
contacts-error-email-domain = After the @ comes a domain such as example.com. Complete it.
contacts-error-email-local = Before the @ stands a character that no address has there, such as a blank or two dots in a row. Check the address.
contacts-error-email-letters = Before the @ stands a letter that most mail systems do not take, such as ñ or ю. Enter the address in plain letters, a to z.
contacts-error-email-host = After the @ stands something that is no domain. Check the address.
contacts-error-email-long = This address is longer than any can be (254 characters, 64 before the @). Check it.
contacts-error-email-taken = { $name } already has this email address. Open that contact, or enter another address.
contacts-error-number-taken = { $name } already has this customer number. Open that contact, or enter another number.
contacts-error-no-company = No company is called “{ $typed }” or has that number or address. Check the spelling, or add the company first.
contacts-error-many-companies = { $n } companies are called “{ $typed }”. Enter the customer number or email address of the right one.
contacts-error-has-people = { $n ->
    [one] 1 person belongs to this company. Take them out of it first, then make it a person.
   *[other] { $n } people belong to this company. Take them out of it first, then make it a person.
}
