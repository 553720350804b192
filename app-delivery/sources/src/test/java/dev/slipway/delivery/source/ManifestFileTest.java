package dev.slipway.delivery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.api.argocd.DirectorySource;
import dev.slipway.kernel.outcome.FaultException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestFileTest {

    private static final String A = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";

    @Test
    void knowsTheLineOfEachDocument() {
        assertThat(read("# licence\n\n" + A + "---\n# second\n" + A))
                .extracting(manifest -> manifest.origin().toString())
                .containsExactly("f.yaml:3", "f.yaml:8");
    }

    @Test
    void skipsEmptyDocumentsAndWhatIsNoManifest() {
        assertThat(read("---\n---\n" + A + "---\n# nothing\n")).hasSize(1);
        assertThat(read("replicas: 3\nimage: x\n")).isEmpty();
        assertThat(read("- a\n- b\n")).isEmpty();
        assertThat(read("# +argocd:skip-file-rendering\napiVersion: [\n")).isEmpty();
    }

    @Test
    void expandsLists() {
        String list = "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n"
                + "- {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}\n";

        assertThat(read(list)).extracting(manifest -> manifest.object().name()).containsExactly("a", "b");
        assertThat(read("apiVersion: v1\nkind: List\nitems:\n")).isEmpty();
    }

    @Test
    void readsUtf16AndJson() {
        assertThat(ManifestFile.read("f.yaml", ("\uFEFF" + A).getBytes(StandardCharsets.UTF_16LE)))
                .hasSize(1);
        assertThat(ManifestFile.read("f.yaml", A.getBytes(Charset.forName("UTF-16"))))
                .hasSize(1);
        byte[] json = "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"}}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(ManifestFile.read("f.json", json)).hasSize(1);
    }

    @Test
    void refusesAFileThatIsPartlyManifests() {
        refused(A + "---\nreplicas: 3\n", "line 5: the object has no apiVersion");
        refused(A + "---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: b\n data: x\n", "line 9, column");
    }

    @Test
    void refusesWhatCannotBeAnObject() {
        refused("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, labels: {size: 1}}\n", "under key \"size\"");
        refused("apiVersion: v1\nkind: ConfigMap\nmetadata: {namespace: a}\n", "metadata.name is missing");
        assertThatThrownBy(() -> ManifestFile.read("f.json", "[]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void refusesAliasBombs() {
        StringBuilder bomb =
                new StringBuilder("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nl0: &l0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("l" + i + ": &l" + i + " [");
            bomb.append(("*l" + (i - 1) + ", ").repeat(9)).append("]\n");
        }

        refused(bomb.toString(), "aliases");
    }

    @ParameterizedTest
    @CsvSource({
        "*.yaml, deep/a.yaml, true",
        "**/*.yaml, a.yaml, false",
        "**/*.yaml, deep/a.yaml, true",
        "'{a,b}.yaml', b.yaml, true",
        "'{a,b}.yaml', c.yaml, false",
        "'[!a]*', b.yaml, true",
        "'[!a]*', a.yaml, false",
        "?.yaml, ab.yaml, false",
        "a.b.yaml, aXb.yaml, false",
    })
    void matchesPatternsAcrossSlashes(String glob, String path, boolean matches) {
        DirectorySource filter = new DirectorySource(null, glob, null, null);
        assertThat(new DirectoryFilter(filter).accepts(path)).isEqualTo(matches);
    }

    @Test
    void refusesBrokenPatterns() {
        for (String glob : List.of("[a", "[]")) {
            assertThatThrownBy(() -> new DirectoryFilter(new DirectorySource(null, glob, null, null)))
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("spec.source.directory.include");
        }
    }

    private static List<Manifest> read(String text) {
        return ManifestFile.read("f.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(FaultException.class).hasMessageContaining(message);
    }
}
