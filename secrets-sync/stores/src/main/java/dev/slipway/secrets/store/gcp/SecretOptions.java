package dev.slipway.secrets.store.gcp;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a push to Secret Manager says besides; it counts when the secret is made. */
record SecretOptions(
        @Nullable Map<String, String> labels, @Nullable Map<String, String> annotations) {

    static final String MANAGED_BY = "managed-by";
    static final String MANAGER = "external-secrets";

    Map<String, String> allLabels() {
        Map<String, String> all = new TreeMap<>(labels == null ? Map.of() : labels);
        all.put(MANAGED_BY, MANAGER);
        return all;
    }
}
