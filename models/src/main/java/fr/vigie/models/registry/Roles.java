package fr.vigie.models.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which model is what, after all that was done.
 *
 * @param champions one after the other, the present one last; an empty id while there was none
 * @param challengers by id
 */
record Roles(List<String> champions, List<String> challengers) {
    private static final String NONE = "";

    static Roles after(List<Deed> log) {
        List<String> champions = new ArrayList<>();
        TreeSet<String> challengers = new TreeSet<>();
        for (Deed deed : log) {
            switch (deed.act()) {
                case ADDED -> {}
                case PROMOTED -> {
                    champions.add(deed.model());
                    challengers.remove(deed.model());
                }
                case ROLLED_BACK -> champions.remove(champions.size() - 1);
                case CHALLENGES -> challengers.add(deed.model());
                case RETIRED -> {
                    if (!challengers.remove(deed.model())) {
                        champions.add(NONE);
                    }
                }
            }
        }
        return new Roles(List.copyOf(champions), List.copyOf(challengers));
    }

    Optional<String> champion() {
        return champions.isEmpty()
                ? Optional.empty()
                : Optional.of(champions.get(champions.size() - 1)).filter(id -> !id.equals(NONE));
    }

    boolean isChampion(String id) {
        return champion().filter(id::equals).isPresent();
    }

    /** The champion before the present one. */
    Optional<String> before() {
        return champions.size() < 2
                ? Optional.empty()
                : Optional.of(champions.get(champions.size() - 2)).filter(id -> !id.equals(NONE));
    }
}
