package dev.slipway.terraform.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.terraform.RunStatus;
import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import dev.slipway.terraform.policy.Verdict;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may have a plan applied, and when the next attempt comes. */
class ApprovalTest {

    private static final Approval.Waiting PLAN = new Approval.Waiting("plan-main-1111111111", "sha256:a", 4, "");
    private static final RunStatus APPROVED =
            new RunStatus(1L, "Planned", "apply", "r", "i", "sha256:a", "plan-main-1111111111", 0L, "t");

    private static KubeObject object(long generation, Map<String, Object> annotations) {
        return KubeObject.of(Map.of("metadata", Map.of("generation", generation, "annotations", annotations)));
    }

    private static TerraformSpec spec(String... fields) {
        Map<String, Object> spec = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            spec.put(fields[i], fields[i + 1].equals("true") ? (Object) true : fields[i + 1]);
        }
        return Json.convert(spec, TerraformSpec.class);
    }

    private static String verdict(Approval approval) {
        return approval.fold(granted -> "granted", asked -> "asked", refused -> "refused");
    }

    @ParameterizedTest
    @CsvSource({
        "plan-main-1111111111, 5, granted", // written after the plan was there
        "plan-main-1111111111, 4, asked", // written with or before it: nobody can have read it
        "plan-main, 4, asked", // a prefix that stands there for ever approves nothing by itself
        "plan-main, 5, granted",
        "plan-main-2222222222, 5, asked",
        "'', 5, asked",
        "disable, 5, asked",
        "auto, 4, granted"
    })
    void anIdCountsOnlyIfItCameAfterThePlan(String approvePlan, long generation, String expected) {
        assertThat(verdict(Approval.of(
                        object(generation, Map.of()), spec("approvePlan", approvePlan), null, PLAN, Verdict.silent())))
                .isEqualTo(expected);
    }

    @Test
    void whatWasApprovedOnceIsNotAskedAgainAsLongAsItIsTheSame() {
        TerraformSpec spec = spec("approvePlan", "plan-main-1111111111");
        assertThat(verdict(Approval.of(object(4, Map.of()), spec, APPROVED, PLAN, Verdict.silent())))
                .isEqualTo("granted");
        var other = new Approval.Waiting(PLAN.id(), "sha256:b", 4, "");
        assertThat(verdict(Approval.of(object(4, Map.of()), spec, APPROVED, other, Verdict.silent())))
                .isEqualTo("asked");
    }

    @Test
    void annotationsNameTheContent() {
        assertThat(verdict(Approval.of(
                        object(4, Map.of(Approval.APPROVED, "sha256:a")), spec(), null, PLAN, Verdict.silent())))
                .isEqualTo("granted");
        assertThat(verdict(Approval.of(
                        object(4, Map.of(Approval.APPROVED, "sha256:b")), spec(), null, PLAN, Verdict.silent())))
                .isEqualTo("asked");
        assertThat(verdict(Approval.of(
                        object(4, Map.of(Approval.REJECTED, "sha256:a")),
                        spec("approvePlan", "auto"),
                        null,
                        PLAN,
                        Verdict.silent())))
                .isEqualTo("refused");
    }

    @Test
    void planOnlyIsNeverAppliedAndForceAlways() {
        var annotated = object(4, Map.of(Approval.APPROVED, "sha256:a"));
        assertThat(verdict(Approval.of(annotated, spec("planOnly", "true"), null, PLAN, Verdict.silent())))
                .isEqualTo("asked");
        assertThat(verdict(Approval.of(
                        object(4, Map.of()), spec("planOnly", "true", "force", "true"), null, PLAN, Verdict.silent())))
                .isEqualTo("granted");
    }

    @ParameterizedTest
    @CsvSource({"1h30m, 5400000", "15s, 15000", "250ms, 250", "1.5s, 1500", "soon, 7", "10, 7", "'', 7"})
    void durationsAreGos(String text, long millis) {
        assertThat(Retries.duration(text, Duration.ofMillis(7))).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        TerraformSpec spec =
                spec("retryStrategy", "ExponentialBackoff", "retryInterval", "10s", "maxRetryInterval", "1m");
        assertThat(Retries.pause(spec, 1)).hasSeconds(10);
        assertThat(Retries.pause(spec, 3)).hasSeconds(40);
        assertThat(Retries.pause(spec, 60)).hasSeconds(60);
        assertThat(Retries.pause(spec("retryInterval", "10s"), 60)).hasSeconds(10);
    }

    private static final Verdict REFUSING = new Verdict(List.of("p/r: no"), List.of(), List.of());
    private static final Verdict ASKING = new Verdict(List.of(), List.of("p/r: look"), List.of("p/yes"));
    private static final Verdict APPROVING = new Verdict(List.of(), List.of(), List.of("p/yes"));
    private static final Approval.Waiting DELETION = new Approval.Waiting(PLAN.id(), "sha256:a", 4, "deletion");

    @Test
    void whatAPolicyRefusesNobodyApplies() {
        KubeObject approved = object(4, Map.of(Approval.APPROVED, "sha256:a"));
        TerraformSpec forced = spec("force", "true", "approvePlan", "auto");
        assertThat(verdict(Approval.of(approved, forced, null, PLAN, REFUSING))).isEqualTo("refused");
        Approval deletion = Approval.of(approved, forced, null, DELETION, REFUSING);
        assertThat(deletion).isInstanceOfSatisfying(Approval.Refused.class, refused -> assertThat(refused.why())
                .contains("p/r: no"));
    }

    @Test
    void whatAPolicyAsksAPersonAnswers() {
        KubeObject silent = object(4, Map.of());
        assertThat(verdict(Approval.of(silent, spec("approvePlan", "auto"), null, PLAN, ASKING)))
                .isEqualTo("asked");
        assertThat(verdict(Approval.of(silent, spec("force", "true"), null, PLAN, ASKING)))
                .isEqualTo("asked");
        assertThat(verdict(Approval.of(silent, spec(), null, DELETION, ASKING))).isEqualTo("asked");
        assertThat(verdict(Approval.of(object(4, Map.of(Approval.APPROVED, "sha256:a")), spec(), null, PLAN, ASKING)))
                .isEqualTo("granted");
        assertThat(verdict(Approval.of(
                        object(5, Map.of()), spec("approvePlan", "plan-main-1111111111"), null, PLAN, ASKING)))
                .isEqualTo("granted");
        assertThat(verdict(Approval.of(object(4, Map.of(Approval.REJECTED, "sha256:a")), spec(), null, PLAN, ASKING)))
                .isEqualTo("refused");
    }

    @Test
    void whatAPolicyApprovesNobodyHasToApproveButMayReject() {
        assertThat(verdict(Approval.of(object(4, Map.of()), spec(), null, PLAN, APPROVING)))
                .isEqualTo("granted");
        assertThat(verdict(Approval.of(object(4, Map.of()), spec("planOnly", "true"), null, PLAN, APPROVING)))
                .isEqualTo("asked");
        assertThat(verdict(Approval.of(object(4, Map.of()), spec("approvePlan", "disable"), null, PLAN, APPROVING)))
                .isEqualTo("asked");
        assertThat(verdict(
                        Approval.of(object(4, Map.of(Approval.REJECTED, "sha256:a")), spec(), null, PLAN, APPROVING)))
                .isEqualTo("refused");
    }
}
