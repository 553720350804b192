package dev.slipway.runtime.controller;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.KindInfo;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.ObjectStore;
import dev.slipway.runtime.watch.Subscription;
import dev.slipway.runtime.watch.Watches;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.OperatorException;
import io.javaoperatorsdk.operator.api.config.Cloner;
import io.javaoperatorsdk.operator.api.config.ConfigurationService;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The controllers that run here. They can be started, stopped and replaced at any time. */
public final class Controllers implements ControllerRunner, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Controllers.class);
    private static final Duration SYNC_PATIENCE = Duration.ofSeconds(15);

    private static final Cloner UNCHANGED = new Cloner() {
        @Override
        public <R extends HasMetadata> R clone(R object) {
            return object;
        }
    };

    private record Running(
            ControllerSpec spec, DynamicController controller, ObjectStore store, List<Subscription> subscriptions) {}

    private record GroupKind(String group, String kind) {}

    private final Kube kube;
    private final Watches watches;
    private final PassObserver observer;
    private final ConfigurationService configuration;
    private final EventSink events;
    private final Load load;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Map<GroupKind, List<Running>> byKind = new ConcurrentHashMap<>();
    private volatile boolean closing;

    public Controllers(Kube kube, Watches watches, ExecutorService workers, PassObserver observer) {
        this.kube = kube;
        this.watches = watches;
        this.observer = observer;
        this.events = new EventSink(kube);
        this.load = new Load(workers);
        this.configuration = ConfigurationService.newOverriddenConfigurationService(overrider -> overrider
                .withKubernetesClient(kube.client())
                .withExecutorService(workers)
                .withCloseClientOnStop(false)
                // Nobody changes what the engine hands over, which is metadata that is told to it anew with every
                // event.
                .withResourceCloner(UNCHANGED)
                .withCacheSyncTimeout(SYNC_PATIENCE)
                // The engine's own answer to an informer that fails for good is to end the process.
                .withInformerStoppedHandler((informer, cause) -> reportStopped(cause))
                .checkingCRDAndValidateLocalModel(false)
                .withUseSSAToPatchPrimaryResource(false));
        configuration.getExecutorServiceManager().start(configuration);
    }

    private static void reportStopped(@Nullable Throwable cause) {
        if (cause != null) {
            LOG.atError().setCause(cause).log("an informer stopped; its kind is not looked at until a restart");
        }
    }

    /**
     * Start a controller, replacing the one of the same name. The kind must be served already. Several controllers may
     * look at one kind, each with its own pass, fields and conditions.
     */
    @Override
    public synchronized void start(ControllerSpec spec) {
        stop(spec.name());
        kube.forget(spec.gvk());
        KindInfo kind = kube.kind(spec.gvk())
                .orElseThrow(
                        () -> new FaultException(Fault.NOT_FOUND, "the cluster does not serve " + spec.gvk() + " yet"));
        // An informer that fails to start cannot be ended any more: it would list again and again.
        kube.probe(kind);
        var store = watches.adopt(spec.gvk());
        var harness = new Harness(spec, store, new StatusWriter(kube, spec), events, observer, () -> closing, load);
        var controller = DynamicController.create(
                new Engine(kube.client(), configuration, Clock.systemUTC(), load), kind, store, harness);
        startOrRelease(controller, spec, store);
        watches.synced(spec.gvk());
        Running entry = new Running(
                spec,
                controller,
                store,
                spec.triggers().stream().map(this::subscribe).toList());
        running.put(spec.name(), entry);
        byKind.merge(groupKind(spec), List.of(entry), Controllers::joined);
        LOG.atInfo()
                .addKeyValue("controller", spec.name())
                .addKeyValue("kind", spec.gvk())
                .log("controller started");
    }

    private static GroupKind groupKind(ControllerSpec spec) {
        return new GroupKind(spec.gvk().group(), spec.gvk().kind());
    }

    private static List<Running> joined(List<Running> some, List<Running> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private void startOrRelease(DynamicController controller, ControllerSpec spec, ObjectStore store) {
        try {
            controller.start();
        } catch (OperatorException e) {
            controller.stop();
            watches.release(spec.gvk(), store);
            throw new FaultException(
                    Fault.UNAVAILABLE,
                    "cannot list and watch " + spec.gvk() + ": " + e.getMessage() + "; trying again",
                    e);
        }
    }

    /** Stop a controller; its objects stay as they are. Stopping one that does not run does nothing. */
    @Override
    public synchronized void stop(String name) {
        Running entry = running.remove(name);
        if (entry == null) {
            return;
        }
        byKind.computeIfPresent(groupKind(entry.spec()), (kind, all) -> {
            List<Running> left = all.stream().filter(one -> one != entry).toList();
            return left.isEmpty() ? null : left;
        });
        entry.subscriptions().forEach(Subscription::close);
        entry.controller().stop();
        watches.release(entry.spec().gvk(), entry.store());
        LOG.atInfo().addKeyValue("controller", name).log("controller stopped");
    }

    /** Have the object looked at as soon as possible, if its kind is controlled here. */
    @Override
    public void poke(Ref ref) {
        if (!closing) {
            byKind.getOrDefault(new GroupKind(ref.gvk().group(), ref.gvk().kind()), List.of())
                    .forEach(entry -> entry.controller().poke(ref.namespace(), ref.name()));
        }
    }

    @Override
    public boolean runs(String name) {
        return running.containsKey(name);
    }

    public boolean controls(Gvk gvk) {
        return byKind.containsKey(new GroupKind(gvk.group(), gvk.kind()));
    }

    private Subscription subscribe(Trigger trigger) {
        return watches.on(
                trigger.watched(), object -> trigger.toPrimaries().apply(object).forEach(this::poke));
    }

    /** Stop everything: no pass begins any more, and one that is cut off says nothing about it. */
    @Override
    public synchronized void close() {
        closing = true;
        running.values().forEach(entry -> entry.subscriptions().forEach(Subscription::close));
        running.values().forEach(entry -> entry.controller().stop());
        running.clear();
        byKind.clear();
        events.close();
    }
}
