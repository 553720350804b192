package dev.slipway.local.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.local.tool.Provision.Available;
import dev.slipway.local.tool.Provision.ToolUnavailable;
import dev.slipway.local.tool.Tool.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolCacheTest {

    @TempDir
    Path root;

    private final List<String> lines = new ArrayList<>();
    private final AtomicInteger installations = new AtomicInteger();

    @Test
    void installsOnceAndThenFindsItInTheCache() {
        var cache = new ToolCache(root.resolve("cache"), lines::add);
        assertThat(cache.provide(hammer(installer("1.2")))).isInstanceOf(Available.class);
        var again = cache.provide(hammer(installer("1.2")));
        assertThat(installations).hasValue(1);
        assertThat(again.orThrow().program("hammer")).isExecutable();
    }

    @Test
    void manyAtOnceInstallOnce() throws Exception {
        var cache = new ToolCache(root.resolve("cache"), lines::add);
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Provision> task = () -> cache.provide(hammer(installer("1.2")));
            for (var result : pool.invokeAll(List.of(task, task, task, task))) {
                assertThat(result.get()).isInstanceOf(Available.class);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(installations).hasValue(1);
    }

    @Test
    void aTruncatedProgramIsInstalledAgain() throws IOException {
        var cache = new ToolCache(root.resolve("cache"), lines::add);
        var directory = cache.provide(hammer(installer("1.2"))).orThrow().directory();
        Files.writeString(directory.resolve("hammer"), "#!/bin/sh\n");
        assertThat(cache.provide(hammer(installer("1.2")))).isInstanceOf(Available.class);
        assertThat(installations).hasValue(2);
    }

    @Test
    void programsPutIntoTheCacheByHandAreUsedWhenTheirVersionIsRight() throws IOException {
        var cache = new ToolCache(root.resolve("cache"), lines::add);
        program(root.resolve("cache/hammer/1.2"), "1.2");
        assertThat(cache.provide(hammer())).isInstanceOf(Available.class);
    }

    @Test
    void programsInPlaceComeFirstWhenTheirVersionIsRight() throws IOException {
        program(root.resolve("assets"), "1.2");
        var cache = new ToolCache(root.resolve("cache"), lines::add);
        var named = new EnvironmentDirectory(
                "HAMMERS", Map.of("HAMMERS", root.resolve("assets").toString()));
        assertThat(cache.provide(hammer(named, installer("1.2"))).orThrow().directory())
                .isEqualTo(root.resolve("assets"));
        assertThat(installations).hasValue(0);
    }

    @Test
    void programsOfAnotherVersionAreRefusedAndTheNextSourceIsTried() throws IOException {
        program(root.resolve("assets"), "0.9");
        var cache = new ToolCache(root.resolve("cache"), lines::add);
        var named = new EnvironmentDirectory(
                "HAMMERS", Map.of("HAMMERS", root.resolve("assets").toString()));
        assertThat(cache.provide(hammer(named, installer("1.2")))).isInstanceOf(Available.class);
        assertThat(installations).hasValue(1);
    }

    @Test
    void whenNothingWorksEverythingTriedIsSaid() {
        var cache = new ToolCache(root.resolve("cache"), lines::add);
        var result = cache.provide(hammer(new SearchPath(Map.of("PATH", root.toString())), installer("0.1")));
        assertThat(result).isInstanceOfSatisfying(ToolUnavailable.class, missing -> assertThat(missing.message())
                .contains("hammer 1.2 is not available")
                .contains("PATH: no hammer there")
                .contains("workshop: ")
                .contains("it says 'hammer 0.1'"));
        assertThat(root.resolve("cache/hammer")).doesNotExist();
    }

    private static Tool hammer(ToolSource... sources) {
        return new Tool(
                "hammer",
                "1.2",
                "hammer/1.2",
                List.of(Probe.of("hammer", "--version", "hammer 1\\.2")),
                List.of(sources));
    }

    private ToolSource installer(String version) {
        return new Workshop(version, installations);
    }

    private static void program(Path directory, String version) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("hammer"), "#!/bin/sh\necho hammer " + version + "\n");
        directory.resolve("hammer").toFile().setExecutable(true);
    }

    private record Workshop(String version, AtomicInteger installations) implements ToolSource.Installer {

        @Override
        public String title() {
            return "workshop";
        }

        @Override
        public void install(Tool tool, Path directory, Progress progress) throws IOException {
            installations.incrementAndGet();
            program(directory, version);
        }
    }
}
