package dev.slipway.server.console;

import dev.slipway.delivery.rbac.Subject;
import dev.slipway.portal.console.Pages;
import dev.slipway.portal.console.Shell;
import dev.slipway.server.access.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Logging in with a token, and out. */
@RestController
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
final class LoginController {

    private final Pages pages;
    private final Callers callers;
    private final Sessions sessions;

    LoginController(Pages pages, Callers callers, Sessions sessions) {
        this.pages = pages;
        this.callers = callers;
        this.sessions = sessions;
    }

    @GetMapping("/ui/login")
    String page() {
        return page("");
    }

    private String page(String problem) {
        return pages.html("login", Map.of("shell", new Shell("Log in", "", "", "", ""), "problem", problem));
    }

    @PostMapping("/ui/login")
    ResponseEntity<String> login(@RequestParam String token, HttpServletRequest request) {
        Optional<Subject> user = callers.of(token.strip());
        if (user.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN)
                    .contentType(MediaType.TEXT_HTML)
                    .body(page("This token is not known here, or it is no longer valid."));
        }
        return to("/ui", cookie(sessions.begin(user.get()).id(), Sessions.LASTS, request.isSecure()));
    }

    @PostMapping("/ui/logout")
    ResponseEntity<String> logout(
            @RequestAttribute(ConsoleFilter.SESSION) Sessions.Session session, HttpServletRequest request) {
        sessions.end(session.id());
        return to("/ui/login", cookie("", Duration.ZERO, request.isSecure()));
    }

    private static ResponseCookie cookie(String id, Duration lasts, boolean secure) {
        return ResponseCookie.from(ConsoleFilter.COOKIE, id)
                .path("/ui")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .maxAge(lasts)
                .build();
    }

    private static ResponseEntity<String> to(String place, ResponseCookie cookie) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, place)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }
}
