package dev.slipway.kernel.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    @ParameterizedTest(name = "{0} of {1}: {3}")
    @CsvSource({
        "1, 1, false, the only object may go",
        "1, 100, false, one of many may go",
        "5, 10, false, five may go whatever their share",
        "6, 10, true, six of ten are too many",
        "30, 100, false, exactly the share may go",
        "31, 100, true, more than the share may not",
        "2, 2, true, everything at once looks like an accident",
    })
    void refusesWhatLooksLikeAnAccident(int doomed, int all, boolean refused, String why) {
        assertThat(Guard.standard().refuses(refs(doomed), Inventory.of(refs(all))))
                .as(why)
                .isEqualTo(refused);
    }

    @Test
    void readsANumberAsALimitOfObjects() {
        Guard guard = Guard.parse(" 12 ");

        assertThat(guard.refuses(refs(12), Inventory.of(refs(13)))).isFalse();
        assertThat(guard.refuses(refs(13), Inventory.of(refs(1000)))).isTrue();
    }

    @Test
    void readsAPercentageAsAShare() {
        assertThat(Guard.parse("50%").refuses(refs(50), Inventory.of(refs(100))))
                .isFalse();
        assertThat(Guard.parse("50 %").refuses(refs(51), Inventory.of(refs(100))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "many", "-1", "-5%", "101%", "1.5", "12 objects", "%", "99999999999", "0x10", "５"})
    void refusesNonsenseAndNamesTheAnnotation(String nonsense) {
        assertThatThrownBy(() -> Guard.parse(nonsense))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.INVALID))
                .hasMessageContaining("slipway.dev/max-delete")
                .hasMessageContaining("\"" + nonsense + "\"");
    }

    private static List<Ref> refs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Ref(Gvk.of("v1", "ConfigMap"), "default", "c" + i))
                .toList();
    }
}
