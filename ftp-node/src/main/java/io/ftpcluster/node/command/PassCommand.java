package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.codec.SafeText;
import io.ftpcluster.node.metrics.NodeMetrics;
import io.ftpcluster.node.session.FtpSession;
import io.ftpcluster.node.session.LoginState;
import io.ftpcluster.node.storage.StorageException;
import io.ftpcluster.node.tls.SessionTls;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PASS: logs in (RFC 959 §4.1.1). An unknown user and a wrong password are answered with the same words. */
final class PassCommand implements Command {
    private static final Logger LOG = LoggerFactory.getLogger(PassCommand.class);
    private static final CommandSpec SPEC = CommandSpec.verb("PASS", "RFC 959 §4.1.1")
            .withoutLogin()
            .argument(Argument.OPTIONAL)
            .help("PASS password", "Log in with the password");
    private static final Reply NOT_NOW =
            Reply.of(ReplyCode.NOT_LOGGED_IN, "Login is not possible at the moment, try again.");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        FtpSession session = call.session();
        Optional<Reply> refusal = TlsPolicy.againstLogin(session);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!(session.login() instanceof LoginState.Named named)) {
            return Reply.of(ReplyCode.BAD_SEQUENCE, "Send USER first.");
        }
        AuthResult result = session.services()
                .authenticator()
                .authenticate(new AuthenticateRequest(
                        named.user(),
                        call.argument(),
                        session.peer(),
                        session.id(),
                        session.security().isSecure(),
                        session.security()
                                .control()
                                .flatMap(SessionTls::clientSubject)
                                .orElse("")));
        return switch (result) {
            case AuthResult.Granted granted -> granted(session, granted);
            case AuthResult.Denied denied -> denied(session, named, denied);
            case AuthResult.Unavailable unavailable -> unavailable(session);
        };
    }

    private static Reply granted(FtpSession session, AuthResult.Granted granted) {
        NodeMetrics metrics = session.services().metrics();
        try {
            session.account().logIn(granted, session.services().volume().open(granted.home()));
        } catch (StorageException e) {
            LOG.error("The home {} of {} cannot be used", granted.home(), SafeText.of(granted.username()), e);
            metrics.login("unavailable");
            return NOT_NOW;
        }
        LOG.info("Authentication successful for {}", SafeText.of(granted.username()));
        metrics.login("granted");
        return Reply.of(ReplyCode.LOGGED_IN, "Logged in.");
    }

    private static Reply denied(FtpSession session, LoginState.Named named, AuthResult.Denied denied) {
        LOG.warn("Authentication failed for {}: {}", SafeText.of(named.user()), denied.reason());
        session.services().metrics().login("denied");
        session.delayReply(session.services().config().limits().failedLoginDelay());
        if (session.account().failLogin()) {
            return Reply.of(ReplyCode.SERVICE_CLOSING, "Too many failed logins.");
        }
        return Reply.of(ReplyCode.NOT_LOGGED_IN, "Login incorrect.");
    }

    private static Reply unavailable(FtpSession session) {
        session.services().metrics().login("unavailable");
        return NOT_NOW;
    }
}
