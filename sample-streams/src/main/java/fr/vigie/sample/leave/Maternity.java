package fr.vigie.sample.leave;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Job;
import fr.vigie.sample.people.Period;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/** Maternity leaves: 16 weeks, 26 for a third child, announced some weeks before, without waiting days. */
final class Maternity {
    private static final int DAYS = 112;
    private static final int DAYS_OF_A_THIRD_CHILD = 182;
    private static final double THIRD_CHILD = 0.12;

    private final long seed;
    private final LeaveDesk desk;
    private final Prescribers prescribers;
    private final AllowanceOffice office;
    private final BitSet mothers = new BitSet();

    Maternity(long seed, LeaveDesk desk, Prescribers prescribers, AllowanceOffice office) {
        this.seed = seed;
        this.desk = desk;
        this.prescribers = prescribers;
        this.office = office;
    }

    /** Writes the leave of somebody who may be pregnant, once at most in a world; nothing for anybody else. */
    void announce(Insured one, LocalDate day) {
        int age = one.ageIn(day.getYear());
        boolean mayBe =
                age >= 20 && age <= 42 && Chance.of(seed, "mother", one.index()).happens(0.5);
        if (!mayBe || mothers.get(one.index())) {
            return;
        }
        Chance chance = Chance.of(seed, "maternity", one.index(), day.toEpochDay());
        LocalDate from = day.plusDays(10L + chance.below(30));
        int days = chance.happens(THIRD_CHILD) ? DAYS_OF_A_THIRD_CHILD : DAYS;
        Period period = new Period(from, from.plusDays(days - 1L));
        List<Job> jobs = one.jobsOn(from);
        if (!jobs.isEmpty() && one.aliveOn(period.to().plusDays(1))) {
            mothers.set(one.index());
            one.stayHomeUntil(period.to());
            Author author =
                    chance.happens(0.6) ? prescribers.usual(one, day, chance) : prescribers.hospital(day, chance);
            for (Job job : jobs) {
                LeavePlan plan = LeavePlan.first(one, job, LeaveReason.MATERNITY, period)
                        .on(day)
                        .by(author);
                LeaveDesk.Written written = desk.write(plan, chance);
                office.pay(written.leaveId(), plan, written.receivedAt(), chance);
            }
        }
    }
}
