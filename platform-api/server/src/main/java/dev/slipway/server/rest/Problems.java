package dev.slipway.server.rest;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.server.access.Faults;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Failures as problems of RFC 9457; what Spring itself refuses, such as a number that is none, is one too. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler(FaultException.class)
    ResponseEntity<ProblemDetail> failed(FaultException e) {
        HttpStatus status = Faults.status(e.fault());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, e.explanation());
        problem.setType(URI.create("urn:slipway:problem:" + name(e.fault())));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    static String name(Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
