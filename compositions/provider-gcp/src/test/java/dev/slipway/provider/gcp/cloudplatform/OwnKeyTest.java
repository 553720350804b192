package dev.slipway.provider.gcp.cloudplatform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.auth.oauth2.ServiceAccountCredentials;
import dev.slipway.kernel.secret.Redacted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OwnKeyTest {

    private final OwnKey key = OwnKey.make("uid-1");

    @Test
    void certificateNamesItsOwnerAndNobodyElse() {
        assertThat(OwnKey.isOf("uid-1", key.certificate())).isTrue();
        assertThat(OwnKey.isOf("uid-2", key.certificate())).isFalse();
        assertThat(OwnKey.isOf("uid-1", "no certificate".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(OwnKey.isOf("uid-1", new byte[0])).isFalse();
    }

    @Test
    void fileIsWhatGooglesLibrariesRead() throws IOException {
        Redacted<String> file = key.file("projects/p/serviceAccounts/a@p/keys/k1", "p", "a@p.iam", "10001");

        ServiceAccountCredentials read = ServiceAccountCredentials.fromStream(
                new ByteArrayInputStream(file.reveal().getBytes(StandardCharsets.UTF_8)));

        assertThat(read.getClientEmail()).isEqualTo("a@p.iam");
        assertThat(read.getPrivateKeyId()).isEqualTo("k1");
        assertThat(file.toString()).doesNotContain("PRIVATE");
    }
}
