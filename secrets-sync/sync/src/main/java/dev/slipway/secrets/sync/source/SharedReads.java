package dev.slipway.secrets.sync.source;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.store.StoredSecret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Secrets as they were read from stores, once for everybody who wants the same key and version at the same interval. When
 * an answer is another one than before, everybody else who has it is woken. Who wants an answer of now gets one of a call
 * that began after that, or one that was had for the same wave of requests. Failures are shared only by those who waited
 * for them. Safe for threads.
 */
public final class SharedReads implements Reads {

    /** {@code at} is when the store was asked: whatever changed before that is in the answer. */
    private record Answer(Optional<StoredSecret> secret, Instant at) {}

    /** A call that failed while others were waiting for it is their failure too: a store that is down is asked once. */
    private record Failed(FaultException fault, long ended) {}

    /** Askers that want an answer of now because of the same request. */
    private static final class Wave {
        /** Those who follow each other at such a distance at most share an answer. */
        private static final Duration GOES_ON = Duration.ofSeconds(30);

        private static final Duration LONGEST = Duration.ofMinutes(5);

        private final String name;
        private final Instant begun;
        private final Set<Ref> members = new HashSet<>();
        private Instant last;

        private Wave(String name, Instant begun) {
            this.name = name;
            this.begun = begun;
            this.last = begun;
        }

        static Wave of(Asker first) {
            Wave wave = new Wave(first.wave(), first.now());
            wave.members.add(first.externalSecret());
            return wave;
        }

        /** Who asks a second time makes another request. */
        boolean takes(Asker asker) {
            boolean follows = !name.isEmpty()
                    && name.equals(asker.wave())
                    && asker.now().isBefore(last.plus(GOES_ON))
                    && asker.now().isBefore(begun.plus(LONGEST))
                    && members.add(asker.externalSecret());
            last = follows ? asker.now() : last;
            return follows;
        }
    }

    /** What somebody asked for the last time, and in the times before that it did not get all of. */
    private record Round(Set<Question> before, Set<Question> now) {

        static Round first() {
            return new Round(Set.of(), ConcurrentHashMap.newKeySet());
        }

        Round next() {
            Set<Question> all = new HashSet<>(before);
            all.addAll(now);
            return new Round(all, ConcurrentHashMap.newKeySet());
        }
    }

    private static final class Shared {
        private @Nullable Answer answer;
        private @Nullable Failed failed;
        private @Nullable Wave wave;
        private final Set<Ref> users = ConcurrentHashMap.newKeySet();
    }

    private final Map<Question, Shared> shared = new ConcurrentHashMap<>();
    private final Map<Ref, Round> rounds = new ConcurrentHashMap<>();
    private final Set<Ref> outdated = ConcurrentHashMap.newKeySet();
    private final Consumer<Ref> wake;
    private final InstantSource clock;
    private final Map<Gvk, Consumer<Ref>> others = new ConcurrentHashMap<>();

    public SharedReads(Consumer<Ref> wake, InstantSource clock) {
        this.wake = wake;
        this.clock = clock;
    }

    /** Have askers of that kind woken by somebody else. */
    public void wakeBy(Gvk kind, Consumer<Ref> theirs) {
        others.put(kind, theirs);
    }

    /** Whoever asks meanwhile waits for the same answer. */
    @Override
    public Optional<StoredSecret> read(Question question, Asker asker, Supplier<Optional<StoredSecret>> ask) {
        long arrived = System.nanoTime();
        Shared one = shared.compute(question, (same, known) -> used(known, asker.externalSecret()));
        rounds.computeIfAbsent(asker.externalSecret(), key -> Round.first())
                .now()
                .add(question);
        synchronized (one) {
            Answer last = one.answer;
            if (last != null && isGood(last, one, question, asker)) {
                return last.secret();
            }
            if (one.failed != null && one.failed.ended() - arrived > 0) {
                throw one.failed.fault();
            }
            return renewed(one, asker, ask);
        }
    }

    private static Shared used(@Nullable Shared known, Ref user) {
        Shared one = known == null ? new Shared() : known;
        one.users.add(user);
        return one;
    }

    private Optional<StoredSecret> renewed(Shared one, Asker asker, Supplier<Optional<StoredSecret>> ask) {
        Instant begun = clock.instant();
        Answer last = one.answer;
        try {
            one.answer = new Answer(ask.get(), begun);
            one.failed = null;
        } catch (FaultException fault) {
            one.failed = new Failed(fault, System.nanoTime());
            throw fault;
        }
        one.wave = Wave.of(asker);
        if (last != null && !same(last.secret(), one.answer.secret())) {
            tell(one, asker.externalSecret());
        }
        return one.answer.secret();
    }

    private static boolean isGood(Answer answer, Shared one, Question question, Asker asker) {
        // A refresh is told in whole seconds, so that is what the next one is counted from.
        Instant until = answer.at().truncatedTo(ChronoUnit.SECONDS).plus(question.interval());
        boolean old = answer.at().isBefore(asker.notBefore());
        return asker.now().isBefore(until) && (!old || one.wave != null && one.wave.takes(asker));
    }

    private static boolean same(Optional<StoredSecret> one, Optional<StoredSecret> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().isSame(other.orElseThrow()));
    }

    private void tell(Shared one, Ref asker) {
        for (Ref user : one.users) {
            if (!user.equals(asker)) {
                outdated.add(user);
                others.getOrDefault(user.gvk(), wake).accept(user);
            }
        }
    }

    @Override
    public boolean isOutdated(Ref externalSecret) {
        return outdated.contains(externalSecret);
    }

    @Override
    public void begin(Ref externalSecret) {
        rounds.computeIfPresent(externalSecret, (same, round) -> round.next());
    }

    @Override
    public void updated(Ref externalSecret) {
        outdated.remove(externalSecret);
        rounds.computeIfPresent(externalSecret, (user, round) -> {
            round.before().stream()
                    .filter(question -> !round.now().contains(question))
                    .forEach(question -> release(question, user));
            return new Round(Set.of(), round.now());
        });
    }

    @Override
    public void forget(Ref externalSecret) {
        outdated.remove(externalSecret);
        Round last = rounds.remove(externalSecret);
        if (last != null) {
            last.before().forEach(question -> release(question, externalSecret));
            last.now().forEach(question -> release(question, externalSecret));
        }
    }

    private void release(Question question, Ref user) {
        shared.computeIfPresent(question, (same, one) -> {
            one.users.remove(user);
            return one.users.isEmpty() ? null : one;
        });
    }
}
