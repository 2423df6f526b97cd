package fr.vigie.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lines of recorded streams for tests. */
public final class Lines {
    /** A professional, a biller and a patient that the billing lines name. */
    public static final String PROFESSIONAL =
            "{\"professionalId\":\"10000000017\",\"profession\":\"NURSE\",\"status\":\"TITULAIRE\","
                    + "\"practiceCommune\":\"17300\",\"registeredOn\":\"2001-01-01\"}";

    public static final String PATIENT = "{\"patientId\":\"p_1\",\"birthYear\":1950,\"commune\":\"17300\"}";

    private Lines() {}

    /** A billing line. */
    public static String billing(String lineId, String receivedAt, String patientId) {
        return "{\"receivedAt\":\"" + receivedAt + "\",\"lineId\":\"" + lineId
                + "\",\"invoiceId\":\"F1\",\"batchId\":\"B1\",\"careDate\":\"2021-11-02\",\"billerId\":\"296991102\","
                + "\"executantId\":\"10000000017\",\"patientId\":\"" + patientId
                + "\",\"actCode\":\"AMI\",\"coefficient\":1,\"quantity\":1,\"amountCents\":315,\"reimbursedCents\":315}";
    }

    /** A billing line of a known patient. */
    public static String billing(String lineId, String receivedAt) {
        return billing(lineId, receivedAt, "p_1");
    }

    /** An account of an insured person. */
    public static String account(String changeId, String patientId, String iban) {
        return "{\"at\":\"2021-11-03T10:00:00Z\",\"changeId\":\"" + changeId + "\",\"patientId\":\"" + patientId
                + "\",\"ibanHash\":\"" + iban + "\",\"channel\":\"ONLINE\"}";
    }

    /** Writes a file of lines into a directory, which is created. */
    public static Path write(Path directory, String name, String... lines) throws IOException {
        Files.createDirectories(directory);
        return Files.write(directory.resolve(name), List.of(lines));
    }
}
