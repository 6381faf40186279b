# A mail server (aiosmtpd) for tests: keeps what it takes in a maildir, offers STARTTLS and asks for a password.
# server.py PORT MAILDIR CERTIFICATE KEY USER PASSWORD
# Addresses that begin with "nobody" do not exist; for those that begin with "busy" it has no time while the file BUSY
# lies beside the maildir.
import os
import ssl
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Mailbox
from aiosmtpd.smtp import AuthResult

port, folder, certificate, key, user, password = sys.argv[1:]


class Counter(Mailbox):
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody"):
            return "550 5.1.1 No such mailbox here"
        if address.startswith("busy") and os.path.exists(os.path.join(os.path.dirname(folder), "BUSY")):
            return f"451 4.3.2 <{address}> Come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"


def known(server, session, envelope, mechanism, data):
    return AuthResult(success=data.login == user.encode() and data.password == password.encode())


tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
tls.load_cert_chain(certificate, key)
controller = Controller(
    Counter(folder),
    hostname="127.0.0.1",
    port=int(port),
    tls_context=tls,
    require_starttls=True,
    authenticator=known,
    auth_required=True,
)
controller.start()
print("ready", flush=True)
sys.stdin.read()  # until whoever started it is gone
controller.stop()
