package dev.slipway.terraform.work;

import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.terraform.run.Tofu;
import dev.slipway.terraform.state.LockInfo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Remembers, over crashes, when commands of an object began that take the lock of its state and did not come to an end of
 * their own. A lock that was taken on this host just after such a beginning is what the command has left, and nobody's else.
 * Locks say nothing by which one could know them for sure: they have a random id, a user, a host and a time.
 */
final class LockNotes {

    private static final String NOTE = "locks";
    private static final int KEPT = 20;

    /** Locks are taken before anything is planned or applied; a busy machine may need a while until then. */
    private static final Duration LEAD = Duration.ofMinutes(5);

    private static final Duration ROUNDING = Duration.ofSeconds(2);

    private final RunStore store;
    private final Clock clock;
    private final String host;

    LockNotes(RunStore store, Clock clock, String host) {
        this.store = store;
        this.clock = clock;
        this.host = host;
    }

    static LockNotes of(RunStore store) {
        return new LockNotes(store, Clock.systemUTC(), thisHost());
    }

    /** As the programs ask for it; the library's name may be another where names are resolved in odd ways. */
    private static String thisHost() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException notLinux) {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException unnamed) {
                return "";
            }
        }
    }

    /** Run a command that takes the lock. What it leaves when it is cut off is known afterwards. */
    <A> A during(String uid, Supplier<A> command) {
        begins(uid);
        try {
            A answer = command.get();
            released(uid);
            return answer;
        } catch (FaultException fault) {
            if (!Tofu.isCutOff(fault)) {
                ended(uid);
            }
            throw fault;
        }
    }

    /** Note that a command begins which will take the lock. */
    void begins(String uid) {
        List<String> lines = new ArrayList<>(lines(uid));
        lines.add(clock.instant().toString());
        write(uid, lines.subList(Math.max(0, lines.size() - KEPT), lines.size()));
    }

    /** Note that the last command came to an end of its own, with whatever answer: it holds nothing. */
    void ended(String uid) {
        List<String> lines = lines(uid);
        write(uid, lines.subList(0, Math.max(0, lines.size() - 1)));
    }

    /** Note that somebody had the lock since, so that none of ours is left. */
    void released(String uid) {
        store.forgetNote(uid, NOTE);
    }

    /** Return whether a command may have left its lock. */
    boolean mayBeLeft(String uid) {
        return !lines(uid).isEmpty();
    }

    /** Return whether a lock that is met while nothing of the object runs was left by one of its own commands. */
    boolean isOurs(String uid, LockInfo lock, Duration patience) {
        boolean here = !host.isEmpty() && lock.who().endsWith("@" + host);
        return here
                && lock.takenAt()
                        .filter(taken -> lines(uid).stream()
                                .map(Instant::parse)
                                .anyMatch(begun -> !taken.isBefore(begun.minus(ROUNDING))
                                        && taken.isBefore(begun.plus(LEAD).plus(patience))))
                        .isPresent();
    }

    private List<String> lines(String uid) {
        return store.note(uid, NOTE)
                .map(text -> text.lines().filter(line -> !line.isBlank()).toList())
                .orElse(List.of());
    }

    private void write(String uid, List<String> lines) {
        if (lines.isEmpty()) {
            store.forgetNote(uid, NOTE);
        } else {
            store.note(uid, NOTE, String.join("\n", lines));
        }
    }
}
