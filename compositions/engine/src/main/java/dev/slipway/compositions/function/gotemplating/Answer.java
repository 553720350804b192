package dev.slipway.compositions.function.gotemplating;

import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.Ready;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.State;
import dev.slipway.template.format.GoDuration;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoQuote;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns rendered objects into desired state, conditions, context and requirements. */
final class Answer {

    private static final String EXTRA_RESOURCES = "apiextensions.crossplane.io/extra-resources";
    private static final Set<String> READY = Set.of("True", "False", "Unspecified");

    private final RunFunctionRequest request;
    private final Map<String, FunctionResource> composed = new LinkedHashMap<>();
    private final MetaKinds meta;
    private RunFunctionResponse response;
    private FunctionResource composite;

    Answer(RunFunctionRequest request, RunFunctionResponse response) {
        this.request = request;
        this.response = response;
        State desired = request.desired() == null ? State.EMPTY : request.desired();
        FunctionResource given = desired.compositeOrNone();
        this.composite =
                new FunctionResource(GoJson.struct(given.resourceOrEmpty()), given.connectionDetails(), given.ready());
        this.composed.putAll(desired.resources());
        this.meta = new MetaKinds(request);
    }

    /** Return the answer; a {@link RefusedException} says which object cannot be taken. */
    RunFunctionResponse of(List<Map<String, Object>> objects) {
        lifetime();
        objects.forEach(this::take);
        response = meta.applied(response).withDesired(new State(meta.applied(composite), composed), context());
        return response;
    }

    private void lifetime() {
        Map<String, Object> observed = request.observed().compositeOrNone().resourceOrEmpty();
        Annotations.get(observed, Annotations.TTL).ifPresent(ttl -> response = response.withTtl(duration(ttl)));
    }

    private static Duration duration(String text) {
        try {
            return GoDuration.parse(text);
        } catch (IllegalArgumentException unreadable) {
            return Duration.ZERO;
        }
    }

    private void take(Map<String, Object> object) {
        if (MetaKinds.API_VERSION.equals(object.get("apiVersion"))) {
            meta.take(object);
            return;
        }
        Optional<Ready> ready = ready(object);
        Optional<String> name = Annotations.get(object, Annotations.RESOURCE_NAME);
        if (name.isEmpty() && isComposite(object)) {
            takeComposite(object, ready);
            return;
        }
        Annotations.remove(object, Annotations.RESOURCE_NAME);
        FunctionResource resource =
                FunctionResource.of(GoJson.struct(object)).withReady(ready.orElse(Ready.UNSPECIFIED));
        composed.put(
                name.orElseThrow(() -> new RefusedException(GoQuote.quote(String.valueOf(object.get("kind")))
                        + " template is missing required " + GoQuote.quote(Annotations.RESOURCE_NAME)
                        + " annotation")),
                resource);
    }

    private static Optional<Ready> ready(Map<String, Object> object) {
        Optional<String> value = Annotations.get(object, Annotations.READY);
        if (value.isPresent() && !READY.contains(value.get())) {
            throw new RefusedException("invalid function input: invalid " + GoQuote.quote(Annotations.READY)
                    + " annotation value " + GoQuote.quote(value.get()) + ": must be True, False, or Unspecified");
        }
        Annotations.remove(object, Annotations.READY);
        return value.map(word -> Ready.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private boolean isComposite(Map<String, Object> object) {
        Map<String, Object> observed = request.observed().compositeOrNone().resourceOrEmpty();
        return String.valueOf(object.get("apiVersion")).equals(observed.get("apiVersion"))
                && String.valueOf(object.get("kind")).equals(observed.get("kind"));
    }

    /** Of the composite resource only the status is taken, merged over what is desired already. */
    private void takeComposite(Map<String, Object> object, Optional<Ready> ready) {
        Map<String, Object> desired = new LinkedHashMap<>(composite.resourceOrEmpty());
        if (desired.containsKey("status") || object.containsKey("status")) {
            Map<String, Object> status = status(desired.get("status"), "desired");
            Trees.merge(status, status(object.get("status"), "templated"));
            desired.put("status", GoJson.struct(status));
        }
        composite = new FunctionResource(desired, composite.connectionDetails(), ready.orElse(composite.ready()));
    }

    private static Map<String, Object> status(@Nullable Object status, String whose) {
        return Trees.map(status, "cannot get " + whose + " composite status");
    }

    /** What was found for the requirements goes into the context, where later steps look for it. */
    private @Nullable Map<String, Object> context() {
        Map<String, Object> context = meta.context();
        Map<String, List<FunctionResource>> required = request.provided().resources();
        Map<String, List<FunctionResource>> extra = request.provided().extraResources();
        Map<String, List<FunctionResource>> found = required.isEmpty() ? extra : required;
        if (found.isEmpty()) {
            return context;
        }
        Map<String, Object> changed = new LinkedHashMap<>(context == null ? Map.of() : context);
        Map<String, Object> all = new LinkedHashMap<>();
        if (request.context() != null && request.context().get(EXTRA_RESOURCES) instanceof Map<?, ?> known) {
            known.forEach((name, items) -> all.put(String.valueOf(name), items));
        }
        all.putAll(RequestTree.found(found));
        changed.put(EXTRA_RESOURCES, GoJson.struct(all));
        return changed;
    }
}
