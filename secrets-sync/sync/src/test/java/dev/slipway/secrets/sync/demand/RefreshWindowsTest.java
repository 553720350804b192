package dev.slipway.secrets.sync.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.api.externalsecrets.SyncWindows;
import dev.slipway.api.externalsecrets.Window;
import dev.slipway.api.externalsecrets.WindowKind;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshWindowsTest {

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "0 2 * * *, 1h, 2026-11-22T02:00:00Z, begins with the minute, true",
        "0 2 * * *, 1h, 2026-11-22T02:59:59Z, lasts to its end, true",
        "0 2 * * *, 1h, 2026-11-22T03:00:00Z, ends, false",
        "0 2 * * *, 1h, 2026-11-22T01:59:59Z, has not begun, false",
        "0 22 * * *, 4h, 2026-11-22T01:00:00Z, goes over midnight, true",
        "@daily, 10m, 2026-11-22T00:05:00Z, has a name, true",
        "@hourly, 10m, 2026-11-22T07:20:00Z, has a name and is over, false",
        "@every 6h, 1h, 2026-11-22T06:30:00Z, comes again and again, true",
        "@every 6h, 1h, 2026-11-22T08:00:00Z, is between two, false"
    })
    void aWindowIsOpen(String schedule, String duration, Instant now, String why, boolean open) {
        assertThat(windows(WindowKind.ALLOW, schedule, duration).permit(now))
                .as(why)
                .isEqualTo(open);
        assertThat(windows(WindowKind.DENY, schedule, duration).permit(now))
                .as(why)
                .isEqualTo(!open);
    }

    @Test
    void withoutWindowsRefreshesAlwaysHappen() {
        assertThat(RefreshWindows.of(null).permit(Instant.EPOCH)).isTrue();
    }

    @Test
    void whatCannotBeReadSaysWhere() {
        assertThatThrownBy(() -> windows(WindowKind.DENY, "61 * * * *", "1h"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("spec.syncWindows");
        assertThatThrownBy(() -> windows(WindowKind.DENY, "@daily", "soon")).hasMessageContaining("no duration");
    }

    private static RefreshWindows windows(WindowKind kind, String schedule, String duration) {
        return RefreshWindows.of(new SyncWindows(kind, List.of(new Window(duration, schedule))));
    }
}
