package fr.vigie.casequeue.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** A refusal in the form of the REST interface: problem details (RFC 9457). */
final class Problem {
    private Problem() {}

    /** Whether a request is for the REST interface. */
    static boolean wantedBy(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /** Writes it; the detail is ours and needs no escaping. */
    static void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write("{\"title\":\"" + status.getReasonPhrase() + "\",\"status\":" + status.value() + ",\"detail\":\""
                        + detail + "\"}");
    }
}
