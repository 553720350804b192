package dev.slipway.delivery.window;

import dev.slipway.delivery.window.SyncWindows.Cause;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One question at one time. */
record Question(List<Window> windows, Cause cause, Instant now) {

    WindowVerdict verdict(@Nullable Instant startedAt) {
        List<Window> blocking = blocking(now);
        if (blocking.isEmpty()) {
            return WindowVerdict.yes();
        }
        if (passesByHand(blocking)) {
            return WindowVerdict.yes("a manual sync passes the " + named(blocking));
        }
        if (startedAt != null && blocking.stream().allMatch(Window::letsRunningSyncsEnd) && wasAllowed(startedAt)) {
            return WindowVerdict.yes("started before the " + named(blocking) + " had a say");
        }
        return WindowVerdict.no((blocking.get(0).isDeny() ? "denied by the " : "outside of the ") + named(blocking));
    }

    private boolean passesByHand(List<Window> blocking) {
        return cause == Cause.MANUAL && blocking.stream().allMatch(Window::letsManualSyncsPass);
    }

    private boolean wasAllowed(Instant time) {
        List<Window> blocking = blocking(time);
        return blocking.isEmpty() || passesByHand(blocking);
    }

    /** Active denies; where there are none and no allow is active, the allows that are not. */
    private List<Window> blocking(Instant time) {
        List<Window> denies = matching(window -> window.isDeny() && window.isActive(time, now));
        if (!denies.isEmpty()) {
            return denies;
        }
        boolean allowed = windows.stream().anyMatch(window -> window.isAllow() && window.isActive(time, now));
        return allowed ? List.of() : matching(Window::isAllow);
    }

    private List<Window> matching(Predicate<Window> condition) {
        return windows.stream().filter(condition).toList();
    }

    private static String named(List<Window> windows) {
        return windows.stream().map(Window::toString).collect(Collectors.joining(", "));
    }
}
