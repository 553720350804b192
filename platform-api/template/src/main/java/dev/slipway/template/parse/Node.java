package dev.slipway.template.parse;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is executed: texts, actions and control structures. */
public sealed interface Node extends Located {

    /** Text that is written as it is. */
    record Text(int position, String text) implements Node {
        @Override
        public String toString() {
            return text;
        }
    }

    /** A pipeline, whose value is written unless it declares variables. */
    record Action(int position, Expression.Pipe pipe) implements Node {
        @Override
        public String toString() {
            return "{{" + pipe + "}}";
        }
    }

    /** A sequence of nodes. */
    record Block(int position, List<Node> nodes) implements Node {
        public Block {
            nodes = List.copyOf(nodes);
        }

        @Override
        public String toString() {
            return nodes.stream().map(Node::toString).collect(Collectors.joining());
        }
    }

    /** Which control structure a branch is. */
    enum Control {
        IF("if"),
        WITH("with"),
        RANGE("range");

        private final String word;

        Control(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** An {@code if}, {@code with} or {@code range}, maybe with an {@code else}. */
    record Branch(
            int position,
            Control control,
            Expression.Pipe pipe,
            Block body,
            @Nullable Block otherwise) implements Node {
        @Override
        public String toString() {
            String rest = otherwise == null ? "" : "{{else}}" + otherwise;
            return "{{" + control.word() + " " + pipe + "}}" + body + rest + "{{end}}";
        }
    }

    /** The call of another template. */
    record Call(int position, String name, String quoted, Expression.@Nullable Pipe pipe) implements Node {
        @Override
        public String toString() {
            return "{{template " + quoted + (pipe == null ? "" : " " + pipe) + "}}";
        }
    }

    /** The end of a loop. */
    record Break(int position) implements Node {
        @Override
        public String toString() {
            return "{{break}}";
        }
    }

    /** The end of one round of a loop. */
    record Continue(int position) implements Node {
        @Override
        public String toString() {
            return "{{continue}}";
        }
    }
}
