package fr.vigie.casequeue.testbed;

import fr.vigie.casequeue.CaseQueue;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A queue that runs in this process, and a client of it. */
public final class RunningQueue implements AutoCloseable {
    /** The password of its login. */
    public static final String PASSWORD = "mot-de-passe-des-tests";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Testbed testbed;
    private final ConfigurableApplicationContext context;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /** Starts a queue; with settings of its own, if it needs any. */
    public RunningQueue(Testbed testbed, String... more) {
        this.testbed = testbed;
        List<String> settings = new ArrayList<>(List.of(more));
        settings.add("--VIGIE_QUEUE_PASSWORD=" + PASSWORD);
        this.context = CaseQueue.start(testbed.settings(settings.toArray(String[]::new)));
    }

    /** A part of it. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Every method of a controller, by the addresses at which it answers. */
    public Map<RequestMappingInfo, HandlerMethod> handlers() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }

    /** Makes an account that logs in with {@link #PASSWORD}, and says who it is. */
    public Actor account(String login, Role... roles) {
        return testbed.account(login, roles);
    }

    /** A browser in which nobody has logged in. */
    public QueueBrowser browser() {
        return new QueueBrowser(this);
    }

    /** A browser in which an account of these roles, made for it, has logged in. */
    public QueueBrowser browser(String login, Role... roles) {
        account(login, roles);
        QueueBrowser browser = browser();
        browser.login(login, PASSWORD);
        return browser;
    }

    /** The address of a path. */
    public String url(String path) {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + path;
    }

    /** A request to a path, not sent yet. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url(path)));
    }

    /** Sends a request, following no redirect and keeping no cookie. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Sends a request for a file. */
    HttpResponse<byte[]> sendForFile(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the queue did not answer", e);
        }
    }

    /** What the REST interface answers to whoever has logged in. */
    public HttpResponse<String> api(String path) {
        return send(request(path).header("Authorization", basic("lcf", PASSWORD)));
    }

    /** A header of HTTP basic authentication. */
    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until all messages sent so far have been read. */
    public void awaitRead() {
        awaitThat("all messages are read", () -> missing() == 0);
    }

    /** Waits until something holds. */
    public static void awaitThat(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain: " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private long missing() {
        Map<TopicPartition, OffsetSpec> ends = existing().stream()
                .flatMap(topic -> List.of(new TopicPartition(topic, 0), new TopicPartition(topic, 1)).stream())
                .collect(Collectors.toMap(place -> place, place -> OffsetSpec.latest()));
        long sent = Testbed.await(Testbed.admin().listOffsets(ends).all()).values().stream()
                .mapToLong(ListOffsetsResult.ListOffsetsResultInfo::offset)
                .sum();
        return sent
                - testbed.database()
                        .sql("select coalesce(sum(next_offset), 0) from feed_offset")
                        .query(Long.class)
                        .single();
    }

    private List<String> existing() {
        return Testbed.await(Testbed.admin().listTopics().names()).stream()
                .filter(topic -> Stream.of(Testbed.TOPICS, Testbed.REFERENCES)
                        .anyMatch(read -> read.contains(topic.replace(testbed.prefix(), ""))))
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
