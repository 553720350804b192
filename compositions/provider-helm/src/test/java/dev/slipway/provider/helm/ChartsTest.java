package dev.slipway.provider.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartsTest {

    private static String best(String wanted) {
        List<KubeObject> entries = Stream.of("2.0.0-rc.1", "v1.10.0", "1.9.3", "1.2.0", "odd")
                .map(version -> KubeObject.of(Map.of("version", version)))
                .toList();
        return Charts.best(entries, wanted)
                .flatMap(entry -> entry.text("version"))
                .orElse("none");
    }

    @Test
    void exactVersionWinsThenTheNewestOfTheRange() {
        assertThat(best("1.9.3")).isEqualTo("1.9.3");
        assertThat(best("1.10.0")).isEqualTo("v1.10.0");
        assertThat(best("odd")).isEqualTo("odd");
        assertThat(best("2.0.0-rc.1")).isEqualTo("2.0.0-rc.1");
        assertThat(best("~1.9.0")).isEqualTo("1.9.3");
        assertThat(best("1.x")).isEqualTo("v1.10.0");
        assertThat(best("")).isEqualTo("v1.10.0");
        assertThat(best("3.0.0")).isEqualTo("none");
    }

    @Test
    void installedVersionMayBeOneOfARange() {
        assertThat(Charts.satisfies("1.9.3", "")).isTrue();
        assertThat(Charts.satisfies("2.0.0-rc.1", "2.0.0-rc.1")).isTrue();
        assertThat(Charts.satisfies("1.9.3", "^1.2.0")).isTrue();
        assertThat(Charts.satisfies("1.9.3", "1.9.4")).isFalse();
    }

    @Test
    void helmsMessagesAreFaults() {
        assertThat(HelmFaults.of("Kubernetes cluster unreachable: dial tcp: connection refused"))
                .isEqualTo(Fault.UNAVAILABLE);
        assertThat(HelmFaults.of("secrets is forbidden: User x cannot list resource"))
                .isEqualTo(Fault.DENIED);
        assertThat(HelmFaults.of("another operation (install/upgrade/rollback) is in progress"))
                .isEqualTo(Fault.CONFLICT);
        assertThat(HelmFaults.of("execution error at (c/templates/a.yaml:1:3): no"))
                .isEqualTo(Fault.INVALID);
        assertThat(HelmFaults.explain("install x", new IllegalStateException("a".repeat(9000)))
                        .explanation())
                .startsWith("cannot install x: Helm says: aaa")
                .hasSizeLessThan(700);
    }
}
