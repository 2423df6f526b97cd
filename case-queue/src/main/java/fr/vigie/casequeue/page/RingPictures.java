package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.access.Logged;
import fr.vigie.casequeue.alert.AlertDetail;
import fr.vigie.casequeue.alert.AlertFile;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.Edge;
import fr.vigie.domain.alert.Member;
import fr.vigie.graph.picture.RingPicture;
import fr.vigie.graph.picture.RingSvg;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The pictures of rings, drawn as the command line draws them. */
@Controller
class RingPictures {
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final AlertFile file;

    RingPictures(AlertFile file) {
        this.file = file;
    }

    @GetMapping("/alertes/{alertId}/reseau.svg")
    @Allowed(Permission.READ_QUEUE)
    @Logged(kind = "alert", id = "alertId")
    ResponseEntity<String> picture(@PathVariable String alertId) {
        AlertDetail detail = file.find(alertId)
                .filter(found -> !found.members().isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().contentType(SVG).body(RingSvg.of(RingPicture.of(alert(detail))));
    }

    /** As much of the alert as the picture shows. */
    private static Alert alert(AlertDetail detail) {
        Alert alert = new Alert();
        alert.setAlertId(detail.alert().alertId());
        alert.setMembers(detail.members().stream()
                .map(member -> new Member(member.kind(), member.id(), member.role()))
                .toList());
        alert.setEdges(detail.edges().stream()
                .map(edge -> new Edge(edge.from(), edge.to(), edge.kind(), edge.weight()))
                .toList());
        return alert;
    }
}
