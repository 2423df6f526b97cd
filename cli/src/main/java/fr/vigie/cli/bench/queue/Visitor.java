package fr.vigie.cli.bench.queue;

import fr.vigie.domain.alert.Scheme;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** One person at work: logs in, then asks, thinks, and asks again, until interrupted. What is asked follows from the seed. */
final class Visitor implements Runnable {
    private static final int ALERTS_A_PAGE = 50;
    private static final int FOUND = 200;
    private static final int REDIRECTED = 302;
    private static final List<String> FILTERS = List.of(
            "qui=moi", "qui=tous&etape=INSTRUCTION", "qui=tous&jours=30", "qui=tous&euros=5000", "qui=tous&clos=true");

    private final Session session;
    private final String login;
    private final String password;
    private final Subjects subjects;
    private final Random chance;
    private final Duration think;
    private final Answers answers;

    Visitor(
            Session session,
            String login,
            String password,
            Subjects subjects,
            Random chance,
            Duration think,
            Answers answers) {
        this.session = session;
        this.login = login;
        this.password = password;
        this.subjects = subjects;
        this.chance = chance;
        this.think = think;
        this.answers = answers;
    }

    @Override
    public void run() {
        try {
            think(chance.nextDouble());
            session.get("/connexion");
            ask(Request.LOGIN);
            session.get("/");
            while (true) {
                think(0.5 + chance.nextDouble());
                ask(Request.drawn(chance.nextInt(100)));
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (IOException unreachable) {
            answers.failed(Request.LOGIN, unreachable.getClass().getSimpleName());
        }
    }

    private void think(double times) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(Math.round(think.toNanos() * times));
    }

    private void ask(Request kind) throws InterruptedException {
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = send(kind);
            long nanos = System.nanoTime() - start;
            if (isAsExpected(kind, answer)) {
                answers.came(kind, nanos);
            } else {
                answers.failed(kind, "status " + answer.statusCode());
            }
        } catch (IOException e) {
            answers.failed(kind, e.getClass().getSimpleName());
        }
    }

    private HttpResponse<String> send(Request kind) throws IOException, InterruptedException {
        return switch (kind) {
            case LOGIN -> session.post("/connexion", Map.of("identifiant", login, "motDePasse", password));
            case LIST -> session.get("/");
            case LATER -> session.get("/?page=" + laterPage());
            case SCHEME -> session.get("/?schema=" + Scheme.values()[chance.nextInt(Scheme.values().length)]);
            case WITHDRAWN -> session.get("/?etat=WITHDRAWN");
            case SEARCH -> session.post("/recherche", Map.of("sujet", oneOf(subjects.subjectIds())));
            case ALERT -> session.get("/alertes/" + oneOf(subjects.alertIds()));
            case CASES -> session.get("/dossiers?qui=tous");
            case CASES_FILTERED -> session.get("/dossiers?" + oneOf(FILTERS));
            case CASE -> session.get("/dossiers/" + oneOf(subjects.caseNumbers()));
            case NEXT -> session.post("/dossiers/suivant", Map.of());
            case NOTE ->
                session.post(
                        "/dossiers/" + oneOf(subjects.openCases()) + "/notes",
                        Map.of("texte", "Note de l’essai de charge n° " + chance.nextInt(1_000)));
        };
    }

    /** Mostly one of the next few pages, one time in five any. */
    private int laterPage() {
        int pages = Math.max(2, subjects.alertIds().size() / ALERTS_A_PAGE);
        return 2 + chance.nextInt(chance.nextInt(5) == 0 ? pages : Math.min(pages, 10));
    }

    private String oneOf(List<String> texts) {
        return texts.get(chance.nextInt(texts.size()));
    }

    /** A page to its end; or, after a form that writes, the way to the page that shows what was written. */
    private static boolean isAsExpected(Request kind, HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        return switch (kind) {
            case LOGIN -> answer.statusCode() == REDIRECTED && location.endsWith("/accueil");
            case NEXT, NOTE -> answer.statusCode() == REDIRECTED && location.contains("/dossiers/LCF-");
            default -> answer.statusCode() == FOUND && answer.body().contains("</html>");
        };
    }
}
