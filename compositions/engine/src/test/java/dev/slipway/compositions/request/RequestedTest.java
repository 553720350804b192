package dev.slipway.compositions.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.Keys;
import dev.slipway.kernel.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestedTest {

    private static final KubeObject PLAIN = KubeObject.of(Map.of("kind", "Box", "metadata", Map.of("name", "b")));
    private static final KubeObject ASKED = PLAIN.withAnnotation("crossplane.io/reconcile-requested-at", "later");

    @Test
    void aRequestIsHeardAndRemembered() {
        assertThat(heard(PLAIN)).isEmpty();
        assertThat(heard(ASKED)).isEqualTo("later");
        assertThat(heard(PLAIN.with("earlier", "status", Requested.HANDLED))).isEqualTo("earlier");
        assertThat(heard(ASKED.with("earlier", "status", Requested.HANDLED))).isEqualTo("later");
    }

    @Test
    void whatIsPausedHasNotHeardYet() {
        KubeObject paused = ASKED.withAnnotation(Keys.PAUSED, "true");

        assertThat(heard(paused)).isEmpty();
        assertThat(heard(paused.with("earlier", "status", Requested.HANDLED))).isEqualTo("earlier");
    }

    private static String heard(KubeObject object) {
        Map<String, Object> status = new LinkedHashMap<>(Map.of(Requested.HANDLED, "of somebody else"));
        Requested.hear(object, status);
        return String.valueOf(status.getOrDefault(Requested.HANDLED, ""));
    }
}
