package dev.slipway.provider.gcp.secretmanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MarksTest {

    private static final String UID = "0d5e6f70-0000-4000-8000-000000000000";

    @Test
    void markIsReadBackAndLeavesOthersAlone() {
        Map<String, String> marked = Marks.marked(Map.of("why", "test"), UID, 7);

        assertThat(Marks.before(marked, UID)).hasValue(7);
        assertThat(Marks.before(marked, "another")).isEmpty();
        assertThat(Marks.without(marked)).isEqualTo(Map.of("why", "test"));
        assertThat(Marks.of(marked)).doesNotContainKey("why").hasSize(1);
        assertThat(Marks.unmarked(marked, UID)).isEqualTo(Map.of("why", "test"));
    }

    @Test
    void nameOfAMarkIsShortEnoughForAnAnnotation() {
        assertThat(Marks.marked(null, UID, 0).keySet())
                .allMatch(name -> name.matches("[a-z][a-z0-9._-]{0,61}[a-z0-9]"));
    }

    @Test
    void markThatSomebodySpoiltCountsAsNone() {
        String name = Marks.marked(null, UID, 0).keySet().iterator().next();

        assertThat(Marks.before(Map.of(name, "many"), UID)).isEmpty();
        assertThat(Marks.before(null, UID)).isEmpty();
    }
}
