package fr.vigie.graph.employer;

import fr.vigie.domain.money.Cents;
import fr.vigie.domain.reference.Employer;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.tariff.AllowanceTariffs;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.LinkGraph.End;
import fr.vigie.graph.link.LinkKind;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingDetector;
import fr.vigie.graph.ring.RingDraft;
import fr.vigie.graph.ring.RingRole;
import fr.vigie.graph.ring.RingScene;
import fr.vigie.graph.ring.RingWords;
import fr.vigie.graph.ring.Surprise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Young firms whose staff falls ill together and for long, and which pay no contributions. */
public final class ShellEmployers implements RingDetector {
    /** Reason code. */
    public static final String CODE = "RING_SHELL_EMPLOYER";

    /** What a rate is taken for before anything was seen, so that a small world expects something of everything. */
    private static final double LEAST_RATE = 0.005;

    private final ShellEmployerSettings settings;

    /** The detector with its settings. */
    public ShellEmployers(ShellEmployerSettings settings) {
        this.settings = settings;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Set<Stream> needs() {
        return Set.of(Stream.SICK_LEAVES, Stream.DAILY_ALLOWANCES, Stream.WORK_DECLARATIONS, Stream.EMPLOYERS);
    }

    /** What all firms look like: the share of staff who begin a long leave in a window, of months unpaid, of wages near the cap. */
    private record Usual(double onLeave, double unpaid, double nearCap) {}

    @Override
    public List<Ring> find(RingScene scene) {
        LinkGraph graph = scene.graph();
        List<Integer> candidates = new ArrayList<>();
        long staff = 0;
        long ill = 0;
        long months = 0;
        long unpaid = 0;
        int from = Integer.MAX_VALUE;
        int to = Integer.MIN_VALUE;
        for (int firm = graph.start(NodeKind.EMPLOYER); firm < graph.end(NodeKind.EMPLOYER); firm++) {
            Staff one = new Staff(scene, firm);
            staff += one.size();
            months += one.months();
            unpaid += one.unpaidMonths();
            for (int patient : one.leaves().keySet()) {
                if (one.daysOnLeave(patient) >= settings.minLeaveDays()) {
                    ill++;
                    from = Math.min(from, one.firstDay(patient));
                    to = Math.max(to, one.firstDay(patient));
                }
            }
            if (one.leaves().size() >= settings.minEmployees()) {
                candidates.add(firm);
            }
        }
        if (candidates.isEmpty() || ill == 0) {
            return List.of();
        }
        double windows = Math.max(1, (to - from + 1.0) / settings.windowDays());
        Usual usual = new Usual(
                Math.max(LEAST_RATE, ill / windows / staff),
                Math.max(LEAST_RATE, (double) unpaid / Math.max(1, months)),
                Math.max(LEAST_RATE, nearCap(scene)));
        List<Ring> rings = new ArrayList<>();
        candidates.forEach(firm -> judge(scene, firm, usual).ifPresent(rings::add));
        return rings;
    }

    private double nearCap(RingScene scene) {
        long[] counts = new long[2];
        scene.rows(LinkKind.ALLOWANCE)
                .filter(row -> scene.graph().amount(row) > 0)
                .forEach(row -> {
                    counts[0]++;
                    counts[1] += isNearCap(scene.graph(), row) ? 1 : 0;
                });
        return (double) counts[1] / Math.max(1, counts[0]);
    }

    private boolean isNearCap(LinkGraph graph, int payment) {
        Optional<Cents> cap = AllowanceTariffs.builtIn().monthlyCap(LocalDate.ofEpochDay(graph.day(payment)));
        return cap.isPresent()
                && graph.amount(payment) >= settings.minWageShare() * cap.get().value();
    }

    private Optional<Ring> judge(RingScene scene, int firm, Usual usual) {
        String id = scene.graph().id(firm);
        Optional<LocalDate> created =
                scene.actors().employer(id, scene.actors().today()).map(Employer::getCreatedOn);
        if (created.isEmpty()) {
            return Optional.empty();
        }
        int founded = Math.toIntExact(created.get().toEpochDay());
        Staff staff = new Staff(scene, firm);
        List<Integer> ill = together(staff, founded);
        int headcount = Math.max(
                staff.size(),
                scene.actors()
                        .employer(id, scene.actors().today())
                        .flatMap(Employer::getHeadcount)
                        .orElse(0));
        // Where most of the staff goes on working, the firm is there for its work.
        boolean isTooFew = ill.size() < settings.minEmployees() || ill.size() < settings.minStaffShare() * headcount;
        if (isTooFew || staff.unpaidMonths() == 0) {
            return Optional.empty();
        }
        int nearCap = (int) ill.stream()
                .filter(patient ->
                        payments(scene, firm, patient).stream().anyMatch(row -> isNearCap(scene.graph(), row)))
                .count();
        double strength = Surprise.ofAtLeast(ill.size(), headcount, usual.onLeave())
                + Surprise.ofAtLeast(staff.unpaidMonths(), staff.months(), usual.unpaid())
                + Surprise.ofAtLeast(nearCap, ill.size(), usual.nearCap());
        boolean isMost = 2 * nearCap > ill.size() && 2 * staff.unpaidMonths() >= staff.months();
        return strength >= settings.minStrength() && isMost
                ? Optional.of(ring(scene, firm, staff, ill, founded, strength))
                : Optional.empty();
    }

    /** The employees whose long leaves began together: the largest number within a window, and all within reach of one of them. */
    private List<Integer> together(Staff staff, int founded) {
        List<Integer> candidates = staff.leaves().keySet().stream()
                .filter(patient -> staff.daysOnLeave(patient) >= settings.minLeaveDays())
                .filter(patient -> staff.firstDay(patient) >= founded
                        && staff.firstDay(patient) <= founded + settings.maxAgeDays())
                .toList();
        return candidates.stream()
                .filter(one -> candidates.stream()
                        .anyMatch(start -> isWithin(staff, start, one)
                                && candidates.stream()
                                                .filter(other -> isWithin(staff, start, other))
                                                .count()
                                        >= settings.minEmployees()))
                .toList();
    }

    private boolean isWithin(Staff staff, int start, int other) {
        int days = staff.firstDay(other) - staff.firstDay(start);
        return days >= 0 && days < settings.windowDays();
    }

    private static List<Integer> payments(RingScene scene, int firm, int patient) {
        LinkGraph graph = scene.graph();
        Set<Integer> leaves = new TreeSet<>();
        scene.rows(LinkKind.LEAVE, End.BY, firm)
                .filter(row -> graph.to(row) == patient)
                .forEach(row -> leaves.add(graph.via(row)));
        return scene.rows(LinkKind.ALLOWANCE, End.TO, patient)
                .filter(row -> graph.by(row) == firm || leaves.contains(graph.via(row)))
                .boxed()
                .toList();
    }

    private Ring ring(RingScene scene, int firm, Staff staff, List<Integer> ill, int founded, double strength) {
        RingDraft draft = new RingDraft(CODE, scene)
                .anchoredAt(firm)
                .weighs(strength, settings.probability())
                .member(firm, RingRole.SUSPECT);
        long cents = 0;
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int patient : ill) {
            List<Integer> payments = payments(scene, firm, patient);
            draft.member(patient, RingRole.SUSPECT)
                    .edge(firm, patient, "LEAVE", staff.leaves(patient))
                    .claim(Stream.DAILY_ALLOWANCES, payments, firm);
            cents += payments.stream().mapToLong(scene.graph()::cents).sum();
            first = Math.min(first, staff.firstDay(patient));
            last = Math.max(last, staff.firstDay(patient));
        }
        return draft.finish(new RingWords(
                "Créée le " + FrenchText.date(founded) + ", l'entreprise a " + FrenchText.count(ill.size(), "salarié")
                        + " en arrêt de longue durée, commencés " + FrenchText.period(first, last)
                        + ", pour des salaires proches du plafond, et n'a pas payé les cotisations de "
                        + staff.unpaidMonths() + " mois sur " + staff.months() + " : " + FrenchText.euros(cents)
                        + " d'indemnités journalières (article 313-1 du code pénal).",
                "Code pénal, art. 313-1 (escroquerie) ; code de la sécurité sociale, art. L. 313-1 (droits acquis par le"
                        + " travail et les cotisations), L. 133-4-1 et L. 114-17-1",
                FrenchText.count(ill.size(), "salarié") + " en arrêt sur " + staff.size() + " déclarés",
                "moins de " + settings.minEmployees() + " arrêts longs en "
                        + FrenchText.count(settings.windowDays(), "jour") + " dans une jeune entreprise",
                "les cotisations étaient payées, les arrêts étaient courts (épidémie), les salaires plus bas, le reste du"
                        + " personnel travaillait ou l'entreprise était plus ancienne"));
    }
}
