package fr.vigie.sample.nurse;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.sample.billing.Claim;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.nurse.NurseHabits.NotedDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one nurse bills for one day, patient by patient; and what of it is not due. */
final class DayBill {
    private static final int FIRST_WITNESSES = 60;
    private static final int ENOUGH_WITNESSES = 400;

    private final NurseOffice.Shift shift;
    private final LocalDate day;
    private final Optional<MileageHabit> driving;
    private final Optional<CareHabit> caring;
    private final Optional<NotedDays> noted;
    private final Chance chance;
    private final List<Drive> drives = new ArrayList<>();
    private final Map<Episode, List<BillingLine>> done = new LinkedHashMap<>();
    /** Reimbursed cents due, of the lines of somebody with a habit; looked up only. */
    private final Map<BillingLine, Long> due = new IdentityHashMap<>();

    private int signing;

    DayBill(
            NurseOffice.Shift shift,
            LocalDate day,
            Optional<MileageHabit> driving,
            Optional<CareHabit> caring,
            Optional<NotedDays> noted,
            Chance chance) {
        this.shift = shift;
        this.day = day;
        this.driving = driving;
        this.caring = caring;
        this.noted = noted;
        this.chance = chance;
    }

    /** Notes that lines are due as they stand. */
    void due(List<BillingLine> lines) {
        if (caring.isPresent()) {
            lines.forEach(line -> due.put(line, line.getReimbursedCents()));
        }
    }

    void drive(Drive drive) {
        drives.add(drive);
    }

    void add(Episode episode, List<BillingLine> lines) {
        List<BillingLine> known = done.putIfAbsent(episode, lines);
        if (known != null) {
            known.addAll(lines);
        }
    }

    /** When the day's claims begin to be signed. */
    void closeAt(int secondOfDay) {
        signing = secondOfDay;
    }

    /** Hands in the claims, those of a series when it is over. */
    void signAll(ClaimsDesk desk, SeriesBook series) {
        Map<BillingLine, Long> undueKm = undueKm();
        for (Map.Entry<Episode, List<BillingLine>> entry : done.entrySet()) {
            signing += 15 + chance.below(20);
            Claim claim = claim(entry.getKey(), entry.getValue(), undueKm);
            if (driving.isPresent() || caring.isPresent() || !series.keeps(entry.getKey(), claim, noted)) {
                desk.submit(claim);
            }
        }
    }

    private Claim claim(Episode episode, List<BillingLine> lines, Map<BillingLine, Long> undueKm) {
        Claim claim = Claim.forPatient(
                shift.number(), shift.executant(), episode.patient(), careDate(), LocalClock.at(day, signing));
        for (BillingLine line : lines) {
            addTo(claim, line, episode, undueKm);
        }
        List<String> readers = shift.number().terminals();
        claim.signedOn(chance.pick(readers), shift.number().site().commune().code());
        return claim.secured(NurseLines.securing(chance));
    }

    private LocalDate careDate() {
        return noted.filter(NotedDays::underOneDate)
                .map(days -> days.days().to())
                .orElse(day);
    }

    private void addTo(Claim claim, BillingLine line, Episode episode, Map<BillingLine, Long> undueKm) {
        Long km = undueKm.get(line);
        boolean innocent = driving.isPresent() && driving.get().isInnocent();
        long cents = km != null ? (innocent ? 0 : km) : undueCare(line);
        Optional<Instance> habit =
                km != null && driving.isPresent() ? driving.map(MileageHabit::story) : caring.map(CareHabit::story);
        boolean bent = cents > 0 || (innocent && km != null);
        boolean cheats = caring.isPresent() || (driving.isPresent() && !innocent);
        Optional<Instance> innocence =
                cheats ? Optional.empty() : noted.map(NotedDays::story).or(episode::story);
        claim.add(line, bent ? habit : innocence.filter(story -> witnesses(story, line)), cents);
    }

    /** A look-alike that lasts for months is witnessed by its first lines, and by one in six of the others. */
    private static boolean witnesses(Instance story, BillingLine line) {
        int known = story.evidenceIds().size();
        return known < FIRST_WITNESSES
                || (known < ENOUGH_WITNESSES && Math.floorMod(line.getLineId().hashCode(), 6) == 0);
    }

    private long undueCare(BillingLine line) {
        return caring.isPresent() ? line.getReimbursedCents() - due.getOrDefault(line, 0L) : 0;
    }

    private Map<BillingLine, Long> undueKm() {
        long[] cents = new MileageLedger(drives, day)
                .settle(driving.map(habit -> habit.ignoresCap(day)).orElse(false));
        Map<BillingLine, Long> undue = new IdentityHashMap<>();
        for (int i = 0; i < cents.length; i++) {
            undue.put(drives.get(i).line(), cents[i]);
        }
        return undue;
    }
}
