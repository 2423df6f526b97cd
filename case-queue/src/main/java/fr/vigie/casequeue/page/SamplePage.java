package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.access.Logged;
import fr.vigie.casequeue.alert.AlertQueue;
import fr.vigie.casequeue.alert.RankedAlert;
import fr.vigie.casequeue.casework.CaseBook;
import fr.vigie.casequeue.casework.Origin;
import fr.vigie.casequeue.casework.RandomSample;
import fr.vigie.casequeue.casework.RandomSample.Drawn;
import fr.vigie.casequeue.casework.Refused;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.util.List;
import java.util.Optional;
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
    private final AlertQueue queue;
    private final CaseBook cases;

    SamplePage(RandomSample sample, AlertQueue queue, CaseBook cases) {
        this.sample = sample;
        this.queue = queue;
        this.cases = cases;
    }

    /** An alert that was drawn as it stands now; absent once it was dropped. */
    record Line(Drawn drawn, Optional<RankedAlert> alert) {}

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
                .addAttribute("random", sample.confirmed(actor, Origin.RANDOM))
                .addAttribute("ranked", sample.confirmed(actor, Origin.ALERT));
        return "sample";
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

    @PostMapping("/echantillon/dossier")
    @Allowed(Permission.WORK_CASES)
    String open(Actor actor, @RequestParam String alerte, RedirectAttributes flash) {
        try {
            flash.addAttribute("number", sample.open(actor, alerte));
            return "redirect:/dossiers/{number}";
        } catch (Refused e) {
            flash.addFlashAttribute("problem", String.valueOf(e.getMessage()));
            return "redirect:/echantillon";
        }
    }
}
