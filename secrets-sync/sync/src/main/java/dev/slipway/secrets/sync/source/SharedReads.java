package dev.slipway.secrets.sync.source;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.secrets.store.StoredSecret;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Secrets as they were read from stores, once for everybody who wants the same key and version at the same interval. When
 * an answer is another one than before, everybody else who has it is woken. Failures are not kept. Safe for threads.
 */
public final class SharedReads implements Reads {

    private record Answer(Optional<StoredSecret> secret, Instant at) {}

    private static final class Shared {
        private @Nullable Answer answer;
        private final Set<Ref> users = ConcurrentHashMap.newKeySet();
    }

    private final Map<Question, Shared> shared = new ConcurrentHashMap<>();
    private final Set<Ref> outdated = ConcurrentHashMap.newKeySet();
    private final Consumer<Ref> wake;
    private final Map<Gvk, Consumer<Ref>> others = new ConcurrentHashMap<>();

    public SharedReads(Consumer<Ref> wake) {
        this.wake = wake;
    }

    /** Have askers of that kind woken by somebody else. */
    public void wakeBy(Gvk kind, Consumer<Ref> theirs) {
        others.put(kind, theirs);
    }

    /** Whoever asks meanwhile waits for the same answer. */
    @Override
    public Optional<StoredSecret> read(Question question, Asker asker, Supplier<Optional<StoredSecret>> ask) {
        Shared one = shared.computeIfAbsent(question, key -> new Shared());
        one.users.add(asker.externalSecret());
        synchronized (one) {
            Answer last = one.answer;
            if (last != null && isFresh(last, question, asker)) {
                return last.secret();
            }
            Answer next = new Answer(ask.get(), asker.now());
            one.answer = next;
            if (last != null && !same(last.secret(), next.secret())) {
                tell(one, asker.externalSecret());
            }
            return next.secret();
        }
    }

    private static boolean isFresh(Answer answer, Question question, Asker asker) {
        return !answer.at().isBefore(asker.notBefore())
                && asker.now().isBefore(answer.at().plus(question.interval()));
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
    public void updated(Ref externalSecret) {
        outdated.remove(externalSecret);
    }

    @Override
    public void forget(Ref externalSecret) {
        outdated.remove(externalSecret);
        shared.values().forEach(one -> one.users.remove(externalSecret));
        shared.values().removeIf(one -> one.users.isEmpty());
    }
}
