package fr.vigie.streaming.patient;

import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.patient;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CarePackage;
import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.event.StayKind;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.biller.BillerFunction;
import fr.vigie.streaming.care.Billing;
import fr.vigie.streaming.care.CareOrder;
import fr.vigie.streaming.dayclose.Operator;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.Suspicion;
import fr.vigie.streaming.reference.TestKnown;
import fr.vigie.streaming.topology.ActiveRules;
import fr.vigie.streaming.topology.DetectionSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.specific.SpecificRecordBase;

/** The host of rules on a patient's file says at every close what judging every day from scratch would say. */
class PatientCarePropertyTest {
    private static final LocalDate FIRST = day("2021-11-20");
    private static final int CLOSES = 40;
    private static final ActiveRules RULES = ActiveRules.NONE.with(new StayRule(), new NextDayRule());

    /** The stays and the patient's versions, as they come and as they hold. */
    private static final class Files {
        private final Random random;
        private final Map<String, HospitalStay> stays = new TreeMap<>();
        private final Map<String, List<Patient>> versions = new TreeMap<>();
        private final Set<String> contents = new TreeSet<>();

        Files(long seed) {
            random = new Random(seed);
        }

        List<Envelope> until(LocalDate day) {
            List<Envelope> arrived = new ArrayList<>();
            if (random.nextInt(3) == 0) {
                HospitalStay stay = stay(day);
                // What a stay has said before is a repetition, whatever it has said since: each content comes once.
                String content = stay.getPatientId() + stay.getStayId() + stay.getAdmittedOn() + stay.getDischargedOn();
                if (contents.add(content)) {
                    arrived.add(arrival(stay));
                }
            }
            if (random.nextInt(8) == 0) {
                Patient version = patient("p" + random.nextInt(3));
                version.setKnownAt(evening(day));
                version.setDiedOn(random.nextBoolean() ? day.minusDays(random.nextInt(20)) : null);
                versions.computeIfAbsent(version.getPatientId(), any -> new ArrayList<>())
                        .add(version);
                String id = version.getPatientId();
                arrived.add(envelope(Stream.PATIENTS, evening(day), id, id, version));
            }
            return arrived;
        }

        private Envelope arrival(HospitalStay stay) {
            String known = stay.getPatientId() + stay.getStayId();
            Optional<HospitalStay> before = Optional.ofNullable(stays.get(known));
            if (before.filter(one -> one.getReceivedAt().isAfter(stay.getReceivedAt()))
                    .isEmpty()) {
                stays.put(known, stay);
            }
            return envelope(Stream.HOSPITAL_STAYS, stay.getReceivedAt(), stay.getPatientId(), stay.getStayId(), stay);
        }

        // Stays may change their days and even be sent out of order.
        private HospitalStay stay(LocalDate day) {
            HospitalStay stay = new HospitalStay();
            stay.setPatientId("p" + random.nextInt(3));
            stay.setStayId("s" + random.nextInt(3));
            stay.setKind(StayKind.FULL);
            stay.setAdmittedOn(day.minusDays(random.nextInt(25)));
            stay.setDischargedOn(random.nextBoolean() ? stay.getAdmittedOn().plusDays(random.nextInt(10)) : null);
            stay.setReceivedAt(evening(random.nextInt(4) == 0 ? day.minusDays(random.nextInt(5)) : day));
            return stay;
        }

        private static Instant evening(LocalDate day) {
            return day.atTime(20, 0).atZone(ParisDay.ZONE).toInstant();
        }

        private static Envelope envelope(
                Stream stream, Instant at, String patient, String id, SpecificRecordBase record) {
            return Envelope.of(stream, at.toEpochMilli(), -1, 1, id, RecordBinary.encode(record))
                    .keyedBy(patient);
        }

        PatientFile of(String id, List<BillingLine> lines) {
            return new PatientFile() {
                @Override
                public String patientId() {
                    return id;
                }

                @Override
                public Optional<Patient> patient(LocalDate on) {
                    List<Patient> known = versions.getOrDefault(id, List.of());
                    return known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1));
                }

                @Override
                public List<HospitalStay> stays() {
                    return stays.values().stream()
                            .filter(stay -> stay.getPatientId().equals(id))
                            .sorted(Comparator.comparing(HospitalStay::getAdmittedOn)
                                    .thenComparing(HospitalStay::getStayId))
                            .toList();
                }

                @Override
                public List<CarePackage> packages() {
                    return List.of();
                }

                @Override
                public List<Prescription> prescriptions() {
                    return List.of();
                }

                @Override
                public List<BillingLine> care(LocalDate day) {
                    return lines.stream()
                            .filter(line -> line.getPatientId().equals(Optional.of(id))
                                    && line.getCareDate().equals(day))
                            .sorted(CareOrder.VISITS)
                            .toList();
                }
            };
        }
    }

    @Property(tries = 25)
    void whatIsSaidIsWhatEveryDayFromScratchComesTo(@ForAll long seed) throws Exception {
        Billing billing = new Billing(seed);
        Files files = new Files(seed);
        try (Operator billers = Operator.of(new BillerFunction(Set.of(), RULES));
                Operator patients = Operator.of(function(400))) {
            int passed = 0;
            for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(CLOSES)); day = day.plusDays(1)) {
                for (Envelope line : billing.until(day)) {
                    billers.take(line);
                }
                List<Envelope> sent = billers.close(day).out();
                for (Envelope batch : sent.subList(passed, sent.size())) {
                    patients.take(batch);
                }
                passed = sent.size();
                for (Envelope record : files.until(day)) {
                    patients.take(record);
                }
                patients.close(day);
                assertThat(said(patients.out())).as("close of %s", day).isEqualTo(fromScratch(billing, files, day));
            }
        }
    }

    @Example
    void beyondTheHorizonDaysAndTheirRecordsAreForgotten() throws Exception {
        Billing billing = new Billing(7);
        Files files = new Files(7);
        try (Operator billers = Operator.of(new BillerFunction(Set.of(), RULES));
                Operator patients = Operator.of(function(90))) {
            for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(20)); day = day.plusDays(1)) {
                for (Envelope line : billing.until(day)) {
                    billers.take(line);
                }
                for (Envelope record : files.until(day)) {
                    if (record.as(SpecificRecordBase.class) instanceof HospitalStay stay
                            && stay.getDischargedOn().isPresent()) {
                        patients.take(record);
                    }
                }
            }
            for (Envelope batch : billers.close(FIRST.plusDays(20)).out()) {
                patients.take(batch);
            }
            assertThat(patients.close(FIRST.plusDays(30)).entries()).isGreaterThan(9);
            int sent = patients.out().size();
            assertThat(sent).isPositive();
            patients.close(FIRST.plusDays(400));
            // The ledger of each patient's records stays: nothing tells a duplicate otherwise.
            assertThat(patients.entries()).isLessThanOrEqualTo(3);
            assertThat(patients.waiting()).isZero();
            assertThat(patients.out()).hasSize(sent);
        }
    }

    private static PatientFunction function(int horizonDays) {
        DetectionSettings defaults = DetectionSettings.defaults();
        DetectionSettings settings =
                new DetectionSettings(defaults.paidAfterDays(), horizonDays, defaults.fusion(), defaults.detectors());
        return new PatientFunction(settings, RULES, Set.of(Stream.BILLING_LINES, Stream.HOSPITAL_STAYS));
    }

    private static Map<String, Suspicion> said(List<Envelope> out) {
        Map<String, Suspicion> said = new HashMap<>();
        for (Envelope envelope : out) {
            assertThat(envelope.is(Form.SUSPICION)).isTrue();
            String address = envelope.key() + '|' + envelope.id();
            if (envelope.isRetraction()) {
                assertThat(said.remove(address))
                        .as("what %s takes back", address)
                        .isNotNull();
            } else {
                assertThat(said.put(address, envelope.as(Suspicion.class))).isNotEqualTo(envelope.as(Suspicion.class));
            }
        }
        return said;
    }

    private static Map<String, Suspicion> fromScratch(Billing billing, Files files, LocalDate today) {
        Map<String, Suspicion> said = new HashMap<>();
        List<BillingLine> lines = billing.holding("AMI");
        for (String id : List.of("p0", "p1", "p2")) {
            PatientFile file = files.of(id, lines);
            TreeSet<LocalDate> days = new TreeSet<>();
            lines.forEach(line -> days.add(line.getCareDate()));
            for (LocalDate day : days) {
                for (PatientRule rule : RULES.patient()) {
                    rule.judge(day, file, new TestKnown(today))
                            .suspicions()
                            .forEach(one -> said.put(address(id, one), one));
                }
            }
        }
        return said;
    }

    private static String address(String patient, Suspicion one) {
        return one.getAccusedKind()
                + '|'
                + one.getAccusedId()
                + '|'
                + one.getCareDate()
                + '|'
                + patient
                + '|'
                + one.getLineId()
                + '|'
                + one.getCode();
    }
}
