package dev.slipway.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallerTest {

    @TempDir
    private Path directory;

    @Test
    void withoutACommandPeopleAreToldToInstallIt() {
        assertThat(new Installer(List.of()).advice("helm")).isEqualTo("install it");
    }

    @Test
    void aProgramIsInstalledOnceAndOnlyOneThatIsKnown() {
        Path log = directory.resolve("log");
        Installer installer = new Installer(List.of("/bin/sh", "-c", "echo $0 >> " + log));

        assertThat(installer.advice("helm")).contains("is being installed");
        assertThat(installer.advice("helm")).contains("is being installed");
        assertThat(installer.advice("rm")).isEqualTo("install it");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Files.exists(log) && Files.readString(log).equals("helm\n"));
    }

    @Test
    void whatCannotBeInstalledIsSaid() {
        Installer installer = new Installer(List.of("/bin/false"));

        installer.advice("jsonnet");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> installer.advice("jsonnet").contains("could not"));
        assertThat(new Installer(List.of("/nonexistent/program")).advice("helm"))
                .isNotEmpty();
    }
}
