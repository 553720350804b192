package dev.slipway.compositions.revision;

import dev.slipway.compositions.definition.Cluster;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.controller.Trigger;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says of every revision whether each function of its pipeline can be called and used to compose, as upstream's
 * ValidPipeline does.
 */
public final class PipelineCheck implements Pass {

    private static final String TYPE = "ValidPipeline";
    private static final Gvk FUNCTION_REVISION = new Gvk("pkg.crossplane.io", "v1", "FunctionRevision");
    private static final String PACKAGE = "pkg.crossplane.io/package";
    private static final Gvk FUNCTION = new Gvk("pkg.crossplane.io", "v1", "Function");

    private final Consumer<String> resolve;
    private final Function<String, Optional<String>> lacking;

    PipelineCheck(Consumer<String> resolve, Function<String, Optional<String>> lacking) {
        this.resolve = resolve;
        this.lacking = lacking;
    }

    /**
     * Return the controller.
     *
     * @param resolve finds a function by name, or throws a fault that says why it cannot
     * @param lacking says why a function of that name cannot compose, if it cannot
     */
    public static ControllerSpec controller(
            Cluster cluster, Consumer<String> resolve, Function<String, Optional<String>> lacking) {
        return new ControllerSpec(
                "composition-revision-pipelines",
                Revisions.REVISION,
                "apiextensions.crossplane.io/composition-revision-pipelines",
                null,
                new PipelineCheck(resolve, lacking),
                List.of(
                        new Trigger(FUNCTION, function -> usersOf(cluster, function.name())),
                        new Trigger(
                                FUNCTION_REVISION,
                                revision ->
                                        usersOf(cluster, revision.label(PACKAGE).orElse("")))));
    }

    private static Set<Ref> usersOf(Cluster cluster, String function) {
        if (!cluster.watches().isWatched(Revisions.REVISION)) {
            return Set.of();
        }
        return cluster.watches().cached(Revisions.REVISION).stream()
                .filter(revision -> functions(revision).contains(function))
                .map(KubeObject::ref)
                .collect(Collectors.toSet());
    }

    private static List<String> functions(KubeObject revision) {
        return revision.list("spec", "pipeline").stream()
                .filter(Map.class::isInstance)
                .map(step -> KubeObject.of((Map<?, ?>) step)
                        .text("functionRef", "name")
                        .orElse(""))
                .distinct()
                .toList();
    }

    @Override
    public PassResult run(KubeObject revision, PassContext context) {
        List<String> functions = functions(revision);
        List<String> problems = functions.stream().flatMap(this::problem).toList();
        List<String> unable = functions.stream()
                .flatMap(function -> lacking.apply(function).stream())
                .toList();
        Conditions conditions = Conditions.continuing(revision.conditions(), revision.generation(), context.now());
        return PassResult.of(
                Outcome.done(),
                Map.of(
                        "conditions",
                        Json.trees(said(conditions, problems, unable).list())));
    }

    private static Conditions said(Conditions conditions, List<String> problems, List<String> unable) {
        if (!unable.isEmpty()) {
            return conditions.isFalse(TYPE, "MissingCapabilities", String.join("; ", unable));
        }
        return problems.isEmpty()
                ? conditions.isTrue(TYPE, TYPE, null)
                : conditions.isFalse(TYPE, "UnavailableFunctions", String.join("; ", problems));
    }

    private Stream<String> problem(String function) {
        try {
            resolve.accept(function);
            return Stream.empty();
        } catch (FaultException fault) {
            return Stream.of("function \"" + function + "\": " + fault.explanation());
        }
    }
}
