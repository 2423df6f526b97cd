package fr.vigie.domain.stream;

import fr.vigie.domain.event.BankDetail;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.event.CarePackage;
import fr.vigie.domain.event.Coverage;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.Disposition;
import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.KitPurchase;
import fr.vigie.domain.event.ModelDeployment;
import fr.vigie.domain.event.Payment;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.TestRegistration;
import fr.vigie.domain.event.Trip;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.domain.reference.Address;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.Commune;
import fr.vigie.domain.reference.Employer;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.reference.Professional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * An input stream of the contract: its file name, its Kafka topic ({@code vigie.} + file name), its schema, and the
 * fields that hold event time, identity and Kafka key.
 *
 * <p>The order of the constants is part of the canonical order of records (event time, stream, id, content) and their
 * ordinal is written on the wire: add new ones at the end.
 */
public enum Stream {
    BILLING_LINES("billing-lines", BillingLine.SCHEMA$, "receivedAt", "lineId", "billerId"),
    PAYMENTS("payments", Payment.SCHEMA$, "at", "invoiceId", "invoiceId"),
    PRESCRIPTIONS("prescriptions", Prescription.SCHEMA$, "receivedAt", "prescriptionId", "patientId"),
    CARD_USES("card-uses", CardUse.SCHEMA$, "at", "useId", "cardId"),
    SICK_LEAVES("sick-leaves", SickLeave.SCHEMA$, "receivedAt", "leaveId", "patientId"),
    DAILY_ALLOWANCES("daily-allowances", DailyAllowance.SCHEMA$, "at", "paymentId", "patientId"),
    WORK_DECLARATIONS("work-declarations", WorkDeclaration.SCHEMA$, "receivedAt", "declarationId", "patientId"),
    TEST_REGISTRATIONS("test-registrations", TestRegistration.SCHEMA$, "registeredAt", "registrationId", "patientId"),
    KIT_PURCHASES("kit-purchases", KitPurchase.SCHEMA$, "at", "purchaseId", "billerId"),
    HOSPITAL_STAYS("hospital-stays", HospitalStay.SCHEMA$, "receivedAt", "stayId", "patientId"),
    CARE_PACKAGES("care-packages", CarePackage.SCHEMA$, "receivedAt", "packageId", "patientId"),
    TRIPS("trips", Trip.SCHEMA$, "startedAt", "tripId", "billerId"),
    BANK_DETAILS("bank-details", BankDetail.SCHEMA$, "at", "changeId", "patientId"),
    DISPOSITIONS("dispositions", Disposition.SCHEMA$, "at", "dispositionId", "dispositionId"),
    PROFESSIONALS("professionals", Professional.SCHEMA$, "knownAt", "professionalId", "professionalId"),
    BILLERS("billers", Biller.SCHEMA$, "knownAt", "billerId", "billerId"),
    CARDS("cards", Card.SCHEMA$, "knownAt", "cardId", "cardId"),
    PATIENTS("patients", Patient.SCHEMA$, "knownAt", "patientId", "patientId"),
    EMPLOYERS("employers", Employer.SCHEMA$, "knownAt", "employerId", "employerId"),
    ADDRESSES("addresses", Address.SCHEMA$, "knownAt", "addressId", "addressId"),
    COMMUNES("communes", Commune.SCHEMA$, "knownAt", "code", "code"),
    COVERAGE("coverage", Coverage.SCHEMA$, null, "stream", "stream"),
    MODELS("models", ModelDeployment.SCHEMA$, "effectiveAt", "modelId", "modelId");

    private static final Stream[] BY_ORDINAL = values();

    private final String fileName;
    private final Schema schema;
    private final int timePosition;
    private final int idPosition;
    private final int keyPosition;

    Stream(String fileName, Schema schema, @Nullable String time, String id, String key) {
        this.fileName = fileName;
        this.schema = schema;
        this.timePosition = time == null ? -1 : schema.getField(time).pos();
        this.idPosition = schema.getField(id).pos();
        this.keyPosition = schema.getField(key).pos();
    }

    /** The stream with an ordinal. */
    public static Stream of(int ordinal) {
        return BY_ORDINAL[ordinal];
    }

    /** The stream with a file name such as {@code billing-lines}. */
    public static Optional<Stream> named(String fileName) {
        return Arrays.stream(BY_ORDINAL)
                .filter(stream -> stream.fileName.equals(fileName))
                .findFirst();
    }

    /** Streams of events, in order. */
    public static List<Stream> events() {
        return Arrays.stream(BY_ORDINAL).filter(stream -> !stream.isReference()).toList();
    }

    /** Streams of references ({@code coverage} and {@code models} included), in order. */
    public static List<Stream> references() {
        return Arrays.stream(BY_ORDINAL).filter(Stream::isReference).toList();
    }

    /** Name of its files, without extension. */
    public String fileName() {
        return fileName;
    }

    /** Name of its Kafka topic. */
    public String topic() {
        return "vigie." + fileName;
    }

    /** Schema of its records. */
    public Schema schema() {
        return schema;
    }

    /**
     * Whether its records are upserts, each in force from a time on: they may be told ahead of it, and wait for nothing. Models
     * are.
     */
    public boolean isReference() {
        return ordinal() >= PROFESSIONALS.ordinal();
    }

    /** Name of the field that holds event time; empty where there is none. */
    public String timeField() {
        return timePosition < 0 ? "" : schema.getFields().get(timePosition).name();
    }

    /** Position of the field that holds event time, −1 where there is none. */
    int timePosition() {
        return timePosition;
    }

    /** Event time of a record; empty for a reference known from the start. */
    public Optional<Instant> eventTime(SpecificRecordBase record) {
        return timePosition < 0 ? Optional.empty() : Optional.ofNullable((Instant) record.get(timePosition));
    }

    /** Identity of a record within its stream. */
    public String id(SpecificRecordBase record) {
        return (String) record.get(idPosition);
    }

    /** Kafka key of a record: its subject. */
    public String key(SpecificRecordBase record) {
        return (String) record.get(keyPosition);
    }

    /** An empty record of the stream. */
    public SpecificRecordBase newRecord() {
        return Records.empty(schema);
    }
}
