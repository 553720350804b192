package dev.slipway.delivery.diff;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Tree;
import java.util.Map;

/** Compares a live object with what the API server says that an apply would make of it. */
public final class ServerSideDiff {

    /** Whether changes by admission webhooks count. */
    public enum WebhookChanges {
        COUNT,
        IGNORED
    }

    /** Who applied, as the prediction names it, and whether changes by others count. */
    public record Applied(String manager, WebhookChanges changes) {}

    private ServerSideDiff() {}

    /**
     * Return what an apply would change.
     *
     * @param predicted the answer to the dry run, with its {@code managedFields}
     */
    public static Difference of(KubeObject predicted, KubeObject live, Applied applied, DiffOptions options) {
        Map<String, Object> answer = Tree.thawed(predicted.tree());
        Map<String, Object> kept = applied.changes() == WebhookChanges.COUNT
                ? answer
                : Mutations.reverted(answer, Tree.thawed(live.tree()), applied.manager());
        return ClientSideDiff.difference(comparable(live, options), comparable(KubeObject.of(kept), options));
    }

    private static Map<String, Object> comparable(KubeObject object, DiffOptions options) {
        Map<String, Object> tree = ClientSideDiff.prepared(object, options);
        Trees.remove(tree, "metadata", "managedFields");
        Trees.remove(tree, "metadata", "resourceVersion");
        Map<String, Object> annotations = Trees.mapAt(tree, "metadata", "annotations");
        if (annotations != null && annotations.remove(ClientSideDiff.LAST_APPLIED) != null && annotations.isEmpty()) {
            Trees.remove(tree, "metadata", "annotations");
        }
        return tree;
    }
}
