package fr.vigie.sample.scheme.ibancluster;

import fr.vigie.domain.event.AccountHolder;
import fr.vigie.domain.event.BankChannel;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.leave.LeavePlan;
import fr.vigie.sample.people.Employer;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.EmployeeCasting;
import fr.vigie.sample.scheme.LeaveTaking;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.scheme.StrangeAccounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Accounts to which the allowances of several people are paid, as they may be. */
public enum InnocentAccounts implements Story {
    /** A couple, or parents with a grown child, on one account. */
    FAMILY_ACCOUNT("family-account", "Un couple ou des parents et leur enfant ont un compte commun.") {
        @Override
        List<Insured> people(Stage stage, Chance chance) {
            List<Insured> found = new ArrayList<>();
            EmployeeCasting.find(stage, chance, one -> one.jobs().size() == 1 && workers(stage, one) >= 2)
                    .ifPresent(first -> {
                        found.add(first);
                        for (Insured other : first.household().members()) {
                            EmployeeCasting.take(stage, other).ifPresent(found::add);
                        }
                    });
            return found;
        }

        @Override
        Optional<String> account(Stage stage, Chance chance) {
            return Optional.of(StrangeAccounts.open(stage, chance));
        }
    },
    /** Strangers whose guardian is one association (UDAF). */
    GUARDIANSHIP("guardianship", "Des majeurs protégés sont payés sur le compte de l'association tutélaire (UDAF).") {
        @Override
        List<Insured> people(Stage stage, Chance chance) {
            List<Insured> found = EmployeeCasting.findUnrelated(
                    stage, chance, 5, one -> !one.jobs().get(0).employer().subrogates());
            return found;
        }

        @Override
        Optional<String> receiver(Stage stage, Insured one) {
            return Optional.of(stage.leaves().accounts().guard(one));
        }
    },
    /** Colleagues whose employer keeps paying them. */
    SUBROGATION("subrogation", "L'employeur maintient les salaires et reçoit les indemnités de ses salariés.") {
        @Override
        List<Insured> people(Stage stage, Chance chance) {
            List<Insured> found = new ArrayList<>();
            EmployeeCasting.find(stage, chance, one -> one.jobs().size() == 1 && isKept(one))
                    .ifPresent(first -> {
                        found.add(first);
                        Employer employer = first.jobs().get(0).employer();
                        for (int i = 0; i < 4; i++) {
                            EmployeeCasting.find(
                                            stage,
                                            chance,
                                            one -> one.jobs().size() == 1
                                                    && one.jobs().get(0).employer() == employer)
                                    .ifPresent(found::add);
                        }
                    });
            return found;
        }

        @Override
        Optional<String> receiver(Stage stage, Insured one) {
            return Optional.of(one.jobs().get(0).employer().ibanHash());
        }
    };

    private final String storyName;
    private final String explanation;

    InnocentAccounts(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    abstract List<Insured> people(Stage stage, Chance chance);

    /** The account they give themselves; empty where somebody else receives the money. */
    Optional<String> account(Stage stage, Chance chance) {
        return Optional.empty();
    }

    /** Settles who receives the money instead, and tells their account; empty where it is their own. */
    Optional<String> receiver(Stage stage, Insured one) {
        return Optional.empty();
    }

    static boolean isKept(Insured one) {
        Employer employer = one.jobs().get(0).employer();
        return employer.subrogates() && employer.headcount() >= 20;
    }

    static long workers(Stage stage, Insured one) {
        return one.household().members().stream()
                .filter(member -> member.jobs().size() == 1 && EmployeeCasting.isPaidInPerson(stage, member))
                .count();
    }

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
            List<Insured> people = people(stage, chance);
            if (!people.isEmpty()) {
                tell(stage, people, chance);
            }
        }
    }

    private void tell(Stage stage, List<Insured> people, Chance chance) {
        Instance story = stage.labels().lookAlike(storyName, SchemeCode.DAILY_ALLOWANCES, explanation);
        Optional<String> iban = account(stage, chance);
        iban.or(() -> receiver(stage, people.get(0)))
                .ifPresent(one -> story.about(SubjectKind.IBAN, one, Role.LOOK_ALIKE));
        for (Insured one : people) {
            story.about(SubjectKind.PATIENT, one.patientId(), Role.LOOK_ALIKE);
            stage.leaves().accounts().pin(one);
            receiver(stage, one);
            LocalDate start = EmployeeCasting.start(stage, chance, 0.02, 0.6);
            Period days = new Period(start, start.plusDays(9L + chance.below(20)));
            LeavePlan plan = LeavePlan.first(one, one.jobs().get(0), LeaveReason.SICKNESS, days);
            stage.agenda().on(start, () -> {
                iban.ifPresent(account -> give(stage, one, account, start));
                LeaveTaking.take(stage, plan, chance).bearsWitnessWithPayments(stage, story);
            });
        }
    }

    private static void give(Stage stage, Insured one, String iban, LocalDate day) {
        stage.leaves()
                .accounts()
                .declare(one, iban, AccountHolder.PERSON, BankChannel.INITIAL, LocalClock.at(day, 18, 30));
    }
}
