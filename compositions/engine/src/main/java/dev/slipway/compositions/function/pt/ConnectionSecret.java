package dev.slipway.compositions.function.pt;

import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.Ready;
import dev.slipway.compositions.function.pt.Resources.SecretTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Secret that holds the connection details of a composite resource that cannot hold its own. */
final class ConnectionSecret {

    private static final String TYPE = "connection.crossplane.io/v1alpha1";

    private ConnectionSecret() {}

    /** Return whether the composite resource publishes connection details itself: modern ones do not. */
    static boolean isSupportedBy(Map<String, Object> composite) {
        return !(composite.get("spec") instanceof Map<?, ?> spec && spec.containsKey("crossplane"));
    }

    static FunctionResource compose(Document composite, ConnectionDetails details, @Nullable SecretTemplate template) {
        Document reference;
        try {
            reference = reference(composite, template);
        } catch (PatchException problem) {
            throw problem.in("cannot generate connection secret reference");
        }
        Document secret = Document.over(new LinkedHashMap<>());
        secret.put("apiVersion", "v1");
        secret.put("kind", "Secret");
        secret.setMetadata("name", reference.text("name"));
        secret.setMetadata("namespace", reference.text("namespace"));
        secret.put("data", details.revealBase64());
        secret.put("type", TYPE);
        return new FunctionResource(secret.tree(), ConnectionDetails.NONE, Ready.TRUE);
    }

    /** Return a document with the secret's {@code name} and {@code namespace}. */
    static Document reference(Document composite, @Nullable SecretTemplate template) {
        Document reference = base(composite, template);
        if (template == null) {
            return reference;
        }
        for (int i = 0; i < template.patches().size(); i++) {
            try {
                patch(template.patches().get(i), i, composite, reference);
            } catch (PatchException problem) {
                throw problem.in("cannot apply connection secret patches");
            }
        }
        return reference;
    }

    private static void patch(Patch patch, int index, Document composite, Document reference) {
        String type = patch.type();
        if (!type.equals("FromCompositeFieldPath") && !type.equals("CombineFromComposite")) {
            throw new PatchException("unsupported patch type " + type + " at index " + index);
        }
        try {
            Patching.apply(patch, composite, reference);
        } catch (PatchException problem) {
            if (patch.isCombine() || patch.isRequired()) {
                throw problem.in("cannot apply patch type " + type + " at index " + index);
            }
        }
    }

    private static Document base(Document composite, @Nullable SecretTemplate template) {
        Map<String, Object> spec = Document.map(composite.tree().get("spec"));
        if (spec.get("writeConnectionSecretToRef") instanceof Map<?, ?> own) {
            return document(own.get("name"), own.get("namespace"));
        }
        if (template != null
                && !(template.name().isEmpty() && template.namespace().isEmpty())) {
            return document(template.name(), template.namespace());
        }
        return document(composite.metadata("name") + "-connection", composite.metadata("namespace"));
    }

    private static Document document(@Nullable Object name, @Nullable Object namespace) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", "v1");
        tree.put("kind", "SecretReference");
        tree.put("name", name instanceof String text ? text : "");
        tree.put("namespace", namespace instanceof String text ? text : "");
        return Document.over(tree);
    }
}
