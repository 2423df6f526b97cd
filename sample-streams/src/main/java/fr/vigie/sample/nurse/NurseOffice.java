package fr.vigie.sample.nurse;

import fr.vigie.domain.geo.DetourRoadDistance;
import fr.vigie.domain.geo.Place;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.EhpadHome;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.territory.Site;
import fr.vigie.sample.territory.WeightedPlaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A nurses' cabinet: titulaires each with their number, remplaçants, and the patients they share. */
public final class NurseOffice {
    /** Visits of one nurse's day, from cabinet to cabinet: 10 to 20 are usual, a starting value. */
    private static final double VISITS_A_ROUND = 16.5;

    private static final double PACE_SPREAD = 0.2;
    private static final int KM_SAMPLE = 60;
    private static final DetourRoadDistance ROADS = new DetourRoadDistance();

    private final int index;
    private final long seed;
    private final List<Practice> numbers;
    private final List<Practitioner> replacements;
    private WeightedPlaces neighbourhood;
    private final Panel panel = new Panel();
    private final Rotation rotation;
    private final List<EhpadHome> ehpads = new ArrayList<>(0);
    private final List<Insured> residents = new ArrayList<>(0);
    private Optional<Surge> surge = Optional.empty();
    private Optional<Specialty> specialty = Optional.empty();
    private boolean onOneNumber;

    NurseOffice(
            int index,
            long seed,
            List<Practice> numbers,
            List<Practitioner> replacements,
            WeightedPlaces neighbourhood) {
        this.index = index;
        this.seed = seed;
        this.numbers = numbers;
        this.replacements = replacements;
        this.neighbourhood = neighbourhood;
        this.rotation = new Rotation(seed, index, numbers, replacements);
    }

    /** Position among the offices. */
    public int index() {
        return index;
    }

    /** Where it is. */
    public Site site() {
        return numbers.get(0).site();
    }

    /** The titulaires' numbers; the first member of each is its titulaire. */
    public List<Practice> numbers() {
        return numbers;
    }

    /** Who stands in for the titulaires. */
    public List<Practitioner> replacements() {
        return replacements;
    }

    /** Everybody who goes round: titulaires and collaborateurs, then remplaçants. */
    public List<Practitioner> nurses() {
        List<Practitioner> nurses = new ArrayList<>();
        numbers.forEach(number -> nurses.add(number.members().get(0)));
        nurses.addAll(replacements);
        return nurses;
    }

    /** Where its patients live. */
    public WeightedPlaces neighbourhood() {
        return neighbourhood;
    }

    /** Has it take patients from farther away. */
    public void serve(WeightedPlaces places) {
        neighbourhood = places;
    }

    /** Mean km billable for a visit, going by the centres of communes. */
    public double typicalKm() {
        Chance chance = Chance.of(seed, "typical-km", index);
        double total = 0;
        for (int i = 0; i < KM_SAMPLE; i++) {
            Place place = neighbourhood.pick(chance);
            double km = ROADS.km(site().latitude(), site().longitude(), place.latitude(), place.longitude());
            total += place.equals(site().commune()) ? 0 : StrictMath.max(0, 2 * km - 4);
        }
        return total / KM_SAMPLE;
    }

    /** Its patients. */
    Panel panel() {
        return panel;
    }

    /** The first of the EHPAD it visits every day. */
    public Optional<EhpadHome> ehpad() {
        return ehpads.isEmpty() ? Optional.empty() : Optional.of(ehpads.get(0));
    }

    /** The EHPAD it visits every day. */
    public List<EhpadHome> ehpads() {
        return Collections.unmodifiableList(ehpads);
    }

    /** Those it sees there when the world begins. */
    List<Insured> residents() {
        return residents;
    }

    /** Takes on residents of an EHPAD, where several cabinets may come. */
    public void visit(EhpadHome home, List<Insured> some) {
        ehpads.add(home);
        residents.addAll(some);
    }

    /** Makes it known for a kind of care. */
    public void specialise(Specialty kind) {
        specialty = Optional.of(kind);
    }

    /** What it is known for. */
    Optional<Specialty> specialty() {
        return specialty;
    }

    /** Has it do more or less than usual over some days, its nurses all at work or one of them absent. */
    public void work(Period days, double timesUsual, int roundsOfThoseDays) {
        surge = Optional.of(new Surge(days, timesUsual, roundsOfThoseDays));
    }

    /** Visits of a usual day, all rounds together. */
    public double usualVisits() {
        double pace = PACE_SPREAD * Chance.of(seed, "pace", index).gaussian();
        return VISITS_A_ROUND * rounds() * (1 + StrictMath.max(-0.35, StrictMath.min(0.45, pace)));
    }

    /** How much it does on a day; 1 = as usual. */
    double zeal(LocalDate day) {
        return surge.filter(one -> one.days.contains(day))
                .map(Surge::timesUsual)
                .orElse(1.0);
    }

    /** Bills every round on the first number, done by its remplaçants at the same time. */
    public void runOnOneNumber() {
        onOneNumber = true;
    }

    /** Rounds a day. */
    public int rounds() {
        return onOneNumber ? Math.min(3, replacements.size()) : Math.max(1, (numbers.size() * 3 + 2) / 5);
    }

    /** Numbers whose titulaire goes round on a day. */
    public List<Practice> titulairesOn(LocalDate day) {
        List<Practice> present = new ArrayList<>();
        for (Shift shift : shiftsOn(day)) {
            if (shift.executant().equals(shift.number().members().get(0))) {
                present.add(shift.number());
            }
        }
        return present;
    }

    /** Who goes round on a day, and on whose number. */
    List<Shift> shiftsOn(LocalDate day) {
        if (onOneNumber) {
            return rotation.onOneNumber(rounds());
        }
        int today =
                surge.filter(one -> one.days.contains(day)).map(Surge::rounds).orElse(rounds());
        return rotation.on(day, today);
    }

    /** Whether somebody goes round on a day. */
    public boolean isAtWork(Practitioner nurse, LocalDate day) {
        for (Shift shift : shiftsOn(day)) {
            if (shift.executant() == nurse) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody bills on a number on a day. */
    public boolean isInUse(Practice number, LocalDate day) {
        for (Shift shift : shiftsOn(day)) {
            if (shift.number() == number) {
                return true;
            }
        }
        return false;
    }

    /** Writes down from when to when each remplaçant stands in: a contract for every run of days. */
    void signContracts(Period time) {
        Map<Shift, LocalDate> open = new LinkedHashMap<>();
        for (LocalDate day = time.from(); !day.isAfter(time.to()); day = day.plusDays(1)) {
            Map<Shift, LocalDate> today = new LinkedHashMap<>();
            for (Shift shift : shiftsOn(day)) {
                if (replacements.contains(shift.executant())) {
                    today.put(shift, open.getOrDefault(shift, day));
                }
            }
            end(open, today, day.minusDays(1));
            open = today;
        }
        end(open, Map.of(), time.to());
    }

    private static void end(Map<Shift, LocalDate> open, Map<Shift, LocalDate> today, LocalDate last) {
        open.forEach((shift, from) -> {
            if (!today.containsKey(shift)) {
                shift.number().engage(shift.executant(), from, last);
            }
        });
    }

    private record Surge(Period days, double timesUsual, int rounds) {}

    /** One nurse's day. */
    public record Shift(Practice number, Practitioner executant) {}
}
