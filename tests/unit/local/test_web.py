"""The console's server: files, one page for all routes, addresses and tokens, and a strict security policy."""

import asyncio
import json
import re
from pathlib import Path

import httpx
import pytest

from deploy.local.web import NONCE, ConsoleNotBuilt, create_app


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text(f'<meta name="csp-nonce" content="{NONCE}">', "utf-8")
    (folder / "assets" / "app-1a2b.js").write_text("1", "utf-8")
    (tmp_path / "secret.txt").write_text("not yours", "utf-8")
    return folder


class Web:
    """The app without a socket."""

    def __init__(self, dist: Path, **environ: str) -> None:
        self._app = create_app(dist, environ)

    def get(self, path: str, accept: str = "identity") -> httpx.Response:
        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(app=self._app)
            async with httpx.AsyncClient(transport=transport, base_url="http://console") as client:
                return await client.get(path, headers={"accept-encoding": accept})

        return asyncio.run(ask())


def test_every_route_of_the_console_is_the_page_with_a_nonce_of_its_own(dist: Path) -> None:
    web = Web(dist)
    nonces: set[str] = set()
    for path in ("/", "/events", "/index.html", "/sandbox?clinic=1"):
        answer = web.get(path)
        assert answer.status_code == 200
        nonce = re.findall('content="([^"]+)"', answer.text)[0]
        assert f"style-src 'self' 'nonce-{nonce}'" in answer.headers["content-security-policy"]
        nonces.add(nonce)
    assert len(nonces) == 4 and NONCE not in nonces


def test_the_policy_allows_own_files_and_the_services_only(dist: Path) -> None:
    web = Web(dist, CHAIRFLOW_ANALYTICS_URL="https://numbers.example/base/")
    policy = web.get("/").headers["content-security-policy"]
    assert "default-src 'none'" in policy and "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "https://numbers.example" in policy and "http://127.0.0.1:8101" in policy and "/base" not in policy


def test_files_are_cached_for_ever_and_missing_ones_are_404(dist: Path) -> None:
    web = Web(dist)
    assert "immutable" in web.get("/assets/app-1a2b.js").headers["cache-control"]
    assert web.get("/assets/app-old.js").status_code == 404


def test_a_file_comes_as_its_brotli_twin_where_the_browser_takes_that(dist: Path) -> None:
    script = "x" * 2000
    (dist / "assets" / "big-3c4d.js").write_text(script, "utf-8")
    (dist / "assets" / "big-3c4d.js.br").write_bytes(b"twin")
    web = Web(dist)
    # Nothing here can read brotli, so the answer is looked at as it came.
    twin = web.get("/assets/big-3c4d.js", "gzip, deflate, br")
    assert (twin.headers["content-encoding"], twin.headers["content-length"]) == ("br", "4")
    assert "javascript" in twin.headers["content-type"] and "immutable" in twin.headers["cache-control"]
    gzip = web.get("/assets/big-3c4d.js", "gzip")
    assert gzip.headers["content-encoding"] == "gzip" and gzip.text == script
    plain = web.get("/assets/big-3c4d.js")
    assert "content-encoding" not in plain.headers and plain.text == script
    for answer in (twin, gzip, plain):
        assert answer.headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize("path", ["/..%2fsecret.txt", "/assets/..%2f..%2fsecret.txt", "/%2e%2e/secret.txt"])
def test_nothing_outside_the_folder_is_served(dist: Path, path: str) -> None:
    assert "not yours" not in Web(dist).get(path).text


def test_the_configuration_names_services_and_demo_tokens(dist: Path, tmp_path: Path) -> None:
    tokens = tmp_path / "tokens.json"
    web = Web(dist, CHAIRFLOW_CRM_URL="http://crm.example/", CHAIRFLOW_DEMO_TOKENS_FILE=str(tokens))
    assert web.get("/config.json").json()["demo"] is None
    tokens.write_text(json.dumps({"owner": "a.b.c"}), "utf-8")
    config = web.get("/config.json")
    assert config.json()["demo"] == {"tokens": {"owner": "a.b.c"}}
    assert config.json()["services"]["crm"] == "http://crm.example"
    assert set(config.json()["services"]) == {"booking", "crm", "billing", "followup", "analytics"}
    assert config.headers["cache-control"] == "no-store"


def test_the_configuration_names_the_issuer_and_the_policy_lets_the_page_call_it(dist: Path) -> None:
    assert Web(dist).get("/config.json").json()["oidc"] is None
    web = Web(dist, CHAIRFLOW_OIDC_AUTHORITY="https://id.example/realms/chain/", CHAIRFLOW_OIDC_CLIENT="desk")
    assert web.get("/config.json").json()["oidc"] == {
        "authority": "https://id.example/realms/chain",
        "client_id": "desk",
    }
    assert " https://id.example" in web.get("/").headers["content-security-policy"]


def test_an_unbuilt_console_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ConsoleNotBuilt, match="npm run build"):
        create_app(tmp_path, {})
