package dev.slipway.kernel.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private final Identity identity = Identity.of("app-db", "0d5e-uid");

    @Test
    void alwaysCarriesItsOwner() {
        assertThat(identity.tags()).containsEntry("slipway.dev/owner-uid", "0d5e-uid");
        assertThat(new Identity("x", "u", Map.of(Identity.OWNER_TAG, "somebody-else")).tags())
                .isEqualTo(Map.of(Identity.OWNER_TAG, "u"));
    }

    @Test
    void theSameAttemptHasTheSameToken() {
        assertThat(identity.clientToken("create", 3))
                .isEqualTo(identity.named("other").clientToken("create", 3));
    }

    @Test
    void tokensDifferByOwnerOperationAndGeneration() {
        assertThat(identity.clientToken("create", 3))
                .isNotEqualTo(identity.clientToken("create", 4))
                .isNotEqualTo(identity.clientToken("delete", 3))
                .isNotEqualTo(Identity.of("app-db", "another-uid").clientToken("create", 3));
    }

    @Test
    void tokensAre64HexadecimalDigits() {
        assertThat(identity.clientToken("create", 1)).matches("[0-9a-f]{64}");
    }

    @Test
    void theNameThatTheProviderChoosesKeepsTheRest() {
        Identity named = identity.named("vpc-1");

        assertThat(named.externalName()).isEqualTo("vpc-1");
        assertThat(named.tags()).isEqualTo(identity.tags());
    }
}
