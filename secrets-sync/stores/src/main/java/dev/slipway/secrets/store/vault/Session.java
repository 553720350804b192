package dev.slipway.secrets.store.vault;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import io.github.jopenlibs.vault.VaultException;
import io.github.jopenlibs.vault.response.AuthResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One identity's token at one server: had by a login, renewed after two thirds of its life, had anew when it is refused. */
final class Session {

    private static final int DENIED = 403;

    /** Calls the server with no token, or with the one that is given. */
    interface Doorway {
        Admission enter() throws VaultException;

        Admission renew(String token) throws VaultException;
    }

    /** A token and how long it lives; 0 seconds for one without an end. */
    record Admission(String token, long seconds, boolean renewable) {

        static Admission of(AuthResponse answer) {
            return new Admission(
                    String.valueOf(answer.getAuthClientToken()),
                    answer.getAuthLeaseDuration(),
                    answer.isAuthRenewable());
        }

        @Override
        public String toString() {
            return "a token for " + seconds + " s";
        }
    }

    private final Clock clock;
    private final Doorway doorway;
    private final String address;
    private @Nullable Held held;

    private record Held(String token, Instant renewAt, Instant until, boolean renewable) {

        @Override
        public String toString() {
            return "a token until " + until;
        }
    }

    Session(String address, Doorway doorway, Clock clock) {
        this.address = address;
        this.doorway = doorway;
        this.clock = clock;
    }

    /** Do something with the token; when it is refused, once more with a new one. */
    <T> T with(Function<String, Answer<T>> call) {
        String token = token();
        Answer<T> answer = call.apply(token);
        if (answer.status() == DENIED) {
            drop(token);
            answer = call.apply(token());
        }
        return answer.valueOr(address);
    }

    /** What a server answered: a value, or an error and its status. */
    record Answer<T>(
            int status, @Nullable T value, @Nullable FaultException failure) {

        T valueOr(String address) {
            if (failure != null) {
                throw failure;
            }
            if (value == null) {
                throw new FaultException(Fault.INTERNAL, address + " answered nothing");
            }
            return value;
        }
    }

    private synchronized void drop(String token) {
        if (held != null && held.token().equals(token)) {
            held = null;
        }
    }

    private synchronized String token() {
        Instant now = clock.instant();
        Held known = held;
        if (known != null && now.isBefore(known.renewAt())) {
            return known.token();
        }
        Held next = known != null && known.renewable() && now.isBefore(known.until()) ? renewed(known, now) : null;
        if (next == null) {
            next = entered(now);
        }
        held = next;
        return next.token();
    }

    private @Nullable Held renewed(Held known, Instant now) {
        try {
            return held(doorway.renew(known.token()), now);
        } catch (VaultException refused) {
            return null;
        }
    }

    private Held entered(Instant now) {
        try {
            return held(doorway.enter(), now);
        } catch (VaultException refused) {
            throw VaultFaults.of("log in", address, refused);
        }
    }

    /** A token without an end is held for a day. */
    private static Held held(Admission admitted, Instant now) {
        Duration life = admitted.seconds() <= 0 ? Duration.ofDays(1) : Duration.ofSeconds(admitted.seconds());
        Instant renewal = now.plus(life.multipliedBy(2).dividedBy(3));
        return new Held(admitted.token(), renewal, now.plus(life), admitted.renewable());
    }
}
