package dev.slipway.provider.kubernetes.cluster;

import dev.slipway.api.kubernetes.ManagedObject.ConnectionDetail;
import dev.slipway.compositions.fieldpath.FieldPathException;
import dev.slipway.compositions.fieldpath.Paved;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.object.Tree;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values of a cluster's objects that are published as connection details. Messages never hold one. Pure. */
public final class ConnectionValues {

    private ConnectionValues() {}

    /** Return the values by key; one that is not there is a NOT_FOUND fault that says which. */
    public static Map<String, Redacted<String>> of(
            @Nullable List<ConnectionDetail> details, Function<Ref, Optional<KubeObject>> lookup) {
        Map<String, Redacted<String>> values = new TreeMap<>();
        List<ConnectionDetail> all = details == null ? List.of() : details;
        for (int i = 0; i < all.size(); i++) {
            ConnectionDetail detail = all.get(i);
            String label = "spec.connectionDetails[" + i + "]";
            values.put(
                    required(detail.toConnectionSecretKey(), label, "toConnectionSecretKey"),
                    value(detail, label, lookup));
        }
        return values;
    }

    private static Redacted<String> value(
            ConnectionDetail detail, String label, Function<Ref, Optional<KubeObject>> lookup) {
        Gvk gvk = Gvk.of(required(detail.apiVersion(), label, "apiVersion"), required(detail.kind(), label, "kind"));
        String namespace = detail.namespace() == null ? "" : detail.namespace();
        Ref ref = new Ref(gvk, namespace, required(detail.name(), label, "name"));
        KubeObject source = lookup.apply(ref)
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, label + ": " + ref + " does not exist"));
        String path = required(detail.fieldPath(), label, "fieldPath");
        boolean encoded = gvk.equals(new Gvk("", "v1", "Secret")) && path.startsWith("data");
        try {
            String text = String.valueOf(Paved.over(Tree.thawed(source.tree())).get(path));
            return Redacted.of(encoded ? decoded(text) : text);
        } catch (FieldPathException problem) {
            throw new FaultException(
                    problem.isNotFound() ? Fault.NOT_FOUND : Fault.INVALID,
                    label + ".fieldPath: " + ref + " has no value at " + path);
        } catch (IllegalArgumentException notEncoded) {
            throw new FaultException(Fault.INVALID, label + ".fieldPath: " + path + " is not one value of " + ref);
        }
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    private static String required(@Nullable String value, String label, String field) {
        if (value == null || value.isEmpty()) {
            throw new FaultException(Fault.INVALID, label + "." + field + " is missing: set it");
        }
        return value;
    }
}
