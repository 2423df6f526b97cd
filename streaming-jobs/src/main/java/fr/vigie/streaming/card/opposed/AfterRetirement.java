package fr.vigie.streaming.card.opposed;

import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.card.CardFile;
import fr.vigie.streaming.card.CardSums;
import fr.vigie.streaming.card.HomeGround;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Uses after the holder has stopped. The retired may go on to replace colleagues, who sign feuilles de soins, or to
 * vaccinate, in one place: only papers for patients from far apart, without any care, speak against the card.
 *
 * @param settings settings of the detector
 */
record AfterRetirement(OpposedCardSettings settings) {

    /** The day on which a professional stopped, as registered on a day; empty for whoever is registered again since. */
    static Optional<LocalDate> retiredOn(String professional, LocalDate on, Known known) {
        return known.professional(professional, on)
                .filter(one -> one.getRetiredOn()
                        .filter(last -> one.getRegisteredOn().isBefore(last))
                        .isPresent())
                .flatMap(Professional::getRetiredOn)
                .filter(on::isAfter);
    }

    Optional<DetectorVerdict> judge(CardFile card, Known known) {
        Optional<LocalDate> retired = retiredOn(card.holderId(), known.today(), known);
        if (retired.isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = retired.get().plusDays(settings.retiredGraceDays());
        List<CardUse> after = card.uses().stream()
                .filter(use -> ParisDay.of(use.getAt()).isAfter(from))
                .toList();
        List<CardUse> papers = after.stream()
                .filter(use ->
                        CardSums.isPaper(use) && use.getPatientDepartment().isPresent())
                .toList();
        boolean cares = after.stream().anyMatch(use -> use.getService() == CardService.FSE);
        return !cares && isScattered(papers, HomeGround.of(card, known.today(), known))
                ? Optional.of(EndedCard.retired(papers, retired.get(), settings))
                : Optional.empty();
    }

    private boolean isScattered(List<CardUse> papers, HomeGround home) {
        long local = papers.stream()
                .filter(use -> home.isLocal(use, use.getPatientDepartment().orElseThrow()))
                .count();
        return papers.size() >= settings.minRetiredPapers()
                && EndedCard.departments(papers) >= settings.minDepartments()
                && local <= settings.maxLocalShare() * papers.size()
                && OpposedCard.days(papers) >= settings.minDays();
    }
}
