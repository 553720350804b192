package dev.slipway.compositions.function.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.compositions.testing.Calls;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {

    private static <T> @Nullable T read(String yaml, Function<Fields, @Nullable T> reader) {
        return Fields.read(Calls.yaml(yaml), "", reader);
    }

    /** Read the field {@code a} as what the name says. */
    private static @Nullable Object field(String yaml, String as) {
        return read(yaml, fields -> switch (as) {
            case "text" -> fields.text("a");
            case "truth" -> fields.isTrue("a");
            case "whole" -> fields.whole("a");
            case "count" -> fields.count("a");
            case "map" -> fields.map("a");
            case "texts" -> fields.texts("a");
            case "textList" -> fields.textList("a");
            case "listOfTexts" -> fields.listOfTexts("a");
            case "objects" -> fields.list("a", item -> item.textOrEmpty("name"));
            default -> fields.object("a", object -> object.textOrEmpty("name"));
        });
    }

    @Test
    void whatIsAbsentIsNullEmptyOrFalse() {
        assertThat(field("{}", "text")).isNull();
        assertThat(field("{}", "truth")).isEqualTo(false);
        assertThat(field("{}", "whole")).isNull();
        assertThat(field("{}", "texts")).isNull();
        assertThat(field("{}", "textList")).isEqualTo(List.of());
        assertThat(field("{}", "objects")).isEqualTo(List.of());
        assertThat(field("{}", "object")).isNull();
        assertThat(field("{a: null}", "text")).isNull();
        assertThat(field("{a: null}", "truth")).isEqualTo(false);
    }

    @Test
    void valuesOfTheRightTypeAreRead() {
        assertThat(field("{a: b}", "text")).isEqualTo("b");
        assertThat(field("{a: true}", "truth")).isEqualTo(true);
        assertThat(field("{a: -3.0}", "whole")).isEqualTo(-3L);
        assertThat(field("{a: 3}", "count")).isEqualTo(3L);
        assertThat(field("{a: {b: c, d: null}}", "texts")).isEqualTo(Map.of("b", "c", "d", ""));
        assertThat(field("{a: [b, c]}", "textList")).isEqualTo(List.of("b", "c"));
        assertThat(field("{a: [{b: c}]}", "listOfTexts")).isEqualTo(List.of(Map.of("b", "c")));
        assertThat(field("{a: [{name: b}, null]}", "objects")).isEqualTo(List.of("b", ""));
        assertThat(field("{a: {name: b}}", "object")).isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1} | text | json: cannot unmarshal JSON number 1 into Go string within \"/a\"",
                "{a: yes it is} | truth | json: cannot unmarshal JSON string into Go bool within \"/a\"",
                "{a: 1.5} | whole | json: cannot unmarshal JSON number 1.5 into Go int64 within \"/a\"",
                "{a: -1} | count | json: cannot unmarshal JSON number -1 into Go uint64 within \"/a\"",
                "{a: []} | map | json: cannot unmarshal JSON array into Go map within \"/a\"",
                "{a: {b: true}} | texts | json: cannot unmarshal JSON boolean into Go string within \"/a/b\"",
                "{a: {}} | textList | json: cannot unmarshal JSON object into Go slice within \"/a\"",
                "{a: [b, {}]} | textList | json: cannot unmarshal JSON object into Go string within \"/a/1\"",
                "{a: [b]} | listOfTexts | json: cannot unmarshal JSON string into Go map within \"/a/0\"",
                "{a: [7]} | objects | json: cannot unmarshal JSON number 7 into Go struct within \"/a/0\"",
                "{a: [{}, {x: 1}]} | objects | json: unknown object member name \"x\" within \"/a/1\"",
                "{a: {x: 1}} | object | json: unknown object member name \"x\" within \"/a\"",
                "{b: 1} | text | json: unknown object member name \"b\"",
            })
    void whatIsWrongIsSaidWithItsPlace(String yaml, String as, String message) {
        assertThatThrownBy(() -> field(yaml, as))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    @Test
    void aFieldCanBeRefused() {
        assertThatThrownBy(() -> read(
                        "{a: {b: 1}}",
                        fields -> fields.object("a", inner -> {
                            inner.refuse("b", "it is too early");
                            return "";
                        })))
                .isInstanceOf(InputException.class)
                .hasMessage("b within \"/a\" cannot be used: it is too early");
    }
}
