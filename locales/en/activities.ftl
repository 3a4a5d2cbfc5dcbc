activities-title = Activities
activities-count = { $n ->
    [one] 1 activity
   *[other] { $n } activities
}
activities-none = No activities yet. They come with imports of acquisitions, page views, ratings and interactions.
activities-older = Older activities
activities-newest = Newest activities

activities-kind = { $code ->
    [acquisition] Acquisition
    [page_view] Store page view
    [rating] Rating
    [interaction] Interaction
   *[other] { $code }
}
activities-type = { $code ->
    [free] Free
    [trial] Trial
    [paid] Paid
    [promo] Promotional code
    [add_on] Add-on
   *[other] { $code }
}
activities-channel = { $code ->
    [email] Email
    [sms] SMS
    [phone] Phone
    [post] Post
    [chat] Chat
    [social] Social media
    [ads] Ads
    [web] Website
    [app] App
    [store] Store
    [marketplace] Marketplace
    [partner] Partner
    [event] Event
   *[other] { $code }
}
activities-evaluation = { $code ->
    [very_positive] Very positive
    [positive] Positive
    [neutral] Neutral
    [negative] Negative
    [very_negative] Very negative
   *[other] { $code }
}
activities-stars = { $n } of 5 stars
activities-failed = Not reached
activities-campaign = Campaign { $name }
activities-referrer = From { $domain }
