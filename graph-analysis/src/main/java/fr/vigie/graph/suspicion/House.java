package fr.vigie.graph.suspicion;

import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.Membership;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.graph.actor.Actors;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.RingScene;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who belongs together by right: a professional, his cards and cabinets, and his colleagues there. */
final class House {
    private static final String TITULAIRE = ProfessionalStatus.TITULAIRE.toString();

    private final LinkGraph graph;
    private final Actors actors;

    House(RingScene scene) {
        this.graph = scene.graph();
        this.actors = scene.actors();
    }

    /** Whether two actors are the same one, or of one house. */
    boolean holdsBoth(int one, int other) {
        if (graph.kind(one) == NodeKind.BILLER
                && graph.kind(other) == NodeKind.BILLER
                && actors.areAtOneAddress(graph.id(one), graph.id(other))) {
            return true;
        }
        Set<String> others = people(other);
        return people(one).stream().anyMatch(person -> others.stream()
                .anyMatch(colleague -> person.equals(colleague) || actors.shareCabinet(person, colleague)));
    }

    /** Whose an actor is: the holder of a card, the titulaires of a biller (its members, where no role is known). */
    Set<String> owners(int actor) {
        if (graph.kind(actor) != NodeKind.BILLER) {
            return graph.kind(actor) == NodeKind.CARD ? people(actor) : Set.of();
        }
        return actors.biller(graph.id(actor), actors.today())
                .map(House::titulaires)
                .orElse(Set.of());
    }

    private static Set<String> titulaires(Biller biller) {
        Set<String> titulaires = new TreeSet<>();
        biller.getMemberships().stream()
                .flatMap(List::stream)
                .filter(member -> member.getRole().equals(TITULAIRE))
                .map(Membership::getProfessionalId)
                .forEach(titulaires::add);
        return titulaires.isEmpty() ? new TreeSet<>(biller.getMemberIds()) : titulaires;
    }

    /** The professionals who are behind an actor; none behind an employer or an account. */
    Set<String> people(int actor) {
        String id = graph.id(actor);
        Set<String> people = new TreeSet<>();
        switch (graph.kind(actor)) {
            case PROFESSIONAL -> people.add(id);
            case CARD -> actors.card(id).map(Card::getHolderId).ifPresent(people::add);
            case BILLER ->
                actors.biller(id, actors.today()).ifPresent(biller -> {
                    people.addAll(biller.getMemberIds());
                    biller.getMemberships().stream()
                            .flatMap(List::stream)
                            .map(Membership::getProfessionalId)
                            .forEach(people::add);
                });
            default -> {}
        }
        return people;
    }
}
