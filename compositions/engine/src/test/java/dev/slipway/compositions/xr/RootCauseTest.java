package dev.slipway.compositions.xr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.composite.Composed;
import dev.slipway.compositions.composite.Observed;
import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RootCauseTest {

    private static final String EARLY = "2024-01-01T10:00:00Z";
    private static final String LATE = "2024-01-01T11:00:00Z";

    private final List<Composed> unready = new ArrayList<>();
    private final Map<String, Observed> observed = new LinkedHashMap<>();

    @Test
    void whereEverythingIsReadyThereIsNone() {
        assertThat(RootCause.of(unready, observed)).isEmpty();
    }

    @Test
    void anErrorComesBeforeWhatWaitsLonger() {
        leaf("subnet", "Ready False Creating", "waits: creating", EARLY);
        leaf("role", "Synced False ReconcileError", "access denied; allow rds:*", LATE);

        RootCause.Finding cause = cause();

        assertThat(cause.error()).isTrue();
        assertThat(cause.reason()).isEqualTo("ReconcileError");
        assertThat(cause.message()).isEqualTo("Thing role: access denied; allow rds:* (since " + LATE + ")");
    }

    @Test
    void ofTwoThatWaitTheOneThatWaitsLongerIsNamed() {
        leaf("late", "Ready False Creating", "", LATE);
        leaf("early", "Ready False Creating", "waits: a snapshot", EARLY);

        assertThat(cause().message()).isEqualTo("Thing early is Creating: waits: a snapshot (since " + EARLY + ")");
    }

    @Test
    void whatIsNotThereYetComesLast() {
        unready.add(new Composed("new", thing("new"), false));

        assertThat(cause().message()).isEqualTo("Thing new is being created");

        leaf("old", "Ready False Creating", "", EARLY);
        assertThat(cause().message()).startsWith("Thing old is Creating");
    }

    @Test
    void aCompositeResourceBelowHasFoundTheLeafAlready() {
        leaf("nested", "RootCause True ReconcileError", "Instance db: quota exceeded", LATE);

        assertThat(cause())
                .isEqualTo(new RootCause.Finding(true, "ReconcileError", LATE, "Instance db: quota exceeded"));
    }

    @Test
    void aLeafWithoutAWordSaysSinceWhenItExists() {
        KubeObject silent = thing("mute").with(EARLY, "metadata", "creationTimestamp");
        unready.add(new Composed("mute", silent, false));
        observed.put("mute", new Observed(silent, ConnectionDetails.NONE));

        assertThat(cause().message()).isEqualTo("Thing mute has not reported a condition yet (created " + EARLY + ")");
    }

    @Test
    void theConditionIsTakenBackWhenNothingIsWrong() {
        KubeObject xr = thing("xr").with(4L, "metadata", "generation");
        Instant now = Instant.parse(LATE);
        var finding = Optional.of(new RootCause.Finding(false, "Waiting", EARLY, "Thing early is Creating"));

        Map<String, Object> waiting = CauseCondition.added(Map.of("a", 1L), xr, finding, now);
        Map<String, Object> fine = CauseCondition.added(waiting, xr, Optional.empty(), now);

        assertThat(status(waiting)).isEqualTo("True Waiting");
        assertThat(status(fine)).isEmpty();
        assertThat(fine).containsEntry("a", 1L);
        assertThat(CauseCondition.added(Map.of(), xr, Optional.empty(), now))
                .isEqualTo(Map.of("conditions", List.of()));
    }

    private static String status(Map<String, Object> status) {
        return KubeObject.of(Map.of("status", status))
                .condition("RootCause")
                .map(condition -> condition.status() + " " + condition.reason())
                .orElse("");
    }

    private RootCause.Finding cause() {
        return RootCause.of(unready, observed).orElseThrow();
    }

    /** @param said type, status and reason of its one condition */
    private void leaf(String name, String said, String message, String since) {
        String[] words = said.split(" ");
        Map<String, String> condition = Map.of(
                "type",
                words[0],
                "status",
                words[1],
                "reason",
                words[2],
                "message",
                message,
                "lastTransitionTime",
                since);
        KubeObject object = thing(name).with(List.of(condition), "status", "conditions");
        unready.add(new Composed(name, object, false));
        observed.put(name, new Observed(object, ConnectionDetails.NONE));
    }

    private static KubeObject thing(String name) {
        return KubeObject.of(new Ref(Gvk.of("example.org/v1", "Thing"), "", name));
    }
}
