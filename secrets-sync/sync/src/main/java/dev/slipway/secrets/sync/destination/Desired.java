package dev.slipway.secrets.sync.destination;

import dev.slipway.secrets.value.SecretData;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a Secret is to look like; the values are never printed. */
public record Desired(
        SecretData data,
        Map<String, String> labels,
        Map<String, String> annotations,
        List<String> finalizers,
        @Nullable String type) {

    /** Return the same with other data. */
    Desired with(SecretData other) {
        return new Desired(other, labels, annotations, finalizers, type);
    }
}
