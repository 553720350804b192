package dev.slipway.cluster.topology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.cluster.topology.schema.FieldError;
import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.object.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Recorded JSON as trees. */
public final class Recorded {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Recorded() {}

    public static @Nullable Object value(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : Tree.canonical(JSON.convertValue(node, Object.class));
    }

    public static Map<String, Object> map(JsonNode node) {
        return Trees.map(value(node));
    }

    public static List<Map<String, Object>> maps(JsonNode node) {
        List<Map<String, Object>> maps = new ArrayList<>();
        node.forEach(item -> maps.add(map(item)));
        return maps;
    }

    public static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** The errors as {@code type field}, sorted. */
    public static List<String> errors(JsonNode errors) {
        List<String> texts = new ArrayList<>();
        errors.forEach(error -> texts.add(
                error.path("type").asText() + " " + error.path("field").asText()));
        return texts.stream().sorted().toList();
    }

    public static List<String> errors(List<FieldError> errors) {
        return errors.stream()
                .map(error -> error.type() + " " + error.field())
                .sorted()
                .toList();
    }
}
