package fr.vigie.sample.scheme.ignoredmileagecap;

import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.scheme.Stage;

/** Has a cabinet drive far enough for the daily cap to matter. */
final class LongRoads {
    private static final double SHORTEST_REACH_KM = 4;
    private static final double LONGEST_REACH_KM = 40;
    /** Visits for which a travel is billed; the others share a stop or come to the cabinet. */
    private static final double TRAVELS_A_VISIT = 0.85;

    private static final double MOST_BUSY = 1.7;

    private LongRoads() {}

    /** Widens its country until a nurse's usual day is worth that many km; where the country ends first, has it do more. */
    static void serve(Stage stage, NurseOffice office, double kmADay) {
        double travels = TRAVELS_A_VISIT * office.usualVisits() / office.rounds();
        for (double reach = SHORTEST_REACH_KM; reach < LONGEST_REACH_KM; reach *= 1.2) {
            office.serve(stage.territory().around(office.site().commune(), reach));
            if (office.typicalKm() * travels >= kmADay) {
                return;
            }
        }
        double busier = StrictMath.min(MOST_BUSY, kmADay / StrictMath.max(1, office.typicalKm() * travels));
        office.work(stage.time(), busier, office.rounds());
    }
}
