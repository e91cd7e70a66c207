package io.ftpcluster.bench.peer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.ftpserver.ConnectionConfigFactory;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.UserManager;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.ssl.SslConfigurationFactory;
import org.apache.ftpserver.usermanager.ClearTextPasswordEncryptor;
import org.apache.ftpserver.usermanager.PropertiesUserManagerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.ConcurrentLoginPermission;
import org.apache.ftpserver.usermanager.impl.WritePermission;

/** Apache FtpServer as a program; its settings come from the environment. */
public final class ApacheFtpServer {
    private static final int MOST_SESSIONS = 20_000;
    private static final int THREADS = 64;
    private static final int IDLE_SECONDS = 3600;
    private static final String PASSWORD = "bench";

    private ApacheFtpServer() {}

    /** Runs until it is ended. */
    public static void main(String[] arguments) throws FtpException, IOException, InterruptedException {
        ConnectionConfigFactory connections = new ConnectionConfigFactory();
        connections.setMaxLogins(MOST_SESSIONS);
        connections.setMaxThreads(THREADS);
        FtpServerFactory server = new FtpServerFactory();
        server.setConnectionConfig(connections.createConnectionConfig());
        server.setUserManager(users());
        server.addListener("default", listener().createListener());
        server.createServer().start();
        Thread.currentThread().join();
    }

    private static UserManager users() throws FtpException {
        PropertiesUserManagerFactory factory = new PropertiesUserManagerFactory();
        factory.setPasswordEncryptor(new ClearTextPasswordEncryptor());
        UserManager users = factory.createUserManager();
        BaseUser user = new BaseUser();
        user.setName("bench");
        user.setPassword(PASSWORD);
        user.setHomeDirectory(setting("ROOT"));
        user.setAuthorities(
                List.of(new WritePermission(), new ConcurrentLoginPermission(MOST_SESSIONS, MOST_SESSIONS)));
        users.save(user);
        return users;
    }

    private static ListenerFactory listener() throws IOException, InterruptedException {
        DataConnectionConfigurationFactory data = new DataConnectionConfigurationFactory();
        data.setPassivePorts(setting("PASV_FIRST") + "-" + setting("PASV_LAST"));
        SslConfigurationFactory ssl = new SslConfigurationFactory();
        ssl.setKeystoreFile(keyStore());
        ssl.setKeystorePassword(PASSWORD);
        ssl.setKeystoreType("PKCS12");
        data.setSslConfiguration(ssl.createSslConfiguration());
        ListenerFactory listener = new ListenerFactory();
        listener.setServerAddress("127.0.0.1");
        listener.setPort(Integer.parseInt(setting("PORT")));
        listener.setIdleTimeout(IDLE_SECONDS);
        listener.setDataConnectionConfiguration(data.createDataConnectionConfiguration());
        listener.setSslConfiguration(ssl.createSslConfiguration());
        return listener;
    }

    private static File keyStore() throws IOException, InterruptedException {
        Path store = Path.of(setting("WORK"), "keys.p12");
        int status = new ProcessBuilder(
                        "openssl",
                        "pkcs12",
                        "-export",
                        "-in",
                        setting("CERT"),
                        "-inkey",
                        setting("KEY"),
                        "-out",
                        store.toString(),
                        "-passout",
                        "pass:" + PASSWORD)
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0 || !Files.exists(store)) {
            throw new IOException("openssl made no key store");
        }
        return store.toFile();
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}
