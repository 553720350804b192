package dev.slipway.runtime.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void readsObjectsListsAndDiscovery() {
        Address object =
                address("/apis/example.org/v1/namespaces/team/boxes/a-box/status?force=true&fieldManager=me%2Fx");
        assertThat(object.key()).isEqualTo(new Address.Key("example.org", "boxes", "team", "a-box"));
        assertThat(object.subresource()).isEqualTo("status");
        assertThat(object.fieldManager()).isEqualTo("me/x");
        assertThat(object.isDryRun()).isFalse();
        assertThat(object.apiVersion()).isEqualTo("example.org/v1");

        Address list = address("/api/v1/configmaps?limit=500&labelSelector=a%3Db%2Cc%3Dd");
        assertThat(list.name()).isEmpty();
        assertThat(list.labels()).isEqualTo(Map.of("a", "b", "c", "d"));
        assertThat(list.apiVersion()).isEqualTo("v1");

        assertThat(address("/apis/example.org/v1").isDiscovery()).isTrue();
        assertThat(address("/api/v1").isDiscovery()).isTrue();
    }

    @Test
    void tellsANamespaceFromWhatIsInIt() {
        assertThat(address("/api/v1/namespaces/team").key()).isEqualTo(new Address.Key("", "namespaces", "", "team"));
        assertThat(address("/api/v1/namespaces/team/secrets/s").key())
                .isEqualTo(new Address.Key("", "secrets", "team", "s"));
        assertThat(address("/api/v1/namespaces/team/secrets").plural()).isEqualTo("secrets");
    }

    @Test
    void isNothingForWhatIsNotAboutObjects() {
        assertThat(Address.of("/openapi/v3/apis/example.org/v1")).isEmpty();
        assertThat(Address.of("/version")).isEmpty();
        assertThat(Address.of("/api")).isEmpty();
    }

    private static Address address(String path) {
        return Address.of(path).orElseThrow();
    }
}
