package fr.vigie.streaming.golden;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.line;
import static fr.vigie.streaming.TestRecords.professional;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.streaming.replay.Recording;
import java.time.LocalDate;

/** Small cases of detectors of hearing aids. */
final class HearingGoldenCases {
    private HearingGoldenCases() {}

    /** A recent shop with 22 people under one prescriber's name, of whom one is followed; three devices are billed twice. */
    static void hearingAids(Recording recording) {
        Biller shop = billerOf(biller(340), BillerKind.SHOP);
        shop.setOpenedOn(day("2021-07-01"));
        recording.add(shop);
        for (int i = 0; i < 22; i++) {
            LocalDate date = day("2021-09-06").plusDays(i / 4);
            aid(recording, "golden-left-%02d".formatted(i), i, date, "serial-%02d".formatted(i));
            aid(recording, "golden-right-%02d".formatted(i), i, date, "serial-%02d".formatted(i < 3 ? i : 50 + i));
        }
        BillingLine followUp = line("golden-follow-up", biller(340), professional(340), day("2021-11-22"));
        followUp.setActCode("SUI");
        followUp.setPatientId("golden-ear-21");
        followUp.setAmountCents(0);
        followUp.setReimbursedCents(0);
        recording.add(followUp);
    }

    private static void aid(Recording recording, String id, int person, LocalDate date, String serial) {
        BillingLine aid = line(id, biller(340), professional(340), date);
        aid.setActCode("PAZ");
        aid.setPatientId("golden-ear-%02d".formatted(person));
        aid.setPrescriberId(professional(341));
        aid.setDeviceSerial(serial);
        aid.setAmountCents(95_000);
        aid.setReimbursedCents(24_000);
        recording.add(aid);
    }
}
