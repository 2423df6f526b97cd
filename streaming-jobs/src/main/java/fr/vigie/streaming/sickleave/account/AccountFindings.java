package fr.vigie.streaming.sickleave.account;

import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.fact.AccountClaim;
import fr.vigie.streaming.fact.AccountDeclared;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.fact.LeavePayment;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.finding.FindingDraft;
import fr.vigie.streaming.sickleave.link.LeavePayments;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Words the claims on the accounts of one insured, in French.
 *
 * @param sharing settings of shared accounts
 * @param takeover settings of accounts taken over
 */
public record AccountFindings(AccountSharingSettings sharing, AccountTakeoverSettings takeover)
        implements Serializable {
    /** Version of both detectors. */
    public static final String VERSION = "1";

    /** Code of a shared account. */
    public static final String SHARING = "ACCOUNT_SHARED";

    /** Code of an account taken over. */
    public static final String TAKEOVER = "ACCOUNT_TAKEOVER";

    private static final String PENAL = "Code pénal, art. 313-1 (escroquerie)";

    /** What the claims with a code come to; nothing without one. The largest account is the one that is told of. */
    Optional<DetectorVerdict> of(String code, List<AccountClaim> claims) {
        return claims.stream()
                .max(Comparator.comparingLong(AccountClaim::getClusterCents)
                        .thenComparing(claim -> claim.getPayments().get(0).getPaymentId()))
                .map(largest -> {
                    FindingDraft draft = code.equals(SHARING) ? shared(largest, claims) : diverted(largest, claims);
                    claims.forEach(claim -> rest(draft, claim));
                    return new DetectorVerdict(
                            draft.finish(),
                            claims.stream()
                                    .flatMap(claim -> claim.getPayments().stream()
                                            .map(payment -> LeavePayments.item(code, claim.getPatientId(), payment)))
                                    .toList());
                });
    }

    private static void rest(FindingDraft draft, AccountClaim claim) {
        claim.getChange().ifPresent(change -> draft.rests(new Evidence(change.getAt(), change.getChangeId())));
        claim.getPayments().forEach(payment -> draft.rests(LeavePayments.evidence(payment)));
    }

    private FindingDraft shared(AccountClaim largest, List<AccountClaim> claims) {
        return new FindingDraft(SHARING, VERSION, FindingKind.IMPLAUSIBLE, sharing.probability())
                .says(
                        LeavePayments.french(payments(claims)) + " d'indemnités journalières de l'assuré ont été versés"
                                + " ou proposés sur un compte bancaire où sont aussi payés "
                                + FrenchText.count(largest.getInsured() - 1L, "autre assuré", "autres assurés")
                                + ", de " + FrenchText.count(largest.getFamilies(), "famille")
                                + " sans lien connu entre elles (" + FrenchText.euros(largest.getClusterCents())
                                + " en tout), ce que seule une fraude organisée explique d'ordinaire (article 313-1 du"
                                + " code pénal).",
                        PENAL
                                + " ; code de la sécurité sociale, art. L. 133-4-1 (récupération de l'indu) et L. 114-17-1"
                                + " (pénalité)")
                .against(
                        FrenchText.count(largest.getInsured(), "assuré") + " de "
                                + FrenchText.count(largest.getFamilies(), "famille") + " sur un compte",
                        "un compte par foyer : moins de " + sharing.minFamilies() + " familles",
                        "les assurés partageaient un foyer ou une adresse, le compte était celui d'un tuteur ou d'un"
                                + " employeur subrogé, ou l'identité des assurés n'était pas connue")
                .figure("insuredOnAccount", largest.getInsured(), "assurés")
                .figure("familiesOnAccount", largest.getFamilies(), "familles")
                .figure("paidToAccount", largest.getClusterCents() / 100.0, "€");
    }

    private FindingDraft diverted(AccountClaim largest, List<AccountClaim> claims) {
        boolean alone = largest.getFamilies() < takeover.minFamilies();
        double probability = alone ? takeover.takenBackProbability() : takeover.clusterProbability();
        return new FindingDraft(TAKEOVER, VERSION, FindingKind.IMPLAUSIBLE, probability)
                .ofVictim()
                .says(
                        "L'assuré semble victime d'un détournement : son compte bancaire a été changé en ligne "
                                + largest.getChange()
                                        .map(AccountFindings::changed)
                                        .orElse("") + ", pendant un arrêt, et "
                                + LeavePayments.french(payments(claims))
                                + " d'indemnités journalières y ont été versés ou"
                                + " proposés " + delay(largest) + ", "
                                + (alone ? takenBack(largest) : together(largest))
                                + " (article 313-1 du code pénal).",
                        PENAL + " ; les sommes restent dues à l'assuré")
                .against(
                        "changement de compte en ligne suivi d'un paiement " + delay(largest),
                        "un compte de l'assuré ou de son foyer",
                        "le compte était aussi celui du foyer, le changement avait été fait au guichet ou avant l'arrêt,"
                                + " ou personne d'autre n'y était payé et l'assuré l'avait gardé")
                .figure("divertedInsured", largest.getInsured(), "assurés")
                .figure("daysFromChangeToPayment", largest.getDaysToPayment().orElse(0), "jours");
    }

    private static String changed(AccountDeclared change) {
        return FrenchText.period(ParisDay.of(change.getAt()), ParisDay.of(change.getAt()));
    }

    private static String delay(AccountClaim claim) {
        int days = claim.getDaysToPayment().orElse(0);
        return days == 0 ? "le jour même" : FrenchText.count(days, "jour") + " plus tard";
    }

    private static String together(AccountClaim claim) {
        return "comme ceux de " + FrenchText.count(claim.getInsured() - 1L, "autre assuré", "autres assurés")
                + " sans lien connu";
    }

    private static String takenBack(AccountClaim claim) {
        return "avant que l'assuré ne rétablisse son compte"
                + claim.getChange()
                        .flatMap(AccountDeclared::getLeftAt)
                        .map(left -> " " + FrenchText.period(ParisDay.of(left), ParisDay.of(left)))
                        .orElse("");
    }

    private static List<LeavePayment> payments(List<AccountClaim> claims) {
        return claims.stream().flatMap(claim -> claim.getPayments().stream()).toList();
    }
}
