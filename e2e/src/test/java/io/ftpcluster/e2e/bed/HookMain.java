package io.ftpcluster.e2e.bed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A webhook that knows one user. It runs in a pod from its class file alone, so it uses the JDK only, and has no classes
 * beside itself. Who the user is, and which token it wants to see, stands in its environment.
 */
public final class HookMain {
    static final int PORT = 8080;
    static final String USER = "HOOK_USER";
    static final String PASSWORD = "HOOK_PASSWORD";
    static final String TOKEN = "HOOK_TOKEN";

    private static final int GRANTED = 200;
    private static final int DENIED = 401;

    private HookMain() {}

    /** Answers until the pod ends. */
    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(PORT), 0);
        server.createContext("/", HookMain::answer);
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean granted = isRight(exchange);
            byte[] answer = (granted ? grant() : "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(granted ? GRANTED : DENIED, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static boolean isRight(HttpExchange exchange) throws IOException {
        Map<String, String> expected = System.getenv();
        String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return ("Bearer " + expected.get(TOKEN))
                        .equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && question.contains("\"username\":\"" + expected.get(USER) + "\"")
                && question.contains("\"password\":\"" + expected.get(PASSWORD) + "\"");
    }

    private static String grant() {
        String user = System.getenv().get(USER);
        return "{\"username\": \"" + user + "\", \"home\": \"/" + user + "\", \"permissions\": [\"LIST\", \"READ\"]}";
    }
}
