codes-kind = { $kind ->
    [salesperson] Salesperson
    [territory] Territory
    [organizational_level] Organizational level
    [mailing_group] Mailing group
    [industry_group] Industry group
    [business_relation] Business relation
   *[job_responsibility] Job responsibility
}
codes-kinds = { $kind ->
    [salesperson] Salespeople
    [territory] Territories
    [organizational_level] Organizational levels
    [mailing_group] Mailing groups
    [industry_group] Industry groups
    [business_relation] Business relations
   *[job_responsibility] Job responsibilities
}
codes-intro = What contacts are told apart by: who looks after them, where they belong, what they are sent. Use them in segments; imports can fill them in.
codes-which = Kinds of codes
codes-about = { $kind ->
    [salesperson] Who looks after a contact. A contact has one at most.
    [territory] The area that a contact belongs to. A contact has one at most.
    [organizational_level] How high somebody stands in their company. A contact has one at most.
    [mailing_group] Mailings that contacts get, such as newsletters and catalogues.
    [industry_group] The trades that contacts are in.
    [business_relation] What contacts are to you, such as suppliers, partners or press.
   *[job_responsibility] What people decide on, such as purchasing.
}
codes-inherited = People without one of their own take that of their company.
codes-new = { $kind ->
    [salesperson] New salesperson
    [territory] New territory
    [organizational_level] New organizational level
    [mailing_group] New mailing group
    [industry_group] New industry group
    [business_relation] New business relation
   *[job_responsibility] New job responsibility
}
codes-none = Nothing here yet
codes-none-help = What you add here can be given to contacts and asked for in segments. An import adds what it does not find.
codes-code = Code
codes-code-hint = Short, as files say it, for example NEWS.
codes-name = Name
codes-name-hint = As people read it. Left empty, it is the code.
codes-edit-title = Edit { $name }
codes-delete = Delete
codes-created = “{ $name }” was added.
codes-saved = “{ $name }” was saved.
codes-deleted = “{ $name }” was deleted.
codes-delete-help = { $n ->
    [0] No contact has it, and no segment uses it.
    [one] 1 contact loses it. No segment uses it.
   *[other] { $n } contacts lose it. No segment uses it.
}
codes-delete-used = { $n ->
    [one] It stays, because 1 segment uses it. Take it out of this segment first:
   *[other] It stays, because { $n } segments use it. Take it out of these segments first:
}
codes-back = Back to the list
codes-conflict = Somebody else changed this meanwhile. It is now “{ $code }” with the name “{ $name }”. What you typed is kept; compare it and save again.
codes-error-code = Enter a code with at least one letter or digit.
codes-error-between = A code cannot hold ; or |, which stand between several codes in files. Leave them out.
codes-error-taken = There is already one with the code “{ $code }” or the name “{ $name }”. Choose others.
codes-error-many = There are { $most } of these, which is the most. Delete one that nobody needs first.
codes-error-used = “{ $code }” is used by { $segments }, so the code stays as it is. The name may change.
codes-from-company = From { $company }: { $names }. What you choose here takes its place.
codes-from = from
codes-used-contacts = { $n ->
    [one] 1 contact has it
   *[other] { $n } contacts have it
}
codes-no-choice = None of their own
