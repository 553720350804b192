package dev.slipway.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.rbac.Subject;
import dev.slipway.server.access.Callers;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SessionsTest {

    /** Time that tests move. */
    private static final class Moved extends Clock {
        private Instant now = Instant.parse("2026-01-02T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Moved clock = new Moved();
    private final Sessions sessions = new Sessions(clock);

    @Test
    void aSessionLastsItsTimeAndEndsWhenItIsEnded() {
        Sessions.Session session = sessions.begin(Subject.named("ada"));
        assertThat(sessions.find(session.id())).contains(session);
        clock.now = clock.now.plus(Sessions.LASTS).plusSeconds(1);
        assertThat(sessions.find(session.id())).isEmpty();
        Sessions.Session other = sessions.begin(Subject.named("ada"));
        sessions.end(other.id());
        assertThat(sessions.find(other.id())).isEmpty();
        assertThat(other.id()).isNotEqualTo(session.id()).hasSizeGreaterThan(40);
    }

    private MockHttpServletResponse send(String method, String path, String session, String csrf)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        if (!session.isEmpty()) {
            request.setCookies(new Cookie("slipway-session", session));
        }
        if (!csrf.isEmpty()) {
            request.setParameter("csrf", csrf);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        new ConsoleFilter(sessions).doFilter(request, response, chain);
        if (chain.getRequest() != null && path.startsWith("/ui/claims")) {
            assertThat(request.getAttribute(Callers.ATTRIBUTE)).isEqualTo(Subject.named("ada"));
        }
        return response;
    }

    @Test
    void pagesNeedASessionButTheLoginPageAndAssetsDoNot() throws Exception {
        assertThat(send("GET", "/ui", "", "").getRedirectedUrl()).isEqualTo("/ui/login");
        assertThat(send("GET", "/ui/claims", "guessed", "").getRedirectedUrl()).isEqualTo("/ui/login");
        assertThat(send("GET", "/ui/login", "", "").getRedirectedUrl()).isNull();
        assertThat(send("GET", "/ui/assets/console.css", "", "").getRedirectedUrl())
                .isNull();
        String id = sessions.begin(Subject.named("ada")).id();
        assertThat(send("GET", "/ui/claims", id, "").getStatus()).isEqualTo(200);
    }

    @Test
    void changesNeedTheMarkOfTheirOwnSession() throws Exception {
        Sessions.Session mine = sessions.begin(Subject.named("ada"));
        Sessions.Session other = sessions.begin(Subject.named("bob"));
        assertThat(send("POST", "/ui/claims/x", mine.id(), "").getStatus()).isEqualTo(403);
        assertThat(send("POST", "/ui/claims/x", mine.id(), other.csrf()).getStatus())
                .isEqualTo(403);
        assertThat(send("DELETE", "/ui/claims/x", mine.id(), "").getStatus()).isEqualTo(403);
        assertThat(send("POST", "/ui/claims/x", mine.id(), mine.csrf()).getStatus())
                .isEqualTo(200);
    }

    @Test
    void nothingIsLoadedFromElsewhereAndNoPageIsKept() throws Exception {
        MockHttpServletResponse page = send("GET", "/ui/login", "", "");
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(send("GET", "/uix", "", "").getHeader("Content-Security-Policy"))
                .isNull();
    }
}
