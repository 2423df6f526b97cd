package fr.vigie.sample.nurse;

import fr.vigie.domain.geo.DetourRoadDistance;
import fr.vigie.domain.geo.Place;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.EhpadHome;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.territory.Site;
import fr.vigie.sample.territory.WeightedPlaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A nurses' cabinet: titulaires each with their number, remplaçants, and the patients they share. */
public final class NurseOffice {
    private static final int DAYS_IN_A_ROW = 4;
    private static final double REPLACED = 0.16;
    private static final int KM_SAMPLE = 60;
    private static final DetourRoadDistance ROADS = new DetourRoadDistance();

    private final int index;
    private final long seed;
    private final List<Practice> numbers;
    private final List<Practitioner> replacements;
    private WeightedPlaces neighbourhood;
    private final Panel panel = new Panel();
    private Optional<EhpadHome> ehpad = Optional.empty();
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

    /** Where its patients live. */
    WeightedPlaces neighbourhood() {
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

    /** The EHPAD it visits every day. */
    Optional<EhpadHome> ehpad() {
        return ehpad;
    }

    /** Takes on the round of an EHPAD. */
    void visit(EhpadHome home) {
        ehpad = Optional.of(home);
    }

    /** Bills every round on the first number, done by its remplaçants at the same time. */
    public void runOnOneNumber() {
        onOneNumber = true;
    }

    /** Rounds a day. */
    public int rounds() {
        return onOneNumber ? Math.min(3, replacements.size()) : Math.max(1, (numbers.size() * 3 + 2) / 5);
    }

    /** Whether a nurse goes round on a day. */
    public boolean isOnDuty(Practitioner nurse, LocalDate day) {
        return shiftsOn(day).stream().anyMatch(shift -> shift.executant() == nurse);
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
        List<Shift> shifts = new ArrayList<>();
        int block = (int) Math.floorDiv(day.toEpochDay() + index, DAYS_IN_A_ROW);
        for (int i = 0; i < rounds(); i++) {
            shifts.add(onOneNumber ? new Shift(numbers.get(0), replacements.get(i)) : shift(block, i));
        }
        return shifts;
    }

    private Shift shift(int block, int round) {
        Practice number = numbers.get(Math.floorMod(block + round, numbers.size()));
        boolean replaced = round < replacements.size()
                && Chance.of(seed, "replaced", index, block, round).happens(REPLACED);
        return new Shift(
                number, replaced ? replacements.get(round) : number.members().get(0));
    }

    /** One nurse's day. */
    record Shift(Practice number, Practitioner executant) {}
}
