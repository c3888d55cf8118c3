"""The page on which somebody says who they are."""

from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby

from deploy.local.issuer.people import Person

ROLES = {
    "front_desk": ("前台", "Front desk"),
    "consultant": ("咨询师", "Consultant"),
    "doctor": ("医生", "Doctor"),
    "nurse": ("护士", "Nurse"),
    "cashier": ("收银", "Cashier"),
    "finance": ("财务", "Finance"),
    "customer_service": ("客服", "Customer service"),
    "clinic_manager": ("店长", "Clinic manager"),
    "operations_director": ("运营院长", "Operations director"),
    "owner": ("老板", "Owner"),
    "administrator": ("管理员", "Administrator"),
}
_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;background:#f3f6f8;color:#17242f;margin:0;padding:24px 16px}
main{max-width:760px;margin:auto}h1{font-size:22px;margin:0 0 4px}p{margin:0 0 20px;color:#4a5b68}
h2{font-size:15px;margin:24px 0 8px;color:#4a5b68}ul{list-style:none;margin:0;padding:0;display:grid;gap:8px;
grid-template-columns:repeat(auto-fill,minmax(220px,1fr))}button{width:100%;min-height:64px;text-align:left;font:inherit;
background:#fff;border:1px solid #d4dde3;border-radius:8px;padding:10px 14px;cursor:pointer;color:inherit}
button:hover,button:focus-visible{border-color:#0b6e6e;outline:2px solid #0b6e6e33}b{display:block}span{color:#4a5b68;
font-size:14px}
"""
POLICY = "default-src 'none'; style-src 'nonce-{nonce}'; form-action 'self' {origins}; base-uri 'none'; frame-ancestors 'none'"


def chooser(people: Sequence[Person], request: Mapping[str, str], nonce: str) -> str:
    """One button a person, by chain; `request` goes back with the choice."""
    hidden = "".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">' for name, value in request.items()
    )
    chains = "".join(
        f"<h2>{escape(chain)}</h2><ul>{''.join(_button(person) for person in of_chain)}</ul>"
        for chain, of_chain in groupby(people, key=lambda person: person.chain)
    )
    empty = (
        "<p>这里还没有人。 Nobody is here yet: <code>./chairflow tenant create</code> adds the people of a chain.</p>"
    )
    return (
        '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Chairflow 登录 Sign in</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<style nonce="{nonce}">{_STYLE}</style><main><h1>您是哪位? Who are you?</h1>'
        "<p>试用环境,无需密码。 A trial: nobody is asked for a password.</p>"
        f'<form method="post" action="authorize">{hidden}{chains or empty}</form></main></html>'
    )


def _button(person: Person) -> str:
    zh = "、".join(ROLES.get(role, (role, role))[0] for role in person.roles)
    en = ", ".join(ROLES.get(role, (role, role))[1] for role in person.roles)
    where = f" · {escape(person.where)}" if person.where else ""
    return (
        f'<li><button name="person" value="{escape(person.id)}"><b>{escape(person.name)}</b>'
        f"<span>{escape(zh)} {escape(en)}{where}</span></button></li>"
    )
