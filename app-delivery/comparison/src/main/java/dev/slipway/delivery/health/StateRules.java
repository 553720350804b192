package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The parts of which the checks of most kinds are made: rules that are asked in order until one has an answer. */
final class StateRules {

    /** Says how an object is, or nothing, so that the next rule is asked. */
    @FunctionalInterface
    interface Rule {
        Optional<Health> of(KubeObject object);
    }

    /** Says how an object with such a condition is. */
    record Clause(Predicate<KubeObject> test, Function<KubeObject, Health> health) {

        static Clause on(String type, String status, Function<KubeObject, Health> health) {
            return new Clause(condition -> is(condition, type, status), health);
        }

        static Clause on(String type, String status, Health health) {
            return on(type, status, condition -> health);
        }

        static Clause onReason(String type, String reason, Function<KubeObject, Health> health) {
            return new Clause(
                    condition -> Field.type(condition).equals(type)
                            && reason(condition).equals(reason),
                    health);
        }
    }

    private StateRules() {}

    /** Return the check that asks the rules in order and takes {@code otherwise} when none has an answer. */
    static Function<KubeObject, Health> check(Health otherwise, Rule... rules) {
        return object -> Arrays.stream(rules)
                .flatMap(rule -> rule.of(object).stream())
                .findFirst()
                .orElse(otherwise);
    }

    /** Return the rule of the first condition, in the object's order, for which there is a clause. */
    static Rule conditions(Clause... clauses) {
        List<Clause> all = List.of(clauses);
        return object -> Field.conditions(object).stream()
                .flatMap(condition -> all.stream()
                        .filter(clause -> clause.test().test(condition))
                        .limit(1)
                        .map(clause -> clause.health().apply(condition)))
                .findFirst();
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

    /** Return whether status is of this generation; where both numbers are absent it is. */
    static boolean isObserved(KubeObject object) {
        return Field.present(object, "metadata", "generation")
                .equals(Field.present(object, "status", "observedGeneration"));
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

    /** Return the last condition of the type, for rules in which a later one replaces an earlier one. */
    static Optional<KubeObject> last(KubeObject object, String type) {
        return Field.conditions(object).stream()
                .filter(condition -> Field.type(condition).equals(type))
                .reduce((earlier, later) -> later);
    }
}
