"""Run the desk until somebody ends it."""

import socket
from collections.abc import Callable, Sequence

import uvicorn
from starlette.applications import Starlette

from sayso.errors import OptionError
from sayso.web.settings import LOOPBACK, Settings, is_everywhere, is_loopback

LEAST_TOKEN = 8  # characters
_PATIENCE_S = 1  # for answers that are under way when it ends


def make_settings(
    host: str, *, names: Sequence[str], token: str | None, read_only: bool
) -> Settings:
    """Return how the desk is served.

    Raises:
        OptionError: others could reach it without a token, or guess the token.
    """
    if token is not None and len(token) < LEAST_TOKEN:
        raise OptionError(
            f"The token has fewer than {LEAST_TOKEN} characters.",
            fix="give a longer one, which nobody guesses",
        )
    if token is None and not is_loopback(host):
        raise OptionError(
            f"Others could reach the desk on {host} without a token.",
            fix="give --token, or leave --host away to serve this machine only",
        )
    everywhere = is_everywhere(host)
    own = {socket.gethostname().casefold()} if everywhere else {host.casefold()}
    return Settings(
        names=LOOPBACK | own | {name.casefold() for name in names},
        any_address=everywhere,
        token=token,
        read_only=read_only,
        compares_apart=True,
    )


def serve_app(
    app: Starlette,
    host: str,
    port: int,
    token: str | None,
    tell: Callable[[str], None],
) -> None:
    """Serve a desk until Ctrl-C; the address is told when it can be opened.

    Raises:
        OSError: it cannot listen there.
    """
    listening = _listen(host, port)
    port = listening.getsockname()[1]
    name = f"[{host}]" if ":" in host else host
    if is_everywhere(host):
        name = socket.gethostname()
    query = "?token=..." if token else ""
    tell(f"The desk is at http://{name}:{port}/{query} (Ctrl-C ends it)")
    config = uvicorn.Config(
        app,
        access_log=False,  # it would hold the token
        log_level="warning",
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=_PATIENCE_S,
        timeout_keep_alive=30,
        ws="none",
    )
    try:
        uvicorn.Server(config).run(sockets=[listening])
    except KeyboardInterrupt:
        tell("")
    finally:
        listening.close()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Only a socket that says TCP is made to answer without delay, by asyncio.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(128)
    except OSError:
        listening.close()
        raise
    return listening
