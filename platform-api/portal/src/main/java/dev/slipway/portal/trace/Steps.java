package dev.slipway.portal.trace;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.portal.trace.Node.Type;
import dev.slipway.portal.trace.State.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The long step that a managed resource is in or came through, from the conditions that tell of it. */
final class Steps {

    private static final String STEP = "slipway.dev/step";

    private Steps() {}

    static List<Node> of(KubeObject managed) {
        Optional<Condition> running = managed.condition("AsyncOperation");
        Optional<Condition> last = managed.condition("LastAsyncOperation");
        if (running.isEmpty() && last.isEmpty()) {
            return List.of();
        }
        Optional<Condition> telling =
                running.filter(condition -> !condition.isTrue()).or(() -> last).or(() -> running);
        String step = managed.annotation(STEP).map(name -> " " + name).orElse("");
        State state = state(running, last, telling.orElseThrow());
        return List.of(Node.plain(Type.STEP, "long step" + step, state, Map.of()));
    }

    private static State state(Optional<Condition> running, Optional<Condition> last, Condition telling) {
        boolean runs = running.filter(condition -> !condition.isTrue()).isPresent();
        boolean failed = last.filter(Condition::isFalse).isPresent();
        Level level = runs ? Level.WAITING : failed ? Level.FAILED : Level.OK;
        return new State(level, State.NONE, State.NONE, telling.lastTransitionTime(), States.text(telling));
    }
}
