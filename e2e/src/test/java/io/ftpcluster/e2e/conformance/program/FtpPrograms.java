package io.ftpcluster.e2e.conformance.program;

import java.util.List;

/** The one list of clients, in the order of the page. */
public final class FtpPrograms {
    private FtpPrograms() {}

    /** All of them. */
    public static List<FtpProgram> all() {
        return List.of(
                new Curl(),
                new Lftp(),
                new Ncftp(),
                new Tnftp(),
                new InetutilsFtp(),
                new Wget(),
                new Wput(),
                new Rclone(),
                new FileZilla(),
                new BusyBox(),
                new PythonFtplib(),
                new CommonsNet(),
                new BasicFtp(),
                new GoFtp());
    }
}
