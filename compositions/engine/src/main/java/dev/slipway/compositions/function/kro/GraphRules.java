package dev.slipway.compositions.function.kro;

import dev.slipway.compositions.function.input.InputException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a graph must be like before anything is compiled: kro's rules for names, kinds of resources and labels. */
final class GraphRules {

    private static final int MAX_DIMENSIONS = 10;
    private static final String OWN_LABELS = "kro.run/";
    private static final Pattern LOWER_CAMEL = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Set<String> RESERVED = Set.of(
            ("true false null in as break const continue else for function if import let loop package namespace return var"
                            + " void while apiVersion context dependency dependencies each externalRef externalReference"
                            + " externalRefs externalReferences graph instance item items kind kro metadata object resource"
                            + " resourcegraphdefinition resourceGraphDefinition resources root runtime schema self"
                            + " serviceAccountName spec status this variables vars version")
                    .split(" "));

    private final Set<String> ids = new HashSet<>();

    private GraphRules() {}

    static void check(GraphInput input) {
        GraphRules rules = new GraphRules();
        input.resources().forEach(rules::id);
        input.resources().forEach(rules::resource);
    }

    private void id(GraphInput.Resource resource) {
        String id = resource.id();
        if (RESERVED.contains(id)) {
            throw new InputException("naming convention violation: id " + id + " is a reserved keyword in KRO");
        }
        if (!LOWER_CAMEL.matcher(id).matches()) {
            throw new InputException("naming convention violation: id " + id
                    + " is not a valid KRO resource id: must be lower camelCase");
        }
        if (!ids.add(id)) {
            throw new InputException("naming convention violation: found duplicate resource IDs " + id);
        }
    }

    private void resource(GraphInput.Resource resource) {
        String name = "resource \"" + resource.id() + "\": ";
        if (resource.template() == null && !resource.isExternal()) {
            throw new InputException(name + "exactly one of template or externalRef must be provided");
        }
        if (resource.template() != null && resource.isExternal()) {
            throw new InputException(name + "cannot use externalRef with template");
        }
        if (resource.isExternal() && !resource.forEach().isEmpty()) {
            throw new InputException(name + "cannot use externalRef with forEach");
        }
        dimensions(resource, name);
        object(resource.object(), name);
        if (resource.isExternal() && resource.isSelection() == hasName(resource.object())) {
            throw new InputException(name + "exactly one of name or selector must be provided");
        }
    }

    private static boolean hasName(Map<String, Object> object) {
        return object.get("metadata") instanceof Map<?, ?> metadata && metadata.containsKey("name");
    }

    private void dimensions(GraphInput.Resource resource, String name) {
        if (resource.forEach().size() > MAX_DIMENSIONS) {
            throw new InputException(name + "forEach cannot have more than " + MAX_DIMENSIONS + " dimensions, got "
                    + resource.forEach().size());
        }
        for (String iterator : resource.forEach().keySet()) {
            if (!LOWER_CAMEL.matcher(iterator).matches()) {
                throw new InputException(
                        name + "forEach iterator name \"" + iterator + "\" is not valid: must be lowerCamelCase");
            }
            if (RESERVED.contains(iterator)) {
                throw new InputException(name + "forEach iterator name \"" + iterator + "\" is a reserved keyword");
            }
            if (ids.contains(iterator)) {
                throw new InputException(
                        name + "forEach iterator name \"" + iterator + "\" conflicts with resource ID");
            }
        }
    }

    private static void object(Map<String, Object> object, String name) {
        for (String field : new String[] {"apiVersion", "kind"}) {
            if (!(object.get(field) instanceof String text) || text.isEmpty()) {
                throw new InputException(name + field + " field not found");
            }
        }
        if (!(object.get("metadata") instanceof Map<?, ?> metadata)) {
            throw new InputException(name + "metadata field not found");
        }
        if (metadata.get("labels") instanceof Map<?, ?> labels
                && labels.keySet().stream().anyMatch(key -> String.valueOf(key).startsWith(OWN_LABELS))) {
            throw new InputException(name + "labels with prefix \"" + OWN_LABELS + "\" are reserved for internal use");
        }
    }
}
