package fr.vigie.sample.scheme.shellemployer;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.leave.LeavePlan;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.LeaveTaking;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;
import java.util.Optional;

/** Young or dying firms with several employees on leave at the same time, and nothing wrong with any of them. */
public enum InnocentFirms implements Story {
    /** Engineers paid above the cap; three of them are ill within six weeks. */
    START_UP(
            "genuine-start-up",
            "Jeune entreprise bien payée : quelques arrêts courts, cotisations payées, l'activité continue.") {
        @Override
        Firm found(Stage stage, LocalDate firstLeave, Chance chance) {
            Firm.Founding founding = new Firm.Founding(firstLeave.minusDays(110), Optional.empty(), 1);
            return Firm.found(stage, founding, 9, 10, new Firm.Wage(firstLeave, 1.0, 1.4), chance);
        }

        @Override
        Ills ills(Chance chance) {
            return new Ills(3, 40, 4 + chance.below(8));
        }
    },
    /** Half the staff catch the same virus within ten days. */
    YOUNG_FIRM_EPIDEMIC(
            "epidemic-in-a-young-firm",
            "Une épidémie traverse une jeune entreprise : des arrêts d'une semaine, puis tous reviennent.") {
        @Override
        Firm found(Stage stage, LocalDate firstLeave, Chance chance) {
            Firm.Founding founding = new Firm.Founding(firstLeave.minusDays(125), Optional.empty(), 1);
            return Firm.found(stage, founding, 10, 20, new Firm.Wage(firstLeave, 0.56, 0.95), chance);
        }

        @Override
        Ills ills(Chance chance) {
            return new Ills(5, 10, 5 + chance.below(4));
        }
    },
    /** A firm of ten years that fails: its last employees fall ill, its last contributions are not paid. */
    BUSINESS_CLOSURE(
            "business-closure",
            "Une entreprise ancienne ferme : des salariés éprouvés s'arrêtent, les dernières cotisations restent dues.") {
        @Override
        Firm found(Stage stage, LocalDate firstLeave, Chance chance) {
            Firm.Founding founding =
                    new Firm.Founding(firstLeave.minusDays(3650), Optional.of(firstLeave.plusDays(50)), 0.3);
            return Firm.found(stage, founding, 8, 2500, new Firm.Wage(firstLeave, 0.56, 1.1), chance);
        }

        @Override
        Ills ills(Chance chance) {
            return new Ills(4, 40, 15 + chance.below(40));
        }
    };

    private final String storyName;
    private final String explanation;

    InnocentFirms(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    abstract Firm found(Stage stage, LocalDate firstLeave, Chance chance);

    abstract Ills ills(Chance chance);

    /** How many are ill, within how many days, for how long. */
    record Ills(int people, int within, int days) {}

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
            LocalDate firstLeave =
                    stage.time().from().plusDays((long) (stage.time().days() * chance.uniform(0.05, 0.5)));
            Firm firm = found(stage, firstLeave, chance);
            if (!firm.staff().isEmpty()) {
                tell(stage, firm, firstLeave, chance);
            }
        }
    }

    private void tell(Stage stage, Firm firm, LocalDate firstLeave, Chance chance) {
        Instance story = stage.labels().lookAlike(storyName, SchemeCode.DAILY_ALLOWANCES, explanation);
        story.about(SubjectKind.EMPLOYER, firm.employer().employerId(), Role.LOOK_ALIKE);
        Ills ills = ills(chance);
        for (Insured one :
                firm.staff().subList(0, Math.min(ills.people(), firm.staff().size()))) {
            story.about(SubjectKind.PATIENT, one.patientId(), Role.LOOK_ALIKE);
            LocalDate start = FrenchCalendar.officeDayFrom(firstLeave.plusDays(chance.below(ills.within())));
            Period days = new Period(start, start.plusDays(ills.days() - 1L));
            LeavePlan plan = LeavePlan.first(one, one.jobs().get(0), LeaveReason.SICKNESS, days);
            stage.agenda()
                    .on(start, () -> LeaveTaking.take(stage, plan, chance).bearsWitnessWithPayments(stage, story));
        }
    }
}
