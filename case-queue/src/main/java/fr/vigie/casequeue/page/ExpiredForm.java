package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Open;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is answered to a form that came after its session had ended: that nothing was recorded, the words that were typed, to be
 * copied, and the way back. Words are shown to whoever has just sent them and kept nowhere.
 */
@Controller
class ExpiredForm {
    private static final Pattern PAGES =
            Pattern.compile("/dossiers/LCF-\\d{4}-\\d{5}|/signalement|/tableau-de-bord|/comptes");

    /** The fields in which people write sentences, and what the pages call them. */
    private static final Map<String, String> SENTENCES =
            Map.of("texte", "Note ou faits signalés", "motif", "Motif", "commentaire", "Commentaire");

    /** A field and what was typed there. */
    record Typed(String label, String words) {}

    @RequestMapping("/formulaire-expire")
    @Open
    String expired(HttpServletRequest request, Model model) {
        model.addAttribute("back", back(request))
                .addAttribute(
                        "typed",
                        SENTENCES.entrySet().stream()
                                .flatMap(field -> typed(request, field))
                                .toList());
        return "expired";
    }

    private static Stream<Typed> typed(HttpServletRequest request, Map.Entry<String, String> field) {
        return Optional.ofNullable(request.getParameter(field.getKey()))
                .filter(words -> !words.isBlank())
                .map(words -> new Typed(field.getValue(), words))
                .stream();
    }

    private static String back(HttpServletRequest request) {
        String from = Optional.ofNullable(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI))
                .map(Object::toString)
                .orElse("");
        Matcher page = PAGES.matcher(from);
        return page.lookingAt() ? page.group() : HomePage.PATH;
    }
}
