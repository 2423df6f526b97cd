package fr.vigie.streaming.intake;

import fr.vigie.domain.event.Coverage;
import fr.vigie.domain.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * The home of each stream's records: the subject by which duplicates, updates and rectifications are settled. It is a
 * subject that an update or a rectification keeps.
 */
public final class Homes {
    /** The kinds of home. */
    public enum Home {
        BILLER,
        PATIENT,
        CARD,
        INVOICE,
        /** Streams that no detector reads yet: settled by their own id. */
        RECORD,
        REFERENCE
    }

    private Homes() {}

    /** The kind of home of a stream. */
    public static Home kind(Stream stream) {
        return switch (stream) {
            case BILLING_LINES, KIT_PURCHASES, TRIPS -> Home.BILLER;
            case PRESCRIPTIONS,
                    SICK_LEAVES,
                    DAILY_ALLOWANCES,
                    WORK_DECLARATIONS,
                    TEST_REGISTRATIONS,
                    HOSPITAL_STAYS,
                    CARE_PACKAGES,
                    BANK_DETAILS -> Home.PATIENT;
            case CARD_USES -> Home.CARD;
            case PAYMENTS -> Home.INVOICE;
            case DISPOSITIONS -> Home.RECORD;
            case PROFESSIONALS, BILLERS, CARDS, PATIENTS, EMPLOYERS, ADDRESSES, COMMUNES, COVERAGE, MODELS ->
                Home.REFERENCE;
        };
    }

    /** The home of a record. */
    static String of(Stream stream, SpecificRecordBase record) {
        return kind(stream) == Home.REFERENCE ? id(stream, record) : stream.key(record);
    }

    /** Identity of a record; a known gap has none of its own: its stream and first day stand in. */
    static String id(Stream stream, SpecificRecordBase record) {
        return record instanceof Coverage gap ? gap.getStream() + ":" + gap.getFrom() : stream.id(record);
    }
}
