package dev.slipway.secrets.sync.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Ref;
import dev.slipway.secrets.store.KeyedSecret;
import dev.slipway.secrets.store.SecretId;
import dev.slipway.secrets.store.StoredSecret;
import dev.slipway.secrets.store.Stores;
import dev.slipway.secrets.store.Wish;
import dev.slipway.secrets.sync.message.StoreOffer;
import dev.slipway.secrets.value.SecretData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrantTest {

    private static final Wish ALL = new Wish.Many("", "", Map.of());

    @Test
    void onlyKeysOfThePatternsMayBeRead() {
        Grant grant = grant("team-a/*", "shared.db");

        assertThat(grant.permits(key("team-a/db"))).isTrue();
        assertThat(grant.permits(key("shared.db"))).isTrue();
        assertThat(grant.permits(key("sharedXdb"))).isFalse();
        assertThat(grant.permits(key("team-b/db"))).isFalse();
        assertThat(grant.permits(key("x/team-a/db"))).isFalse();
        assertThat(grant().permits(key("anything"))).isTrue();
    }

    @Test
    void aSearchFindsOnlyWhatMayBeRead() {
        Optional<StoredSecret> found =
                Optional.of(KeyedSecret.of(SecretData.of(Map.of("team-a/db", new byte[1], "team-b/db", new byte[1]))));

        assertThat(grant("team-a/*")
                        .visible(ALL, found)
                        .orElseThrow()
                        .members("")
                        .keys())
                .containsExactly("team-a/db");
        assertThat(grant().visible(ALL, found)).isEqualTo(found);
        assertThat(grant("team-a/*").visible(key("team-a/db"), found)).isEqualTo(found);
    }

    private static Wish key(String key) {
        return Wish.of(new SecretId(key, "", false));
    }

    private static Grant grant(String... keys) {
        return new Grant("vault", new Ref(Stores.SECRET_STORE, "teams", "vault"), List.of(keys), new StoreOffer(null));
    }
}
