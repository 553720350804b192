package dev.slipway.compositions.function.pt;

import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.FunctionResult;
import dev.slipway.compositions.function.Ready;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.State;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoQuote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run over valid input. Fatal problems are thrown; warnings are collected. */
final class Run {

    private static final String ENVIRONMENT = "apiextensions.crossplane.io/environment";

    private final RunFunctionRequest request;
    private final Resources input;
    private final Document observedXr;
    private final Document desiredXr;
    private final Document environment;
    private final Map<String, FunctionResource> desired;
    private final List<String> warnings = new ArrayList<>();
    private ConnectionDetails details;
    private boolean skipped;

    Run(RunFunctionRequest request, Resources input) {
        this.request = request;
        this.input = input;
        State before = request.desired() == null ? State.EMPTY : request.desired();
        this.observedXr = document(request.observed().compositeOrNone());
        this.desiredXr = document(before.compositeOrNone());
        this.desired = new LinkedHashMap<>(before.resources());
        this.details = before.compositeOrNone().connectionDetails();
        this.environment = environment(request.context());
        desiredXr.put("apiVersion", observedXr.text("apiVersion"));
        desiredXr.put("kind", observedXr.text("kind"));
    }

    RunFunctionResponse response() {
        try {
            List<Template> templates = templates();
            patchEnvironment();
            templates.forEach(this::render);
            composeConnectionSecret();
            return warned(RunFunctionResponse.to(request).withDesired(desired(), context()));
        } catch (PatchException problem) {
            return warned(RunFunctionResponse.to(request)).withResult(FunctionResult.fatal(problem.getMessage()));
        }
    }

    private RunFunctionResponse warned(RunFunctionResponse response) {
        RunFunctionResponse warned = response;
        for (String warning : warnings) {
            warned = warned.withResult(FunctionResult.warning(warning));
        }
        return warned;
    }

    private List<Template> templates() {
        try {
            return PatchSets.resolve(input.patchSets(), input.resources());
        } catch (PatchException problem) {
            throw problem.in("cannot resolve PatchSets");
        }
    }

    private void patchEnvironment() {
        List<Patch> patches = input.environment() == null ? List.of() : input.environment();
        for (int i = 0; i < patches.size(); i++) {
            Patch patch = patches.get(i);
            try {
                applyEnvironment(patch);
            } catch (PatchException problem) {
                if (!problem.isNotFound() || patch.isRequired()) {
                    throw problem.in(
                            "cannot apply the " + GoQuote.quote(patch.type()) + " environment patch at index " + i);
                }
            }
        }
    }

    private void applyEnvironment(Patch patch) {
        switch (patch.type()) {
            case "FromCompositeFieldPath", "ToEnvironmentFieldPath", "CombineFromComposite" ->
                Patching.apply(patch, observedXr, environment);
            default -> Patching.apply(patch, environment, desiredXr);
        }
    }

    private void render(Template template) {
        Document document = base(template);
        Ready ready = Ready.UNSPECIFIED;
        FunctionResource existing = request.observed().resources().get(template.name());
        Document observed = existing == null ? null : document(existing);
        if (existing != null && observed != null) {
            document.setMetadata("namespace", observed.metadata("namespace"));
            document.setMetadata("name", observed.metadata("name"));
            extractDetails(template, observed, existing.connectionDetails());
            ready = isReady(template, observed) ? Ready.TRUE : Ready.UNSPECIFIED;
        }
        if (patch(template, observed, document)) {
            desired.put(template.name(), new FunctionResource(document.tree(), ConnectionDetails.NONE, ready));
        } else {
            skipped = true;
        }
    }

    private Document base(Template template) {
        if (template.base() != null) {
            Map<String, Object> base = Document.map(GoJson.throughJson(template.base()));
            if (!(base.get("kind") instanceof String kind) || kind.isEmpty()) {
                throw new PatchException(
                        "cannot parse base template of composed resource " + GoQuote.quote(template.name())
                                + ": Object 'Kind' is missing in '" + GoJson.encode(base) + "'");
            }
            return Document.over(base);
        }
        FunctionResource earlier = desired.get(template.name());
        if (earlier == null) {
            throw new PatchException("composed resource " + GoQuote.quote(template.name())
                    + " has no base template, and was not produced by a previous Function in the pipeline");
        }
        return document(earlier);
    }

    private void extractDetails(Template template, Document observed, ConnectionDetails secret) {
        try {
            details = details.withAll(
                    ConnectionExtraction.extract(observed.tree(), secret, template.connectionDetails()));
        } catch (PatchException problem) {
            warnings.add("cannot extract composite resource connection details from composed resource "
                    + GoQuote.quote(template.name()) + ": " + problem.getMessage());
        }
    }

    private boolean isReady(Template template, Document observed) {
        try {
            return Readiness.isReady(observed.tree(), template.readinessChecks());
        } catch (PatchException problem) {
            warnings.add("cannot check readiness of composed resource " + GoQuote.quote(template.name()) + ": "
                    + problem.getMessage());
            return false;
        }
    }

    /** Apply the template's patches; return false when the resource must not be made yet. */
    private boolean patch(Template template, @Nullable Document observed, Document document) {
        for (int i = 0; i < template.patches().size(); i++) {
            Patch patch = template.patches().get(i);
            try {
                applyComposed(patch, observed, document);
            } catch (PatchException problem) {
                String name = GoQuote.quote(template.name());
                String where = GoQuote.quote(patch.type()) + " patch at index " + i;
                if (!problem.isNotFound()) {
                    throw problem.in("cannot render composed resource " + name + " " + where);
                }
                if (patch.isRequired() && patch.writesComposed() && observed == null) {
                    warnings.add("not adding new composed resource " + name + " to desired state because " + where
                            + " has 'policy.fromFieldPath: Required': " + problem.getMessage());
                    return false;
                }
                if (patch.isRequired()) {
                    warnings.add("cannot render composed resource " + name + " " + where
                            + ": ignoring 'policy.fromFieldPath: Required' because 'to' resource already exists: "
                            + problem.getMessage());
                }
            }
        }
        return true;
    }

    private void applyComposed(Patch patch, @Nullable Document observed, Document document) {
        switch (patch.type()) {
            case "FromCompositeFieldPath", "CombineFromComposite" -> Patching.apply(patch, observedXr, document);
            case "FromEnvironmentFieldPath", "CombineFromEnvironment" -> Patching.apply(patch, environment, document);
            case "ToCompositeFieldPath", "CombineToComposite" -> applyFrom(observed, patch, desiredXr);
            default -> applyFrom(observed, patch, environment);
        }
    }

    /** A resource that does not exist yet has nothing to patch from; the patch is tried again when it does. */
    private static void applyFrom(@Nullable Document observed, Patch patch, Document to) {
        if (observed != null) {
            Patching.apply(patch, observed, to);
        }
    }

    private void composeConnectionSecret() {
        if (details.isEmpty() || ConnectionSecret.isSupportedBy(observedXr.tree())) {
            return;
        }
        try {
            desired.put(
                    observedXr.metadata("name") + "-connection-secret",
                    ConnectionSecret.compose(observedXr, details, input.writeConnectionSecretToRef()));
        } catch (PatchException problem) {
            throw problem.in("cannot compose connection secret");
        }
    }

    private State desired() {
        State before = request.desired() == null ? State.EMPTY : request.desired();
        Ready ready = skipped ? Ready.FALSE : before.compositeOrNone().ready();
        Map<String, FunctionResource> resources = new LinkedHashMap<>();
        desired.forEach((name, resource) -> resources.put(
                name,
                new FunctionResource(struct(resource.resourceOrEmpty()), ConnectionDetails.NONE, resource.ready())));
        return new State(new FunctionResource(struct(desiredXr.tree()), details, ready), resources);
    }

    private Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>(request.context() == null ? Map.of() : request.context());
        context.put(ENVIRONMENT, struct(environment.tree()));
        return context;
    }

    private static Document document(FunctionResource resource) {
        return Document.over(struct(resource.resourceOrEmpty()));
    }

    private static Map<String, Object> struct(Map<String, Object> tree) {
        return Document.map(GoJson.throughStruct(tree));
    }

    private static Document environment(@Nullable Map<String, Object> context) {
        Object value = context == null ? null : context.get(ENVIRONMENT);
        Document environment =
                Document.over(value instanceof Map<?, ?> ? struct(Document.map(value)) : new LinkedHashMap<>());
        if (environment.text("apiVersion").isEmpty() && environment.text("kind").isEmpty()) {
            environment.put("apiVersion", "internal.crossplane.io/v1alpha1");
            environment.put("kind", "Environment");
        }
        return environment;
    }
}
