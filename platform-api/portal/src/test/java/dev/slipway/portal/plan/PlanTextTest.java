package dev.slipway.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.plan.Change;
import dev.slipway.kernel.plan.CloudCall;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.kernel.plan.PredictedChange;
import dev.slipway.kernel.plan.Prediction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTextTest {

    private static final Ref CLAIM = new Ref(new Gvk("example.org", "v1", "Database"), "team", "app");
    private static final Ref COMPOSITE = new Ref(new Gvk("example.org", "v1", "XDatabase"), "", "app-x7k2p");
    private static final Drift BIGGER = new Drift(List.of(new Drift.Field("spec.size", 40L, 20L)));

    private static final PredictedChange CHANGED =
            new PredictedChange(CLAIM, "app", "", null, new Change.Update(BIGGER), BIGGER, List.of(), 1, List.of(), "");
    private static final PredictedChange KEPT = new PredictedChange(
            COMPOSITE,
            "app-x7k2p",
            "",
            CLAIM,
            new Change.Keep(),
            Drift.none(),
            List.of(
                    new CloudCall("app", new Change.Update(BIGGER), ""),
                    new CloudCall("app", new Change.Replace("engine cannot change"), "")),
            1,
            List.of(),
            "");
    private static final PredictedChange CREATED = new PredictedChange(
            new Ref(new Gvk("", "v1", "ConfigMap"), "team", "c"),
            "c",
            "",
            COMPOSITE,
            new Change.Create(),
            new Drift(List.of(new Drift.Field("data.list", List.of(Map.of("a", 1L)), null))),
            List.of(),
            2,
            List.of(),
            "the API server says no");
    private static final Prediction PLAN = new Prediction(List.of(CHANGED, KEPT, CREATED), List.of());

    @Test
    void showsWhatHappensBelowWhatCausesIt() {
        assertThat(PlanText.of(PLAN, false)).isEqualTo("""
                ~ Database team/app
                      spec.size: 20 -> 40
                    XDatabase app-x7k2p
                      ~ cloud: update app
                            spec.size: 20 -> 40
                      ± cloud: cannot be changed in place, would have to be replaced: app
                            engine cannot change
                    + ConfigMap team/c (step 2: when what it waits for is ready)
                          data.list: [{"a":1}]
                        ! would fail: the API server says no

                Objects: 1 to create, 1 to change, 0 to replace, 0 to delete. \
                Cloud: 0 to create, 1 to change, 1 to replace, 0 to delete; 1 would fail.""");
    }

    @Test
    void coloursOnATerminalOnly() {
        assertThat(PlanText.of(PLAN, true)).contains("\u001b[33m~ Database team/app\u001b[0m");
        assertThat(PlanText.of(PLAN, false)).doesNotContain("\u001b");
    }

    @Test
    void isADiffInMarkdown() {
        assertThat(PlanText.markdown(PLAN))
                .startsWith("### Slipway plan\n")
                .contains("```diff\n! Database team/app\n")
                .contains("\n+     ConfigMap team/c")
                .endsWith("```\n\n</details>");
    }

    @Test
    void saysThatNothingChanges() {
        Prediction nothing = new Prediction(List.of(), List.of());

        assertThat(PlanText.of(nothing, true)).isEqualTo("No changes: everything is as proposed.");
        assertThat(PlanText.markdown(nothing)).contains("No changes");
    }
}
