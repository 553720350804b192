package dev.slipway.provider.helm;

import dev.slipway.api.helm.Release.KeyRef;
import dev.slipway.api.helm.Release.Parameters;
import dev.slipway.api.helm.Release.SetValue;
import dev.slipway.api.helm.Release.Source;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.runtime.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of a release: what {@code valuesFrom} gives, then {@code values}, then {@code set}. Never shown. */
final class Values {

    private static final Gvk CONFIG_MAP = new Gvk("", "v1", "ConfigMap");
    private static final String FILE = "values.yaml";

    private final Wanted wanted;
    private final Function<Ref, Optional<KubeObject>> lookup;

    /** Values of an object; {@code lookup} finds objects of the hub. */
    Values(Wanted wanted, Function<Ref, Optional<KubeObject>> lookup) {
        this.wanted = wanted;
        this.lookup = lookup;
    }

    /** Return the values. What is missing is a NOT_FOUND fault, what is no mapping an INVALID one. */
    Map<String, Object> of(Parameters parameters) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Source> sources = parameters.valuesFrom() == null ? List.of() : parameters.valuesFrom();
        for (int i = 0; i < sources.size(); i++) {
            String label = "spec.forProvider.valuesFrom[" + i + "]";
            read(sources.get(i), FILE, label).ifPresent(text -> merge(values, mapping(text, label)));
        }
        merge(values, wanted.parameters().map("values"));
        List<SetValue> single = parameters.set() == null ? List.of() : parameters.set();
        for (int i = 0; i < single.size(); i++) {
            SetValue set = single.get(i);
            String label = "spec.forProvider.set[" + i + "]";
            Optional<String> value = set.valueFrom() == null
                    ? Optional.of(set.value() == null ? "" : set.value())
                    : read(set.valueFrom(), FILE, label).map(Redacted::reveal);
            value.ifPresent(text -> SetPath.put(values, set.name(), text, label));
        }
        return KubeObject.of(values).tree();
    }

    private Optional<Redacted<String>> read(Source source, String defaultKey, String label) {
        KeyRef ref = source.secretKeyRef() == null ? source.configMapKeyRef() : source.secretKeyRef();
        if (ref == null) {
            throw invalid(label, "names neither a ConfigMap nor a Secret");
        }
        String key = ref.key() == null ? defaultKey : ref.key();
        Optional<Redacted<String>> value = source.secretKeyRef() == null
                ? configMap(ref, key)
                : wanted.secrets().find(secret(ref, key));
        if (value.isEmpty() && !Boolean.TRUE.equals(ref.optional())) {
            String kind = source.secretKeyRef() == null ? "ConfigMap " : "Secret ";
            throw new FaultException(
                    Fault.NOT_FOUND,
                    label + ": key " + key + " of " + kind + namespace(ref.namespace()) + "/" + ref.name()
                            + " does not exist: create it, or correct the reference to it");
        }
        return value;
    }

    private SecretKey secret(KeyRef ref, String key) {
        return new SecretKey(namespace(ref.namespace()), ref.name(), key);
    }

    private Optional<Redacted<String>> configMap(KeyRef ref, String key) {
        return lookup.apply(new Ref(CONFIG_MAP, namespace(ref.namespace()), ref.name()))
                .flatMap(found -> found.text("data", key))
                .map(Redacted::of);
    }

    /** A namespaced object reads its own namespace only. */
    private String namespace(@Nullable String given) {
        String own = wanted.object().namespace();
        return own.isEmpty() ? given == null ? "" : given : own;
    }

    /** The parser's own message would show what stands there. */
    private static Map<?, ?> mapping(Redacted<String> text, String label) {
        try {
            List<Map<String, Object>> documents = Json.parseYaml(text.reveal());
            if (documents.size() <= 1) {
                return documents.isEmpty() ? Map.of() : documents.get(0);
            }
        } catch (FaultException notYaml) {
            throw invalid(label, "is not YAML");
        }
        throw invalid(label, "is not one YAML document");
    }

    static FaultException invalid(String label, String what) {
        return new FaultException(Fault.INVALID, label + " " + what);
    }

    @SuppressWarnings("unchecked") // what is merged into was made here
    private static void merge(Map<String, Object> into, Map<?, ?> from) {
        from.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value instanceof Map<?, ?> map) {
                Object present = into.get(name);
                Map<String, Object> inner =
                        present instanceof Map<?, ?> ? (Map<String, Object>) present : new LinkedHashMap<>();
                into.put(name, inner);
                merge(inner, map);
            } else {
                into.put(name, value);
            }
        });
    }
}
