package fr.vigie.casequeue.page;

import fr.vigie.casequeue.board.Board;
import fr.vigie.casequeue.document.CaseDocuments;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Failures of the pages that deserve a status of their own; the page shown is the template "error". */
@ControllerAdvice(basePackageClasses = {PageErrors.class, Board.class, CaseDocuments.class})
class PageErrors {
    /** Of a transaction whose connection was cut, what fails last is told: its rollback. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        TransactionException.class
    })
    void databaseLost(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
