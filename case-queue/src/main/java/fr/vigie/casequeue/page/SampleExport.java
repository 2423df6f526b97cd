package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.access.Logged;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.casework.DrawnDispositions;
import fr.vigie.casequeue.casework.DrawnDispositions.DrawnDisposition;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.casequeue.table.CsvTable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which dispositions were drawn, as the file that {@code vigie train --drawn} reads; its columns are named for it. */
@RestController
class SampleExport {
    private final DrawnDispositions dispositions;

    SampleExport(DrawnDispositions dispositions) {
        this.dispositions = dispositions;
    }

    @GetMapping(value = "/echantillon/conclusions.csv", produces = CsvTable.MEDIA_TYPE)
    @Allowed(Permission.READ_CASES)
    @Logged(value = Action.EXPORT, kind = "sample")
    ResponseEntity<String> file(Actor actor) {
        CsvTable table = CsvTable.of("disposition", "stratum", "week", "pool", "drawn");
        for (DrawnDisposition one : dispositions.all(actor)) {
            table.row(one.disposition(), one.stratum(), one.monday(), one.pool(), one.drawn());
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=vigie-echantillon-conclusions.csv")
                .body(table.toString());
    }
}
