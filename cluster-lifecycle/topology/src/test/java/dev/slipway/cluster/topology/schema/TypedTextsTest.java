package dev.slipway.cluster.topology.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules make of texts that have a format, as the API server does. */
class TypedTextsTest {

    private static Map<String, Object> schema(String format, String rule) {
        return Map.of("type", "string", "format", format, "x-kubernetes-validations", List.of(Map.of("rule", rule)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "date-time | 2024-06-30T12:34:56.5+02:00 | self.getHours() == 10 && self > timestamp('2024-01-01T00:00:00Z')",
                "date-time | 2024-06-30t12:34:56z        | self == timestamp('2024-06-30T12:34:56Z')",
                "date      | 2024-01-31                  | self.getFullYear() == 2024 && self.getDate() == 31",
                "duration  | 1h30m                       | self == duration('90m')",
                "duration  | 2 days                      | self == duration('48h')",
                "duration  | -1.5s                       | self == duration('-1500ms')",
                "byte      | aGVsbG8=                    | self == b'hello' && self.size() == 5",
                "email     | a@b.c                       | self.contains('@')",
            })
    void formatsAreTypes(String format, String text, String rule) {
        assertThat(Rules.check(text, null, SchemaNode.of(schema(format, rule)), "v"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "date-time, self.contains('2024')",
        "date, self == '2024-01-31'",
        "duration, self == '1h'",
        "byte, self == 'aGk='"
    })
    void whatHasATypeIsNoText(String format, String rule) {
        assertThat(SchemaCheck.check(SchemaNode.of(schema(format, rule)), SchemaNode.of(Map.of()), 35, "s"))
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("s.x-kubernetes-validations[0].rule"));
    }
}
