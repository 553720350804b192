package dev.slipway.compositions.function.celfilter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.testing.Calls;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CelFilterTest {

    private static final CelFilter FUNCTION = new CelFilter();

    private static final String STATE = """
            observed:
              composite:
                resource: {spec: {export: S3, widgets: 42}}
                connectionDetails: {user: YWRtaW4=}
            desired:
              resources: {bucket: {resource: {}}, bucket-policy: {resource: {}}, table: {resource: {spec: {a: 1}}}}
            context: {team: core}
            """;

    private static String filter(String name, String expression) {
        return STATE + "input: {filters: [{name: '" + name + "', expression: '" + expression + "'}]}";
    }

    private static Map<?, ?> resources(String request) {
        var desired = (Map<?, ?>) Calls.response(FUNCTION, request).get("desired");
        return (Map<?, ?>) desired.get("resources");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "observed.composite.resource.spec.export == \"S3\" | true",
                "observed.composite.resource.spec.export == \"GCS\" | false",
                "observed.composite.resource.spec.widgets == 42 | true",
                "observed.composite.connection_details[\"user\"] == b\"admin\" | true",
                "\"table\" in desired.resources | true",
                "\"queue\" in desired.resources | false",
                "context.team == \"core\" | true",
            })
    void aMatchingResourceStaysWhenTheExpressionIsTrue(String expression, boolean stays) {
        assertThat(resources(filter("bucket", expression)).containsKey("bucket"))
                .isEqualTo(stays);
    }

    @Test
    void namesArePatternsForTheWholeName() {
        assertThat(resources(filter("bucket", "false")).keySet().toString()).isEqualTo("[bucket-policy, table]");
        assertThat(resources(filter("bucket.*", "false")).keySet().toString()).isEqualTo("[table]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 1 | expression \"1 + 1\" must return a boolean, but will return int instead",
                "nobody | cannot type-check expression: ERROR: <input>:1:1: undeclared reference to",
                "observed. | cannot parse expression: ERROR: <input>:1:10: Syntax error",
                "context.x == 1 | cannot evaluate CEL program: no such key: x",
            })
    void aWrongExpressionIsFatalAndNamed(String expression, String why) {
        assertThat(Calls.results(FUNCTION, filter("bucket", expression)))
                .first()
                .asString()
                .startsWith("FATAL cannot evaluate CEL expression \"" + expression + "\" for filter 0: " + why);
    }

    @Test
    void aWrongPatternIsFatalAndNamed() {
        assertThat(Calls.results(FUNCTION, filter("(", "true")))
                .containsExactly("FATAL cannot compile regular expression \"^($\" for filter 0: error parsing regexp:"
                        + " missing closing ): `^($`");
    }
}
