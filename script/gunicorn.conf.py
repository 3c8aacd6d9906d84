"""How the application server runs. Started by script/server from the project's folder."""

import os

from emulation_bloc import environment

here = environment.read_or_stop()
one_office = here.database["ENGINE"].endswith("sqlite3")

wsgi_app = "emulation_bloc.wsgi"
bind = f"[{here.host}]:{here.port}" if ":" in here.host else f"{here.host}:{here.port}"
worker_class = "gthread"
# SQLite has one writer at a time: one process with threads waits for it best.
workers = int(os.environ.get("WEB_CONCURRENCY") or (1 if one_office else 3))
threads = 8 if one_office else 4
preload_app = True
timeout = 60  # a thick dossier takes its time
graceful_timeout = 10
forwarded_allow_ips = ",".join(here.trusted_proxy)
loglevel = "warning"
control_socket_disable = True
