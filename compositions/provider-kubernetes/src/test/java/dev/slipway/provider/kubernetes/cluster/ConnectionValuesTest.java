package dev.slipway.provider.kubernetes.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.api.kubernetes.ManagedObject.ConnectionDetail;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConnectionValuesTest {

    private static final KubeObject SECRET = KubeObject.of(new Ref(new Gvk("", "v1", "Secret"), "ns", "s"))
            .with(Map.of("token", "czNjcmV0", "bad", "***"), "data")
            .with("plain", "type");

    private static ConnectionDetail detail(@Nullable String name, @Nullable String path, @Nullable String key) {
        return new ConnectionDetail("v1", "Secret", name, "ns", path, key, null, null);
    }

    private static String value(ConnectionDetail detail) {
        return ConnectionValues.of(
                        List.of(detail), ref -> ref.equals(SECRET.ref()) ? Optional.of(SECRET) : Optional.empty())
                .get("k")
                .reveal();
    }

    private static void fails(ConnectionDetail detail, Fault fault, String why) {
        assertThatThrownBy(() -> value(detail)).isInstanceOfSatisfying(FaultException.class, problem -> {
            assertThat(problem.fault()).isEqualTo(fault);
            assertThat(problem.explanation())
                    .contains("spec.connectionDetails[0]")
                    .contains(why)
                    .doesNotContain("czNjcmV0");
        });
    }

    @Test
    void dataOfSecretsIsDecodedAndNothingElse() {
        assertThat(value(detail("s", "data.token", "k"))).isEqualTo("s3cret");
        assertThat(value(detail("s", "type", "k"))).isEqualTo("plain");
        assertThat(ConnectionValues.of(null, ref -> Optional.empty())).isEmpty();
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        fails(detail("other", "data.token", "k"), Fault.NOT_FOUND, "Secret ns/other does not exist");
        fails(detail("s", "data.missing", "k"), Fault.NOT_FOUND, "no value at data.missing");
        fails(detail("s", "data", "k"), Fault.INVALID, "is not one value");
        fails(detail("s", "data.bad", "k"), Fault.INVALID, "is not one value");
        fails(detail("s", "data.token", null), Fault.INVALID, "toConnectionSecretKey is missing");
        fails(detail(null, "data.token", "k"), Fault.INVALID, "name is missing");
        fails(detail("s", "", "k"), Fault.INVALID, "fieldPath is missing");
    }
}
