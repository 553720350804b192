package dev.slipway.terraform.input;

import dev.slipway.kernel.outcome.FaultException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers to what a branch or tag means now, so that many objects that follow the same one ask its server once. Whoever asks
 * while somebody asks already waits for that answer. A failure is an answer, too, for a few seconds: a server that does not
 * answer keeps one waiting, and not everybody in turn.
 */
final class Revisions {

    private static final Duration FAILED = Duration.ofSeconds(5);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int MANY = 1000;

    private final InstantSource clock;
    private final Map<Object, Answer> answers = new ConcurrentHashMap<>();

    Revisions(InstantSource clock) {
        this.clock = clock;
    }

    private static final class Answer {
        private final ReentrantLock asking = new ReentrantLock();
        private volatile Instant at = Instant.EPOCH;
        private @Nullable String commit;
        private @Nullable FaultException fault;

        boolean isYoung(Instant now, Duration age) {
            return now.isBefore(at.plus(age));
        }
    }

    /** Return an answer that is younger than that, or ask; {@link Duration#ZERO} always asks. */
    String commit(Object question, Duration age, Supplier<String> ask) {
        forgetOld();
        Answer answer = answers.computeIfAbsent(question, none -> new Answer());
        answer.asking.lock();
        try {
            Instant now = clock.instant();
            if (answer.commit != null && answer.isYoung(now, age)) {
                return answer.commit;
            }
            Duration failed = age.compareTo(FAILED) < 0 ? age : FAILED;
            if (answer.fault != null && answer.isYoung(now, failed)) {
                throw answer.fault;
            }
            return asked(answer, ask);
        } finally {
            answer.asking.unlock();
        }
    }

    private String asked(Answer answer, Supplier<String> ask) {
        answer.commit = null;
        answer.fault = null;
        try {
            String commit = ask.get();
            answer.commit = commit;
            return commit;
        } catch (FaultException fault) {
            answer.fault = fault;
            throw fault;
        } finally {
            answer.at = clock.instant();
        }
    }

    private void forgetOld() {
        if (answers.size() > MANY) {
            Instant now = clock.instant();
            answers.values().removeIf(answer -> !answer.asking.isLocked() && !answer.isYoung(now, FORGOTTEN));
        }
    }
}
