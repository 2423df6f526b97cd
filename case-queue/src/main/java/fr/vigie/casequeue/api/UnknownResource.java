package fr.vigie.casequeue.api;

import fr.vigie.casequeue.access.Allowed;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whatever lies under /api and is not there: answered as a problem, not as a page. */
@RestController
@Hidden
class UnknownResource {
    @Allowed({})
    @RequestMapping("/api/**")
    void unknown() {
        throw new NotFound("there is no such resource; see /api/openapi");
    }
}
