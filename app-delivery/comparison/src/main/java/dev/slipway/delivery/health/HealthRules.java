package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.template.glob.Glob;
import java.util.List;
import java.util.Optional;

/** All health checks of an installation: those of users come before the built-in ones. Safe for use by many threads. */
public final class HealthRules {

    private static final HealthRules BUILT_IN = new HealthRules(List.of());

    /** A check of the health of one live object; empty when it has nothing to say. */
    @FunctionalInterface
    interface Check {
        Optional<Health> of(KubeObject object);
    }

    /** A user's check for kinds; group and kind are globs. */
    public static final class Rule {

        private final String group;
        private final String kind;
        private final Check check;

        private Rule(String group, String kind, Check check) {
            this.group = group;
            this.kind = kind;
            this.check = check;
        }

        /** Return a rule that runs a Lua script; one that does not compile is INVALID. */
        public static Rule lua(String group, String kind, String script) {
            return new Rule(group, kind, LuaHealth.compile(kind, script));
        }

        /** Return a rule of CEL expressions by status; one that does not compile is INVALID. */
        public static Rule cel(String group, String kind, java.util.Map<String, String> expressions) {
            return new Rule(group, kind, CelHealth.compile(expressions));
        }

        private boolean covers(KubeObject object) {
            return Glob.matches(group, object.gvk().group()) && Glob.matches(kind, object.kind());
        }

        private boolean isExact() {
            return !group.contains("*") && !kind.contains("*");
        }
    }

    private final List<Rule> rules;

    private HealthRules(List<Rule> rules) {
        this.rules = rules;
    }

    public static HealthRules builtIn() {
        return BUILT_IN;
    }

    /** Return the built-in checks with users' rules before them; a rule for one kind comes before one with a glob. */
    public static HealthRules of(List<Rule> rules) {
        List<Rule> sorted = rules.stream()
                .sorted(java.util.Comparator.comparing((Rule rule) -> !rule.isExact()))
                .toList();
        return sorted.isEmpty() ? BUILT_IN : new HealthRules(sorted);
    }

    /** Return the health of a live object, empty when its kind has no check. */
    public Optional<Health> of(KubeObject object) {
        if (HealthChecks.isGoing(object)) {
            return HealthChecks.of(object);
        }
        Optional<Rule> own = rules.stream().filter(rule -> rule.covers(object)).findFirst();
        return own.isPresent() ? own.get().check.of(object) : HealthChecks.of(object);
    }
}
