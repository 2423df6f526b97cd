package fr.vigie.graph;

import fr.vigie.graph.account.SharedAccountSettings;
import fr.vigie.graph.account.SharedAccounts;
import fr.vigie.graph.circle.ClosedCircleSettings;
import fr.vigie.graph.circle.ClosedCircles;
import fr.vigie.graph.doublebilling.DoubleBillingByTwo;
import fr.vigie.graph.doublebilling.DoubleBillingSettings;
import fr.vigie.graph.employer.ShellEmployerSettings;
import fr.vigie.graph.employer.ShellEmployers;
import fr.vigie.graph.kitlist.KitListSettings;
import fr.vigie.graph.kitlist.KitLists;
import fr.vigie.graph.leave.SoldLeaves;
import fr.vigie.graph.leave.SoldLeavesSettings;
import fr.vigie.graph.medicine.MedicineMules;
import fr.vigie.graph.medicine.MedicineMulesSettings;
import fr.vigie.graph.reader.SharedReaderSettings;
import fr.vigie.graph.reader.SharedReaders;
import fr.vigie.graph.ring.RingDetector;
import fr.vigie.graph.suspicion.NearConfirmed;
import fr.vigie.graph.suspicion.NearConfirmedSettings;
import fr.vigie.graph.testlist.TestListSettings;
import fr.vigie.graph.testlist.TestLists;
import java.util.List;

/** All detectors of rings, with the settings they start from. */
public final class RingCatalogue {
    private RingCatalogue() {}

    /** One a question. */
    public static List<RingDetector> all() {
        return List.of(
                new SharedAccounts(SharedAccountSettings.defaults()),
                new ShellEmployers(ShellEmployerSettings.defaults()),
                new SoldLeaves(SoldLeavesSettings.defaults()),
                new MedicineMules(MedicineMulesSettings.defaults()),
                new KitLists(KitListSettings.defaults()),
                new TestLists(TestListSettings.defaults()),
                new SharedReaders(SharedReaderSettings.defaults()),
                new ClosedCircles(ClosedCircleSettings.defaults()),
                new DoubleBillingByTwo(DoubleBillingSettings.defaults()),
                new NearConfirmed(NearConfirmedSettings.defaults()));
    }
}
