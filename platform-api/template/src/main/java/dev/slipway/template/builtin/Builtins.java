package dev.slipway.template.builtin;

import dev.slipway.template.Arguments;
import dev.slipway.template.FunctionException;
import dev.slipway.template.Functions;
import dev.slipway.template.format.GoFormat;
import org.jspecify.annotations.Nullable;

/** The built-in functions, all but {@code and} and {@code or}, which do not evaluate all of their arguments. */
public final class Builtins {

    private static final Functions FUNCTIONS = Functions.NONE
            .withShallow("not", "any", a -> !Truth.of(a.any(0)))
            .withShallow("len", "any", a -> Indexing.length(a.any(0)))
            .withShallow("index", "any any...", a -> Indexing.index(a.any(0), a.from(1)))
            .withShallow("slice", "any any...", a -> Indexing.slice(a.any(0), a.from(1)))
            .withShallow("call", "any any...", a -> call(a.any(0)))
            .with("eq", "any any...", a -> Comparison.equalsAny(a.any(0), a.from(1)))
            .with("ne", "any any", a -> !Comparison.same(a.any(0), a.any(1)))
            .with("lt", "any any", a -> Comparison.less(a.any(0), a.any(1)))
            .with("le", "any any", a -> isAtMost(a.any(0), a.any(1)))
            .with("gt", "any any", a -> !isAtMost(a.any(0), a.any(1)))
            .with("ge", "any any", a -> !Comparison.less(a.any(0), a.any(1)))
            .with("print", "any...", a -> GoFormat.sprint(a.from(0)))
            .with("println", "any...", a -> GoFormat.sprintln(a.from(0)))
            .with("printf", "string any...", Builtins::printf)
            .with("html", "any...", a -> Escaping.html(a.from(0)))
            .with("js", "any...", a -> Escaping.js(a.from(0)))
            .with("urlquery", "any...", a -> Escaping.urlQuery(a.from(0)));

    private Builtins() {}

    public static Functions functions() {
        return FUNCTIONS;
    }

    private static boolean isAtMost(@Nullable Object a, @Nullable Object b) {
        return Comparison.less(a, b) || Comparison.same(a, b);
    }

    private static String printf(Arguments arguments) {
        // A width may come from an argument; whatever it is, the text is at most so long.
        arguments.rendering().reserve(GoFormat.widest(arguments.text(0), arguments.from(1)));
        return GoFormat.sprintf(arguments.text(0), arguments.from(1).toArray());
    }

    private static Object call(@Nullable Object function) {
        throw new FunctionException(
                function == null
                        ? "call of nil"
                        : "non-function " + GoFormat.value(function) + " of type " + GoFormat.typeName(function));
    }
}
