package fr.vigie.casequeue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done in a case in whatever order, the books balance and say what a slow reference says. */
class BookkeepingProperties {
    private static final Set<Outcome> COUNTED = Set.of(Outcome.FRAUD, Outcome.FAULT, Outcome.ABUSE);

    private enum Act {
        CLAIM,
        CONCLUDE,
        AVOID,
        RECOVER,
        ABANDON,
        PENALISE,
        COUNTER
    }

    private record Event(Act act, Outcome outcome, List<ConcludedLine> lines, long cents, Trace trace) {}

    /** What should stand, counted from the events alone. */
    private static final class Reference {
        private Optional<Event> concluded = Optional.empty();
        private long stated;
        private long recovered;
        private long penalties;
        private boolean statedSince;
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<Trace> traces = Arbitraries.of(
                trace("a", "R1"), trace("a", "R2"), trace("b", "R1"), Trace.byHand(Scheme.RING, AlertSubjectKind.RING));
        Arbitrary<ConcludedLine> line = Combinators.combine(
                        traces,
                        Arbitraries.of(true, true, false),
                        Arbitraries.longs().between(1, 1_000))
                .as((trace, paid, cents) -> new ConcludedLine(trace, "l", paid, cents));
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.of(Outcome.class),
                        line.list().ofMaxSize(6),
                        Arbitraries.longs().between(1, 2_000),
                        traces)
                .as(Event::new)
                .list()
                .ofMaxSize(20);
    }

    @Property
    void booksBalanceAndSayWhatTheReferenceSays(@ForAll("events") List<Event> events) {
        List<Posting> ledger = new ArrayList<>();
        List<Posting> lastRecovery = new ArrayList<>();
        Reference reference = new Reference();
        for (Event event : events) {
            List<Posting> written = event.act() == Act.COUNTER
                    ? opposite(lastRecovery, reference)
                    : write(event, Balances.of(ledger), reference);
            if (event.act() == Act.RECOVER) {
                lastRecovery.clear();
                lastRecovery.addAll(written);
            }
            assertThat(written.stream().mapToLong(Posting::cents).sum()).isZero();
            ledger.addAll(written);
            requireSound(Balances.of(ledger), reference);
        }
    }

    @Property
    void concludingAgainTheSameWayWritesNothing(@ForAll("events") List<Event> events, @ForAll Outcome outcome) {
        List<Posting> ledger = new ArrayList<>();
        events.stream()
                .filter(event -> event.act() != Act.COUNTER)
                .forEach(event -> ledger.addAll(write(event, Balances.of(ledger), new Reference())));
        List<ConcludedLine> lines =
                events.stream().flatMap(event -> event.lines().stream()).toList();
        ledger.addAll(Bookkeeping.conclude(Balances.of(ledger), outcome, lines));

        assertThat(Bookkeeping.conclude(Balances.of(ledger), outcome, lines)).isEmpty();
    }

    private static List<Posting> write(Event event, Balances books, Reference reference) {
        try {
            return switch (event.act()) {
                case CLAIM -> Bookkeeping.claim(books, event.lines());
                case CONCLUDE -> {
                    reference.concluded = Optional.of(event);
                    reference.statedSince = false;
                    yield Bookkeeping.conclude(books, event.outcome(), event.lines());
                }
                case AVOID -> {
                    reference.stated += event.cents();
                    reference.statedSince = true;
                    yield Bookkeeping.avoid(books, event.trace(), event.cents());
                }
                case RECOVER -> {
                    List<Posting> written = Bookkeeping.recover(books, event.cents());
                    reference.recovered += event.cents();
                    yield written;
                }
                case ABANDON -> Bookkeeping.abandon(books, event.cents());
                case PENALISE -> {
                    reference.penalties += event.cents();
                    yield Bookkeeping.penalise(books, event.trace(), event.cents());
                }
                case COUNTER -> throw new IllegalStateException();
            };
        } catch (LedgerRefused refused) {
            return List.of();
        }
    }

    private static void requireSound(Balances books, Reference reference) {
        long subi = concluded(reference, true);
        assertThat(books.of(Account.SUBI)).isEqualTo(subi);
        assertThat(books.of(Account.ERREUR)).isEqualTo(error(reference));
        if (!reference.statedSince) {
            boolean counted =
                    reference.concluded.filter(BookkeepingProperties::counts).isPresent();
            assertThat(books.of(Account.EVITE))
                    .isEqualTo(concluded(reference, false) + (counted ? reference.stated : 0));
        }
        assertThat(books.of(Account.RECOUVRE) + books.of(Account.MAJORATION_RECUE))
                .isEqualTo(reference.recovered);
        assertThat(books.of(Account.PENALITE)).isEqualTo(reference.penalties);
        for (Trace trace : books.traces()) {
            long why =
                    books.of(Account.INSTANCE, trace) + books.of(Account.SUBI, trace) + books.of(Account.ERREUR, trace);
            long what = books.of(Account.CREANCE, trace)
                    + books.of(Account.RECOUVRE, trace)
                    + books.of(Account.ABANDONNE, trace);
            assertThat(what).isEqualTo(why);
            for (Account account : Account.values()) {
                assertThat(account == Account.CREANCE ? 0 : books.of(account, trace))
                        .isNotNegative();
            }
        }
    }

    private static long concluded(Reference reference, boolean paid) {
        return reference.concluded.filter(BookkeepingProperties::counts).stream()
                .flatMap(event -> event.lines().stream())
                .filter(line -> line.paid() == paid)
                .mapToLong(ConcludedLine::undueCents)
                .sum();
    }

    private static long error(Reference reference) {
        return reference.concluded.filter(event -> event.outcome() == Outcome.ERROR).stream()
                .flatMap(event -> event.lines().stream())
                .filter(ConcludedLine::paid)
                .mapToLong(ConcludedLine::undueCents)
                .sum();
    }

    private static boolean counts(Event event) {
        return COUNTED.contains(event.outcome());
    }

    private static List<Posting> opposite(List<Posting> recovery, Reference reference) {
        List<Posting> opposite = recovery.stream()
                .map(entry -> new Posting(entry.account(), entry.trace(), -entry.cents()))
                .toList();
        reference.recovered -= recovery.stream()
                .filter(entry -> entry.account() == Account.RECOUVRE || entry.account() == Account.MAJORATION_RECUE)
                .mapToLong(Posting::cents)
                .sum();
        recovery.clear();
        return opposite;
    }

    private static Trace trace(String alert, String rule) {
        return Trace.ofRule(
                alert, rule, rule, "1", Optional.empty(), Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL);
    }
}
