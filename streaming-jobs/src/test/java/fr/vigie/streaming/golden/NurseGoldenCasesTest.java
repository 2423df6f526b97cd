package fr.vigie.streaming.golden;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.Address;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordParser;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareOrder;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.nurse.Judgement;
import fr.vigie.streaming.nurse.article11b.Article11b;
import fr.vigie.streaming.nurse.article11b.Article11bSettings;
import fr.vigie.streaming.nurse.doubleline.DoubleLineSettings;
import fr.vigie.streaming.nurse.doubleline.DoubleLines;
import fr.vigie.streaming.nurse.feasibility.FeasibilitySettings;
import fr.vigie.streaming.nurse.feasibility.ImpossibleDays;
import fr.vigie.streaming.nurse.halfhours.HalfHourSettings;
import fr.vigie.streaming.nurse.halfhours.HalfHours;
import fr.vigie.streaming.nurse.nearbymileage.NearbyMileage;
import fr.vigie.streaming.nurse.nearbymileage.NearbyMileageSettings;
import fr.vigie.streaming.nurse.nightmajoration.NightMajoration;
import fr.vigie.streaming.nurse.nightmajoration.NightMajorationSettings;
import fr.vigie.streaming.nurse.severaltravels.SeveralTravels;
import fr.vigie.streaming.nurse.severaltravels.SeveralTravelsSettings;
import fr.vigie.streaming.reference.TestKnown;
import fr.vigie.streaming.replay.Recording;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of the nurses' golden cases each is found by its own detector and by no other. */
class NurseGoldenCasesTest {
    private static final List<CareRule> RULES = List.of(
            new SeveralTravels(SeveralTravelsSettings.defaults()),
            new Article11b(Article11bSettings.defaults()),
            new ImpossibleDays(FeasibilitySettings.defaults()),
            new NearbyMileage(NearbyMileageSettings.defaults()),
            new NightMajoration(NightMajorationSettings.defaults()),
            new DoubleLines(DoubleLineSettings.defaults()),
            new HalfHours(HalfHourSettings.defaults()));

    static List<String> names() {
        return RULES.stream().map(CareRule::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isFoundByItsOwnDetectorOnly(String name) throws BadRecord {
        Recording recording = new Recording();
        NurseGoldenCases.CASES.getOrDefault(name, any -> {}).accept(recording);
        TestKnown known = new TestKnown(LocalDate.parse("2021-12-31"));
        records(recording, Stream.ADDRESSES, Address::new).forEach(address -> known.with(address));
        records(recording, Stream.BILLERS, Biller::new).forEach(biller -> known.with(biller));
        records(recording, Stream.PROFESSIONALS, Professional::new).forEach(nurse -> known.with(nurse));
        List<CareDay> days = days(records(recording, Stream.BILLING_LINES, BillingLine::new));
        for (CareRule rule : RULES) {
            List<Finding> findings = Judgement.ofDays(rule, known, days).findings();
            assertThat(findings.isEmpty())
                    .as(rule.name())
                    .isEqualTo(!rule.name().equals(name));
        }
    }

    private static List<CareDay> days(List<BillingLine> lines) {
        Map<LocalDate, List<BillingLine>> byDay = lines.stream()
                .collect(Collectors.groupingBy(BillingLine::getCareDate, TreeMap::new, Collectors.toList()));
        List<CareDay> days = new ArrayList<>();
        byDay.forEach((day, ofDay) -> days.add(new CareDay(
                ofDay.get(0).getExecutantId(),
                day,
                ofDay.stream().sorted(CareOrder.VISITS).toList(),
                List.of(),
                List.of())));
        return days;
    }

    private static <T extends SpecificRecordBase> List<T> records(Recording recording, Stream stream, Supplier<T> empty)
            throws BadRecord {
        RecordParser parser = new RecordParser();
        List<T> records = new ArrayList<>();
        for (String line : recording.lines(stream)) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            records.add(parser.parse(empty.get(), bytes, 0, bytes.length));
        }
        return records;
    }
}
