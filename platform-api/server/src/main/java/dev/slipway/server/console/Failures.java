package dev.slipway.server.console;

import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.portal.console.Pages;
import dev.slipway.portal.console.Shell;
import dev.slipway.server.access.Faults;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Failures of the console as pages. */
@RestControllerAdvice(basePackageClasses = Failures.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Failures {

    private final Pages pages;

    Failures(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(FaultException.class)
    ResponseEntity<String> failed(FaultException fault, HttpServletRequest request) {
        HttpStatus status = Faults.status(fault.fault());
        Shell shell = request.getAttribute(ConsoleFilter.SESSION) instanceof Sessions.Session session
                ? FleetPages.shell(session, "Failure", "", "")
                : new Shell("Failure", "", "", "", "");
        String html = pages.html(
                "failure", Map.of("shell", shell, "title", status.getReasonPhrase(), "detail", fault.explanation()));
        return ResponseEntity.status(status).contentType(MediaType.TEXT_HTML).body(html);
    }
}
