# Churn prediction.

churn-intro = Who is likely to order again and who has probably left, worked out from the days on which each contact ordered.
churn-update = Work it out now
churn-started = The prediction is being worked out.
churn-busy = The prediction is being worked out. That takes a few seconds; you can leave the page.
churn-reload = Reload
churn-none = No prediction yet
churn-none-words = Muster works it out once a day from the orders of all contacts. The first time can be now.
churn-few = Too few repeat orders so far
churn-few-words = { $repeaters ->
    [0] Nobody has ordered on a second day so far. Once { $needed } contacts have, Muster can tell who is likely to leave.
    [one] 1 contact has ordered on a second day so far. Once { $needed } have, Muster can tell who is likely to leave.
   *[other] { $repeaters } contacts have ordered on a second day so far. Once { $needed } have, Muster can tell who is likely to leave.
}
churn-few-words-under = Fewer than { $people } contacts have ordered on a second day so far. Once { $needed } have, Muster can tell who is likely to leave.
churn-risks = Who is likely to leave
churn-share = Share
churn-contacts = Contacts
churn-band-high = Less than { $below } likely to still be a customer
churn-band-medium = { $from } to { $below } likely to still be a customer
churn-band-low = At least { $from } likely to still be a customer
churn-once = One order so far
churn-once-words = Whether they come back shows with the second order
churn-make-segment = Make a segment
churn-how = How to read this
churn-how-silence = Whoever used to order often and is silent now has probably left. The same silence means little for someone who orders once a year.
churn-how-bands = High risk: win them back, or stop spending on them. Medium: the moment for an offer. Low: they come back without a discount.
churn-how-segments = Every segment can use it: risk of leaving, probability of still being a customer, and expected orders in the next { $days } days.
churn-fit = How well it fits
churn-fit-words = How many contacts ordered again how often: as it was, and as the prediction has it. The closer the two bars, the better.
churn-observed = As it was
churn-expected = As predicted
churn-repeats = Repeat orders
churn-facts = The prediction
churn-with-orders = Contacts with orders
churn-again = Ordered again
churn-when = Worked out
churn-daily = Worked out anew every day.
churn-model = For analysts
churn-model-words = BG/NBD model (Fader, Hardie and Lee, 2005), fitted by maximum likelihood. Unit of time: the week. Orders of one day count once.
churn-products = By product
churn-products-words = The most bought products that enough people bought again, with the purchases expected in the next { $days } days
churn-product = Product
churn-buyers = Buyers
churn-expected-purchases = Expected purchases
churn-hint = How this is worked out
