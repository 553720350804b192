package dev.slipway.provider.sql.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.external.Identity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerMarkTest {

    @Test
    void markIsReadBackAsItWasWritten() {
        assertThat(OwnerMark.ownerIn(OwnerMark.of(Identity.of("app", "uid-1")))).isEqualTo("uid-1");
    }

    @Test
    void markIsFoundBesideOtherWords() {
        assertThat(OwnerMark.ownerIn("billing; slipway.dev/owner-uid=uid-1; keep"))
                .isEqualTo("uid-1");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"default administrative connection database", "slipway.dev/owner-uid", "owner-uid=uid-1"})
    void commentWithoutMarkNamesNobody(String comment) {
        assertThat(OwnerMark.ownerIn(comment)).isEmpty();
    }
}
