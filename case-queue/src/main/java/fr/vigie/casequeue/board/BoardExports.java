package fr.vigie.casequeue.board;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.access.Logged;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.ledger.Ledger;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.casequeue.table.CsvTable;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The tables of the board and the entries of the ledger as files. */
@RestController
class BoardExports {
    private final Board board;
    private final Ledger ledger;
    private final BoardCsv csv;

    BoardExports(Board board, Ledger ledger, MessageSource messages) {
        this.board = board;
        this.ledger = ledger;
        this.csv = new BoardCsv(key -> messages.getMessage(key, new Object[0], Locale.FRENCH));
    }

    @GetMapping(value = "/tableau-de-bord/{annee}/ecritures.csv", produces = CsvTable.MEDIA_TYPE)
    @Allowed(Permission.READ_BOARD)
    @Logged(value = Action.EXPORT, kind = "board", id = "annee")
    ResponseEntity<String> entries(Actor actor, @PathVariable int annee) {
        return file("ecritures", year(annee), csv.entries(ledger.ofYear(actor, annee)));
    }

    @GetMapping(value = "/tableau-de-bord/{annee}/synthese.csv", produces = CsvTable.MEDIA_TYPE)
    @Allowed(Permission.READ_BOARD)
    @Logged(value = Action.EXPORT, kind = "board", id = "annee")
    ResponseEntity<String> summary(Actor actor, @PathVariable int annee) {
        return file("synthese", annee, csv.summary(board.of(actor, year(annee))));
    }

    @GetMapping(value = "/tableau-de-bord/{annee}/schemas.csv", produces = CsvTable.MEDIA_TYPE)
    @Allowed(Permission.READ_BOARD)
    @Logged(value = Action.EXPORT, kind = "board", id = "annee")
    ResponseEntity<String> schemes(Actor actor, @PathVariable int annee) {
        return file(
                "schemas",
                annee,
                csv.groups("schema", board.of(actor, year(annee)).schemes()));
    }

    @GetMapping(value = "/tableau-de-bord/{annee}/professions.csv", produces = CsvTable.MEDIA_TYPE)
    @Allowed(Permission.READ_BOARD)
    @Logged(value = Action.EXPORT, kind = "board", id = "annee")
    ResponseEntity<String> categories(Actor actor, @PathVariable int annee) {
        return file(
                "professions",
                annee,
                csv.groups("categorie", board.of(actor, year(annee)).categories()));
    }

    @GetMapping(value = "/tableau-de-bord/{annee}/mois.csv", produces = CsvTable.MEDIA_TYPE)
    @Allowed(Permission.READ_BOARD)
    @Logged(value = Action.EXPORT, kind = "board", id = "annee")
    ResponseEntity<String> months(Actor actor, @PathVariable int annee) {
        return file("mois", annee, csv.months(board.of(actor, year(annee))));
    }

    @GetMapping(value = "/tableau-de-bord/{annee}/regles.csv", produces = CsvTable.MEDIA_TYPE)
    @Allowed(Permission.READ_BOARD)
    @Logged(value = Action.EXPORT, kind = "board", id = "annee")
    ResponseEntity<String> rules(Actor actor, @PathVariable int annee) {
        return file("regles", annee, csv.rules(board.of(actor, year(annee)).rules()));
    }

    private int year(int wanted) {
        if (board.nearest(wanted) != wanted) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return wanted;
    }

    private static ResponseEntity<String> file(String name, int year, CsvTable table) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("vigie-" + year + "-" + name + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(table.toString());
    }
}
