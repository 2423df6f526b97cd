package fr.vigie.cli.submit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.cli.WorkFailed;
import fr.vigie.streaming.live.RootCause;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What is read from the REST interface of a Flink cluster. */
public final class FlinkRest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String host;
    private final int port;

    public FlinkRest(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /**
     * What the cluster is.
     *
     * @throws WorkFailed if no Flink answers
     */
    public ClusterOverview overview() throws WorkFailed, InterruptedException {
        JsonNode overview = get("/v1/overview");
        return new ClusterOverview(
                overview.path("flink-version").asText("?"),
                overview.path("taskmanagers").asInt(),
                overview.path("slots-total").asInt(),
                overview.path("slots-available").asInt());
    }

    /** An option of the cluster's own configuration, if it has one. */
    public Optional<String> option(String name) throws WorkFailed, InterruptedException {
        return StreamSupport.stream(get("/v1/jobmanager/config").spliterator(), false)
                .filter(option -> option.path("key").asText().equals(name))
                .map(option -> option.path("value").asText())
                .findFirst();
    }

    /** How a job is. */
    public JobState state(String job) throws WorkFailed, InterruptedException {
        JsonNode told = get("/v1/jobs/" + job);
        int running = 0;
        int tasks = 0;
        for (JsonNode vertex : told.path("vertices")) {
            running += vertex.path("tasks").path("RUNNING").asInt();
            tasks += vertex.path("parallelism").asInt();
        }
        return new JobState(told.path("state").asText(), running, tasks);
    }

    /** Why a job failed last, in one line; empty if it has not. */
    public Optional<String> lastFailure(String job) throws WorkFailed, InterruptedException {
        JsonNode last = get("/v1/jobs/" + job + "/exceptions")
                .path("exceptionHistory")
                .path("entries")
                .path(0)
                .path("stacktrace");
        String cause = RootCause.in(last.asText());
        return cause.isEmpty() ? Optional.empty() : Optional.of(cause);
    }

    /** The cluster's page of a job. */
    public String page(String job) {
        return "http://" + host + ":" + port + "/#/job/running/" + job + "/overview";
    }

    private JsonNode get(String path) throws WorkFailed, InterruptedException {
        URI uri = URI.create("http://" + host + ":" + port + path);
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new WorkFailed(uri + " answers with status " + answer.statusCode()
                        + "; is it the REST interface of a Flink cluster?");
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new WorkFailed(
                    "no Flink cluster answers at " + host + ":" + port + "; name the REST address of its JobManager"
                            + " (rest.port, usually 8081) with --jobmanager",
                    e);
        }
    }
}
