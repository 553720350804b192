package dev.slipway.delivery.source.kustomize;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.LinkedHashMap;
import java.util.Map;

/** An image that {@code kustomize edit set image} takes: {@code name=newName:tag}, {@code name:tag}, {@code name@digest}. */
record KustomizeImage(String name, String newName, String newTag, String digest) {

    /** Stands for what the kustomization has already. */
    private static final String AS_IT_IS = "*";

    static KustomizeImage of(String argument) {
        int equals = argument.indexOf('=');
        String value = argument.substring(equals + 1);
        int at = value.indexOf('@');
        String tagged = at < 0 ? value : value.substring(0, at);
        String digest = at < 0 ? "" : value.substring(at + 1);
        int colon = tagged.lastIndexOf(':');
        boolean hasTag = colon > tagged.lastIndexOf('/');
        String name = hasTag ? tagged.substring(0, colon) : tagged;
        String tag = hasTag ? tagged.substring(colon + 1) : "";
        if (name.equals(argument)) {
            throw new FaultException(
                    Fault.INVALID,
                    "kustomize.images: invalid format of image \"" + argument
                            + "\"; use <image>=<newimage>:<newtag>, <image>=<newimage>@<digest>, <image>=<newimage>,"
                            + " <image>:<newtag> or <image>@<digest>");
        }
        return equals < 0
                ? new KustomizeImage(name, "", tag, digest)
                : new KustomizeImage(argument.substring(0, equals), name, tag, digest);
    }

    /** Return this image with what the kustomization has where this one says so. */
    KustomizeImage over(Map<?, ?> existing) {
        return new KustomizeImage(
                name,
                kept(newName, existing, "newName"),
                kept(newTag, existing, "newTag"),
                kept(digest, existing, "digest"));
    }

    private static String kept(String value, Map<?, ?> existing, String field) {
        if (!value.equals(AS_IT_IS)) {
            return value;
        }
        Object old = existing.get(field);
        return old == null ? "" : String.valueOf(old);
    }

    Map<String, Object> entry() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", name);
        Map.of("newName", newName, "newTag", newTag, "digest", digest).forEach((field, value) -> {
            if (!value.isEmpty()) {
                entry.put(field, value);
            }
        });
        return entry;
    }
}
