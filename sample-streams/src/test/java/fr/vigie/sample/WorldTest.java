package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.Payment;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.tariff.AntigenTariffs;
import fr.vigie.domain.tariff.NurseTariffs;
import fr.vigie.domain.tariff.Zone;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class WorldTest {
    private static final Set<Purpose> ANTIGEN = Set.of(Purpose.ANTIGEN_TEST, Purpose.ANTIGEN_KIT);

    private WrittenWorld world = new WrittenWorld(Path.of("."));

    @BeforeAll
    void generate(@TempDir Path folder) throws Exception {
        world = new WrittenWorld(SampleWorld.small(folder, 7));
    }

    @Test
    void everyRecordIsValid() throws Exception {
        for (Stream stream : World.STREAMS) {
            assertThat(world.read(stream)).as(stream.fileName()).isNotEmpty();
        }
    }

    @Test
    void eventsComeInOrderOfTimeThenId() throws Exception {
        for (Stream stream : Stream.events()) {
            if (World.STREAMS.contains(stream)) {
                Comparator<SpecificRecordBase> byTime =
                        Comparator.comparing(record -> stream.eventTime(record).orElse(Instant.MIN));
                assertThat(world.read(stream))
                        .as(stream.fileName())
                        .isSortedAccordingTo(byTime.thenComparing(stream::id));
            }
        }
    }

    @Test
    void nothingLiesOutsideTheDays() throws Exception {
        WorldSettings settings = SampleWorld.settings(7);
        for (BillingLine line : world.read(Stream.BILLING_LINES, BillingLine.class)) {
            assertThat(line.getCareDate()).isBetween(settings.from(), settings.lastDay());
        }
    }

    @Test
    void actsArePricedAtTheDateOfCare() throws Exception {
        for (BillingLine line : world.read(Stream.BILLING_LINES, BillingLine.class)) {
            long majoration = line.getMajorationCents().orElse(0L);
            long bare = line.getAmountCents() - majoration;
            if (line.getQuantity() == 0) {
                assertThat(line.getAmountCents()).isZero();
            } else if (line.getPurpose().filter(ANTIGEN::contains).isPresent()) {
                assertThat(bare / line.getQuantity()).isIn(testPrices(line));
            } else if (line.getActCode().equals("IFD") || line.getActCode().equals("IFI")) {
                assertThat(bare).isEqualTo(250);
            } else if (line.getActCode().equals("AMI")) {
                assertThat(bare / line.getQuantity()).isIn(abatements(line));
            } else if (line.getActCode().equals("GS")) {
                assertThat(bare / line.getQuantity()).isEqualTo(2500);
            }
        }
    }

    private static List<Long> testPrices(BillingLine line) {
        LocalDate day = line.getCareDate();
        AntigenTariffs tariffs = AntigenTariffs.builtIn();
        Cents kit = tariffs.kit(day, Zone.METROPOLE).orElseThrow();
        if (line.getPurpose().filter(Purpose.ANTIGEN_KIT::equals).isPresent()) {
            return List.of(kit.value());
        }
        Profession profession =
                switch (line.getActCode()) {
                    case "PMR" -> Profession.PHARMACIST;
                    case "AMI" -> Profession.NURSE;
                    default -> Profession.PHYSICIAN;
                };
        Optional<Cents> due = tariffs.act(profession, line.getPlace().orElseThrow(), day, Zone.METROPOLE);
        Optional<Cents> sampled = tariffs.actSampledByAnother(day, Zone.METROPOLE);
        return List.of(due.orElseThrow().value(), sampled.orElseThrow().value());
    }

    private static List<Long> abatements(BillingLine line) {
        Cents full = NurseTariffs.builtIn()
                .value("AMI", line.getCareDate(), Zone.METROPOLE)
                .orElseThrow()
                .times(line.getCoefficient());
        return List.of(full.value(), full.percentOf(50).value(), 0L);
    }

    @Test
    void paymentsAddUpToTheirInvoices() throws Exception {
        Map<String, Long> invoices = new HashMap<>();
        Set<String> lines = new HashSet<>();
        for (BillingLine line : world.read(Stream.BILLING_LINES, BillingLine.class)) {
            if (lines.add(line.getLineId())) {
                invoices.merge(line.getInvoiceId(), line.getReimbursedCents(), Long::sum);
            }
        }
        for (Payment payment : world.read(Stream.PAYMENTS, Payment.class)) {
            assertThat(payment.getPaidCents()).isIn(0L, invoices.get(payment.getInvoiceId()));
        }
    }

    @Test
    void allowancesAreDaysTimesTheDailyAmountAndPaidOnce() throws Exception {
        Map<String, Integer> states = new HashMap<>();
        for (DailyAllowance allowance : world.read(Stream.DAILY_ALLOWANCES, DailyAllowance.class)) {
            assertThat(allowance.getAmountCents()).isEqualTo(allowance.getDays() * allowance.getDailyAmountCents());
            states.merge(allowance.getPaymentId(), 1, Integer::sum);
        }
        assertThat(states.values()).allMatch(count -> count <= 2);
    }

    @Test
    void aShareOfLinesIsLateAndSomeLotsComeTwice() throws Exception {
        Map<String, Integer> times = new HashMap<>();
        List<BillingLine> lines = world.read(Stream.BILLING_LINES, BillingLine.class);
        lines.forEach(line -> times.merge(line.getLineId(), 1, Integer::sum));
        assertThat(times.values()).contains(2).doesNotContain(4);
        assertThat(lines).anyMatch(line -> line.getRectifies().isPresent());
    }

    @Test
    void labelsNameRecordsThatExist() throws Exception {
        Set<String> ids = new HashSet<>();
        for (Stream stream : Stream.events()) {
            if (World.STREAMS.contains(stream)) {
                world.read(stream).forEach(record -> ids.add(stream.id(record)));
            }
        }
        for (WrittenLabel label : WrittenLabel.all(world)) {
            // Asked of the set itself: an assertion on its elements compares each of them with each of the labels'.
            assertThat(label.evidenceIds()).as(label.instance()).allMatch(ids::contains);
            assertThat(label.undue().keySet()).as(label.instance()).allMatch(ids::contains);
        }
    }

    @Test
    void undueCentsAddUp() throws Exception {
        for (WrittenLabel label : WrittenLabel.planted(world)) {
            assertThat(label.totalCents()).as(label.instance()).isEqualTo(label.undueCents());
        }
        assertThat(WrittenLabel.lookAlikes(world))
                .allMatch(label -> label.undue().isEmpty());
    }

    @Test
    void undueCentsNeverExceedWhatTheLineReimbursesOrThePaymentIs() throws Exception {
        Map<String, Long> most = new HashMap<>();
        world.read(Stream.BILLING_LINES, BillingLine.class)
                .forEach(line -> most.put(line.getLineId(), line.getReimbursedCents()));
        world.read(Stream.DAILY_ALLOWANCES, DailyAllowance.class)
                .forEach(one -> most.put(one.getPaymentId(), one.getAmountCents()));
        for (WrittenLabel label : WrittenLabel.planted(world)) {
            label.undue().forEach((id, cents) -> assertThat(cents).as(id).isBetween(1L, most.get(id)));
        }
    }

    @Test
    void everySchemeIsPlanted() throws Exception {
        assertThat(WrittenLabel.planted(world))
                .extracting(WrittenLabel::name)
                .contains(
                        "unregistered-tests",
                        "inflated-mileage",
                        "work-during-leave",
                        "overlapping-leaves",
                        "usurped-card");
    }
}
