package dev.slipway.managed.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LateInitialisationTest {

    private final SmallWorld world = new SmallWorld();

    private void write(Map<String, Object> values) {
        world.late().write(world.object, values);
    }

    @Test
    void everyUnsetFieldIsWrittenByAManagerOfItsOwn() {
        write(Map.of("size", 10, "zone", "a"));

        assertThat(world.calls)
                .containsExactlyInAnyOrder(
                        "apply {size=10} as slipway-late-size", "apply {zone=a} as slipway-late-zone");
    }

    @Test
    void valueOfTheUserStays() {
        world.set(5, "spec", "forProvider", "size");

        write(Map.of("size", 10));

        assertThat(world.calls).isEmpty();
    }

    @Test
    void falseIsAValueToo() {
        world.set(false, "spec", "forProvider", "public");

        write(Map.of("public", true));

        assertThat(world.calls).isEmpty();
    }

    @Test
    void initialValueIsNotTurnedIntoAPermanentOne() {
        world.set(5, "spec", "initProvider", "size");

        write(Map.of("size", 10));

        assertThat(world.calls).isEmpty();
    }
}
