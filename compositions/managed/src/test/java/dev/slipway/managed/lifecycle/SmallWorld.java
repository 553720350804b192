package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.external.StepId;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.Pace;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.managed.kind.Purpose;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.managed.kind.SecretValues;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.managed.policy.Policies;
import dev.slipway.managed.report.Report;
import dev.slipway.managed.secret.ConnectionSecrets;
import dev.slipway.runtime.controller.PassResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One object, one resource of it, and everything between them, in memory; {@code calls} tells what happened. */
final class SmallWorld
        implements ObjectWrites, ConnectionSecrets, LongSteps, ExternalResource<Map<String, Object>, String> {

    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Gvk THING = new Gvk("things.example.org", "v1", "Thing");

    final List<String> calls = new ArrayList<>();
    final Map<StepId, StepState> steps = new HashMap<>();
    KubeObject object;
    Observation<String> seen = new Observation.Absent<>();
    Observation<String> afterCreate = new Observation.Present<>("made", Drift.none());

    @Nullable
    FaultException fault;

    @Nullable
    FaultException lookFault;

    Pace pace = Pace.INLINE;
    boolean namedByProvider;
    Instant now = NOW;

    SmallWorld() {
        object = KubeObject.of(new Ref(THING, "", "thing"))
                .with("uid-1", "metadata", "uid")
                .with(1L, "metadata", "generation")
                .withAnnotation(Annotations.EXTERNAL_NAME, "thing");
    }

    /** A kind whose resources are texts. */
    private final class Kind implements ManagedKind<Map<String, Object>, String> {

        @Override
        public List<Gvk> gvks() {
            return List.of(THING);
        }

        @Override
        public ProviderConfigKinds providerConfigs() {
            return ProviderConfigKinds.of("things.example.org", "v1");
        }

        @Override
        public String externalName(KubeObject object) {
            return namedByProvider ? "" : object.name();
        }

        @Override
        public Map<String, Object> desired(Wanted wanted) {
            return wanted.forProvider();
        }

        @Override
        public ExternalResource<Map<String, Object>, String> connect(Connection connection) {
            return SmallWorld.this;
        }

        @Override
        public Pace pace() {
            return pace;
        }

        @Override
        public Map<String, Object> atProvider(String observed) {
            return Map.of("is", observed);
        }

        @Override
        public Map<String, Object> lateInitialised(String observed) {
            return Map.of("size", 10, "zone", "a");
        }

        @Override
        public Map<String, Redacted<String>> connectionDetails(Map<String, Object> desired, String observed) {
            return Map.of("endpoint", Redacted.of("at-" + observed));
        }
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    Creation creation() {
        return new Creation(this, clock());
    }

    LateInitialisation late() {
        return new LateInitialisation(this);
    }

    LongRuns runs() {
        return new LongRuns(this, this, clock());
    }

    Session<Map<String, Object>, String> session() {
        return new Session<>(new Kind(), object, this, this, Policies.of(object));
    }

    /** Run one pass of upkeep and keep the status that it leads to. */
    PassResult upkeep() {
        Upkeep upkeep = new Upkeep(creation(), runs(), late(), new Waits(() -> 0L));
        return kept(upkeep.run(session(), Report.of(object, now), now));
    }

    PassResult deletion() {
        return kept(new Deletion(runs()).run(session(), Report.of(object, now), now));
    }

    private PassResult kept(PassResult result) {
        if (result.status() != null) {
            object = object.with(result.status(), "status");
        }
        return result;
    }

    /** Return a condition as status, reason and message. */
    String says(String type) {
        return object.condition(type)
                .map(said ->
                        said.status() + " " + said.reason() + (said.message() == null ? "" : ": " + said.message()))
                .orElse("nothing");
    }

    void set(Object value, String... path) {
        object = object.with(value, path);
    }

    void annotated(String key, String value) {
        object = object.withAnnotation(key, value);
    }

    void later(Duration duration) {
        now = now.plus(duration);
    }

    private void failIfToldTo() {
        if (fault != null) {
            throw fault;
        }
    }

    @Override
    public Observation<String> observe(Identity identity, Map<String, Object> desired) {
        if (lookFault != null) {
            throw lookFault;
        }
        return seen;
    }

    /** The order of a map literal changes from run to run. */
    private static Map<String, Object> sorted(Map<String, Object> tree) {
        Map<String, Object> sorted = new TreeMap<>();
        tree.forEach((key, value) -> sorted.put(key, value instanceof Map<?, ?> map ? new TreeMap<>(map) : value));
        return sorted;
    }

    @Override
    public Identity create(Identity identity, Map<String, Object> desired) {
        calls.add("create " + identity.externalName() + " " + sorted(desired));
        failIfToldTo();
        seen = afterCreate;
        return identity.named("given");
    }

    @Override
    public void update(Identity identity, Map<String, Object> desired, Drift drift) {
        calls.add("update " + drift.paths());
        failIfToldTo();
        seen = new Observation.Present<>("changed", Drift.none());
    }

    @Override
    public void delete(Identity identity, Map<String, Object> desired) {
        calls.add("delete " + identity.externalName());
        failIfToldTo();
        seen = new Observation.Absent<>();
    }

    @Override
    public KubeObject begin(KubeObject begun, Map<String, String> annotations) {
        calls.add("begin");
        object = object.with(List.of(ManagedPass.FINALIZER), "metadata", "finalizers");
        annotations.forEach(this::annotated);
        return object;
    }

    @Override
    public KubeObject annotate(Ref ref, Map<String, String> annotations) {
        annotations.forEach((key, value) -> {
            calls.add("annotate " + key.substring(key.indexOf('/') + 1));
            annotated(key, value);
        });
        return object;
    }

    @Override
    public KubeObject apply(KubeObject patch, String fieldManager) {
        calls.add("apply " + patch.map("spec", "forProvider") + " as " + fieldManager);
        return object;
    }

    @Override
    public SecretValues of(KubeObject owner, Purpose purpose) {
        return new SecretValues() {
            @Override
            public Optional<Redacted<String>> find(SecretKey key) {
                return Optional.empty();
            }

            @Override
            public Redacted<String> require(SecretKey key) {
                throw new AssertionError("no secret is needed here");
            }

            @Override
            public Optional<Redacted<String>> generated(SecretKey key) {
                return Optional.empty();
            }
        };
    }

    @Override
    public void publish(KubeObject owner, String namespace, String name, Map<String, Redacted<String>> details) {
        details.forEach(
                (key, value) -> calls.add("publish " + namespace + "/" + name + " " + key + "=" + value.reveal()));
    }

    @Override
    public StepState observe(StepId id) {
        return steps.getOrDefault(id, new StepState.NotStarted());
    }

    @Override
    public StepState start(StepId id, StepInput input) {
        calls.add("start " + id.step() + "/" + id.attempt());
        return steps.computeIfAbsent(id, fresh -> new StepState.Running("", now, 1));
    }
}
