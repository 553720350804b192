package dev.slipway.server.console;

import dev.slipway.server.access.Callers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the console to people who are logged in: below {@code /ui} everything but the login page and its assets needs a
 * session, and whatever changes something needs the session's own mark, so that no other site can send it. Nothing on a
 * page is loaded from elsewhere, and no other site may show one within its own.
 */
public final class ConsoleFilter extends OncePerRequestFilter {

    static final String COOKIE = "slipway-session";
    static final String SESSION = "slipway.session";
    static final String CSRF = "csrf";

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Sessions sessions;

    public ConsoleFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getServletPath() + "/").startsWith("/ui/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        String path = request.getServletPath();
        boolean asset = path.startsWith("/ui/assets/");
        if (!asset) {
            response.setHeader("Cache-Control", "no-store");
        }
        Optional<Sessions.Session> session = session(request);
        session.ifPresent(found -> {
            request.setAttribute(SESSION, found);
            request.setAttribute(Callers.ATTRIBUTE, found.user());
        });
        if (asset || path.equals("/ui/login")) {
            chain.doFilter(request, response);
        } else if (session.isEmpty()) {
            response.sendRedirect("/ui/login");
        } else if (isChange(request) && !session.get().made(mark(request))) {
            response.sendError(
                    HttpServletResponse.SC_FORBIDDEN, "the form is not of this session; load the page again");
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Sessions.Session> session(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> sessions.find(cookie.getValue()).stream())
                .findFirst();
    }

    private static boolean isChange(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    private static String mark(HttpServletRequest request) {
        String given = request.getParameter(CSRF);
        return given == null ? "" : given;
    }
}
