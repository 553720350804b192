package dev.slipway.terraform.work;

import dev.slipway.api.terraform.OutputSecret;
import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.terraform.input.Keys;
import dev.slipway.terraform.run.TofuCommand.Output.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes outputs into the Secret that the object names: texts as they are, everything else as JSON, as tofu-controller does. */
final class OutputSecrets {

    private final Kube kube;

    OutputSecrets(Kube kube) {
        this.kube = kube;
    }

    void write(KubeObject object, TerraformSpec spec, Map<String, Value> values) {
        OutputSecret target = spec.writeOutputsToSecret();
        if (target == null) {
            return;
        }
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", target.name());
        metadata.put("namespace", object.namespace());
        metadata.put("labels", target.labels() == null ? Map.of() : target.labels());
        metadata.put("annotations", target.annotations() == null ? Map.of() : target.annotations());
        metadata.put("ownerReferences", List.of(owner(object)));
        Map<String, Object> secret = new LinkedHashMap<>();
        secret.put("apiVersion", "v1");
        secret.put("kind", "Secret");
        secret.put("metadata", metadata);
        secret.put("data", data(target, values));
        refuseForeign(object, new Ref(Keys.SECRET, object.namespace(), target.name()));
        kube.apply(KubeObject.of(secret), Keys.MANAGER);
    }

    private static Map<String, Object> owner(KubeObject object) {
        return Map.of(
                "apiVersion", object.apiVersion(),
                "kind", object.kind(),
                "name", object.name(),
                "uid", object.uid());
    }

    private void refuseForeign(KubeObject object, Ref ref) {
        kube.get(ref).ifPresent(existing -> {
            boolean foreign = !existing.owners().isEmpty()
                    && existing.owners().stream().noneMatch(owner -> owner.uid().equals(object.uid()));
            if (foreign) {
                throw new FaultException(
                        Fault.CONFLICT, ref + " belongs to somebody else; name another in spec.writeOutputsToSecret");
            }
        });
    }

    static Map<String, Object> data(OutputSecret target, Map<String, Value> values) {
        Map<String, Object> data = new TreeMap<>();
        List<String> asked = target.outputs() == null || target.outputs().isEmpty()
                ? List.copyOf(values.keySet())
                : target.outputs();
        for (String name : asked) {
            int colon = name.indexOf(':');
            String old = colon < 0 ? name : name.substring(0, colon);
            Value value = values.get(old);
            if (value == null) {
                throw new FaultException(
                        Fault.INVALID, "spec.writeOutputsToSecret: the configuration has no output " + old);
            }
            data.put(
                    colon < 0 ? name : name.substring(colon + 1),
                    Base64.getEncoder().encodeToString(text(value).getBytes(StandardCharsets.UTF_8)));
        }
        return data;
    }

    /** Return the outputs as texts by name, and also under the names that the Secret has for them. */
    static Map<String, String> texts(@Nullable OutputSecret target, Map<String, Value> values) {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((name, value) -> texts.put(name, text(value)));
        List<String> renamed = target == null || target.outputs() == null ? List.of() : target.outputs();
        for (String name : renamed) {
            int colon = name.indexOf(':');
            Value value = colon < 0 ? null : values.get(name.substring(0, colon));
            if (value != null) {
                texts.put(name.substring(colon + 1), text(value));
            }
        }
        return texts;
    }

    private static String text(Value value) {
        return value.value().reveal() instanceof String plain
                ? plain
                : Json.toJson(value.value().reveal());
    }
}
