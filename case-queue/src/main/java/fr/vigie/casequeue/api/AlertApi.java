package fr.vigie.casequeue.api;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.access.Logged;
import fr.vigie.casequeue.alert.AlertDetail;
import fr.vigie.casequeue.alert.AlertFile;
import fr.vigie.casequeue.alert.AlertFilter;
import fr.vigie.casequeue.alert.AlertItems;
import fr.vigie.casequeue.alert.AlertQueue;
import fr.vigie.casequeue.alert.Slice;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.casequeue.table.CsvTable;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.Scheme;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts and their items for programs. */
@RestController
@RequestMapping("/api/alerts")
@Tag(name = "alerts", description = "Alerts in rank order, each with its reasons and itemised euros")
class AlertApi {
    static final int MOST_ALERTS = 500;
    static final int MOST_ITEMS = 5_000;

    private final AlertQueue queue;
    private final AlertFile file;
    private final AlertItems items;

    AlertApi(AlertQueue queue, AlertFile file, AlertItems items) {
        this.queue = queue;
        this.file = file;
        this.items = items;
    }

    @Allowed(Permission.READ_QUEUE)
    @Logged(kind = "queue")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Alerts in rank order, active ones first; at most 500 at a time")
    AlertPage alerts(
            @RequestParam Optional<Scheme> scheme,
            @RequestParam Optional<AlertStatus> status,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        AlertFilter filter = AlertFilter.all().status(status).scheme(scheme);
        Slice slice = slice(limit, offset, MOST_ALERTS);
        return new AlertPage(queue.totals(filter).alerts(), limit, offset, queue.list(filter, slice));
    }

    @Allowed(Permission.READ_QUEUE)
    @Logged(kind = "alert", id = "alertId")
    @GetMapping(path = "/{alertId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One alert with its reasons, figures and versions")
    AlertDetail alert(@PathVariable String alertId) {
        return file.find(alertId).orElseThrow(AlertApi::noSuchAlert);
    }

    @Allowed(Permission.READ_QUEUE)
    @Logged(kind = "alert", id = "alertId")
    @GetMapping(path = "/{alertId}/items", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The itemised lines of an alert, in order of care; at most 5,000 at a time")
    ItemPage items(
            @PathVariable String alertId,
            @RequestParam(defaultValue = "500") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        Slice slice = slice(limit, offset, MOST_ITEMS);
        requireAlert(alertId);
        return new ItemPage(items.totals(alertId), limit, offset, items.list(alertId, slice));
    }

    @Allowed(Permission.READ_QUEUE)
    @Logged(value = Action.EXPORT, kind = "alert", id = "alertId")
    @GetMapping(path = "/{alertId}/items.csv", produces = CsvTable.MEDIA_TYPE)
    @Operation(summary = "All itemised lines of an alert as a table for spreadsheets")
    ResponseEntity<byte[]> itemsCsv(@PathVariable String alertId) {
        requireAlert(alertId);
        String attachment = ContentDisposition.attachment()
                .filename("alerte-" + alertId.replaceAll("[^A-Za-z0-9._-]", "_") + "-lignes.csv")
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
                .body(ItemsCsv.of(items.all(alertId)).toBytes());
    }

    private void requireAlert(String alertId) {
        if (queue.find(alertId).isEmpty()) {
            throw noSuchAlert();
        }
    }

    private static NotFound noSuchAlert() {
        return new NotFound("there is no alert of this id");
    }

    private static Slice slice(int limit, int offset, int most) {
        if (limit < 1 || limit > most) {
            throw new BadParameter("limit: " + limit + " is not between 1 and " + most);
        }
        if (offset < 0) {
            throw new BadParameter("offset: " + offset + " is negative; it counts the entries to skip, from 0");
        }
        return new Slice(limit, offset);
    }
}
