package dev.slipway.delivery.source;

import static dev.slipway.delivery.source.SourceFixture.configMap;
import static dev.slipway.delivery.source.SourceFixture.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.delivery.source.Renderer.Memory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTest {

    @TempDir
    Path directory;

    private SourceFixture fixture;

    @BeforeEach
    void start() {
        fixture = SourceFixture.plain(directory);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Rendering render(String source) {
        fixture.git.commit("change");
        return fixture.render(source);
    }

    private void holds(String file, String text, int objects) {
        Rendering rendering = only(file, text.getBytes(StandardCharsets.UTF_8));
        assertThat(rendering.broken()).isEmpty();
        assertThat(rendering.manifests()).hasSize(objects);
    }

    private void isBroken(String file, String text) {
        assertThat(only(file, text.getBytes(StandardCharsets.UTF_8)).broken())
                .extracting(BrokenFile::file)
                .containsExactly("app/" + file);
    }

    private Rendering only(String file, byte[] content) {
        fixture.git.put("app/" + file, content);
        Rendering rendering = render("path: app");
        fixture.git.remove("app/" + file);
        return rendering;
    }

    @Test
    void formsOfFiles() {
        String list = "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n"
                + "- {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}\n";
        holds("a.yaml", configMap("a", "1") + "---\n" + configMap("b", "1"), 2);
        holds("a.yaml", list, 2);
        holds("a.yaml", "apiVersion: v1\nkind: ConfigMapList\nitems: null\n", 0);
        holds("a.yaml", "apiVersion: v1\nkind: ConfigMapList\nitems: []\n", 0);
        holds("a.yml", configMap("a", "1") + "---\n# nothing\n---\n", 1);
        holds("a.yaml", "some: values\n", 0);
        holds("a.json", "{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\", \"metadata\": {\"name\": \"a\"}}", 1);
        holds("a.txt", configMap("a", "1"), 0);
        assertThat(only("a.yaml", configMap("a", "1").getBytes(StandardCharsets.UTF_16))
                        .manifests())
                .hasSize(1);
    }

    @Test
    void brokenFiles() {
        isBroken("a.json", "[{\"apiVersion\": \"v1\"}]");
        isBroken("a.json", "{");
        isBroken("a.yaml", configMap("a", "1") + "---\nkind: [\n");
        isBroken("a.yaml", "apiVersion: v1\nmetadata: {name: a}\nkind: \n");
        isBroken("a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, labels: {invalid: 1}}\n");
        holds("a.yaml", "# +argocd:skip-file-rendering\napiVersion: v1\nkind: \nmetadata: {}\n", 0);
    }

    @Test
    void links() {
        fixture.git
                .put("real/a.yaml", configMap("a", "1"))
                .link("app/in.yaml", "../real/a.yaml")
                .link("app/no.yaml", "x");
        assertThat(render("path: app")).satisfies(rendering -> {
            assertThat(names(rendering)).containsExactly("ConfigMap/a");
            assertThat(rendering.broken()).isEmpty();
        });

        fixture.git
                .link("app/self.yaml", "self.yaml")
                .link("app/out.yaml", "../../x.yaml")
                .link("app/dir", "../real");
        assertThat(render("path: app\ndirectory: {recurse: true}").broken())
                .extracting(BrokenFile::file)
                .containsExactly("app/out.yaml", "app/self.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "include, '*.yaml', a b",
        "include, '**/*.yaml', b",
        "include, 'sub/b.yaml', b",
        "include, '{a,c}.yaml', a",
        "exclude, '*.yaml', ''",
        "exclude, '**/*.yaml', a",
        "exclude, 'sub/b.yaml', a"
    })
    void patternsSelectFiles(String field, String pattern, String expected) {
        fixture.git.put("app/a.yaml", configMap("a", "1")).put("app/sub/b.yaml", configMap("b", "1"));

        Rendering rendering = render("path: app\ndirectory: {recurse: true, %s: '%s'}".formatted(field, pattern));

        assertThat(String.join(" ", names(rendering)).replace("ConfigMap/", "")).isEqualTo(expected);
    }

    @Test
    void withoutRecursionDirectoriesBelowDoNotCount() {
        fixture.git.put("app/a.yaml", configMap("a", "1")).put("app/sub/b.yaml", configMap("b", "1"));

        assertThat(names(render("path: app"))).containsExactly("ConfigMap/a");
        assertThat(names(render("path: app\ndirectory: {recurse: true}"))).hasSize(2);
    }

    @Test
    void theSizeOfAllFilesTogetherIsLimited() {
        String text = configMap("a", "1");
        fixture.git.put("app/a.yaml", text).put("app/b.yaml", configMap("b", "1"));
        fixture.with(fixture.options().withDirectoryBytes(text.length() * 2L));
        assertThat(render("path: app").manifests()).hasSize(2);

        fixture.with(fixture.options().withDirectoryBytes(text.length() * 2L - 1));
        assertThatThrownBy(() -> render("path: app")).hasMessageContaining("exceeded max combined manifest file size");
    }

    @Test
    void aFileThatIsTooLargeIsBroken() {
        assertThat(only("a.yaml", new byte[20 * 1024 * 1024]).broken())
                .singleElement()
                .satisfies(file -> assertThat(file.message()).contains("20971520 bytes, more than"));
    }

    @Test
    void aliasesThatGrowWithoutEndAreRefused() {
        StringBuilder bomb =
                new StringBuilder("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nl0: &l0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("l%d: &l%d [*l%d, *l%d]\n".formatted(i, i, i - 1, i - 1));
        }
        isBroken("a.yaml", bomb.toString());
    }

    @Test
    void aWrongPathIsNamed() {
        fixture.git.put("app/a.yaml", "a: 1\n");

        assertThatThrownBy(() -> render("path: nowhere"))
                .hasMessageContaining(
                        "failed to generate manifest for source 1 of 1: nowhere: app path does not exist");
        assertThatThrownBy(() -> render("path: ../app")).hasMessageContaining("outside repository root");
    }

    @Test
    void optionsOfSeveralToolsContradict() {
        fixture.git.put("app/a.yaml", "a: 1\n");

        assertThatThrownBy(() -> render("path: app\nhelm: {}\nkustomize: {}"))
                .hasMessageContaining("multiple application sources defined: Kustomize,Helm");
        assertThatThrownBy(() -> render("path: app\nplugin: {name: p}")).hasMessageContaining("plugins are not run");
    }

    @Test
    void theRepositoryAddsOptions() {
        fixture.git
                .put("app/a.yaml", configMap("a", "1"))
                .put("app/sub/b.yaml", configMap("b", "1"))
                .put("app/.argocd-source.yaml", "directory: {recurse: true, exclude: '*b*'}\npath: elsewhere\n")
                .put("app/.argocd-source-shop.yaml", "directory: {exclude: null}\n")
                .put("app/.argocd-source-other.yaml", "directory: {recurse: false}\n");

        assertThat(names(render("path: app"))).containsExactly("ConfigMap/a", "ConfigMap/b");

        fixture.git.put("app/.argocd-source-shop.yaml", "directory: 7\n");
        assertThatThrownBy(() -> render("path: app")).hasMessageContaining("error while parsing source parameters");
    }

    @Test
    void severalSourcesComeOneAfterTheOther() {
        fixture.git
                .put("one/a.yaml", configMap("a", "1"))
                .put("two/b.yaml", configMap("b", "1"))
                .commit("both");

        RenderedSources rendered = fixture.renderAll(Memory.USED, "path: two", "path: one", "ref: values");

        assertThat(names(rendered.rendering())).containsExactly("ConfigMap/b", "ConfigMap/a");
        assertThat(rendered.types()).containsExactly("Directory", "Directory", "");
        assertThatThrownBy(() -> fixture.renderAll(Memory.USED, "path: two", "path: none"))
                .hasMessageContaining("failed to generate manifest for source 2 of 2");
    }

    @Test
    void aCommitElsewhereReadsNothingAnew() {
        fixture.git.put("app/a.yaml", configMap("a", "1"));
        Rendering first = render("path: app");

        fixture.git.put("b.yaml", configMap("b", "1"));
        assertThat(render("path: app").manifests().get(0))
                .isSameAs(first.manifests().get(0));

        fixture.git.put("app/b.yaml", configMap("b", "1"));
        assertThat(render("path: app").manifests()).hasSize(2);
    }

    @Test
    void aMissingProgramIsSaid() {
        fixture.git.put("app/Chart.yaml", "apiVersion: v2\nname: a\nversion: 1.0.0\n");

        assertThatThrownBy(() -> render("path: app")).hasMessageContaining("the program helm is not installed here");
        assertThat(fixture.leftovers()).isEmpty();
    }
}
