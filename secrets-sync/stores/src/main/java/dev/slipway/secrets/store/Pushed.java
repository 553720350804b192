package dev.slipway.secrets.store;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import dev.slipway.secrets.value.SecretData;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is written to a store: one value of a Secret, or, when {@code secretKey} is empty, all of it.
 *
 * @param metadata what the store is told besides: the document of {@code data[].metadata}
 */
public record Pushed(
        Redacted<SecretData> data,
        String secretKey,
        Map<String, String> labels,
        Map<String, String> annotations,
        Map<String, Object> metadata) {

    private static final String KIND = "PushSecretMetadata";
    private static final String VERSION = "kubernetes.external-secrets.io/v1alpha1";

    public boolean isWhole() {
        return secretKey.isEmpty();
    }

    /** Return the value, or all of them as a JSON object of texts. */
    public byte[] value() {
        SecretData all = data.reveal();
        if (!isWhole()) {
            return all.find(secretKey)
                    .orElseThrow(() -> new FaultException(
                            Fault.INVALID, "secret key \"" + secretKey + "\" does not exist in what is pushed"));
        }
        Map<String, String> texts = new TreeMap<>();
        all.forEach((key, value) -> texts.put(key, new String(value, StandardCharsets.UTF_8)));
        return Json.toJsonBytes(texts);
    }

    /** Return what {@code metadata.spec} says, in the store's own words; a field that the store does not know is INVALID. */
    public <T> T options(Class<T> type) {
        if (metadata.isEmpty()) {
            return Json.convert(Map.of(), type);
        }
        if (!KIND.equals(metadata.get("kind")) || !VERSION.equals(metadata.get("apiVersion"))) {
            throw new FaultException(Fault.INVALID, "metadata has to be of the kind " + KIND + " of " + VERSION);
        }
        Object spec = metadata.getOrDefault("spec", Map.of());
        try {
            return Json.convertStrictly(spec, type);
        } catch (FaultException unknown) {
            throw new FaultException(Fault.INVALID, "metadata.spec: " + unknown.explanation());
        }
    }

    /** Fail when there is metadata, which this store has no use for. */
    public void withoutOptions() {
        if (!metadata.isEmpty()) {
            throw new FaultException(Fault.INVALID, "metadata has no meaning for this kind of store; leave it out");
        }
    }
}
