package dev.slipway.delivery.appset.generate;

import dev.slipway.api.meta.LabelSelector;
import dev.slipway.delivery.appset.render.Merging;
import dev.slipway.delivery.appset.render.Placeholders;
import dev.slipway.delivery.appset.render.RenderException;
import dev.slipway.delivery.appset.render.Replacement;
import dev.slipway.delivery.appset.render.Values;
import dev.slipway.kernel.object.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs generators: what each of their kinds gives, with selectors and templates applied. */
final class Generators {

    /** The kinds in the order in which one that has several is asked. */
    private static final List<String> KINDS = List.of(
            "list",
            "clusters",
            "git",
            "scmProvider",
            "clusterDecisionResource",
            "pullRequest",
            "matrix",
            "merge",
            "plugin");

    private final World world;
    private final Placeholders placeholders;

    Generators(World world, Placeholders placeholders) {
        this.world = world;
        this.placeholders = placeholders;
    }

    /** What one kind of a generator gives: parameter sets and the template that they are for. */
    record Result(List<Map<String, Object>> parameters, Map<String, Object> template) {}

    List<Result> run(Map<String, Object> generator, Map<String, Object> template) {
        return run(generator, template, Map.of());
    }

    private List<Result> run(Map<String, Object> generator, Map<String, Object> template, Map<String, Object> known) {
        LabelSelector selector = Selectors.of(Spec.map(generator.get("selector")));
        Map<String, Object> interpolated = known.isEmpty() ? generator : interpolated(generator, known);
        List<Result> results = new ArrayList<>();
        for (String kind : KINDS) {
            if (generator.get(kind) instanceof Map<?, ?> original) {
                Spec spec = new Spec(Spec.map(interpolated.get(kind)), placeholders);
                List<Map<String, Object>> selected = parameters(kind, spec).stream()
                        .filter(set -> Labels.match(selector, Values.flat(set)))
                        .toList();
                results.add(new Result(selected, Merging.filled(Spec.map(original.get("template")), template)));
            }
        }
        return results;
    }

    private Map<String, Object> interpolated(Map<String, Object> generator, Map<String, Object> known) {
        try {
            return new Replacement(placeholders, known).inGenerator(generator);
        } catch (RenderException broken) {
            throw new GenerationException("failed to replace parameters in generator: " + broken.getMessage());
        }
    }

    private List<Map<String, Object>> parameters(String kind, Spec spec) {
        Combination combination = new Combination(this::child);
        return switch (kind) {
            case "list" -> ListParameters.of(spec);
            case "clusters" -> ClusterParameters.of(spec, world.clusters());
            case "git" -> GitParameters.of(spec, world);
            case "scmProvider" -> ForgeParameters.repositories(spec, world);
            case "clusterDecisionResource" -> OutsideParameters.decisions(spec, world);
            case "pullRequest" -> ForgeParameters.pulls(spec, world);
            case "matrix" -> combination.matrix(spec);
            case "merge" -> combination.merge(spec);
            default -> OutsideParameters.plugin(spec, world);
        };
    }

    private List<Map<String, Object>> child(Map<String, Object> generator, Map<String, Object> known) {
        List<Result> results = run(generator, Map.of(), known);
        if (results.size() != 1) {
            throw new GenerationException(
                    results.isEmpty()
                            ? "child generator generated no parameters"
                            : "found more than one generator in a nested generator");
        }
        return results.get(0).parameters();
    }
}
