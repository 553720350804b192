package dev.slipway.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.secret.Redacted;
import dev.slipway.server.access.ApiToken;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ApiTokenFilterTest {

    private static final Optional<Redacted<String>> TOKEN = Optional.of(Redacted.of("t0ken"));

    private static int status(Optional<Redacted<String>> token, String path, String authorization)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        if (!authorization.isEmpty()) {
            request.addHeader("Authorization", authorization);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ApiTokenFilter(new ApiToken(token), Set.of("/api/catalog/open"))
                .doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private static String basic(String login) {
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api", "/api/v1/plan", "/api/scaffolder/v2/tasks", "/api/webhook/more", "/api/what-comes-next"})
    void whatIsBelowApiNeedsTheToken(String path) throws Exception {
        assertThat(status(TOKEN, path, "")).isEqualTo(401);
        assertThat(status(TOKEN, path, "Bearer other")).isEqualTo(401);
        assertThat(status(TOKEN, path, "Bearer ")).isEqualTo(401);
        assertThat(status(TOKEN, path, "Basic ???")).isEqualTo(401);
        assertThat(status(TOKEN, path, basic("t0ken:other"))).isEqualTo(401);
        assertThat(status(Optional.empty(), path, "Bearer t0ken")).isEqualTo(401);
        assertThat(status(TOKEN, path, "Bearer t0ken")).isEqualTo(200);
        assertThat(status(TOKEN, path, basic("anybody:t0ken"))).isEqualTo(200);
    }

    @Test
    void signedWebhooksAndProbesDoNot() throws Exception {
        assertThat(status(TOKEN, "/api/webhook", "")).isEqualTo(200);
        assertThat(status(TOKEN, "/api/catalog/open", "")).isEqualTo(200);
        assertThat(status(TOKEN, "/actuator/health", "")).isEqualTo(200);
        assertThat(status(TOKEN, "/apiary", "")).isEqualTo(200);
    }
}
