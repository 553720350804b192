package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The parts of which the checks of most kinds are made: rules that are asked in order until one has an answer. */
final class OrderedRules {

    /** Says how an object is, or nothing, so that the next rule is asked. */
    @FunctionalInterface
    interface Rule {
        Optional<Health> of(KubeObject object);
    }

    private OrderedRules() {}

    /** Return the check that asks the rules in order and takes {@code otherwise} when none has an answer. */
    static Function<KubeObject, Health> check(Health otherwise, Rule... rules) {
        return object -> Arrays.stream(rules)
                .flatMap(rule -> rule.of(object).stream())
                .findFirst()
                .orElse(otherwise);
    }

    /** Return the rule of the first condition, in the object's order, that fits a row. */
    static Rule conditions(StatusRules.Row... rows) {
        return object -> StatusRules.decide(object, rows);
    }

    /** A row for a condition of a type that gives a reason, whatever its status. */
    static StatusRules.Row onReason(String type, String reason, Function<KubeObject, Health> health) {
        return new StatusRules.Row(
                StatusRules.ofType(type).and(condition -> reason(condition).equals(reason)), health);
    }

    /** Return the rule of a field that says in one word how the object is. */
    static Rule word(Map<String, Health> healths, String... path) {
        return object -> object.text(path).map(healths::get);
    }

    static Rule when(Predicate<KubeObject> test, Health health) {
        return when(test, object -> health);
    }

    static Rule when(Predicate<KubeObject> test, Function<KubeObject, Health> health) {
        return object -> test.test(object) ? Optional.of(health.apply(object)) : Optional.empty();
    }

    /** Return the health whose message is that of the condition. */
    static Function<KubeObject, Health> said(HealthCode code) {
        return condition -> new Health(code, Field.message(condition));
    }

    /** Return the health whose message is {@code status.message}. */
    static Function<KubeObject, Health> saidInStatus(HealthCode code) {
        return object -> new Health(code, Field.text(object, "status", "message"));
    }

    static Predicate<KubeObject> has(String... path) {
        return object -> object.at(path).isPresent();
    }

    static Predicate<KubeObject> lacks(String... path) {
        return has(path).negate();
    }

    static Predicate<KubeObject> holds(String text, String... path) {
        return object -> Field.text(object, path).equals(text);
    }

    /** Return whether a condition says itself that it is of another generation of its object. */
    static boolean isStale(KubeObject condition, KubeObject object) {
        Optional<Long> observed = Field.present(condition, "observedGeneration");
        Optional<Long> wanted = Field.present(object, "metadata", "generation");
        return observed.isPresent() && wanted.isPresent() && !observed.equals(wanted);
    }

    static boolean is(KubeObject condition, String type, String status) {
        return Field.type(condition).equals(type)
                && Field.text(condition, "status").equals(status);
    }

    static String reason(KubeObject condition) {
        return Field.text(condition, "reason");
    }
}
