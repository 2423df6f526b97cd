package fr.vigie.graph.picture;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.AlertSubject;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Edge;
import fr.vigie.domain.alert.Member;
import fr.vigie.domain.alert.Scheme;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rings of the shapes that there are. */
final class SampleRings {
    private final List<Member> members = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    static Map<String, Alert> all() {
        return Map.ofEntries(
                Map.entry("star", star(17)),
                Map.entry("great-star", star(39)),
                Map.entry("block", block()),
                Map.entry("cards", cards()),
                Map.entry("account", account()),
                Map.entry("takeover", takeover()),
                Map.entry("pharmacies", pharmacies()),
                Map.entry("employers", employers()),
                Map.entry("rounds", rounds()),
                Map.entry("clique", clique()),
                Map.entry(
                        "alone",
                        new SampleRings()
                                .member("PROFESSIONAL", "10000000017", "SUSPECT")
                                .alert()));
    }

    /** A usurped physician in whose name leaves were sold. */
    static Alert star(int insured) {
        SampleRings ring = new SampleRings().member("PROFESSIONAL", "10000000017", "VICTIM");
        for (int i = 0; i < insured; i++) {
            String id = "p_5e1f0a7c%02d".formatted(i);
            ring.member("PATIENT", id, "SUSPECT").edge("10000000017", id, "LEAVE", "0.%d000".formatted(1 + i % 9));
        }
        return ring.alert();
    }

    /** Three nurses and the prescriber of the care that they bill for the same insured. */
    static Alert block() {
        SampleRings ring = new SampleRings();
        for (int nurse = 1; nurse <= 3; nurse++) {
            ring.member("PROFESSIONAL", "1000000010" + nurse, "SUSPECT");
        }
        ring.member("PROFESSIONAL", "10000000200", "TO_BE_HEARD");
        for (int i = 0; i < 16; i++) {
            String id = "p_77aa01b9%02d".formatted(i);
            ring.member("PATIENT", id, i % 5 == 0 ? "MULE" : "TO_BE_HEARD");
            for (int nurse = 1; nurse <= 3; nurse++) {
                ring.edge("1000000010" + nurse, id, "CARE", nurse == 1 + i % 3 ? "0.9000" : "0.3000");
            }
            ring.edge("10000000200", id, "PRESCRIPTION", "0.5000");
        }
        return ring.alert();
    }

    /** Cards of seven professionals, used at three strange readers. */
    static Alert cards() {
        SampleRings ring = new SampleRings();
        for (int i = 0; i < 7; i++) {
            ring.member("PROFESSIONAL", "1000000030" + i, "VICTIM");
            ring.member("CARD", "C-80250000%d".formatted(i), "VICTIM");
        }
        for (int i = 0; i < 3; i++) {
            ring.member("TERMINAL", "T-4400%d".formatted(i), "SUSPECT");
        }
        for (int i = 0; i < 7; i++) {
            ring.edge("1000000030" + i, "C-80250000" + i, "HOLDER", "1.0000");
            ring.edge("C-80250000" + i, "T-4400" + i % 3, "READER", "12.0000");
            ring.edge("C-80250000" + i, "T-4400" + (i + 1) % 3, "READER", "4.0000");
        }
        return ring.alert();
    }

    /** Eight insured who are paid on one account. */
    static Alert account() {
        SampleRings ring = new SampleRings().member("IBAN", "i_00ffaa19c3", "SUSPECT");
        for (int i = 0; i < 8; i++) {
            ring.member("PATIENT", "p_91%d".formatted(i), i == 0 ? "SUSPECT" : "MULE")
                    .edge("p_91%d".formatted(i), "i_00ffaa19c3", "ALLOWANCE", "1.0000");
        }
        return ring.alert();
    }

    /** Three insured whose payments were diverted. */
    static Alert takeover() {
        SampleRings ring = new SampleRings().member("IBAN", "i_00ffaa19c4", "SUSPECT");
        for (int i = 0; i < 3; i++) {
            ring.member("PATIENT", "p_4400%d".formatted(i), "VICTIM")
                    .edge("p_4400%d".formatted(i), "i_00ffaa19c4", "ALLOWANCE", "1.0000");
        }
        return ring.alert();
    }

    /** Four pharmacies that billed kits to the names of the same ten professionals. */
    static Alert pharmacies() {
        SampleRings ring = new SampleRings();
        for (int i = 0; i < 4; i++) {
            ring.member("BILLER", "17200100" + i, "SUSPECT");
        }
        for (int i = 0; i < 10; i++) {
            ring.member("PROFESSIONAL", "1000000040" + i, "VICTIM");
            for (int pharmacy = 0; pharmacy < 4; pharmacy++) {
                ring.edge("17200100" + pharmacy, "1000000040" + i, "KITS", "0.%d000".formatted(2 + pharmacy));
            }
        }
        return ring.alert();
    }

    /** Two firms with one address, each with its own staff on leave, who share accounts. */
    static Alert employers() {
        SampleRings ring = new SampleRings().member("ADDRESS", "a_12345678", "TO_BE_HEARD");
        for (int firm = 0; firm < 2; firm++) {
            String employer = "8000000000001" + firm;
            ring.member("EMPLOYER", employer, "SUSPECT").edge(employer, "a_12345678", "SAME_ADDRESS", "1.0000");
            ring.member("IBAN", "i_9%d".formatted(firm), "SUSPECT");
            for (int i = 0; i < 7; i++) {
                String id = "p_6%d%d".formatted(firm, i);
                ring.member("PATIENT", id, "SUSPECT")
                        .edge(employer, id, "LEAVE", "1.0000")
                        .edge(id, "i_9" + (i < 4 ? firm : 1 - firm), "ALLOWANCE", "1.0000");
            }
        }
        return ring.alert();
    }

    /** Five professionals, each of whom cares for the others, two of them in two ways. */
    static Alert clique() {
        SampleRings ring = new SampleRings();
        for (int i = 0; i < 5; i++) {
            ring.member("PROFESSIONAL", "1000000050" + i, "SUSPECT");
            for (int j = 0; j < i; j++) {
                ring.edge("1000000050" + i, "1000000050" + j, "CARE", "1.0000");
            }
        }
        return ring.edge("10000000500", "10000000501", "PRESCRIPTION", "2.0000")
                .edge("10000000501", "10000000500", "LEAVE", "0.5000")
                .alert();
    }

    /** Two physicians, thirty insured and eight pharmacies at which each insured calls at two. */
    static Alert rounds() {
        SampleRings ring = new SampleRings()
                .member("PROFESSIONAL", "10000000601", "VICTIM")
                .member("PROFESSIONAL", "10000000602", "VICTIM");
        for (int i = 0; i < 8; i++) {
            ring.member("BILLER", "17200200" + i, "TO_BE_HEARD");
        }
        for (int i = 0; i < 30; i++) {
            String id = "p_20%02d".formatted(i);
            ring.member("PATIENT", id, "MULE")
                    .edge("1000000060" + (1 + i % 2), id, "PRESCRIPTION", "1.0000")
                    .edge(id, "17200200" + i % 8, "MEDICINE", "1.0000")
                    .edge(id, "17200200" + (i + 3) % 8, "MEDICINE", "0.5000");
        }
        return ring.alert();
    }

    SampleRings member(String kind, String id, String role) {
        members.add(new Member(kind, id, role));
        return this;
    }

    SampleRings edge(String from, String to, String kind, String weight) {
        edges.add(new Edge(from, to, kind, new BigDecimal(weight)));
        return this;
    }

    Alert alert() {
        return Alert.newBuilder()
                .setAlertId("a_1")
                .setRevision(1)
                .setStatus(AlertStatus.ACTIVE)
                .setPriority(new BigDecimal("1.0000"))
                .setScheme(Scheme.RING)
                .setDetail("RING")
                .setSubject(new AlertSubject(AlertSubjectKind.RING, "r_1", null))
                .setProbability(new BigDecimal("0.9000"))
                .setSufferedCents(0)
                .setAvoidableCents(0)
                .setForecastCents(0)
                .setReasons(List.of())
                .setMembers(members)
                .setEdges(edges)
                .setFirstEvidenceAt(Instant.parse("2025-04-05T12:00:00Z"))
                .setLastEvidenceAt(Instant.parse("2025-04-06T12:00:00Z"))
                .setDetectedAt(Instant.parse("2025-04-08T21:59:59.999Z"))
                .setRuleVersions(Map.of())
                .build();
    }
}
