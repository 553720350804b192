package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.object.KubeObject;
import java.util.Map;

/**
 * Writes values that the provider chose into fields that are unset. Each field has a field manager of its own, so that
 * applying one never takes another away, and a user who sets the field takes it over.
 */
final class LateInitialisation {

    private static final String MANAGER = "slipway-late-";

    private final ObjectWrites writes;

    LateInitialisation(ObjectWrites writes) {
        this.writes = writes;
    }

    void write(KubeObject object, Map<String, Object> values) {
        values.forEach((field, value) -> {
            boolean set = object.at("spec", "forProvider", field).isPresent()
                    || object.at("spec", "initProvider", field).isPresent();
            if (!set) {
                KubeObject patch = KubeObject.of(object.ref()).with(value, "spec", "forProvider", field);
                writes.apply(patch, MANAGER + field);
            }
        });
    }
}
