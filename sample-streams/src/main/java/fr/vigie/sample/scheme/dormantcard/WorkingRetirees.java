package fr.vigie.sample.scheme.dormantcard;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.physician.Physician;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.scheme.PhysicianCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.vaccination.VaccinationCentre;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Retired physicians whose card wakes because they work again. */
public enum WorkingRetirees implements Story {
    /** Sits in for colleagues on holiday: a retired physician may go on practising. */
    REPLACING("retired-replacing", "Médecin retraité en cumul emploi-retraite : il remplace des confrères en congé.") {
        @Override
        void tell(Stage stage, Practitioner retired, Chance chance) {
            List<Physician> colleagues = nearest(stage, retired);
            if (!colleagues.isEmpty()) {
                stage.physicians().replaceBy(retired, colleagues);
                note(stage, retired, stage.time());
            }
        }
    },
    /** Vaccinates in a centre two days a week once the campaign begins. */
    VACCINATING("retired-vaccinating", "Médecin retraité revenu vacciner dans un centre, payé à la vacation.") {
        @Override
        void tell(Stage stage, Practitioner retired, Chance chance) {
            VaccinationCentre centre = chance.pick(stage.vaccination().centres());
            Period spell = stage.spell(chance, 0.6);
            centre.employ(
                    retired,
                    day -> spell.contains(day)
                            && (day.getDayOfWeek() == DayOfWeek.TUESDAY || day.getDayOfWeek() == DayOfWeek.THURSDAY));
            note(stage, retired, spell);
        }
    };

    private static final int COLLEAGUES = 5;

    private final String storyName;
    private final String explanation;

    WorkingRetirees(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    abstract void tell(Stage stage, Practitioner retired, Chance chance);

    @Override
    public String storyName() {
        return storyName;
    }

    @Override
    public boolean isLookAlike() {
        return true;
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName, i);
            PhysicianCasting.holder(stage.physicians().corps().retired(), stage, chance)
                    .ifPresent(retired -> tell(stage, retired, chance));
        }
    }

    void note(Stage stage, Practitioner retired, Period when) {
        Instance story = stage.labels().lookAlike(storyName, SchemeCode.CARD_MISUSE, explanation);
        story.about(SubjectKind.PROFESSIONAL, retired.id(), Role.LOOK_ALIKE);
        story.about(SubjectKind.CARD, retired.cardId(), Role.LOOK_ALIKE);
        stage.cardUses().watch(retired, story, when);
    }

    /** Those who have no remplaçant of their own, the nearest first. */
    private static List<Physician> nearest(Stage stage, Practitioner retired) {
        List<Physician> free = new ArrayList<>(stage.physicians().corps().general());
        stage.physicians().corps().locums().forEach(locum -> free.removeAll(locum.titulaires()));
        free.sort(Comparator.comparingDouble((Physician one) -> StrictMath.hypot(
                        one.person().commune().latitude() - retired.commune().latitude(),
                        one.person().commune().longitude() - retired.commune().longitude()))
                .thenComparing(Physician::index));
        return List.copyOf(free.subList(0, Math.min(COLLEAGUES, free.size())));
    }
}
