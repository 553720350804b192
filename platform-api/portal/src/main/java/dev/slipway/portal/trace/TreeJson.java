package dev.slipway.portal.trace;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.Ref;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A trace as programs read it; the names are a contract with scripts. */
public final class TreeJson {

    private TreeJson() {}

    public static Map<String, Object> of(Node tree) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ready", tree.rootCause().isEmpty());
        tree.rootCause().ifPresent(cause -> json.put("rootCause", head(cause)));
        json.put("tree", node(tree));
        return json;
    }

    private static Map<String, Object> node(Node node) {
        Map<String, Object> json = head(node);
        if (!node.details().isEmpty()) {
            json.put("details", node.details());
        }
        if (!node.conditions().isEmpty()) {
            json.put(
                    "conditions",
                    node.conditions().stream().map(TreeJson::condition).toList());
        }
        if (!node.children().isEmpty()) {
            json.put("children", node.children().stream().map(TreeJson::node).toList());
        }
        return json;
    }

    private static Map<String, Object> head(Node node) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", node.type().name().toLowerCase(Locale.ROOT));
        json.put("title", node.title());
        Ref ref = node.ref();
        if (ref != null) {
            json.put("apiVersion", ref.gvk().apiVersion());
            json.put("kind", ref.gvk().kind());
            json.put("namespace", ref.namespace());
            json.put("name", ref.name());
        }
        State state = node.state();
        json.put("state", state.level().name().toLowerCase(Locale.ROOT));
        json.put("synced", state.synced());
        json.put("ready", state.ready());
        json.put("since", state.since());
        json.put("message", state.message());
        return json;
    }

    private static Map<String, Object> condition(Condition condition) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", condition.type());
        json.put("status", condition.status());
        json.put("reason", condition.reason());
        json.put("message", condition.message() == null ? "" : condition.message());
        json.put("lastTransitionTime", condition.lastTransitionTime());
        return json;
    }
}
