package fr.vigie.streaming.card.opposed;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CardChannel;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.card.CardFile;
import fr.vigie.streaming.card.CardRule;
import fr.vigie.streaming.card.CardSums;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.reference.Known;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rule: a card that is used when it has ended. A function of the set of uses.
 *
 * @param settings settings of the detector
 */
public record OpposedCard(OpposedCardSettings settings) implements CardRule {
    /** Reason code. */
    public static final String CODE = "OPPOSED_CARD";

    /** Version of the rule. */
    public static final String VERSION = "3";

    @Override
    public String name() {
        return "opposed-card";
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int horizonDays() {
        return settings.horizonDays();
    }

    @Override
    public boolean concerns(CardFile card, Set<LocalDate> touched, Known known) {
        return isToldByOneUse(card.cardId(), known)
                || AfterRetirement.retiredOn(card.holderId(), known.today(), known)
                        .isPresent();
    }

    /** A card that has ended is not used at all. */
    @Override
    public boolean isToldByOneUse(String cardId, Known known) {
        return end(cardId, known)
                .filter(end -> !ParisDay.of(end.from()).isAfter(known.today()))
                .isPresent();
    }

    private Optional<CardEnd> end(String cardId, Known known) {
        return known.card(cardId, known.today()).flatMap(one -> CardEnd.of(one, settings));
    }

    @Override
    public boolean readsLines() {
        return true;
    }

    @Override
    public boolean reads(BillingLine line, Known known) {
        return line.getCardId()
                .flatMap(card -> known.card(card, line.getCareDate()))
                .flatMap(card -> CardEnd.of(card, settings))
                .filter(end -> SignedAfter.isSigned(line, end))
                .isPresent();
    }

    @Override
    public Optional<DetectorVerdict> judge(CardFile card, Known known) {
        return end(card.cardId(), known).flatMap(end -> judge(card, end, known)).or(() -> new AfterRetirement(settings)
                .judge(card, known));
    }

    private Optional<DetectorVerdict> judge(CardFile card, CardEnd end, Known known) {
        List<CardUse> uses = card.uses();
        Instant taken = end.opposed() ? end.since().minus(Duration.ofDays(settings.theftDays())) : end.since();
        Set<String> ownReaders = uses.stream()
                .filter(use -> use.getAt().isBefore(taken) && CardSums.isAccepted(use))
                .flatMap(use -> use.getTerminalId().stream())
                .collect(Collectors.toSet());
        List<CardUse> after =
                uses.stream().filter(use -> use.getAt().isAfter(end.known())).toList();
        List<CardUse> own = after.stream()
                .filter(use -> use.getAt().isAfter(end.from()) && CardSums.isAccepted(use) && isIn(ownReaders, use))
                .toList();
        List<CardUse> foreign =
                after.stream().filter(use -> isElsewhere(ownReaders, use)).toList();
        if (isStolen(foreign, end, ownReaders.isEmpty() ? settings.minOwnUses() : settings.minUses())) {
            return Optional.of(EndedCard.stolen(foreign, end, settings));
        }
        return own.size() >= settings.minOwnUses() && days(own) >= settings.minOwnDays()
                ? Optional.of(
                        end.opposed() && !isPractising(own)
                                ? EndedCard.takenNearby(own, end, settings)
                                : EndedCard.goesOn(own, SignedAfter.undue(card, end, ownReaders, known), end, settings))
                : Optional.empty();
    }

    // A thief has no patients with their cartes Vitale in the holder's cabinet, day after day.
    private boolean isPractising(List<CardUse> own) {
        List<CardUse> care =
                own.stream().filter(use -> use.getService() == CardService.FSE).toList();
        return care.size() >= settings.minCareShare() * own.size() && days(care) >= settings.minOwnDays();
    }

    private static boolean isIn(Set<String> readers, CardUse use) {
        return use.getTerminalId().filter(readers::contains).isPresent();
    }

    // A reader that is not told may be any; an e-CPS has none, and whoever holds its telephone is not known.
    private static boolean isElsewhere(Set<String> readers, CardUse use) {
        return use.getTerminalId()
                .map(reader -> !readers.contains(reader))
                .orElse(use.getChannel() == CardChannel.ECPS);
    }

    // Where no use before the end is in sight, no reader can be told from another: many uses are asked for. Lists take
    // time to spread, which explains a day of uses and not those that go on: then they all count.
    private boolean isStolen(List<CardUse> foreign, CardEnd end, int least) {
        long accepted = foreign.stream().filter(CardSums::isAccepted).count();
        long goneOn =
                foreign.stream().filter(use -> use.getAt().isAfter(end.from())).count();
        return foreign.size() >= least
                && goneOn >= settings.minAccepted()
                && accepted >= settings.minAccepted()
                && days(foreign) >= settings.minDays();
    }

    /** Number of days of some uses. */
    static long days(Collection<CardUse> uses) {
        return uses.stream().map(use -> ParisDay.of(use.getAt())).distinct().count();
    }

    @Override
    public String withdrawnBecause() {
        return "La date d'opposition, de validité ou de cessation d'activité connue désormais laisse la carte valable lors"
                + " de ces utilisations.";
    }
}
