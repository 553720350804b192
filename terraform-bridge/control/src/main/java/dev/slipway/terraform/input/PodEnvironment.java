package dev.slipway.terraform.input;

import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The variables that {@code spec.runnerPodTemplate.spec} gives to its container: {@code envFrom} first, then {@code env},
 * as Kubernetes does it. There is no pod; the program gets them.
 */
final class PodEnvironment {

    private PodEnvironment() {}

    /** Finds the values of a Secret or ConfigMap, and notes which are secret. */
    interface Lookup {

        /** Return all values; empty if it is optional and not there. */
        Map<String, String> all(String kind, String name, boolean optional);
    }

    static Map<String, String> of(KubeObject object, Lookup lookup) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (KubeObject from : maps(object.list("spec", "runnerPodTemplate", "spec", "envFrom"))) {
            String prefix = from.text("prefix").orElse("");
            all(from, "secretRef", "Secret", lookup).forEach((key, value) -> environment.put(prefix + key, value));
            all(from, "configMapRef", "ConfigMap", lookup)
                    .forEach((key, value) -> environment.put(prefix + key, value));
        }
        for (KubeObject one : maps(object.list("spec", "runnerPodTemplate", "spec", "env"))) {
            value(object, one, lookup)
                    .ifPresent(value -> environment.put(one.text("name").orElse(""), value));
        }
        environment.remove("");
        return environment;
    }

    private static Map<String, String> all(KubeObject from, String field, String kind, Lookup lookup) {
        return from.text(field, "name")
                .map(name -> lookup.all(kind, name, isOptional(from, field)))
                .orElse(Map.of());
    }

    private static boolean isOptional(KubeObject from, String... path) {
        List<String> whole = new ArrayList<>(List.of(path));
        whole.add("optional");
        return from.at(whole.toArray(String[]::new))
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    private static Optional<String> value(KubeObject object, KubeObject one, Lookup lookup) {
        Optional<String> given = one.text("value");
        if (given.isPresent()) {
            return given;
        }
        Optional<String> field = one.text("valueFrom", "fieldRef", "fieldPath");
        if (field.isPresent()) {
            return object.text(field.get().split("\\."));
        }
        return key(one, "secretKeyRef", "Secret", lookup).or(() -> key(one, "configMapKeyRef", "ConfigMap", lookup));
    }

    private static Optional<String> key(KubeObject one, String field, String kind, Lookup lookup) {
        return one.text("valueFrom", field, "name").flatMap(name -> {
            Map<String, String> all = lookup.all(kind, name, isOptional(one, "valueFrom", field));
            return Optional.ofNullable(
                    all.get(one.text("valueFrom", field, "key").orElse("")));
        });
    }

    private static List<KubeObject> maps(List<Object> items) {
        return items.stream()
                .filter(Map.class::isInstance)
                .map(item -> KubeObject.of((Map<?, ?>) item))
                .toList();
    }
}
