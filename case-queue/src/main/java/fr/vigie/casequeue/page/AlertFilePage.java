package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.access.Logged;
import fr.vigie.casequeue.alert.AlertDetail;
import fr.vigie.casequeue.alert.AlertFile;
import fr.vigie.casequeue.alert.AlertItems;
import fr.vigie.casequeue.alert.ItemTotals;
import fr.vigie.casequeue.alert.Slice;
import fr.vigie.casequeue.casework.Antecedents;
import fr.vigie.casequeue.casework.CaseBook;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of one alert: who, how many euros, why, and the lines. */
@Controller
class AlertFilePage {
    private static final int LINES_A_PAGE = 500;

    private final AlertFile file;
    private final AlertItems items;
    private final CaseBook cases;
    private final Antecedents antecedents;

    AlertFilePage(AlertFile file, AlertItems items, CaseBook cases, Antecedents antecedents) {
        this.file = file;
        this.items = items;
        this.cases = cases;
        this.antecedents = antecedents;
    }

    @GetMapping("/alertes/{alertId}")
    @Allowed(Permission.READ_QUEUE)
    @Logged(kind = "alert", id = "alertId")
    String alert(Actor actor, @PathVariable String alertId, @RequestParam(defaultValue = "1") int page, Model model) {
        AlertDetail detail = file.find(alertId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ItemTotals totals = items.totals(alertId);
        Pages pages = Pages.of(totals.lines(), LINES_A_PAGE, page);
        model.addAttribute("detail", detail)
                .addAttribute("alert", detail.alert())
                .addAttribute("reasonNumbers", numbers(detail.reasons()))
                .addAttribute("itemTotals", totals)
                .addAttribute("items", items.list(alertId, new Slice(LINES_A_PAGE, pages.offset())))
                .addAttribute("caseNumber", cases.numberOf(actor, alertId))
                .addAttribute(
                        "antecedent",
                        Optional.ofNullable(
                                antecedents.of(actor, List.of(alertId)).get(alertId)))
                .addAttribute("pages", pages);
        return "alert";
    }

    /** The number under which the page shows each reason, by code. */
    private static Map<String, Integer> numbers(List<AlertDetail.Reason> reasons) {
        Map<String, Integer> numbers = new HashMap<>();
        for (AlertDetail.Reason reason : reasons) {
            numbers.putIfAbsent(reason.code(), numbers.size() + 1);
        }
        return numbers;
    }
}
