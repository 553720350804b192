package dev.slipway.secrets.store.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyValuePathTest {

    @ParameterizedTest(name = "mount {0}, {1}: {2}")
    @CsvSource({
        "secret,      v2, app/db,             secret,     app/db",
        "secret,      v2, secret/app/db,      secret,     app/db",
        "secret,      v2, secret/data/app/db, secret,     app/db",
        "secret,      v2, data/app/db,        secret,     app/db",
        "team/kv/,    v2, /app/db,            team/kv,    app/db",
        "secret,      v1, app/db,             secret,     app/db",
        "secret,      v1, secret/data/app,    secret,     data/app",
        "'',          v2, secret/app/db,      secret,     app/db",
        "'',          v2, team/kv/data/db,    team/kv,    db",
        "'',          v1, secret/app/db,      secret,     app/db",
        "'',          v1, secret/data/db,     secret,     data/db",
    })
    void isReadAsThePeerDoes(String mount, String version, String key, String wantMount, String wantPath) {
        assertThat(KeyValuePath.of(mount, version.equals("v2")).place(key))
                .isEqualTo(new KeyValuePath.Place(wantMount, wantPath));
    }
}
