package dev.slipway.provider.sql.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.secret.Redacted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {

    private static final String SCRAM = "SCRAM-SHA-256$4096:c2l4dGVlbi1ieXRlLXNsdA==$j7pxZyRXmGlN4UzZ"
            + "kLpGlVHMMX/LGbLcGA9sO3JZHQc=:KFWsWGlxeK8314KZiFMS7cJldFiscrkmONb/fNio+NM=";
    private static final String MD5 = "md506d701b4dd9f7cbb00816251a451b978";

    private static boolean matches(String stored, String role, String password) {
        return new Verifier(stored).matches(role, Redacted.of(password));
    }

    @Test
    void scramTellsTheRightPasswordFromAWrongOne() {
        assertThat(matches(SCRAM, "app", "pencil")).isTrue();
        assertThat(matches(SCRAM, "app", "pencils")).isFalse();
    }

    @Test
    void olderFormDependsOnTheRoleAsWell() {
        assertThat(matches(MD5, "app", "pencil")).isTrue();
        assertThat(matches(MD5, "app", "pencils")).isFalse();
        assertThat(matches(MD5, "other", "pencil")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "md5", "SCRAM-SHA-256$4096:c2FsdA==", "pencil"})
    void anythingElseMatchesNothing(String stored) {
        assertThat(matches(stored, "app", "pencil")).isFalse();
    }

    @Test
    void verifierDoesNotShowInText() {
        assertThat(String.valueOf(new Verifier(SCRAM))).isEqualTo("***");
    }
}
