package fr.vigie.sample.physician;

import fr.vigie.domain.event.Place;
import fr.vigie.sample.billing.Claim;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.territory.Site;
import fr.vigie.sample.territory.WeightedPlaces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Physicians on the road from visit to visit, day and night, each with a reader in the car. */
public final class SosMedecins {
    private static final int VISITS = 14;
    private static final int FEWEST_VISITS = 4;
    private static final int INSURED_PER_VISIT = 8_000;
    private static final double SECONDS_PER_KM = 75;

    private final long seed;
    private final Practice association;
    private final List<Practitioner> crew;
    private final WeightedPlaces area;
    private final Population population;
    private final ConsultationLines lines;
    private final ClaimsDesk desk;
    private Optional<Instance> story = Optional.empty();

    /** An association with its crew; each member of the crew has the reader of the same position. */
    public SosMedecins(
            long seed,
            Practice association,
            List<Practitioner> crew,
            WeightedPlaces area,
            Population population,
            SampleIds ids,
            ClaimsDesk desk) {
        this.seed = seed;
        this.association = association;
        this.crew = crew;
        this.area = area;
        this.population = population;
        this.lines = new ConsultationLines(ids);
        this.desk = desk;
    }

    /** Who drives. */
    public List<Practitioner> crew() {
        return crew;
    }

    /** Notes the visits as those of a look-alike. */
    public void note(Instance instance) {
        story = Optional.of(instance);
    }

    /** Plays a day: of every four, one by day, one in the evening. */
    public void play(LocalDate day) {
        int teams = Math.max(1, crew.size() / 4);
        int first = (int) Math.floorMod(2 * teams * day.toEpochDay(), crew.size());
        for (int i = 0; i < teams; i++) {
            drive((first + 2 * i) % crew.size(), 8 * 3600, day);
            drive((first + 2 * i + 1) % crew.size(), 15 * 3600, day);
        }
    }

    private void drive(int member, int fromSecond, LocalDate day) {
        Chance chance = Chance.of(seed, "sos", member, day.toEpochDay());
        Site here = association.site();
        int clock = fromSecond;
        int visits = Math.min(VISITS, FEWEST_VISITS + population.all().size() / INSURED_PER_VISIT);
        for (int i = 0; i < visits && clock < 23 * 3600; i++) {
            Insured patient = population.pickIn(area.pick(chance).code(), chance);
            clock += 240 + (int) (here.roadKm(patient.home()) * SECONDS_PER_KM);
            if (patient.aliveOn(day) && clock < 23 * 3600) {
                visit(member, patient, day, clock);
                clock += 900 + chance.below(600);
                here = patient.home();
            }
        }
    }

    private void visit(int member, Insured patient, LocalDate day, int second) {
        Instant at = LocalClock.at(day, second);
        Site home = patient.home();
        Claim claim = Claim.forPatient(association, crew.get(member), patient, day, at.plusSeconds(600));
        claim.add(lines.line("V", patient, Place.HOME, home, day, at), story, 0);
        claim.add(lines.line("MD", patient, Place.HOME, home, day, at), story, 0);
        desk.submit(claim.signedOn(
                association.terminals().get(member), home.commune().code()));
    }
}
