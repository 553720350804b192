package dev.slipway.secrets.store.kubernetes;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.store.Pushed;
import dev.slipway.secrets.value.SecretData;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a push to a namespace says besides.
 *
 * @param sourceMergePolicy Merge, when absent: labels and annotations of the source and these; Replace: these only
 * @param targetMergePolicy Merge, when absent: what the Secret has besides stays; Ignore: it keeps its own
 */
record SecretOptions(
        @Nullable Map<String, String> labels,
        @Nullable Map<String, String> annotations,
        @Nullable String sourceMergePolicy,
        @Nullable String targetMergePolicy) {

    SecretOptions {
        if ("Replace".equals(targetMergePolicy)) {
            throw new FaultException(Fault.INVALID, "metadata.spec.targetMergePolicy Replace is not available");
        }
    }

    KubeObject object(Ref ref, SecretData data, Pushed pushed) {
        Map<String, Object> encoded = new TreeMap<>();
        data.forEach((key, value) -> encoded.put(key, Base64.getEncoder().encodeToString(value)));
        KubeObject secret = KubeObject.of(ref).with(encoded, "data");
        if ("Ignore".equals(targetMergePolicy)) {
            return secret;
        }
        Map<String, String> itsLabels = merged(pushed.labels(), labels);
        Map<String, String> itsAnnotations = merged(pushed.annotations(), annotations);
        secret = itsLabels.isEmpty() ? secret : secret.with(itsLabels, "metadata", "labels");
        return itsAnnotations.isEmpty() ? secret : secret.with(itsAnnotations, "metadata", "annotations");
    }

    private Map<String, String> merged(Map<String, String> source, @Nullable Map<String, String> own) {
        Map<String, String> merged = new TreeMap<>("Replace".equals(sourceMergePolicy) ? Map.of() : source);
        merged.putAll(own == null ? Map.of() : own);
        return merged;
    }

    boolean isAsDesired(KubeObject existing, KubeObject wanted) {
        return existing.map("data").equals(wanted.map("data"))
                && existing.labels().entrySet().containsAll(wanted.labels().entrySet())
                && existing.annotations()
                        .entrySet()
                        .containsAll(wanted.annotations().entrySet());
    }
}
