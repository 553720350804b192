package dev.slipway.managed.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.managed.kind.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Instant THEN = Instant.parse("2026-03-01T10:00:00.987Z");
    private static final Instant LATER = THEN.plus(Duration.ofHours(1));
    private static final KubeObject FRESH =
            KubeObject.of(Map.of("kind", "Role", "metadata", Map.of("name", "app", "generation", 3L)));

    private static final List<Standing.Said> USABLE = Standing.usable().said();

    private static Report fresh() {
        return Report.of(FRESH, THEN);
    }

    private static KubeObject saying(Report report) {
        return FRESH.with(report.toStatus(), "status");
    }

    private static Condition condition(Report report, String type) {
        return saying(report).condition(type).orElseThrow();
    }

    private static List<String> shown(Report report) {
        return saying(report).conditions().stream()
                .map(said -> said.type() + "=" + said.status() + " " + said.reason())
                .toList();
    }

    @Test
    void availableAndSyncedAreCrossplanesWithoutMessage() {
        Report report = fresh().saying(USABLE).synced();

        assertThat(shown(report)).containsExactly("Ready=True Available", "Synced=True ReconcileSuccess");
        assertThat(condition(report, "Ready").message()).isNull();
        assertThat(condition(report, "Synced").message()).isNull();
    }

    @Test
    void everyStateOfReadyHasCrossplanesReason() {
        assertThat(shown(fresh().creating("why"))).containsExactly("Ready=False Creating");
        assertThat(shown(fresh().deleting("why"))).containsExactly("Ready=False Deleting");
        assertThat(shown(fresh().unavailable("why"))).containsExactly("Ready=False Unavailable");
    }

    @Test
    void aRequestToLookIsHeardOnceAndNotWhilePaused() {
        KubeObject asked = FRESH.withAnnotation("crossplane.io/reconcile-requested-at", "now");

        assertThat(fresh().toStatus()).doesNotContainKey("lastHandledReconcileAt");
        assertThat(Report.of(asked, THEN).paused("why").toStatus()).doesNotContainKey("lastHandledReconcileAt");
        Map<String, Object> heard = Report.of(asked, THEN).synced().toStatus();
        assertThat(heard).containsEntry("lastHandledReconcileAt", "now");
        KubeObject later = FRESH.with(heard, "status");
        assertThat(Report.of(later, LATER).synced().toStatus()).containsEntry("lastHandledReconcileAt", "now");
    }

    @Test
    void everyStateOfSyncedHasCrossplanesReason() {
        assertThat(shown(fresh().failed("why"))).containsExactly("Synced=False ReconcileError");
        assertThat(shown(fresh().paused("why"))).containsExactly("Synced=False ReconcilePaused");
        assertThat(condition(fresh().failed("why"), "Synced").message()).isEqualTo("why");
    }

    @Test
    void firstReferenceOfAFailureStaysWhileItIsTheSame() {
        Report first = fresh().failed("Denied.", "request 1");
        KubeObject said = saying(first);

        assertThat(condition(first, "Synced").message()).isEqualTo("Denied. (request 1)");
        assertThat(condition(Report.of(said, LATER).failed("Denied.", "request 2"), "Synced")
                        .message())
                .isEqualTo("Denied. (request 1)");
        assertThat(condition(Report.of(said, LATER).failed("Full.", "request 3"), "Synced")
                        .message())
                .isEqualTo("Full. (request 3)");
        assertThat(condition(Report.of(said, LATER).failed("Denied elsewhere.", ""), "Synced")
                        .message())
                .isEqualTo("Denied elsewhere.");
    }

    @Test
    void stepUnderWayIsAnOngoingOperation() {
        assertThat(shown(fresh().stepRuns("waits"))).containsExactly("AsyncOperation=False Ongoing");
    }

    @Test
    void stepThatSucceededIsFinished() {
        Report report = fresh().stepRuns("waits").stepEnded();

        assertThat(shown(report))
                .containsExactlyInAnyOrder("AsyncOperation=True Finished", "LastAsyncOperation=True Success");
    }

    @Test
    void stepThatFailedIsFinishedAndSaysWhy() {
        Report report = fresh().stepRuns("waits").stepFailed("AsyncCreateFailure", "quota reached");

        assertThat(shown(report))
                .containsExactlyInAnyOrder(
                        "AsyncOperation=True Finished", "LastAsyncOperation=False AsyncCreateFailure");
        assertThat(condition(report, "LastAsyncOperation").message()).isEqualTo("quota reached");
    }

    @Test
    void objectWithoutStepsSaysNothingAboutThem() {
        assertThat(shown(fresh().saying(USABLE).stepEnded())).containsExactly("Ready=True Available");
    }

    @Test
    void ignoredFieldsAreNamedUntilTheyAreGone() {
        Report naming = fresh().ignoring(List.of("spec.forProvider.a", "spec.forProvider.b"));

        assertThat(shown(naming)).containsExactly("FieldsIgnored=True NotImplemented");
        assertThat(condition(naming, "FieldsIgnored").message())
                .endsWith("not acted upon yet: spec.forProvider.a, spec.forProvider.b");
        assertThat(shown(Report.of(saying(naming), LATER).ignoring(List.of()))).isEmpty();
    }

    @Test
    void unchangedWorldGivesTheSameStatusAtAnyTime() {
        Report first =
                fresh().observed(Map.of("arn", "a")).saying(USABLE).synced().ignoring(List.of("spec.x"));
        Report second = Report.of(saying(first), LATER)
                .observed(Map.of("arn", "a"))
                .saying(USABLE)
                .synced()
                .ignoring(List.of("spec.x"));

        assertThat(second.toStatus()).isEqualTo(first.toStatus());
    }

    @Test
    void newReasonWithTheSameStatusKeepsTheTimeOfTheTransition() {
        Report waiting = fresh().creating("waits for a");
        Report other = Report.of(saying(waiting), LATER).unavailable("broken");

        assertThat(condition(other, "Ready").lastTransitionTime()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(condition(other, "Ready").message()).isEqualTo("broken");
    }

    @Test
    void newStatusMovesTheTimeOfTheTransition() {
        Report ready = Report.of(saying(fresh().creating("waits")), LATER).saying(USABLE);

        assertThat(condition(ready, "Ready").lastTransitionTime()).isEqualTo("2026-03-01T11:00:00Z");
        assertThat(condition(ready, "Ready").message()).isNull();
    }

    @Test
    void conditionsOfOthersStay() {
        KubeObject object = FRESH.with(
                List.of(Map.of("type", "Custom", "status", "True", "reason", "Theirs")), "status", "conditions");

        assertThat(shown(Report.of(object, THEN).synced()))
                .containsExactly("Custom=True Theirs", "Synced=True ReconcileSuccess");
    }

    @Test
    void statusNamesTheGenerationThatWasLookedAt() {
        assertThat(fresh().synced().toStatus()).containsEntry("observedGeneration", 3L);
        assertThat(condition(fresh().synced(), "Synced").observedGeneration()).isEqualTo(3L);
    }

    @Test
    void whatWasObservedStaysUntilSomethingElseIs() {
        Report first = fresh().observed(Map.of("arn", "a"));

        assertThat(Report.of(saying(first), LATER).failed("why").toStatus())
                .containsEntry("atProvider", Map.of("arn", "a"));
        assertThat(fresh().toStatus()).doesNotContainKey("atProvider");
    }

    @Test
    void resourceThatOnceWorkedIsNotBeingCreated() {
        assertThat(Report.of(saying(fresh().saying(USABLE)), LATER).wasAvailable())
                .isTrue();
        assertThat(Report.of(saying(fresh().unavailable("broken")), LATER).wasAvailable())
                .isTrue();
        assertThat(Report.of(saying(fresh().creating("waits")), LATER).wasAvailable())
                .isFalse();
        assertThat(fresh().wasAvailable()).isFalse();
    }

    @Test
    void whatStandsBesideIsKeptUntilItIsReplaced() {
        KubeObject failed = FRESH.with(Map.of("failed", 2L, "atProvider", Map.of("a", "b")), "status");

        assertThat(Report.of(failed, THEN).failed("why").toStatus()).containsEntry("failed", 2L);
        assertThat(Report.of(failed, THEN).with(Map.of("synced", true)).toStatus())
                .containsEntry("synced", true)
                .doesNotContainKey("failed");
    }

    @Test
    void kindMaySayWhateverItWants() {
        Standing standing = Standing.of(List.of(
                new Standing.Said("Green", "Unknown", "", null), new Standing.Said("Ready", "False", "Busy", "later")));

        assertThat(shown(fresh().saying(standing.said()))).containsExactly("Green=Unknown ", "Ready=False Busy");
    }
}
