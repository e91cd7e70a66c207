package io.ftpcluster.e2e.client;

/**
 * Who logs in.
 *
 * @param user name of the user
 * @param password the password in plain text; never printed
 */
public record FtpLogin(String user, String password) {
    /** The users of the example have their name as password. */
    public static FtpLogin example(String user) {
        return new FtpLogin(user, user);
    }

    @Override
    public String toString() {
        return user;
    }
}
