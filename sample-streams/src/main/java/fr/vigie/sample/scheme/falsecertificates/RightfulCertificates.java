package fr.vigie.sample.scheme.falsecertificates;

import fr.vigie.domain.event.CardService;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.calendar.VaccinationCampaign;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.EhpadHome;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.physician.Physician;
import fr.vigie.sample.scheme.Misuse;
import fr.vigie.sample.scheme.PhysicianCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Physicians with many certificates on some days, and an injection behind each. */
public enum RightfulCertificates implements Story {
    /** Saturdays of vaccination in the cabinet, each injection billed. */
    SATURDAYS("vaccination-saturdays", "Séances de vaccination du samedi au cabinet : chaque injection est facturée.") {
        @Override
        void tell(Stage stage, Chance chance) {
            PhysicianCasting.any(stage, chance, one -> one.second().isEmpty()).ifPresent(one -> {
                Instance story = note(stage, one);
                for (LocalDate day : days(stage)) {
                    if (day.getDayOfWeek() == DayOfWeek.SATURDAY && !one.worksOn(day) && chance.happens(0.5)) {
                        stage.agenda().on(day, () -> saturday(stage, one, day, story));
                    }
                }
            });
        }
    },
    /** The coordinating physician of an EHPAD vaccinates its residents in one morning; the home pays, nothing is billed. */
    EHPAD("ehpad-vaccination", "Médecin coordonnateur : il vaccine tout un EHPAD en une matinée, payé par la maison.") {
        @Override
        void tell(Stage stage, Chance chance) {
            if (stage.population().ehpads().isEmpty()) {
                return;
            }
            PhysicianCasting.any(stage, chance, one -> one.second().isEmpty()).ifPresent(one -> {
                Instance story = note(stage, one);
                EhpadHome home = chance.pick(stage.population().ehpads());
                List<LocalDate> off = days(stage).stream().filter(one::isOffOn).toList();
                if (!off.isEmpty()) {
                    LocalDate day = chance.pick(off);
                    stage.agenda().on(day, () -> residents(stage, one, home, day, story));
                }
            });
        }
    };

    private final String storyName;
    private final String explanation;

    RightfulCertificates(String storyName, String explanation) {
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
        if (VaccinationCampaign.passInForce(Misuse.season(stage.time()).from())) {
            for (int i = 0; i < count; i++) {
                tell(stage, stage.chance(storyName, i));
            }
        }
    }

    Instance note(Stage stage, Physician physician) {
        Instance story = stage.labels().lookAlike(storyName, SchemeCode.CARD_MISUSE, explanation);
        return story.about(SubjectKind.PROFESSIONAL, physician.person().id(), Role.LOOK_ALIKE);
    }

    /** Days of the world on which the recall is in full swing; all of its days where there are none. */
    static List<LocalDate> days(Stage stage) {
        Period season = Misuse.season(stage.time());
        List<LocalDate> all = season.from().datesUntil(season.to().plusDays(1)).toList();
        List<LocalDate> busy = all.stream()
                .filter(day -> VaccinationCampaign.dosesPerInsured(day) > 0.003)
                .toList();
        return busy.isEmpty() ? all : busy;
    }

    static void saturday(Stage stage, Physician physician, LocalDate day, Instance story) {
        Chance chance = Chance.of(stage.seed(), "vaccination-saturday", physician.index(), day.toEpochDay());
        int patients = 30 + chance.below(30);
        for (int i = 0; i < patients; i++) {
            Instant at = LocalClock.at(day, 9 * 3600 + i * 360 + chance.below(120));
            stage.physicians().vaccinate(physician, day, at, story, chance);
        }
    }

    static void residents(Stage stage, Physician physician, EhpadHome home, LocalDate day, Instance story) {
        int second = 9 * 3600;
        for (Insured resident : home.residents()) {
            second += 150;
            if (resident.aliveOn(day) && second < 18 * 3600) {
                story.evidence(
                        stage.cardUses()
                                .validate(
                                        physician.person(),
                                        CardService.VACCINE_CERTIFICATE,
                                        LocalClock.at(day, second),
                                        Optional.of(home.site().commune().code()),
                                        Optional.of(resident.patientId())),
                        day);
            }
        }
    }
}
