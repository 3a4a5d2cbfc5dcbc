# Criteria: names of fields and operators, the sentence, and what can be wrong.

criteria-family-profile = Profile
criteria-family-location = Location
criteria-family-purchases = Purchases
criteria-family-activity = Activity
criteria-family-churn = Churn prediction
criteria-family-consent = Consent
criteria-family-lists = Lists
criteria-family-custom = Custom

criteria-field-contact-type = Contact type
criteria-field-age = Age
criteria-field-age-group = Age group
criteria-field-gender = Gender
criteria-field-birthday = Birthday
criteria-field-country = Country
criteria-field-region = Region
criteria-field-city = City
criteria-field-post-code = Post code
criteria-field-language = Language
criteria-field-device = Device
criteria-field-correspondence = Correspondence
criteria-field-company = Company
criteria-field-job-title = Job title
criteria-field-first-order = First order date
criteria-field-last-order = Last order date
criteria-field-order-count = Number of orders
criteria-field-total-spend = Total spent
criteria-field-bought = Bought a product
criteria-field-returned = Returned a product
criteria-field-spent = Spent in a period
criteria-field-average-order = Average order before returns
criteria-field-currency = Paid in currency
criteria-field-acquired = Acquired a product
criteria-field-products-owned = Number of products
criteria-field-viewed = Viewed a store page
criteria-field-rated = Rated a product
criteria-field-last-rating = Latest rating
criteria-field-average-rating = Average rating given
criteria-field-interacted = Had an interaction
criteria-field-last-interaction = Last interaction date
criteria-field-last-acquired = Last acquisition date
criteria-field-last-viewed = Last store page view date
criteria-field-alive = Probability of still being a customer
criteria-field-expected-orders = Expected orders in the next { $days } days
criteria-field-churn-risk = Risk of leaving
criteria-field-email = Email address
criteria-field-email-consent = Marketing email
criteria-field-sms-consent = Text messages
criteria-field-post-consent = Marketing by post
criteria-field-ads-consent = Personalised ads
criteria-field-has-email = Has an email address
criteria-field-has-phone = Has a phone number
criteria-field-group = Customer group
criteria-field-import = Import
criteria-field-created = Added on

criteria-op-any-of = is any of
criteria-op-all-of = has all of
criteria-op-none-of = is none of
criteria-op-contains = contains
criteria-op-is = is
criteria-op-starts-with = starts with
criteria-op-ends-with = ends with
criteria-op-is-not = is not
criteria-op-more-than = more than
criteria-op-at-least = at least
criteria-op-at-most = at most
criteria-op-less-than = less than
criteria-op-between = between
criteria-op-in-past = in the past
criteria-op-not-in-past = not in the past
criteria-op-in-next = in the next
criteria-op-before = before
criteria-op-after = after
criteria-op-on = on
criteria-op-this = this
criteria-op-last = last
criteria-op-next = next
criteria-op-anniversary-in-next = has its anniversary in the next
criteria-op-in-month = in the month of
criteria-op-today = today
criteria-op-yes = yes
criteria-op-no = no
criteria-op-consent = { $op ->
    [yes] said yes
    [no] said no
   *[unknown] no answer
}
criteria-op-exactly = exactly
criteria-op-never = never
criteria-op-in = is in
criteria-op-not-in = is not in
criteria-op-known = is known
criteria-op-unknown = is unknown

criteria-unit-plural = { $unit ->
    [days] days
    [weeks] weeks
    [months] months
    [quarters] quarters
   *[years] years
}
criteria-unit = { $unit ->
    [day] day
    [week] week
    [month] month
    [quarter] quarter
   *[year] year
}
criteria-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
criteria-choice = { $key ->
    [person] Person
    [company] Company
    [f] Female
    [m] Male
    [x] Non-binary
    [mobile] Mobile
    [desktop] Desktop
    [tablet] Tablet
    [email] Email
    [letter] Letter
    [phone] Phone
    [low] Low
    [medium] Medium
    [high] High
   *[other] { $key }
}

# The sentence. A clause follows "Contacts who".
criteria-sentence = Contacts who { $clauses }.
criteria-customers-only = { $n ->
    [one] Only customers of { $products }, counting this product alone.
   *[other] Only customers of { $products }, counting these products alone.
}
criteria-customers-all = { $n ->
    [one] All customers of { $products } (counting this product alone)
   *[other] All customers of { $products } (counting these products alone)
}
criteria-all-products = All products count for { $fields }.
criteria-sentence-everyone = { $everyone }.
criteria-sentence-nobody = No contacts at all: there is nothing to match yet.
criteria-who = Contacts who { $clauses }
criteria-everyone = All contacts
criteria-but-not = but not those who
criteria-sentence-but = { $who } – { $but } { $out }.
criteria-short-more = { $count ->
    [one] { $sentence } And 1 more condition.
   *[other] { $sentence } And { $count } more conditions.
}
criteria-list-all = Contacts who match all of these:
criteria-list-any = Contacts who match at least one of these:
criteria-list-leave-all = But not those who match all of these:
criteria-list-leave-any = But not those who match any of these:
criteria-item-all = all of these:
criteria-item-any = at least one of these:
criteria-join-comma = { $first }, { $next }
criteria-join-and = { $sound ->
   *[other] { $first } and { $last }
}
criteria-join-and-heavy = { $sound ->
   *[other] { $first }, and { $last }
}
criteria-join-or = { $sound ->
   *[other] { $first } or { $last }
}
criteria-join-or-heavy = { $sound ->
   *[other] { $first }, or { $last }
}
criteria-join-who-comma = { $of ->
   *[contacts] { $first }, who { $next }
}
criteria-join-who-and = { $of ->
   *[contacts] { $first }, and who { $last }
}
criteria-join-who-or = { $of ->
   *[contacts] { $first }, or who { $last }
}
criteria-join-either = { $first } or { $last }
criteria-either = either { $clauses }
criteria-not = { $verb ->
    [are] are not { $rest }
    [were] were not { $rest }
    [have] do not have { $rest }
    [live] do not live { $rest }
    [belong] do not belong { $rest }
    [speak] do not speak { $rest }
    [use] do not use { $rest }
    [prefer] do not prefer { $rest }
    [own] do not own { $rest }
    [gave] did not give { $rest }
   *[other] have not { $verb } { $rest }
}
criteria-with-blanks = { $clause } (or { $unknown })
criteria-without-blanks = { $clause } (and { $known })
criteria-clause-everyone = are anyone at all
criteria-clause-nobody = are nobody at all
criteria-more-values = { $case ->
   *[other] { $count } others
}

criteria-known = { $field ->
    [age] are of known age
    [age_group] belong to a known age group
    [gender] have a known gender
    [birthday] have a known birthday
    [country] have a known country
    [region] have a known region
    [city] have a known city
    [post_code] have a known post code
    [language] have a known language
    [device] have a known device
    [correspondence] have a preferred way to be contacted
    [company] have a known company
    [job_title] have a known job title
    [first_order] have ordered before
    [last_order] have ordered before
    [alive] have a known probability of still being customers
    [expected_orders] have a forecast of their orders
    [churn_risk] have a known risk of leaving
    [salesperson] have a salesperson
    [territory] belong to a territory
    [organizational_level] have an organizational level
    [mailing_group] are in a mailing group
    [industry_group] belong to an industry group
    [business_relation] have a business relation
    [job_responsibility] have a job responsibility
    [email] have an email address
    [email_consent] answered the question about marketing email
    [sms_consent] answered the question about text messages
    [post_consent] answered the question about marketing by post
    [ads_consent] answered the question about personalised ads
    [last_rating] have rated before
    [last_interaction] have had an interaction
    [currency] have paid for something
    [last_acquired] have acquired a product before
    [last_viewed] have viewed a store page before
    [import] were added by an import
   *[other] have a value for “{ $name }”
}
criteria-unknown = { $field ->
    [age] are of unknown age
    [age_group] belong to no known age group
    [gender] have no known gender
    [birthday] have no known birthday
    [country] have no known country
    [region] have no known region
    [city] have no known city
    [post_code] have no known post code
    [language] have no known language
    [device] have no known device
    [correspondence] have no preferred way to be contacted
    [company] have no known company
    [job_title] have no known job title
    [first_order] never ordered
    [last_order] never ordered
    [alive] have no known probability of still being customers
    [expected_orders] have no forecast of their orders
    [churn_risk] have no known risk of leaving
    [salesperson] have no salesperson
    [territory] belong to no territory
    [organizational_level] have no organizational level
    [mailing_group] are in no mailing group
    [industry_group] belong to no industry group
    [business_relation] have no business relation
    [job_responsibility] have no job responsibility
    [email] have no email address
    [email_consent] never said yes or no to marketing email
    [sms_consent] never said yes or no to text messages
    [post_consent] never said yes or no to marketing by post
    [ads_consent] never said yes or no to personalised ads
    [last_rating] never rated anything with stars
    [last_interaction] never had an interaction
    [currency] never paid for anything
    [last_acquired] never acquired a product
    [last_viewed] never viewed a store page
    [import] were not added by an import
   *[other] have no value for “{ $name }”
}
criteria-yes = { $field ->
    [email_consent] opted in to marketing email
    [sms_consent] opted in to text messages
    [post_consent] opted in to marketing by post
    [ads_consent] opted in to personalised ads
    [has_email] have an email address
   *[has_phone] have a phone number
}
criteria-no = { $field ->
    [email_consent] opted out of marketing email
    [sms_consent] opted out of text messages
    [post_consent] opted out of marketing by post
    [ads_consent] opted out of personalised ads
    [has_email] have no email address
   *[has_phone] have no phone number
}
criteria-yes-not = { $field ->
    [email_consent] have not opted in to marketing email
    [sms_consent] have not opted in to text messages
    [post_consent] have not opted in to marketing by post
   *[ads_consent] have not opted in to personalised ads
}
criteria-no-not = { $field ->
    [email_consent] have not opted out of marketing email
    [sms_consent] have not opted out of text messages
    [post_consent] have not opted out of marketing by post
   *[ads_consent] have not opted out of personalised ads
}

criteria-choice-in-clause = { $key ->
    [person] people
    [company] companies
    [f] women
    [m] men
    [x] non-binary people
    [mobile] a phone
    [desktop] a computer
    [tablet] a tablet
    [email] email
    [letter] letter
    [phone] phone
    [low] low
    [medium] medium
    [high] high
   *[other] { $key }
}
criteria-place-at = { $code ->
    [IM] on
   *[other] in
}
criteria-place = { $code ->
    [US] the { $name }
    [GB] the { $name }
    [NL] the { $name }
    [PH] the { $name }
    [AE] the { $name }
    [BS] the { $name }
    [MV] the { $name }
    [DO] the { $name }
    [CF] the { $name }
    [FO] the { $name }
    [IM] the { $name }
    [KY] the { $name }
    [AX] the { $name }
    [BQ] the { $name }
    [CC] the { $name }
    [CK] the { $name }
    [FK] the { $name }
    [GM] the { $name }
    [GS] the { $name }
    [HM] the { $name }
    [IO] the { $name }
    [KM] the { $name }
    [MH] the { $name }
    [MP] the { $name }
    [PN] the { $name }
    [PS] the { $name }
    [SB] the { $name }
    [SC] the { $name }
    [TC] the { $name }
    [TF] the { $name }
    [UM] the { $name }
    [VG] the { $name }
    [VI] the { $name }
   *[other] { $name }
}
criteria-are = are { $values }
criteria-are-not = are not { $values }
criteria-live-in = live { $values }
criteria-live-not-in = do not live { $values }
criteria-speak = speak { $values }
criteria-speak-not = do not speak { $values }
criteria-use = use { $values }
criteria-use-not = do not use { $values }
criteria-prefer = prefer to be contacted by { $values }
criteria-prefer-not = do not prefer to be contacted by { $values }
criteria-text-contains = { $field ->
    [company] belong to a company with “{ $text }” in its name
    [job_title] have a job title with “{ $text }” in it
    [region] live in a region with “{ $text }” in its name
    [city] live in a city with “{ $text }” in its name
    [post_code] have a post code with “{ $text }” in it
   *[email] have “{ $text }” in their email address
}
criteria-text-is = { $field ->
    [company] belong to the company { $text }
    [job_title] have the job title { $text }
    [region] live in the region of { $text }
    [city] live in the city of { $text }
    [post_code] have the post code { $text }
   *[email] have the email address { $text }
}
criteria-text-starts = { $field ->
    [company] belong to a company whose name begins with “{ $text }”
    [job_title] have a job title that begins with “{ $text }”
    [region] live in a region that begins with “{ $text }”
    [city] live in a city that begins with “{ $text }”
    [post_code] have a post code that begins with “{ $text }”
   *[email] have an email address that begins with “{ $text }”
}
criteria-text-ends = { $field ->
    [company] belong to a company whose name ends in “{ $text }”
    [job_title] have a job title that ends in “{ $text }”
    [region] live in a region that ends in “{ $text }”
    [city] live in a city that ends in “{ $text }”
    [post_code] have a post code that ends in “{ $text }”
   *[email] have an email address that ends in “{ $text }”
}
criteria-text-is-not = { $field ->
    [company] do not belong to the company { $text }
    [job_title] do not have the job title { $text }
    [region] do not live in the region of { $text }
    [city] do not live in the city of { $text }
    [post_code] do not have the post code { $text }
   *[email] do not have the email address { $text }
}

criteria-age-more = are older than { $age }
criteria-age-least = are { $age } or older
criteria-age-most = are { $age } or younger
criteria-age-less = are younger than { $age }
criteria-age-is = { $age ->
    [one] are exactly { $age } year old
   *[other] are exactly { $age } years old
}
criteria-age-is-not = { $age ->
    [one] are not exactly { $age } year old
   *[other] are not exactly { $age } years old
}
criteria-age-between = are { $low } to { $high } years old
criteria-age-group-under = Under { $age }
criteria-age-group-from = { $age } and older
criteria-age-group-value = { $group }
criteria-age-group-any = belong to the age group { $values }
criteria-age-group-none = do not belong to the age group { $values }

criteria-birthday-clause = have their birthday { $when }

criteria-date = { $field ->
    [first_order] first bought { $when }
    [last_order] last bought { $when }
    [last_interaction] had their last interaction { $when }
    [last_acquired] last acquired a product { $when }
    [last_viewed] last viewed a store page { $when }
    [created] were added { $when }
   *[other] have a date { $when } as “{ $name }”
}
criteria-attribute-date-past = have a date { $when } as “{ $name }”
criteria-date-not = { $field ->
    [first_order] did not first buy { $when }
    [last_order] have not bought { $when }
    [last_interaction] have had no interaction { $when }
    [last_acquired] have acquired no product { $when }
    [last_viewed] have viewed no store page { $when }
    [created] were not added { $when }
   *[other] have no date { $when } as “{ $name }”
}
criteria-date-known-not = { $field ->
    [first_order] have bought, but not for the first time { $when }
    [last_order] have bought before, but not { $when }
    [last_interaction] have had an interaction, but not { $when }
    [last_acquired] have acquired a product, but not { $when }
    [last_viewed] have viewed a store page, but not { $when }
    [created] were added, but not { $when }
   *[other] have a date as “{ $name }”, but not { $when }
}
criteria-date-anniversary = { $field ->
    [first_order] have the anniversary of their first order { $when }
    [last_order] have the anniversary of their last order { $when }
    [last_interaction] have the anniversary of their last interaction { $when }
    [last_acquired] have the anniversary of their last acquisition { $when }
    [last_viewed] have the anniversary of their last store page view { $when }
   *[other] have the anniversary of “{ $name }” { $when }
}
criteria-past-days = { $n ->
    [one] yesterday or today
   *[other] in the past { $n } days
}
criteria-since-yesterday = since yesterday
criteria-past-weeks = { $n ->
    [one] in the past week
   *[other] in the past { $n } weeks
}
criteria-past-months = { $n ->
    [one] in the past month
   *[other] in the past { $n } months
}
criteria-past-years = { $n ->
    [one] in the past year
   *[other] in the past { $n } years
}
criteria-next-days = { $n ->
    [one] today or tomorrow
   *[other] in the next { $n } days
}
criteria-next-weeks = { $n ->
    [one] within a week from now
   *[other] in the next { $n } weeks
}
criteria-next-months = { $n ->
    [one] within a month from now
   *[other] in the next { $n } months
}
criteria-next-years = { $n ->
    [one] within a year from now
   *[other] in the next { $n } years
}
criteria-when-between = between { $from } and { $to }
criteria-when-before = before { $day }
criteria-when-after = after { $day }
criteria-when-on = on { $day }
criteria-when-today = today
criteria-when-in-month = in { $month }
criteria-when-this = { $unit ->
    [week] this week
    [month] this month
    [quarter] this quarter
   *[year] this year
}
criteria-when-last = { $unit ->
    [week] last week
    [month] last month
    [quarter] last quarter
   *[year] last year
}
criteria-when-next = { $unit ->
    [week] next week
    [month] next month
    [quarter] next quarter
   *[year] next year
}

criteria-times-more = { $n ->
    [1] more than once
   *[other] more than { $n } times
}
criteria-times-least = { $n ->
    [0] any number of times
    [1] once or more
    [2] at least twice
   *[other] at least { $n } times
}
criteria-times-most = { $n ->
    [1] at most once
    [2] at most twice
   *[other] at most { $n } times
}
criteria-times-less = { $n ->
    [0] fewer than 0 times
    [2] fewer than 2 times
   *[other] fewer than { $n } times
}
criteria-times-exactly = { $n ->
    [1] exactly once
    [2] exactly twice
   *[other] exactly { $n } times
}
criteria-times-between = between { $low } and { $high } times
criteria-ordered = ordered { $times }
criteria-ordered-not = did not order { $times }
criteria-ordered-never = never ordered
criteria-days-least = { $n ->
    [one] on at least 1 day
   *[other] on at least { $n } different days
}
criteria-days-most = { $n ->
    [one] on at most 1 day
   *[other] on at most { $n } different days
}
criteria-days-exactly = { $n ->
    [one] on exactly 1 day
   *[other] on exactly { $n } different days
}

criteria-amount-more = more than { $amount }
criteria-amount-least = at least { $amount }
criteria-amount-most = at most { $amount }
criteria-amount-less = less than { $amount }
criteria-amount-fewer = { $n ->
    [one] less than { $amount }
   *[other] fewer than { $amount }
}
criteria-amount-exactly = exactly { $amount }
criteria-amount-between = between { $low } and { $high }
criteria-chance-more = of more than { $amount }
criteria-chance-least = of at least { $amount }
criteria-chance-most = of at most { $amount }
criteria-chance-less = of less than { $amount }
criteria-chance-exactly = of exactly { $amount }
criteria-chance-between = of between { $low } and { $high }
criteria-spent = spent { $amount }
criteria-spent-not = did not spend { $amount }
criteria-alive = have a probability { $amount } of still being customers
criteria-alive-not = do not have a probability { $amount } of still being customers
criteria-expected-orders = { $n ->
    [one] have { $amount } expected order in the next { $days } days
   *[other] have { $amount } expected orders in the next { $days } days
}
criteria-expected-orders-not = { $n ->
    [one] do not have { $amount } expected order in the next { $days } days
   *[other] do not have { $amount } expected orders in the next { $days } days
}
criteria-risk-any = have a { $values } risk of leaving
criteria-risk-none = do not have a { $values } risk of leaving
criteria-import-any = were added by the import { $values }
criteria-import-none = were not added by the import { $values }
criteria-currency-any = paid in { $values }
criteria-currency-none = never paid in { $values }
criteria-owned = { $n ->
    [one] own { $amount } product
   *[other] own { $amount } different products
}
criteria-owned-none = own no product
criteria-owned-not = { $n ->
    [one] do not own { $amount } product
   *[other] do not own { $amount } different products
}
criteria-last-rating = { $n ->
    [one] gave { $amount } star in their latest rating
   *[other] gave { $amount } stars in their latest rating
}
criteria-last-rating-not = { $n ->
    [one] did not give { $amount } star in their latest rating
   *[other] did not give { $amount } stars in their latest rating
}

criteria-product = “{ $name }”
criteria-product-none = a product that is both in this condition and in the segment (there is none)
criteria-bought = bought { $times }
criteria-bought-when = bought { $times } { $when }
criteria-bought-product = bought { $products } { $times }
criteria-bought-product-when = bought { $products } { $times } { $when }
criteria-never-bought = never bought anything
criteria-never-bought-when = bought nothing { $when }
criteria-never-bought-product = never bought { $products }
criteria-never-bought-product-when = did not buy { $products } { $when }
criteria-field-about = { $field ->
    [contact_type] A person or a company
    [age] In years, today
    [age_group] Under 18, 18–24 and so on, by their age today
    [gender] Female, male or non-binary
    [birthday] Day and month of birth
    [language] The language they want to be written to in
    [device] What they mostly visit with
    [correspondence] How they prefer to be contacted: email, letter or phone
    [company] The company a person belongs to, or a company’s own name
    [job_title] What they do at their company
    [created] When the contact was made here
    [country] Where they live
    [region] The state, county or province they live in
    [city] The town they live in
    [post_code] The post code of their address
    [last_order] The day of their latest order
    [first_order] The day of their first order
    [order_count] How many orders in all
    [total_spend] Money spent in all, returns taken off
    [bought] Orders of any or certain products, how often and when
    [spent] Money spent on products within a time
    [average_order] Money per order, before what was given back
    [returned] Products given back
    [acquired] Products owned, and how they came by them: trial, paid, code, campaign
    [products_owned] How many different products they bought or acquired
    [viewed] Visits to pages of the store, by campaign or website
    [rated] Stars given to products
    [last_rating] Stars of the rating they gave last
    [average_rating] Stars on average
    [interacted] Calls, letters and mails with them, and how these went
    [last_interaction] The day of the latest call, letter or mail; failed attempts count
    [currency] The currencies of their orders
    [last_acquired] The day they last acquired a product
    [last_viewed] The day they last viewed a page of the store
    [alive] By the churn prediction
    [expected_orders] By the churn prediction
    [churn_risk] Low, medium or high, by the churn prediction
    [salesperson] Who looks after them or their company
    [territory] The area they or their company belong to
    [organizational_level] How high they stand in their company
    [mailing_group] The mailings they get
    [industry_group] The trade they or their company are in
    [business_relation] What they or their company are to you: supplier, partner, press
    [job_responsibility] What they decide on, such as purchasing
    [email] The address itself
    [email_consent] Whether they agreed to marketing by email
    [sms_consent] Whether they agreed to marketing by text message
    [post_consent] Whether they agreed to marketing by post
    [ads_consent] Whether they agreed to personalised ads
    [has_email] Whether an address is known
    [has_phone] Whether a number is known
    [group] Members of another group
    [import] The import that added them; an import that only changed them does not count
   *[other] A field of your own
}
criteria-field-words = { $field ->
    [contact_type] private business organisation customer kind
    [age] old young years adult birth year dob how old birthdate birthday
    [age_group] old young years adult teenager generation birthday how old birthdate
    [gender] sex woman man male female
    [birthday] birth date anniversary celebrate dob born birthdate
    [language] speak locale tongue
    [device] phone mobile desktop tablet computer
    [correspondence] contact preferred prefer channel reach write mail post call hard copy
    [company] employer firm organisation business works for
    [job_title] position role function profession manager
    [created] added new signup registered since joined
    [country] land nation region market place
    [region] state county province land area
    [city] town place municipality
    [post_code] zip postcode postal code area
    [last_order] recent lapsed inactive bought purchase recency latest last seen
    [first_order] new customer since purchase
    [order_count] frequency purchases often loyal orders repeat vip
    [total_spend] revenue sales value lifetime turnover spend spending ltv clv money vip best
    [bought] purchase order product article sku item buy purchased
    [spent] revenue sales value period turnover spend spending money ltv vip
    [average_order] basket cart mean value aov
    [returned] refund return credit sent back returns
    [acquired] own licence subscription trial free promo source coupon discount voucher code promotion
    [products_owned] owned products licences variety how many
    [viewed] page view visit click browse campaign referrer opened visits views clicked viewed visited
    [rated] review stars feedback unhappy score
    [last_rating] review stars feedback latest unhappy score
    [average_rating] review score mean satisfaction
    [interacted] call email letter meeting campaign contact response opened answered replied
    [last_interaction] contacted recently call email letter latest silence last seen spoke
    [currency] money euro dollar pound exchange foreign
    [last_acquired] recent latest owned licence subscription trial free
    [last_viewed] recent latest visit click browse inactive last seen visited
    [alive] churn retention loyal lost
    [expected_orders] forecast future prediction
    [churn_risk] churn leaving lost retention
    [salesperson] sales rep representative account manager owner
    [territory] area district region sales
    [organizational_level] level rank hierarchy management seniority
    [mailing_group] newsletter mailing list distribution subscription tag label
    [industry_group] industry sector branch trade business
    [business_relation] relationship customer supplier vendor partner prospect press
    [job_responsibility] role function responsible decision maker department
    [email] mail domain address
    [email_consent] opt in newsletter permission gdpr subscribe marketing unsubscribed unsubscribe opted out
    [sms_consent] opt in text mobile permission sms phone unsubscribed unsubscribe
    [post_consent] opt in letter mail permission unsubscribed
    [ads_consent] opt in advertising tracking permission
    [has_email] reachable mail missing
    [has_phone] reachable mobile call missing sms
    [group] segment list audience belongs tag
    [import] file csv upload source origin batch
   *[other] { "" }
}
criteria-aspect = { $aspect ->
    [products] Product
    [types] Type
    [campaigns] Campaign
    [referrers] Referrer
    [channels] Channel
    [templates] Template
    [evaluations] Evaluation
    [stars] Stars
    [currencies] Currency
    [line_amount] Amount of the line
   *[failed] Attempt failed
}
criteria-aspect-in-clause = { $aspect ->
    [types] type
    [campaigns] campaign
    [referrers] came from
    [templates] template
    [evaluations] evaluation
    [currencies] currency
    [line_amount] amount of the line
   *[stars] rating
}
criteria-aspect-choice = { $value ->
    [yes] Yes
   *[no] No
}
criteria-stars = { $n ->
    [one] 1 star
   *[other] { $n } stars
}
criteria-channel-in-clause = { $code ->
    [email] by email
    [sms] by text message
    [phone] by phone
    [post] by post
    [chat] by chat
    [social] on social media
    [ads] through ads
    [web] on the website
    [app] in the app
    [store] in a store
    [marketplace] on a marketplace
    [partner] through a partner
    [event] at an event
   *[other] through “{ $code }”
}
criteria-failed-or-not = with or without failed attempts
criteria-detail = { $aspect }: { $values }
criteria-object-any = { $what ->
    [page_view] a store page
    [interaction] an interaction
    [failed] a failed attempt
    [succeeded] a successful interaction
   *[other] a product
}
criteria-object-none = { $what ->
    [page_view] a store page
    [interaction] an interaction
    [failed] a failed attempt
    [succeeded] a successful interaction
   *[other] anything
}
criteria-object-product = { $what ->
    [page_view] the page of { $products }
   *[other] { $products }
}
criteria-object-details = { $object } ({ $details })
criteria-object-stars = { $n ->
    [one] { $object } with { $stars } star
   *[other] { $object } with { $stars } stars
}
criteria-object-channel = { $object } { $channel }
criteria-happened = { $what ->
    [return] returned { $object } { $times }
    [acquisition] acquired { $object } { $times }
    [page_view] viewed { $object } { $times }
    [rating] rated { $object } { $times }
   *[interaction] had { $object } { $times }
}
criteria-happened-when = { $what ->
    [return] returned { $object } { $times } { $when }
    [acquisition] acquired { $object } { $times } { $when }
    [page_view] viewed { $object } { $times } { $when }
    [rating] rated { $object } { $times } { $when }
   *[interaction] had { $object } { $times } { $when }
}
criteria-never-happened = { $what ->
    [return] never returned { $object }
    [acquisition] never acquired { $object }
    [page_view] never viewed { $object }
    [rating] never rated { $object }
   *[interaction] never had { $object }
}
criteria-never-happened-when = { $what ->
    [return] did not return { $object } { $when }
    [acquisition] did not acquire { $object } { $when }
    [page_view] did not view { $object } { $when }
    [rating] did not rate { $object } { $when }
   *[interaction] did not have { $object } { $when }
}
criteria-sum = { $field ->
    [spent] spent { $amount }
    [average_order] spent { $amount } per order before returns
   *[average_rating] { $n ->
        [one] gave { $amount } star on average
       *[other] gave { $amount } stars on average
    }
}
criteria-sum-when = { $field ->
    [spent] spent { $amount } { $when }
    [average_order] spent { $amount } per order before returns { $when }
   *[average_rating] { $n ->
        [one] gave { $amount } star on average { $when }
       *[other] gave { $amount } stars on average { $when }
    }
}
criteria-sum-object = { $field ->
    [spent] spent { $amount } on { $object }
    [average_order] spent { $amount } per order before returns on { $object }
   *[average_rating] { $n ->
        [one] gave { $object } { $amount } star on average
       *[other] gave { $object } { $amount } stars on average
    }
}
criteria-sum-object-when = { $field ->
    [spent] spent { $amount } on { $object } { $when }
    [average_order] spent { $amount } per order before returns on { $object } { $when }
   *[average_rating] { $n ->
        [one] gave { $object } { $amount } star on average { $when }
       *[other] gave { $object } { $amount } stars on average { $when }
    }
}

criteria-in-group = are in “{ $group }”
criteria-not-in-group = are not in “{ $group }”
criteria-group-gone = deleted group { $id }

criteria-code-any = { $kind ->
    [salesperson] have { $values } as salesperson
    [territory] belong to the territory { $values }
    [organizational_level] have the organizational level { $values }
    [mailing_group] are in the mailing group { $values }
    [industry_group] belong to the industry group { $values }
    [business_relation] have the business relation { $values }
   *[job_responsibility] have the job responsibility { $values }
}
criteria-code-all = { $kind ->
    [mailing_group] are in the mailing groups { $values }
    [industry_group] belong to the industry groups { $values }
    [business_relation] have the business relations { $values }
   *[job_responsibility] have the job responsibilities { $values }
}
criteria-code-none = { $kind ->
    [salesperson] do not have { $values } as salesperson
    [territory] do not belong to the territory { $values }
    [organizational_level] do not have the organizational level { $values }
    [mailing_group] are not in the mailing group { $values }
    [industry_group] do not belong to the industry group { $values }
    [business_relation] do not have the business relation { $values }
   *[job_responsibility] do not have the job responsibility { $values }
}
criteria-attribute-any = have { $values } as “{ $name }”
criteria-attribute-none = do not have { $values } as “{ $name }”
criteria-attribute-contains = have “{ $text }” somewhere in “{ $name }”
criteria-attribute-is = have “{ $text }” as “{ $name }”
criteria-attribute-starts = have “{ $text }” at the start of “{ $name }”
criteria-attribute-ends = have “{ $text }” at the end of “{ $name }”
criteria-attribute-is-not = do not have “{ $text }” as “{ $name }”
criteria-attribute-amount = have { $amount } as “{ $name }”
criteria-attribute-amount-not = do not have { $amount } as “{ $name }”
criteria-attribute-yes = have “{ $name }” set to yes
criteria-attribute-no = have “{ $name }” set to no

# Parts of a breakdown.
criteria-band-none = None
criteria-band-nothing = Nothing yet
criteria-band-below = Under { $amount }
criteria-band-between = { $from } to under { $to }
criteria-band-from = { $amount } and more
criteria-band-from-number = { $number }+
criteria-band-future = Still to come
criteria-band-days-past = The past { $days } days
criteria-band-days-between = { $from } to { $to } days ago
criteria-band-days-before = More than { $days } days ago
criteria-band-consented = Opted in
criteria-band-refused = Opted out

criteria-own-blank = not known
criteria-own-none = { $field ->
    [first_order] never
    [last_order] never
    [last_interaction] never
    [last_acquired] never
   *[other] none
}
criteria-own-over = a little over { $value }
criteria-own-under = a little under { $value }
criteria-own-times = { $times ->
    [0] never
    [one] once
   *[other] { $times } times
}
criteria-own-member = is in it
criteria-own-no-member = is not in it

criteria-problem-at = At { $place }: { $problem }
criteria-problem-json = This is not JSON: line { $line }, column { $column } cannot be read.
criteria-problem-deep = Groups are nested more than { $limit } deep. Make it flatter, or save a part as a segment of its own and use that.
criteria-problem-rules = There are more than { $limit } conditions. Save a part as a segment of its own and use that.
criteria-problem-values = The list has more than { $limit } values. Use a known user group or an import instead.
criteria-problem-long = The text is longer than { $limit } characters. Shorten it.
criteria-problem-object = An object in braces is expected here.
criteria-problem-list = A list in brackets is expected here.
criteria-problem-text = A text in quotation marks is expected here.
criteria-problem-number = A number is expected here, such as 90 or 199.50.
criteria-problem-yes-no = true or false is expected here.
criteria-problem-missing = “{ $key }” is missing.
criteria-problem-key = “{ $key }” has no meaning here. Remove it or check the spelling.
criteria-problem-duplicate = “{ $key }” stands here twice. Keep one.
criteria-problem-node = A condition with “field” and “op” is expected here, or a group with “all” or “any”.
criteria-problem-empty-group = This group is empty. Put a condition into it, or remove it.
criteria-problem-field = There is no field “{ $field }”, or not any more. Choose another one.
criteria-problem-attribute = This asks for an attribute that was deleted, or that is not from here: “{ $key }”. Choose another field.
criteria-problem-operator = “{ $op }” does not fit the field “{ $field }”. Choose another comparison.
criteria-problem-no-value = Nothing is filled in yet.
criteria-problem-choice = “{ $value }” is not one of the choices. Choose from the list.
criteria-problem-range = Enter a number from { $low } to { $high }.
criteria-problem-whole = A whole number is expected here.
criteria-problem-decimals = { $decimals ->
    [one] The number has more than 1 digit after the decimal point.
   *[other] The number has more than { $decimals } digits after the decimal point.
}
criteria-problem-date = “{ $text }” is not a date between 1800 and 2299. Write it as 2026-11-21.
criteria-problem-unit = “{ $unit }” is not a unit that fits here.
criteria-problem-order = The second value is before the first. Swap them.
criteria-problem-pair = Two values are expected here: from and to.
criteria-problem-control = There is a control character in the text. Type it again.
criteria-problem-group = This customer group does not exist any more. Choose another one or remove the condition.
criteria-problem-group-name = There is no group “{ $name }” here. Choose another one or remove the condition.
criteria-problem-product = There is no product “{ $sku }”, or not any more. Choose another one, or import it first.
criteria-problem-broken-group = The customer group “{ $name }” has a problem in its own criteria. Mend it first.
criteria-problem-cycle = These groups lead back to themselves: { $path }. Remove one of the steps.
criteria-problem-groups-deep = Segments use each other more than { $limit } deep. Use a simpler segment here.
criteria-problem-rules-in-all = With the segments that these use there are more than { $limit } rules. Use a simpler segment here.
