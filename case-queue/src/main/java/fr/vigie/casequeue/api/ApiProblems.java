package fr.vigie.casequeue.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors of the REST interface as problem details (RFC 9457). */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Hidden
class ApiProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail notFound(NotFound e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail badParameter(BadParameter e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail wrongType(MethodArgumentTypeMismatchException e) {
        String detail = e.getName() + ": \"" + e.getValue() + "\" is not " + expected(e);
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, TransientDataAccessException.class})
    ProblemDetail databaseLost() {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "the database does not answer; try again later");
    }

    private static String expected(MethodArgumentTypeMismatchException e) {
        return Optional.ofNullable(e.getParameter().nestedIfOptional().getNestedParameterType())
                .filter(Class::isEnum)
                .map(type -> "one of " + Arrays.toString(type.getEnumConstants()))
                .orElse("a whole number");
    }
}
