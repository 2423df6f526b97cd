package fr.vigie.casequeue.page;

import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.view.SavedView;
import fr.vigie.casequeue.view.SavedViews;
import fr.vigie.casequeue.view.ViewedList;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The view that somebody sees who asks for a list without saying how. */
final class FirstView {
    private FirstView() {}

    static Optional<SavedView> of(SavedViews views, Actor actor, ViewedList list, HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString())
                        .filter(query -> !query.isEmpty())
                        .isPresent()
                ? Optional.empty()
                : views.preferred(actor, list);
    }

    /** Leads there, with what was to be told on this page. */
    static String show(SavedView first, HttpServletRequest request, RedirectAttributes flash) {
        Optional.ofNullable(RequestContextUtils.getInputFlashMap(request))
                .ifPresent(told -> told.forEach(flash::addFlashAttribute));
        return "redirect:" + first.address();
    }
}
