package dev.slipway.compositions.function.statustransformer;

import dev.slipway.compositions.function.FunctionCondition;
import dev.slipway.compositions.function.FunctionResult;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.Severity;
import dev.slipway.compositions.function.Target;
import dev.slipway.compositions.function.input.InputException;
import dev.slipway.compositions.function.statustransformer.Transformation.Hook;
import dev.slipway.compositions.function.statustransformer.Transformation.Matcher;
import dev.slipway.compositions.function.statustransformer.Transformation.NewCondition;
import dev.slipway.compositions.function.statustransformer.Transformation.NewEvent;
import dev.slipway.template.Functions;
import dev.slipway.template.TemplateException;
import dev.slipway.template.exec.Options;
import dev.slipway.template.exec.Template;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of the hooks, in their order. A failure costs its hook, condition or event only. */
final class TransformationRun {

    private final Resources resources;
    private final Set<String> set = new HashSet<>();
    private RunFunctionResponse response;
    private boolean failed;

    TransformationRun(RunFunctionRequest request) {
        this.resources = new Resources(request);
        this.response = RunFunctionResponse.to(request);
    }

    RunFunctionResponse run(Transformation input) {
        for (int i = 0; i < input.hooks().size(); i++) {
            Hook hook = input.hooks().get(i);
            try {
                if (hook.matchers().stream().anyMatch(Matcher::includeExtraResources)) {
                    resources.loadExtraResources();
                }
            } catch (InputException problem) {
                return response.withCondition(StatusTransformer.failure(
                        "InputFailure", "cannot load extra-resources: " + problem.getMessage()));
            }
            int index = i;
            matched(hook, i).ifPresent(captured -> apply(hook, index, captured));
        }
        return failed
                ? response
                : response.withCondition(
                        new FunctionCondition(StatusTransformer.SUCCESS, "True", "Available", "", Target.COMPOSITE));
    }

    /** Return what all matchers captured; empty when one does not match, or there are none. */
    private Optional<Map<String, String>> matched(Hook hook, int index) {
        Map<String, String> captured = new HashMap<>();
        for (int i = 0; i < hook.matchers().size(); i++) {
            Matcher matcher = hook.matchers().get(i);
            try {
                Optional<Map<String, String>> found = Matching.matched(matcher, resources.selected(matcher));
                if (found.isEmpty()) {
                    return Optional.empty();
                }
                captured.putAll(found.get());
            } catch (InputException problem) {
                fail(
                        "MatchFailure",
                        "cannot match resources, statusConditionHookIndex: " + index + ", matchConditionIndex: " + i,
                        problem.getMessage());
                return Optional.empty();
            }
        }
        return hook.matchers().isEmpty() ? Optional.empty() : Optional.of(captured);
    }

    private void apply(Hook hook, int index, Map<String, String> captured) {
        for (int i = 0; i < hook.setConditions().size(); i++) {
            try {
                set(hook.setConditions().get(i), captured);
            } catch (InputException problem) {
                fail(
                        "SetConditionFailure",
                        "cannot set condition, statusConditionHookIndex: " + index + ", setConditionIndex: " + i,
                        problem.getMessage());
            }
        }
        for (int i = 0; i < hook.createEvents().size(); i++) {
            try {
                create(hook.createEvents().get(i), captured);
            } catch (InputException problem) {
                fail(
                        "SetConditionFailure",
                        "cannot create event, statusConditionHookIndex: " + index + ", createEventIndex: " + i,
                        problem.getMessage());
            }
        }
    }

    private void set(NewCondition condition, Map<String, String> captured) {
        if (set.contains(condition.type()) && !condition.force()) {
            return;
        }
        response = response.withCondition(new FunctionCondition(
                condition.type(),
                condition.status(),
                condition.reason(),
                rendered(condition.message(), captured),
                condition.target()));
        set.add(condition.type());
    }

    private void create(NewEvent event, Map<String, String> captured) {
        Severity severity =
                switch (event.type()) {
                    case "Normal" -> Severity.NORMAL;
                    case "Warning" -> Severity.WARNING;
                    default ->
                        throw new InputException("invalid type " + event.type() + ", must be one of [Normal, Warning]");
                };
        response = response.withResult(
                new FunctionResult(severity, rendered(event.message(), captured), event.reason(), event.target()));
    }

    /** A message is a template only when something was captured, as in the Go function. */
    private static String rendered(@Nullable String message, Map<String, String> captured) {
        if (message == null || captured.isEmpty()) {
            return message == null ? "" : message;
        }
        Template template;
        try {
            template = Template.parse("", message, Functions.NONE, Options.standard());
        } catch (TemplateException problem) {
            throw new InputException("cannot parse template: " + problem.getMessage());
        }
        try {
            return template.execute(captured);
        } catch (TemplateException problem) {
            throw new InputException("cannot execute template: " + problem.getMessage());
        }
    }

    private void fail(String reason, String what, String why) {
        failed = true;
        response = response.withCondition(StatusTransformer.failure(reason, what + ": " + why));
    }
}
