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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * Settles the uses of a card and asks its rules about them.
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
        sights = AvroMap.of(state(), "sights", CardSight.SCHEMA$);
        desk = new FindingDesk(state(), "card");
        newWithinDay = new NewWithinDay();
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        TreeSet<LocalDate> touched = settle(close, arrived);
        CardSight sight = look(close, arrived);
        if (!touched.isEmpty()) {
            Known known = new KnownAtClose(close.references(), close.millis(), delivered);
            for (CardRule rule : rules) {
                ask(rule, close, touched, known, sight);
            }
        }
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

    /** Moves on the first day in sight of each rule, and forgets what none of them sees any more. */
    private CardSight look(Close close, List<Envelope> arrived) throws Exception {
        CardSight sight = sights.get(ALL).orElseGet(() -> new CardSight("", new TreeMap<>()));
        if (!arrived.isEmpty()) {
            sight.setHolderId(arrived.get(arrived.size() - 1).as(CardUse.class).getHolderId());
        }
        LocalDate first = close.day();
        for (CardRule rule : rules) {
            int back = desk.stands(rule.code()) ? KEPT_WHILE_STANDING_DAYS : rule.horizonDays();
            int since = Math.toIntExact(close.day().minusDays(back).toEpochDay());
            int seen = sight.getSince().merge(rule.code(), since, Math::max);
            first = first.isBefore(LocalDate.ofEpochDay(seen)) ? first : LocalDate.ofEpochDay(seen);
        }
        sights.put(ALL, sight);
        days.forgetBefore(first);
        return sight;
    }

    private void ask(CardRule rule, Close close, Set<LocalDate> touched, Known known, CardSight sight)
            throws Exception {
        LocalDate first = LocalDate.ofEpochDay(sight.getSince().getOrDefault(rule.code(), 0));
        HeldCard card = new HeldCard(close.key(), sight.getHolderId(), days, first);
        if (desk.stands(rule.code()) || rule.concerns(card, touched, known)) {
            Optional<DetectorVerdict> verdict = rule.judge(card, known);
            desk.report(
                    close.key(),
                    new AlertKey(Scheme.CARD_MISUSE, AlertSubjectKind.PROFESSIONAL, sight.getHolderId()),
                    close.millis(),
                    rule.code(),
                    verdict.map(DetectorVerdict::finding),
                    rule.withdrawnBecause(),
                    close::send);
        }
    }
}
