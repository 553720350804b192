package dev.slipway.managed.testing;

import static org.awaitility.Awaitility.await;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepBodies;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.managed.ManagedResources;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.metrics.Meters;
import dev.slipway.runtime.step.StepWorker;
import dev.slipway.runtime.step.TemporalConnection;
import dev.slipway.runtime.step.TemporalLongSteps;
import dev.slipway.runtime.step.TemporalTarget;
import dev.slipway.runtime.step.UnconfiguredLongSteps;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.testkit.kubernetes.ApiServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.awaitility.core.ConditionTimeoutException;

/** Controllers of managed kinds on a real API server, and what tests do and wait for there. */
public final class ManagedPlatform implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Gvk SECRET = new Gvk("", "v1", "Secret");

    private final Kube kube;
    private final Watches watches;
    private final Controllers controllers;
    private final StepBodies bodies = new StepBodies();
    private final LongSteps steps;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /** A platform without an engine for long steps. */
    public ManagedPlatform(ApiServer api) {
        this(api, "");
    }

    /** A platform with Temporal at that address. */
    public ManagedPlatform(ApiServer api, String temporal) {
        kube = new Kube(api.client());
        watches = closing(new Watches(kube));
        ExecutorService workers = Executors.newFixedThreadPool(8);
        parts.push(workers::shutdownNow);
        controllers = closing(new Controllers(kube, watches, workers, PassObserver.NONE));
        steps = temporal.isEmpty() ? new UnconfiguredLongSteps() : connect(temporal);
    }

    private LongSteps connect(String target) {
        TemporalConnection connection = closing(new TemporalConnection(TemporalTarget.of(target)));
        TemporalLongSteps real = new TemporalLongSteps(connection, bodies, new Meters(new SimpleMeterRegistry()));
        real.onSettled(input -> controllers.poke(input.object()));
        StepWorker worker = real.startWorker();
        parts.push(worker);
        return real;
    }

    private <T extends AutoCloseable> T closing(T part) {
        parts.push(part);
        return part;
    }

    /** Close the part after everything that uses it. Closing a platform forgets everything, as a crash would. */
    public ManagedPlatform with(AutoCloseable part) {
        parts.addLast(part);
        return this;
    }

    /** Start the controllers of these kinds, and of their provider configurations. */
    public void start(Collection<? extends ManagedKind<?, ?>> kinds) {
        start(kinds, kind -> true);
    }

    /** Start the controllers of the kinds of some services, such as {@code rds}; every kind costs a few watches. */
    public void start(Collection<? extends ManagedKind<?, ?>> kinds, String... services) {
        Set<String> wanted = Set.of(services);
        start(kinds, kind -> wanted.contains(kind.gvks().get(0).group().split("\\.", -1)[0]));
    }

    private void start(Collection<? extends ManagedKind<?, ?>> kinds, Predicate<ManagedKind<?, ?>> wanted) {
        ManagedResources resources = new ManagedResources(kube, watches, steps, bodies, Clock.systemUTC());
        kinds.stream()
                .filter(wanted)
                .forEach(kind -> resources.controllers(kind).forEach(this::start));
        resources.configControllers(List.copyOf(kinds)).forEach(this::start);
    }

    /** A kind that has just been defined may not be listed yet; the server, too, tries again. */
    private void start(ControllerSpec spec) {
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(FaultException.class)
                .until(() -> {
                    controllers.start(spec);
                    return true;
                });
    }

    public Kube kube() {
        return kube;
    }

    public Watches watches() {
        return watches;
    }

    public Controllers controllers() {
        return controllers;
    }

    /** Apply objects as a user does. */
    public void apply(String yaml) {
        Json.parseYaml(yaml).forEach(tree -> kube.apply(KubeObject.of(tree), "a-user"));
    }

    public KubeObject get(Ref ref) {
        return kube.get(ref).orElseThrow();
    }

    public Optional<KubeObject> find(Ref ref) {
        return kube.get(ref);
    }

    public void delete(Ref ref) {
        kube.delete(ref, "");
    }

    /** Look at the object now. */
    public void poke(Ref ref) {
        controllers.poke(ref);
    }

    public Condition condition(Ref ref, String type) {
        return get(ref).condition(type).orElseThrow();
    }

    /** Wait until the object is ready and in step. */
    public KubeObject awaitReady(Ref ref) {
        return until(ref, "is ready", object -> isTrue(object, "Ready") && isTrue(object, "Synced"));
    }

    /** Wait until the condition's message contains the text, and return the whole message. */
    public String awaitMessage(Ref ref, String type, String text) {
        KubeObject saying = until(ref, "says " + text, object -> object.condition(type)
                .map(Condition::message)
                .filter(message -> message.contains(text))
                .isPresent());
        return String.valueOf(saying.condition(type).orElseThrow().message());
    }

    /** Wait until the object is as the test wants it, and return it as it was then. */
    public KubeObject until(Ref ref, String what, Predicate<KubeObject> condition) {
        return eventually(ref, what, found -> found.filter(condition).isPresent())
                .orElseThrow();
    }

    public void awaitGone(Ref ref) {
        eventually(ref, "is gone", Optional::isEmpty);
    }

    /** A wait that ends in vain says what the object says. */
    private Optional<KubeObject> eventually(Ref ref, String what, Predicate<Optional<KubeObject>> condition) {
        try {
            return await().atMost(PATIENCE).until(() -> kube.get(ref), condition);
        } catch (ConditionTimeoutException timeout) {
            String now = kube.get(ref)
                    .map(object -> Json.toYaml(object.map("status")))
                    .orElse("it does not exist");
            throw new AssertionError(ref + " never " + what + ":\n" + now, timeout);
        }
    }

    private static boolean isTrue(KubeObject object, String type) {
        return object.condition(type).filter(Condition::isTrue).isPresent();
    }

    /** Return the value of a Secret's key, once there is one. */
    public String secret(String namespace, String name, String key) {
        Ref ref = new Ref(SECRET, namespace, name);
        KubeObject found =
                until(ref, "has " + key, secret -> secret.text("data", key).isPresent());
        String encoded = found.text("data", key).orElseThrow();
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
