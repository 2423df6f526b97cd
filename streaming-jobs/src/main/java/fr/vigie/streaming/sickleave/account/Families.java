package fr.vigie.streaming.sickleave.account;

import fr.vigie.streaming.fact.AccountUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many families the users of an account surely belong to. */
final class Families {
    private Families() {}

    /**
     * The families: groups of users tied by a household, by an address, or by nothing that shows them apart. A tie to one
     * member ties to the whole group, so that the count is a lower bound. O(n²) in the users.
     */
    static int count(List<AccountUse> users) {
        List<List<AccountUse>> families = new ArrayList<>();
        for (AccountUse user : users) {
            List<AccountUse> joined = new ArrayList<>(List.of(user));
            families.removeIf(family -> {
                boolean tied = family.stream().anyMatch(member -> tied(member, user));
                return tied && joined.addAll(family);
            });
            families.add(joined);
        }
        return families.size();
    }

    private static boolean tied(AccountUse one, AccountUse other) {
        return same(one.getHouseholdId(), other.getHouseholdId())
                || same(one.getAddressId(), other.getAddressId())
                || !apart(one.getAddressId(), other.getAddressId()) && !apart(one.getCommune(), other.getCommune());
    }

    private static boolean same(Optional<String> one, Optional<String> other) {
        return one.isPresent() && one.equals(other);
    }

    private static boolean apart(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
