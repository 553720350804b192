package dev.slipway.runtime.watch;

import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Handlers of any manners do not keep the client's own threads from their work. */
class WatchesIT {

    private static final Gvk CONFIG_MAP = Gvk.of("v1", "ConfigMap");

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private final Kube kube = new Kube(API.client());
    private final Watches watches = new Watches(kube);
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    @AfterEach
    void stop() {
        watches.close();
    }

    @Test
    void handlerMayAskTheApiServerWhileItsListIsBeingRead() {
        for (int i = 0; i < 20; i++) {
            configMap("before-" + i);
        }
        watches.on(CONFIG_MAP, object -> {
            kube.list(CONFIG_MAP, object.namespace(), Map.of());
            seen.add(object.name());
        });
        configMap("after");

        // Less than the time limits of all those requests, with which every one of them would end.
        await().atMost(Duration.ofMinutes(2)).until(() -> seen.contains("before-19") && seen.contains("after"));
    }

    @Test
    void handlerThatFailsDoesNotKeepOthersFromTheirNews() {
        watches.on(CONFIG_MAP, object -> {
            throw new IllegalStateException("the handler of a test that fails on purpose");
        });
        watches.on(CONFIG_MAP, object -> seen.add(object.name()));

        configMap("first");
        configMap("second");

        await().atMost(Duration.ofMinutes(2)).until(() -> seen.contains("first") && seen.contains("second"));
    }

    private void configMap(String name) {
        kube.apply(KubeObject.of(new Ref(CONFIG_MAP, API.namespace(), name)), "test");
    }
}
