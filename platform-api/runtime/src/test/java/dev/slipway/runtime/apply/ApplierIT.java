package dev.slipway.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.plan.Change;
import dev.slipway.kernel.plan.Plan;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.kube.Propagation;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApplierIT {

    private static final Gvk CONFIG_MAP = new Gvk("", "v1", "ConfigMap");

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private Kube kube;
    private Applier applier;
    private final ApplyOptions options = ApplyOptions.as("test");

    @BeforeEach
    void start() {
        kube = new Kube(API.client());
        applier = new Applier(kube, new Watches(kube));
    }

    @Test
    void unchangedObjectIsNotWrittenAgain() {
        KubeObject desired = configMap("a", "one");
        assertThat(applier.applyOne(desired, options).change()).isInstanceOf(Change.Create.class);

        var writes = API.writesDuring(
                event -> event.toString().contains(API.namespace()),
                () -> assertThat(applier.applyOne(desired, options).change()).isInstanceOf(Change.Keep.class));

        assertThat(writes).isEmpty();
    }

    @Test
    void dryRunSaysWhatWouldChangeAndWritesNothing() {
        applier.applyOne(configMap("a", "one"), options);

        var result = applier.applyOne(configMap("a", "two"), options.dryRun());

        assertThat(result.change()).isInstanceOfSatisfying(Change.Update.class, update -> assertThat(
                        update.drift().paths())
                .isEqualTo("data.key"));
        assertThat(kube.get(ref("a")).orElseThrow().text("data", "key")).contains("one");
    }

    @Test
    void foreignChangeIsPutBack() {
        applier.applyOne(configMap("a", "one"), options);
        kube.merge(ref("a"), Map.of("data", Map.of("key", "tampered")));

        assertThat(applier.applyOne(configMap("a", "one"), options).change()).isInstanceOf(Change.Update.class);
        assertThat(kube.get(ref("a")).orElseThrow().text("data", "key")).contains("one");
    }

    @Test
    void refusedObjectDoesNotStopTheOthersOfItsStage() {
        KubeObject invalid = configMap("NOT A NAME", "one");

        ChangeSet changes = applier.apply(Plan.staged(List.of(invalid, configMap("b", "one"))), options);

        assertThat(changes.failures()).singleElement().satisfies(result -> assertThat(
                        result.failure().orElseThrow().fault())
                .isEqualTo(Fault.INVALID));
        assertThat(kube.get(ref("b"))).isPresent();
    }

    @Test
    void objectionKeepsTheLiveObjectAsItIs() {
        applier.applyOne(configMap("a", "one"), options);

        var result = applier.applyOne(
                configMap("a", "two"),
                ApplyOptions.as("other").unless(live -> Optional.of("belongs to somebody else")));

        assertThat(result.failure().orElseThrow().explanation()).contains("belongs to somebody else");
        assertThat(kube.get(ref("a")).orElseThrow().text("data", "key")).contains("one");
    }

    @Test
    void commitIsRecordedOnlyWhenItReallyChangedTheObject() {
        applier.applyOne(configMap("a", "one"), options.causedBy("repo@1"));
        applier.applyOne(configMap("a", "one"), options.causedBy("repo@2"));
        assertThat(kube.get(ref("a")).orElseThrow().annotation(Applier.COMMIT_ANNOTATION))
                .contains("repo@1");

        applier.applyOne(configMap("a", "two"), options.causedBy("repo@3"));
        assertThat(kube.get(ref("a")).orElseThrow().annotation(Applier.COMMIT_ANNOTATION))
                .contains("repo@3");
    }

    @Test
    void pruningTakesOnlyWhatIsOwned() {
        applier.applyOne(configMap("mine", "one"), options);
        applier.applyOne(configMap("theirs", "one"), options);

        applier.prune(
                List.of(ref("mine"), ref("theirs"), ref("absent")),
                live -> live.name().equals("mine"),
                Propagation.BACKGROUND);

        assertThat(kube.get(ref("mine"))).isEmpty();
        assertThat(kube.get(ref("theirs"))).isPresent();
    }

    private KubeObject configMap(String name, String value) {
        return KubeObject.of(ref(name)).with(Map.of("key", value), "data");
    }

    private Ref ref(String name) {
        return new Ref(CONFIG_MAP, API.namespace(), name);
    }
}
