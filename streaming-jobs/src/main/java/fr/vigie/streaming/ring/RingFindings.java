package fr.vigie.streaming.ring;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Edge;
import fr.vigie.domain.alert.Member;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.graph.history.KnownRing;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingEdge;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.AlertKey;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.finding.FindingDraft;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** A ring as fusion and the alerts know it. Pure. */
public final class RingFindings {
    private static final int DIGITS = 4;

    private RingFindings() {}

    /** The alert's key: a ring is its own subject. */
    public static AlertKey key(KnownRing ring) {
        return new AlertKey(Scheme.RING, AlertSubjectKind.RING, ring.id());
    }

    /** What is said of it. */
    public static Finding finding(KnownRing known, String version) {
        Ring ring = known.ring();
        FindingDraft draft = new FindingDraft(ring.code(), version, FindingKind.RING, ring.probability())
                .says(ring.words().text(), ring.words().legalBasis())
                .against(
                        ring.words().observed(),
                        ring.words().expected(),
                        ring.words().silentIf())
                .harm(ring.harmCents())
                .figure("strength", ring.strength(), "puissances de dix")
                .figure("members", ring.members().size(), "membres");
        ring.evidence()
                .forEach(one -> draft.rests(new Evidence(
                        LocalDate.ofEpochDay(one.day())
                                .atStartOfDay(ParisDay.ZONE)
                                .toInstant(),
                        one.id())));
        Finding finding = draft.finish();
        finding.setWithdrawnBecause(known.goneBecause().orElse(null));
        return finding;
    }

    /** Its members, as an alert lists them. */
    public static List<Member> members(Ring ring) {
        return ring.members().stream()
                .map(one -> new Member(one.kind().name(), one.id(), one.role().name()))
                .toList();
    }

    /** Its links, as an alert lists them; the weight is the number of records. */
    public static List<Edge> edges(Ring ring) {
        return ring.edges().stream().map(RingFindings::edge).toList();
    }

    private static Edge edge(RingEdge edge) {
        return new Edge(
                edge.from(),
                edge.to(),
                edge.kind(),
                BigDecimal.valueOf(edge.weight()).setScale(DIGITS, RoundingMode.HALF_UP));
    }
}
