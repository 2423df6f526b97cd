package fr.vigie.streaming.sickleave.prescriber;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.geo.Communes;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.fact.LeavePayment;
import fr.vigie.streaming.fact.PrescribedLeave;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.finding.FindingDraft;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.sickleave.link.LeavePayments;
import fr.vigie.streaming.sickleave.link.LinkRule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rule: strangers far away, or with forged forms, do not come to one physician by the half-dozen within two months. */
public final class PrescriberRule implements LinkRule<PrescribedLeave> {
    /** Reason code. */
    public static final String CODE = "LEAVES_OF_STRANGERS";

    /** Version of the rule. */
    public static final String VERSION = "2";

    private static final long serialVersionUID = 1L;

    private final PrescriberSettings settings;

    public PrescriberRule(PrescriberSettings settings) {
        this.settings = settings;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public AlertSubjectKind subject() {
        return AlertSubjectKind.PROFESSIONAL;
    }

    @Override
    public Class<PrescribedLeave> fact() {
        return PrescribedLeave.class;
    }

    @Override
    public String withdrawnBecause() {
        return "Les pièces reçues depuis (médecin traitant, adresse, rectification) expliquent les arrêts.";
    }

    @Override
    public boolean waits(String prescriberId, List<PrescribedLeave> leaves, Known known) {
        LocalDate since = known.today().minusDays(settings.waitDays());
        return leaves.size() >= settings.minDepartements()
                && leaves.stream().anyMatch(leave -> leave.getPrescribedOn().isAfter(since))
                && known.professional(prescriberId, known.today()).isEmpty();
    }

    @Override
    public Optional<DetectorVerdict> judge(String prescriberId, List<PrescribedLeave> leaves, Known known) {
        StrangeLeaves strange = new StrangeLeaves(prescriberId, leaves, known, settings);
        List<PrescribedLeave> candidates = leaves.stream()
                .filter(strange::isStrange)
                .sorted(Comparator.comparing(PrescribedLeave::getPrescribedOn)
                        .thenComparing(PrescribedLeave::getLeaveId))
                .toList();
        List<PrescribedLeave> held = candidates.stream()
                .map(PrescribedLeave::getPrescribedOn)
                .distinct()
                .map(from -> within(candidates, from))
                .filter(window -> isHeld(window, strange))
                .flatMap(List::stream)
                .distinct()
                .toList();
        return held.isEmpty() ? Optional.empty() : Optional.of(verdict(held, strange));
    }

    private List<PrescribedLeave> within(List<PrescribedLeave> leaves, LocalDate from) {
        LocalDate to = from.plusDays(settings.windowDays());
        return leaves.stream()
                .filter(leave -> !leave.getPrescribedOn().isBefore(from)
                        && leave.getPrescribedOn().isBefore(to))
                .toList();
    }

    private boolean isHeld(List<PrescribedLeave> leaves, StrangeLeaves strange) {
        long insured = insured(leaves);
        long forged = insured(leaves.stream().filter(strange::isForgedPaper).toList());
        long onPaper = insured(leaves.stream()
                .filter(leave -> !leave.getElectronic() || leave.getScan())
                .toList());
        List<PrescribedLeave> far = leaves.stream().filter(strange::isFar).toList();
        return forged >= settings.minInsured()
                || departements(far) >= settings.minDepartements()
                || insured >= settings.minInsured() && 2 * onPaper >= insured
                || insured >= settings.minFarElectronic();
    }

    /** Insured of different households. */
    private static long insured(List<PrescribedLeave> leaves) {
        return leaves.stream()
                .map(leave -> leave.getHouseholdId().map(id -> "h" + id).orElse("p" + leave.getPatientId()))
                .distinct()
                .count();
    }

    private static long departements(List<PrescribedLeave> leaves) {
        return leaves.stream()
                .flatMap(leave -> leave.getCommune().stream())
                .map(Communes::departement)
                .distinct()
                .count();
    }

    private DetectorVerdict verdict(List<PrescribedLeave> held, StrangeLeaves strange) {
        List<PrescribedLeave> far = held.stream().filter(strange::isFar).toList();
        long forged = held.stream().filter(strange::isForgedPaper).count();
        List<LeavePayment> payments =
                held.stream().flatMap(leave -> leave.getPayments().stream()).toList();
        FindingDraft draft = new FindingDraft(CODE, VERSION, FindingKind.IMPLAUSIBLE, settings.probability())
                .ofVictim()
                .says(
                        text(held, far, forged, payments),
                        "Code pénal, art. 441-1 (faux) et 313-1 (escroquerie) ; code de"
                                + " la sécurité sociale, art. L. 133-4-1 (récupération de l'indu)")
                .against(
                        FrenchText.count(held.size(), "arrêt") + " pour " + FrenchText.count(insured(held), "foyer")
                                + " sans lien avec le médecin",
                        "des arrêts pour ses patients, au plus quelques assurés de passage",
                        "le médecin était ou avait été le médecin traitant, l'assuré lui était adressé ou avait vécu près"
                                + " de lui, l'arrêt était prescrit en téléconsultation, ou le prescripteur était un"
                                + " spécialiste ou un hôpital")
                .figure("strangeLeaves", held.size(), "arrêts")
                .figure("strangers", insured(held), "foyers")
                .figure("farDepartements", departements(far), "départements");
        held.forEach(leave -> draft.rests(new Evidence(leave.getReceivedAt(), leave.getLeaveId())));
        return new DetectorVerdict(
                draft.finish(),
                held.stream()
                        .flatMap(leave -> leave.getPayments().stream()
                                .map(payment -> LeavePayments.item(CODE, leave.getPatientId(), payment)))
                        .toList());
    }

    private String text(
            List<PrescribedLeave> held, List<PrescribedLeave> far, long forged, List<LeavePayment> payments) {
        LocalDate first = held.get(0).getPrescribedOn();
        LocalDate last = held.get(held.size() - 1).getPrescribedOn();
        return "L'identité du médecin semble usurpée : " + FrenchText.count(held.size(), "arrêt") + " de travail à son"
                + " nom, " + FrenchText.between(first, last) + ", pour " + FrenchText.count(insured(held), "foyer")
                + " sans lien avec lui, dont " + far.size() + " à plus de " + settings.minKm() + " km de son cabinet ("
                + FrenchText.count(departements(far), "département") + ") et " + forged
                + " sur papier ou copie contre ses habitudes, soit " + LeavePayments.french(payments)
                + " d'indemnités journalières (articles 441-1 et 313-1 du code pénal).";
    }
}
