package dev.slipway.secrets.sync.fleet;

import dev.slipway.kernel.secret.Redacted;
import dev.slipway.secrets.sync.message.Answer;
import dev.slipway.secrets.sync.message.Demand;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One demand of one cluster, and how far its answer is. Safe for threads. */
final class Item {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration LAST_RETRY = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 6;

    private Demand demand;
    private boolean fresh;
    private int failures;
    private Instant due = Instant.MIN;
    private @Nullable Answer answer;
    private Redacted<byte[]> content = Redacted.of(new byte[0]);
    private String digest = "";
    private Instant changed = Instant.MIN;
    private String applied = "";

    Item(Demand demand) {
        this.demand = demand;
    }

    synchronized Demand demand() {
        return demand;
    }

    /** Take the demand as it is asked now; another mark wants an answer of now. */
    synchronized void ask(Demand now) {
        if (!now.mark().equals(demand.mark())) {
            refresh();
        }
        demand = now;
    }

    /** Have the store asked at the next look. */
    synchronized void refresh() {
        fresh = true;
        due = Instant.MIN;
    }

    synchronized boolean isDue(Instant now) {
        return !now.isBefore(due);
    }

    /** Return from when on answers are good enough, and count that as said. */
    synchronized Instant notBefore(Instant now) {
        boolean asked = fresh;
        fresh = false;
        return asked ? now : Instant.MIN;
    }

    /** Take an answer; returns whether it is another one. An interval of 0 is asked for once. */
    synchronized boolean put(Answer next, String salt, Instant now) {
        failures = next.refusal().isPresent() ? failures + 1 : 0;
        due = failures > 0 ? now.plus(pause()) : demand.interval().isZero() ? Instant.MAX : now.plus(demand.interval());
        if (answer != null && answer.isSame(next)) {
            return false;
        }
        answer = next;
        content = next.bytes(salt);
        digest = Contents.digest(content.reveal());
        changed = now;
        return true;
    }

    private Duration pause() {
        Duration doubled = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return doubled.compareTo(LAST_RETRY) < 0 ? doubled : LAST_RETRY;
    }

    synchronized String digest() {
        return digest;
    }

    synchronized Optional<Redacted<byte[]>> content(String wanted) {
        return digest.equals(wanted) && !digest.isEmpty() ? Optional.of(content) : Optional.empty();
    }

    /** The cluster's Secrets have that answer; returns whether that is news. */
    synchronized boolean applied(String itsDigest) {
        boolean news = !itsDigest.equals(applied);
        applied = itsDigest;
        return news;
    }

    /** Return since when the cluster has not what it asked for; empty when it has. */
    synchronized Optional<Instant> behindSince() {
        return answer == null || refusal().isPresent() || digest.equals(applied)
                ? Optional.empty()
                : Optional.of(changed);
    }

    synchronized Optional<String> refusal() {
        return Optional.ofNullable(answer).flatMap(Answer::refusal);
    }
}
