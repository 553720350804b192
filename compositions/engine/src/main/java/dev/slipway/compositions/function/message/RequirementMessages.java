package dev.slipway.compositions.function.message;

import dev.slipway.compositions.function.Requirements;
import dev.slipway.compositions.function.ResourceSelector;
import dev.slipway.compositions.function.SchemaSelector;
import io.crossplane.fn.proto.v1.MatchLabels;
import java.util.LinkedHashMap;
import java.util.Map;

/** Requirements as messages. */
final class RequirementMessages {

    private RequirementMessages() {}

    @SuppressWarnings("deprecation") // functions that know the older name only are still in use
    static io.crossplane.fn.proto.v1.Requirements message(Requirements requirements) {
        var message = io.crossplane.fn.proto.v1.Requirements.newBuilder();
        requirements.resources().forEach((name, selector) -> message.putResources(name, selector(selector)));
        requirements.extraResources().forEach((name, selector) -> message.putExtraResources(name, selector(selector)));
        requirements
                .schemas()
                .forEach((name, selector) -> message.putSchemas(
                        name,
                        io.crossplane.fn.proto.v1.SchemaSelector.newBuilder()
                                .setApiVersion(selector.apiVersion())
                                .setKind(selector.kind())
                                .build()));
        return message.build();
    }

    private static io.crossplane.fn.proto.v1.ResourceSelector selector(ResourceSelector selector) {
        var message = io.crossplane.fn.proto.v1.ResourceSelector.newBuilder()
                .setApiVersion(selector.apiVersion())
                .setKind(selector.kind());
        if (selector.matchName() != null) {
            message.setMatchName(selector.matchName());
        }
        if (selector.matchLabels() != null) {
            message.setMatchLabels(MatchLabels.newBuilder().putAllLabels(selector.matchLabels()));
        }
        if (!selector.namespace().isEmpty()) {
            message.setNamespace(selector.namespace());
        }
        return message.build();
    }

    @SuppressWarnings("deprecation") // functions that know the older name only are still in use
    static Requirements requirements(io.crossplane.fn.proto.v1.Requirements message) {
        Map<String, SchemaSelector> schemas = new LinkedHashMap<>();
        message.getSchemasMap()
                .forEach((name, schema) ->
                        schemas.put(name, new SchemaSelector(schema.getApiVersion(), schema.getKind())));
        return new Requirements(
                selectors(message.getResourcesMap()), selectors(message.getExtraResourcesMap()), schemas);
    }

    private static Map<String, ResourceSelector> selectors(
            Map<String, io.crossplane.fn.proto.v1.ResourceSelector> messages) {
        Map<String, ResourceSelector> selectors = new LinkedHashMap<>();
        messages.forEach((name, message) -> selectors.put(
                name,
                new ResourceSelector(
                        message.getApiVersion(),
                        message.getKind(),
                        message.getNamespace(),
                        message.hasMatchName() ? message.getMatchName() : null,
                        message.hasMatchLabels() ? message.getMatchLabels().getLabelsMap() : null)));
        return selectors;
    }
}
