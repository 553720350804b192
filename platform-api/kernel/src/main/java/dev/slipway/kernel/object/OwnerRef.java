package dev.slipway.kernel.object;

import java.util.LinkedHashMap;
import java.util.Map;

/** An entry of {@code metadata.ownerReferences}. */
public record OwnerRef(Gvk gvk, String name, String uid, boolean controller, boolean blockOwnerDeletion) {

    /** Return the reference by which {@code owner} controls another object and blocks its foreground deletion. */
    public static OwnerRef controllerOf(KubeObject owner) {
        return new OwnerRef(owner.gvk(), owner.name(), owner.uid(), true, true);
    }

    /** Return the same owner, which does not control the object. */
    public OwnerRef asOwnerOnly() {
        return new OwnerRef(gvk, name, uid, false, blockOwnerDeletion);
    }

    static OwnerRef of(Map<?, ?> map) {
        return new OwnerRef(
                Gvk.of(String.valueOf(map.get("apiVersion")), String.valueOf(map.get("kind"))),
                String.valueOf(map.get("name")),
                String.valueOf(map.get("uid")),
                Boolean.TRUE.equals(map.get("controller")),
                Boolean.TRUE.equals(map.get("blockOwnerDeletion")));
    }

    /** Return the entry as it stands in an object. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("apiVersion", gvk.apiVersion());
        map.put("kind", gvk.kind());
        map.put("name", name);
        map.put("uid", uid);
        map.put("controller", controller);
        map.put("blockOwnerDeletion", blockOwnerDeletion);
        return map;
    }
}
