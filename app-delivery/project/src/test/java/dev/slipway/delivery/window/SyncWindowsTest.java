package dev.slipway.delivery.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.argocd.SyncWindow;
import dev.slipway.delivery.window.SyncWindows.Cause;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncWindowsTest {

    private static final Instant NOW = Instant.parse("2026-03-10T22:30:00Z");

    private static SyncWindow window(String kind, String schedule, String duration) {
        return new SyncWindow(null, List.of("*"), null, null, duration, kind, null, null, schedule, null, null);
    }

    private static WindowVerdict verdict(SyncWindow... windows) {
        return SyncWindows.of(List.of(windows)).verdict(Cause.AUTOMATED, NOW, null);
    }

    @Test
    void withoutWindowsEverythingPasses() {
        assertThat(SyncWindows.of(null).verdict(Cause.AUTOMATED, NOW, null).allowed())
                .isTrue();
    }

    @Test
    void theReasonNamesTheWindowThatBlocks() {
        WindowVerdict verdict = verdict(window("deny", "0 22 * * *", "1h"), window("deny", "0 3 * * *", "1h"));

        assertThat(verdict.allowed()).isFalse();
        assertThat(verdict.reason()).isEqualTo("denied by the deny window '0 22 * * *' for 1h");
    }

    @Test
    void theReasonNamesTheWindowsThatDoNotAllow() {
        assertThat(verdict(window("allow", "0 3 * * *", "1h")).reason())
                .isEqualTo("outside of the allow window '0 3 * * *' for 1h");
    }

    @Test
    void aWindowThatNeverComesIsAlwaysActiveAsInArgo() {
        assertThat(verdict(window("deny", "0 0 30 2 *", "1h")).allowed()).isFalse();
    }

    @Test
    void brokenWindowsForbidAndSayWhy() {
        assertThat(verdict(window("allow", "* * *", "1h")).reason()).startsWith("invalid sync windows: cannot parse");
        assertThat(SyncWindows.of(List.of(window("allow", "* * *", "1h"))).isActive(0, NOW))
                .isEmpty();
    }

    @Test
    void activityIsShownPerWindow() {
        SyncWindows windows =
                SyncWindows.of(List.of(window("deny", "0 22 * * *", "1h"), window("deny", "0 3 * * *", "1h")));

        assertThat(windows.isActive(0, NOW)).contains(true);
        assertThat(windows.isActive(1, NOW)).contains(false);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        maybe | 0 * * * * | 1h      | can only be allow or deny
        allow | 0 * * *   | 1h      | cannot parse schedule
        allow | 0 * * * * | 1 hour  | cannot parse duration
        """)
    void problems(String kind, String schedule, String duration, String expected) {
        assertThat(SyncWindows.of(List.of(window(kind, schedule, duration))).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains(expected));
    }

    @Test
    void twoOfTheSameAreAProblemAndOnesThatSelectNothing() {
        SyncWindow one = window("allow", "0 * * * *", "1h");
        SyncWindow aimless = new SyncWindow(null, null, null, null, "1h", "allow", null, null, "0 * * * *", null, null);

        assertThat(SyncWindows.of(List.of(one, one)).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("already exists"));
        assertThat(SyncWindows.of(List.of(aimless)).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("requires one of"));
        assertThat(SyncWindows.of(List.of(one)).problem()).isEmpty();
    }

    @ParameterizedTest(name = "at 22:30 UTC it is {1} o''clock in \"{0}\"")
    @CsvSource({
        "'', 22",
        "UTC, 22",
        "Europe/Berlin, 23",
        "EST, 17",
        "MST, 15",
        "HST, 12",
        "EST5EDT, 18",
        "Etc/GMT+5, 17",
        "+02:00, 22",
        "UTC+1, 22",
        "GMT-3, 22",
        "Z, 22",
        "PST, 22",
        "Nope/Zone, 22"
    })
    void zonesAreThoseOfTheZoneDatabase(String zone, int hour) {
        SyncWindow window = new SyncWindow(
                null, List.of("*"), null, null, "1h", "allow", null, null, "0 " + hour + " * * *", null, zone);

        assertThat(verdict(window).allowed()).isTrue();
    }
}
