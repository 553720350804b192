package dev.slipway.kernel.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelSelectorTest {

    @Test
    void selectorsAreKubectls() {
        Map<String, String> labels = Map.of("team", "a", "tier", "web");

        for (String chosen :
                List.of("", "team=a", "team==a,tier!=db", "tier in (web, db)", "env notin (prod)", "team", "!env")) {
            assertThat(LabelSelector.parse(chosen).matches(labels)).as(chosen).isTrue();
        }
        for (String other :
                List.of("team=b", "team!=a", "env", "!team", "tier in (db)", "team notin (a)", "team=a,env=x")) {
            assertThat(LabelSelector.parse(other).matches(labels)).as(other).isFalse();
        }
        assertThatThrownBy(() -> LabelSelector.parse("a b c")).isInstanceOf(FaultException.class);
    }
}
