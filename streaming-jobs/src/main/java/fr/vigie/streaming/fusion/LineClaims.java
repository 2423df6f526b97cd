package fr.vigie.streaming.fusion;

import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.fact.Claims;
import fr.vigie.streaming.fact.FindingItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The claims of an alert's detectors on one line. Pure. */
final class LineClaims {
    private LineClaims() {}

    /** The claims once a detector has changed its own or taken it back; by code. */
    static List<FindingItem> replaced(Claims claims, Envelope change) {
        String code = change.id().substring(change.id().lastIndexOf('|') + 1);
        List<FindingItem> items = new ArrayList<>(claims.getClaims());
        items.removeIf(item -> item.getCode().equals(code));
        if (!change.isRetraction()) {
            items.add(change.as(FindingItem.class));
        }
        items.sort(Comparator.comparing(FindingItem::getCode));
        return items;
    }

    /** The codes of all reasons that claim the line. */
    static List<String> codes(Claims claims) {
        TreeSet<String> codes = new TreeSet<>();
        claims.getClaims().forEach(item -> {
            codes.add(item.getCode());
            codes.addAll(item.getReasonCodes());
        });
        return List.copyOf(codes);
    }
}
