package fr.vigie.graph.picture;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.Edge;
import fr.vigie.domain.alert.Member;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The members of a ring, where they stand in the picture, and their links. The same alert gives the same picture, on any
 * machine.
 *
 * @param alertId the alert
 * @param title what the ring consists of, in French
 * @param nodes members, in the order of the alert
 * @param links links, in the order of the alert
 */
public record RingPicture(String alertId, String title, List<Node> nodes, List<Link> links) {
    /**
     * A member and its place.
     *
     * @param key what sets it apart in the picture: its id, with the kind before it where another member has the same
     * @param id identifier or pseudonym, in full
     * @param label the end of it, as it is written beside the sign
     * @param x from the left, 0–1, with four decimals
     * @param y from the top, 0–1, with four decimals
     */
    public record Node(String key, KindSign kind, String id, RoleSign role, String label, double x, double y) {}

    /**
     * A link between two members.
     *
     * @param from position of a member among the nodes
     * @param to position of the other
     * @param kind as the alert names it
     * @param weight as in the alert, 0 or more
     */
    public record Link(int from, int to, String kind, BigDecimal weight) {}

    private static final int LABEL_LENGTH = 6;

    /** Copies the lists. */
    public RingPicture {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /**
     * The picture of an alert on a ring.
     *
     * @throws IllegalArgumentException if a member is there twice, is of a kind or in a role that there is not, or if a link
     *     is to nobody among the members
     */
    public static RingPicture of(Alert alert) {
        List<Member> members = alert.getMembers().orElseGet(List::of);
        RingKeys keys = RingKeys.of(members);
        List<Link> links = alert.getEdges().orElseGet(List::of).stream()
                .map(edge -> link(edge, keys))
                .toList();
        List<KindSign> kinds =
                members.stream().map(member -> KindSign.of(member.getKind())).toList();
        List<RoleSign> roles =
                members.stream().map(member -> RoleSign.of(member.getRole())).toList();
        List<RingLayout.Place> places = RingLayout.of(kinds, roles, links);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            String id = members.get(i).getId();
            RingLayout.Place place = places.get(i);
            nodes.add(new Node(keys.key(i), kinds.get(i), id, roles.get(i), shortened(id), place.x(), place.y()));
        }
        return new RingPicture(alert.getAlertId(), title(kinds), nodes, links);
    }

    private static Link link(Edge edge, RingKeys keys) {
        return new Link(keys.position(edge.getFrom()), keys.position(edge.getTo()), edge.getKind(), edge.getWeight());
    }

    /** An identifier is personal data even where it is public: what is read over a shoulder is its end. */
    private static String shortened(String id) {
        int points = id.codePointCount(0, id.length());
        return points <= LABEL_LENGTH ? id : "…" + id.substring(id.offsetByCodePoints(id.length(), -LABEL_LENGTH));
    }

    private static String title(List<KindSign> kinds) {
        return Arrays.stream(KindSign.values())
                .filter(kinds::contains)
                .map(kind -> kind.text(kinds.stream().filter(kind::equals).count()))
                .collect(Collectors.joining(", ", "Réseau : ", ""));
    }
}
