package fr.vigie.streaming.nurse.article11b;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.tariff.AntigenConditions;
import fr.vigie.streaming.nurse.LinePrice;
import fr.vigie.streaming.nurse.NurseActs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The séances of a day in which art. 11 B can be judged: several acts in AMI for one patient, of which it is sure that they
 * were done at one moment, and nothing beside them that has rules of its own.
 */
final class Seances {
    private Seances() {}

    /** The séances, each with its acts in order, two or more. */
    static List<List<BillingLine>> of(List<BillingLine> inOrder) {
        TreeMap<String, List<BillingLine>> seances = new TreeMap<>();
        Set<String> others = new HashSet<>();
        Set<String> onPackage = new HashSet<>();
        for (BillingLine line : inOrder) {
            String patient = line.getPatientId().orElse("");
            if (NurseActs.PACKAGES.contains(line.getActCode())) {
                onPackage.add(patient);
            }
            Optional<String> moment = moment(line);
            if (moment.isPresent() && hasRulesOfItsOwn(line)) {
                others.add(patient + moment.get());
            }
            if (moment.isPresent() && NurseActs.AMI.equals(line.getActCode()) && !isApart(line)) {
                seances.computeIfAbsent(patient + moment.get(), any -> new ArrayList<>())
                        .add(line);
            }
        }
        seances.keySet().removeAll(others);
        return several(seances.values()).stream()
                .filter(seance ->
                        !onPackage.contains(seance.get(0).getPatientId().orElse("")))
                .toList();
    }

    private static List<List<BillingLine>> several(Collection<List<BillingLine>> seances) {
        return seances.stream().filter(seance -> seance.size() > 1).toList();
    }

    // Visit and passage tell a séance; where there is no visit number, the time as well. Whatever differs sets acts
    // apart.
    private static Optional<String> moment(BillingLine line) {
        if (line.getPatientId().isEmpty()) {
            return Optional.empty();
        }
        String passage = line.getPassage().map(number -> "\np" + number).orElse("");
        String visit = line.getVisitId()
                .map(id -> "\nv" + id)
                .or(() -> line.getVisitAt().map(at -> "\nt" + at))
                .orElse("");
        String moment = visit + passage;
        return moment.isEmpty() ? Optional.empty() : Optional.of(moment);
    }

    private static boolean hasRulesOfItsOwn(BillingLine line) {
        return NurseActs.AIS.equals(line.getActCode())
                || NurseActs.AMX.equals(line.getActCode())
                || NurseActs.AMI.equals(line.getActCode()) && !isClear(line);
    }

    // Several passages may hide in a quantity, and a majoration of unknown amount in the price.
    private static boolean isClear(BillingLine line) {
        return line.getQuantity() == 1 && LinePrice.majoration(line).isPresent();
    }

    // Due in full whatever stands beside it.
    private static boolean isApart(BillingLine line) {
        Purpose purpose = AntigenConditions.builtIn().purpose(line);
        return line.getDerogation().filter(why -> !why.isBlank()).isPresent()
                || purpose == Purpose.ANTIGEN_TEST
                || purpose == Purpose.VACCINATION;
    }
}
