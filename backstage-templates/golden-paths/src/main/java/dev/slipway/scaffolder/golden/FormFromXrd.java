package dev.slipway.scaffolder.golden;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes a template from a CompositeResourceDefinition: a page for name and namespace, one for the parameters as the XRD's
 * schema has them, one for the repository. {@code x-ui-field}, {@code x-ui-options} and {@code x-ui-hidden} in the schema
 * are honoured.
 */
public final class FormFromXrd {

    private static final String[][] PUBLISHERS = {
        {"github", "publish:github:pull-request"},
        {"gitlab", "publish:gitlab:merge-request"},
        {"gitea", "publish:gitea:pull-request"},
        {"git", "publish:git"},
    };
    private static final String FOLDER = "claims/${{ parameters.namespace }}/${{ parameters.name }}";

    private FormFromXrd() {}

    /** Return the template's tree; an XRD without a schema is an INVALID fault. */
    public static Map<String, Object> template(Map<String, Object> xrd) {
        KubeObject definition = KubeObject.of(xrd);
        KubeObject version = definition.list("spec", "versions").stream()
                .filter(Map.class::isInstance)
                .map(one -> KubeObject.of((Map<?, ?>) one))
                .filter(one -> one.at("served").filter(Boolean.TRUE::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new FaultException(
                        Fault.INVALID, "CompositeResourceDefinition " + definition.name() + " serves no version"));
        String kind = definition
                .text("spec", "claimNames", "kind")
                .or(() -> definition.text("spec", "names", "kind"))
                .orElse("");
        String group = definition.text("spec", "group").orElse("");
        Map<String, Object> spec = version.map("schema", "openAPIV3Schema", "properties", "spec");
        if (spec.isEmpty()) {
            throw new FaultException(
                    Fault.INVALID, "CompositeResourceDefinition " + definition.name() + " has no schema for spec");
        }
        String apiVersion = group + "/" + version.text("name").orElse("");
        return map(
                "apiVersion",
                "scaffolder.backstage.io/v1beta3",
                "kind",
                "Template",
                "metadata",
                metadata(kind),
                "spec",
                spec(apiVersion, kind, spec));
    }

    private static Map<String, Object> metadata(String kind) {
        return map(
                "name",
                kind.toLowerCase(Locale.ROOT),
                "title",
                kind,
                "description",
                "A " + kind + ", claimed by a pull request.");
    }

    private static Map<String, Object> spec(String apiVersion, String kind, Map<String, Object> schema) {
        String url = "${{ steps.github.output.remoteUrl or steps.gitlab.output.mergeRequestUrl"
                + " or steps.gitea.output.remoteUrl or steps.git.output.remoteUrl }}";
        return map(
                "owner", "platform",
                "type", "resource",
                "parameters", List.of(identity(), page(kind, schema), repository()),
                "steps", steps(apiVersion, kind, schema),
                "output", map("links", List.of(map("title", "Review it", "url", url))));
    }

    private static Map<String, Object> identity() {
        String pattern = "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$";
        return map(
                "title", "Name",
                "required", List.of("name", "namespace"),
                "properties",
                        map(
                                "name",
                                        map(
                                                "title",
                                                "Name",
                                                "type",
                                                "string",
                                                "pattern",
                                                pattern,
                                                "ui:autofocus",
                                                true),
                                "namespace", map("title", "Namespace", "type", "string", "pattern", pattern)));
    }

    private static Map<String, Object> repository() {
        return map(
                "title", "Repository",
                "required", List.of("repoUrl"),
                "properties",
                        map(
                                "repoUrl",
                                        map(
                                                "title", "Repository of the claims",
                                                "type", "string",
                                                "ui:field", "RepoUrlPicker"),
                                "provider",
                                        map(
                                                "title", "Its host",
                                                "type", "string",
                                                "enum", List.of("github", "gitlab", "gitea", "git"),
                                                "default", "github")));
    }

    private static Map<String, Object> page(String kind, Map<String, Object> spec) {
        var page = new LinkedHashMap<>(shown(KubeObject.of(spec)));
        page.put("title", kind);
        page.remove("type");
        return page;
    }

    /** A schema as a form shows it: the vendor's extensions become ui keys, hidden fields go. */
    private static Map<String, Object> shown(KubeObject schema) {
        var form = new LinkedHashMap<String, Object>();
        schema.tree().forEach((key, value) -> {
            switch (key) {
                case "properties" -> form.put(key, properties(schema.map(key)));
                case "x-ui-field" -> form.put("ui:field", value);
                case "x-ui-options" -> form.put("ui:options", value);
                default -> {
                    if (!key.startsWith("x-")) {
                        form.put(key, value);
                    }
                }
            }
        });
        return form;
    }

    private static Map<String, Object> properties(Map<String, Object> properties) {
        var form = new LinkedHashMap<String, Object>();
        properties.forEach((name, property) -> {
            if (property instanceof Map<?, ?> schema && !Boolean.TRUE.equals(schema.get("x-ui-hidden"))) {
                var shown = new LinkedHashMap<>(shown(KubeObject.of(schema)));
                shown.putIfAbsent("title", title(name));
                form.put(name, shown);
            }
        });
        return form;
    }

    /** storageGB becomes Storage GB. */
    private static String title(String name) {
        String spaced = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    private static List<Object> steps(String apiVersion, String kind, Map<String, Object> spec) {
        var fields = new LinkedHashMap<String, Object>();
        properties(KubeObject.of(spec).map("properties"))
                .keySet()
                .forEach(name -> fields.put(name, "${{ parameters." + name + " }}"));
        var steps = new ArrayList<Object>();
        Map<String, Object> claim = map(
                "apiVersion", apiVersion,
                "kind", kind,
                "metadata", map("name", "${{ parameters.name }}", "namespace", "${{ parameters.namespace }}"),
                "spec", fields);
        // catalog:write writes any object as YAML, in a real Backstage too.
        steps.add(write("claim", "Write the claim", "claim.yaml", claim));
        steps.add(write(
                "catalog",
                "Write the catalog's entry",
                "catalog-info.yaml",
                map(
                        "apiVersion",
                        "backstage.io/v1alpha1",
                        "kind",
                        "Resource",
                        "metadata",
                        map("name", "${{ parameters.name }}", "namespace", "${{ parameters.namespace }}"),
                        "spec",
                        map("type", kind.toLowerCase(Locale.ROOT), "owner", "${{ user.ref or 'platform' }}"))));
        for (String[] publisher : PUBLISHERS) {
            steps.add(publish(publisher[0], publisher[1], kind));
        }
        return steps;
    }

    private static Map<String, Object> write(String id, String name, String file, Map<String, Object> entity) {
        return map("id", id, "name", name, "action", "catalog:write", "input", map("filePath", file, "entity", entity));
    }

    private static Map<String, Object> publish(String id, String action, String kind) {
        var input = map(
                "repoUrl", "${{ parameters.repoUrl }}",
                "branchName", "add-${{ parameters.namespace }}-${{ parameters.name }}",
                "targetPath", FOLDER);
        input.put(
                id.equals("git") ? "commitMessage" : "title",
                "Add " + kind + " ${{ parameters.namespace }}/${{ parameters.name }}");
        if (!id.equals("git")) {
            input.put("description", "Claims a " + kind + ".");
        }
        return map(
                "id", id,
                "name", "Propose it",
                "if", "${{ parameters.provider == '" + id + "' }}",
                "action", action,
                "input", input);
    }

    private static LinkedHashMap<String, Object> map(Object... entries) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
