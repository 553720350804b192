package dev.slipway.local.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.local.tool.Tool.Probe;
import dev.slipway.local.tool.ToolSource.Miss;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With programs of the test's own in the place of apt-get and dpkg-deb. */
class DebianPackagesTest {

    @TempDir
    Path root;

    private void program(String name, String body) throws IOException {
        Path file = Files.createDirectories(root.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Path install() throws Exception {
        Path directory = Files.createDirectories(root.resolve("tool"));
        var tool = new Tool("hammer", "1", "hammer", List.of(Probe.of("hammer", "--version", "1")), List.of());
        source().install(tool, directory, line -> {});
        return directory;
    }

    private DebianPackages source() {
        String path = root.resolve("bin") + ":" + System.getenv("PATH");
        return new DebianPackages(
                List.of("hammer", "nails"),
                Map.of("hammer", "usr/lib/hammer/hammer"),
                root.resolve("status"),
                Map.of("PATH", path));
    }

    /** Puts an archive where apt-get would, below the directory that its options name. */
    private static final String APT = """
            echo "$@" >> "$(dirname "$0")/asked"
            for option in "$@"; do case "$option" in Dir::Cache=*) cache=${option#Dir::Cache=};; esac; done
            case "$*" in *install*) : > "$cache/archives/hammer_1.deb";; esac""";

    @Test
    void whatThePackagesHoldRunsWithTheirLibraries() throws Exception {
        program("apt-get", APT);
        program("dpkg-deb", """
                mkdir -p "$3/usr/lib/hammer" "$3/usr/lib/x86_64-linux-gnu/deep"
                : > "$3/usr/lib/x86_64-linux-gnu/deep/libnail.so.1"
                printf '#!/bin/sh\\necho "$1 $LD_LIBRARY_PATH"\\n' > "$3/usr/lib/hammer/hammer"
                chmod +x "$3/usr/lib/hammer/hammer\"""");
        Path hammer = install().resolve("hammer");
        Process process = new ProcessBuilder(hammer.toString(), "hit").start();
        assertThat(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("hit " + hammer.resolveSibling("packages/usr/lib/x86_64-linux-gnu/deep"));
        assertThat(Files.readAllLines(root.resolve("bin/asked")))
                .satisfiesExactly(
                        update -> assertThat(update).endsWith("update").contains("status=" + root.resolve("status")),
                        get -> assertThat(get).contains("--download-only").endsWith("hammer nails"));
    }

    @Test
    void aMachineThatHasThemAlreadyIsToldWhereTheyAreLookedFor() throws Exception {
        program("apt-get", "exit 0");
        program("dpkg-deb", "exit 0");
        assertThatThrownBy(this::install).isInstanceOfSatisfying(Miss.class, miss -> assertThat(miss.why())
                .contains("put hammer on the PATH"));
    }

    @Test
    void whatAptSaysIsTheReason() throws Exception {
        program("apt-get", "echo 'E: Unable to locate package nails'; exit 100");
        program("dpkg-deb", "exit 0");
        assertThatThrownBy(this::install).isInstanceOfSatisfying(Miss.class, miss -> assertThat(miss.why())
                .contains("Unable to locate package"));
    }
}
