package dev.slipway.compositions.interest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.function.ResourceSelector;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class InterestsTest {

    private static final Gvk KIND = new Gvk("example.org", "v1", "Config");
    private static final Ref FIRST = new Ref(new Gvk("example.org", "v1", "App"), "ns", "first");
    private static final Ref SECOND = new Ref(new Gvk("example.org", "v1", "App"), "ns", "second");

    private final Map<Gvk, Consumer<KubeObject>> watched = new HashMap<>();
    private final List<Ref> woken = new ArrayList<>();
    private final Interests watches = new Interests(
            (kind, handler) -> {
                assertThat(watched.put(kind, handler)).isNull();
                return () -> {};
            },
            woken::add);

    private static ResourceSelector named(String name) {
        return new ResourceSelector("example.org/v1", "Config", "", name, null);
    }

    private static ResourceSelector labelled(String value) {
        return new ResourceSelector("example.org/v1", "Config", "", null, Map.of("team", value));
    }

    private void change(String name, String team) {
        woken.clear();
        watched.get(KIND)
                .accept(KubeObject.of(Map.of(
                        "apiVersion", "example.org/v1",
                        "kind", "Config",
                        "metadata", Map.of("name", name, "labels", Map.of("team", team)))));
    }

    @Test
    void whoAskedForAnObjectIsWokenWhenItChanges() {
        watches.asked(FIRST, List.of(named("a")));
        watches.asked(SECOND, List.of(named("b"), labelled("core")));

        change("a", "x");
        assertThat(woken).containsExactly(FIRST);
        change("b", "core");
        assertThat(woken).containsExactly(SECOND);
        change("c", "x");
        assertThat(woken).isEmpty();
    }

    @Test
    void whoNoLongerMatchesIsWokenOnceMore() {
        watches.asked(FIRST, List.of(labelled("core")));

        change("a", "core");
        assertThat(woken).containsExactly(FIRST);
        change("a", "other");
        assertThat(woken).containsExactly(FIRST);
        change("a", "other");
        assertThat(woken).isEmpty();
    }

    @Test
    void whatWasAskedForLastCounts() {
        watches.asked(FIRST, List.of(named("a")));
        watches.asked(SECOND, List.of(named("a")));
        watches.asked(FIRST, List.of());
        watches.forget(SECOND);

        change("a", "x");

        assertThat(woken).isEmpty();
    }
}
