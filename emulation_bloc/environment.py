"""Settings that differ from one installation to the next, read from the environment.

Everything has a default that suits a first try on one's own machine. A value that cannot be
used stops the start with one sentence that names the variable, what was found and what is wanted.
"""

import os
import socket
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_network
from pathlib import Path
from urllib.parse import urlsplit

from environ import Env

ROOT = Path(__file__).resolve().parent.parent
SECRET_LENGTH = 50  # below this `check --deploy` warns
DATABASE_SCHEMES = ("sqlite", "postgres", "postgresql")
MAIL_OPTIONS = {
    "smtp": {
        "EMAIL_HOST": "host",
        "EMAIL_PORT": "port",
        "EMAIL_HOST_USER": "username",
        "EMAIL_HOST_PASSWORD": "password",
        "EMAIL_USE_TLS": "use_tls",
        "EMAIL_USE_SSL": "use_ssl",
    },
    "filemail": {"EMAIL_FILE_PATH": "file_path"},
    "consolemail": {},
}
EMAIL_SCHEMES = ("smtp", "smtp+tls", "smtp+ssl", "filemail", "consolemail")
EVERYWHERE = ("0.0.0.0", "::", "")
SWITCH = {"1": True, "true": True, "yes": True, "on": True} | {
    "0": False,
    "false": False,
    "no": False,
    "off": False,
}


class BadSetting(Exception):
    """A variable is missing or unusable; the text is for the person who starts the product."""

    def __init__(self, name: str, found: str, wanted: str) -> None:
        super().__init__(f"{name} {found}; it must be {wanted}.")


@dataclass(frozen=True)
class Environment:
    site_url: str
    host: str
    port: int
    demo: bool
    debug: bool
    data_dir: Path
    secret_key: str
    database: dict
    email: dict
    allowed_hosts: tuple[str, ...]
    trusted_proxy: tuple[str, ...]
    second_factor: str

    @property
    def secure(self) -> bool:
        """True when people reach the product over https: cookies, redirects, HSTS follow."""
        return self.site_url.startswith("https://")

    @property
    def site_host(self) -> str:
        return urlsplit(self.site_url).hostname or ""


def read(variables: Mapping[str, str]) -> Environment:
    """Read all variables. Raises BadSetting for the first that cannot be used."""
    site_url = _site_url(variables)
    secure = site_url.startswith("https://")
    data_dir = _path(variables.get("DATA_DIR") or "var")
    return Environment(
        site_url=site_url,
        host=_host(variables),
        port=_port(variables),
        demo=_switch(variables, "DEMO", "off" if secure else "on"),
        debug=_debug(variables, secure),
        data_dir=data_dir,
        secret_key=_secret_key(variables, data_dir),
        database=_database(variables, data_dir),
        email=_email(variables, data_dir),
        allowed_hosts=_allowed_hosts(variables, site_url, secure),
        trusted_proxy=_trusted_proxy(variables, secure),
        second_factor=_second_factor(variables, secure),
    )


def read_or_stop() -> Environment:
    """Read the process's environment; end the process with the sentence if it cannot be used."""
    try:
        return read(os.environ)
    except BadSetting as bad:
        print(bad, file=sys.stderr)
        raise SystemExit(1) from None


def _path(text: str) -> Path:
    """Relative paths count from the project's folder, wherever the process was started."""
    return ROOT / Path(text).expanduser()


def _site_url(variables: Mapping[str, str]) -> str:
    text = variables.get("SITE_URL") or f"http://{own_name(variables)}:{_port(variables)}"
    try:
        parts = urlsplit(text)
        fits = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        fits = False
    if not fits or parts.path.strip("/") or parts.query or parts.fragment or parts.username:
        wanted = "an address such as https://thidua.example.vn, without a path"
        raise BadSetting("SITE_URL", f"is {text!r}", wanted)
    return text.rstrip("/")


def _port(variables: Mapping[str, str]) -> int:
    text = variables.get("PORT") or "8000"
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        raise BadSetting("PORT", f"is {text!r}", "a number from 1 to 65535")
    return int(text)


def _host(variables: Mapping[str, str]) -> str:
    """The address to listen on: this machine only, unless told otherwise."""
    text = variables.get("HOST") or "127.0.0.1"
    if "/" in text or " " in text:
        raise BadSetting("HOST", f"is {text!r}", "an address of this machine, such as 0.0.0.0")
    return text.strip("[]")


def own_name(variables: Mapping[str, str]) -> str:
    """How a browser on this machine reaches it; passkeys want a name, not a number."""
    host = _host(variables)
    if "HOST" not in variables or host in EVERYWHERE:
        return "localhost"
    return f"[{host}]" if ":" in host else host


def _switch(variables: Mapping[str, str], name: str, default: str) -> bool:
    text = variables.get(name) or default
    if text.lower() not in SWITCH:
        raise BadSetting(name, f"is {text!r}", "on or off")
    return SWITCH[text.lower()]


def _debug(variables: Mapping[str, str], secure: bool) -> bool:
    debug = _switch(variables, "DEBUG", "off")
    if secure and debug:
        raise BadSetting("DEBUG", "is on while SITE_URL is https", "off where others can see it")
    return debug


def _secret_key(variables: Mapping[str, str], data_dir: Path) -> str:
    """SECRET_KEY itself, or else the key that the set-up made in the data folder."""
    kept = data_dir / "secret_key"
    key = variables.get("SECRET_KEY") or (kept.read_text().strip() if kept.is_file() else "")
    wanted = f"at least {SECRET_LENGTH} random characters (script/server makes one in {kept})"
    if not key:
        raise BadSetting("SECRET_KEY", "is not set", wanted)
    if len(key) < SECRET_LENGTH or len(set(key)) < 5 or key.startswith("django-insecure-"):
        raise BadSetting("SECRET_KEY", f"is too easy to guess ({len(key)} characters)", wanted)
    return key


def _database(variables: Mapping[str, str], data_dir: Path) -> dict:
    """The address as Django's dictionary. The text is never shown: it may hold a password."""
    text = variables.get("DATABASE_URL") or f"sqlite:///{data_dir / 'emulation_bloc.sqlite3'}"
    wanted = "sqlite:///PATH or postgres://USER:PASSWORD@HOST:PORT/NAME"
    scheme = text.partition(":")[0]
    if scheme not in DATABASE_SCHEMES:
        raise BadSetting("DATABASE_URL", f"starts with {scheme!r}", wanted)
    try:
        database = Env.db_url_config(text)
    except ValueError:
        raise BadSetting("DATABASE_URL", "cannot be read", wanted) from None
    if database["NAME"] in ("", ":memory:"):
        raise BadSetting("DATABASE_URL", "names no database", wanted)
    if scheme == "sqlite":
        database["NAME"] = str(_path(database["NAME"]))
    return database


def _email(variables: Mapping[str, str], data_dir: Path) -> dict:
    """Where mail goes, as Django's MAILERS want it; as files where no server is named."""
    text = variables.get("EMAIL_URL") or f"filemail:///{data_dir / 'mail'}"
    wanted = "smtp+tls://USER:PASSWORD@HOST:PORT, filemail:///FOLDER or consolemail://"
    scheme = text.partition(":")[0]
    if scheme not in EMAIL_SCHEMES:
        raise BadSetting("EMAIL_URL", f"starts with {scheme!r}", wanted)
    try:
        found = Env.email_url_config(text)
    except ValueError:
        raise BadSetting("EMAIL_URL", "cannot be read", wanted) from None
    if scheme == "filemail":
        found["EMAIL_FILE_PATH"] = str(_path(found["EMAIL_FILE_PATH"]))
    names = MAIL_OPTIONS[scheme.partition("+")[0]]
    options = {option: found[name] for name, option in names.items() if found.get(name)}
    return {"BACKEND": found["EMAIL_BACKEND"], "OPTIONS": options}


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _allowed_hosts(variables: Mapping[str, str], site_url: str, secure: bool) -> tuple[str, ...]:
    hosts = _listed(variables.get("ALLOWED_HOSTS") or "")
    for host in hosts:
        if "/" in host or (host == "*" and secure):
            wanted = "host names with commas between them, such as thidua.example.vn"
            raise BadSetting("ALLOWED_HOSTS", f"has {host!r}", wanted)
    own = [urlsplit(site_url).hostname or "", "localhost", "127.0.0.1", "[::1]"]
    if not secure and variables.get("HOST") in EVERYWHERE[:2]:
        own += _names_of_this_machine()
    return hosts or tuple(dict.fromkeys(own))


def _names_of_this_machine() -> list[str]:
    """What others on the network may call this machine by."""
    name = socket.gethostname()
    try:
        found = socket.getaddrinfo(name, None)
    except OSError:
        found = []
    addresses = [address[4][0] for address in found]
    return [name, *(f"[{text}]" if ":" in text else text for text in addresses)]


def _trusted_proxy(variables: Mapping[str, str], secure: bool) -> tuple[str, ...]:
    """Addresses whose word on https and on the visitor's address is taken (gunicorn checks it)."""
    proxies = _listed(variables.get("TRUSTED_PROXY") or ("127.0.0.1,::1" if secure else ""))
    for proxy in proxies:
        try:
            ip_network(proxy)
        except ValueError:
            wanted = "addresses of the proxy with commas between them, such as 10.0.0.5"
            raise BadSetting("TRUSTED_PROXY", f"has {proxy!r}", wanted) from None
    return proxies


def _second_factor(variables: Mapping[str, str], secure: bool) -> str:
    text = variables.get("SECOND_FACTOR") or ("required" if secure else "offered")
    if text not in ("required", "offered"):
        raise BadSetting("SECOND_FACTOR", f"is {text!r}", "required or offered")
    return text
