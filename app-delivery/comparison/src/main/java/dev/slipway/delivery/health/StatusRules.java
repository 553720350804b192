package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The patterns that most kinds follow: a table of conditions, a table of states, a message that has a default. */
final class StatusRules {

    private StatusRules() {}

    /** What a condition means when it fits. */
    record Row(Predicate<KubeObject> fits, Function<KubeObject, Health> health) {}

    static Row row(String type, String status, Health health) {
        return row(type, status, condition -> health);
    }

    static Row row(String type, String status, Function<KubeObject, Health> health) {
        return new Row(
                ofType(type).and(condition -> Field.text(condition, "status").equals(status)), health);
    }

    /** A row for every condition of a type, whatever its status. */
    static Row row(String type, Function<KubeObject, Health> health) {
        return new Row(ofType(type), health);
    }

    /** The first condition of the object's list that fits a row decides, whatever the order of the rows. */
    static Function<KubeObject, Health> conditions(Health otherwise, Row... rows) {
        return object -> decide(object, rows).orElse(otherwise);
    }

    static Optional<Health> decide(KubeObject object, Row... rows) {
        return Field.conditions(object).stream()
                .flatMap(condition -> Arrays.stream(rows)
                        .filter(row -> row.fits().test(condition))
                        .map(row -> row.health().apply(condition)))
                .findFirst();
    }

    /** True is healthy, False degraded, each with the condition's message; what is neither waits. */
    static Function<KubeObject, Health> ready(String waiting) {
        return conditions(
                Health.progressing(waiting),
                row("Ready", "True", says(HealthCode.HEALTHY, "message")),
                row("Ready", "False", says(HealthCode.DEGRADED, "message")));
    }

    /** Return the last condition of a type: where a list repeats itself, some operators' later word counts. */
    static Optional<KubeObject> last(KubeObject object, Predicate<KubeObject> fits) {
        return Field.conditions(object).stream().filter(fits).reduce((earlier, later) -> later);
    }

    static Predicate<KubeObject> ofType(String type) {
        return condition -> Field.type(condition).equals(type);
    }

    /** The message is the text at a path, empty without one. */
    static Function<KubeObject, Health> says(HealthCode code, String... path) {
        return object -> new Health(code, Field.text(object, path));
    }

    /** The message is the condition's; the default serves only where it has none, an empty one stays. */
    static Function<KubeObject, Health> saysOr(HealthCode code, String text) {
        return condition -> new Health(code, condition.text("message").orElse(text));
    }

    /** The text at a path decides; a text that the table does not know is {@code other}. */
    static Function<KubeObject, Health> states(
            List<String> path, Health absent, Function<String, Health> other, Map<String, Health> table) {
        return object -> object.text(path.toArray(String[]::new))
                .map(state -> Optional.ofNullable(table.get(state)).orElseGet(() -> other.apply(state)))
                .orElse(absent);
    }

    /** The text at a path decides; what the table does not know is as good as absent. */
    static Function<KubeObject, Health> states(List<String> path, Health otherwise, Map<String, Health> table) {
        return states(path, otherwise, state -> otherwise, table);
    }

    static boolean anyTrue(KubeObject object, String type) {
        return Field.conditions(object).stream().anyMatch(ofType(type).and(Field::isTrue));
    }

    static boolean has(KubeObject object, String... path) {
        return object.at(path).isPresent();
    }

    /** Return whether the value at the path is there and not false. */
    static boolean isSet(KubeObject object, String... path) {
        return object.at(path).filter(value -> !Boolean.FALSE.equals(value)).isPresent();
    }

    static boolean isFlagged(KubeObject object, String... path) {
        return object.at(path).filter(Boolean.TRUE::equals).isPresent();
    }

    /** Return whether the controller has seen the latest generation; an object without either counts as seen. */
    static boolean isObserved(KubeObject object) {
        return Field.present(object, "metadata", "generation")
                .equals(Field.present(object, "status", "observedGeneration"));
    }

    /** Return the objects that are the values of a map, or the items of a list. */
    static List<KubeObject> members(KubeObject object, String... path) {
        return has(object, path) && object.list(path).isEmpty()
                ? object.map(path).values().stream()
                        .filter(Map.class::isInstance)
                        .map(value -> KubeObject.of((Map<?, ?>) value))
                        .toList()
                : Field.items(object, path);
    }
}
