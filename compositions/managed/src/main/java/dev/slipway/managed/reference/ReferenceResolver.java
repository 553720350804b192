package dev.slipway.managed.reference;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.resolve.Resolution;
import dev.slipway.managed.kind.Reference;
import dev.slipway.managed.kind.Twins;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves the references of an object as crossplane-runtime does: a field that has a value is left alone unless the
 * policy says Always; a selector takes the first match by name (or all, for a list field) and is written back as a
 * reference; a required reference that does not resolve holds the object up, an optional one does not. What is referred
 * to must be ready before its value is taken for the first time, so that nothing is made that can only fail.
 */
public final class ReferenceResolver {

    private static final String MANAGER = "slipway-reference-";
    private static final String EXTERNAL_NAME = "crossplane.io/external-name";

    private final Lookup lookup;

    public ReferenceResolver(Lookup lookup) {
        this.lookup = lookup;
    }

    public Resolved resolve(KubeObject object, List<Reference> references) {
        Pass pass = new Pass(object);
        references.forEach(pass::resolve);
        return new Resolved(pass.object, pass.writes, pass.problems, !pass.wrong, pass.used);
    }

    /** The state of resolving one object. */
    private final class Pass {

        private final List<Resolved.Write> writes = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private final Set<Ref> used = new HashSet<>();
        private KubeObject object;
        private boolean wrong;

        Pass(KubeObject object) {
            this.object = object;
        }

        void resolve(Reference reference) {
            for (int depth = 1; depth < reference.field().size(); depth++) {
                List<String> parent = reference.field().subList(0, depth);
                if (object.at(path(parent)).filter(List.class::isInstance).isPresent()) {
                    resolveItems(reference, parent);
                    return;
                }
            }
            resolveHere(reference);
        }

        /**
         * Resolve the reference in every item of a list. The values are not written back: no field manager can own one
         * field of an item without taking over the list.
         */
        private void resolveItems(Reference reference, List<String> list) {
            Reference inner = new Reference(
                    reference.field().subList(list.size(), reference.field().size()),
                    reference.refField(),
                    reference.selectorField(),
                    reference.target(),
                    reference.extract(),
                    reference.many());
            List<Object> items = new ArrayList<>();
            for (Object item : object.list(path(list))) {
                if (item instanceof Map<?, ?>) {
                    Pass pass = new Pass(object.with(item, "spec", "forProvider"));
                    pass.resolve(inner);
                    problems.addAll(pass.problems);
                    wrong = wrong || pass.wrong;
                    used.addAll(pass.used);
                    items.add(pass.object.map("spec", "forProvider"));
                } else {
                    items.add(item);
                }
            }
            object = object.with(items, path(list));
        }

        private void resolveHere(Reference reference) {
            List<Map<String, Object>> refs = refs(reference);
            Map<String, Object> selector = object.map(path(reference.sibling(reference.selectorField())));
            if (refs.isEmpty() && selector.isEmpty()) {
                return;
            }
            Map<String, Object> policy = policy(refs.isEmpty() ? selector : refs.get(0));
            boolean present = object.at(path(reference.field())).isPresent();
            boolean always = "Always".equals(policy.get("resolve"));
            if (present && !always) {
                return;
            }
            boolean select = refs.isEmpty() || (always && !selector.isEmpty());
            if (isForeign(reference, select ? List.of(selector) : refs)) {
                return;
            }
            List<Ref> targets = select ? selected(reference, selector) : named(reference, refs);
            used.addAll(targets);
            take(reference, targets, select, "Optional".equals(policy.get("resolution")));
        }

        private void take(Reference reference, List<Ref> targets, boolean select, boolean optional) {
            List<String> values = new ArrayList<>();
            List<String> lacking = new ArrayList<>();
            boolean waits = !targets.isEmpty();
            if (targets.isEmpty()) {
                lacking.add("no " + target(reference).kind() + " matches its selector");
            }
            for (Ref target : targets) {
                Resolution<String> value = value(reference, target);
                value.found().ifPresent(values::add);
                value.problem().ifPresent(lacking::add);
                waits = waits && (value.found().isPresent() || isBeingMade(target));
            }
            if (lacking.isEmpty()) {
                write(reference, values, select ? targets : List.of());
            } else if (!optional) {
                wrong = wrong || !waits;
                problems.add(reference.label() + ": " + String.join(", ", lacking));
            }
        }

        private void write(Reference reference, List<String> values, List<Ref> selected) {
            Object value = reference.many() ? values : values.get(0);
            if (object.at(path(reference.field())).filter(value::equals).isPresent()) {
                return;
            }
            KubeObject patch = KubeObject.of(object.ref()).with(value, path(reference.field()));
            object = object.with(value, path(reference.field()));
            if (!selected.isEmpty()) {
                List<Map<String, Object>> names = selected.stream()
                        .map(ref -> Map.<String, Object>of("name", ref.name()))
                        .toList();
                Object refs = reference.many() ? names : names.get(0);
                patch = patch.with(refs, path(reference.sibling(reference.refField())));
            }
            writes.add(new Resolved.Write(patch, MANAGER + String.join(".", reference.field())));
        }

        @SuppressWarnings("unchecked") // items of frozen trees have string keys
        private List<Map<String, Object>> refs(Reference reference) {
            String[] path = path(reference.sibling(reference.refField()));
            if (!reference.many()) {
                Map<String, Object> ref = object.map(path);
                return ref.isEmpty() ? List.of() : List.of(ref);
            }
            return object.list(path).stream()
                    .filter(Map.class::isInstance)
                    .map(ref -> (Map<String, Object>) ref)
                    .toList();
        }

        private List<Ref> named(Reference reference, List<Map<String, Object>> refs) {
            return refs.stream()
                    .map(ref -> new Ref(target(reference), object.namespace(), String.valueOf(ref.get("name"))))
                    .toList();
        }

        private List<Ref> selected(Reference reference, Map<String, Object> selector) {
            List<Ref> matches = lookup.all(target(reference)).stream()
                    .filter(candidate -> candidate.namespace().equals(object.namespace()))
                    .filter(candidate -> !candidate.isDeleting() && matches(candidate, selector))
                    .map(KubeObject::ref)
                    .sorted(Comparator.comparing(Ref::name))
                    .toList();
            return reference.many() ? matches : matches.stream().limit(1).toList();
        }

        private boolean matches(KubeObject candidate, Map<String, Object> selector) {
            if (selector.get("matchLabels") instanceof Map<?, ?> labels
                    && !candidate.labels().entrySet().containsAll(labels.entrySet())) {
                return false;
            }
            return !Boolean.TRUE.equals(selector.get("matchControllerRef"))
                    || controller(candidate).isPresent()
                            && controller(candidate).equals(controller(object));
        }

        /** References do not cross namespaces: that is off by default for every kind. */
        private boolean isForeign(Reference reference, List<Map<String, Object>> refsOrSelector) {
            List<String> foreign = object.namespace().isEmpty()
                    ? List.of()
                    : refsOrSelector.stream()
                            .map(item -> item.get("namespace"))
                            .filter(asked -> asked != null && !asked.equals(object.namespace()))
                            .map(String::valueOf)
                            .toList();
            wrong = wrong || !foreign.isEmpty();
            foreign.forEach(asked -> problems.add(reference.label() + ": a reference to namespace " + asked
                    + " is not allowed from " + object.namespace()));
            return !foreign.isEmpty();
        }

        private Gvk target(Reference reference) {
            return Twins.isTwin(object.gvk()) ? Twins.of(reference.target()) : reference.target();
        }
    }

    private Resolution<String> value(Reference reference, Ref ref) {
        Optional<KubeObject> target = lookup.get(ref);
        if (target.isEmpty()) {
            return new Resolution.Missing<>(ref);
        }
        if (!isReady(target.get())) {
            return new Resolution.NotReady<>(ref, whyNotReady(target.get()));
        }
        Optional<String> value = reference.extract().isEmpty()
                ? target.get().annotation(EXTERNAL_NAME)
                : target.get().text(reference.extract().toArray(String[]::new));
        return value.filter(text -> !text.isEmpty())
                .<Resolution<String>>map(Resolution.Found::new)
                .orElseGet(() -> new Resolution.NotReady<>(
                        ref,
                        reference.extract().isEmpty()
                                ? "it has no external name"
                                : String.join(".", reference.extract()) + " is empty"));
    }

    /** What goes wrong with it is said here too; how far it has come is said on itself. */
    private static String whyNotReady(KubeObject target) {
        return wrongWith(target).orElse("it is being made");
    }

    private boolean isBeingMade(Ref ref) {
        return lookup.get(ref)
                .filter(target -> wrongWith(target).isEmpty() && !isReady(target))
                .isPresent();
    }

    private static boolean isReady(KubeObject target) {
        return target.condition("Ready").filter(Condition::isTrue).isPresent();
    }

    private static Optional<String> wrongWith(KubeObject target) {
        return target.condition("Synced")
                .filter(synced -> !synced.isTrue())
                .map(synced -> synced.message() == null ? synced.reason() : synced.message());
    }

    private static Optional<String> controller(KubeObject object) {
        return object.controller().map(OwnerRef::uid);
    }

    @SuppressWarnings("unchecked") // keys of a frozen tree are strings
    private static Map<String, Object> policy(Map<String, Object> refOrSelector) {
        return refOrSelector.get("policy") instanceof Map<?, ?> policy ? (Map<String, Object>) policy : Map.of();
    }

    private static String[] path(List<String> field) {
        List<String> path = new ArrayList<>(List.of("spec", "forProvider"));
        path.addAll(field);
        return path.toArray(String[]::new);
    }
}
