package dev.slipway.cluster.bootstrap.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.fleet.ClusterProfileSpec.AddonVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {

    private static final List<AddonVersion> VERSIONS =
            List.of(new AddonVersion(">=1.34 <1.36", "1.0.0"), new AddonVersion(">=1.36 <1.38", "2.0.0"));

    @ParameterizedTest
    @CsvSource({
        "v1.34.0, 1.0.0",
        "v1.35.9, 1.0.0",
        "v1.36.0, 2.0.0",
        "1.37.4, 2.0.0",
        "v1.35.2-eks-1a2b3c4, 1.0.0",
        "v1.36.1-gke.1234000, 2.0.0",
    })
    void theFirstLineThatFitsCounts(String kubernetes, String version) {
        assertThat(Matrix.version(VERSIONS, kubernetes)).contains(version);
    }

    @ParameterizedTest
    @CsvSource({"v1.33.9", "v1.38.0", "what is this", "''"})
    void noLineFitsWhatIsNotNamed(String kubernetes) {
        assertThat(Matrix.version(VERSIONS, kubernetes)).isEmpty();
    }

    @Test
    void aLineWithoutARangeFitsAll() {
        assertThat(Matrix.version(List.of(new AddonVersion(null, "3")), "unknown"))
                .contains("3");
    }
}
