package fr.vigie.streaming.hearing.noprofollow;

import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.finding.FindingDraft;
import java.time.LocalDate;
import java.util.List;

/**
 * Words the findings about a shop of hearing aids, in French.
 *
 * @param settings settings of the detector
 */
record HearingFindings(HearingAidSettings settings) {
    private static final String BASIS =
            "Arrêté du 14 novembre 2018 (aides auditives, prestation de suivi comprise) ; code"
                    + " de la sécurité sociale, art. L. 165-1 et L. 133-4";

    Finding serial(List<FindingItem> items) {
        LocalDate first = items.stream()
                .map(FindingItem::getCareDate)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = items.stream()
                .map(FindingItem::getCareDate)
                .max(LocalDate::compareTo)
                .orElseThrow();
        String again = FrenchText.count(items.size(), "aide auditive", "aides auditives");
        return new FindingDraft(
                        HearingAids.SERIAL, HearingAids.VERSION, FindingKind.BREACH, settings.serialProbability())
                .says(
                        again + " " + (items.size() < 2 ? "porte" : "portent")
                                + " le numéro de série d'un appareil déjà facturé (" + FrenchText.between(first, last)
                                + "), soit " + FrenchText.euros(undue(items))
                                + " facturés sans être dus (articles L. 165-1 et L. 133-4 du code de la sécurité sociale).",
                        BASIS)
                .against(
                        again + " au numéro de série déjà facturé",
                        "un numéro de série par appareil délivré",
                        "le numéro a été mal saisi, ou la ligne rectifiée")
                .rests(items)
                .figure("repeatedSerials", items.size(), "appareils")
                .finish();
    }

    /** The profile, with the aids that are to be verified, if any. */
    Finding profile(Shop shop, boolean isNew, List<FindingItem> items) {
        FindingDraft draft = new FindingDraft(
                        HearingAids.PROFILE,
                        HearingAids.VERSION,
                        FindingKind.IMPLAUSIBLE,
                        settings.profileProbability())
                .says(
                        FrenchText.number(shop.unfollowed().size()) + " des "
                                + FrenchText.count(shop.people(), "patient appareillé", "patients appareillés")
                                + " depuis plus de " + settings.followUpDays() + " jours par "
                                + (isNew ? "cette enseigne récente" : "cette enseigne")
                                + " n'ont eu aucune séance de suivi, et " + FrenchText.number(shop.largest()) + " des "
                                + FrenchText.number(shop.aids())
                                + " appareils sont prescrits sous le nom d'un même médecin : des appareils facturés sans"
                                + " être délivrés sont à craindre (arrêté du 14 novembre 2018, suivi compris dans le prix)"
                                + toVerify(items) + ".",
                        BASIS)
                .against(
                        percent(shop.unfollowed().size(), shop.people()) + " sans suivi, "
                                + percent(shop.largest(), shop.aids()) + " d'un même prescripteur",
                        "un suivi après un et trois mois, des prescripteurs divers",
                        "les assurés confirment leurs appareils, le suivi est fait sans être déclaré, ou un seul spécialiste adresse à l'enseigne spécialisée")
                .rests(items)
                .figure("aidsToVerify", items.size(), "appareils")
                .figure("unfollowedPercent", 100.0 * shop.unfollowed().size() / shop.people(), "%")
                .figure("largestPrescriberPercent", 100.0 * shop.largest() / shop.aids(), "%");
        shop.days()
                .forEach(day -> draft.rests(new Evidence(
                        day.atStartOfDay(ParisDay.ZONE).toInstant(), "aides auditives du " + FrenchText.date(day))));
        return draft.finish();
    }

    private static String toVerify(List<FindingItem> items) {
        return items.isEmpty()
                ? ""
                : " ; " + FrenchText.count(items.size(), "appareil") + " de ces patients, pour "
                        + FrenchText.euros(undue(items)) + ", sont à vérifier auprès d'eux";
    }

    private static long undue(List<FindingItem> items) {
        return items.stream()
                .mapToLong(item -> item.getBilledCents() - item.getDueCents())
                .sum();
    }

    private static String percent(long part, long all) {
        return Math.round(100.0 * part / all) + " %";
    }
}
