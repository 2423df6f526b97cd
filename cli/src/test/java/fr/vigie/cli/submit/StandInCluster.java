package fr.vigie.cli.submit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.vigie.cli.demo.Loopback;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers as the REST interface of a Flink cluster would, from a table. */
final class StandInCluster implements AutoCloseable {
    private final HttpServer server;

    private StandInCluster(HttpServer server) {
        this.server = server;
    }

    static StandInCluster answering(Map<String, String> answers) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(Loopback.ADDRESS, 0), 0);
        server.createContext("/", exchange -> answer(exchange, answers));
        server.start();
        return new StandInCluster(server);
    }

    private static void answer(HttpExchange exchange, Map<String, String> answers) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = answers.getOrDefault(path, "{}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answers.containsKey(path) ? 200 : 404, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
