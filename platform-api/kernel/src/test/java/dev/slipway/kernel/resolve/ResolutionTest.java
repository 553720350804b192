package dev.slipway.kernel.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import org.junit.jupiter.api.Test;

class ResolutionTest {

    private static final Ref ROLE = new Ref(Gvk.of("postgresql.sql.crossplane.io/v1alpha1", "Role"), "", "app");

    @Test
    void whatWasFoundIsNoProblem() {
        Resolution<String> found = new Resolution.Found<>("app");

        assertThat(found.found()).contains("app");
        assertThat(found.problem()).isEmpty();
    }

    @Test
    void everythingElseSaysWhatIsWrong() {
        assertThat(new Resolution.Missing<String>(ROLE).problem()).contains("Role app does not exist");
        assertThat(new Resolution.Stale<String>(ROLE).problem())
                .contains("Role app has not been observed since its last change");
        assertThat(new Resolution.NotReady<String>(ROLE, "Creating").problem())
                .contains("Role app is not ready: Creating");
        assertThat(new Resolution.NotReady<String>(ROLE, "Creating").found()).isEmpty();
    }
}
