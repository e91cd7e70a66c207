"""A small program around Python's ftplib, so that a library can be one client among the others."""

import ftplib
import os
import platform
import ssl
import sys


def connect():
    host, port = os.environ["FTP_HOST"], int(os.environ["FTP_PORT"])
    authority = os.environ.get("FTP_CA")
    if authority:
        ftp = ftplib.FTP_TLS(context=ssl.create_default_context(cafile=authority), timeout=300)
    else:
        ftp = ftplib.FTP(timeout=300)
    ftp.connect(host, port)
    ftp.login(os.environ["FTP_USER"], os.environ["FTP_PASSWORD"])
    if authority:
        ftp.prot_p()
    return ftp


def names(ftp, directory):
    for name, _ in ftp.mlsd(directory):
        print(name)


def put(ftp, file, path, offset="0"):
    with open(file, "rb") as source:
        source.seek(int(offset))
        ftp.storbinary("STOR " + path, source, blocksize=65536, rest=int(offset) or None)


def get(ftp, path, file):
    if file == "-":
        ftp.retrbinary("RETR " + path, sys.stdout.buffer.write, blocksize=65536)
        return
    with open(file, "wb") as target:
        ftp.retrbinary("RETR " + path, target.write)


def resume(ftp, path, file):
    with open(file, "ab") as target:
        ftp.retrbinary("RETR " + path, target.write, rest=target.tell())


def put_all(ftp, directory, *files):
    for file in files:
        put(ftp, file, directory + "/" + os.path.basename(file))


def get_all(ftp, directory, into, *wanted):
    for name in wanted:
        get(ftp, directory + "/" + name, os.path.join(into, name))


VERBS = {
    "names": names,
    "put": put,
    "get": get,
    "resume": resume,
    "rename": lambda ftp, old, new: ftp.rename(old, new),
    "delete": lambda ftp, path: ftp.delete(path),
    "mkdir": lambda ftp, path: ftp.mkd(path),
    "rmdir": lambda ftp, path: ftp.rmd(path),
    "put-all": put_all,
    "get-all": get_all,
}


def main(verb, *words):
    if verb == "version":
        print(platform.python_version())
        return
    ftp = connect()
    VERBS[verb](ftp, *words)
    ftp.quit()


main(*sys.argv[1:])
