package dev.slipway.cluster.topology.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules cost before they run; the factors are those that Kubernetes tells for these schemas. */
class RuleBudgetTest {

    private static final SchemaNode NONE = SchemaNode.of(Map.of());

    private static List<FieldError> check(Map<String, Object> property) {
        Map<String, Object> schema = Map.of("type", "object", "properties", Map.of("a", property));
        return SchemaCheck.check(SchemaNode.of(schema), NONE, 35, "s");
    }

    private static Map<String, Object> text(int longest, String... rules) {
        return Map.of(
                "type",
                "string",
                "maxLength",
                longest,
                "x-kubernetes-validations",
                List.of(rules).stream().map(rule -> Map.of("rule", rule)).toList());
    }

    private static Map<String, Object> texts(int longest, int most, String rule) {
        return Map.of(
                "type",
                "array",
                "maxItems",
                most,
                "items",
                Map.of("type", "string", "maxLength", longest),
                "x-kubernetes-validations",
                List.of(Map.of("rule", rule)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100  | 1000 | self.all(x, x.contains('abc'))                    |",
                "2048 | 100000 | self.all(x, x.contains('abc'))                  | 8.2x",
                "10   | 3000 | self.all(x, self.exists(y, x == y))               | 9.0x",
                "253  | 5000 | self.all(x, x in self)                            | 2.5x",
                "10   | 500  | self.all(x, self.all(y, self.all(z, x + y != z))) | more than 100x",
                "10   | 5000 | self.map(x, x + 'b').join(',').contains('a long text to find') | more than 100x",
                "2048 | 5000 | self.filter(x, x.startsWith('a')).exists(x, x.matches('a+b+c+d+')) |",
            })
    void expensiveRulesAreForbidden(int longest, int most, String rule, String factor) {
        List<FieldError> errors = check(texts(longest, most, rule));

        if (factor == null) {
            assertThat(errors).isEmpty();
        } else {
            assertThat(errors.get(0).type()).isEqualTo("FieldValueForbidden");
            assertThat(errors.get(0).message())
                    .contains("estimated rule cost exceeds budget by factor of " + factor + " (");
        }
    }

    @Test
    void ruleCountsForEachValueThatThereCanBe() {
        Map<String, Object> item = text(1000, "self.contains('keyword')");
        assertThat(check(item)).isEmpty();
        assertThat(check(Map.of("type", "array", "maxItems", 1000, "items", item)))
                .isEmpty();
        assertThat(check(Map.of("type", "array", "items", item))).first().satisfies(error -> assertThat(error.field())
                .isEqualTo("s.properties[a].items.x-kubernetes-validations[0].rule"));
    }

    @Test
    void rulesTogetherHaveALimitToo() {
        String[] rules = IntStream.range(0, 15)
                .mapToObj(i -> "self.contains('a text " + i + " that is long enough')")
                .toArray(String[]::new);

        List<FieldError> errors = check(Map.of("type", "array", "maxItems", 1, "items", text(6_000_000, rules)));

        assertThat(errors).isNotEmpty().allSatisfy(error -> assertThat(error.type())
                .isEqualTo("FieldValueForbidden"));
        assertThat(errors.get(errors.size() - 1).field()).isEqualTo("s");
        assertThat(errors)
                .filteredOn(error -> error.message().contains("contributed to"))
                .hasSize(4);
    }

    @Test
    void messagesCostToo() {
        Map<String, Object> rule = Map.of("rule", "true", "messageExpression", "string(self.matches('a+b+c+d+e+f+'))");
        assertThat(check(Map.of("type", "string", "x-kubernetes-validations", List.of(rule))))
                .isEmpty();

        Map<String, Object> costly = Map.of("rule", "true", "messageExpression", "string(self.contains(self))");
        assertThat(check(Map.of("type", "string", "x-kubernetes-validations", List.of(costly))))
                .anySatisfy(error -> assertThat(error.message()).contains("estimated messageExpression cost"));
    }
}
