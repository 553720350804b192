package dev.slipway.compositions.function.gotemplating;

import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.function.FunctionCondition;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.Requirements;
import dev.slipway.compositions.function.ResourceSelector;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.Target;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.template.format.GoBase64;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoQuote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds by which a template says something other than which objects it wants. */
final class MetaKinds {

    static final String API_VERSION = "meta.gotemplating.fn.crossplane.io/v1alpha1";

    private static final Set<String> RESERVED = Set.of("Ready", "Synced", "Healthy");
    private static final Set<String> STATUSES = Set.of("True", "False");

    private final RunFunctionRequest request;
    private final Map<String, ResourceSelector> resources = new LinkedHashMap<>();
    private final Map<String, ResourceSelector> extraResources = new LinkedHashMap<>();
    private final List<FunctionCondition> conditions = new ArrayList<>();
    private ConnectionDetails details = ConnectionDetails.NONE;
    private @Nullable Map<String, Object> context;

    MetaKinds(RunFunctionRequest request) {
        this.request = request;
        this.context = request.context();
    }

    void take(Map<String, Object> object) {
        String kind = String.valueOf(object.get("kind"));
        switch (kind) {
            case "CompositeConnectionDetails" -> connectionDetails(object.get("data"));
            case "ClaimConditions" -> conditions(present(object, "conditions", "cannot get Conditions from input"));
            case "Context" -> context(present(object, "data", "cannot get Contexts from input"));
            case "ExtraResources" ->
                requirements(present(object, "requirements", "cannot get extra resources requirements"));
            default ->
                throw new RefusedException("invalid kind " + GoQuote.quote(kind) + " for apiVersion "
                        + GoQuote.quote(API_VERSION)
                        + " - must be one of CompositeConnectionDetails, Context or ExtraResources");
        }
    }

    private static @Nullable Object present(Map<String, Object> object, String field, String problem) {
        if (!object.containsKey(field)) {
            throw new RefusedException(problem + ": " + field + ": no such field");
        }
        return object.get(field);
    }

    /** What is no map of texts counts as empty, and what is no base64 as far as it goes. */
    private void connectionDetails(@Nullable Object data) {
        if (!(data instanceof Map<?, ?> map) || !map.values().stream().allMatch(String.class::isInstance)) {
            return;
        }
        map.forEach((key, value) ->
                details = details.with(String.valueOf(key), Redacted.of(decoded(String.valueOf(value)))));
    }

    private static byte[] decoded(String base64) {
        try {
            return GoBase64.decode(base64);
        } catch (IllegalArgumentException corrupt) {
            return new byte[0];
        }
    }

    private void conditions(@Nullable Object list) {
        if (!(list instanceof List<?> all)) {
            throw new RefusedException(
                    "cannot get Conditions from input: cannot unmarshal value from JSON: json: cannot unmarshal "
                            + Trees.type(list) + " into Go value of type []main.TargetedCondition");
        }
        for (Object item : all) {
            Map<String, Object> condition = Trees.map(item, "cannot get Conditions from input");
            String type = text(condition, "type");
            if (RESERVED.contains(type)) {
                throw new RefusedException(
                        "cannot set ClaimCondition type: " + type + " is a reserved Crossplane Condition");
            }
            String status = text(condition, "status");
            conditions.add(new FunctionCondition(
                    type,
                    STATUSES.contains(status) ? status : "Unknown",
                    text(condition, "reason"),
                    text(condition, "message"),
                    text(condition, "target").equals("CompositeAndClaim")
                            ? Target.COMPOSITE_AND_CLAIM
                            : Target.COMPOSITE));
        }
    }

    private static String text(Map<String, Object> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    /** Each document is merged into the context of the request, not into what another document made of it. */
    private void context(@Nullable Object data) {
        Map<String, Object> merged =
                request.context() == null ? new LinkedHashMap<>() : GoJson.object(request.context());
        Trees.merge(merged, Trees.map(data, "cannot get Contexts from input"));
        Map<String, Object> changed = new LinkedHashMap<>(context == null ? Map.of() : context);
        changed.putAll(GoJson.struct(merged));
        context = changed;
    }

    private void requirements(@Nullable Object requirements) {
        String problem = "cannot get extra resources requirements";
        Trees.map(requirements, problem).forEach((name, value) -> {
            Map<String, Object> requirement = Trees.map(value, problem);
            ResourceSelector selector = selector(requirement);
            if (extraResources.containsKey(name)) {
                throw new RefusedException("duplicate extra resource key " + GoQuote.quote(name));
            }
            resources.put(name, selector);
            // The older protocol knows no namespaces.
            if (text(requirement, "namespace").isEmpty()) {
                extraResources.put(name, selector);
            }
        });
    }

    /** A requirement without a name selects by labels, and by none of them all objects of the kind. */
    private static ResourceSelector selector(Map<String, Object> requirement) {
        String name = text(requirement, "matchName");
        if (!name.isEmpty()) {
            return new ResourceSelector(
                    text(requirement, "apiVersion"),
                    text(requirement, "kind"),
                    text(requirement, "namespace"),
                    name,
                    null);
        }
        Map<String, String> labels = new LinkedHashMap<>();
        if (requirement.get("matchLabels") instanceof Map<?, ?> given) {
            given.forEach((key, value) -> labels.put(String.valueOf(key), String.valueOf(value)));
        }
        return new ResourceSelector(text(requirement, "apiVersion"), text(requirement, "kind"), "", null, labels);
    }

    RunFunctionResponse applied(RunFunctionResponse response) {
        RunFunctionResponse applied = response;
        for (FunctionCondition condition : conditions) {
            applied = applied.withCondition(condition);
        }
        return resources.isEmpty()
                ? applied
                : applied.withRequirements(new Requirements(resources, extraResources, Map.of()));
    }

    FunctionResource applied(FunctionResource composite) {
        return new FunctionResource(
                composite.resource(), composite.connectionDetails().withAll(details), composite.ready());
    }

    @Nullable
    Map<String, Object> context() {
        return context;
    }
}
