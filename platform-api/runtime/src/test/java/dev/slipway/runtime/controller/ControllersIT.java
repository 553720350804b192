package dev.slipway.runtime.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A kind that appears at run time is controlled like any other. */
class ControllersIT {

    private static final String FINALIZER = "slipway.dev/test";
    private static final Duration SOON = Duration.ofSeconds(120);

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private final ConcurrentLinkedQueue<String> passes = new ConcurrentLinkedQueue<>();
    private Kube kube;
    private Watches watches;
    private Controllers controllers;
    private RunTimeKind kind;
    private Gvk gvk;

    @BeforeEach
    void start() {
        kube = new Kube(API.client());
        watches = new Watches(kube);
        controllers = new Controllers(kube, watches, Executors.newFixedThreadPool(4), PassObserver.NONE);
        kind = new RunTimeKind(API.uniqueGroup(), "colour");
        gvk = new Gvk(kind.group(), "v1", "Thing");
        API.installCrdYaml(kind.crd());
        // Established comes a moment before discovery.
        await().atMost(SOON).until(() -> kube.kind(gvk).isPresent());
    }

    @AfterEach
    void stop() {
        controllers.close();
        watches.close();
    }

    @Test
    void passWritesStatusOnceAndNothingAfterwards() {
        controllers.start(spec(this::ready));
        API.apply(kind.object("a", 3));
        awaitReady("a");

        var writes = API.writesDuring(
                event -> event.namespace().equals(API.namespace())
                        && !event.resource().equals("events"),
                () -> {
                    int before = passes.size();
                    controllers.poke(ref("a"));
                    await().atMost(SOON).until(() -> passes.size() > before);
                });

        assertThat(writes).isEmpty();
        assertThat(kube.get(ref("a")).orElseThrow().conditions())
                .singleElement()
                .satisfies(
                        condition -> assertThat(condition.observedGeneration()).isEqualTo(1));
    }

    /** A watch is always a moment behind; passes follow each other without one here. */
    @Test
    void eachPassBeginsFromTheStatusThatTheLastOneWrote() {
        ConcurrentLinkedQueue<Integer> begunFrom = new ConcurrentLinkedQueue<>();
        controllers.start(spec((object, context) -> {
            int count = object.at("status", "count")
                    .map(known -> ((Number) known).intValue())
                    .orElse(0);
            begunFrom.add(count);
            controllers.poke(object.ref());
            return PassResult.of(Outcome.done(), Map.of("count", Math.min(count + 1, 30)));
        }));
        API.apply(kind.object("a", 3));

        await().atMost(SOON).until(() -> begunFrom.contains(30));
        assertThat(begunFrom.stream().filter(count -> count < 30)).doesNotHaveDuplicates();
    }

    @Test
    void whatIsDoneAfterwardsFindsTheStatusOfItsPass() {
        ConcurrentLinkedQueue<Boolean> found = new ConcurrentLinkedQueue<>();
        controllers.start(spec((object, context) -> ready(object, context)
                .then(() -> found.add(kube.get(object.ref())
                        .flatMap(now -> now.condition("Ready"))
                        .isPresent()))));
        API.apply(kind.object("a", 3));

        await().atMost(SOON).until(() -> !found.isEmpty());
        assertThat(found).doesNotContain(false);
    }

    @Test
    void deletionWaitsForThePassToFinish() {
        controllers.start(spec(this::ready));
        API.apply(kind.object("a", 3));
        awaitReady("a");
        assertThat(kube.get(ref("a")).orElseThrow().finalizers()).containsExactly(FINALIZER);

        kube.delete(ref("a"), "");

        await().atMost(SOON).until(() -> kube.get(ref("a")).isEmpty());
        assertThat(passes).contains("deleting a");
    }

    @Test
    void passThatThrowsCostsItsOwnObjectOnly() {
        controllers.start(spec((object, context) -> {
            if (object.name().equals("bad")) {
                throw new IllegalStateException("boom");
            }
            if (object.name().equals("deep") && object.generation() == 1) {
                throw new StackOverflowError();
            }
            return ready(object, context);
        }));

        API.apply(kind.object("bad", 1), kind.object("deep", 1), kind.object("good", 1));
        awaitReady("good");

        API.apply(kind.object("deep", 2));
        awaitReady("deep");
    }

    @Test
    void changedSchemaIsSeenAfterARestartOfTheControllerAlone() {
        controllers.start(spec(this::ready));
        API.installCrdYaml(new RunTimeKind(kind.group(), "flavour").crd());

        controllers.start(spec(this::ready));
        API.apply(kind.object("a", 1).replace("size: 1", "size: 1, flavour: sweet"));

        awaitReady("a");
        assertThat(watches.cached(ref("a")).orElseThrow().text("spec", "flavour"))
                .contains("sweet");
    }

    @Test
    void stoppedControllerLooksAtNothing() {
        controllers.start(spec(this::ready));
        controllers.stop("things");
        API.apply(kind.object("late", 1));

        controllers.start(spec(this::ready));

        awaitReady("late");
        assertThat(passes).containsOnly("late");
    }

    @Test
    void triggerWakesThePrimary() {
        Gvk configMap = new Gvk("", "v1", "ConfigMap");
        Trigger byName =
                new Trigger(configMap, object -> java.util.Set.of(new Ref(gvk, object.namespace(), object.name())));
        controllers.start(new ControllerSpec("things", gvk, "test", FINALIZER, this::ready, List.of(byName)));
        API.apply(kind.object("a", 1));
        awaitReady("a");
        int before = passes.size();

        API.apply("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}");

        await().atMost(SOON).until(() -> passes.size() > before);
    }

    @Test
    void statusTransitionBecomesAnEvent() {
        controllers.start(spec(this::ready));
        API.apply(kind.object("a", 1));
        awaitReady("a");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(kube.list(new Gvk("", "v1", "Event"), API.namespace(), Map.of()))
                        .anySatisfy(event -> {
                            assertThat(event.text("involvedObject", "name")).contains("a");
                            assertThat(event.text("reason")).contains("Available");
                        }));
    }

    private ControllerSpec spec(Pass pass) {
        return new ControllerSpec("things", gvk, "test", FINALIZER, pass, List.of());
    }

    private PassResult ready(KubeObject object, PassContext context) {
        if (object.isDeleting()) {
            passes.add("deleting " + object.name());
            return PassResult.deleted();
        }
        passes.add(object.name());
        Conditions conditions = Conditions.continuing(object.conditions(), object.generation(), context.now())
                .isTrue("Ready", "Available", "all is well");
        return PassResult.of(
                Outcome.requeue(Duration.ofHours(1), "poll"),
                Map.of("conditions", conditions.list().stream().map(Json::tree).toList()));
    }

    private void awaitReady(String name) {
        await().atMost(SOON).until(() -> kube.get(ref(name))
                .flatMap(object -> object.condition("Ready"))
                .filter(condition -> condition.isTrue())
                .isPresent());
    }

    private Ref ref(String name) {
        return new Ref(gvk, API.namespace(), name);
    }
}
