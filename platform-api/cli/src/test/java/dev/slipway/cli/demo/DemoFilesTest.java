package dev.slipway.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoFilesTest {

    @Test
    void theExamplesArePackagedAndAreYaml() throws Exception {
        assertThat(DemoFiles.platform()).hasSize(5).containsKey("platform/definition.yaml");
        for (var text : DemoFiles.platform().values()) {
            assertThat(new YAMLMapper().readTree(text).path("kind").asText()).isNotEmpty();
        }
    }

    @Test
    void aClaimUnderAnotherNameKeepsItsSecretApart() throws Exception {
        var claim = new YAMLMapper().readTree(DemoFiles.claim("app-db-2").get("claims/app-db-2.yaml"));
        assertThat(claim.path("metadata").path("name").asText()).isEqualTo("app-db-2");
        assertThat(claim.path("spec")
                        .path("writeConnectionSecretToRef")
                        .path("name")
                        .asText())
                .isEqualTo("app-db-2-credentials");
    }

    @Test
    void theNextDemoTakesTheNextName() {
        assertThat(DemoFiles.freeName(Set.of()::contains)).isEqualTo("app-db");
        assertThat(DemoFiles.freeName(Set.of("claims/app-db.yaml", "claims/app-db-2.yaml")::contains))
                .isEqualTo("app-db-3");
    }
}
