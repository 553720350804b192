package dev.slipway.delivery.source;

import static dev.slipway.delivery.source.SourceFixture.data;
import static dev.slipway.delivery.source.SourceFixture.names;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonnetIT {

    private static final String MAP =
            "function(name='a') {apiVersion: 'v1', kind: 'ConfigMap', metadata: {name: name}, data: {key: %s}}";

    @TempDir
    Path directory;

    private SourceFixture fixture;

    @BeforeEach
    void start() {
        fixture = SourceFixture.withJsonnet(directory);
    }

    @AfterEach
    void close() {
        assertThat(fixture.leftovers()).as("work directories").isEmpty();
        fixture.close();
    }

    private Rendering render(String source) {
        fixture.git.commit("change");
        return fixture.render(source);
    }

    private void isBroken(String text, String words) {
        fixture.git.put("app/a.jsonnet", text);
        Rendering rendering = render("path: app");
        assertThat(rendering.manifests()).isEmpty();
        assertThat(rendering.broken()).singleElement().satisfies(file -> assertThat(file.toString())
                .startsWith("app/a.jsonnet: ")
                .contains(words)
                .doesNotContain(directory.toString()));
    }

    @Test
    void oneObjectOrAListOfThem() {
        fixture.git
                .put("app/one.jsonnet", MAP.formatted("'1'"))
                .put("app/two.jsonnet", "[(" + MAP.formatted("'1'") + ")('b'), (" + MAP.formatted("'2'") + ")('c')]")
                .put("app/plain.yaml", SourceFixture.configMap("d", "1"));

        assertThat(names(render("path: app")))
                .containsExactly("ConfigMap/a", "ConfigMap/d", "ConfigMap/b", "ConfigMap/c");
    }

    @Test
    void variablesArgumentsAndLibraries() {
        fixture.git
                .put(
                        "app/a.jsonnet",
                        "local lib = import 'lib.libsonnet'; local near = import 'near.libsonnet';"
                                + MAP.formatted("lib.x + std.extVar('who') + near + std.extVar('sum') + importstr"
                                        + " '../text.txt'"))
                .put("app/near.libsonnet", "'-near-'")
                .put("text.txt", "text")
                .put("vendor/lib.libsonnet", "{x: (import 'deeper.libsonnet')}")
                .put("vendor/deeper.libsonnet", "'deep-'");

        Rendering rendering = render("""
            path: app
            directory:
              exclude: "*.libsonnet"
              jsonnet:
                libs: [vendor]
                extVars: [{name: who, value: "$ARGOCD_APP_NAME"}, {name: sum, value: "1 + 1", code: true}]
                tlas: [{name: name, value: named}]
            """);

        assertThat(rendering.broken()).isEmpty();
        assertThat(data(rendering, "named", "key")).isEqualTo("deep-shop-near-2text");
    }

    @Test
    void importsStayInsideTheRepository() {
        for (String path :
                List.of("'../../../etc/passwd'", "\"/etc/passwd\"", "@'/etc/passwd'", "'\\u002fetc/passwd'")) {
            isBroken("{a: importstr " + path + "}", "outside");
        }
        isBroken("import 'absent.libsonnet'", "absent.libsonnet");
    }

    @Test
    void whatIsWrongIsNamed() {
        isBroken("{a: error 'no size'}", "RUNTIME ERROR: no size");
        isBroken("'text'", "neither an object nor a list");
        isBroken("{apiVersion: 'v1'}", "the object has no kind");
    }

    @Test
    void whatNeverEndsIsStopped() {
        fixture.limitedTo(Duration.ofSeconds(2), 1_000_000);
        isBroken("std.foldl(function(a, b) std.length(std.range(1, 100000)), std.range(1, 1000000), 0)", "did not end");
    }

    @Test
    void importedFilesDecideWhetherItIsRenderedAnew() {
        fixture.git
                .put("app/a.jsonnet", MAP.formatted("import '../lib.libsonnet'"))
                .put("lib.libsonnet", "'1'");
        Rendering first = render("path: app");

        fixture.git.put("other.txt", "1");
        assertThat(render("path: app").manifests().get(0))
                .isSameAs(first.manifests().get(0));

        fixture.git.put("lib.libsonnet", "'2'");
        assertThat(data(render("path: app"), "a", "key")).isEqualTo("2");
    }
}
