package fr.vigie.streaming.golden;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.cardUse;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.line;
import static fr.vigie.streaming.TestRecords.morning;
import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.TestRecords.professional;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CardChannel;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.CardType;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.TestRecords;
import fr.vigie.streaming.replay.Recording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Small cases of detectors of card misuse. */
final class CardGoldenCases {
    private static final List<String> FRANCE = List.of("59", "75", "13", "31", "69", "67", "06", "35", "34", "38");

    private CardGoldenCases() {}

    /** A card that is opposed and goes on in a foreign reader, and one that goes on in its holder's cabinet. */
    static void opposedCard(Recording recording) {
        stolenCard(recording);
        revokedCard(recording);
    }

    private static void stolenCard(Recording recording) {
        String holder = professional(310);
        Card card = card("golden-opposed", holder, CardType.CPS);
        card.setOpposedAt(Instant.parse("2021-11-06T17:30:00Z"));
        recording.add(card, physician(holder));
        for (int i = 0; i < 9; i++) {
            LocalDate date = day("2021-11-02").plusDays(i);
            if (i != 5) {
                CardUse use = cardUse(
                        "golden-opposed-" + i, "golden-opposed", holder, date + "T09:00:00Z", TestRecords.LA_ROCHELLE);
                use.setTerminalId(i < 5 ? "golden-own" : "golden-thief");
                recording.add(use);
            }
        }
    }

    /** Four feuilles de soins a day; a remplaçant has a card of his own, and one line was signed before the opposition. */
    private static void revokedCard(Recording recording) {
        String holder = professional(315);
        Card card = card("golden-revoked", holder, CardType.CPS);
        card.setOpposedAt(Instant.parse("2021-11-06T17:30:00Z"));
        recording.add(card, physician(holder), billerOf(biller(315), BillerKind.CABINET));
        for (int i = 0; i < 40; i++) {
            LocalDate date = day("2021-11-01").plusDays(i / 4 + (i < 20 ? 0 : 3));
            Instant at = date.atTime(9, 15 * (i % 4)).atZone(ParisDay.ZONE).toInstant();
            String id = "golden-revoked-%02d".formatted(i);
            recording.add(cardUse(id, "golden-revoked", holder, at.toString(), TestRecords.LA_ROCHELLE));
            if (i >= 16) {
                recording.add(consultation(id, holder, "golden-revoked", at));
            }
        }
        Instant replaced = morning(day("2021-11-10"));
        recording.add(consultation("golden-replaced", professional(316), "golden-remplacant", replaced));
    }

    private static BillingLine consultation(String id, String executant, String card, Instant at) {
        BillingLine line = line(id, biller(315), executant, ParisDay.of(at));
        line.setReceivedAt(evening(ParisDay.of(at).plusDays(3)));
        line.setActCode("G");
        line.setCoefficient(BigDecimal.ONE.setScale(3));
        line.setAmountCents(2_500);
        line.setReimbursedCents(1_650);
        line.setSignedAt(at);
        line.setCardId(card);
        line.setTerminalId("t-" + TestRecords.LA_ROCHELLE);
        return line;
    }

    /** The e-CPS of a retired physician that issues passes, a few a day. */
    static void dormantCard(Recording recording) {
        String holder = professional(311);
        Professional retired = physician(holder);
        retired.setRetiredOn(day("2020-12-31"));
        recording.add(card("golden-dormant", holder, CardType.ECPS), retired);
        for (int i = 0; i < 20; i++) {
            recording.add(pass("golden-dormant", holder, i, i / 2, 10, i % 2 == 0 ? "17" : FRANCE.get(i / 4)));
        }
    }

    /** An e-CPS that issues 30 passes for patients from all over France within a week. */
    static void cardDispersion(Recording recording) {
        String holder = professional(312);
        recording.add(card("golden-dispersed", holder, CardType.ECPS), physician(holder));
        recording.add(cardUse(
                "golden-dispersed-before",
                "golden-dispersed",
                holder,
                "2021-10-20T09:00:00Z",
                TestRecords.LA_ROCHELLE));
        for (int i = 0; i < 30; i++) {
            recording.add(pass("golden-dispersed", holder, i, i / 5, 10, FRANCE.get(i % 10)));
        }
    }

    /** Certificates of vaccination in three nights. */
    static void falseCertificates(Recording recording) {
        String holder = professional(313);
        recording.add(card("golden-false", holder, CardType.ECPS), physician(holder));
        for (int i = 0; i < 12; i++) {
            recording.add(pass("golden-false", holder, i, i / 4, 1, "17"));
        }
    }

    private static Professional physician(String id) {
        Professional physician = nurse(id);
        physician.setProfession(Profession.PHYSICIAN);
        return physician;
    }

    private static Card card(String id, String holder, CardType type) {
        Card card = new Card();
        card.setCardId(id);
        card.setHolderId(holder);
        card.setType(type);
        card.setValidFrom(day("2020-01-01"));
        card.setValidTo(day("2022-12-31"));
        return card;
    }

    private static CardUse pass(String card, String holder, int rank, int day, int hour, String department) {
        Instant at = day("2021-11-08")
                .plusDays(day)
                .atTime(hour, rank % 60)
                .atZone(ParisDay.ZONE)
                .toInstant();
        CardUse use = cardUse("%s-%02d".formatted(card, rank), card, holder, at.toString(), TestRecords.LA_ROCHELLE);
        use.setChannel(CardChannel.ECPS);
        use.setTerminalId(null);
        use.setCommune(null);
        use.setService(CardService.VACCINE_CERTIFICATE);
        use.setPatientId("%s-p%02d".formatted(card, rank));
        use.setPatientDepartment(department);
        return use;
    }
}
