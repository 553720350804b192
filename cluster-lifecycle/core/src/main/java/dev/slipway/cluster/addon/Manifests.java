package dev.slipway.cluster.addon;

import dev.slipway.cluster.contract.MachineTemplates;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The manifests that a ConfigMap or Secret holds, those first that others need. Pure.
 *
 * @param hash the same as long as the manifests are
 */
record Manifests(List<KubeObject> objects, String hash) {

    private static final String SECRET_TYPE = "addons.cluster.x-k8s.io/resource-set";
    private static final List<String> FIRST =
            List.of("Namespace", "CustomResourceDefinition", "ServiceAccount", "ClusterRole", "Role");

    static Manifests of(KubeObject resource) {
        boolean secret = resource.kind().equals("Secret");
        if (secret && !resource.text("type").filter(SECRET_TYPE::equals).isPresent()) {
            throw new FaultException(
                    Fault.INVALID,
                    resource.ref() + " does not have the type " + SECRET_TYPE + "; create it with that type");
        }
        Map<String, String> texts = new TreeMap<>();
        resource.map("data").forEach((key, value) -> texts.put(key, text(secret, String.valueOf(value))));
        List<KubeObject> objects = new ArrayList<>();
        texts.values().forEach(text -> Json.parseYaml(text).stream()
                .filter(document -> !document.isEmpty())
                .map(KubeObject::of)
                .forEach(objects::add));
        objects.sort(Comparator.comparingInt(object -> {
            int place = FIRST.indexOf(object.kind());
            return place < 0 ? FIRST.size() : place;
        }));
        return new Manifests(List.copyOf(objects), "sha256:" + MachineTemplates.hash(texts.toString()));
    }

    private static String text(boolean secret, String value) {
        return secret ? new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8) : value;
    }
}
