package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.node.auth.Authenticator;
import io.ftpcluster.node.cluster.Place;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.codec.SafeText;
import io.ftpcluster.node.session.FtpSession;
import io.ftpcluster.node.session.LoginState;
import io.ftpcluster.node.session.SessionServices;
import io.ftpcluster.node.tls.SessionTls;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PASS: logs in (RFC 959 §4.1.1). An unknown user and a wrong password are answered with the same words. Its steps are
 * the authenticator's decision and a place among the sessions of the cluster; the user's files are opened later, by the
 * first command that needs them.
 */
final class PassCommand implements AskingCommand {
    private static final Logger LOG = LoggerFactory.getLogger(PassCommand.class);
    private static final CommandSpec SPEC = CommandSpec.verb("PASS", "RFC 959 §4.1.1")
            .withoutLogin()
            .brief()
            .argument(Argument.OPTIONAL)
            .help("PASS password", "Log in with the password");
    private static final Reply NOT_NOW =
            Reply.of(ReplyCode.NOT_LOGGED_IN, "Login is not possible at the moment, try again.");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public CompletionStage<Reply> ask(CommandCall call) {
        FtpSession session = call.session();
        Optional<Reply> refusal = TlsPolicy.againstLogin(session);
        if (refusal.isPresent()) {
            return CompletableFuture.completedStage(refusal.get());
        }
        if (!(session.login() instanceof LoginState.Named named)) {
            return CompletableFuture.completedStage(Reply.of(ReplyCode.BAD_SEQUENCE, "Send USER first."));
        }
        return decision(session.services(), request(session, named, call.argument()))
                .thenCompose(result -> session.logged(() -> decided(session, named, result)));
    }

    private static AuthenticateRequest request(FtpSession session, LoginState.Named named, String password) {
        return new AuthenticateRequest(
                named.user(),
                password,
                session.peer(),
                session.id(),
                session.security().isSecure(),
                session.security().control().flatMap(SessionTls::clientSubject).orElse(""));
    }

    private static CompletionStage<AuthResult> decision(SessionServices services, AuthenticateRequest request) {
        Authenticator authenticator = services.authenticator();
        return authenticator
                .authenticateAtOnce(request)
                .map(CompletableFuture::completedStage)
                .orElseGet(() ->
                        CompletableFuture.supplyAsync(() -> authenticator.authenticate(request), services.threads()));
    }

    private static CompletionStage<Reply> decided(FtpSession session, LoginState.Named named, AuthResult result) {
        return switch (result) {
            case AuthResult.Granted granted -> granted(session, granted);
            case AuthResult.Denied denied -> later(session.services(), denied(session, named, denied));
            case AuthResult.Unavailable unavailable -> CompletableFuture.completedStage(unavailable(session));
        };
    }

    private static CompletionStage<Reply> granted(FtpSession session, AuthResult.Granted granted) {
        return session.account()
                .takePlace(granted, tls(session))
                .thenApply(place -> session.logged(
                        () -> place == Place.TAKEN ? loggedIn(session, granted) : full(session, granted, place)));
    }

    private static Reply loggedIn(FtpSession session, AuthResult.Granted granted) {
        session.account().logIn(granted);
        LOG.info("Authentication successful for {}", SafeText.of(granted.username()));
        session.services().metrics().login("granted");
        return Reply.of(ReplyCode.LOGGED_IN, "Logged in.");
    }

    private static String tls(FtpSession session) {
        return session.security().control().map(SessionTls::description).orElse("");
    }

    private static Reply full(FtpSession session, AuthResult.Granted granted, Place place) {
        LOG.warn("No session for {}: {}", SafeText.of(granted.username()), place);
        session.services().metrics().refusedSession(place.name().toLowerCase(Locale.ROOT));
        session.services().metrics().login("refused");
        return PlaceReplies.of(place);
    }

    private static Reply denied(FtpSession session, LoginState.Named named, AuthResult.Denied denied) {
        LOG.warn("Authentication failed for {}: {}", SafeText.of(named.user()), denied.reason());
        session.services().metrics().login("denied");
        return session.account().failLogin()
                ? Reply.of(ReplyCode.SERVICE_CLOSING, "Too many failed logins.")
                : Reply.of(ReplyCode.NOT_LOGGED_IN, "Login incorrect.");
    }

    // Who guesses has to wait.
    private static CompletionStage<Reply> later(SessionServices services, Reply reply) {
        long delay = services.config().limits().failedLoginDelay().toMillis();
        return CompletableFuture.supplyAsync(
                () -> reply, CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS, services.threads()));
    }

    private static Reply unavailable(FtpSession session) {
        session.services().metrics().login("unavailable");
        return NOT_NOW;
    }
}
