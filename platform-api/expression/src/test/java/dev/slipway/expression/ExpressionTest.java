package dev.slipway.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.slipway.expression.ExpressionException.Stage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private static final Language LANGUAGE = Language.standard().withVariables("object", "other");

    private static Object evaluate(String text, Object object) {
        return LANGUAGE.compile(text).evaluate(Map.of("object", object));
    }

    @Test
    void fieldsOfTreesAreRead() {
        var object = Map.of("spec", Map.of("replicas", 3L), "tags", List.of("a", "b"));

        assertThat(evaluate("object.spec.replicas == 3", object)).isEqualTo(true);
        assertThat(evaluate("object.tags.exists(tag, tag == 'b')", object)).isEqualTo(true);
        assertThat(evaluate("has(object.status)", object)).isEqualTo(false);
    }

    @Test
    void wholeNumbersAndDecimalsCompare() {
        assertThat(evaluate("object.count == 2 && object.count < 3", Map.of("count", 2.0)))
                .isEqualTo(true);
        assertThat(evaluate("object.count == 2.0", Map.of("count", 2))).isEqualTo(true);
    }

    @Test
    void resultsAreTrees() {
        assertThat(evaluate("{'name': object.name, 'list': [1, 2.5, true, null]}", Map.of("name", "a")))
                .isEqualTo(Map.of("name", "a", "list", Arrays.asList(1L, 2.5, true, null)));
        assertThat(evaluate("b'ab'", Map.of())).isEqualTo("YWI=");
        assertThat(evaluate("duration('90s')", Map.of())).isEqualTo("90s");
        assertThat(evaluate("timestamp('2026-01-01T00:00:00Z')", Map.of())).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void messagesAreReadWithTheirTypes() {
        var language = Language.standard().withMessage("context", Struct.getDescriptor());
        var context = Struct.newBuilder()
                .putFields("n", Value.newBuilder().setNumberValue(2).build())
                .build();

        assertThat(language.compile("context.n == 2").evaluate(Map.of("context", context)))
                .isEqualTo(true);
    }

    @Test
    void typesAndVariablesAreKnownBeforeEvaluation() {
        var expression = LANGUAGE.compile("object.items.filter(item, item == other)");

        assertThat(expression.variables()).containsExactly("object", "other");
        assertThat(LANGUAGE.compile("1 + 1").type()).isEqualTo("int");
        assertThat(LANGUAGE.compile("object.a").type()).isEqualTo("dyn");
        assertThat(LANGUAGE.compile("['a']").type()).isEqualTo("list(string)");
        assertThat(LANGUAGE.compile("{'a': 1}").type()).isEqualTo("map(string, int)");
    }

    @Test
    void whatIsToBeOmittedIsNoValue() {
        assertThat(evaluate("object.a ? true : omit()", Map.of("a", false))).isSameAs(Expression.OMITTED);
        assertThat(evaluate("object.?b", Map.of())).isSameAs(Expression.OMITTED);
        assertThat(evaluate("object.?b.orValue('c')", Map.of())).isEqualTo("c");
    }

    @Test
    void listsAndTextsHaveTheirFunctions() {
        assertThat(evaluate("object.map(x, x.upperAscii()).sort().join('-')", List.of("b", "a")))
                .isEqualTo("A-B");
        assertThat(evaluate("'%s is %d of %.1f%%'.format(['a', 2, 2.55])", Map.of()))
                .isEqualTo("a is 2 of 2.6%");
        assertThat(evaluate("'%s %s %x'.format([[1, 'b'], {'k': true}, 255])", Map.of()))
                .isEqualTo("[1, b] {k: true} ff");
        assertThat(evaluate("base64.encode(b'ab')", Map.of())).isEqualTo("YWI=");
        assertThat(evaluate("cel.bind(x, 2, x * x)", Map.of())).isEqualTo(4L);
    }

    @Test
    void anAbsentFieldIsNamed() {
        assertThatThrownBy(() -> evaluate("object.spec.size > 1", Map.of("spec", Map.of())))
                .isInstanceOf(ExpressionException.class)
                .hasMessage("no such key: size");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "object. | PARSE | Syntax error",
                "nobody.knows | CHECK | undeclared reference to 'nobody'",
                "1 + 'a' | CHECK | found no matching overload for '_+_'",
                "1 / 0 == 1 | EVALUATE | division by zero",
            })
    void whatIsWrongIsSaid(String text, Stage stage, String message) {
        assertThatThrownBy(() -> evaluate(text, Map.of()))
                .isInstanceOfSatisfying(ExpressionException.class, problem -> assertThat(problem.stage())
                        .isEqualTo(stage))
                .hasMessageContaining(message);
    }

    @Test
    void aLongExpressionIsRefused() {
        String text = "1" + " + 1".repeat(10_000);

        assertThatThrownBy(() -> LANGUAGE.compile(text)).isInstanceOf(ExpressionException.class);
    }

    @Test
    void aDeepExpressionIsRefused() {
        String text = "(".repeat(2_000) + "1" + ")".repeat(2_000);

        assertThatThrownBy(() -> LANGUAGE.compile(text)).isInstanceOf(ExpressionException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "object.all(a, object.all(b, object.all(c, a + b + c >= 0)))",
                "['0123456789'].map(a,a+a+a+a+a+a+a+a).map(a,a+a+a+a+a+a+a+a).map(a,a+a+a+a+a+a+a+a)"
                        + ".map(a,a+a+a+a+a+a+a+a).map(a,a+a+a+a+a+a+a+a).map(a,a+a+a+a+a+a+a+a)"
                        + ".map(a,a+a+a+a+a+a+a+a).map(a,a+a+a+a+a+a+a+a).map(a,a+a+a+a+a+a+a+a)",
                "object.map(a, object.map(b, object + object)).size() > 0",
            })
    void anExpressionThatIsMeantToHurtEndsSoon(String text) {
        List<Long> object = java.util.stream.LongStream.range(0, 1000).boxed().toList();
        long start = System.nanoTime();

        assertThatThrownBy(() -> evaluate(text, object)).isInstanceOf(ExpressionException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void typedVariablesAreCheckedBeforeAnEvaluation() {
        ValueType item = ValueType.object("an item", Map.of("name", ValueType.TEXT, "size", ValueType.INT));
        Language typed = Language.standard()
                .withTyped(Map.of("items", ValueType.listOf(item), "labels", ValueType.mapOf(ValueType.TEXT)));
        String fits = "items.all(i, has(i.size) && i.size > 1) && labels['a'] == 'b'";

        assertThat(typed.compile(fits).type()).isEqualTo("bool");
        assertThat(typed.compile(fits)
                        .evaluate(Map.of("items", List.of(Map.of("size", 2L)), "labels", Map.of("a", "b"))))
                .isEqualTo(true);
        for (String wrong : List.of("items[0].size == 'a'", "items[0].unheard", "labels.a == 1", "items.name")) {
            assertThatThrownBy(() -> typed.compile(wrong)).as(wrong).isInstanceOf(ExpressionException.class);
        }
    }
}
