package dev.slipway.runtime.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.plan.Change;
import dev.slipway.kernel.plan.CloudCall;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.kernel.plan.PredictedChange;
import dev.slipway.kernel.plan.Prediction;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionTreeTest {

    @Test
    void aPredictionComesBackFromTheWireAsItWas() {
        Drift drift = new Drift(List.of(new Drift.Field("spec.a", 1L, null), new Drift.Field("spec.b", null, "old")));
        Ref parent = new Ref(new Gvk("example.org", "v1", "Box"), "team", "b");
        Prediction prediction = new Prediction(
                List.of(
                        change(parent, null, new Change.Keep(), Drift.none(), "it fails"),
                        change(new Ref(parent.gvk(), "team", "c"), parent, new Change.Update(drift), drift, ""),
                        change(
                                new Ref(parent.gvk(), "", "d"),
                                parent,
                                new Change.Replace("because"),
                                Drift.none(),
                                "")),
                List.of("cut short"));

        var wire = Json.toJson(PredictionTree.of(prediction)).getBytes(StandardCharsets.UTF_8);

        assertThat(PredictionTree.read(Json.tree(wire))).isEqualTo(prediction);
    }

    private static PredictedChange change(Ref ref, Ref parent, Change change, Drift fields, String problem) {
        List<CloudCall> calls = List.of(
                new CloudCall("r", new Change.Create(), "waits"),
                new CloudCall("", new Change.Delete(), ""),
                new CloudCall("s", new Change.Update(new Drift(List.of(new Drift.Field("x", "n", "o")))), ""));
        return new PredictedChange(
                ref, ref.name() + "-?", "part", parent, change, fields, calls, 2, List.of("a note"), problem);
    }
}
