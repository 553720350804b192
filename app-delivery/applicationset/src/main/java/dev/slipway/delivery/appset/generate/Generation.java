package dev.slipway.delivery.appset.generate;

import dev.slipway.api.argocd.ApplicationSpec;
import dev.slipway.delivery.appset.generate.Generated.Problem;
import dev.slipway.delivery.appset.render.Merging;
import dev.slipway.delivery.appset.render.Placeholders;
import dev.slipway.delivery.appset.render.RenderException;
import dev.slipway.delivery.appset.render.Replacement;
import dev.slipway.delivery.project.ProjectKeys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.template.yaml.YamlDialect;
import dev.slipway.template.yaml.YamlException;
import dev.slipway.template.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the Applications of a set. */
public final class Generation {

    private static final String PARAMETERS = "ApplicationGenerationFromParamsError";
    private static final String TEMPLATE = "RenderTemplateParamsError";
    private static final String FINALIZERS = "finalizers";

    private final KubeObject set;
    private final Placeholders placeholders;
    private final Generators generators;
    private final List<KubeObject> applications = new ArrayList<>();
    private @Nullable Problem problem;

    private Generation(KubeObject set, World world) {
        this.set = set;
        List<String> options = set.list("spec", "goTemplateOptions").stream()
                .map(String::valueOf)
                .toList();
        boolean go = set.at("spec", "goTemplate").filter(Boolean.TRUE::equals).isPresent();
        this.placeholders = go ? Placeholders.go(options) : Placeholders.plain();
        this.generators = new Generators(world, placeholders);
    }

    /** Return the Applications of the set. What cannot be made does not keep the rest from being made. */
    public static Generated of(KubeObject set, World world) {
        Generation generation = new Generation(set, world);
        set.list("spec", "generators").forEach(generator -> generation.run(Spec.map(generator)));
        return new Generated(generation.applications, generation.problem);
    }

    private void run(Map<String, Object> generator) {
        List<Generators.Result> results;
        try {
            results = generators.run(generator, set.map("spec", "template"));
        } catch (GenerationException broken) {
            failed(PARAMETERS, broken.getMessage());
            return;
        }
        for (Generators.Result result : results) {
            result.parameters().forEach(parameters -> make(result.template(), parameters));
        }
    }

    private void make(Map<String, Object> template, Map<String, Object> parameters) {
        try {
            Map<String, Object> rendered = rendered(template, parameters);
            applications.add(application(rendered));
        } catch (RenderException broken) {
            failed(TEMPLATE, broken.getMessage());
        } catch (FaultException broken) {
            failed(TEMPLATE, "spec." + broken.explanation());
        }
    }

    private void failed(String reason, String message) {
        if (problem == null) {
            problem = new Problem(reason, message);
        }
    }

    private Map<String, Object> rendered(Map<String, Object> template, Map<String, Object> parameters) {
        if (parameters.isEmpty()) {
            return template;
        }
        Map<String, Object> rendered = new Replacement(placeholders, parameters).in(template);
        Map<String, Object> metadata = new LinkedHashMap<>(Spec.map(rendered.get("metadata")));
        boolean keeps = set.at("spec", "syncPolicy", "preserveResourcesOnDeletion")
                .filter(Boolean.TRUE::equals)
                .isPresent();
        if (!keeps && !(metadata.get(FINALIZERS) instanceof List<?> own && !own.isEmpty())) {
            metadata.put(FINALIZERS, List.of(ProjectKeys.FINALIZER));
        }
        rendered.put("metadata", metadata);
        return set.text("spec", "templatePatch")
                .map(patch -> patched(rendered, placeholders.replace(patch, parameters)))
                .orElse(rendered);
    }

    /** A patch changes everything but the project, so that it cannot lift the limits. */
    private static Map<String, Object> patched(Map<String, Object> rendered, String patch) {
        Object tree;
        try {
            tree = YamlReader.read(patch, YamlDialect.KUBERNETES);
        } catch (YamlException broken) {
            throw new RenderException(
                    "error while converting template to json \"" + patch + "\": " + broken.getMessage());
        }
        if (tree == null) {
            return rendered;
        }
        if (!(tree instanceof Map<?, ?> map)) {
            throw new RenderException("invalid templatePatch \"" + patch + "\": it is no object");
        }
        Map<String, Object> patched = Merging.patched(rendered, map);
        Map<String, Object> spec = new LinkedHashMap<>(Spec.map(patched.get("spec")));
        Object project = Spec.map(rendered.get("spec")).get("project");
        if (project == null) {
            spec.remove("project");
        } else {
            spec.put("project", project);
        }
        patched.put("spec", spec);
        return patched;
    }

    private KubeObject application(Map<String, Object> rendered) {
        Map<String, Object> source = Spec.map(rendered.get("metadata"));
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", source.getOrDefault("name", ""));
        metadata.put("namespace", set.namespace());
        for (String field : List.of("labels", "annotations", FINALIZERS)) {
            Object value = source.get(field);
            boolean empty =
                    value instanceof Map<?, ?> map && map.isEmpty() || value instanceof List<?> list && list.isEmpty();
            if (value != null && !empty) {
                metadata.put(field, value);
            }
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", ProjectKeys.APPLICATION.apiVersion());
        tree.put("kind", ProjectKeys.APPLICATION.kind());
        tree.put("metadata", metadata);
        tree.put("spec", spec(Spec.map(rendered.get("spec"))));
        return KubeObject.of(tree);
    }

    private static Map<String, Object> spec(Map<String, Object> rendered) {
        return Zeros.without(Json.tree((Object) Json.convert(rendered, ApplicationSpec.class)));
    }
}
