package fr.vigie.streaming.contradiction.stay;

import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.StayKind;
import fr.vigie.streaming.contradiction.CareRecords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Stays against an obvious reference: the set of days of each, written out. */
class HospitalPropertyTest {
    private static final LocalDate FIRST = day("2021-01-01");
    private static final int DAYS = 30;

    @Property
    void aDayIsHeldIfItIsAmongTheDaysAwayAndNotAmongThoseAtHome(
            @ForAll long seed, @ForAll @IntRange(max = 5) int count) {
        Random random = new Random(seed);
        List<HospitalStay> stays = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stays.add(drawn("s" + i, random));
        }
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = FIRST.plusDays(i);
            assertThat(Hospital.holding(stays, day).isPresent())
                    .as("%s in %s", day, stays)
                    .isEqualTo(isAway(stays, day));
            List<HospitalStay> shuffled = new ArrayList<>(stays);
            Collections.shuffle(shuffled, random);
            assertThat(Hospital.holding(shuffled, day)).isEqualTo(Hospital.holding(stays, day));
        }
    }

    private static HospitalStay drawn(String id, Random random) {
        int from = random.nextInt(DAYS);
        StayKind kind = random.nextBoolean() ? StayKind.FULL : StayKind.values()[random.nextInt(5)];
        LocalDate admitted = FIRST.plusDays(from);
        HospitalStay stay = CareRecords.stay(id, "p", kind, admitted, admitted.plusDays(random.nextInt(12)));
        if (random.nextInt(4) == 0) {
            stay.setDischargedOn(null);
        }
        return stay;
    }

    private static boolean isAway(List<HospitalStay> stays, LocalDate day) {
        for (HospitalStay stay : stays) {
            if (stay.getKind() != StayKind.FULL || stay.getDischargedOn().isEmpty()) {
                continue;
            }
            List<LocalDate> away = new ArrayList<>(
                    days(stay.getAdmittedOn(), stay.getDischargedOn().get()));
            away.remove(stay.getAdmittedOn());
            away.remove(stay.getDischargedOn().get());
            for (HospitalStay other : stays) {
                boolean follows = !other.getAdmittedOn().isBefore(stay.getAdmittedOn());
                if (other.getKind() != StayKind.FULL && follows) {
                    LocalDate open =
                            other.getKind() == StayKind.DAY ? other.getAdmittedOn() : FIRST.plusDays(3L * DAYS);
                    away.removeAll(
                            days(other.getAdmittedOn(), other.getDischargedOn().orElse(open)));
                }
            }
            if (away.contains(day)) {
                return true;
            }
        }
        return false;
    }

    private static List<LocalDate> days(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).toList();
    }
}
