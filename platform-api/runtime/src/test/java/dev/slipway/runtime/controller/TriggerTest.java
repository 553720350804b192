package dev.slipway.runtime.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TriggerTest {

    private int version = 1;

    private KubeObject thing(long generation, Map<String, Object> status) {
        Map<String, Object> metadata = Map.of(
                "name", "one", "uid", "u", "generation", generation, "resourceVersion", Integer.toString(version++));
        return KubeObject.of(Map.of("apiVersion", "test/v1", "kind", "Thing", "metadata", metadata, "status", status));
    }

    private static Set<Ref> woken(Trigger trigger, KubeObject object) {
        return trigger.toPrimaries().apply(object);
    }

    private static Trigger trigger(KubeObject object) {
        return new Trigger(object.gvk(), changed -> Set.of(changed.ref()));
    }

    @Test
    void wakesForSpecAndForWhatIsReadAndForNothingElse() {
        KubeObject first = thing(1, Map.of());
        Trigger trigger = trigger(first).onlyOn(object -> object.map("status", "latches"));
        assertThat(woken(trigger, first)).isNotEmpty();
        assertThat(woken(trigger, thing(1, Map.of("count", 1L)))).isEmpty();
        assertThat(woken(trigger, thing(1, Map.of("latches", Map.of("there", true)))))
                .isNotEmpty();
        assertThat(woken(trigger, thing(1, Map.of("latches", Map.of("there", true), "count", 2L))))
                .isEmpty();
        assertThat(woken(trigger, thing(2, Map.of("latches", Map.of("there", true)))))
                .isNotEmpty();
    }

    @Test
    void wakesWhenTheObjectGoesWhichShowsItOnceMoreAsItWas() {
        KubeObject thing = thing(1, Map.of());
        Trigger trigger = trigger(thing).notOnStatus();
        assertThat(woken(trigger, thing)).isNotEmpty();
        assertThat(woken(trigger, thing)).isNotEmpty();
        assertThat(woken(trigger, thing(1, Map.of()))).isNotEmpty();
    }
}
