package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.casework.Refused;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.casequeue.view.SavedView;
import fr.vigie.casequeue.view.SavedViews;
import fr.vigie.casequeue.view.ViewedList;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Views kept, renamed, removed, and chosen to be seen first; it ends on the list as the view shows it. */
@Controller
class ViewsPage {
    private final SavedViews views;

    ViewsPage(SavedViews views) {
        this.views = views;
    }

    @PostMapping("/vues/alertes")
    @Allowed(Permission.READ_QUEUE)
    String keepAlerts(
            Actor actor,
            @ModelAttribute("view") QueueView filters,
            @RequestParam String nom,
            @RequestParam(defaultValue = "false") boolean partagee,
            RedirectAttributes flash) {
        String here = ViewedList.ALERTS.path() + "?" + filters.query();
        return attempt(
                here,
                "Vue enregistrée.",
                flash,
                () -> views.save(actor, ViewedList.ALERTS, nom, filters.query(), partagee));
    }

    @PostMapping("/vues/dossiers")
    @Allowed(Permission.READ_CASES)
    String keepCases(
            Actor actor,
            @ModelAttribute("view") CasesView filters,
            @RequestParam String nom,
            @RequestParam(defaultValue = "false") boolean partagee,
            RedirectAttributes flash) {
        String here = ViewedList.CASES.path() + "?" + filters.query();
        return attempt(
                here,
                "Vue enregistrée.",
                flash,
                () -> views.save(actor, ViewedList.CASES, nom, filters.query(), partagee));
    }

    @PostMapping("/vues/{vue}/nom")
    @Allowed({Permission.READ_QUEUE, Permission.READ_CASES})
    String rename(Actor actor, @PathVariable long vue, @RequestParam String nom, RedirectAttributes flash) {
        return attempt(back(actor, vue), "Vue renommée.", flash, () -> views.rename(actor, vue, nom));
    }

    @PostMapping("/vues/{vue}/suppression")
    @Allowed({Permission.READ_QUEUE, Permission.READ_CASES})
    String delete(Actor actor, @PathVariable long vue, RedirectAttributes flash) {
        return attempt(back(actor, vue), "Vue supprimée.", flash, () -> views.delete(actor, vue));
    }

    @PostMapping("/vues/{vue}/defaut")
    @Allowed({Permission.READ_QUEUE, Permission.READ_CASES})
    String prefer(Actor actor, @PathVariable long vue, RedirectAttributes flash) {
        return attempt(
                back(actor, vue), "Vue affichée en premier : enregistré.", flash, () -> views.prefer(actor, vue));
    }

    private String back(Actor actor, long viewId) {
        try {
            return views.find(actor, viewId).address();
        } catch (Refused e) {
            return HomePage.PATH;
        }
    }

    private static String attempt(String back, String done, RedirectAttributes flash, Supplier<SavedView> work) {
        try {
            String there = work.get().address();
            flash.addFlashAttribute("done", done);
            return "redirect:" + there;
        } catch (Refused e) {
            flash.addFlashAttribute("problem", String.valueOf(e.getMessage()));
            return "redirect:" + back;
        }
    }
}
