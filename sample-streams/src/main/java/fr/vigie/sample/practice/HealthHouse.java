package fr.vigie.sample.practice;

import fr.vigie.domain.reference.BillerKind;
import fr.vigie.sample.territory.Site;
import java.util.List;

/**
 * A maison de santé: professionals of several kinds at one address, each with a number of their own (kind MSP), and
 * readers that all of them sign on.
 *
 * @param site where it is
 * @param terminals its readers
 */
public record HealthHouse(Site site, List<String> terminals) {

    /** A number within the house, on an AM number of a category (1 physician, 6 nurse…); its members are still to come. */
    public Practice open(Roster roster, int amCategory) {
        Practice practice = roster.open(BillerKind.MSP, amCategory, site);
        practice.terminals().clear();
        practice.terminals().addAll(terminals);
        return practice;
    }
}
