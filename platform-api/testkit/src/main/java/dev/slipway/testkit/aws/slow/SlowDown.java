package dev.slipway.testkit.aws.slow;

import dev.slipway.testkit.aws.wire.Answer;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets what another server does at once take a while. A state lasts until it has been looked at so often; what is deleted
 * goes when its time is over. Resources that were not created through here are left alone. Creations with a client token
 * that has been used are not made again, as services promise and emulators forget.
 */
public final class SlowDown {

    /** The server behind, for one call; asking again makes the call again. */
    public interface Behind {
        Answer answer() throws IOException;
    }

    private static final List<String> TOKENS = List.of("ClientToken", "clientRequestToken", "ClientRequestToken");

    private record Key(SlowKind kind, String id) {}

    private static final class Pending {
        private final String word;
        private final @Nullable Behind end;
        private int looks;

        Pending(String word, int looks, @Nullable Behind end) {
            this.word = word;
            this.looks = looks;
            this.end = end;
        }
    }

    private final Map<Key, Pending> pending = new HashMap<>();
    private final Map<String, Answer> byToken = new HashMap<>();
    private final Set<Key> known = new HashSet<>();
    private final Set<Key> gone = new HashSet<>();
    private int looks;

    /** Say how many looks each state of operations that start from now on lasts; 0 lets them be over at once. */
    public synchronized void looks(int each) {
        looks = each;
    }

    /** Answer a call, by what is behind or in its place. */
    public synchronized Answer answer(Call call, Behind behind) throws IOException {
        for (SlowKind kind : SlowKind.ALL) {
            var step = kind.step(call);
            if (step.isPresent()) {
                return switch (step.get()) {
                    case CREATE -> once(kind, call, behind);
                    case CHANGE -> change(kind, call, behind);
                    case DELETE -> delete(kind, call, behind);
                    case LOOK -> look(kind, call, behind);
                };
            }
        }
        return behind.answer();
    }

    private Answer once(SlowKind kind, Call call, Behind behind) throws IOException {
        String token = TOKENS.stream()
                .map(name -> call.values().getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        Answer earlier = byToken.get(call.signature() + "/" + token);
        if (!token.isEmpty() && earlier != null) {
            return earlier;
        }
        Answer answer = create(kind, behind);
        if (answer.isSuccess()) {
            byToken.put(call.signature() + "/" + token, answer);
        }
        return answer;
    }

    private Answer create(SlowKind kind, Behind behind) throws IOException {
        Answer answer = behind.answer();
        if (!answer.isSuccess()) {
            return answer;
        }
        Body.of(answer).resources(kind.shown()).keySet().forEach(id -> {
            Key key = new Key(kind, id);
            known.add(key);
            gone.remove(key);
            begin(key, kind.words().creating(), null);
        });
        return shown(kind, answer);
    }

    private void begin(Key key, String word, @Nullable Behind end) {
        if (looks > 0) {
            pending.put(key, new Pending(word, looks, end));
        }
    }

    private Answer change(SlowKind kind, Call call, Behind behind) throws IOException {
        Key key = new Key(kind, kind.id(call));
        Pending now = pending.get(key);
        if (now != null && kind.mindsBeingBusy()) {
            return kind.busy(call, key.id(), now.word);
        }
        Answer answer = behind.answer();
        if (answer.isSuccess() && known.contains(key)) {
            begin(key, kind.words().changing(), null);
        }
        return answer.isSuccess() ? shown(kind, answer) : answer;
    }

    private Answer delete(SlowKind kind, Call call, Behind behind) throws IOException {
        Key key = new Key(kind, kind.id(call));
        Pending now = pending.get(key);
        if (now != null && kind.mindsBeingBusy()) {
            return kind.busy(call, key.id(), now.word);
        }
        if (gone.contains(key)) {
            return kind.gone(call, key.id());
        }
        if (!known.contains(key)) {
            return behind.answer();
        }
        if (looks == 0) {
            return end(key, behind);
        }
        begin(key, kind.words().deleting(), behind);
        return SlowKind.begun(call);
    }

    private Answer end(Key key, Behind behind) throws IOException {
        Answer answer = behind.answer();
        if (answer.isSuccess()) {
            known.remove(key);
            gone.add(key);
        }
        return answer;
    }

    private Answer look(SlowKind kind, Call call, Behind behind) throws IOException {
        Answer answer = behind.answer();
        if (!answer.isSuccess()) {
            return answer;
        }
        boolean hasChanged = false;
        for (String id : Body.of(answer).resources(kind.shown()).keySet()) {
            hasChanged |= seen(new Key(kind, id));
        }
        if (gone.contains(new Key(kind, kind.id(call)))) {
            return kind.gone(call, kind.id(call));
        }
        Answer now = hasChanged ? behind.answer() : answer;
        return now.isSuccess() ? shown(kind, now) : now;
    }

    /** Return whether the resource has gone because it was looked at. */
    private boolean seen(Key key) throws IOException {
        Pending now = pending.get(key);
        if (now == null || now.looks-- > 0) {
            return false;
        }
        pending.remove(key);
        if (now.end == null) {
            return false;
        }
        end(key, now.end);
        return true;
    }

    private Answer shown(SlowKind kind, Answer answer) throws IOException {
        Body body = Body.of(answer);
        boolean isOther = false;
        for (Map.Entry<String, Consumer<String>> resource :
                body.resources(kind.shown()).entrySet()) {
            Pending now = pending.get(new Key(kind, resource.getKey()));
            if (now != null) {
                resource.getValue().accept(now.word);
                isOther = true;
            }
        }
        return isOther ? new Answer(answer.status(), answer.contentType(), body.bytes(), answer.errorType()) : answer;
    }
}
