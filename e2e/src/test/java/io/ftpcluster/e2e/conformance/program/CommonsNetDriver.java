package io.ftpcluster.e2e.conformance.program;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.TrustManagerFactory;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPSClient;
import org.jspecify.annotations.Nullable;

/** A small program around Apache Commons Net, so that a library can be one client among the others. */
public final class CommonsNetDriver {
    private static final int SILENCE_MILLIS = 300_000;

    private final FTPClient client;

    private CommonsNetDriver(FTPClient client) {
        this.client = client;
    }

    /** Does what its words say, and ends with 1 where the server refused it. */
    public static void main(String[] words) throws IOException, GeneralSecurityException {
        if (words[0].equals("version")) {
            System.out.println(
                    FTPClient.class.getProtectionDomain().getCodeSource().getLocation());
            return;
        }
        CommonsNetDriver driver = new CommonsNetDriver(connect(System.getenv("FTP_CA")));
        try {
            driver.logIn();
            driver.perform(words);
        } finally {
            driver.client.disconnect();
        }
    }

    private static FTPClient connect(@Nullable String certificate) throws IOException, GeneralSecurityException {
        FTPClient client = certificate == null ? new FTPClient() : encrypting(Path.of(certificate));
        client.setControlEncoding("UTF-8");
        client.setDefaultTimeout(SILENCE_MILLIS);
        client.connect(System.getenv("FTP_HOST"), Integer.parseInt(System.getenv("FTP_PORT")));
        return client;
    }

    private static FTPSClient encrypting(Path certificate) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry(
                    "site", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        FTPSClient client = new FTPSClient();
        client.setTrustManager(managers.getTrustManagers()[0]);
        client.setEndpointCheckingEnabled(true);
        return client;
    }

    private void logIn() throws IOException {
        need(client.login(System.getenv("FTP_USER"), System.getenv("FTP_PASSWORD")));
        if (client instanceof FTPSClient secure) {
            secure.execPBSZ(0);
            secure.execPROT("P");
        }
        client.enterLocalPassiveMode();
        need(client.setFileType(FTP.BINARY_FILE_TYPE));
    }

    private void perform(String[] words) throws IOException {
        switch (words[0]) {
            case "names" -> names(words[1]);
            case "put" -> put(words[1], words[2], words.length > 3 ? Long.parseLong(words[3]) : 0);
            case "get" -> get(words[1], words[2], 0);
            case "resume" -> get(words[1], words[2], Files.size(Path.of(words[2])));
            case "rename" -> need(client.rename(words[1], words[2]));
            case "delete" -> need(client.deleteFile(words[1]));
            case "mkdir" -> need(client.makeDirectory(words[1]));
            case "rmdir" -> need(client.removeDirectory(words[1]));
            case "put-all" -> {
                for (int i = 2; i < words.length; i++) {
                    put(words[i], words[1] + "/" + Path.of(words[i]).getFileName(), 0);
                }
            }
            case "get-all" -> {
                for (int i = 3; i < words.length; i++) {
                    get(words[1] + "/" + words[i], words[2] + "/" + words[i], 0);
                }
            }
            default -> throw new IllegalArgumentException(words[0]);
        }
        client.quit();
    }

    private void names(String directory) throws IOException {
        for (FTPFile file : client.listFiles(directory)) {
            System.out.println(file.getName());
        }
    }

    private void put(String file, String path, long from) throws IOException {
        try (FileInputStream in = new FileInputStream(file)) {
            in.skipNBytes(from);
            client.setRestartOffset(from);
            need(client.storeFile(path, in));
        }
    }

    private void get(String path, String file, long from) throws IOException {
        try (OutputStream out = file.equals("-") ? System.out : new FileOutputStream(file, from > 0)) {
            client.setRestartOffset(from);
            need(client.retrieveFile(path, out));
        }
    }

    private void need(boolean success) throws IOException {
        if (!success) {
            throw new IOException(client.getReplyString());
        }
    }
}
