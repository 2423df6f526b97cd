package fr.vigie.cli.bench.queue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What is asked of the case queue.
 *
 * @param home root of the project, under which it writes into {@code run/bench}
 * @param database a database of one's own, empty or filled by an earlier run; without it one is started
 * @param alerts alerts that are made up
 * @param users people who ask at the same time, each in a session of his own
 * @param think mean pause between an answer and the next request of a person
 * @param warmUp for how long they ask before anything is counted; logins fall into it
 * @param span for how long a round is counted
 * @param rounds how many rounds
 * @param seed of what is made up and of what is asked
 */
public record QueuePlan(
        Path home,
        Optional<Database> database,
        int alerts,
        int users,
        Duration think,
        Duration warmUp,
        Duration span,
        int rounds,
        long seed) {

    /**
     * A PostgreSQL database.
     *
     * @param url as JDBC writes it
     * @param user its user
     * @param password his password, which may be empty
     */
    public record Database(String url, String user, String password) {
        @Override
        public String toString() {
            return url;
        }
    }
}
