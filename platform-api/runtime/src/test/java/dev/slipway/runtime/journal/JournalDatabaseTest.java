package dev.slipway.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.secret.Redacted;
import org.junit.jupiter.api.Test;

class JournalDatabaseTest {

    @Test
    void addressShowsNoParameters() {
        JournalDatabase database =
                JournalDatabase.of("jdbc:postgresql://db:5432/slipway?user=a&password=hunter2", "", Redacted.of(""));

        assertThat(database.address()).isEqualTo("postgresql://db:5432/slipway");
    }

    @Test
    void otherDatabasesAreRefused() {
        assertThatThrownBy(() -> JournalDatabase.of("jdbc:mysql://db/slipway?password=hunter2", "", Redacted.of("")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:5432/slipway")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void printsNoPassword() {
        JournalDatabase database = JournalDatabase.of("jdbc:postgresql://db/slipway", "a", Redacted.of("hunter2"));

        assertThat(database.toString()).doesNotContain("hunter2");
    }
}
