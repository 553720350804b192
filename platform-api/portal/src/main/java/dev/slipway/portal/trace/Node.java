package dev.slipway.portal.trace;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a trace with what hangs below it.
 *
 * @param title what it is, for humans
 * @param ref the object; null for a commit or a long step
 * @param details what is worth knowing beside the state, by name
 */
public record Node(
        Type type,
        String title,
        @Nullable Ref ref,
        State state,
        Map<String, String> details,
        List<Condition> conditions,
        List<Node> children) {

    public enum Type {
        COMMIT,
        APPLICATION,
        OBJECT,
        STEP,
        SECRET
    }

    static Node plain(Type type, String title, State state, Map<String, String> details) {
        return new Node(type, title, null, state, details, List.of(), List.of());
    }

    Node under(Node parent) {
        List<Node> all = new ArrayList<>(parent.children);
        all.add(this);
        return parent.with(all);
    }

    Node with(List<Node> below) {
        return new Node(type, title, ref, state, details, conditions, List.copyOf(below));
    }

    public Stream<Node> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }

    /** Return the deepest node that is not well, one with an error before one that merely waits. */
    public Optional<Node> rootCause() {
        return deepest(State.Level.FAILED).or(() -> deepest(State.Level.WAITING));
    }

    private Optional<Node> deepest(State.Level level) {
        return children.stream()
                .flatMap(child -> child.deepest(level).stream())
                .findFirst()
                .or(() -> state.level() == level ? Optional.of(this) : Optional.empty());
    }
}
