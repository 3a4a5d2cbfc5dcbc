login-title = Sign in
login-email = Email address
login-password = Password
login-submit = Sign in
login-forgotten = Forgotten your password? An admin can make you a link for a new one.
login-nobody-yet = Nobody can sign in yet: open the set-up link that Muster printed when it started.
login-language = Language
login-refused = This email address and password do not fit together. Check both and try again.
login-wait-seconds = { $seconds ->
    [one] Too many tries. Wait one second, then try again.
   *[other] Too many tries. Wait { $seconds } seconds, then try again.
}
login-wait-minutes = { $minutes ->
    [one] Too many tries. Wait one minute, then try again.
   *[other] Too many tries. Wait { $minutes } minutes, then try again.
}
login-news-failed = { $n ->
    [one] Since you last signed in, somebody tried one wrong password on your account.
   *[other] Since you last signed in, { $n } wrong passwords were tried on your account.
}
login-news-reset = Since you last signed in, an admin made a link for a new password for your account.
login-news-see = See what happened

password-hint = At least { $min } characters. Several words that do not belong together are easy to keep in mind and hard to guess.
password-show = Show password
password-new = New password
password-too-short = Choose a password with at least { $min } characters.
password-too-long = Choose a password with at most { $max } characters.
password-contextual = This password is mostly your name, your address or your organisation’s name. Choose one that nobody can guess from these.
password-too-simple = This password is too easy to guess: repetitions, rows of keys and common words are tried first. Add some words of your own.

setup-title = Set up Muster
setup-intro = You are the first one here and become the admin. You can change everything on this page later.
setup-you = You
setup-submit = Set up and sign in
setup-done = Muster is set up. Next, import contacts or invite a colleague.
setup-organisation-missing = Write the name of your organisation.

invite-title = Welcome to { $org }
invite-intro = You were invited as { $email }. Choose how others see you and a password; then you can sign in.
invite-submit = Accept invitation
invite-done = Your account is ready. Sign in with your email address and your new password.
reset-title = Choose a new password
reset-intro = For { $email }. All sessions of this account end.
reset-submit = Save new password
reset-done = Your new password is saved. Sign in with it.
link-gone-title = This link does not work any more
link-gone-help = It was used, has expired, or was replaced by a newer one. Ask an admin for a new link.

form-line-unprintable = Leave out characters that cannot be seen.
form-line-too-long = This has { $length } characters; at most { $most } fit.

form-conflict = Somebody changed { $name } (now { $role }) while this page was open. Save again to replace that with what you see here.
form-copy = Copy
form-copied = Copied
form-number-between = Write a whole number from { $least } to { $most }.

mail-invite-subject = Your invitation to { $org } on Muster
mail-invite-body =
    Hello,

    you were invited to { $org } on Muster, the portal for customer groups.
    Open this link within three days and choose a password:

    { $link }

    The link works once. If you did not expect this mail, do nothing.
mail-reset-subject = A new password for Muster
mail-reset-body =
    Hello,

    an admin made you a link to choose a new password. It works once, for 30 minutes:

    { $link }

    If you did not ask for it, tell your admin. Your old password works until the link is used.
mail-device-subject = Your Muster account was used on a new device
mail-device-body =
    Hello,

    somebody signed in to your account on a device for the first time. If that was you, there is nothing to do.
    If not, end that session and change your password:

    { $link }
mail-password-subject = Your Muster password was changed
mail-password-body =
    Hello,

    the password of your account was changed and its other sessions were ended. If that was not you, tell an admin at once.
