package fr.vigie.streaming.sickleave.tele;

import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.FindingDraft;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.sickleave.Insured;
import fr.vigie.streaming.sickleave.LeaveFile;
import fr.vigie.streaming.sickleave.LeaveRule;
import fr.vigie.streaming.sickleave.UndueDays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rule: allowances are paid on the prescription of those whom the law names. */
public record TeleLeaves(TeleLeaveSettings settings) implements LeaveRule {
    /** Version of the rule. */
    public static final String VERSION = "1";

    /** More days by teleconsultation than the limit allows. */
    public static final String TELE = "TELE_LEAVE";

    /** Prolonged by neither the first prescriber nor the médecin traitant. */
    public static final String PROLONGATION = "LEAVE_PROLONGED_ELSEWHERE";

    @Override
    public List<String> codes() {
        return List.of(TELE, PROLONGATION);
    }

    @Override
    public Set<Stream> needs() {
        return Set.of(Stream.SICK_LEAVES, Stream.DAILY_ALLOWANCES, Stream.PATIENTS, Stream.PROFESSIONALS);
    }

    @Override
    public List<DetectorVerdict> judge(LeaveFile file, Insured insured, Known known) {
        UnentitledDays days = new UnentitledDays(file.asOf(known.today()), new Outsiders(insured, known));
        return java.util.stream.Stream.of(tele(days.byTeleconsultation()), prolonged(days.byAnotherPrescriber()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<DetectorVerdict> tele(List<UndueDays> undue) {
        if (UndueDays.days(undue) < settings.minTeleDays()) {
            return Optional.empty();
        }
        long physicians = UnentitledDays.prescribers(undue);
        double probability = physicians > 1 ? settings.chainProbability() : settings.teleProbability();
        FindingDraft draft = new FindingDraft(TELE, VERSION, FindingKind.BREACH, probability)
                .says(
                        days(undue) + " d'arrêt ont été indemnisés ou proposés au-delà du troisième jour sur la"
                                + " prescription en téléconsultation de " + physicians(physicians)
                                + (physicians == 1 ? " autre" : " autres") + " que le médecin traitant, soit "
                                + UndueDays.french(undue)
                                + " qui ne sont pas dus, sauf impossibilité justifiée de consulter en présence"
                                + " (article L. 6316-1 du code de la santé publique).",
                        "Code de la santé publique, art. L. 6316-1 (loi n° 2023-1250, art. 65) ; code de la sécurité"
                                + " sociale, art. L. 133-4-1 (récupération de l'indu)")
                .against(
                        days(undue) + " au-delà du troisième jour",
                        "trois jours au plus par téléconsultation, renouvellement compris",
                        "le prescripteur était le médecin traitant, son confrère de la même commune, un remplaçant, un"
                                + " spécialiste ou une sage-femme, aucun médecin traitant n'était déclaré, ou moins de "
                                + FrenchText.count(settings.minTeleDays(), "jour") + " étaient concernés")
                .figure("teleDaysBeyondLimit", UndueDays.days(undue), "jours")
                .figure("telePrescribers", physicians, "médecins");
        return Optional.of(UndueDays.verdict(TELE, draft, undue));
    }

    private Optional<DetectorVerdict> prolonged(List<UndueDays> undue) {
        long physicians = UnentitledDays.prescribers(undue);
        if (physicians < settings.minProlongations() || UndueDays.days(undue) < settings.minProlongedDays()) {
            return Optional.empty();
        }
        FindingDraft draft = new FindingDraft(
                        PROLONGATION, VERSION, FindingKind.BREACH, settings.prolongationProbability())
                .says(
                        days(undue) + " d'arrêt ont été indemnisés ou proposés sur des prolongations de "
                                + physicians(physicians) + " qui ne sont ni le prescripteur de l'arrêt initial ni le"
                                + " médecin traitant, soit " + UndueDays.french(undue)
                                + " qui ne sont pas dus, sauf impossibilité justifiée (article L. 162-4-4 du code de la"
                                + " sécurité sociale).",
                        "Code de la sécurité sociale, art. L. 162-4-4 et R. 162-1-9-1 (prescripteur des prolongations)"
                                + " et L. 133-4-1 (récupération de l'indu)")
                .against(
                        days(undue) + " sur la prolongation d'un tiers",
                        "des prolongations par le premier prescripteur ou le médecin traitant",
                        "le médecin traitant avait adressé l'assuré, était remplacé ou exerçait dans la même commune, un"
                                + " hôpital prolongeait, ou les prolongations étaient de moins de "
                                + settings.minProlongations() + " médecins")
                .figure("prolongedElsewhereDays", UndueDays.days(undue), "jours");
        return Optional.of(UndueDays.verdict(PROLONGATION, draft, undue));
    }

    private static String days(List<UndueDays> undue) {
        return FrenchText.count(UndueDays.days(undue), "jour");
    }

    private static String physicians(long number) {
        return number == 1 ? "un médecin" : FrenchText.count(number, "médecin", "médecins");
    }
}
