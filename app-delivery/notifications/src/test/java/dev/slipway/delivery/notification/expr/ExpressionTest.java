package dev.slipway.delivery.notification.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private static final Map<String, Object> APP = Map.of(
            "metadata", Map.of("name", "shop", "labels", Map.of("team", "a")),
            "status",
                    Map.of(
                            "health", Map.of("status", "Degraded"),
                            "operationState", Map.of("phase", "Failed", "retryCount", 2L, "startedAt", "then"),
                            "conditions",
                                    List.of(Map.of("type", "SyncError"), Map.of("type", "OrphanedResourceWarning"))));

    private static final Module TIME = (function, arguments) -> switch (function) {
        case "Now" -> Instant.parse("2026-01-01T00:10:00Z");
        case "Parse" -> Instant.parse("2026-01-01T00:00:00Z");
        default -> throw new IllegalArgumentException("time." + function + " is not known here");
    };

    private static final Map<String, Object> VARIABLES = Map.of("app", APP, "time", TIME, "hour", Duration.ofHours(1));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "app.status.operationState.phase in ['Error', 'Failed']",
                "app.status.operationState.phase not in [\"Running\"]",
                "app.status.operationState != nil and app.status.health.status == 'Degraded'",
                "app.status?.sync?.status == nil",
                "app.status?.sync?.revision.more == nil",
                "(app.status?.sync?.status ?? 'Unknown') == 'Unknown'",
                "not (app.metadata.name == 'x') && !false",
                "app.metadata.labels['team'] == `a`",
                "'team' in app.metadata.labels",
                "any(app.status.conditions, {.type == 'SyncError'})",
                "all(app.status.conditions, {#.type endsWith 'Error' or #.type endsWith 'Warning'})",
                "len(filter(app.status.conditions, .type startsWith 'Orphan')) == 1",
                "count(app.status.conditions, true) == 2 ? true : false",
                "app.metadata.name matches '^sh.p$'",
                "app.metadata.name contains 'ho' and upper(app.metadata.name) == 'SHOP'",
                "time.Now().Sub(time.Parse(app.status.operationState.startedAt)).Minutes() >= 5",
                "time.Now().After(time.Parse('x'))",
                "app.status.operationState.retryCount + 1 == 3 and 7 % 4 == 3 and 2 ** 3 ** 2 == 512",
                "1 + 2 * 3 == 7 and (1 + 2) * 3 == 9 and -1 < 0",
                "app.status.conditions[0].type == 'SyncError' and app.status.conditions[-1].type != 'x'",
                "3 in 1..5 and not (6 in 1..5)",
                "join(map(app.status.conditions, {.type}), ',') == 'SyncError,OrphanedResourceWarning'",
                "split('a,b', ',')[1] == 'b' and int('3') == 3 and string(3) == '3'",
                "{a: 1}.a == 1 and first([1, 2]) == 1 and last([1, 2]) == 2",
                "false or true and true",
            })
    void holds(String expression) {
        assertThat(Expression.parse(expression).test(VARIABLES)).isTrue();
    }

    @Test
    void whatIsNotThereYetIsNoMistake() {
        ExpressionException failed =
                catchThrowableOfType(ExpressionException.class, () -> Expression.parse("app.status.sync.status == 'x'")
                        .test(VARIABLES));

        assertThat(failed.isAbsent()).isTrue();
        assertThat(failed).hasMessage("cannot fetch status from <nil>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "app.",
                "app ==",
                "(true",
                "[1, 2",
                "'open",
                "a @ b",
                "nobody(1)",
                "any(app, {",
                "1 2",
                "time.Now( ==",
                "{a 1}",
                "true ? 1"
            })
    void whatDoesNotParseIsRefused(String expression) {
        assertThatThrownBy(() -> Expression.parse(expression)).isInstanceOf(ExpressionException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.metadata.name",
                "1 + 'a' == 2",
                "unknown == 1",
                "# == 1",
                "'a' < 1",
                "app.metadata.name matches '('",
                "time.Tomorrow() == 1",
                "app.status.conditions[7].type == ''",
                "1 % 0 == 1",
                "len(5) == 1",
                "len(1..100000) > 0",
                "repo.GetAppDetails() == 1",
                "'a' and true"
            })
    void whatCannotBeEvaluatedSaysWhy(String expression) {
        Expression parsed = Expression.parse(expression);

        ExpressionException failed = catchThrowableOfType(ExpressionException.class, () -> parsed.test(VARIABLES));
        assertThat(failed.getMessage()).isNotBlank();
        assertThat(failed.isAbsent()).isFalse();
    }

    @Test
    void endlessWorkIsCutOff() {
        String nested = "all(1..9000, {all(1..9000, {# > 0})})";

        assertThatThrownBy(() -> Expression.parse(nested).test(VARIABLES)).hasMessageContaining("steps");
        assertThatThrownBy(() -> Expression.parse("(".repeat(100_000) + "1").test(VARIABLES))
                .hasMessageContaining("too deeply");
    }
}
