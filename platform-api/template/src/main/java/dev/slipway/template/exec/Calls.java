package dev.slipway.template.exec;

import dev.slipway.template.Arguments;
import dev.slipway.template.FunctionException;
import dev.slipway.template.Functions;
import dev.slipway.template.Parameter;
import dev.slipway.template.Signature;
import dev.slipway.template.TemplateException;
import dev.slipway.template.builtin.Truth;
import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoObject;
import dev.slipway.template.format.GoQuote;
import dev.slipway.template.format.TextMap;
import dev.slipway.template.format.TypedList;
import dev.slipway.template.parse.Expression;
import dev.slipway.template.parse.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls functions: counts, evaluates and checks the arguments, and tells what went wrong where. */
final class Calls {

    private final Run run;
    private final Frame frame;
    private final Evaluator evaluator;

    Calls(Run run, Frame frame, Evaluator evaluator) {
        this.run = run;
        this.frame = frame;
        this.evaluator = evaluator;
    }

    /**
     * A place that may be a call.
     *
     * @param node what errors of the call point at
     * @param words the arguments
     * @param piped the last argument, or {@link Marker#NOTHING_PIPED}
     */
    record Site(Located node, List<Expression> words, Object piped) {

        boolean hasArguments() {
            return !words.isEmpty() || isPiped();
        }

        boolean isPiped() {
            return piped != Marker.NOTHING_PIPED;
        }

        int count() {
            return words.size() + (isPiped() ? 1 : 0);
        }
    }

    @Nullable
    Object function(Operand dot, String name, Site site) {
        run.budget().step();
        Functions.Entry entry = run.function(name).orElse(null);
        if (entry == null) {
            if (name.equals("and") || name.equals("or")) {
                return shortCircuit(dot, name, site);
            }
            throw frame.error(GoQuote.quote(name) + " is not a defined function");
        }
        checkCount(name, entry.signature(), site);
        List<@Nullable Object> values = arguments(dot, entry.signature(), site);
        if (entry.deep()) {
            values.forEach(this::weigh);
        }
        return made(called(name, site, () -> entry.function().call(new Arguments(values, run))), entry);
    }

    private void weigh(@Nullable Object value) {
        if (value instanceof Map || value instanceof List) {
            run.budget().weigh(value);
        }
    }

    private @Nullable Object made(@Nullable Object result, Functions.Entry entry) {
        if (result instanceof String text) {
            run.budget().make(text.length());
        } else if (entry.deep() && result instanceof List<?> list) {
            run.budget().make(list.size());
        } else if (entry.deep() && result instanceof Map<?, ?> map) {
            run.budget().make(map.size());
        }
        run.budget().look();
        return result;
    }

    /** Call what may fail; an unexpected failure is the template's, as a panic of a function is in Go. */
    @Nullable
    Object called(String name, Site site, Supplier<@Nullable Object> function) {
        try {
            return function.get();
        } catch (TemplateException problem) {
            if (problem.isLimit()) {
                throw problem;
            }
            throw failed(name, site, problem.getMessage());
        } catch (FunctionException problem) {
            throw failed(name, site, problem.getMessage());
        } catch (ArithmeticException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ClassCastException
                | UnsupportedOperationException unexpected) {
            throw failed(name, site, String.valueOf(unexpected.getMessage()));
        }
    }

    private TemplateException failed(String name, Site site, String why) {
        frame.at(site.node());
        return frame.error("error calling " + name + ": " + why);
    }

    private void checkCount(String name, Signature signature, Site site) {
        if (signature.variadic() && site.count() < signature.fixed()) {
            throw frame.error("wrong number of args for " + name + ": want at least " + signature.fixed() + " got "
                    + site.words().size());
        }
        if (!signature.variadic() && site.count() != signature.fixed()) {
            throw frame.error(
                    "wrong number of args for " + name + ": want " + signature.fixed() + " got " + site.count());
        }
    }

    private List<@Nullable Object> arguments(Operand dot, Signature signature, Site site) {
        List<@Nullable Object> values = new ArrayList<>(site.count());
        for (Expression word : site.words()) {
            values.add(argument(dot, signature.at(values.size()), word));
        }
        if (site.isPiped()) {
            values.add(validated(site.piped(), signature.at(values.size())));
        }
        return values;
    }

    /** Return the arguments of a method, of whatever types. */
    List<@Nullable Object> anyArguments(Operand dot, Site site) {
        return arguments(dot, Signature.of("any..."), site);
    }

    private @Nullable Object shortCircuit(Operand dot, String name, Site site) {
        if (!site.hasArguments()) {
            throw frame.error("wrong number of args for " + name + ": want at least 1 got 0");
        }
        @Nullable Object value = null;
        for (Expression word : site.words()) {
            value = argument(dot, Parameter.ANY, word);
            if (Truth.of(value) == name.equals("or")) {
                return value;
            }
        }
        return site.isPiped() ? Marker.plain(site.piped()) : value;
    }

    @Nullable
    Object argument(Operand dot, @Nullable Parameter wanted, Expression word) {
        run.budget().step();
        frame.at(word);
        if (word instanceof Expression.Dot) {
            return validated(dot.value(), wanted);
        }
        if (word instanceof Expression.Nil) {
            if (wanted != null && !wanted.takesNil()) {
                throw frame.error("cannot assign nil to " + wanted.goName());
            }
            return wanted == null ? null : wanted.nil();
        }
        if (word instanceof Expression.Pipe pipe) {
            return validated(evaluator.pipeline(dot, pipe), wanted);
        }
        if (word instanceof Expression.Identifier function) {
            return validated(function(dot, function.name(), new Site(word, List.of(), Marker.NOTHING_PIPED)), wanted);
        }
        if (word instanceof Expression.Field
                || word instanceof Expression.Chain
                || word instanceof Expression.Variable) {
            return validated(evaluator.fieldsOf(dot, word, List.of(), Marker.NOTHING_PIPED), wanted);
        }
        return constant(wanted == null ? Parameter.ANY : wanted, word);
    }

    private Object constant(Parameter wanted, Expression word) {
        Object value = Constants.of(wanted, word);
        if (value == null) {
            throw frame.error(Constants.mismatch(wanted, word));
        }
        return value;
    }

    private @Nullable Object validated(@Nullable Object value, @Nullable Parameter wanted) {
        if (wanted == null) {
            return value;
        }
        if (value == Marker.NO_VALUE) {
            if (!wanted.takesNil()) {
                throw frame.error("invalid value; expected " + wanted.goName());
            }
            return wanted.nil();
        }
        if (wanted == Parameter.ANY || (value != null && isOf(wanted, value))) {
            return value;
        }
        throw frame.error("wrong type for value; expected " + wanted.goName() + "; got "
                + (value == null ? "interface {}" : GoFormat.typeName(value)));
    }

    private static boolean isOf(Parameter wanted, Object value) {
        return switch (wanted) {
            case ANY -> true;
            case TEXT -> value instanceof String;
            // An int that does not fit into Java's is a Long here.
            case INT -> value instanceof Integer || value instanceof Long number && number != number.intValue();
            case INT64 -> value instanceof Long;
            case UINT32 -> false;
            case FLOAT -> value instanceof Double;
            case BOOL -> value instanceof Boolean;
            case LIST -> value instanceof List && !(value instanceof TypedList);
            case MAP -> value instanceof Map && !(value instanceof TextMap);
            case TIME, CERTIFICATE ->
                value instanceof GoObject object && object.typeName().equals(wanted.goName());
        };
    }
}
