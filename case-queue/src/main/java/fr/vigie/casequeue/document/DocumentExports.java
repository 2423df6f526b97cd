package fr.vigie.casequeue.document;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.casework.Refused;
import fr.vigie.casequeue.document.letter.Letter;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The documents of a case as files to save. They are logged by {@link CaseDocuments}, once they are made: the entry holds the
 * hash of what was handed out.
 */
@Controller
class DocumentExports {
    private final CaseDocuments documents;

    DocumentExports(CaseDocuments documents) {
        this.documents = documents;
    }

    @GetMapping("/dossiers/{number}/dossier.pdf")
    @Allowed(Permission.READ_CASES)
    ResponseEntity<byte[]> dossier(Actor actor, @PathVariable String number) {
        return file(documents.dossier(actor, number));
    }

    @GetMapping("/dossiers/{number}/lignes.csv")
    @Allowed(Permission.READ_CASES)
    ResponseEntity<byte[]> csv(Actor actor, @PathVariable String number) {
        return file(documents.csv(actor, number));
    }

    @GetMapping("/dossiers/{number}/lignes.ods")
    @Allowed(Permission.READ_CASES)
    ResponseEntity<byte[]> ods(Actor actor, @PathVariable String number) {
        return file(documents.ods(actor, number));
    }

    @GetMapping("/dossiers/{number}/lettres/{letter}.odt")
    @Allowed(Permission.WORK_CASES)
    ResponseEntity<byte[]> letter(Actor actor, @PathVariable String number, @PathVariable String letter) {
        return file(Letter.ofSlug(letter).flatMap(one -> documents.letter(actor, number, one)));
    }

    @GetMapping("/dossiers/{number}/questions/{reference}/lettre.odt")
    @Allowed(Permission.WORK_CASES)
    ResponseEntity<byte[]> questionnaire(Actor actor, @PathVariable String number, @PathVariable String reference) {
        return file(documents.questionnaire(actor, number, reference));
    }

    @GetMapping("/dossiers/{number}/questions/{reference}/appel.odt")
    @Allowed(Permission.WORK_CASES)
    ResponseEntity<byte[]> phoneSheet(Actor actor, @PathVariable String number, @PathVariable String reference) {
        return file(documents.phoneSheet(actor, number, reference));
    }

    /** A letter that cannot be drafted: the page of the case says why. */
    @ExceptionHandler(Refused.class)
    String refused(Refused refusal, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("problem", String.valueOf(refusal.getMessage()));
        Map<?, ?> path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return "redirect:/dossiers/" + path.get("number") + "#documents";
    }

    private static ResponseEntity<byte[]> file(Optional<CaseDocument> made) {
        CaseDocument document = made.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String attachment = ContentDisposition.attachment()
                .filename(document.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
                .header(HttpHeaders.CONTENT_TYPE, document.mediaType())
                .header("X-Content-Type-Options", "nosniff")
                .body(document.content());
    }
}
