# Customer groups: the list, the pages of a group, and segment templates.

group-template-name = { $key ->
   *[new-customers] New customers this month
    [lapsing] Lapsing buyers
    [big-spenders] Big spenders
    [birthday] Birthday this month
    [first-purchase] First purchase
    [loyal] Loyal customers
    [at-risk] At risk of leaving
    [one-time] Bought once and never again
    [never-bought] Never bought
    [customer-anniversary] Customer anniversary
    [reachable] Reachable by email
    [no-consent-yet] No consent yet
}
group-template-words = { $key ->
   *[new-customers] First purchase was in this calendar month.
    [lapsing] Bought within the past year, but not in the past 90 days.
    [big-spenders] Spent 1,000 or more in all, and bought within the past year.
    [birthday] Everyone whose birthday falls in this calendar month.
    [first-purchase] Bought exactly once, within the past 30 days.
    [loyal] At least 5 orders within the past year.
    [at-risk] At least 3 orders, but none in the past 180 days.
    [one-time] One single order, more than 90 days ago.
    [never-bought] Known to you, but without any order.
    [customer-anniversary] The anniversary of the first order is within the next 30 days.
    [reachable] Has an email address and opted in.
    [no-consent-yet] Has an email address, but was never asked for consent.
}
