package fr.vigie.cli.bench.queue;

import fr.vigie.cli.ProgressLine;
import fr.vigie.cli.bench.Delays;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The people who ask at the same time, each a thread with a session of his own. */
final class Crowd {
    private static final long SHUFFLE = 0x9E3779B97F4A7C15L;

    private final QueuePlan plan;
    private final ProgressLine progress;
    private final Answers answers = new Answers();

    Crowd(QueuePlan plan, ProgressLine progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** Lets them work through the warm-up and the rounds. */
    QueueReport work(String address, String password, Subjects subjects) throws InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        List<Thread> people = new ArrayList<>();
        for (int number = 1; number <= plan.users(); number++) {
            Visitor visitor = new Visitor(
                    new Session(client, address),
                    MadeUpQueue.login(number),
                    password,
                    subjects,
                    new Random(plan.seed() + number * SHUFFLE),
                    plan.think(),
                    answers);
            people.add(new Thread(visitor, "visitor-" + number));
        }
        people.forEach(Thread::start);
        try {
            return rounds();
        } finally {
            people.forEach(Thread::interrupt);
            for (Thread person : people) {
                person.join();
            }
        }
    }

    private QueueReport rounds() throws InterruptedException {
        pass("warm-up", plan.warmUp());
        Optional<Delays> logins = answers.logins();
        answers.take();
        List<Map<Request, Delays>> rounds = new ArrayList<>();
        for (int round = 1; round <= plan.rounds(); round++) {
            pass("round " + round + " of " + plan.rounds(), plan.span());
            rounds.add(answers.take());
        }
        return new QueueReport(logins, rounds, answers.errors());
    }

    private void pass(String what, Duration span) throws InterruptedException {
        long end = System.nanoTime() + span.toNanos();
        while (System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(Math.max(1, Math.min(200, (end - System.nanoTime()) / 1_000_000)));
            progress.update(() -> String.format(
                    Locale.ROOT,
                    "%s: %,d answers, %d kinds of error",
                    what,
                    answers.count(),
                    answers.errors().size()));
        }
    }
}
