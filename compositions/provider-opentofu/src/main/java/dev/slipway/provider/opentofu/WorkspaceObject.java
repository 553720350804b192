package dev.slipway.provider.opentofu;

import dev.slipway.api.workspace.Workspace;
import dev.slipway.api.workspace.Workspace.KeyRef;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.managed.kind.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A Workspace and how to read what it refers to, which is done when it is needed: one that is going may lack it. */
record WorkspaceObject(Wanted wanted, Workspace.Parameters parameters, Function<Ref, Optional<KubeObject>> hub) {

    private static final Gvk CONFIG_MAP = new Gvk("", "v1", "ConfigMap");

    KubeObject object() {
        return wanted.object();
    }

    /** Return the value of the key of a ConfigMap; a missing one says which. */
    String configMapKey(@Nullable KeyRef key, String field) {
        KeyRef named = required(key, field + ".configMapKeyRef");
        Ref ref = new Ref(CONFIG_MAP, namespace(named), named.name());
        KubeObject found = hub.apply(ref)
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, field + ": " + ref + " is missing"));
        return found.text("data", named.key())
                .orElseThrow(
                        () -> new FaultException(Fault.NOT_FOUND, field + ": " + ref + " has no key " + named.key()));
    }

    /** Return the value of the key of a Secret, and note it as secret. */
    String secretKey(@Nullable KeyRef key, String field, List<String> secrets) {
        KeyRef named = required(key, field + ".secretKeyRef");
        String value = wanted.secrets()
                .require(new SecretKey(namespace(named), named.name(), named.key()))
                .reveal();
        secrets.add(value);
        return value;
    }

    private String namespace(KeyRef key) {
        return key.namespace() == null || !object().namespace().isEmpty() ? object().namespace() : key.namespace();
    }

    private static KeyRef required(@Nullable KeyRef key, String field) {
        if (key == null) {
            throw new FaultException(Fault.INVALID, "spec.forProvider." + field + " is missing");
        }
        return key;
    }

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
