package fr.vigie.casequeue.page;

import fr.vigie.casequeue.extraction.Extraction;
import fr.vigie.casequeue.extraction.Extraction.State;
import fr.vigie.casequeue.extraction.Source;
import fr.vigie.domain.alert.AlertSubjectKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody has extracted on the subject of a case.
 *
 * @param latest of each source, whatever came of it
 * @param done the last of each source that is there
 * @param missing sources that suit the subject, of which none is there or under way
 */
record CaseExtractions(List<Extraction> latest, List<Extraction> done, List<Source> missing) {
    /** Nobody's. */
    static final CaseExtractions NONE = new CaseExtractions(List.of(), List.of(), List.of());

    /** @param all on the subject, the latest first */
    static CaseExtractions of(AlertSubjectKind kind, List<Extraction> all) {
        return new CaseExtractions(
                Arrays.stream(Source.values())
                        .flatMap(source -> first(all, source).stream())
                        .toList(),
                Arrays.stream(Source.values())
                        .flatMap(
                                source -> first(
                                        all.stream()
                                                .filter(CaseExtractions::isDone)
                                                .toList(),
                                        source)
                                        .stream())
                        .toList(),
                Source.suiting(kind).stream()
                        .filter(source -> all.stream()
                                .filter(one -> one.state() != State.FAILED)
                                .noneMatch(one -> one.source() == source))
                        .toList());
    }

    /** Whether one of them is not made yet. */
    public boolean underWay() {
        return latest.stream().anyMatch(one -> one.state() == State.WAITING || one.state() == State.RUNNING);
    }

    /** Those with places: of a card its uses first, of others their acts. */
    Stream<Extraction> withPlaces(AlertSubjectKind kind) {
        List<Source> order = kind == AlertSubjectKind.CARD
                ? List.of(Source.CARD_USES, Source.BILLING_LINES)
                : List.of(Source.BILLING_LINES, Source.CARD_USES);
        return order.stream().flatMap(source -> first(done, source).stream());
    }

    private static boolean isDone(Extraction one) {
        return one.state() == State.DONE;
    }

    private static Optional<Extraction> first(List<Extraction> all, Source source) {
        return all.stream().filter(one -> one.source() == source).findFirst();
    }
}
