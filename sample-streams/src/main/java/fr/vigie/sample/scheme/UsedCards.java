package fr.vigie.sample.scheme;

import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SubjectKind;
import java.util.ArrayList;
import java.util.List;

/** Names in a story the cards that serve it, each once: a renewed card has another number. */
public final class UsedCards {
    private final Instance story;
    private final List<String> named = new ArrayList<>(1);

    /** Cards of a story. */
    public UsedCards(Instance story) {
        this.story = story;
    }

    /** Names a card. */
    public void name(String cardId) {
        if (!named.contains(cardId)) {
            named.add(cardId);
            story.about(SubjectKind.CARD, cardId, Role.PARTICIPANT);
        }
    }
}
