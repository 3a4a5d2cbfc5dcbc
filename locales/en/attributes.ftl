attributes-intro = What you know of your contacts beside the built-in fields, such as a loyalty tier or a shoe size. Use it in segments; imports can fill it in.
attributes-new = New attribute
attributes-none = No custom attributes yet
attributes-none-help = Add what your shop knows of its customers, and it becomes a field of every contact and a rule for segments.
attributes-none-add = Add an attribute
attributes-name = Name
attributes-name-hint = As people read it, for example Loyalty tier.
attributes-profile = Profile
attributes-profile-hint = A heading such as Buying habits. Questions with the same heading stand together on the contact’s page and among the rules.
attributes-kind = Values
attributes-kind-fixed = (stays as it is, since contacts have values of this kind)
attributes-kind-text = Text
attributes-kind-text-hint = Words, such as a favourite store
attributes-kind-number = Number
attributes-kind-number-hint = With up to four decimals
attributes-kind-money = Money
attributes-kind-money-hint = In the organisation’s currency
attributes-kind-date = Date
attributes-kind-date-hint = A day, such as “Member since”
attributes-kind-yes-no = Yes or no
attributes-kind-yes-no-hint = Such as “Has a store card”
attributes-kind-choice = Choice
attributes-kind-choice-hint = One of a list, such as a tier
attributes-kind-several = Several choices
attributes-kind-several-hint = Any number of a list, such as interests
attributes-actions = Actions
attributes-up = Move { $name } up
attributes-down = Move { $name } down
attributes-delete = Delete attribute
attributes-delete-named = Delete { $name }
attributes-edit-title = Edit { $name }
attributes-save = Save attribute
attributes-choices = Choices
attributes-choices-hint = In the order in which they are offered. Whoever has one keeps it when you rename it.
attributes-choice = Choice { $n }
attributes-choice-add = Add choice
attributes-choice-remove = Remove { $name }
attributes-used-contacts = { $n ->
    [one] 1 contact has it
   *[other] { $n } contacts have it
}
attributes-used-segments = used by
attributes-lost = { $n ->
    [one] 1 contact has “{ $name }” and will have no value.
   *[other] { $n } contacts have “{ $name }” and will have no value.
}
attributes-lost-several = { $n ->
    [one] 1 contact has “{ $name }” and will lose it.
   *[other] { $n } contacts have “{ $name }” and will lose it.
}
attributes-lost-confirm = Take the value away from these contacts
attributes-created = The attribute “{ $name }” was added. It is now in the form of every contact.
attributes-saved = The attribute “{ $name }” was saved.
attributes-deleted = The attribute “{ $name }” was deleted.
attributes-delete-title = Delete “{ $name }”?
attributes-delete-help = { $n ->
    [0] No contact has a value of it, and no segment uses it.
    [one] 1 contact loses its value. No segment uses it.
   *[other] { $n } contacts lose their value. No segment uses it.
}
attributes-delete-used = { $n ->
    [one] It stays, because 1 segment uses it. Take the rule out of this segment first:
   *[other] It stays, because { $n } segments use it. Take the rule out of these segments first:
}
attributes-back = Back to the attributes
attributes-conflict = Somebody else changed this attribute meanwhile. It is now called “{ $name }” with the choices: { $choices }. What you typed is kept; compare it and save again.
attributes-error-name = Enter a name with at least one letter or digit.
attributes-error-long = This has { $count } characters; at most { $most } fit. Shorten it.
attributes-error-control = This holds a control character, such as a line break or a tab. Type it anew on one line.
attributes-error-taken = Another attribute is called “{ $name }”. Choose a different name.
attributes-error-many = There are { $most } attributes, which is the most. Delete one that nobody needs first.
attributes-error-no-choice = Enter at least one choice.
attributes-error-label = This choice has no name. Enter one, or remove the choice.
attributes-error-same-label = “{ $name }” stands twice. Rename or remove one.
attributes-error-choice-used = “{ $name }” is used by { $segments }. Take it out of there first, then remove it here.
attributes-error-confirm = Confirm that these contacts lose their value, or add the choice again.
