package dev.slipway.testkit.aws.eks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What calls that change a resource do to it: labels and taints come as additions and removals, other blocks whole. */
final class Changes {

    private Changes() {}

    static void merge(ObjectNode item, ObjectNode sent) {
        sent.fields().forEachRemaining(change -> apply(item, change));
    }

    private static void apply(ObjectNode item, Map.Entry<String, JsonNode> change) {
        JsonNode value = change.getValue();
        switch (change.getKey()) {
            case "clientRequestToken" -> {}
            case "labels" -> labels(item.withObject("/labels"), value);
            case "taints" -> taints(item.withArray("/taints"), value);
            default -> {
                if (value instanceof ObjectNode block && item.get(change.getKey()) instanceof ObjectNode old) {
                    old.setAll(block);
                } else {
                    item.set(change.getKey(), value);
                }
            }
        }
    }

    private static void labels(ObjectNode labels, JsonNode change) {
        change.path("removeLabels").forEach(key -> labels.remove(key.asText()));
        if (change.path("addOrUpdateLabels") instanceof ObjectNode added) {
            labels.setAll(added);
        }
    }

    private static void taints(ArrayNode taints, JsonNode change) {
        change.path("removeTaints").forEach(gone -> remove(taints, gone));
        change.path("addOrUpdateTaints").forEach(added -> {
            remove(taints, added);
            taints.add(added);
        });
    }

    private static void remove(ArrayNode taints, JsonNode one) {
        for (int i = taints.size() - 1; i >= 0; i--) {
            JsonNode taint = taints.get(i);
            if (taint.path("key").equals(one.path("key"))
                    && taint.path("effect").equals(one.path("effect"))) {
                taints.remove(i);
            }
        }
    }
}
