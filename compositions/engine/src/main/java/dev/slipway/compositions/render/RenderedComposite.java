package dev.slipway.compositions.render;

import dev.slipway.compositions.composite.Machinery;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the given composite resource look as if it were in a cluster. */
final class RenderedComposite {

    private static final String LEGACY_SCOPE = "LegacyCluster";

    private RenderedComposite() {}

    /** Return where the definition lets the composite resource keep its machinery. A v1 definition is legacy by default. */
    static Machinery machinery(KubeObject composite, @Nullable KubeObject definition) {
        if (definition == null) {
            return Machinery.MODERN;
        }
        String group = definition.text("spec", "group").orElse("");
        String kind = definition.text("spec", "names", "kind").orElse("");
        if (!definition.gvk().group().equals("apiextensions.crossplane.io")
                || !List.of("v1", "v2").contains(definition.gvk().version())) {
            throw invalid("CompositeResourceDefinition \"" + definition.name() + "\" has unrecognized apiVersion \""
                    + definition.apiVersion()
                    + "\" (expected one of [apiextensions.crossplane.io/v1 apiextensions.crossplane.io/v2])");
        }
        if (!group.equals(composite.gvk().group()) || !kind.equals(composite.kind())) {
            throw invalid("CompositeResourceDefinition \"" + definition.name() + "\" (composite Group=" + group
                    + " Kind=" + kind + ") does not match the input XR's Group="
                    + composite.gvk().group() + " Kind=" + composite.kind());
        }
        String byVersion = definition.gvk().version().equals("v1") ? LEGACY_SCOPE : "Namespaced";
        return definition.text("spec", "scope").orElse(byVersion).equals(LEGACY_SCOPE)
                ? Machinery.LEGACY
                : Machinery.MODERN;
    }

    private static FaultException invalid(String message) {
        return new FaultException(Fault.INVALID, "cannot select composite resource schema: " + message);
    }

    /** Return the object with a UID that is always the same for the same name, and references to what exists. */
    static KubeObject of(KubeObject composite, Machinery machinery, List<KubeObject> observed) {
        KubeObject identified =
                composite.uid().isEmpty() ? composite.with(uid(composite), "metadata", "uid") : composite;
        KubeObject versioned = identified.with("999", "metadata", "resourceVersion");
        checkObserved(versioned, observed);
        if (observed.isEmpty()) {
            return versioned;
        }
        List<Map<String, Object>> references = observed.stream()
                .map(object -> reference(object, composite.namespace().isEmpty()))
                .toList();
        return machinery.with(versioned, references, "resourceRefs");
    }

    private static void checkObserved(KubeObject composite, List<KubeObject> observed) {
        List<String> problems = new ArrayList<>();
        for (KubeObject object : observed) {
            Optional<OwnerRef> controller = object.controller();
            if (controller.isPresent() && !controller.get().uid().equals(composite.uid())) {
                problems.add(
                        "observed resource " + object.name() + " has a controller ref but is not controlled by the XR");
            }
            if (!composite.namespace().isEmpty() && !object.namespace().equals(composite.namespace())) {
                problems.add("observed resource " + object.name() + " is not in the same namespace as the XR");
            }
        }
        if (!problems.isEmpty()) {
            throw new FaultException(Fault.INVALID, "invalid observed resources: " + String.join("\n", problems));
        }
    }

    private static Map<String, Object> reference(KubeObject object, boolean withNamespace) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("apiVersion", object.apiVersion());
        reference.put("kind", object.kind());
        reference.put("name", object.name());
        if (withNamespace && !object.namespace().isEmpty()) {
            reference.put("namespace", object.namespace());
        }
        return reference;
    }

    /** Return the UUID of version 5, in the nil namespace, of kind, namespace and name. */
    private static String uid(KubeObject composite) {
        String kind = composite.gvk().group() + "/" + composite.gvk().version() + ", Kind=" + composite.kind();
        String text = kind + "\0" + composite.namespace() + "\0" + composite.name();
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(new byte[16]);
            byte[] hash = Arrays.copyOf(sha1.digest(text.getBytes(StandardCharsets.UTF_8)), 16);
            hash[6] = (byte) ((hash[6] & 0x0F) | 0x50);
            hash[8] = (byte) ((hash[8] & 0x3F) | 0x80);
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            return new UUID(bytes.getLong(), bytes.getLong()).toString();
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException("every Java runtime has SHA-1", problem);
        }
    }
}
