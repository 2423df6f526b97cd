package fr.vigie.streaming.golden;

import static fr.vigie.streaming.TestRecords.address;
import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.TestRecords.professional;

import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.streaming.nurse.Round;
import fr.vigie.streaming.replay.Recording;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

/** The golden cases of the detectors of nurses' days, each of a nurse of its own. */
final class NurseGoldenCases {
    /** The cases, by name of the detector. */
    static final Map<String, Consumer<Recording>> CASES = Map.of(
            "several-travels", NurseGoldenCases::severalTravels,
            "article-11b", NurseGoldenCases::article11b,
            "impossible-days", NurseGoldenCases::impossibleDays,
            "nearby-mileage", NurseGoldenCases::nearbyMileage,
            "night-majorations", NurseGoldenCases::nightMajorations,
            "double-line", NurseGoldenCases::doubleLines,
            "half-hours", NurseGoldenCases::halfHours);

    private static final LocalDate FIRST = day("2021-11-02");

    private NurseGoldenCases() {}

    /** Three residents of an EHPAD with a travel each, on six days. */
    private static void severalTravels(Recording recording) {
        for (int i = 0; i < 6; i++) {
            add(
                    recording,
                    "travels",
                    210,
                    new Round(FIRST.plusDays(i))
                            .visit("09:00", "ehpad", "a")
                            .ami("1")
                            .fee()
                            .visit("09:10", "ehpad", "b")
                            .ami("1")
                            .fee()
                            .visit("09:20", "ehpad", "c")
                            .ami("1")
                            .fee());
        }
    }

    /** Three acts of one séance in full, on ten days. */
    private static void article11b(Recording recording) {
        for (int i = 0; i < 10; i++) {
            Round round = new Round(FIRST.plusDays(i))
                    .visit("09:00", "home", "a")
                    .ami("4")
                    .ami("2")
                    .ami("1");
            add(recording, "seance", 211, round);
        }
    }

    /** Five days of 25 homes with the heaviest forfait, then two of 49 half-hours in the same homes. */
    private static void impossibleDays(Recording recording) {
        for (int home = 0; home < 25; home++) {
            recording.add(address("golden-days-home-" + home, 46.0 + home * 0.01, -1.0));
        }
        for (int i = 0; i < 5; i++) {
            Round round = new Round(FIRST.plusDays(i));
            for (int home = 0; home < 25; home++) {
                round.visit("%02d:%02d".formatted(7 + home / 2, home % 2 * 30), "home-" + home, "p" + home)
                        .where(line -> line.setPlace(Place.HOME))
                        .bill("BSC", "1", 1, 2_870);
            }
            add(recording, "days", 212, round);
        }
        for (int i = 5; i < 7; i++) {
            Round round = new Round(FIRST.plusDays(i));
            for (int visit = 0; visit < 49; visit++) {
                int minute = 6 * 60 + 20 * visit;
                round.visit("%02d:%02d".formatted(minute / 60, minute % 60), "home-" + visit % 25, "q" + visit)
                        .where(line -> line.setPlace(Place.HOME))
                        .ais("3");
            }
            add(recording, "days", 212, round);
        }
    }

    /** Thirty trips to a home 560 m from the cabinet. */
    private static void nearbyMileage(Recording recording) {
        Biller cabinet = billerOf(biller(213), BillerKind.CABINET);
        cabinet.setAddressId("golden-near-cabinet");
        recording.add(cabinet, nurse(professional(213)));
        recording.add(address("golden-near-cabinet", 46.16, -1.15), address("golden-near-home", 46.165, -1.15));
        for (int i = 0; i < 30; i++) {
            add(
                    recording,
                    "near",
                    213,
                    new Round(FIRST.plusDays(i)).visit("09:00", "home", "a").km(3));
        }
    }

    /** A majoration of the night at two in the afternoon, on five days; one of Sunday on a Tuesday. */
    private static void nightMajorations(Recording recording) {
        for (int i = 0; i < 5; i++) {
            Round round = new Round(FIRST.plusDays(i))
                    .visit("14:00", "home", "a")
                    .bill("AMI", "2", 1, 630 + 915)
                    .but(line -> line.setMajoration(Majoration.NIGHT))
                    .but(line -> line.setMajorationCents(915L));
            add(recording, "night", 214, round);
        }
        Round tuesday = new Round(FIRST.plusDays(7))
                .visit("10:00", "home", "a")
                .bill("AMI", "2", 1, 630 + 850)
                .but(line -> line.setMajoration(Majoration.SUNDAY))
                .but(line -> line.setMajorationCents(850L));
        add(recording, "night", 214, tuesday);
    }

    /** An act on two invoices, on five days. */
    private static void doubleLines(Recording recording) {
        for (int i = 0; i < 5; i++) {
            Round round = new Round(FIRST.plusDays(i))
                    .visit("09:00", "home", "a")
                    .ami("4")
                    .ami("4")
                    .but(line -> line.setReceivedAt(line.getReceivedAt().plus(Duration.ofDays(1))));
            add(recording, "double", 215, round);
        }
    }

    /** Six half-hours of dependency care a day, on five days. */
    private static void halfHours(Recording recording) {
        for (int i = 0; i < 5; i++) {
            Round round = new Round(FIRST.plusDays(i));
            for (int hour = 8; hour < 14; hour++) {
                round.visit("%02d:00".formatted(hour), "home", "a").ais("3");
            }
            add(recording, "half-hours", 216, round);
        }
    }

    /** Adds a round as one of a nurse with names of its own. */
    private static void add(Recording recording, String name, int rank, Round round) {
        round.lines().forEach(line -> {
            line.setBillerId(biller(rank));
            line.setExecutantId(professional(rank));
            line.setLineId("golden-" + name + '-' + line.getLineId());
            line.setInvoiceId("golden-" + name + '-' + line.getInvoiceId());
            line.setPatientId("golden-" + name + '-' + line.getPatientId().orElse(""));
            line.setAddressId("golden-" + name + '-' + line.getAddressId().orElse(""));
            recording.add(line);
        });
    }
}
