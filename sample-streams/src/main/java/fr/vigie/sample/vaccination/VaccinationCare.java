package fr.vigie.sample.vaccination;

import fr.vigie.domain.event.CardService;
import fr.vigie.domain.geo.Place;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.calendar.VaccinationCampaign;
import fr.vigie.sample.card.CardUses;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.people.Stranger;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.territory.France;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the vaccination centres do, day by day, and nurses on the road: a certificate after each dose. */
public final class VaccinationCare {
    /** Share of the doses given by nurses in private practice. */
    private static final double NURSES_SHARE = 0.07;

    private final long seed;
    private final List<VaccinationCentre> centres;
    private final List<Practitioner> nurses;
    private final Population population;
    private final SampleIds ids;
    private final CardUses cardUses;

    /** Centres at work, and nurses in private practice. */
    public VaccinationCare(
            long seed,
            List<VaccinationCentre> centres,
            List<Practitioner> nurses,
            Population population,
            SampleIds ids,
            CardUses cardUses) {
        this.seed = seed;
        this.centres = centres;
        this.nurses = List.copyOf(nurses);
        this.population = population;
        this.ids = ids;
        this.cardUses = cardUses;
    }

    /** The centres. */
    public List<VaccinationCentre> centres() {
        return centres;
    }

    /** Plays a day. */
    public void play(LocalDate day) {
        double doses =
                VaccinationCampaign.dosesPerInsured(day) * population.all().size();
        double each = doses * VaccinationCampaign.centresShare(day) / centres.size();
        for (VaccinationCentre centre : centres) {
            List<Practitioner> present = centre.onDuty(day);
            Chance chance = Chance.of(seed, "vaccination", centre.index(), day.toEpochDay());
            for (int left = each < 1 ? 0 : chance.poisson(each); left > 0; left--) {
                vaccinate(centre, chance.pick(present), day, chance);
            }
        }
        visit(day, doses * NURSES_SHARE);
    }

    private void vaccinate(VaccinationCentre centre, Practitioner who, LocalDate day, Chance chance) {
        Instant at = LocalClock.at(day, 9 * 3600 + chance.below(9 * 3600));
        String commune = centre.commune().code();
        if (chance.happens(visitors(centre.commune(), day))) {
            Place town = chance.happens(0.4) ? France.nextDoor(chance) : France.elsewhere(chance);
            Stranger visitor = Stranger.from(town, ids, chance);
            cardUses.validateFor(visitor, who, CardService.VACCINE_CERTIFICATE, at, Optional.of(commune));
            return;
        }
        Insured one = population.pickIn(centre.country().pick(chance).code(), chance);
        Optional<String> patient = Optional.of(one.patientId());
        if (!one.aliveOn(day)) {
            return;
        }
        if (chance.happens(0.3)) {
            String reader = chance.pick(centre.hall().terminals());
            cardUses.read(who, CardService.VACCINE_CERTIFICATE, at, reader, commune, patient);
        } else {
            cardUses.validate(who, CardService.VACCINE_CERTIFICATE, at, Optional.of(commune), patient);
        }
    }

    private static double visitors(Place commune, LocalDate day) {
        boolean summer = day.getMonthValue() == 7 || day.getMonthValue() == 8;
        return !summer ? 0.03 : France.onTheCoast(commune) ? 0.25 : 0.08;
    }

    private void visit(LocalDate day, double mean) {
        Chance chance = Chance.of(seed, "nurse-vaccination", day.toEpochDay());
        for (int left = chance.poisson(mean); left > 0; left--) {
            Practitioner nurse = chance.pick(nurses);
            Insured one = population.pickElderIn(nurse.commune().code(), chance);
            if (one.aliveOn(day)) {
                cardUses.validate(
                        nurse,
                        CardService.VACCINE_CERTIFICATE,
                        LocalClock.at(day, 8 * 3600 + chance.below(10 * 3600)),
                        Optional.of(nurse.commune().code()),
                        Optional.of(one.patientId()));
            }
        }
    }
}
