package fr.vigie.streaming.golden;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.KitPurchase;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.stream.RecordParser;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.antigen.Verdicts;
import fr.vigie.streaming.antigen.beyondkits.BeyondKitsSettings;
import fr.vigie.streaming.antigen.beyondkits.TestsBeyondKits;
import fr.vigie.streaming.antigen.eligibility.EligibilitySettings;
import fr.vigie.streaming.antigen.eligibility.TestEligibility;
import fr.vigie.streaming.antigen.kitdeliveries.KitDeliveries;
import fr.vigie.streaming.antigen.kitdeliveries.KitDeliveriesSettings;
import fr.vigie.streaming.antigen.reusedidentities.ReusedIdentities;
import fr.vigie.streaming.antigen.reusedidentities.ReusedIdentitiesSettings;
import fr.vigie.streaming.antigen.tariffs.TestTariffs;
import fr.vigie.streaming.antigen.tariffs.TestTariffsSettings;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.reference.TestKnown;
import fr.vigie.streaming.replay.Recording;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;

/** Each golden case makes its own rule speak, with all its codes, and no other rule on antigen tests. */
class AntigenGoldenCasesTest {
    private static final List<CareRule> RULES = List.of(
            new TestsBeyondKits(BeyondKitsSettings.defaults()),
            new KitDeliveries(KitDeliveriesSettings.defaults()),
            new TestEligibility(EligibilitySettings.defaults()),
            new ReusedIdentities(ReusedIdentitiesSettings.defaults()),
            new TestTariffs(TestTariffsSettings.defaults()));

    @Test
    void testsBeyondKits() throws Exception {
        assertThat(codes(110, AntigenGoldenCases::testsBeyondKits)).containsExactly(TestsBeyondKits.CODE);
    }

    @Test
    void kitDeliveries() throws Exception {
        assertThat(codes(111, AntigenGoldenCases::kitDeliveries))
                .containsExactly(KitDeliveries.BOXES, KitDeliveries.RECIPIENTS, KitDeliveries.VOLUME);
    }

    @Test
    void eligibility() throws Exception {
        assertThat(codes(112, AntigenGoldenCases::eligibility))
                .containsExactly(TestEligibility.PAYING, TestEligibility.WITHOUT_GROUND, TestEligibility.UNSUPPORTED);
    }

    @Test
    void reusedIdentities() throws Exception {
        assertThat(codes(113, AntigenGoldenCases::reusedIdentities)).containsExactly(ReusedIdentities.CODE);
    }

    @Test
    void testTariffs() throws Exception {
        assertThat(codes(114, AntigenGoldenCases::testTariffs)).containsExactly(TestTariffs.ABOVE, TestTariffs.TWICE);
    }

    private static List<String> codes(int rank, Consumer<Recording> golden) throws Exception {
        Recording recording = new Recording();
        golden.accept(recording);
        TestKnown known = new TestKnown(day("2022-06-30"));
        read(recording, Stream.BILLERS, Biller::new).forEach(known::with);
        read(recording, Stream.PROFESSIONALS, Professional::new).forEach(known::with);
        List<SpecificRecordBase> records = new ArrayList<>();
        read(recording, Stream.BILLING_LINES, BillingLine::new).stream()
                .filter(line -> line.getBillerId().equals(biller(rank)))
                .forEach(records::add);
        records.addAll(read(recording, Stream.KIT_PURCHASES, KitPurchase::new));
        return RULES.stream()
                .flatMap(rule -> Verdicts.ask(rule, biller(rank), records, known).codes().stream())
                .toList();
    }

    private static <T extends SpecificRecordBase> List<T> read(Recording recording, Stream stream, Supplier<T> empty)
            throws Exception {
        List<T> read = new ArrayList<>();
        for (String line : recording.lines(stream)) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            read.add(new RecordParser().parse(empty.get(), bytes, 0, bytes.length));
        }
        return read;
    }
}
