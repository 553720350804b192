package dev.slipway.local.moto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.local.process.Ports;
import dev.slipway.local.tool.Tools;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MotoServerIT {

    @TempDir
    Path directory;

    @Test
    void answersAndIsKilled() throws Exception {
        var moto = new MotoServer(directory, Ports.free(), Tools.ofThisMachine());
        var process = moto.start();
        try {
            var request = HttpRequest.newBuilder(moto.endpoint().resolve("/moto-api/data.json"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            process.kill();
        }
        assertThat(process.isAlive()).isFalse();
    }
}
