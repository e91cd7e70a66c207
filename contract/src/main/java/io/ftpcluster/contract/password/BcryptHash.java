package io.ftpcluster.contract.password;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Bcrypt, as {@code htpasswd -B} makes it: {@code $2y$10$} and 53 characters. Only 72 bytes of a password count. */
final class BcryptHash implements HashKind {
    private static final int MOST_COST = 13;
    private static final Pattern FORM = Pattern.compile("\\$2[aby]\\$(\\d{2})\\$[./A-Za-z0-9]{53}");
    private static final PasswordEncoder ENCODER = new BCryptPasswordEncoder();

    @Override
    public boolean isNamedBy(String text) {
        return text.startsWith("$2a$") || text.startsWith("$2b$") || text.startsWith("$2y$");
    }

    @Override
    public boolean isBearable(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() && Integer.parseInt(form.group(1)) <= MOST_COST;
    }

    /** Its tables have 4 KiB. */
    @Override
    public long memory(String text) {
        return 0;
    }

    @Override
    public boolean matches(String password, String hash) {
        return ENCODER.matches(password, hash);
    }
}
