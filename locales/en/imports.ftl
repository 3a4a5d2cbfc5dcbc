# List of imports
imports-title = Imports
imports-intro = Contacts, orders and activities from CSV files. An import goes on when you leave, and after a restart.
imports-new-contacts = Import contacts
imports-new-orders = Import orders
imports-new-others = Import something else
imports-first-title = No imports yet
imports-first-help = Bring your customers from a CSV file, then their orders. You see what would happen before anything is written.
imports-list = Imports, newest first
imports-file = File
imports-kind = What
imports-kind-contacts = Contacts
imports-kind-orders = Orders
imports-kind-acquisitions = Acquisitions
imports-kind-page-views = Store page views
imports-kind-ratings = Ratings
imports-kind-interactions = Interactions
imports-state = State
imports-state-uploaded = Columns to match
imports-state-checking = Checking
imports-state-checked = Checked, not started
imports-state-running = Running
imports-state-done = Done
imports-state-nothing = Nothing imported
imports-state-failed = Stopped early
imports-state-cancelled = Cancelled
imports-rows = Rows
imports-added = Added
imports-updated = Updated
imports-skipped = Skipped
imports-rejected = Rejected
imports-by = By
imports-command-line = Command line
imports-when = When
imports-older = Older imports

# Upload
imports-step-file = Choose file
imports-step-columns = Match columns
imports-step-check = Check
imports-step-result = Result
imports-steps = Steps of the import
imports-file-label = CSV file
imports-file-hint = Up to { $megabytes } MB and 200 columns. Any encoding and delimiter; both are found and shown. Save a workbook as CSV first.
imports-kind-label = What is in the file?
imports-kind-contacts-hint = One row for each person or company, with a customer number or an email address
imports-kind-orders-hint = One row for each line of an order; import the contacts first
imports-kind-acquisitions-hint = One row for each product that somebody acquired: free, as a trial, paid, with a promotional code or as an add-on
imports-kind-page-views-hint = One row for each page of the store that was viewed, with product, campaign and where the visitor came from
imports-kind-ratings-hint = One row for each rating: 1 to 5 stars
imports-kind-interactions-hint = One row for each call, mail, talk or other contact with a customer, and how it went
imports-upload = Upload and look at it

# What is wrong with a file
imports-no-file = No file was chosen. Choose a CSV file.
imports-file-too-large = The file is larger than { $megabytes } MB. Split it, or ask an admin to raise the limit.
imports-file-empty = The file is empty. Export it again and check that it has rows.
imports-file-no-rows = The file has column names but no rows. Export it again with its data.
imports-file-archive = This is a workbook (.xlsx, .ods) or a ZIP archive. Open it, save the sheet as CSV, and choose that file.
imports-file-workbook = This is an Excel workbook. Open it, save the sheet as CSV, and choose that file.
imports-file-not-text = This is not a text file. Export your data as CSV and choose that file.
imports-file-wide = The file has { $n } columns, and 200 is the most. Export only the columns you need.
imports-file-doubles = Two columns have the same name: { $names }. Rename one of them in the file and upload it again.

# Matching columns
imports-columns-intro = Say what each column is. What is left out is not read.
imports-reading = How the file is read
imports-encoding = Encoding
imports-delimiter = Between cells
imports-delimiter-comma = Comma
imports-delimiter-semicolon = Semicolon
imports-delimiter-tab = Tab
imports-delimiter-pipe = Vertical bar
imports-header = First row
imports-header-names = Names of the columns
imports-header-data = Data
imports-dates = Dates
imports-dates-iso = Year first: 2011-12-31
imports-dates-day-first = Day first: 31.12.2011
imports-dates-month-first = Month first: 12/31/2011
imports-decimals = Decimal sign
imports-decimals-point = Point: 1,234.56
imports-decimals-comma = Comma: 1.234,56
imports-choose = Choose…
imports-column = Column in the file
imports-column-unnamed = Column { $number }
imports-first-rows = First five rows
imports-becomes = Is
imports-leave-out = Leave out
imports-attributes = Custom attributes
imports-update-preview = Update preview
imports-existing = What becomes of those that are there already?
imports-policy-add-only = Add only
imports-policy-add-only-hint = Those that are there stay as they are
imports-policy-fill-blanks = Fill blanks
imports-policy-fill-blanks-hint = Only what is empty is filled
imports-policy-overwrite = Overwrite
imports-policy-overwrite-hint = The file wins; its empty cells change nothing
imports-policy-overwrite-orders-hint = An order that is in the file gets the lines of the file
imports-policy-add-only-activities-hint = Activities whose number is there stay as they are; rows without a number are always new
imports-policy-overwrite-activities-hint = Activities whose number is there get what the file says; its empty cells change nothing
imports-consent = Consent
imports-consent-help = Without consent a contact is in no mailing. Tick a channel only if everybody in the file has agreed to it; a recorded “no” stays. A column can say it for each person.
imports-consent-all = Everybody in this file has agreed to
imports-channel-email = Email
imports-channel-sms = SMS
imports-channel-post = Post
imports-channel-ads = Ads
imports-consent-source = Where does the consent come from?
imports-consent-source-hint = For example: newsletter form on our website, since May 2024
imports-check-button = Check, without importing
imports-cancel = Cancel import

# What is still to be said
imports-problem-no-key = No column is the customer number or the email address. Choose one of them, so that contacts are found.
imports-problem-missing = No column is “{ $field }”. Choose the column that holds it.
imports-problem-no-product = No column is the article number or the product. Choose one of them.
imports-problem-no-price = No column is the unit price or the amount. Choose one of them.
imports-problem-twice = Two columns are “{ $field }”. Leave one of them out.
imports-problem-dates = Dates like 03/04/2011 could be two days. Choose whether the day or the month comes first.
imports-problem-decimals = Numbers like 1.234 could be a thousand or one. Choose the decimal sign.
imports-problem-consent-source = The file carries consent. Write where it comes from.

# Fields
imports-field-customer-number = Customer number
imports-field-email = Email address
imports-field-name = Name
imports-field-first-name = First name
imports-field-last-name = Last name
imports-field-contact-type = Contact type
imports-field-job-title = Job title
imports-field-phone = Phone
imports-field-street = Street
imports-field-post-code = Post code
imports-field-city = City
imports-field-region = Region
imports-field-country = Country
imports-field-language = Language
imports-field-gender = Gender
imports-field-birthday = Date of birth
imports-field-device = Device type
imports-field-correspondence = Correspondence
imports-field-consent-email = Consent to email
imports-field-consent-sms = Consent to SMS
imports-field-consent-post = Consent to post
imports-field-consent-ads = Consent to ads
imports-field-order-number = Order number
imports-field-ordered-at = Date of the order
imports-field-sku = Article number
imports-field-product = Product
imports-field-quantity = Quantity
imports-field-unit-price = Unit price
imports-field-amount = Amount of the line
imports-field-currency = Currency
imports-field-activity-number = Number of the activity
imports-field-happened-at = Date of the activity
imports-field-acquisition-type = Acquisition type
imports-field-campaign = Campaign
imports-field-referrer = Referrer domain
imports-field-channel = Channel
imports-field-template = Template
imports-field-evaluation = Evaluation
imports-field-stars = Stars
imports-field-failed = Attempt failed

# Progress, check and result
imports-same-file = The very same file was imported before, as “{ $name }” ({ $when }).
imports-checking = Checking the file
imports-running = Importing
imports-progress = { $rows } rows
imports-progress-of = { $rows } of { $total } rows
imports-left-unknown = You can leave; we keep going.
imports-left-seconds = { $n ->
    [one] About one second left. You can leave; we keep going.
   *[other] About { $n } seconds left. You can leave; we keep going.
}
imports-left-minutes = { $n ->
    [one] About one minute left. You can leave; we keep going.
   *[other] About { $n } minutes left. You can leave; we keep going.
}
imports-reload = Show how far it is
imports-stop = Stop import
imports-stop-check = Stop the check
imports-checked-title = This is what would happen
imports-checked-partial = The file is very long: the check has read its first { $rows } rows.
imports-start = Start import
imports-change-columns = Change columns
imports-result-title = What happened
imports-nothing = { $n ->
    [one] Nothing was imported: the only row was rejected.
   *[other] Nothing was imported: all { $n } rows were rejected.
}
imports-done = { $n ->
    [one] One row is imported.
   *[other] { $n } rows are imported.
}
imports-cancelled = The import was cancelled. What was imported until then has stayed.
imports-failed = The import stopped early. What was imported until then has stayed; upload the file again to go on.
imports-failed-file = The file of this import is gone. What was imported until then has stayed; upload the file again to go on.
imports-failed-right = Whoever started this import may not import any more, so it stopped. What was imported until then has stayed.
imports-see-added = See the contacts it added
imports-see-owners = See the contacts they belong to
imports-repaired = { $n ->
    [one] One address was repaired: blanks around it were removed.
   *[other] { $n } addresses were repaired: blanks around them were removed.
}
imports-unrecognised = Values that were not recognised
imports-unrecognised-help = They are left empty, for nothing is guessed. The rows themselves are imported.
imports-unlisted = { $n ->
    [one] And one more row with other values
   *[other] And { $n } more rows with other values
}
imports-value = Value
imports-rejected-title = Rejected rows
imports-rejected-help = They do not stop the rest. Download them, mend them, and import that file.
imports-download-rejects = Download rejected rows
imports-line = Line
imports-reason = Reason

# Why a row was rejected
imports-reason-bytes = Characters that the encoding does not have, at byte { $value }. Save the file as UTF-8, or choose another encoding.
imports-reason-control-character = A control character that no text has. Remove it.
imports-reason-too-long = Longer than { $value } characters. Shorten it.
imports-reason-row-too-long = The row is longer than 1 MB.
imports-reason-unclosed-quote = A quotation mark is opened and not closed. Close it, or write it twice.
imports-reason-too-few-cells = Fewer cells than columns ({ $value }).
imports-reason-too-many-cells = More cells than columns ({ $value }). Put quotation marks around text that contains the delimiter.
imports-reason-no-key = Neither customer number nor email address.
imports-reason-email = “{ $value }” is not an email address.
imports-reason-date = “{ $value }” is not a date as this file writes them.
imports-reason-future = “{ $value }” is in the future.
imports-reason-number = “{ $value }” is not a number as this file writes them.
imports-reason-number-too-large = “{ $value }” is too large.
imports-reason-too-many-decimals = “{ $value }” has more decimals than can be kept.
imports-reason-negative = “{ $value }” is below zero. A return has a negative quantity, not a negative price.
imports-reason-too-many-codes = “{ $value }” is not known, and there are { $most } of its kind already, which is the most. Check whether this is the right column.
imports-reason-zero-quantity = The quantity is zero.
imports-reason-missing = The cell is empty, but this is needed.
imports-reason-currency = “{ $value }” is not a currency code such as EUR.
imports-reason-key-conflict = Customer number and email address ({ $value }) belong to two contacts.
imports-reason-unknown-contact = No contact has “{ $value }”. Import the contacts first.
imports-reason-other-customer = The order number { $value } belongs to another customer.
imports-reason-other-activity = The number { $value } belongs to an activity of another customer.
imports-reason-acquisition-type = “{ $value }” is no acquisition type. Write free, trial, paid, promotional code or add-on.
imports-reason-channel = “{ $value }” is no channel that is known. Write for example email, phone, website, app, store or marketplace.
imports-reason-evaluation = “{ $value }” is no evaluation. Write very positive, positive, neutral, negative or very negative.
imports-reason-yes-no = “{ $value }” is neither yes nor no.
imports-reason-stars = “{ $value }” is not a whole number of stars from 1 to 5.
imports-reason-referrer = “{ $value }” is neither a domain such as example.com nor a web address.
imports-reason-unknown = Not imported.
