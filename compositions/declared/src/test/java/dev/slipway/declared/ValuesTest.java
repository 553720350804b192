package dev.slipway.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValuesTest {

    static List<Arguments> pairs() {
        return List.of(
                Arguments.of("a number is one whatever its type", 5L, 5, true),
                Arguments.of("a decimal without fraction is a whole number", 5L, 5.0, true),
                Arguments.of("a number may come as a text", 45L, "45", true),
                Arguments.of("other text", "a", "b", false),
                Arguments.of("false meets nothing", false, null, true),
                Arguments.of("true does not", true, null, false),
                Arguments.of("0 meets nothing", 0L, null, true),
                Arguments.of("an empty list meets nothing", List.of(), null, true),
                Arguments.of("lists have no order", List.of("a", "b"), List.of("b", "a"), true),
                Arguments.of("but they have a length", List.of("a"), List.of("a", "a"), false),
                Arguments.of("an item counts once", List.of("a", "a"), List.of("a", "b"), false),
                Arguments.of("only wanted fields count", Map.of("a", 1), Map.of("a", 1, "b", 2), true),
                Arguments.of("names have no case", Map.of("vpcId", "x"), Map.of("VpcId", "x"), true),
                Arguments.of("a wanted field must be there", Map.of("a", 1), Map.of("b", 1), false),
                Arguments.of("an object is not nothing", Map.of("a", 1), null, false),
                Arguments.of(
                        "items are compared as objects",
                        List.of(Map.of("name", "x")),
                        List.of(Map.of("name", "x", "id", 7)),
                        true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void wantedIsMet(String why, Object wanted, @Nullable Object seen, boolean same) {
        assertThat(Values.same(wanted, seen)).as(why).isEqualTo(same);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"a\": 1, \"b\": 2}; {\"b\":2,\"a\":1}; true",
                "{\"Action\": \"s3:*\"}; {\"Action\": [\"s3:*\"]}; true",
                "{\"Action\": [\"a\", \"b\"]}; {\"Action\": [\"b\", \"a\"]}; true",
                "{\"Action\": [\"a\", \"b\"]}; {\"Action\": [\"a\"]}; false",
                "{\"Effect\": \"Allow\"}; {\"Effect\": \"Deny\"}; false",
                "{\"a\": true}; {\"a\": \"true\"}; true",
                "no document; no document; true",
                "no document; {\"a\": 1}; false"
            })
    void documentsSayTheSame(String wanted, String seen, boolean same) {
        assertThat(Values.sameDocument(wanted, seen)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "'{\"a\": 1}', false"})
    void missingDocumentIsAnEmptyOne(String wanted, boolean same) {
        assertThat(Values.sameDocument(wanted, null)).isEqualTo(same);
    }
}
