package dev.slipway.template.parse;

import java.util.List;
import java.util.stream.Collectors;

/** What has a value. */
public sealed interface Expression extends Located {

    /**
     * Commands, each of which is given the value of the one before as its last argument.
     *
     * @param declared the variables that get the value
     * @param assigns whether the variables exist already
     */
    record Pipe(int position, List<Variable> declared, boolean assigns, List<Command> commands) implements Expression {
        public Pipe {
            declared = List.copyOf(declared);
            commands = List.copyOf(commands);
        }

        @Override
        public String toString() {
            String piped = commands.stream().map(Command::toString).collect(Collectors.joining(" | "));
            if (declared.isEmpty()) {
                return piped;
            }
            String variables = declared.stream().map(Variable::toString).collect(Collectors.joining(", "));
            return variables + (assigns ? " = " : " := ") + piped;
        }
    }

    /** An operand with its arguments. */
    record Command(int position, List<Expression> words) implements Expression {
        public Command {
            words = List.copyOf(words);
        }

        @Override
        public String toString() {
            return words.stream().map(Command::shown).collect(Collectors.joining(" "));
        }

        private static String shown(Expression word) {
            return word instanceof Pipe ? "(" + word + ")" : word.toString();
        }
    }

    /** The name of a function. */
    record Identifier(int position, String name) implements Expression {
        @Override
        public String toString() {
            return name;
        }
    }

    /** {@code .a.b}. */
    record Field(int position, List<String> names) implements Expression {
        public Field {
            names = List.copyOf(names);
        }

        @Override
        public String toString() {
            return "." + String.join(".", names);
        }
    }

    /** {@code $x.a.b}; the name holds the dollar. */
    record Variable(int position, String name, List<String> fields) implements Expression {
        public Variable {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return fields.isEmpty() ? name : name + "." + String.join(".", fields);
        }
    }

    /** Fields of something that is no field or variable: {@code (pipeline).a.b}. */
    record Chain(int position, Expression operand, List<String> fields) implements Expression {
        public Chain {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            String start = operand instanceof Pipe ? "(" + operand + ")" : operand.toString();
            return start + "." + String.join(".", fields);
        }
    }

    /** The cursor. */
    record Dot(int position) implements Expression {
        @Override
        public String toString() {
            return ".";
        }
    }

    /** The untyped nil. */
    record Nil(int position) implements Expression {
        @Override
        public String toString() {
            return "nil";
        }
    }

    /** A boolean constant. */
    record Bool(int position, boolean value) implements Expression {
        @Override
        public String toString() {
            return String.valueOf(value);
        }
    }

    /** A string constant, with its quotes in {@code source}. */
    record Text(int position, String source, String value) implements Expression {
        @Override
        public String toString() {
            return source;
        }
    }

    /** A number constant. */
    record Constant(int position, NumberLiteral number) implements Expression {
        @Override
        public String toString() {
            return number.source();
        }
    }
}
