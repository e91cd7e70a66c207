#!/usr/bin/env python3
"""FileZilla's client, driven without a person.

It takes no transfers on its command line. But it keeps its queue of transfers in a file, so that is written beforehand,
and Ctrl+P tells it to process the queue, on a display that nobody sees. What it did is in its own log.
"""

import os
import re
import shutil
import socket
import sqlite3
import ssl
import subprocess
import sys
import tempfile
import time

PATIENCE_SECONDS = 1500
SECONDS_TO_BEGIN = 5
UPLOAD, DOWNLOAD = 0, 16
OVERWRITE, RESUME = 1, 5
PLAIN, EXPLICIT_TLS = 6, 4
TABLES = """
CREATE TABLE servers (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, host TEXT NOT NULL, port INTEGER, user TEXT,
 password TEXT, account TEXT, keyfile TEXT, protocol INTEGER, type INTEGER, logontype INTEGER, timezone_offset INTEGER,
 transfer_mode TEXT, max_connections INTEGER, encoding TEXT, bypass_proxy INTEGER, post_login_commands TEXT, name TEXT,
 parameters TEXT, site_path TEXT DEFAULT NULL);
CREATE TABLE files (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, server INTEGER NOT NULL, source_file TEXT,
 target_file TEXT, local_path INTEGER, remote_path INTEGER, size INTEGER, error_count INTEGER, priority INTEGER,
 flags INTEGER, default_exists_action INTEGER, extra_flags TEXT);
CREATE TABLE local_paths (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, path TEXT NOT NULL);
CREATE TABLE remote_paths (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, path TEXT NOT NULL);
CREATE INDEX server_index ON files (server);
"""
SETTINGS = {
    "Greeting version": "9.9.9",
    "Update Check": "0",
    "Number of Transfers": "2",
    "Reconnect count": "0",
    "Timeout": "300",
}


class Site:
    """Where to go, from the environment."""

    def __init__(self):
        self.host = os.environ["FTP_HOST"]
        self.port = int(os.environ["FTP_PORT"])
        self.user = os.environ["FTP_USER"]
        self.password = os.environ["FTP_PASSWORD"]
        self.authority = os.environ.get("FTP_CA")
        self.protocol = EXPLICIT_TLS if self.authority else PLAIN

    def certificate(self):
        """The server's certificate; fails when the authority has not issued it."""
        with socket.create_connection((self.host, self.port), timeout=300) as plain:
            plain.recv(1024)
            plain.sendall(b"AUTH TLS\r\n")
            plain.recv(1024)
            context = ssl.create_default_context(cafile=self.authority)
            with context.wrap_socket(plain, server_hostname=self.host) as safe:
                return safe.getpeercert(True), safe.getpeercert()


def remote(directory):
    """A directory as FileZilla writes it: kind, length of a prefix, and each part with its length before."""
    return " ".join(["1", "0"] + [f"{len(part)} {part}" for part in directory.split("/") if part])


def split(path):
    directory, name = path.rsplit("/", 1)
    return directory or "/", name


def seconds(text):
    return int(ssl.cert_time_to_seconds(text))


def element(name, text):
    escaped = str(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<{name}>{escaped}</{name}>"


class Profile:
    """A home of its own for one run."""

    def __init__(self, site, home):
        self.site = site
        self.folder = os.path.join(home, ".config", "filezilla")
        self.log = os.path.join(home, "log")
        os.makedirs(self.folder)
        settings = dict(SETTINGS, **{"Logging file": self.log})
        rows = "".join(f'<Setting name="{name}">{value}</Setting>' for name, value in settings.items())
        self.write("filezilla.xml", f"<Settings>{rows}</Settings>")
        self.write("trustedcerts.xml", self.trust())

    def write(self, name, content):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(f'<?xml version="1.0"?><FileZilla3 version="3.63.0" platform="*nix">{content}</FileZilla3>')

    def trust(self):
        place = element("Host", self.site.host) + element("Port", self.site.port)
        if not self.site.authority:
            return f'<InsecureHosts><Host Port="{self.site.port}">{self.site.host}</Host></InsecureHosts>'
        raw, read = self.site.certificate()
        dates = element("ActivationTime", seconds(read["notBefore"])) + element("ExpirationTime", seconds(read["notAfter"]))
        data = element("Data", raw.hex())
        return f"<TrustedCerts><Certificate>{data}{dates}{place}<TrustSANs>0</TrustSANs></Certificate></TrustedCerts>"

    def queue(self, transfers, exists):
        site = self.site
        with sqlite3.connect(os.path.join(self.folder, "queue.sqlite3")) as database:
            database.executescript(TABLES)
            database.execute(
                "INSERT INTO servers (id, host, port, user, password, account, keyfile, protocol, type, logontype,"
                " timezone_offset, transfer_mode, max_connections, encoding, bypass_proxy, post_login_commands, name,"
                " parameters) VALUES (1, ?, ?, ?, ?, '', '', ?, 0, 1, 0, 'default', 2, 'Auto', 0, '', '', '')",
                (site.host, site.port, site.user, site.password, site.protocol),
            )
            for number, (flags, source, target, local, directory, size) in enumerate(transfers, 1):
                database.execute("INSERT INTO local_paths VALUES (?, ?)", (number, local.rstrip("/") + "/"))
                database.execute("INSERT INTO remote_paths VALUES (?, ?)", (number, remote(directory)))
                database.execute(
                    "INSERT INTO files (server, source_file, target_file, local_path, remote_path, size, error_count,"
                    " priority, flags, default_exists_action) VALUES (1, ?, ?, ?, ?, ?, 0, 2, ?, ?)",
                    (source, target, number, number, size, flags, exists),
                )

    def logged(self):
        try:
            with open(self.log, encoding="utf-8", errors="replace") as file:
                return file.read()
        except FileNotFoundError:
            return ""


class Desktop:
    """A display that nobody sees, and FileZilla on it."""

    def __init__(self, home):
        read, write = os.pipe()
        self.display = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            self.environment = dict(os.environ, HOME=home, DISPLAY=":" + number.readline().strip(), LC_ALL="C.UTF-8")
        self.program = subprocess.Popen(
            ["filezilla"], env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def press(self, keys):
        """Presses keys in the main window; false while there is none yet."""
        found = subprocess.run(["xdotool", "search", "--name", "FileZilla$"], env=self.environment,
                               capture_output=True, text=True, timeout=300)
        for window in found.stdout.split()[-1:]:
            subprocess.run(["xdotool", "windowfocus", window, "key", keys], env=self.environment,
                           stderr=subprocess.DEVNULL, timeout=300)
        return bool(found.stdout.split())

    def close(self):
        for process in (self.program, self.display):
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def process_queue(home, profile, count):
    """Until the log says that all transfers are done, or that one has failed; true when all went well.

    Where a data connection cannot resume its session any more, FileZilla starts over with a new control connection.
    The keys stop a queue that is processed already: they are pressed again only where nothing has come of them for some
    seconds, and where the log says that they have stopped it.
    """
    desktop = Desktop(home)
    deadline = time.monotonic() + PATIENCE_SECONDS
    next_press, stopped = 0.0, 0
    try:
        while time.monotonic() < deadline:
            log = profile.logged()
            if re.search("Error:\\s(Critical|Could not|(?!.*start over).*failed)", log):
                return False
            if len(re.findall("File transfer (?:successful|skipped)|Skipping (?:up|down)load", log)) >= count:
                return True
            begun = "Resolving" in log or "Connecting" in log
            stops = len(re.findall("(?:interrupted|aborted) by user", log))
            if stops > stopped or not begun and time.monotonic() >= next_press:
                if desktop.press("ctrl+p"):
                    next_press = time.monotonic() + SECONDS_TO_BEGIN
                stopped = stops
            time.sleep(0.3)
        return False
    finally:
        desktop.close()


def transfer(site, home, transfers, exists=OVERWRITE):
    profile = Profile(site, home)
    profile.queue(transfers, exists)
    good = process_queue(home, profile, len(transfers))
    if not good:
        sys.stderr.write("\n".join(re.findall("(?:Response|Error):\\s.*", profile.logged())[-12:]) + "\n")
    return good


def put(file, path):
    directory, name = split(path)
    folder, own = os.path.split(os.path.abspath(file))
    return UPLOAD, own, name if name != own else None, folder, directory, os.path.getsize(file)


def get(path, file):
    directory, name = split(path)
    folder, own = os.path.split(os.path.abspath(file))
    return DOWNLOAD, name, own if name != own else None, folder, directory, -1


def main(words, home):
    if words[0] == "version":
        print(subprocess.run(["dpkg-query", "-W", "-f", "${Version}\n", "filezilla"], capture_output=True, text=True).stdout)
        return True
    site = Site()
    match words:
        case ["put", file, path]:
            return transfer(site, home, [put(file, path)])
        case ["put", file, path, _]:
            return transfer(site, home, [put(file, path)], RESUME)
        case ["get", path, file]:
            return transfer(site, home, [get(path, file)])
        case ["resume", path, file]:
            return transfer(site, home, [get(path, file)], RESUME)
        case ["put-all", directory, *files]:
            return transfer(site, home, [put(file, directory + "/" + os.path.basename(file)) for file in files])
        case ["get-all", directory, into, *files]:
            return transfer(site, home, [get(directory + "/" + name, os.path.join(into, name)) for name in files])
    raise SystemExit("unknown words: " + " ".join(words))


if __name__ == "__main__":
    place = tempfile.mkdtemp()
    try:
        sys.exit(0 if main(sys.argv[1:], place) else 1)
    finally:
        shutil.rmtree(place, ignore_errors=True)
