package dev.slipway.delivery.window;

import dev.slipway.api.argocd.SyncWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The windows of a project: an active deny forbids a sync; where there are allows, one of them must be active. Windows
 * can let manual syncs pass, and let a sync end that was allowed to start.
 */
public final class SyncWindows {

    private final List<SyncWindow> specs;

    private SyncWindows(List<SyncWindow> specs) {
        this.specs = specs;
    }

    public static SyncWindows of(@Nullable List<SyncWindow> specs) {
        return new SyncWindows(
                specs == null
                        ? List.of()
                        : specs.stream().filter(Objects::nonNull).toList());
    }

    /** Return those windows that select the Application. */
    public SyncWindows selecting(WindowTarget target) {
        return new SyncWindows(specs.stream().filter(target::isSelectedBy).toList());
    }

    public int size() {
        return specs.size();
    }

    /** Who asked for a sync. */
    public enum Cause {
        MANUAL,
        AUTOMATED
    }

    /**
     * Say whether a sync may start, or go on if it started at the given time. Windows that cannot be read forbid it.
     */
    public WindowVerdict verdict(Cause cause, Instant now, @Nullable Instant startedAt) {
        List<Window> windows = new ArrayList<>();
        try {
            specs.forEach(spec -> windows.add(Window.of(spec)));
        } catch (IllegalArgumentException broken) {
            return WindowVerdict.no("invalid sync windows: " + broken.getMessage());
        }
        return new Question(windows, cause, now).verdict(startedAt);
    }

    /** Return whether the window at that place is active; nothing when it cannot be read. */
    public Optional<Boolean> isActive(int index, Instant now) {
        try {
            return Optional.of(Window.of(specs.get(index)).isActive(now, now));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Return what is wrong with the first window that is not as it should be. */
    public Optional<String> problem() {
        Set<List<Object>> identities = new HashSet<>();
        for (SyncWindow window : specs) {
            if (!identities.add(identity(window))) {
                return Optional.of("sync window with kind '" + window.kind() + "', schedule '" + window.schedule()
                        + "', and duration '" + window.duration() + "' already exists");
            }
            try {
                Window.check(window);
            } catch (IllegalArgumentException broken) {
                return Optional.of(String.valueOf(broken.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static List<Object> identity(SyncWindow window) {
        return List.of(
                text(window.kind()),
                text(window.schedule()),
                text(window.duration()),
                list(window.applications()),
                list(window.namespaces()),
                list(window.clusters()),
                text(window.timeZone()),
                Boolean.TRUE.equals(window.andOperator()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static List<String> list(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
