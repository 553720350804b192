package dev.slipway.delivery.source.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.api.argocd.KustomizeSource;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KustomizeSettingsTest {

    private static KustomizeBuild choose(String version, Map<String, String> data) {
        return KustomizeSettings.of(data).choose(Json.convert(Map.of("version", version), KustomizeSource.class));
    }

    @Test
    void optionsAreThoseOfTheBundledOneOrOfTheVersion() {
        Map<String, String> data = Map.of(
                "kustomize.buildOptions", " --enable-helm  --load-restrictor LoadRestrictionsNone ",
                "kustomize.path.v5.4.0", "/opt/kustomize_5.4",
                "kustomize.version.v4.5.7", "/opt/kustomize_4.5",
                "kustomize.buildOptions.v5.4.0", "--enable-alpha-plugins");

        assertThat(choose("", data))
                .isEqualTo(
                        new KustomizeBuild("", List.of("--enable-helm", "--load-restrictor", "LoadRestrictionsNone")));
        assertThat(choose("v5.4.0", data))
                .isEqualTo(new KustomizeBuild("/opt/kustomize_5.4", List.of("--enable-alpha-plugins")));
        assertThat(choose("v4.5.7", data)).isEqualTo(new KustomizeBuild("/opt/kustomize_4.5", List.of()));
        assertThat(KustomizeSettings.NONE.choose(null)).isEqualTo(new KustomizeBuild("", List.of()));
    }

    @Test
    void aVersionThatIsUnknownTwiceThereOrRelativeIsRefused() {
        Map<String, String> data = Map.of(
                "kustomize.path.v1", "/opt/a", "kustomize.version.v1", "/opt/b", "kustomize.path.v2", "bin/kustomize");

        assertThatThrownBy(() -> choose("v9", data)).hasMessageContaining("kustomize version v9 is not registered");
        assertThatThrownBy(() -> choose("v1", data)).hasMessageContaining("found duplicate kustomize version: v1");
        assertThatThrownBy(() -> choose("v2", data)).hasMessageContaining("kustomize.path.v2 is not an absolute path");
        assertThat(choose("", data).path()).isEmpty();
    }

    @Test
    void anOptionThatWouldHideTheObjectsIsRefusedByName() {
        for (String option : List.of("-o /tmp/x", "--output=/tmp/x")) {
            assertThatThrownBy(() -> choose("", Map.of("kustomize.buildOptions", option)))
                    .hasMessageContainingAll("kustomize.buildOptions", option.split(" ")[0]);
        }
    }

    @Test
    void chartsAreInflatedOnlyWhereThatIsSaid() {
        assertThat(new KustomizeBuild("", List.of("--enable-helm")).inflatesCharts())
                .isTrue();
        assertThat(new KustomizeBuild("", List.of("--enable-helm=true")).inflatesCharts())
                .isTrue();
        assertThat(new KustomizeBuild("", List.of("--enable-helm=false")).inflatesCharts())
                .isFalse();
        assertThat(new KustomizeBuild("", List.of()).inflatesCharts()).isFalse();
    }
}
