package fr.vigie.streaming.carduse;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.card.CardRule;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.dayclose.Tallies.Fate;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.CardSight;
import fr.vigie.streaming.fact.CareBatch;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.finding.AlertKey;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.FindingDesk;
import fr.vigie.streaming.intake.RecordLedger;
import fr.vigie.streaming.intake.RecordLedger.Verdict;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.reference.KnownAtClose;
import fr.vigie.streaming.reference.ReferenceBook;
import fr.vigie.streaming.state.AvroMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * Settles the uses of a card and asks its rules about them, and about lines that it signed where a rule reads these.
 *
 * <p>Most cards are beyond doubt by their figures alone: their uses are only read when a rule asks for it, or when its
 * finding stands. While one stands its uses are kept beyond the horizon, so that it does not fade by itself.
 */
public final class CardFunction extends DayCloseFunction {
    private static final long serialVersionUID = 1L;
    private static final int KEPT_WHILE_STANDING_DAYS = 400;
    private static final String ALL = "";

    private final List<CardRule> rules;
    private final Set<Stream> delivered;
    private transient RecordLedger ledger;
    private transient CardDays days;
    private transient SignedLines signed;
    private transient AvroMap<CardSight> sights;
    private transient FindingDesk desk;
    private transient NewWithinDay newWithinDay;

    /**
     * An operator that asks some rules.
     *
     * @param delivered the streams that are delivered at all
     */
    public CardFunction(List<CardRule> rules, Set<Stream> delivered) {
        this.rules = List.copyOf(rules);
        this.delivered = Set.copyOf(delivered);
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        ledger = RecordLedger.of(state(), tallies());
        days = new CardDays(state());
        signed = new SignedLines(state());
        sights = AvroMap.of(state(), "sights", CardSight.SCHEMA$);
        desk = new FindingDesk(state(), "card");
        newWithinDay = new NewWithinDay();
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        List<Envelope> uses = arrived.stream().filter(Envelope::isInput).toList();
        TreeSet<LocalDate> touched = settle(close, uses);
        CardSight sight = sights.get(ALL).orElseGet(() -> new CardSight("", new TreeMap<>(), false));
        look(close, uses, sight);
        take(arrived, sight);
        Known known = new KnownAtClose(close.references(), close.millis(), delivered);
        for (CardRule rule : rules) {
            if (!touched.isEmpty() || rule.readsLines() && looksAfterLines(rule, close, sight)) {
                ask(rule, close, touched, known, sight);
            }
        }
        forget(close, sight);
        sights.put(ALL, sight);
        days.write();
    }

    @Override
    protected boolean triesWithinTheDay() {
        return true;
    }

    @Override
    protected boolean isWorthTrying(Envelope arrived, ReferenceBook references) {
        CardUse use = arrived.as(CardUse.class);
        Known known = new KnownAtClose(references, arrived.due(), delivered);
        return newWithinDay.isWorth(arrived.due(), use)
                || rules.stream().anyMatch(rule -> rule.isToldByOneUse(use.getCardId(), known));
    }

    /** A card that is misused is to be blocked today: what is found of it does not wait for the close. */
    @Override
    protected Optional<Envelope> withinTheDay(String cardId, Envelope said) {
        return said.is(Form.FINDING)
                ? Optional.of(said.readdressed(said.key(), said.id() + '|' + cardId))
                : Optional.empty();
    }

    private TreeSet<LocalDate> settle(Close close, List<Envelope> arrived) throws Exception {
        TreeSet<LocalDate> touched = new TreeSet<>();
        List<CardUse> added = new ArrayList<>();
        for (Envelope envelope : arrived) {
            CardUse use = envelope.as(CardUse.class);
            Verdict verdict = ledger.enter(envelope);
            if (verdict != Verdict.DUPLICATE && unknown(close, use.getHolderId())) {
                tallies().count(Stream.CARD_USES, Fate.ORPHANS);
            }
            if (verdict == Verdict.UPDATE) {
                added.removeIf(one -> one.getUseId().equals(use.getUseId()));
                touched.addAll(days.remove(use.getUseId()));
            }
            if (verdict == Verdict.NEW || verdict == Verdict.UPDATE) {
                added.add(use);
            }
        }
        ledger.write();
        touched.addAll(days.add(added));
        return touched;
    }

    private boolean unknown(Close close, String holder) {
        return delivered.contains(Stream.PROFESSIONALS)
                && !close.references().knows(Stream.PROFESSIONALS, holder, close.millis());
    }

    /** Moves on the first day in sight of each rule, and forgets the uses that none of them sees any more. */
    private void look(Close close, List<Envelope> uses, CardSight sight) throws Exception {
        if (!uses.isEmpty()) {
            sight.setHolderId(uses.get(uses.size() - 1).as(CardUse.class).getHolderId());
        }
        for (CardRule rule : rules) {
            int back = desk.stands(rule.code()) ? KEPT_WHILE_STANDING_DAYS : rule.horizonDays();
            int since = Math.toIntExact(close.day().minusDays(back).toEpochDay());
            sight.getSince().merge(rule.code(), since, Math::max);
        }
        days.forgetBefore(first(close, sight));
    }

    /** The first day that any rule sees. */
    private static LocalDate first(Close close, CardSight sight) {
        return sight.getSince().values().stream()
                .map(LocalDate::ofEpochDay)
                .reduce(close.day(), (one, other) -> one.isBefore(other) ? one : other);
    }

    private void take(List<Envelope> arrived, CardSight sight) throws Exception {
        for (Envelope envelope : arrived) {
            if (envelope.is(Form.SIGNED_LINES)) {
                signed.take(envelope.as(CareBatch.class));
                sight.setHasLines(true);
            }
        }
    }

    /**
     * Whether the card is looked at though it was not used, as an opposition may be lifted: until the horizon after the last
     * month of lines. Later the uses of before go out of sight, and a finding does not fade by itself.
     */
    private boolean looksAfterLines(CardRule rule, Close close, CardSight sight) throws Exception {
        return sight.getHasLines()
                && !close.day().isAfter(signed.months().last().atEndOfMonth().plusDays(rule.horizonDays()));
    }

    /** Forgets the lines of months that no rule sees any more; what was said of them stands. */
    private void forget(Close close, CardSight sight) throws Exception {
        if (!sight.getHasLines()) {
            return;
        }
        for (YearMonth month : signed.forgetBefore(YearMonth.from(first(close, sight)))) {
            for (CardRule rule : rules) {
                desk.forgetItems(part(rule, month));
            }
        }
        sight.setHasLines(!signed.months().isEmpty());
        if (sight.getHasLines()) {
            boolean soon = false;
            for (CardRule rule : rules) {
                soon |= rule.readsLines() && looksAfterLines(rule, close, sight);
            }
            LocalDate unseen = signed.months().first().atEndOfMonth().plusDays(KEPT_WHILE_STANDING_DAYS + 1L);
            close.wakeAt(soon ? close.day().plusDays(1) : unseen);
        }
    }

    private static String part(CardRule rule, YearMonth month) {
        return month + "|" + rule.code();
    }

    private void ask(CardRule rule, Close close, Set<LocalDate> touched, Known known, CardSight sight)
            throws Exception {
        LocalDate first = LocalDate.ofEpochDay(sight.getSince().getOrDefault(rule.code(), 0));
        HeldCard card = new HeldCard(close.key(), sight.getHolderId(), days, signed, first);
        if (desk.stands(rule.code()) || rule.concerns(card, touched, known)) {
            Optional<DetectorVerdict> verdict = rule.judge(card, known);
            AlertKey holder = new AlertKey(Scheme.CARD_MISUSE, AlertSubjectKind.PROFESSIONAL, sight.getHolderId());
            if (sight.getHasLines() && rule.readsLines()) {
                itemise(rule, holder, close, verdict.map(DetectorVerdict::items).orElse(List.of()));
            }
            desk.report(
                    close.key(),
                    holder,
                    close.millis(),
                    rule.code(),
                    verdict.map(DetectorVerdict::finding),
                    rule.withdrawnBecause(),
                    close::send);
        }
    }

    private void itemise(CardRule rule, AlertKey holder, Close close, List<FindingItem> items) throws Exception {
        for (YearMonth month : signed.months()) {
            List<FindingItem> ofMonth = items.stream()
                    .filter(item -> YearMonth.from(item.getCareDate()).equals(month))
                    .toList();
            desk.itemise(holder, close.millis(), part(rule, month), ofMonth, close::send);
        }
    }
}
