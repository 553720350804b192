package dev.slipway.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.delivery.rbac.RbacSettings;
import dev.slipway.delivery.rbac.Subject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.journal.MemoryJournal;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AccessInterceptorTest {

    private static final Subject AUDITOR = new Subject("eve@example.org", List.of("auditors"));

    private final Access access = new Access(() -> RbacSettings.of("g, auditors, role:readonly\n"));
    private final AccessInterceptor interceptor =
            new AccessInterceptor(access, new Audit(new MemoryJournal(), Clock.systemUTC()));

    private boolean passes(Subject caller, String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.setAttribute(Callers.ATTRIBUTE, caller);
        return interceptor.preHandle(request, new MockHttpServletResponse(), this);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/journal",
        "GET, /api/v1/terraform-states/shop/network",
        "GET, /api/v1/terraform/shop/network/runs",
        "POST, /api/v1/plan"
    })
    void whoMayLookMayRead(String method, String path) {
        assertThat(passes(AUDITOR, method, path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/terraform-states/shop/network/unlock",
        "DELETE, /api/v1/agents/edge",
        "GET, /api/v1/terraform-state/shop/network",
        "GET, /api/v1/terraform-state/shop/network/versions/1"
    })
    void lookingIsNotChangingNorReadingSecrets(String method, String path) {
        assertThatThrownBy(() -> passes(AUDITOR, method, path))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("eve@example.org may not");
        assertThat(passes(Subject.named("admin"), method, path)).isTrue();
    }

    @Test
    void readersOfOneAreaReadNoOther() {
        Access narrow = new Access(() -> RbacSettings.of("p, eve@example.org, journal, get, *, allow\n"));

        assertThat(narrow.permits(AUDITOR, "journal", "get", "*")).isTrue();
        assertThat(narrow.permits(AUDITOR, "agents", "get", "*")).isFalse();
    }
}
