package io.ftpcluster.e2e.conformance.program;

import io.ftpcluster.e2e.install.Checkout;
import java.util.List;

/** ftplib of Python's own library. */
final class PythonFtplib extends Driven {
    @Override
    public String name() {
        return "Python ftplib";
    }

    @Override
    public List<String> needs() {
        return List.of("python3");
    }

    @Override
    List<String> driver() {
        return List.of(
                "python3",
                Checkout.current()
                        .root()
                        .resolve("e2e/clients/ftplib/driver.py")
                        .toString());
    }

    @Override
    public List<String> notes() {
        return List.of(
                "`FTP_TLS` encrypts data only after `prot_p()`, and never resumes a TLS session: `sessionReuse: Require` locks it out.",
                "Names are UTF-8 from Python 3.9 on; before that set `encoding`.",
                "`storbinary(…, rest=n)` and `retrbinary(…, rest=n)` resume.");
    }
}
