package fr.vigie.domain.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationTest {
    private static final String LINE =
            """
            {"receivedAt":"2021-11-03T19:00:00+01:00","lineId":"L1","invoiceId":"F1","batchId":"B1",\
            "careDate":"2021-11-02","billerId":"296991102","executantId":"10000000017","prescriberId":"10000000025",\
            "actCode":"IK","coefficient":1,"quantity":56,"amountCents":1960,"reimbursedCents":1960}""";

    private static final String DECLARATION =
            """
            {"receivedAt":"2021-11-05T08:00:00Z","declarationId":"D1","employerId":"73282932000074","patientId":"p_1",\
            "month":"2021-10","grossWageCents":210000,"workedDays":5,\
            "workedPeriods":[{"from":"2021-10-04","to":"2021-10-08"}],\
            "contractStart":"1985-01-01","contractEnd":"2035-12-31","contributionsPaid":true}""";

    private static final String USE =
            """
            {"at":"2021-11-03T10:00:00Z","useId":"U1","cardId":"C1","holderId":"10000000017","channel":"READER",\
            "service":"FSE","outcome":"ACCEPTED"}""";

    private static final String PRESCRIPTION =
            """
            {"receivedAt":"2021-11-03T19:00:00Z","prescriptionId":"P1","prescriberId":"10000000017","patientId":"p_1",\
            "prescribedOn":"2021-11-02","channel":"PAPER",\
            "acts":[{"actCode":"AMI","coefficient":1.5,"perDay":2,"days":30}]}""";

    private static final String NURSE =
            """
            {"professionalId":"10000000017","knownAt":"2021-09-01T00:00:00Z","profession":"NURSE","status":"TITULAIRE",\
            "practiceCommune":"17300","registeredOn":"1979-07-01","retiredOn":"2041-07-01"}""";

    @Test
    void acceptsWhatTheContractAllows() {
        assertAccepts(Stream.BILLING_LINES, LINE);
        assertAccepts(Stream.WORK_DECLARATIONS, DECLARATION);
        assertAccepts(Stream.CARD_USES, USE);
        assertAccepts(Stream.PRESCRIPTIONS, PRESCRIPTION);
        assertAccepts(Stream.PROFESSIONALS, NURSE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a digit of the key is wrong
                "296991102|296991103|billerId: ",
                "10000000017|10000000018|executantId: ",
                "10000000025|10000000026|prescriberId: ",
                // no form of an identifier at all
                "296991102|pharmacie|billerId: ",
                "10000000017|123|executantId: ",
                // amounts and quantities
                "\"amountCents\":1960|\"amountCents\":-1|amountCents: negative",
                "\"reimbursedCents\":1960|\"reimbursedCents\":-1960|reimbursedCents: negative",
                "\"quantity\":56|\"quantity\":-1|quantity: negative",
                "\"coefficient\":1|\"coefficient\":-0.001|coefficient: negative",
                // dates
                "\"careDate\":\"2021-11-02\"|\"careDate\":\"1989-12-31\"|careDate: 1989-12-31 lies before 1990",
                "\"careDate\":\"2021-11-02\"|\"careDate\":\"2022-11-04\"|careDate: 2022-11-04 lies more than a year",
                "\"receivedAt\":\"2021-11-03T|\"receivedAt\":\"1989-11-03T|receivedAt: 1989-11-03 lies before 1990",
                "\"lineId\"|\"signedAt\":\"2099-01-01T00:00:00Z\",\"lineId\"|signedAt: 2099-01-01 lies more than a year"
            })
    void refusesABillingLine(String from, String to, String message) {
        assertRefuses(Stream.BILLING_LINES, LINE.replace(from, to), message);
    }

    @ParameterizedTest
    @CsvSource({"1990-01-01", "2021-11-02", "2022-11-03"})
    void acceptsTheFirstAndTheLastDayAllowed(String day) {
        assertAccepts(
                Stream.BILLING_LINES, LINE.replace("\"careDate\":\"2021-11-02\"", "\"careDate\":\"" + day + "\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "73282932000074|73282932000075|employerId: ",
                "\"from\":\"2021-10-04\"|\"from\":\"1989-10-04\"|from: 1989-10-04 lies before 1990",
                "\"to\":\"2021-10-08\"|\"to\":\"2022-11-06\"|to: 2022-11-06 lies more than a year",
                "\"month\":\"2021-10\"|\"month\":\"2021-13\"|month: \"2021-13\" is not a month",
                "\"month\":\"2021-10\"|\"month\":\"octobre\"|month: \"octobre\" is not a month",
                "\"month\":\"2021-10\"|\"month\":\"1989-12\"|month: 1989-12-01 lies before 1990",
                "\"month\":\"2021-10\"|\"month\":\"2099-01\"|month: 2099-01-01 lies more than a year",
                "\"workedDays\":5|\"workedDays\":-5|workedDays: negative"
            })
    void refusesAWorkDeclaration(String from, String to, String message) {
        assertRefuses(Stream.WORK_DECLARATIONS, DECLARATION.replace(from, to), message);
    }

    /** An employee may hold a card without an RPPS: only what has the form of an RPPS is held to its key. */
    @Test
    void holdsCardHoldersToAKeyOnlyWhereTheyHaveOne() {
        assertAccepts(Stream.CARD_USES, USE.replace("10000000017", "employee-12"));
        assertRefuses(Stream.CARD_USES, USE.replace("10000000017", "10000000018"), "holderId: ");
    }

    @Test
    void checksWhatIsNestedInLists() {
        assertRefuses(Stream.PRESCRIPTIONS, PRESCRIPTION.replace("\"perDay\":2", "\"perDay\":-2"), "perDay: negative");
        assertRefuses(Stream.PRESCRIPTIONS, PRESCRIPTION.replace(":1.5", ":-1.5"), "coefficient: negative");
    }

    /** Dates of validity (a diploma of 1979, a contract that ends in 2035) are not dates of events. */
    @Test
    void leavesDatesOfValidityAlone() {
        assertAccepts(Stream.PROFESSIONALS, NURSE.replace("1979", "1899").replace("2041", "2199"));
        assertRefuses(Stream.PROFESSIONALS, NURSE.replace("2021-09-01T", "1959-09-01T"), "knownAt: 1959-09-01");
    }

    @Test
    void checksReferencesKnownFromTheStart() {
        String known = NURSE.replace("\"knownAt\":\"2021-09-01T00:00:00Z\",", "");

        assertAccepts(Stream.PROFESSIONALS, known);
        assertRefuses(Stream.PROFESSIONALS, known.replace("10000000017", "10000000018"), "professionalId: ");
    }

    private static void assertAccepts(Stream stream, String json) {
        assertThatCode(() -> check(stream, json)).doesNotThrowAnyException();
    }

    private static void assertRefuses(Stream stream, String json, String message) {
        assertThatThrownBy(() -> check(stream, json))
                .isInstanceOf(BadRecord.class)
                .hasMessageStartingWith(message);
    }

    private static void check(Stream stream, String json) throws BadRecord {
        byte[] bytes = json.getBytes(UTF_8);
        Validation.check(stream, new RecordParser().parse(stream, bytes, 0, bytes.length));
    }
}
