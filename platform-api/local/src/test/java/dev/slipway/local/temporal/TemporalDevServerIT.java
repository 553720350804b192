package dev.slipway.local.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.local.process.Ports;
import dev.slipway.local.tool.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporalDevServerIT {

    @TempDir
    Path directory;

    @Test
    void isKilledStartedAgainAndWiped() throws Exception {
        var server = new TemporalDevServer(directory, Ports.free(), Tools.ofThisMachine());
        server.start().kill();
        assertThat(server.running()).isEmpty();
        assertThat(directory.resolve("temporal.db")).isNotEmptyFile();

        server.start().stop();
        server.wipe();
        try (var left = Files.list(directory)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("temporal.db"));
        }
    }
}
