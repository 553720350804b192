package dev.slipway.delivery.ignore;

import dev.slipway.delivery.diff.KnownFields;
import dev.slipway.delivery.diff.Normaliser;
import dev.slipway.delivery.diff.TrustedManagers;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.template.glob.Glob;
import java.util.List;
import java.util.Map;

/**
 * All rules that hold for the objects of an application: its own and those of the installation. Keep it: compiling is
 * costly. Safe for use by many threads.
 */
public final class IgnoreRules implements Normaliser {

    private static final TypedKind ROLLOUT =
            new TypedKind("argoproj.io", "Rollout", List.of(new KnownFields("spec.template.spec", "core/v1/PodSpec")));

    /** Custom resources that hold Kubernetes types; group and kind may be globs. */
    public record TypedKind(String group, String kind, List<KnownFields> fields) {

        boolean covers(KubeObject object) {
            return Glob.matches(group, object.gvk().group()) && Glob.matches(kind, object.kind());
        }
    }

    private record Compiled(IgnoreRule rule, JqPaths jq) {}

    private final List<Compiled> rules;
    private final List<TypedKind> typed;

    private IgnoreRules(List<Compiled> rules, List<TypedKind> typed) {
        this.rules = rules;
        this.typed = typed;
    }

    /** Compile the rules; a jq path that does not parse is INVALID. */
    public static IgnoreRules of(List<IgnoreRule> rules, List<TypedKind> typed) {
        return new IgnoreRules(
                rules.stream()
                        .map(rule -> new Compiled(rule, new JqPaths(rule.jqPathExpressions())))
                        .toList(),
                List.copyOf(typed));
    }

    public static IgnoreRules none() {
        return of(List.of(), List.of());
    }

    @Override
    public void normalise(Map<String, Object> tree) {
        if (rules.isEmpty() && typed.isEmpty() && !"Rollout".equals(tree.get("kind"))) {
            return;
        }
        KubeObject identity = identity(tree);
        for (Compiled compiled : rules) {
            if (compiled.rule().covers(identity)) {
                compiled.rule().jsonPointers().forEach(pointer -> JsonPointers.remove(tree, pointer));
                compiled.jq().delete(tree);
            }
        }
        typed.stream().filter(kind -> kind.covers(identity)).forEach(kind -> rewrite(kind, tree));
        if (ROLLOUT.covers(identity)) {
            rewrite(ROLLOUT, tree);
        }
    }

    private static void rewrite(TypedKind kind, Map<String, Object> tree) {
        kind.fields().forEach(field -> field.normalise(tree));
    }

    private static KubeObject identity(Map<String, Object> tree) {
        KubeObject whole = KubeObject.of(Map.of(
                "apiVersion", String.valueOf(tree.get("apiVersion")),
                "kind", String.valueOf(tree.get("kind"))));
        Object metadata = tree.get("metadata");
        if (!(metadata instanceof Map<?, ?> map)) {
            return whole;
        }
        KubeObject named = map.get("name") instanceof String name ? whole.with(name, "metadata", "name") : whole;
        return map.get("namespace") instanceof String namespace
                ? named.with(namespace, "metadata", "namespace")
                : named;
    }

    /** Return the managers whose fields do not count for the object. */
    public List<String> trustedManagers(KubeObject object) {
        return rules.stream()
                .map(Compiled::rule)
                .filter(rule -> !rule.managedFieldsManagers().isEmpty() && rule.covers(object))
                .flatMap(rule -> rule.managedFieldsManagers().stream())
                .toList();
    }

    /** Return both sides without the fields of trusted managers. */
    public TrustedManagers.Sides trusted(KubeObject target, KubeObject live) {
        return TrustedManagers.without(target, live, trustedManagers(live));
    }
}
