package fr.vigie.sample.scheme.usurpedecps;

import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.physician.Physician;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.scheme.PhysicianCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.territory.France;
import fr.vigie.sample.territory.Site;
import fr.vigie.sample.vaccination.VaccinationCentre;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Holders whose patients are suddenly new, or come from many départements, and rightly so. */
public enum WidelyTravelled implements Story {
    /** A physician by the sea in July and August. */
    TOURISTS("summer-tourists", "Médecin du littoral en été : un patient sur quatre est un estivant.") {
        @Override
        void tell(Stage stage, Chance chance) {
            Predicate<Physician> sea =
                    one -> France.onTheCoast(one.practice().site().commune());
            LocalDate summer = LocalDate.of(stage.time().from().getYear(), 7, 1);
            Period months = new Period(summer, summer.plusDays(61));
            if (months.overlaps(stage.time())) {
                PhysicianCasting.any(stage, chance, sea).ifPresent(one -> note(stage, one.person(), months));
            }
        }
    },
    /** A physician who spends days off and Saturdays in the vaccination centre. */
    VACCINODROME(
            "vaccinodrome-physician", "Médecin de centre de vaccination : des centaines d'attestations par vacation.") {
        @Override
        void tell(Stage stage, Chance chance) {
            VaccinationCentre centre = chance.pick(stage.vaccination().centres());
            PhysicianCasting.any(stage, chance, one -> one.second().isEmpty()).ifPresent(one -> {
                centre.employ(
                        one.person(),
                        day -> one.isOffOn(day) || day.getDayOfWeek() == DayOfWeek.SATURDAY && !one.worksOn(day));
                note(stage, one.person(), stage.time());
            });
        }
    },
    /** A physician who answers for a teleconsultation firm on two evenings a week. */
    TELEMEDICINE(
            "telemedicine-physician", "Médecin qui répond le soir pour une société de téléconsultation nationale.") {
        @Override
        void tell(Stage stage, Chance chance) {
            Period spell = stage.spell(chance, 0.6);
            int evening = 1 + chance.below(3);
            PhysicianCasting.any(stage, chance).ifPresent(one -> {
                chance.pick(stage.platforms())
                        .employInTheEvening(
                                one.person(),
                                day -> spell.contains(day)
                                        && FrenchCalendar.isOfficeDay(day)
                                        && (day.getDayOfWeek().getValue() == evening
                                                || day.getDayOfWeek().getValue() == evening + 2));
                note(stage, one.person(), spell);
            });
        }
    },
    /** A remplaçant for titulaires all over the département, and next door in between. */
    WIDE_REMPLACANT("wide-remplacant", "Remplaçant itinérant : chaque semaine un autre cabinet, d'autres patients.") {
        @Override
        void tell(Stage stage, Chance chance) {
            List<Physician> free = new ArrayList<>(stage.physicians().corps().general());
            stage.physicians().corps().locums().forEach(locum -> free.removeAll(locum.titulaires()));
            chance.shuffle(free);
            if (!free.isEmpty()) {
                Place home = free.get(0).person().commune();
                Practitioner person =
                        stage.roster().register(Profession.PHYSICIAN, ProfessionalStatus.REMPLACANT, home);
                List<Physician> titulaires = List.copyOf(free.subList(0, Math.min(9, free.size())));
                WeekNextDoor.plan(stage, stage.physicians().replaceBy(person, titulaires), chance);
                note(stage, person, stage.time());
            }
        }
    },
    /** A physician who settles with no list: every patient is new. */
    NEW_CABINET("new-cabinet", "Installation : cabinet ouvert dans l'année, tous les patients sont nouveaux.") {
        @Override
        void tell(Stage stage, Chance chance) {
            Place commune = stage.territory().pickCommune(chance);
            Site site = stage.territory().build(commune, chance);
            Practice practice = stage.roster().open(BillerKind.CABINET, PHYSICIANS, site);
            Practitioner person = stage.roster().register(Profession.PHYSICIAN, ProfessionalStatus.TITULAIRE, commune);
            LocalDate day = FrenchCalendar.officeDayFrom(
                    stage.time().from().plusDays((long) (stage.time().days() * chance.uniform(0.3, 0.6))));
            stage.physicians().welcome(person, practice, stage.territory().around(commune, 7), day);
            note(stage, person, stage.time());
        }
    };

    private static final int PHYSICIANS = 1;

    private final String storyName;
    private final String explanation;

    WidelyTravelled(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    abstract void tell(Stage stage, Chance chance);

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
            tell(stage, stage.chance(storyName, i));
        }
    }

    void note(Stage stage, Practitioner holder, Period when) {
        Instance story = stage.labels().lookAlike(storyName, SchemeCode.CARD_MISUSE, explanation);
        story.about(SubjectKind.PROFESSIONAL, holder.id(), Role.LOOK_ALIKE);
        story.about(SubjectKind.CARD, holder.cardId(), Role.LOOK_ALIKE);
        stage.cardUses().watch(holder, story, when);
    }
}
