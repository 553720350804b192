package dev.slipway.compositions.xr;

import dev.slipway.compositions.composite.Machinery;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names the fields of a composite resource that have no effect yet, so that nobody relies on them in silence. Pure. */
final class IgnoredFields {

    private static final String TYPE = "FieldsIgnored";

    private IgnoredFields() {}

    static Map<String, Object> reported(Map<String, Object> status, KubeObject xr, Machinery machinery, Instant now) {
        List<String> ignored = new ArrayList<>();
        if (machinery.updatesManually(xr)) {
            ignored.add("compositionUpdatePolicy: Manual");
        }
        if (machinery.revisionName(xr).isPresent()) {
            ignored.add("compositionRevisionRef");
        }
        if (!machinery.revisionLabels(xr).isEmpty()) {
            ignored.add("compositionRevisionSelector");
        }
        Conditions conditions = Conditions.continuing(
                KubeObject.of(Map.of("status", status)).conditions(),
                xr.generation() == 0 ? null : xr.generation(),
                now);
        Conditions complete = ignored.isEmpty()
                ? conditions.without(TYPE)
                : conditions.isTrue(
                        TYPE,
                        "NotBuiltYet",
                        String.join(", ", ignored) + " has no effect yet: the composition is always used as it is now");
        Map<String, Object> copy = new LinkedHashMap<>(status);
        copy.put("conditions", complete.list().stream().map(Json::tree).toList());
        return copy;
    }
}
