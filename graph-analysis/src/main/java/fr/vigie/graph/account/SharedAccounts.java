package fr.vigie.graph.account;

import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.graph.link.LinkFlag;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Accounts to which insured of several families are paid. */
public final class SharedAccounts implements RingDetector {
    /** Reason code. */
    public static final String CODE = "RING_SHARED_ACCOUNT";

    private static final String LAW =
            "Code pénal, art. 313-1 (escroquerie) ; code de la sécurité sociale, art. L. 133-4-1"
                    + " (récupération de l'indu) et L. 114-17-1";

    private final SharedAccountSettings settings;

    /** The detector with its settings. */
    public SharedAccounts(SharedAccountSettings settings) {
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
        return Set.of(Stream.DAILY_ALLOWANCES, Stream.PATIENTS);
    }

    @Override
    public List<Ring> find(RingScene scene) {
        List<Ring> rings = new ArrayList<>();
        LinkGraph graph = scene.graph();
        for (int account = graph.start(NodeKind.IBAN); account < graph.end(NodeKind.IBAN); account++) {
            List<AccountUse> uses = uses(scene, account);
            if (uses.size() >= settings.minDivertedFamilies()) {
                judge(scene, account, uses, rings);
            }
        }
        return rings;
    }

    private static List<AccountUse> uses(RingScene scene, int account) {
        LinkGraph graph = scene.graph();
        TreeMap<Integer, List<Integer>> payments = new TreeMap<>();
        scene.rows(LinkKind.ALLOWANCE, End.FROM, account)
                .filter(row -> graph.is(LinkFlag.TO_INSURED, row))
                .forEach(row -> payments.computeIfAbsent(graph.to(row), any -> new ArrayList<>())
                        .add(row));
        if (payments.size() < 2) {
            return List.of();
        }
        List<AccountUse> uses = new ArrayList<>();
        payments.forEach((patient, rows) -> {
            List<Integer> declared = scene.rows(LinkKind.ACCOUNT, End.FROM, account)
                    .filter(row -> graph.to(row) == patient)
                    .boxed()
                    .toList();
            // A guardian's or an employer's account is shared by right.
            if (declared.stream().noneMatch(row -> graph.is(LinkFlag.OF_OTHER, row))) {
                rows.sort(Comparator.<Integer>comparingInt(graph::known).thenComparing(Comparator.naturalOrder()));
                uses.add(new AccountUse(patient, declared, List.copyOf(rows)));
            }
        });
        return uses;
    }

    private void judge(RingScene scene, int account, List<AccountUse> uses, List<Ring> rings) {
        TreeMap<Integer, List<Integer>> diverted = new TreeMap<>();
        for (AccountUse use : uses) {
            List<Integer> payments = use.diverted(scene, account, settings.maxDaysToPayment());
            if (!payments.isEmpty()) {
                diverted.put(use.patient(), payments);
            }
        }
        boolean isTakenOver = families(scene, diverted.keySet()) >= settings.minDivertedFamilies();
        List<AccountUse> others = isTakenOver
                ? uses.stream()
                        .filter(use -> !diverted.containsKey(use.patient()))
                        .toList()
                : uses;
        List<Integer> insured = others.stream().map(AccountUse::patient).toList();
        int families = families(scene, insured);
        if (families >= settings.minFamilies()) {
            rings.add(shared(scene, account, others, families));
        } else if (isTakenOver) {
            rings.add(takenOver(scene, account, diverted));
        }
    }

    private static int families(RingScene scene, Collection<Integer> patients) {
        return scene.actors().families(patients.stream().map(scene.graph()::id).toList());
    }

    private Ring takenOver(RingScene scene, int account, TreeMap<Integer, List<Integer>> diverted) {
        RingDraft draft = new RingDraft(CODE, scene)
                .anchoredAt(account)
                .weighs(6 + diverted.size(), settings.probability())
                .member(account, RingRole.SUSPECT);
        diverted.forEach((patient, rows) -> draft.member(patient, RingRole.VICTIM)
                .edge(account, patient, "ALLOWANCE", rows)
                .claim(Stream.DAILY_ALLOWANCES, rows));
        String sum = FrenchText.euros(cents(scene, diverted.values()));
        return draft.finish(new RingWords(
                "Les indemnités journalières de " + FrenchText.count(diverted.size(), "assuré")
                        + " sans lien de famille, en arrêt depuis plusieurs jours, ont été détournées vers un même compte"
                        + " déclaré en ligne, pour " + sum + " (article 313-1 du code pénal).",
                LAW,
                FrenchText.count(diverted.size(), "assuré") + " dont le compte a été remplacé en ligne pendant l'arrêt",
                "un compte par assuré ou par foyer",
                "les assurés étaient du même foyer, le compte était celui d'un tuteur ou d'un employeur"));
    }

    private Ring shared(RingScene scene, int account, List<AccountUse> uses, int families) {
        long fresh = uses.stream()
                .filter(use -> use.isNew(scene, settings.recentDays()))
                .count();
        double share = (double) fresh / uses.size();
        RingDraft draft = new RingDraft(CODE, scene)
                .anchoredAt(account)
                .weighs(2.0 * families + 4 * share, share >= 0.5 ? settings.probability() : settings.oldProbability())
                .member(account, RingRole.SUSPECT);
        for (AccountUse use : uses) {
            draft.member(use.patient(), RingRole.MULE)
                    .edge(account, use.patient(), "ALLOWANCE", use.payments())
                    .claim(Stream.DAILY_ALLOWANCES, use.payments());
        }
        String sum = FrenchText.euros(
                cents(scene, uses.stream().map(AccountUse::payments).toList()));
        return draft.finish(new RingWords(
                "Les indemnités journalières de " + FrenchText.count(uses.size(), "assuré") + " d'au moins "
                        + FrenchText.count(families, "famille") + " sont versées sur un même compte, pour " + sum
                        + (fresh > 0 ? ", déclaré peu avant l'arrêt par " + fresh + " d'entre eux" : "")
                        + " (article 313-1 du code pénal).",
                LAW,
                FrenchText.count(uses.size(), "assuré") + " d'au moins " + FrenchText.count(families, "famille")
                        + " sur un même compte",
                "un compte par foyer",
                "les assurés étaient d'un même foyer ou d'une même adresse, le compte était celui d'un tuteur (UDAF) ou"
                        + " de l'employeur subrogé"));
    }

    private static long cents(RingScene scene, Collection<List<Integer>> rows) {
        return rows.stream()
                .flatMap(List::stream)
                .mapToLong(scene.graph()::cents)
                .sum();
    }
}
