package fr.vigie.casequeue.testbed;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser of sorts: keeps its cookie, and the token of the last form that it saw; follows no redirect by itself. */
public final class QueueBrowser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final RunningQueue queue;
    private String cookie = "";
    private String token = "";

    QueueBrowser(RunningQueue queue) {
        this.queue = queue;
    }

    /** The cookie of the session, as it is sent. */
    public String cookie() {
        return cookie;
    }

    /** The token of the last form that was seen. */
    public String token() {
        return token;
    }

    /** Opens a page. */
    public HttpResponse<String> get(String path) {
        return remember(queue.send(withCookie(queue.request(path))));
    }

    /** Fetches a file. */
    public HttpResponse<byte[]> file(String path) {
        return queue.sendForFile(withCookie(queue.request(path)));
    }

    /** Logs in by the form, and opens the first page. */
    public HttpResponse<String> login(String user, String password) {
        get("/connexion");
        HttpResponse<String> answer = post("/connexion", Map.of("identifiant", user, "motDePasse", password));
        if (answer.headers().firstValue("Location").orElse("").equals("/accueil")) {
            get(get("/accueil").headers().firstValue("Location").orElseThrow());
        }
        return answer;
    }

    /** Sends a form with the token of the last page that had one. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        Map<String, String> whole = new HashMap<>(form);
        whole.put("_csrf", token);
        return postForged(path, whole);
    }

    /** Sends a form as it is: without a token, unless one is in it. */
    public HttpResponse<String> postForged(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return remember(queue.send(withCookie(queue.request(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))));
    }

    private HttpRequest.Builder withCookie(HttpRequest.Builder request) {
        request.header("Accept", "text/html,*/*;q=0.8");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> remember(HttpResponse<String> response) {
        response.headers()
                .firstValue("Set-Cookie")
                .ifPresent(header -> cookie = header.substring(0, header.indexOf(';')));
        Matcher matcher = TOKEN.matcher(response.body());
        if (matcher.find()) {
            token = matcher.group(1);
        }
        return response;
    }
}
