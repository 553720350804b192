package dev.slipway.cluster.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryServerTest {

    private final List<String> written = new ArrayList<>();
    private final Kube kube = new Kube(new MemoryServer(object -> written.add(object.name())));

    @Test
    void objectsAreCreatedChangedListedAndDeleted() {
        KubeObject made = kube.create(node("a"), "test");
        kube.apply(node("b"), "test");
        kube.merge(made.ref(), Map.of("spec", Map.of("unschedulable", true)));

        assertThat(kube.get(made.ref())).hasValueSatisfying(found -> {
            assertThat(found.uid()).isEqualTo(made.uid());
            assertThat(found.at("spec", "unschedulable")).contains(true);
            assertThat(found.resourceVersion()).isNotEqualTo(made.resourceVersion());
        });
        assertThat(kube.list(CoreKinds.NODE, "", Map.of())).hasSize(2);
        kube.delete(made.ref(), "");
        assertThat(kube.get(made.ref())).isEmpty();
        kube.delete(made.ref(), "");
        assertThat(written).contains("a", "b");
    }

    @Test
    void podsOfAllNamespacesAreListedTogetherAndCanBeEvicted() {
        kube.create(pod("one", "a"), "test");
        kube.create(pod("two", "b"), "test");

        assertThat(kube.list(CoreKinds.POD, "", Map.of())).hasSize(2);
        assertThat(kube.list(CoreKinds.POD, "one", Map.of())).hasSize(1);
        kube.door().write("POST", "/api/v1/namespaces/one/pods/a/eviction", "application/json", Map.of());
        assertThat(kube.list(CoreKinds.POD, "", Map.of())).hasSize(1);
    }

    @Test
    void whatExistsIsNotCreatedAgainAndWhatDoesNotIsNotPatched() {
        kube.create(node("a"), "test");

        assertThatThrownBy(() -> kube.create(node("a"), "test")).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> kube.merge(new Ref(CoreKinds.NODE, "", "none"), Map.of()))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void durationsAreThoseOfGo() {
        assertThat(Startup.parse("1m30s")).isEqualTo(Duration.ofSeconds(90));
        assertThat(Startup.parse("1.5s")).isEqualTo(Duration.ofMillis(1500));
        assertThat(Startup.parse("20ms")).isEqualTo(Duration.ofMillis(20));
        assertThatThrownBy(() -> Startup.parse("10")).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> Startup.parse("")).isInstanceOf(FaultException.class);
    }

    @Test
    void theJitterOfAMachineIsAlwaysTheSame() {
        KubeObject vm = KubeObject.of(Map.of(
                "metadata", Map.of("uid", "u1"),
                "spec",
                        Map.of(
                                "backend",
                                Map.of(
                                        "inMemory",
                                        Map.of(
                                                "vm",
                                                Map.of(
                                                        "provisioning",
                                                        Map.of("startupDuration", "10s", "startupJitter", "0.2")))))));

        Duration time = Startup.of(vm, "vm");

        assertThat(time)
                .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(12))
                .isEqualTo(Startup.of(vm, "vm"));
        assertThat(Startup.of(vm, "node")).isZero();
    }

    private static KubeObject node(String name) {
        return KubeObject.of(new Ref(CoreKinds.NODE, "", name));
    }

    private static KubeObject pod(String namespace, String name) {
        return KubeObject.of(new Ref(CoreKinds.POD, namespace, name));
    }
}
