package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.access.Logged;
import fr.vigie.casequeue.alert.AlertQueue;
import fr.vigie.casequeue.alert.RankedAlert;
import fr.vigie.casequeue.casework.CaseBook;
import fr.vigie.casequeue.casework.ConfirmedShare;
import fr.vigie.casequeue.casework.Origin;
import fr.vigie.casequeue.casework.RandomSample;
import fr.vigie.casequeue.casework.RandomSample.Drawn;
import fr.vigie.casequeue.casework.Refused;
import fr.vigie.casequeue.casework.SubjectSample;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.domain.alert.Scheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The weekly sample: drawn, opened, and what came of it beside what came of the ranked alerts. */
@Controller
class SamplePage {
    private final RandomSample sample;
    private final SubjectSample subjects;
    private final AlertQueue queue;
    private final CaseBook cases;

    SamplePage(RandomSample sample, SubjectSample subjects, AlertQueue queue, CaseBook cases) {
        this.sample = sample;
        this.subjects = subjects;
        this.queue = queue;
        this.cases = cases;
    }

    /** An alert that was drawn as it stands now; absent once it was dropped. */
    record Line(Drawn drawn, Optional<RankedAlert> alert) {}

    /**
     * Some cases, and what came of those that are concluded.
     *
     * @param name key of the messages
     * @param drawn how many were drawn; absent for cases that chance did not bring about
     */
    public record Stratum(String name, Optional<Long> drawn, ConfirmedShare share) {}

    @GetMapping("/echantillon")
    @Allowed(Permission.READ_CASES)
    @Logged(kind = "sample")
    String page(Actor actor, Model model) {
        List<Drawn> drawn = sample.recent(actor);
        model.addAttribute(
                        "lines",
                        drawn.stream()
                                .map(one -> new Line(one, queue.find(one.alertId())))
                                .toList())
                .addAttribute(
                        "cases",
                        cases.numbersOf(
                                actor, drawn.stream().map(Drawn::alertId).toList()))
                .addAttribute("settings", sample.settings())
                .addAttribute("subjects", subjects.recent(actor, RandomSample.WEEKS_SHOWN))
                .addAttribute("schemes", Scheme.values())
                .addAttribute(
                        "strata",
                        Stream.of(Origin.ALERT, Origin.RANDOM, Origin.RANDOM_SUBJECT)
                                .map(origin -> stratum(actor, origin))
                                .toList());
        return "sample";
    }

    private Stratum stratum(Actor actor, Origin origin) {
        return new Stratum(
                "stratum." + origin,
                Optional.of(origin).filter(Origin::drawn).map(drawn -> sample.everDrawn(actor, drawn)),
                sample.confirmed(actor, origin));
    }

    @PostMapping("/echantillon")
    @Allowed(Permission.WORK_CASES)
    String draw(Actor actor, RedirectAttributes flash) {
        try {
            sample.draw(actor);
            flash.addFlashAttribute("done", "L’échantillon de la semaine est tiré.");
        } catch (Refused e) {
            flash.addFlashAttribute("problem", String.valueOf(e.getMessage()));
        }
        return "redirect:/echantillon";
    }

    @PostMapping("/echantillon/sujet")
    @Allowed(Permission.WORK_CASES)
    String openSubject(
            Actor actor,
            @RequestParam LocalDate semaine,
            @RequestParam int place,
            @RequestParam Scheme schema,
            RedirectAttributes flash) {
        return opened(flash, () -> subjects.open(actor, semaine, place, schema));
    }

    @PostMapping("/echantillon/dossier")
    @Allowed(Permission.WORK_CASES)
    String open(Actor actor, @RequestParam String alerte, RedirectAttributes flash) {
        return opened(flash, () -> sample.open(actor, alerte));
    }

    private static String opened(RedirectAttributes flash, Supplier<String> number) {
        try {
            flash.addAttribute("number", number.get());
            return "redirect:/dossiers/{number}";
        } catch (Refused e) {
            flash.addFlashAttribute("problem", String.valueOf(e.getMessage()));
            return "redirect:/echantillon";
        }
    }
}
