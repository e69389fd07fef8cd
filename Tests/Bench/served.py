"""An edit under a preview server, from the writing of the file until the page is there."""

import contextlib
import http.client
import os
import re
import socket
import subprocess
import tempfile
import time

import edits
import measure

LIMIT = 120  # seconds that any page may take before the server counts as broken
PAUSE = 0.002  # seconds between two looks at the page, and
SHARE = 0.02  # of the time so far where that is more: looking should not take the time of those who build


@contextlib.contextmanager
def server(command, folder, is_ready):
    """Runs `command` and stops it whatever happens. - Returns: what it said, once `is_ready` holds of that."""
    with tempfile.TemporaryFile("w+") as said:
        child = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=said, stderr=said)

        def text():
            return os.pread(said.fileno(), 100_000, 0).decode(errors="replace")
        try:
            wait(lambda: is_ready(text()) or child.poll() is not None, f"{command[0]} began to serve", text)
            if child.poll() is not None:
                raise measure.Failed(f"{' '.join(command)} ended\n{text()}")
            yield text()
        finally:
            child.terminate()
            try:
                child.wait(10)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()


@contextlib.contextmanager
def ours(site):
    """- Returns: the port of `dossier serve` after its first build."""
    # The address is said first, and the sum of the build when it is done.
    with server([site.program, "serve", "--port", "0"], site.folder, lambda said: "pages" in said) as said:
        yield int(re.search(r"http://127\.0\.0\.1:(\d+)", said)[1])


@contextlib.contextmanager
def hugos(site):
    """- Returns: the port of `hugo server` after its first build."""
    port = free_port()
    with server([site.program, "server", "--bind", "127.0.0.1", "--port", str(port), "--disableFastRender=false"], site.folder,
                lambda said: "Web Server is available" in said):
        yield port


def until_shown(port, edit, times):
    """- Returns: seconds, for each of `times` edits, until the page has the new word."""
    took = []
    for turn in range(-1, times):
        measure.progress(f"{edit.what}, served, {'a warm-up' if turn < 0 else f'{turn + 1} of {times}'}")
        # Whatever the edit before set going has ended.
        time.sleep(0.5)
        word = edit.make().encode()
        start = time.monotonic()
        wait(lambda: word in page(port, edit.page), f"{edit.what}: {edit.page} showed {word.decode()}")
        if turn >= 0:
            took.append(time.monotonic() - start)
    edit.undo()
    wait(lambda: edits.MARK.encode() not in page(port, edit.page), f"{edit.what}: {edit.page} was as before")
    return took


def page(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LIMIT)
    try:
        connection.request("GET", "/" + path)
        return connection.getresponse().read()
    except (OSError, http.client.HTTPException):
        return b""
    finally:
        connection.close()


def wait(is_over, what, said=lambda: ""):
    start = time.monotonic()
    while not is_over():
        passed = time.monotonic() - start
        if passed > LIMIT:
            raise measure.Failed(f"{LIMIT} s went by before {what}\n{said()}")
        time.sleep(max(PAUSE, SHARE * passed))


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]
