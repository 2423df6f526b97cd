package fr.vigie.streaming.physician.overruns;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.tariff.PhysicianTariffs;
import fr.vigie.domain.tariff.Zone;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.Span;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.peer.CalendarFeature;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The share of dépassements in the fees of a professional's consultations, visits and technical acts in a quarter of care, in
 * thousandths. A line that says nothing of its dépassement counts as one without: the share is the least that can be.
 *
 * <p>Who charges none, or now and then one, has no value: he is no peer of those who do. Among the others are, in the
 * main, the physicians of sector 2, which no record tells.
 */
public final class OverrunShare implements CalendarFeature {
    private static final long serialVersionUID = 1L;

    private static final int AMOUNT = 0;
    private static final int OVERRUN = 1;
    private static final int ACTS = 2;

    /** A technical act of the CCAM: {@code HFFA011}. */
    private static final Pattern TECHNICAL_ACT = Pattern.compile("[A-Z]{4}\\d{3}");

    private final int minActs;
    private final long minAmountCents;
    private final int minPerMille;

    /** The feature with what it takes to speak of a share. */
    OverrunShare(OverrunSettings settings) {
        this.minActs = settings.minActs();
        this.minAmountCents = settings.minAmountCents();
        this.minPerMille = settings.minPerMille();
    }

    @Override
    public String name() {
        return "overrun-share";
    }

    @Override
    public String unit() {
        return "part des honoraires";
    }

    @Override
    public Set<AlertSubjectKind> subjects() {
        return Set.of(AlertSubjectKind.PROFESSIONAL);
    }

    @Override
    public boolean reads(BillingLine line) {
        return line.getPatientId().isPresent()
                && line.getQuantity() > 0
                && line.getAmountCents() > 0
                && (isOfPhysician(line)
                        || TECHNICAL_ACT.matcher(line.getActCode()).matches());
    }

    private static boolean isOfPhysician(BillingLine line) {
        return PhysicianTariffs.builtIn()
                .value(line.getActCode(), line.getCareDate(), Zone.METROPOLE)
                .isPresent();
    }

    @Override
    public Span span() {
        return Span.QUARTER;
    }

    @Override
    public Tally tally(CareDay day) {
        long amount = 0;
        long overrun = 0;
        long acts = 0;
        for (BillingLine line : day.lines()) {
            amount += line.getAmountCents();
            acts += line.getQuantity();
            overrun += Math.min(line.getAmountCents(), line.getOverrunCents().orElse(0L));
        }
        return Tally.of(amount, overrun, acts);
    }

    @Override
    public OptionalLong value(List<Long> sums) {
        if (sums.isEmpty() || sums.get(ACTS) < minActs || sums.get(AMOUNT) < minAmountCents) {
            return OptionalLong.empty();
        }
        long perMille = 1_000 * sums.get(OVERRUN) / sums.get(AMOUNT);
        return perMille < minPerMille ? OptionalLong.empty() : OptionalLong.of(perMille);
    }
}
