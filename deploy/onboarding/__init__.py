"""How a chain of clinics opens its doors: one CSV per kind, checked as a whole, then created over the public HTTP APIs.

In the order of the work: `table` reads files, `fields` and `check` make a `chain` of them or say what is wrong, `identities`
and `plan` (with `hours`) say which commands are still missing, `services` sends them, `staff` lets people sign in, `cli` is
what one types.
"""
