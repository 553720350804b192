package dev.slipway.secrets.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.secrets.store.WritableStore.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenTest {

    @Test
    void theStatusTellsWhatIsToBeTakenBack() {
        Written before = new Written();
        before.add("SecretStore/a", entry("db", "user"));
        before.add("SecretStore/a", entry("db", "password"));
        before.add("ClusterSecretStore/b", entry("db", ""));
        Written now = new Written();
        now.add("SecretStore/a", entry("db", "user"));

        KubeObject object = KubeObject.of(Map.of("status", Map.of("syncedPushSecrets", before.tree())));

        List<String> gone = new ArrayList<>();
        Written.of(object).without(now).forEach((store, place) -> gone.add(store + " " + place));
        assertThat(gone).containsExactly("ClusterSecretStore/b db", "SecretStore/a db/password");
        assertThat(now.with(before).tree()).isEqualTo(before.tree());
        assertThat(Written.of(KubeObject.of(Map.of())).isEmpty()).isTrue();
    }

    private static Entry entry(String key, String property) {
        return new Entry("key", new Place(key, property), "", Map.of());
    }
}
