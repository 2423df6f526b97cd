package fr.vigie.casequeue.alert;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.vigie.domain.alert.ReasonKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An alert with everything that explains it, but for its items.
 *
 * @param alert the alert in its place
 * @param reasons heaviest first
 * @param members members of a ring
 * @param edges links of a ring
 * @param ruleVersions rules that produced it, with their versions
 * @param figures named figures of the subject
 */
public record AlertDetail(
        @JsonUnwrapped RankedAlert alert,
        List<Reason> reasons,
        List<Member> members,
        List<Edge> edges,
        Map<String, String> ruleVersions,
        List<Figure> figures) {

    /**
     * One reason of an alert.
     *
     * @param code code of the finding
     * @param text one French sentence with its figures
     * @param legalBasis legal basis
     * @param weight share in the alert, 0 to 1
     * @param kind breach, implausibility, model or ring
     * @param observed what was observed
     * @param expected what was expected
     * @param silentIf what would have kept it silent
     * @param evidenceIds the first records it rests on
     */
    public record Reason(
            String code,
            String text,
            String legalBasis,
            BigDecimal weight,
            ReasonKind kind,
            String observed,
            String expected,
            String silentIf,
            List<String> evidenceIds) {}

    /**
     * A member of a ring.
     *
     * @param kind what it is
     * @param id identifier
     * @param role role
     */
    public record Member(String kind, String id, String role) {}

    /**
     * A link of a ring.
     *
     * @param from member
     * @param to member
     * @param kind kind of link
     * @param weight weight
     */
    public record Edge(String from, String to, String kind, BigDecimal weight) {}

    /**
     * A named figure of the subject.
     *
     * @param figure name
     * @param value value
     * @param unit unit
     * @param peerGroup whom it is compared with
     * @param peerQuantiles the peers' 5, 25, 50, 75, 95 and 99 %
     */
    public record Figure(
            String figure,
            BigDecimal value,
            String unit,
            Optional<String> peerGroup,
            Optional<List<Double>> peerQuantiles) {}
}
