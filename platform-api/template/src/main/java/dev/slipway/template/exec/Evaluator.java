package dev.slipway.template.exec;

import dev.slipway.template.Parameter;
import dev.slipway.template.parse.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates pipelines and what they consist of, for one call of a template. */
final class Evaluator {

    private final Run run;
    private final Frame frame;
    private final Fields fields;
    private final Calls calls;

    Evaluator(Run run, Frame frame) {
        this.run = run;
        this.frame = frame;
        this.fields = new Fields(run, frame, this);
        this.calls = new Calls(run, frame, this);
    }

    /** Return the value of a pipeline, which is never nil, and declare or assign its variables. */
    Object pipeline(Operand dot, Expression.Pipe pipe) {
        run.budget().step();
        frame.at(pipe);
        Object value = Marker.NOTHING_PIPED;
        for (Expression.Command command : pipe.commands()) {
            value = Marker.piped(command(dot, command, value));
        }
        for (Expression.Variable variable : pipe.declared()) {
            if (pipe.assigns()) {
                if (!frame.scope().has(variable.name())) {
                    throw frame.error("undefined variable: " + variable.name());
                }
                frame.scope().set(variable.name(), Operand.of(value));
            } else {
                frame.scope().push(variable.name(), Operand.of(value));
            }
        }
        return value;
    }

    private @Nullable Object command(Operand dot, Expression.Command command, Object piped) {
        Expression first = command.words().get(0);
        List<Expression> rest = command.words().subList(1, command.words().size());
        if (first instanceof Expression.Identifier function) {
            frame.at(function);
            return calls.function(dot, function.name(), new Calls.Site(command, rest, piped));
        }
        if (first instanceof Expression.Field
                || first instanceof Expression.Chain
                || first instanceof Expression.Variable) {
            return fieldsOf(dot, first, rest, piped);
        }
        if (first instanceof Expression.Pipe pipe) {
            notAFunction(first, rest, piped);
            return pipeline(dot, pipe);
        }
        frame.at(first);
        notAFunction(first, rest, piped);
        if (first instanceof Expression.Dot) {
            return dot.value();
        }
        if (first instanceof Expression.Nil) {
            throw frame.error("nil is not a command");
        }
        return literal(first);
    }

    /** Return the value of a field, variable or chain; what is left may be the arguments of a method. */
    @Nullable
    Object fieldsOf(Operand dot, Expression operand, List<Expression> rest, Object piped) {
        frame.at(operand);
        Calls.Site site = new Calls.Site(operand, rest, piped);
        if (operand instanceof Expression.Field field) {
            return fields.walk(dot, dot, field.names(), site);
        }
        if (operand instanceof Expression.Chain chain) {
            Operand start = Operand.of(
                    chain.operand() instanceof Expression.Pipe pipe
                            ? pipeline(dot, pipe)
                            : Marker.piped(argument(dot, null, chain.operand())));
            return fields.walk(dot, start, chain.fields(), site);
        }
        Expression.Variable variable = (Expression.Variable) operand;
        Operand value = frame.scope().get(variable.name());
        if (variable.fields().isEmpty()) {
            notAFunction(operand, rest, piped);
            return value.value();
        }
        return fields.walk(dot, value, variable.fields(), site);
    }

    /** Return the value of an argument, of the wanted type, or as it is when none is wanted. */
    @Nullable
    Object argument(Operand dot, @Nullable Parameter wanted, Expression word) {
        return calls.argument(dot, wanted, word);
    }

    static Object literal(Expression word) {
        if (word instanceof Expression.Bool bool) {
            return bool.value();
        }
        if (word instanceof Expression.Text text) {
            return text.value();
        }
        if (word instanceof Expression.Constant constant) {
            return Constants.ideal(constant.number());
        }
        throw new IllegalStateException("not a literal: " + word);
    }

    private void notAFunction(Expression first, List<Expression> rest, Object piped) {
        if (!rest.isEmpty() || piped != Marker.NOTHING_PIPED) {
            throw frame.error("can't give argument to non-function " + first);
        }
    }
}
