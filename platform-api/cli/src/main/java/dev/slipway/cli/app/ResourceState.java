package dev.slipway.cli.app;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;

/** How one object of an Application is, as columns. Pure. */
public record ResourceState(
        String group,
        String kind,
        String namespace,
        String name,
        String status,
        String health,
        String hook,
        String message) {

    static ResourceState of(KubeObject resource) {
        boolean hook = resource.at("hook").filter(Boolean.TRUE::equals).isPresent();
        boolean pruned =
                resource.at("requiresPruning").filter(Boolean.TRUE::equals).isPresent();
        return new ResourceState(
                text(resource, "group"),
                text(resource, "kind"),
                text(resource, "namespace"),
                text(resource, "name"),
                text(resource, "status"),
                resource.text("health", "status").orElse(""),
                hook ? "Hook" : "",
                pruned
                        ? "requires pruning"
                        : AppText.oneLine(resource.text("health", "message").orElse("")));
    }

    static ResourceState ofResult(KubeObject result) {
        String hook = text(result, "hookType");
        return new ResourceState(
                text(result, "group"),
                text(result, "kind"),
                text(result, "namespace"),
                text(result, "name"),
                hook.isEmpty() ? text(result, "status") : text(result, "hookPhase"),
                "",
                hook,
                AppText.oneLine(text(result, "message")));
    }

    /** Return the same state with what the operation says of the object, where it says something. */
    ResourceState with(List<KubeObject> results) {
        for (KubeObject result : results) {
            ResourceState said = ofResult(result);
            if (isSameObject(said)) {
                return new ResourceState(
                        group,
                        kind,
                        namespace,
                        name,
                        status.isEmpty() ? said.status : status,
                        health,
                        said.hook.isEmpty() ? hook : said.hook,
                        said.message.isEmpty() ? message : said.message);
            }
        }
        return this;
    }

    boolean isSameObject(ResourceState other) {
        return group.equals(other.group)
                && kind.equals(other.kind)
                && namespace.equals(other.namespace)
                && name.equals(other.name);
    }

    String key() {
        return group + "/" + kind + "/" + namespace + "/" + name;
    }

    List<String> cells() {
        return List.of(group, kind, namespace, name, status, health, hook, message);
    }

    private static String text(KubeObject object, String field) {
        return object.text(field).orElse("");
    }
}
