package fr.vigie.graph.picture;

import fr.vigie.domain.alert.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By which names links find the members of a ring. An ADELI number may be a billing number, too; then KIND:id tells the
 * two apart, and the bare id is the first of them.
 */
final class RingKeys {
    private final List<String> keys = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    private RingKeys() {}

    static RingKeys of(List<Member> members) {
        RingKeys keys = new RingKeys();
        members.forEach(keys::add);
        return keys;
    }

    private void add(Member member) {
        int position = keys.size();
        String full = member.getKind() + ":" + member.getId();
        if (positions.putIfAbsent(full, position) != null) {
            throw new IllegalArgumentException(full + " is twice a member");
        }
        boolean first = positions.putIfAbsent(member.getId(), position) == null;
        keys.add(first ? member.getId() : full);
    }

    /** What sets a member apart from all others. */
    String key(int position) {
        return keys.get(position);
    }

    /** The member at an end of a link. */
    int position(String end) {
        Integer position = positions.get(end);
        if (position == null) {
            throw new IllegalArgumentException("a link is to " + end + ", which is no member");
        }
        return position;
    }
}
