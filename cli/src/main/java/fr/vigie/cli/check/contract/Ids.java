package fr.vigie.cli.check.contract;

import fr.vigie.domain.stream.Stream;

/** Which field of a stream identifies its records. */
public final class Ids {
    private Ids() {}

    /** Its name. */
    public static String field(Stream stream) {
        return switch (stream) {
            case BILLING_LINES -> "lineId";
            case PAYMENTS -> "invoiceId";
            case PRESCRIPTIONS -> "prescriptionId";
            case CARD_USES -> "useId";
            case SICK_LEAVES -> "leaveId";
            case DAILY_ALLOWANCES -> "paymentId";
            case WORK_DECLARATIONS -> "declarationId";
            case TEST_REGISTRATIONS -> "registrationId";
            case KIT_PURCHASES -> "purchaseId";
            case HOSPITAL_STAYS -> "stayId";
            case CARE_PACKAGES -> "packageId";
            case TRIPS -> "tripId";
            case BANK_DETAILS -> "changeId";
            case DISPOSITIONS -> "dispositionId";
            case PROFESSIONALS -> "professionalId";
            case BILLERS -> "billerId";
            case CARDS -> "cardId";
            case PATIENTS -> "patientId";
            case EMPLOYERS -> "employerId";
            case ADDRESSES -> "addressId";
            case COMMUNES -> "code";
            case COVERAGE -> "stream";
            case MODELS -> "modelId";
        };
    }
}
