package dev.slipway.delivery.agent;

import dev.slipway.delivery.channel.Kinds;
import dev.slipway.delivery.channel.link.Listed;
import dev.slipway.delivery.channel.link.Subscriber;
import dev.slipway.delivery.contract.ArgoSettings;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the hub's settings in the argocd-cm of the agent's cluster, where the engine finds them, also when it starts
 * without the hub. Keys that only the cluster's own argocd-cm has stay.
 */
final class LocalSettings implements Subscriber, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalSettings.class);
    private static final String FIELD_MANAGER = "slipway-agent";
    private static final long AGAIN_SECONDS = 15;

    private final Kube kube;
    private final Ref ref;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "settings");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Mirror.Hub hub = Mirror.Hub.AWAY;
    private volatile String wanted = "";
    private String written = "";
    private String told = "";

    /** @param namespace where the engine looks for argocd-cm */
    LocalSettings(Kube kube, String namespace) {
        this.kube = kube;
        this.ref = ArgoSettings.in(namespace);
    }

    void open(Mirror.Hub line) {
        hub = line;
    }

    @Override
    public String kind() {
        return Kinds.SETTINGS;
    }

    @Override
    public void inventory(List<Listed> resources) {
        resources.forEach(this::changed);
    }

    @Override
    public void changed(Listed resource) {
        if (resource.name().equals(ref.name())) {
            wanted = resource.digest();
            worker.execute(this::bring);
        }
    }

    @Override
    public void removed(String name) {
        // A hub always has settings, which may be empty.
    }

    private void bring() {
        String digest = wanted;
        if (digest.equals(written)) {
            return;
        }
        try {
            write(Json.tree(hub.fetch(kind(), ref.name(), digest)));
            written = digest;
            told = "";
        } catch (FaultException fault) {
            tell(fault.explanation());
            worker.schedule(this::bring, AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Said once, however often it is tried: a namespace may come with the first Application only. */
    private void tell(String obstacle) {
        if (!obstacle.equals(told)) {
            told = obstacle;
            LOG.warn("the hub's settings cannot be taken yet, trying every {} s: {}", AGAIN_SECONDS, obstacle);
        }
    }

    private void write(Map<String, Object> settings) {
        if (settings.isEmpty() && kube.get(ref).isEmpty()) {
            return;
        }
        kube.apply(
                KubeObject.of(ref)
                        .withLabel("app.kubernetes.io/part-of", "argocd")
                        .with(settings, "data"),
                FIELD_MANAGER);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
