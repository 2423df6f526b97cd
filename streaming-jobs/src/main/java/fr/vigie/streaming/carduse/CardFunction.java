package fr.vigie.streaming.carduse;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.CardChannel;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.card.impossibletravel.ImpossibleTravel;
import fr.vigie.streaming.card.impossibletravel.ImpossibleTravelSettings;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.dayclose.Tallies.Fate;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.finding.AlertKey;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.FindingDesk;
import fr.vigie.streaming.intake.RecordLedger;
import fr.vigie.streaming.intake.RecordLedger.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * Settles the uses of a card and judges where it has been.
 *
 * <p>Most cards never leave one commune: the whole itinerary is only read when what came could hold a jump, or when a
 * finding stands. While one stands its uses are kept beyond the horizon, so that it does not fade by itself.
 */
public final class CardFunction extends DayCloseFunction {
    private static final long serialVersionUID = 1L;
    private static final int KEPT_WHILE_STANDING_DAYS = 400;
    private static final String WITHDRAWN =
            "Les lieux d'utilisation connus désormais (lecteur déplacé, horloge décalée) sont compatibles avec un seul"
                    + " porteur.";

    private final ImpossibleTravelSettings settings;
    private final Set<Stream> delivered;
    private transient RecordLedger ledger;
    private transient CardDays days;
    private transient FindingDesk desk;

    /** @param delivered the streams that are delivered at all */
    public CardFunction(ImpossibleTravelSettings settings, Set<Stream> delivered) {
        this.settings = settings;
        this.delivered = Set.copyOf(delivered);
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        ledger = RecordLedger.of(getRuntimeContext(), tallies());
        days = new CardDays(getRuntimeContext());
        desk = new FindingDesk(getRuntimeContext(), "travel");
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        TreeSet<LocalDate> touched = settle(close, arrived);
        boolean stands = desk.stands(ImpossibleTravel.CODE);
        days.forgetBefore(close.day().minusDays(stands ? KEPT_WHILE_STANDING_DAYS : settings.horizonDays()));
        Function<String, Optional<Place>> communes =
                code -> close.references().commune(code, close.day(), close.millis());
        if (!touched.isEmpty() && (stands || days.mayHoldAJump(touched, communes, settings.minJumpKm()))) {
            judge(close, communes);
        }
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
            if ((verdict == Verdict.NEW || verdict == Verdict.UPDATE) && saysWhere(use)) {
                added.add(use);
            }
        }
        ledger.write();
        touched.addAll(days.add(added));
        return touched;
    }

    private static boolean saysWhere(CardUse use) {
        return use.getChannel() == CardChannel.READER && use.getCommune().isPresent();
    }

    private boolean unknown(Close close, String holder) {
        return delivered.contains(Stream.PROFESSIONALS)
                && !close.references().knows(Stream.PROFESSIONALS, holder, close.millis());
    }

    private void judge(Close close, Function<String, Optional<Place>> communes) throws Exception {
        List<CardUse> uses = days.uses();
        Optional<DetectorVerdict> verdict = ImpossibleTravel.judge(uses, communes, settings);
        String holder = uses.get(uses.size() - 1).getHolderId();
        desk.report(
                new AlertKey(Scheme.CARD_MISUSE, AlertSubjectKind.PROFESSIONAL, holder),
                close.millis(),
                ImpossibleTravel.CODE,
                verdict.map(DetectorVerdict::finding),
                WITHDRAWN,
                close::send);
    }
}
