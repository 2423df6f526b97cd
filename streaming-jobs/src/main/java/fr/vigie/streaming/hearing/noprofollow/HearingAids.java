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
import java.util.Optional;
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
    public static final String VERSION = "2";

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
        TreeMap<LocalDate, AidDay> aids = repeated(days);
        boolean serial = aids.values().stream().mapToLong(HearingAids::repeated).sum() >= settings.minRepeatedSerials();
        Shop shop = Shop.of(aids, known.today(), settings);
        boolean profile = shop.isHeld(settings) || serial && shop.isDivided(settings);
        if (profile && (serial || shop.anyFollowed())) {
            aids.replaceAll((day, one) -> doubtful(one, shop, serial ? AidDay.Mark.DOUBTFUL : AidDay.Mark.UNFOLLOWED));
        }
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
    private static TreeMap<LocalDate, AidDay> repeated(SortedMap<LocalDate, Tally> days) {
        Set<Long> seen = new HashSet<>();
        TreeMap<LocalDate, AidDay> marked = new TreeMap<>();
        days.forEach((day, tally) -> {
            AidDay one = AidDay.of(tally);
            List<AidDay.Aid> aids = one.aids().stream()
                    .map(aid -> aid.marked(
                            aid.serial() != 0 && !seen.add(aid.serial()) ? AidDay.Mark.REPEATED : AidDay.Mark.NONE))
                    .toList();
            marked.put(day, new AidDay(aids, one.followed()));
        });
        return marked;
    }

    private static AidDay doubtful(AidDay day, Shop shop, AidDay.Mark mark) {
        List<AidDay.Aid> aids = day.aids().stream()
                .map(aid -> aid.mark() == AidDay.Mark.NONE && shop.isDoubtful(aid) ? aid.marked(mark) : aid)
                .toList();
        return new AidDay(aids, day.followed());
    }

    private static long repeated(AidDay day) {
        return day.aids().stream()
                .filter(aid -> aid.mark() == AidDay.Mark.REPEATED)
                .count();
    }

    @Override
    public List<FindingItem> items(CareDay day, HeldDay held, Known known) {
        List<AidDay.Aid> marked = AidDay.of(held.tally()).aids();
        boolean isNew = isNew(day.subject(), day.day(), known);
        List<FindingItem> items = new ArrayList<>();
        List<BillingLine> lines = aids(day);
        for (int i = 0; i < Math.min(lines.size(), marked.size()); i++) {
            BillingLine line = lines.get(i);
            code(marked.get(i).mark(), isNew)
                    .filter(code -> held.codes().contains(code) && line.getReimbursedCents() > 0)
                    .ifPresent(code -> items.add(UndueLine.of(code, line, 0)));
        }
        return items;
    }

    // One sign more than the profile itself: serial numbers that come again, or a shop that has just opened.
    private static Optional<String> code(AidDay.Mark mark, boolean isNew) {
        return switch (mark) {
            case NONE -> Optional.empty();
            case REPEATED -> Optional.of(SERIAL);
            case DOUBTFUL -> Optional.of(PROFILE);
            case UNFOLLOWED -> isNew ? Optional.of(PROFILE) : Optional.empty();
        };
    }

    private static boolean isNew(String shop, LocalDate on, Known known) {
        return known.biller(shop, known.today())
                .filter(one -> one.getOpenedOn().plusYears(1).isAfter(on))
                .isPresent();
    }

    @Override
    public List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        List<HeldDay> days = List.copyOf(held);
        TreeMap<LocalDate, AidDay> aids = new TreeMap<>();
        days.forEach(day -> aids.put(day.day(), AidDay.of(day.tally())));
        HearingFindings words = new HearingFindings(settings);
        List<Finding> findings = new ArrayList<>();
        List<FindingItem> repeated = with(items, SERIAL);
        if (!repeated.isEmpty()) {
            findings.add(words.serial(repeated));
        }
        if (days.stream().anyMatch(day -> day.codes().contains(PROFILE))) {
            Shop shop = Shop.of(aids, known.today(), settings);
            findings.add(words.profile(shop, isNew(subject, days.get(0).day(), known), with(items, PROFILE)));
        }
        return findings;
    }

    private static List<FindingItem> with(List<FindingItem> items, String code) {
        return items.stream().filter(item -> item.getCode().equals(code)).toList();
    }

    @Override
    public String withdrawnBecause() {
        return "Les lignes connues désormais (rectifiées, suivi facturé) ne désignent plus d'appareils fictifs.";
    }
}
