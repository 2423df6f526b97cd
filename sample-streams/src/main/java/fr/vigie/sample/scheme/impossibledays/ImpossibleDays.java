package fr.vigie.sample.scheme.impossibledays;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.nurse.CareOrder;
import fr.vigie.sample.nurse.Episode;
import fr.vigie.sample.nurse.Need;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.NurseCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.scheme.Suspect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Nurses who mix visits never made into real rounds, until a day holds more care than it has hours. */
public final class ImpossibleDays implements Story {
    private static final double LATEST_START = 0.3;

    @Override
    public String storyName() {
        return "impossible-days";
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            Stealth stealth = stage.stealth(storyName(), i);
            NurseCasting.suspect(stage, chance, office -> true)
                    .ifPresent(suspect -> invent(stage, suspect, stealth, chance));
        }
    }

    private void invent(Stage stage, Suspect suspect, Stealth stealth, Chance chance) {
        Instance story = suspect.plant(
                stage,
                storyName(),
                stealth,
                "L'infirmier facture des visites qui n'ont pas eu lieu : ses journées dépassent le temps disponible.");
        Period spell = stage.spell(chance, LATEST_START);
        List<Episode> ghosts = new ArrayList<>();
        for (int i = 0; i < (int) stealth.choose(45, 30, 22); i++) {
            ghosts.add(ghost(stage, suspect.office(), spell, story, chance));
        }
        double hours = stealth.choose(26, 21.5, 18.2) + chance.uniform(0, 1);
        double share = stealth.choose(0.75, 0.5, 0.3);
        stage.nurses()
                .adopt(suspect.nurse(), new Ghosts(story, spell, ghosts, hours, share, stage.nurses()::isInHospital));
    }

    /** Somebody elderly of the neighbourhood, and the care they are said to need: hygiene mostly, injections some. */
    private static Episode ghost(Stage stage, NurseOffice office, Period spell, Instance story, Chance chance) {
        Insured patient =
                NurseCasting.patient(stage, office.neighbourhood().pick(chance).code(), chance);
        Need claimed =
                chance.happens(0.2) ? Need.INJECTION : chance.happens(0.4) ? Need.HEAVY_DEPENDENCE : Need.DEPENDENCE;
        Need need = Need.payable(claimed, patient.ageIn(spell.from().getYear()), spell.from());
        LocalDate prescribedOn = spell.from().minusDays(chance.below(60));
        CareOrder order = CareOrder.atHome(patient, need, new Period(prescribedOn, spell.to()))
                .times(need == Need.INJECTION ? 1 : 2);
        return stage.nurses().invent(order, prescribedOn, story);
    }
}
