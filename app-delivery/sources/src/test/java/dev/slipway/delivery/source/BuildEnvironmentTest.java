package dev.slipway.delivery.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildEnvironmentTest {

    private final BuildEnvironment environment = new BuildEnvironment(Map.of("APP", "shop", "REV", "abc"));

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "$APP, shop",
        "${APP}-$REV, shop-abc",
        "$APP_X/$UNKNOWN!, /!",
        "$$APP, $APP",
        "a$, a$",
        "a$ b, a$ b",
        "${APP, APP",
        "$1x, x"
    })
    void namesBecomeValues(String text, String expanded) {
        assertThat(environment.expand(text)).isEqualTo(expanded);
    }
}
