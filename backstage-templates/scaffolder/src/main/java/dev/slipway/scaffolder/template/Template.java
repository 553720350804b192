package dev.slipway.scaffolder.template;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A template of scaffolder.backstage.io/v1beta3. Reading one that cannot work is an INVALID fault that lists everything that
 * is wrong with it.
 */
public final class Template {

    public static final String API_VERSION = "scaffolder.backstage.io/v1beta3";

    private final KubeObject entity;
    private final List<Step> steps;

    private Template(KubeObject entity, List<Step> steps) {
        this.entity = entity;
        this.steps = List.copyOf(steps);
    }

    /** Reads the one template in a YAML text; {@code file} names it in messages. */
    public static Template parse(String yaml, String file) {
        List<Map<String, Object>> documents = documents(yaml, file).stream()
                .filter(document -> "Template".equals(document.get("kind")))
                .toList();
        if (documents.size() != 1) {
            throw invalid(file + ": holds " + documents.size() + " documents of kind Template; one is expected");
        }
        try {
            return of(documents.get(0));
        } catch (FaultException e) {
            throw new FaultException(e.fault(), file + ": " + e.explanation(), e);
        }
    }

    public static Template of(Map<String, Object> tree) {
        KubeObject entity = KubeObject.of(tree);
        var problems = new ArrayList<String>();
        if (!API_VERSION.equals(entity.apiVersion())) {
            problems.add("apiVersion: is \"" + entity.apiVersion() + "\"; only " + API_VERSION + " is known");
        }
        if (entity.name().isEmpty()) {
            problems.add("metadata.name: is missing");
        }
        if (entity.text("spec", "type").isEmpty()) {
            problems.add("spec.type: is missing, such as \"service\"");
        }
        List<Step> steps = steps(entity.list("spec", "steps"), problems);
        pages(entity, problems);
        if (!problems.isEmpty()) {
            throw invalid(String.join("; ", problems));
        }
        return new Template(entity, steps);
    }

    public String name() {
        return entity.name();
    }

    public String title() {
        return entity.text("metadata", "title").orElse(name());
    }

    public String description() {
        return entity.text("metadata", "description").orElse("");
    }

    /** Return its reference, in lower case, as Backstage writes it. */
    public String entityRef() {
        String namespace = entity.namespace().isEmpty() ? "default" : entity.namespace();
        return ("template:" + namespace + "/" + name()).toLowerCase(Locale.ROOT);
    }

    public KubeObject entity() {
        return entity;
    }

    public List<Step> steps() {
        return steps;
    }

    public Map<String, Object> output() {
        return entity.map("spec", "output");
    }

    /** Return the pages of the form, each a JSON schema; an author may write one without a list around it. */
    public List<Map<String, Object>> pages() {
        return pages(entity, new ArrayList<>());
    }

    /** Return what is wrong with what a form was filled with, one line an error; empty if nothing is. */
    public List<String> errors(Map<String, Object> values) {
        return pages().stream()
                .flatMap(page -> Schemas.errors(page, values).stream())
                .distinct()
                .toList();
    }

    /** Return the schema of the secrets that a task needs; empty if it names none. */
    public Map<String, Object> secretsSchema() {
        return entity.map("spec", "secrets", "schema");
    }

    /** Return what is wrong with the names of the secrets that were given; never says a value. */
    public List<String> secretErrors(Set<String> given) {
        return entity.list("spec", "secrets", "schema", "required").stream()
                .map(String::valueOf)
                .filter(name -> !given.contains(name))
                .map(name -> "secrets." + name + ": is required")
                .toList();
    }

    /** Return the values with the form's defaults where they have none. */
    public Map<String, Object> withDefaults(Map<String, Object> values) {
        var all = new java.util.LinkedHashMap<String, Object>();
        for (Map<String, Object> page : pages()) {
            KubeObject.of(page).map("properties").forEach((name, property) -> {
                if (property instanceof Map<?, ?> schema && schema.get("default") != null) {
                    all.put(name, schema.get("default"));
                }
            });
        }
        all.putAll(values);
        return all;
    }

    private static List<Map<String, Object>> documents(String yaml, String file) {
        try {
            return Json.parseYaml(yaml);
        } catch (FaultException e) {
            throw new FaultException(e.fault(), file + ": " + e.explanation(), e);
        }
    }

    @SuppressWarnings("unchecked") // Keys of a tree are texts.
    private static List<Map<String, Object>> pages(KubeObject entity, List<String> problems) {
        Optional<Object> parameters = entity.at("spec", "parameters");
        List<?> given = parameters.isEmpty()
                ? List.of()
                : parameters.get() instanceof List<?> list ? list : List.of(parameters.get());
        var pages = new ArrayList<Map<String, Object>>();
        for (Object page : given) {
            if (page instanceof Map<?, ?> map) {
                pages.add((Map<String, Object>) map);
            } else {
                problems.add("spec.parameters: is to be a JSON schema or a list of them, not " + page);
            }
        }
        return pages;
    }

    private static List<Step> steps(List<Object> trees, List<String> problems) {
        if (trees.isEmpty()) {
            problems.add("spec.steps: has no steps");
        }
        var steps = new ArrayList<Step>();
        var ids = new HashSet<String>();
        for (int i = 0; i < trees.size(); i++) {
            if (!(trees.get(i) instanceof Map<?, ?> tree)) {
                problems.add("spec.steps[" + i + "]: is not an object");
                continue;
            }
            Step step = Step.of(tree, i);
            if (step.action().isEmpty()) {
                problems.add("spec.steps[" + i + "].action: is missing");
            }
            if (!ids.add(step.id())) {
                problems.add("spec.steps[" + i + "].id: there is another step \"" + step.id() + "\"");
            }
            steps.add(step);
        }
        return steps;
    }

    private static FaultException invalid(String message) {
        return new FaultException(Fault.INVALID, message);
    }
}
