package dev.slipway.runtime.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepId;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.kernel.plan.Change;
import dev.slipway.kernel.plan.PredictedChange;
import dev.slipway.kernel.plan.Prediction;
import dev.slipway.kernel.plan.Proposal;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Boxes that make parts, and parts that stand for something outside; no feature of the platform takes part. */
class RehearsingPlannerTest {

    private static final Gvk BOX = new Gvk("example.org", "v1", "Box");
    private static final Gvk PART = new Gvk("example.org", "v1", "Part");
    private static final String PARTS = "/apis/example.org/v1/namespaces/team/parts/";

    private final SmallServer server = new SmallServer();

    @Test
    void aNewBoxShowsItsPartsStepByStep() {
        Prediction plan = plan(Proposal.of(List.of(box("{parts: 2}"))));

        assertThat(plan.changes()).extracting(one -> one.ref().name()).containsExactly("b", "b-1", "b-2");
        assertThat(plan.changes()).extracting(PredictedChange::step).containsExactly(1, 1, 2);
        PredictedChange second = plan.changes().get(2);
        assertThat(second.parent()).isEqualTo(new Ref(BOX, "team", "b"));
        assertThat(second.calls()).singleElement().satisfies(call -> assertThat(call.change())
                .isInstanceOf(Change.Create.class));
        assertThat(plan.hasProblems()).isFalse();
    }

    @Test
    void whatStandsIsNotMentioned() {
        server.with(PARTS + "b-1", part("b-1", "{defaulted: 'yes'}"));
        server.with("/apis/example.org/v1/namespaces/team/boxes/b", """
                apiVersion: example.org/v1
                kind: Box
                metadata: {name: b, namespace: team, uid: u, resourceVersion: "1", generation: 1}
                spec: {parts: 1, defaulted: 'yes'}
                """);

        assertThat(plan(Proposal.of(List.of(box("{parts: 1}")))).changes()).isEmpty();
    }

    @Test
    void aPassThatFailsIsAProblemOfItsObject() {
        Prediction plan = plan(Proposal.of(List.of(box("{parts: 1, broken: 'yes'}"))));

        assertThat(plan.hasProblems()).isTrue();
        assertThat(plan.changes().get(0).problem()).isEqualTo("this box is broken");
    }

    @Test
    void aRefusedObjectIsAProblemAndNothingFollowsFromIt() {
        Prediction plan = plan(Proposal.of(List.of(box("{parts: 2, refuse: it}"))));

        assertThat(plan.changes()).singleElement().satisfies(one -> {
            assertThat(one.change()).isInstanceOf(Change.Keep.class);
            assertThat(one.problem()).contains("spec.refuse");
        });
    }

    @Test
    void valuesOfSecretsAreMaskedWhereverTheyTurnUp() {
        server.with("/api/v1/namespaces/team/secrets/s", """
                apiVersion: v1
                kind: Secret
                metadata: {name: s, namespace: team, uid: s}
                data: {password: aHVudGVyMi1pcy1sb25n, username: YWRtaW4tdXNlcg==}
                """);

        Prediction plan = plan(Proposal.of(List.of(box("{parts: 1, copy: s}"))));

        String all = Json.toJson(PredictionTree.of(plan));
        assertThat(all).contains("++++++++").contains("admin-user");
        assertThat(all).doesNotContain("hunter2").doesNotContain("aHVudGVyMi1pcy1sb25n");
    }

    @Test
    void whatBelongsToWhatGoesIsCollected() {
        server.with("/apis/example.org/v1/namespaces/team/boxes/b", """
                        apiVersion: example.org/v1
                        kind: Box
                        metadata: {name: b, namespace: team, uid: u, resourceVersion: "1", generation: 1}
                        spec: {parts: 0}
                        """)
                .with("/api/v1/namespaces/team/secrets/owned", secret("owned", "{uid: u}"))
                .with("/api/v1/namespaces/team/secrets/shared", secret("shared", "{uid: u}, {uid: other}"))
                .with("/api/v1/namespaces/team/secrets/nobodys", secret("nobodys", ""));

        Prediction plan = plan(new Proposal(List.of(), List.of(new Ref(BOX, "team", "b"))));

        assertThat(plan.changes()).extracting(one -> one.ref().name()).containsExactly("b", "owned");
        assertThat(plan.changes().get(1).change()).isInstanceOf(Change.Delete.class);
        assertThat(plan.changes().get(1).notes()).singleElement().asString().contains("garbage collector");
    }

    @Test
    void controllersThatUndoEachOthersWorkEndThePlanOfTheirObjectOnly() {
        Prediction plan = plan(Proposal.of(List.of(box("{parts: 1, restless: 'yes'}"))));

        assertThat(plan.changes().get(0).notes()).anyMatch(note -> note.contains("does not come to rest"));
    }

    private Prediction plan(Proposal proposal) {
        LongSteps steps = new LongSteps() {
            @Override
            public StepState observe(StepId id) {
                return new StepState.NotStarted();
            }

            @Override
            public StepState start(StepId id, StepInput input) {
                throw new AssertionError("a plan starts nothing");
            }
        };
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        return new RehearsingPlanner(new Kube(server), steps, List.of(RehearsingPlannerTest::join), clock)
                .predict(proposal);
    }

    private static void join(Rehearsal world) {
        world.start(new ControllerSpec("boxes", BOX, "boxes", null, boxes(world), List.of()));
        world.start(new ControllerSpec("parts", PART, "parts", null, parts(world), List.of()));
        world.standsForOutside(PART);
    }

    /** Makes one part after the other, the next when the one before is ready. */
    private static Pass boxes(Rehearsal world) {
        return (box, context) -> {
            if (box.text("spec", "broken").isPresent()) {
                return PassResult.of(Outcome.failed(Fault.INVALID, "this box is broken"));
            }
            if (box.text("spec", "restless").isPresent()) {
                world.kube().annotate(box.ref(), Map.of("again", box.resourceVersion()));
            }
            long wanted = (Long) box.at("spec", "parts").orElse(0L);
            for (long i = 1; i <= wanted; i++) {
                Ref ref = new Ref(PART, box.namespace(), box.name() + "-" + i);
                KubeObject part = KubeObject.of(ref)
                        .with(List.of(OwnerRef.controllerOf(box).toMap()), "metadata", "ownerReferences")
                        .with(Map.of("copied", secret(world, box)), "spec");
                if (world.kube().get(ref).isEmpty()) {
                    world.kube().apply(part, "boxes");
                }
                Optional<KubeObject> made = world.kube().get(ref);
                boolean waits = made.flatMap(one -> one.condition("Ready")).isEmpty()
                        && box.uid().length() > 1;
                if (waits) {
                    break;
                }
            }
            return PassResult.of(Outcome.done());
        };
    }

    private static String secret(Rehearsal world, KubeObject box) {
        return box.text("spec", "copy")
                .flatMap(name -> world.kube().get(new Ref(new Gvk("", "v1", "Secret"), box.namespace(), name)))
                .map(secret -> secret.map("data").values() + " hunter2-is-long admin-user")
                .orElse("");
    }

    private static Pass parts(Rehearsal world) {
        return (part, context) -> {
            if (part.condition("Ready").isEmpty() && world.overlay().isInvented(part.uid())) {
                world.calls().note(part.ref(), "outside-" + part.name(), new Change.Create());
            }
            return PassResult.of(Outcome.done());
        };
    }

    private static KubeObject box(String spec) {
        return KubeObject.of(new Ref(BOX, "team", "b"))
                .with(Json.parseYaml(spec).get(0), "spec");
    }

    private static String secret(String name, String owners) {
        return """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: %s
                  namespace: team
                  uid: %s
                  ownerReferences: [%s]
                """.formatted(name, name, owners.replace("{", "{apiVersion: example.org/v1, kind: Box, name: b, "));
    }

    private static String part(String name, String spec) {
        return """
                apiVersion: example.org/v1
                kind: Part
                metadata: {name: %s, namespace: team, uid: p, resourceVersion: "1"}
                spec: %s
                """.formatted(name, spec);
    }
}
