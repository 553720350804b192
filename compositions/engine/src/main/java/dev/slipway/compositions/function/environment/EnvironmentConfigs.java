package dev.slipway.compositions.function.environment;

import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.FunctionResult;
import dev.slipway.compositions.function.Requirements;
import dev.slipway.compositions.function.ResourceSelector;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.environment.EnvironmentInput.Source;
import dev.slipway.compositions.function.input.FunctionInput;
import dev.slipway.compositions.function.input.InputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The function itself. It asks for the EnvironmentConfigs that its input names or selects, and when it is run again with
 * them it merges their data, in the order of the input, over the default data and what the context already had.
 */
public final class EnvironmentConfigs implements CompositionFunction {

    private static final String KEY = "apiextensions.crossplane.io/environment";
    private static final String REQUIREMENT = "environment-config-";

    @Override
    public RunFunctionResponse run(RunFunctionRequest request) {
        EnvironmentInput input;
        try {
            input = FunctionInput.read(request, "v1beta1.Input", EnvironmentInput::read);
        } catch (InputException problem) {
            return fatal(
                    RunFunctionResponse.to(request),
                    "cannot get Function input from *v1.RunFunctionRequest: " + problem.getMessage());
        }
        return input.sources() == null ? RunFunctionResponse.to(request) : run(request, input, input.sources());
    }

    private static RunFunctionResponse run(RunFunctionRequest request, EnvironmentInput input, List<Source> sources) {
        RunFunctionResponse response = RunFunctionResponse.to(request);
        try {
            response = response.withRequirements(requirements(request, sources));
        } catch (InputException problem) {
            return fatal(response, "cannot build requirements: " + problem.getMessage());
        }
        Map<String, List<FunctionResource>> provided = request.provided().resources();
        if (provided.isEmpty()) {
            return response;
        }
        try {
            Map<String, Object> data =
                    Merger.merged(new Selected(sources, input.isOptional()).of(provided, REQUIREMENT));
            return response.withContext(KEY, environment(request, input, data));
        } catch (InputException problem) {
            return fatal(response, problem.getMessage());
        }
    }

    private static Requirements requirements(RunFunctionRequest request, List<Source> sources) {
        Map<String, Object> composite = request.observed().compositeOrNone().resourceOrEmpty();
        Map<String, ResourceSelector> selectors = new LinkedHashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            if (source.isReference()) {
                selectors.put(REQUIREMENT + i, named(source, i));
            } else if (source.isSelector()) {
                Map<String, String> labels =
                        source.selector() == null ? Map.of() : source.selector().labels(composite);
                // Selecting nothing in particular would select everything.
                if (!labels.isEmpty()) {
                    selectors.put(REQUIREMENT + i, selector(null, labels));
                }
            }
        }
        return new Requirements(selectors, Map.of(), Map.of());
    }

    private static ResourceSelector named(Source source, int index) {
        if (source.name() == null) {
            throw new InputException(
                    "spec.environmentConfigs[" + index + "].ref: Required value: type Reference needs a ref");
        }
        return selector(source.name(), null);
    }

    private static ResourceSelector selector(@Nullable String name, @Nullable Map<String, String> labels) {
        return new ResourceSelector("apiextensions.crossplane.io/v1beta1", "EnvironmentConfig", "", name, labels);
    }

    /** What the configs say wins over the context, and the context over the defaults. */
    private static Map<String, Object> environment(
            RunFunctionRequest request, EnvironmentInput input, Map<String, Object> data) {
        Map<String, Object> environment = data;
        if (request.context() != null && request.context().get(KEY) instanceof Map<?, ?> before) {
            environment = Merger.merge(before, environment);
        }
        environment = Merger.merge(input.defaultData(), environment);
        if (isUntyped(environment)) {
            environment.put("apiVersion", "internal.crossplane.io/v1alpha1");
            environment.put("kind", "Environment");
        }
        return environment;
    }

    private static boolean isUntyped(Map<String, Object> environment) {
        return isBlank(environment.get("kind")) && isBlank(environment.get("apiVersion"));
    }

    private static boolean isBlank(@Nullable Object value) {
        return !(value instanceof String text) || text.isEmpty();
    }

    private static RunFunctionResponse fatal(RunFunctionResponse response, String why) {
        return response.withResult(FunctionResult.fatal(why));
    }
}
