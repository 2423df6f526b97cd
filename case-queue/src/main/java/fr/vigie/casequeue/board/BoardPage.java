package fr.vigie.casequeue.board;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.access.Logged;
import fr.vigie.casequeue.casework.PutAside;
import fr.vigie.casequeue.ledger.EuroInput;
import fr.vigie.casequeue.ledger.Ledger;
import fr.vigie.casequeue.ledger.LedgerRefused;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the board, with the forms to set the objective and to enter the figures of a year. */
@Controller
class BoardPage {
    private final Board board;
    private final Objectives objectives;
    private final Ledger ledger;
    private final PutAside aside;

    BoardPage(Board board, Objectives objectives, Ledger ledger, PutAside aside) {
        this.board = board;
        this.objectives = objectives;
        this.ledger = ledger;
        this.aside = aside;
    }

    @GetMapping("/tableau-de-bord")
    @Allowed(Permission.READ_BOARD)
    @Logged(kind = "board")
    String board(Actor actor, @RequestParam Optional<Integer> annee, Model model) {
        return show(actor, annee.map(board::nearest).orElseGet(board::thisYear), model);
    }

    @PostMapping("/tableau-de-bord/objectif")
    @Allowed(Permission.KEEP_LEDGER)
    String objective(
            Actor actor,
            @RequestParam int annee,
            @RequestParam String montant,
            @RequestParam String motif,
            Model model,
            HttpServletResponse response) {
        try {
            objectives.set(actor, annee, EuroInput.cents(montant), motif);
            return back(annee);
        } catch (LedgerRefused refused) {
            return refuse(actor, annee, refused, model, response);
        }
    }

    @PostMapping("/tableau-de-bord/chiffres")
    @Allowed(Permission.KEEP_LEDGER)
    String figures(
            Actor actor,
            @RequestParam int annee,
            @RequestParam String subi,
            @RequestParam String evite,
            @RequestParam String motif,
            Model model,
            HttpServletResponse response) {
        try {
            ledger.brought(actor, annee, EuroInput.cents(subi), EuroInput.cents(evite), motif);
            return back(annee);
        } catch (LedgerRefused refused) {
            return refuse(actor, annee, refused, model, response);
        }
    }

    private static String back(int year) {
        return "redirect:/tableau-de-bord?annee=" + year;
    }

    private String refuse(Actor actor, int year, LedgerRefused refused, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refused", refused.getMessage());
        return show(actor, board.nearest(year), model);
    }

    private String show(Actor actor, int year, Model model) {
        BoardYear shown = board.of(actor, year);
        model.addAttribute("board", shown)
                .addAttribute("monthChart", CumulatedChart.of(shown))
                .addAttribute("schemeChart", GroupChart.of(shown.schemes()))
                .addAttribute("categoryChart", GroupChart.of(shown.categories()))
                .addAttribute("aside", aside.total())
                .addAttribute("before", board.nearest(year - 1))
                .addAttribute("after", board.nearest(year + 1))
                .addAttribute("mayKeep", actor.may(Permission.KEEP_LEDGER))
                .addAttribute("mayReadEntries", actor.may(Permission.READ_CASES));
        return "board";
    }
}
