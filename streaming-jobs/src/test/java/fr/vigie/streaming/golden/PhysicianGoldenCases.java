package fr.vigie.streaming.golden;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.line;
import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.TestRecords.professional;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.streaming.replay.Recording;
import java.time.LocalDate;

/** Small cases of detectors of physicians. */
final class PhysicianGoldenCases {
    private PhysicianGoldenCases() {}

    /** A physician with three teleconsultations in five consultations over ten weeks. */
    static void teleconsultationShare(Recording recording) {
        String cabinet = biller(330);
        Professional physician = nurse(professional(330));
        physician.setProfession(Profession.PHYSICIAN);
        physician.setSpecialtyCode("1");
        recording.add(physician, billerOf(cabinet, BillerKind.CABINET));
        for (int i = 0; i < 400; i++) {
            LocalDate date = day("2021-09-06").plusDays(i * 70L / 400);
            BillingLine line = line("golden-tele-%03d".formatted(i), cabinet, physician.getProfessionalId(), date);
            line.setActCode(i % 5 < 3 ? "TCG" : "GS");
            line.setAmountCents(2_500);
            line.setReimbursedCents(2_500);
            recording.add(line);
        }
    }
}
