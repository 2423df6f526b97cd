package fr.vigie.sample.scheme.falsecertificates;

import fr.vigie.domain.event.CardService;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.calendar.VaccinationCampaign;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.people.Stranger;
import fr.vigie.sample.physician.Physician;
import fr.vigie.sample.scheme.Misuse;
import fr.vigie.sample.scheme.PhysicianCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.territory.France;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A complicit physician sells vaccination certificates without an injection: no act stands behind them. */
public final class FalseCertificates implements Story {
    private static final int LONGEST_ABSENCE = 30;

    /** Share of buyers insured elsewhere, and whether they come after hours. */
    private record Sale(double strangers, boolean afterHours) {}

    @Override
    public String storyName() {
        return "false-certificates";
    }

    @Override
    public void cast(Stage stage, int count) {
        if (!VaccinationCampaign.passInForce(Misuse.season(stage.time()).from())) {
            return;
        }
        for (int i = 0; i < count; i++) {
            int index = i;
            Chance chance = stage.chance(storyName(), i);
            PhysicianCasting.any(stage, chance, one -> one.second().isEmpty())
                    .ifPresent(suspect -> plant(stage, suspect, index, chance));
        }
    }

    private void plant(Stage stage, Physician suspect, int index, Chance chance) {
        Stealth stealth = stage.stealth(storyName(), index);
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.CARD_MISUSE,
                        stealth,
                        "Le médecin vend des attestations de vaccination sans injection : aucun acte ne leur correspond.");
        story.about(SubjectKind.PROFESSIONAL, suspect.person().id(), Role.SUSPECT);
        Period days = Misuse.spell(
                Misuse.season(stage.time()), 0.05, 0.5, (int) stealth.choose(25 + chance.below(40), 60, 120), chance);
        int sales = (int) stealth.choose(500 + chance.below(900), 90 + chance.below(80), 25 + chance.below(30));
        Sale sale = new Sale(stealth.choose(0.6, 0.4, 0.12), stealth != Stealth.SUBTLE);
        for (LocalDate drawn : Misuse.days(days, sales, chance)) {
            LocalDate day = workingDay(suspect, drawn);
            if (days.contains(day)) {
                int second = sale.afterHours() && chance.happens(0.7)
                        ? 19 * 3600 + chance.below(2 * 3600)
                        : 9 * 3600 + chance.below(9 * 3600);
                Instant at = LocalClock.at(day, second);
                stage.agenda().on(day, () -> sell(stage, suspect, sale, day, at, story));
            }
        }
    }

    /** A sale waits until the cabinet opens. */
    private static LocalDate workingDay(Physician suspect, LocalDate drawn) {
        LocalDate day = drawn;
        for (int i = 0; i < LONGEST_ABSENCE && !suspect.worksOn(day); i++) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static void sell(Stage stage, Physician suspect, Sale sale, LocalDate day, Instant at, Instance story) {
        Chance chance = Chance.of(stage.seed(), "false-certificate", suspect.index(), at.getEpochSecond());
        Optional<String> commune =
                Optional.of(suspect.practice().site().commune().code());
        if (chance.happens(sale.strangers())) {
            Stranger buyer = Stranger.from(
                    chance.happens(0.5) ? France.nextDoor(chance) : France.elsewhere(chance), stage.ids(), chance);
            story.evidence(
                    stage.cardUses().validateFor(buyer, suspect.person(), CardService.VACCINE_CERTIFICATE, at, commune),
                    day);
            return;
        }
        Insured buyer = chance.pick(stage.population().all());
        if (buyer.aliveOn(day)) {
            story.evidence(
                    stage.cardUses()
                            .validate(
                                    suspect.person(),
                                    CardService.VACCINE_CERTIFICATE,
                                    at,
                                    commune,
                                    Optional.of(buyer.patientId())),
                    day);
        }
    }
}
