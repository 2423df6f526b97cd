package fr.vigie.sample.people;

import fr.vigie.sample.territory.Site;
import java.util.ArrayList;
import java.util.List;

/** People who live together. */
public final class Household {
    private final String householdId;
    private final int index;
    private final Site site;
    private final List<Insured> members = new ArrayList<>(2);

    Household(int index, String householdId, Site site) {
        this.index = index;
        this.householdId = householdId;
        this.site = site;
    }

    /** Its pseudonym. */
    public String householdId() {
        return householdId;
    }

    /** Position among the households. */
    public int index() {
        return index;
    }

    /** Where it lives. */
    public Site site() {
        return site;
    }

    /** Who belongs to it. */
    public List<Insured> members() {
        return members;
    }
}
