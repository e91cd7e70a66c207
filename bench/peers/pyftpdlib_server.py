"""pyftpdlib as its manual starts it; settings come from the environment (see lib.sh)."""

import logging
import os

from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import TLS_FTPHandler
from pyftpdlib.servers import FTPServer

MOST_SESSIONS = 20_000

logging.basicConfig(level=logging.WARNING)

authorizer = DummyAuthorizer()
authorizer.add_user("bench", "bench", os.environ["ROOT"], perm="elradfmwMT")


class Handler(TLS_FTPHandler):
    """One session; clear until the client says AUTH TLS."""

    certfile = os.environ["CERT"]
    keyfile = os.environ["KEY"]
    passive_ports = range(int(os.environ["PASV_FIRST"]), int(os.environ["PASV_LAST"]) + 1)


Handler.authorizer = authorizer
server = FTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler)
server.max_cons = MOST_SESSIONS
server.serve_forever()
