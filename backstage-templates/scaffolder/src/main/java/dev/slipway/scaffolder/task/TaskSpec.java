package dev.slipway.scaffolder.task;

import dev.slipway.scaffolder.template.Step;
import dev.slipway.scaffolder.template.Template;
import dev.slipway.scaffolder.template.TemplateInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a task does: a template's steps and what its form was filled with. Holds no secrets.
 *
 * @param user who started it: {@code ref} and {@code entity}, as templates see them
 */
public record TaskSpec(
        String apiVersion,
        Map<String, Object> parameters,
        List<Step> steps,
        Map<String, Object> output,
        Map<String, Object> user,
        TemplateInfo template) {

    public TaskSpec {
        steps = List.copyOf(steps);
    }

    public static TaskSpec of(
            Template template, String baseUrl, Map<String, Object> parameters, Map<String, Object> user) {
        return new TaskSpec(
                Template.API_VERSION,
                parameters,
                template.steps(),
                template.output(),
                user,
                new TemplateInfo(
                        template.entityRef(), baseUrl, template.entity().map("metadata")));
    }

    /** Return it as Backstage's REST API shows it, in {@code spec} of a task. */
    public Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("apiVersion", apiVersion);
        tree.put("parameters", parameters);
        tree.put("steps", steps.stream().map(Step::tree).toList());
        tree.put("output", output);
        tree.put("user", user);
        tree.put(
                "templateInfo",
                Map.of(
                        "entityRef", template.entityRef(),
                        "baseUrl", template.baseUrl(),
                        "entity", Map.of("metadata", template.metadata())));
        return tree;
    }
}
