package fr.vigie.streaming.hearing.noprofollow;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.Span;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.care.UndueLine;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rule: one device is one aid, and who wears an aid comes back. Pure.
 *
 * @param settings settings of the detector
 */
public record HearingAids(HearingAidSettings settings) implements CareRule {
    /** A device is billed again. */
    public static final String SERIAL = "HEARING_AID_SERIAL";

    /** Hardly anybody is followed, and one prescriber has them all. */
    public static final String PROFILE = "HEARING_AID_PROFILE";

    /** Version of the rule. */
    public static final String VERSION = "1";

    private static final Comparator<BillingLine> BY_ID = Comparator.comparing(BillingLine::getLineId);

    @Override
    public String name() {
        return "hearing-aids";
    }

    @Override
    public Scheme scheme() {
        return Scheme.HEARING_AIDS;
    }

    @Override
    public AlertSubjectKind subject() {
        return AlertSubjectKind.BILLER;
    }

    @Override
    public boolean reads(BillingLine line) {
        return isAid(line) || settings.followUpCodes().contains(line.getActCode());
    }

    private boolean isAid(BillingLine line) {
        return settings.aidCodes().contains(line.getActCode());
    }

    @Override
    public Span span() {
        return Span.ALL;
    }

    @Override
    public int waitDays() {
        return settings.waitDays();
    }

    @Override
    public Tally tally(CareDay day, Known known) {
        List<BillingLine> followUps = day.lines().stream()
                .filter(line -> settings.followUpCodes().contains(line.getActCode()))
                .sorted(BY_ID)
                .toList();
        return AidDay.of(aids(day), followUps).tally();
    }

    private List<BillingLine> aids(CareDay day) {
        return day.lines().stream().filter(this::isAid).sorted(BY_ID).toList();
    }

    @Override
    public List<HeldDay> held(SortedMap<LocalDate, Tally> days, Known known) {
        TreeMap<LocalDate, AidDay> aids = marked(days);
        boolean serial = aids.values().stream().mapToLong(HearingAids::repeated).sum() >= settings.minRepeatedSerials();
        boolean profile = Shop.of(aids, known.today(), settings).isHeld(settings);
        List<HeldDay> held = new ArrayList<>();
        aids.forEach((day, one) -> {
            Set<String> codes = new TreeSet<>();
            if (serial && repeated(one) > 0) {
                codes.add(SERIAL);
            }
            if (profile) {
                codes.add(PROFILE);
            }
            if (!codes.isEmpty()) {
                held.add(new HeldDay(day, codes, one.tally()));
            }
        });
        return held;
    }

    /** The days with the aids marked whose serial had been billed before, by day and line. */
    private static TreeMap<LocalDate, AidDay> marked(SortedMap<LocalDate, Tally> days) {
        Set<Long> seen = new HashSet<>();
        TreeMap<LocalDate, AidDay> marked = new TreeMap<>();
        days.forEach((day, tally) -> {
            AidDay one = AidDay.of(tally);
            List<AidDay.Aid> aids = one.aids().stream()
                    .map(aid -> aid.again(aid.serial() != 0 && !seen.add(aid.serial())))
                    .toList();
            marked.put(day, new AidDay(aids, one.followed()));
        });
        return marked;
    }

    private static long repeated(AidDay day) {
        return day.aids().stream().filter(AidDay.Aid::repeated).count();
    }

    @Override
    public List<FindingItem> items(CareDay day, HeldDay held, Known known) {
        if (!held.codes().contains(SERIAL)) {
            return List.of();
        }
        List<AidDay.Aid> marked = AidDay.of(held.tally()).aids();
        List<FindingItem> items = new ArrayList<>();
        List<BillingLine> lines = aids(day);
        for (int i = 0; i < Math.min(lines.size(), marked.size()); i++) {
            if (marked.get(i).repeated() && lines.get(i).getReimbursedCents() > 0) {
                items.add(UndueLine.of(SERIAL, lines.get(i), 0));
            }
        }
        return items;
    }

    @Override
    public List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        List<HeldDay> days = List.copyOf(held);
        TreeMap<LocalDate, AidDay> aids = new TreeMap<>();
        days.forEach(day -> aids.put(day.day(), AidDay.of(day.tally())));
        HearingFindings words = new HearingFindings(settings);
        List<Finding> findings = new ArrayList<>();
        if (!items.isEmpty()) {
            findings.add(words.serial(items));
        }
        if (days.stream().anyMatch(day -> day.codes().contains(PROFILE))) {
            boolean isNew = known.biller(subject, known.today())
                    .filter(shop ->
                            shop.getOpenedOn().plusYears(1).isAfter(days.get(0).day()))
                    .isPresent();
            findings.add(words.profile(Shop.of(aids, known.today(), settings), isNew));
        }
        return findings;
    }

    @Override
    public String withdrawnBecause() {
        return "Les lignes connues désormais (rectifiées, suivi facturé) ne désignent plus d'appareils fictifs.";
    }
}
