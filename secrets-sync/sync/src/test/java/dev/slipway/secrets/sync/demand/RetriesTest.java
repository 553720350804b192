package dev.slipway.secrets.sync.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.api.externalsecrets.RetrySettings;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.secrets.sync.contract.Keys;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private static final Ref DB = new Ref(Keys.EXTERNAL_SECRET, "shop", "db");
    private static final FaultException DOWN = new FaultException(Fault.UNAVAILABLE, "down");

    private final Retries retries = new Retries();

    @Test
    void aStoreIsAskedAgainAsItSaysAndThenAsUsual() {
        var settings = Retries.Settings.of(new RetrySettings(2, "3s"));

        assertThat(retries.after(DB, DOWN, settings)).isEqualTo(Outcome.requeue(Duration.ofSeconds(3), "retry 1 of 2"));
        assertThat(retries.after(DB, DOWN, settings)).isEqualTo(Outcome.requeue(Duration.ofSeconds(3), "retry 2 of 2"));
        assertThat(retries.after(DB, DOWN, settings)).isEqualTo(Outcome.failed(DOWN));

        retries.forget(DB);
        assertThat(retries.after(DB, DOWN, settings)).isEqualTo(Outcome.requeue(Duration.ofSeconds(3), "retry 1 of 2"));
    }

    @Test
    void whatDoesNotPassByItselfIsNotTriedThatWay() {
        FaultException denied = new FaultException(Fault.DENIED, "denied");

        assertThat(retries.after(DB, denied, Retries.Settings.of(new RetrySettings(2, "3s"))))
                .isEqualTo(Outcome.failed(denied));
        assertThat(retries.after(DB, DOWN, Optional.empty())).isEqualTo(Outcome.failed(DOWN));
        assertThat(retries.after(DB, DOWN, Retries.Settings.of(new RetrySettings(0, null))))
                .isEqualTo(Outcome.failed(DOWN));
    }

    @Test
    void whatIsLeftOpenIsFiveTimesAfterTenSeconds() {
        assertThat(Retries.Settings.of(new RetrySettings(null, null)))
                .contains(new Retries.Settings(5, Duration.ofSeconds(10)));
        assertThat(Retries.Settings.of(new RetrySettings(-1, "0s")))
                .contains(new Retries.Settings(0, Duration.ofMillis(100)));
        assertThat(Retries.Settings.of(null)).isEmpty();
        assertThatThrownBy(() -> Retries.Settings.of(new RetrySettings(1, "soon")))
                .hasMessageContaining("spec.retrySettings.retryInterval \"soon\"");
    }
}
