package fr.vigie.sample.scheme.actsduringstay;

import fr.vigie.domain.event.StayKind;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.homecare.Care;
import fr.vigie.sample.scheme.homecare.CareLookAlike;
import fr.vigie.sample.scheme.homecare.Carer;
import fr.vigie.sample.scheme.homecare.HomeVisit;
import fr.vigie.sample.scheme.homecare.PatientCasting;
import fr.vigie.sample.scheme.homecare.Treatment;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Home care on days of a hospital stay on which it is due. */
public enum InnocentStays implements CareLookAlike {
    /** A visit in the morning of the admission, another in the afternoon of the discharge. */
    ENTRY_AND_EXIT_DAY(
            "entry-and-exit-day",
            "Passages le matin de l'entrée et l'après-midi de la sortie d'hospitalisation : le patient était chez lui.") {
        @Override
        void live(Care care, LocalDate admitted, Instance story, Chance chance) {
            LocalDate to = care.carer().workdayFrom(admitted.plusDays(4 + chance.below(6)));
            Period stay = new Period(admitted, to);
            admit(care, stay, StayKind.FULL, chance);
            daily(care, day -> {
                HomeVisit visit = care.blank(day);
                if (day.equals(stay.from())) {
                    visit.at(DAWN_SECONDS).give(care.treatment()).submit(story);
                } else if (day.equals(stay.to())) {
                    visit.at(AFTERNOON_SECONDS).give(care.treatment()).submit(story);
                } else if (!stay.contains(day)) {
                    visit.give(care.treatment()).submit();
                }
            });
        }
    },
    /** Home for a week-end in the middle of a long stay. */
    PERMISSION(
            "permission-at-home",
            "Permission de sortie au milieu d'une hospitalisation : le patient passe le week-end chez lui.") {
        @Override
        void live(Care care, LocalDate admitted, Instance story, Chance chance) {
            LocalDate leaves = care.carer().workdayFrom(admitted.plusDays(5 + chance.below(4)));
            Period stay = new Period(admitted, leaves.plusDays(6 + chance.below(8)));
            Period home = new Period(leaves, leaves.plusDays(1 + chance.below(2)));
            admit(care, stay, StayKind.FULL, chance);
            admit(care, home, StayKind.PERMISSION, chance);
            daily(care, day -> {
                if (home.contains(day)) {
                    care.visit(day).submit(story);
                } else if (!stay.contains(day)) {
                    care.visit(day).submit();
                }
            });
        }
    },
    /** A series of day stays: home every evening. */
    DAY_HOSPITAL("day-hospital", "Hôpital de jour : le patient rentre chez lui chaque soir et reçoit ses soins.") {
        @Override
        void live(Care care, LocalDate admitted, Instance story, Chance chance) {
            LocalDate second = admitted.plusDays(7);
            admit(care, new Period(admitted, admitted), StayKind.DAY, chance);
            admit(care, new Period(second, second.plusDays(4)), StayKind.DAY, chance);
            daily(care, day -> {
                boolean there = day.equals(admitted) || !day.isBefore(second) && !day.isAfter(second.plusDays(4));
                HomeVisit visit = care.blank(day).at(AFTERNOON_SECONDS).give(care.treatment());
                note(visit, there, story);
            });
        }
    },
    /** Followed by a psychiatric sector for months, at home. */
    PSYCHIATRIC_SECTOR(
            "psychiatric-sector-follow-up", "Suivi par le secteur psychiatrique : le patient vit à son domicile.") {
        @Override
        void live(Care care, LocalDate admitted, Instance story, Chance chance) {
            Period followed = new Period(admitted, admitted.plusDays(15 + chance.below(30)));
            admit(care, followed, StayKind.PSYCHIATRIC_SECTOR, chance);
            daily(care, day -> note(care.visit(day), followed.contains(day), story));
        }
    },
    /** Hospitalised at home for one treatment; the nurse goes on with another, which that does not take over. */
    HOME_HOSPITALISATION(
            "home-hospitalisation",
            "Hospitalisation à domicile sans forfait : l'infirmier poursuit un soin étranger au protocole de la HAD.") {
        @Override
        void live(Care care, LocalDate admitted, Instance story, Chance chance) {
            Period stay = new Period(admitted, admitted.plusDays(10 + chance.below(15)));
            admit(care, stay, StayKind.HOME_HOSPITALISATION, chance);
            daily(care, day -> note(care.visit(day), stay.contains(day), story));
        }
    };

    private static final int DAWN_SECONDS = 6 * 3600 + 600;
    private static final int AFTERNOON_SECONDS = 15 * 3600 + 1800;

    private final String storyName;
    private final String explanation;

    InnocentStays(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    abstract void live(Care care, LocalDate admitted, Instance story, Chance chance);

    @Override
    public String storyName() {
        return storyName;
    }

    @Override
    public String explanation() {
        return explanation;
    }

    @Override
    public void tell(Stage stage, Carer carer, Instance story, Chance chance) {
        for (Insured patient : PatientCasting.neighbours(stage, carer, 1 + chance.below(2), chance)) {
            LocalDate admitted = carer.workdayFrom(PatientCasting.day(stage, chance, 0.1, 0.4));
            live(Care.lasting(stage, carer, patient, Treatment.usual(chance.below(3)), 1), admitted, story, chance);
        }
    }

    private static void admit(Care care, Period days, StayKind kind, Chance chance) {
        care.stage().hospital().admit(care.patient(), days, kind, chance);
    }

    private static void daily(Care care, Consumer<LocalDate> plan) {
        care.stage().agenda().during(care.stage().time(), day -> {
            if (care.isDueOn(day)) {
                plan.accept(day);
            }
        });
    }

    private static void note(HomeVisit visit, boolean isEvidence, Instance story) {
        if (isEvidence) {
            visit.submit(story);
        } else {
            visit.submit();
        }
    }
}
