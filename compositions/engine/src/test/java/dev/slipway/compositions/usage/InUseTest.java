package dev.slipway.compositions.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InUseTest {

    private static final Gvk CONFIG_MAP = new Gvk("", "v1", "ConfigMap");
    private static final Ref STORE = new Ref(CONFIG_MAP, "team", "store");

    private final KubeObject store = KubeObject.of(STORE).with("7", "metadata", "resourceVersion");

    @Test
    void whatIsUsedIsLabelledWithTheReason() {
        Map<String, Object> patch = new InUse(List.of(usage("one", "books"))).patch(store);

        assertThat(patch)
                .isEqualTo(Map.of(
                        "metadata",
                        Map.of(
                                "labels", Map.of("crossplane.io/in-use", "true"),
                                "annotations", Map.of("slipway.dev/in-use-by", "books"))));
    }

    @Test
    void whatIsMarkedAlreadyNeedsNothing() {
        KubeObject marked =
                store.withLabel("crossplane.io/in-use", "true").withAnnotation("slipway.dev/in-use-by", "books");

        assertThat(new InUse(List.of(usage("one", "books"))).patch(marked)).isEmpty();
    }

    @Test
    void theLastUsageTakesTheMarksWithIt() {
        KubeObject marked =
                store.withLabel("crossplane.io/in-use", "true").withAnnotation("slipway.dev/in-use-by", "books");

        assertThat(new InUse(List.of()).patch(marked))
                .isEqualTo(Map.of(
                        "metadata",
                        Map.of(
                                "labels", Collections.singletonMap("crossplane.io/in-use", null),
                                "annotations", Collections.singletonMap("slipway.dev/in-use-by", null))));
    }

    @Test
    void aDeletionIsHeldOnlyIfEveryUsageReplaysIt() {
        KubeObject replaying = usage("one", "books").with(true, "spec", "replayDeletion");

        assertThat(new InUse(List.of(replaying)).patch(store).toString())
                .contains("finalizers=[slipway.dev/in-use]")
                .doesNotContain("crossplane.io/in-use");
        assertThat(new InUse(List.of(replaying, usage("two", "auditors")))
                        .patch(store)
                        .toString())
                .contains("crossplane.io/in-use=true", "and 1 more")
                .doesNotContain("finalizers");
    }

    @Test
    void holdingEndsForWhatIsBeingDeletedButNeverBeginsThere() {
        KubeObject deleting = store.with("2026-01-01T00:00:00Z", "metadata", "deletionTimestamp");
        KubeObject held = deleting.with(List.of("slipway.dev/in-use", "other"), "metadata", "finalizers");
        KubeObject replaying = usage("one", "books").with(true, "spec", "replayDeletion");

        assertThat(new InUse(List.of(replaying)).patch(deleting).toString()).doesNotContain("finalizers");
        assertThat(new InUse(List.of()).patch(held).toString()).contains("finalizers=[other]");
    }

    @Test
    void onlyUsagesOfThatObjectThatStayCount() {
        KubeObject going = usage("going", "x").with("2026-01-01T00:00:00Z", "metadata", "deletionTimestamp");
        KubeObject elsewhere = usage("elsewhere", "x").with("other", "spec", "of", "resourceRef", "name");

        assertThat(InUse.of(STORE, List.of(going, elsewhere)).isUsed()).isFalse();
        assertThat(InUse.of(STORE, List.of(going, usage("stays", "x"))).usages())
                .hasSize(1);
    }

    private static KubeObject usage(String name, String reason) {
        Ref ref = new Ref(UsageKinds.ALL.get(0), "team", name);
        return KubeObject.of(ref)
                .with(name, "metadata", "uid")
                .with(
                        Map.of("apiVersion", "v1", "kind", "ConfigMap", "resourceRef", Map.of("name", "store")),
                        "spec",
                        "of")
                .with(reason, "spec", "reason");
    }
}
