package fr.vigie.streaming.card.opposed;

import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.card.CardSums;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.finding.FindingDraft;
import java.time.LocalDate;
import java.util.List;

/** Words the findings about a card that has ended, in French. */
final class EndedCard {
    private static final String CARD =
            "Code de la sécurité sociale, art. L. 161-33 et R. 161-52 (carte propre à son titulaire)";
    private static final String USURPED = CARD + " ; code pénal, art. 226-4-1 (usurpation d'identité)";

    private EndedCard() {}

    /** Somebody else has the card. */
    static DetectorVerdict stolen(List<CardUse> uses, CardEnd end, OpposedCardSettings settings) {
        String text = "La carte de professionnel de santé, " + end.text() + ", a encore servi " + times(uses)
                + accepted(uses) + " sur " + days(uses) + ", " + between(uses)
                + ", hors des lecteurs où elle servait auparavant : un tiers la détient vraisemblablement et son titulaire"
                + " est la victime présumée (articles L. 161-33 et R. 161-52 du code de la sécurité sociale).";
        return verdict(draft(uses, settings.probability())
                .says(text, USURPED)
                .against(
                        times(uses) + " après la fin de la carte",
                        "aucune utilisation plus de " + FrenchText.count(settings.graceHours(), "heure")
                                + " après une opposition connue de la caisse",
                        "l'opposition n'a été connue qu'après ces utilisations, ou si elles sont moins de "
                                + settings.minUses())
                .ofVictim()
                .harm(settings.harmCents()));
    }

    /** Whoever has it opposed does not go on with it: somebody near has taken it. */
    static DetectorVerdict takenNearby(List<CardUse> uses, CardEnd end, OpposedCardSettings settings) {
        String text = "La carte de professionnel de santé, " + end.text() + ", a encore servi " + times(uses) + " sur "
                + days(uses) + ", " + between(uses)
                + ", dans les lecteurs où elle servait auparavant : son titulaire, qui l'a fait opposer, est la victime"
                + " présumée d'un proche du cabinet (articles L. 161-33 et R. 161-52 du code de la sécurité sociale).";
        return verdict(draft(uses, settings.probability())
                .says(text, USURPED)
                .against(
                        times(uses) + " après l'opposition, dans les mêmes lecteurs qu'avant",
                        "aucune utilisation d'une carte opposée",
                        "la carte a été retrouvée depuis, ou l'opposition n'a été connue qu'après ces utilisations")
                .ofVictim()
                .harm(settings.harmCents()));
    }

    /** The holder goes on with one that has ended; a breach where lines that he signed with it are undue. */
    static DetectorVerdict goesOn(
            List<CardUse> uses, List<FindingItem> undue, CardEnd end, OpposedCardSettings settings) {
        String text = "La carte de professionnel de santé, " + end.text() + ", a encore servi " + times(uses) + " sur "
                + days(uses) + ", " + between(uses)
                + ", dans les lecteurs habituels de son titulaire, qui semble avoir poursuivi son activité avec une carte"
                + " qui n'est plus valable" + billed(undue)
                + " (articles L. 161-33 et R. 161-52 du code de la sécurité sociale).";
        FindingKind kind = undue.isEmpty() ? FindingKind.IMPLAUSIBLE : FindingKind.BREACH;
        FindingDraft draft = draft(kind, uses, settings.probability());
        if (!undue.isEmpty()) {
            draft.figure("undueLinesAfterEnd", undue.size(), "lignes");
        }
        return new DetectorVerdict(
                draft.says(text, CARD + " ; art. L. 133-4 du même code (indu)")
                        .against(
                                times(uses) + " après la fin de la carte, dans les mêmes lecteurs qu'avant",
                                "aucune utilisation d'une carte opposée ou périmée",
                                "la carte de remplacement n'était pas encore parvenue au titulaire, ou si l'opposition"
                                        + " visait une carte retrouvée depuis")
                        .harm(settings.harmCents())
                        .finish(),
                undue);
    }

    private static String billed(List<FindingItem> undue) {
        long cents = undue.stream()
                .mapToLong(item -> item.getBilledCents() - item.getDueCents())
                .sum();
        return undue.isEmpty()
                ? ""
                : " et a facturé " + FrenchText.count(undue.size(), "ligne")
                        + " signées avec elle pour des soins donnés" + " depuis, soit " + FrenchText.euros(cents)
                        + " qui ne sont pas dus";
    }

    /** Papers under the name of somebody who has stopped. */
    static DetectorVerdict retired(List<CardUse> papers, LocalDate retiredOn, OpposedCardSettings settings) {
        String text = "La carte d'un professionnel qui a cessé son activité le " + FrenchText.date(retiredOn)
                + " a servi à délivrer " + FrenchText.count(papers.size(), "document") + " sur " + days(papers) + ", "
                + between(papers) + ", à des patients de " + FrenchText.count(departments(papers), "département")
                + ", sans aucune feuille de soins : son titulaire est la victime présumée d'une usurpation (articles"
                + " L. 161-33 et R. 161-52 du code de la sécurité sociale).";
        return verdict(draft(papers, settings.retiredProbability())
                .says(text, USURPED)
                .against(
                        FrenchText.count(papers.size(), "document") + " délivrés après la cessation d'activité",
                        "des soins facturés en remplacement, ou des certificats délivrés en un même lieu",
                        "le titulaire remplace un confrère, vaccine en centre, ou s'est réinscrit")
                .ofVictim()
                .harm(settings.harmCents())
                .figure("patientDepartments", departments(papers), "départements"));
    }

    private static FindingDraft draft(List<CardUse> uses, double probability) {
        return draft(FindingKind.IMPLAUSIBLE, uses, probability);
    }

    private static FindingDraft draft(FindingKind kind, List<CardUse> uses, double probability) {
        FindingDraft draft = new FindingDraft(OpposedCard.CODE, OpposedCard.VERSION, kind, probability);
        uses.forEach(use -> draft.rests(new Evidence(use.getAt(), use.getUseId())));
        return draft.figure("usesAfterEnd", uses.size(), "utilisations")
                .figure("daysAfterEnd", OpposedCard.days(uses), "jours");
    }

    private static DetectorVerdict verdict(FindingDraft draft) {
        return new DetectorVerdict(draft.finish(), List.of());
    }

    /** Number of départements of the patients of some uses. */
    static long departments(List<CardUse> uses) {
        return uses.stream()
                .flatMap(use -> use.getPatientDepartment().stream())
                .distinct()
                .count();
    }

    private static String accepted(List<CardUse> uses) {
        long accepted = uses.stream().filter(CardSums::isAccepted).count();
        return accepted == uses.size() ? "" : " (dont " + (uses.size() - accepted) + " refusées)";
    }

    private static String times(List<CardUse> uses) {
        return FrenchText.count(uses.size(), "fois", "fois");
    }

    private static String days(List<CardUse> uses) {
        return FrenchText.count(OpposedCard.days(uses), "jour");
    }

    private static String between(List<CardUse> uses) {
        return FrenchText.between(
                ParisDay.of(uses.get(0).getAt()),
                ParisDay.of(uses.get(uses.size() - 1).getAt()));
    }
}
