package fr.vigie.sample.nurse;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.tariff.MileageCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MileageLedgerTest {
    private static final LocalDate DAY = LocalDate.of(2021, 11, 3);

    private static Drive drive(int honestKm, int billedKm, int rate) {
        return new Drive(new BillingLine(), MileageCode.IK, honestKm, billedKm, rate);
    }

    @Test
    void honestKmAreDue() {
        List<Drive> drives = List.of(drive(56, 56, 100), drive(10, 10, 60));
        assertThat(new MileageLedger(drives, DAY).settle(false)).containsExactly(0, 0);
        assertThat(drives.get(0).line().getAmountCents()).isEqualTo(1960);
        assertThat(drives.get(1).line().getAmountCents()).isEqualTo(350);
        assertThat(drives.get(1).line().getReimbursedCents()).isEqualTo(210);
    }

    @Test
    void inflatedKmAreUndueAtTheRateOfTheLine() {
        assertThat(new MileageLedger(List.of(drive(20, 40, 60)), DAY).settle(false))
                .containsExactly(420);
    }

    @Test
    void theCapShowsLineByLine() {
        List<Drive> drives = List.of(drive(200, 200, 100), drive(140, 140, 100), drive(100, 100, 100));
        new MileageLedger(drives, DAY).settle(false);
        long total = drives.stream()
                .mapToLong(drive -> drive.line().getAmountCents())
                .sum();
        assertThat(drives.get(0).line().getAmountCents() + drives.get(1).line().getAmountCents())
                .isEqualTo(11_183);
        assertThat(total).isEqualTo(12_216);
    }

    @Test
    void ignoringTheCapIsUndueBeyondIt() {
        long[] undue = new MileageLedger(List.of(drive(340, 340, 100)), DAY).settle(true);
        assertThat(undue).containsExactly(340 * 35 - 11_183);
    }

    @Test
    void undueCentsAddUpToTheCostOfTheDay() {
        List<Drive> drives = List.of(drive(150, 300, 100), drive(150, 300, 100), drive(50, 100, 100));
        long[] undue = new MileageLedger(drives, DAY).settle(false);
        long billed = drives.stream()
                .mapToLong(drive -> drive.line().getAmountCents())
                .sum();
        List<Drive> honest = List.of(drive(150, 150, 100), drive(150, 150, 100), drive(50, 50, 100));
        new MileageLedger(honest, DAY).settle(false);
        long due = honest.stream()
                .mapToLong(drive -> drive.line().getAmountCents())
                .sum();
        assertThat(Arrays.stream(undue).sum()).isEqualTo(billed - due);
    }
}
