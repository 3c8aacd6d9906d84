"""The address to serve at: `listen.py free` tells whether it can be taken, `listen.py ready`
waits until the product answers there and says so."""

import http.client
import os
import socket
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from emulation_bloc import environment

PATIENCE = 120  # seconds


def free(here: environment.Environment) -> None:
    """End with a sentence if the address cannot be listened on."""
    try:
        family, *_, address = socket.getaddrinfo(
            here.host, here.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        sys.exit(
            f"Cannot listen on {here.host}, port {here.port}: {error.strerror}. "
            "Set HOST or PORT to others, or end the program that holds them."
        )


def ready(here: environment.Environment, notice: str) -> None:
    """Print the address and the notice once the first page truly comes."""
    server = os.getppid()
    until = time.monotonic() + PATIENCE
    while (status := answer(here)) is None:
        if os.getppid() != server or time.monotonic() > until:
            sys.exit(1)
        time.sleep(0.1)
    if status >= 400:
        sys.exit(f"{shown(here)} answers, but its first page is an error ({status}).")
    print(f"Ready: {shown(here)}", flush=True)
    if notice:
        print(notice, flush=True)


def answer(here: environment.Environment) -> int | None:
    """The status of the front door, or of the sign-in page it leads to; None without an answer."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(here.host, here.host)
    headers = {"Host": urlsplit(here.site_url).netloc}
    if here.secure:
        headers["X-Forwarded-Proto"] = "https"
    path = "/"
    while True:
        connection = http.client.HTTPConnection(host, here.port, timeout=20)
        try:
            connection.request("GET", path, headers=headers)
            response = connection.getresponse()
        except (OSError, http.client.HTTPException):
            return None
        finally:
            connection.close()
        path = response.getheader("Location", "")
        if response.status not in (301, 302) or not path.startswith("/"):
            return response.status


def shown(here: environment.Environment) -> str:
    listening = f"http://{environment.own_name(os.environ)}:{here.port}"
    if here.site_url == listening:
        return listening
    return f"{here.site_url} (through {listening})"


if __name__ == "__main__":
    act, *rest = sys.argv[1:]
    {"free": free, "ready": ready}[act](environment.read_or_stop(), *rest)
