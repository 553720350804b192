package dev.slipway.compositions.function.extraresources;

import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.FunctionResult;
import dev.slipway.compositions.function.Requirements;
import dev.slipway.compositions.function.ResourceSelector;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.extraresources.ExtraInput.Source;
import dev.slipway.compositions.function.input.FunctionInput;
import dev.slipway.compositions.function.input.InputException;
import dev.slipway.compositions.function.required.Selection;
import dev.slipway.template.format.GoQuote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The function itself. It asks for what its input names or selects, and when it is run again with that, it puts the lists
 * into the context.
 */
public final class ExtraResources implements CompositionFunction {

    @Override
    public RunFunctionResponse run(RunFunctionRequest request) {
        RunFunctionResponse response = RunFunctionResponse.to(request);
        ExtraInput input;
        try {
            input = FunctionInput.read(request, "v1beta1.Input", ExtraInput::read);
        } catch (InputException problem) {
            return fatal(response, "cannot get Function input from *v1.RunFunctionRequest: " + problem.getMessage());
        }
        try {
            response = response.withRequirements(requirements(request, input.sources()));
        } catch (InputException problem) {
            return fatal(response, "could not build extra resource requirements: " + problem.getMessage());
        }
        if (request.provided().resources().isEmpty()) {
            return response;
        }
        try {
            return response.withContext(
                    input.contextKey(), found(input, request.provided().resources()));
        } catch (InputException problem) {
            return fatal(response, "verifying and sorting extra resources: " + problem.getMessage());
        }
    }

    private static Requirements requirements(RunFunctionRequest request, List<Source> sources) {
        Map<String, ResourceSelector> selectors = new LinkedHashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            String place = "spec.extraResources[" + i + "]";
            selector(source, request.observed().compositeOrNone().resourceOrEmpty(), place)
                    .ifPresent(selector -> selectors.put(source.into(), selector));
        }
        return new Requirements(selectors, Map.of(), Map.of());
    }

    private static Optional<ResourceSelector> selector(Source source, Map<String, Object> composite, String place) {
        if (source.isReference()) {
            if (source.name() == null) {
                throw new InputException(place + ".ref: Required value: type Reference needs a ref");
            }
            return Optional.of(
                    new ResourceSelector(source.apiVersion(), source.kind(), source.namespace(), source.name(), null));
        }
        if (!source.isSelector()) {
            return Optional.empty();
        }
        if (source.selector() == null) {
            throw new InputException(place + ".selector: Required value: type Selector needs a selector");
        }
        Map<String, String> labels = source.selector().labels(composite);
        // Selecting nothing in particular would select everything.
        return labels.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ResourceSelector(source.apiVersion(), source.kind(), source.namespace(), null, labels));
    }

    private static Map<String, Object> found(ExtraInput input, Map<String, List<FunctionResource>> provided) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (Source source : input.sources()) {
            List<FunctionResource> resources = provided.get(source.into());
            if (resources == null) {
                throw new InputException("cannot find expected extra resource " + GoQuote.quote(source.into()));
            }
            if (source.isReference() && resources.isEmpty() && input.isOptional()) {
                continue;
            }
            found.put(
                    source.into(),
                    verified(source, resources).stream()
                            .map(FunctionResource::resourceOrEmpty)
                            .toList());
        }
        return found;
    }

    private static List<FunctionResource> verified(Source source, List<FunctionResource> resources) {
        String name = GoQuote.quote(source.into());
        Selection selector = source.selector();
        if (source.isReference() && resources.isEmpty()) {
            throw new InputException("Required extra resource " + name + " not found");
        }
        if (source.isReference() && resources.size() > 1) {
            throw new InputException("expected exactly one extra resource " + name + ", got " + resources.size());
        }
        if (!source.isSelector() || selector == null) {
            return resources;
        }
        if (selector.minMatch() != null && resources.size() < selector.minMatch()) {
            throw new InputException("expected at least " + selector.minMatch() + " extra resources " + name + ", got "
                    + resources.size());
        }
        return selector.chosen(resources);
    }

    private static RunFunctionResponse fatal(RunFunctionResponse response, String why) {
        return response.withResult(FunctionResult.fatal(why));
    }
}
