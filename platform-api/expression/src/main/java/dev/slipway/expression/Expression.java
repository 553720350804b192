package dev.slipway.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelReference;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.slipway.expression.ExpressionException.Stage;
import dev.slipway.expression.cost.Costs;
import dev.slipway.expression.cost.ValueSize;
import dev.slipway.expression.kubernetes.KubernetesLibrary;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A compiled expression. Safe for use by many threads. */
public final class Expression {

    /** The result of {@code omit()}, and of an optional value that is none: there should be nothing. */
    public static final Object OMITTED = Optional.empty();

    private final String text;
    private final CelRuntime.Program program;
    private final CelAbstractSyntaxTree tree;
    private final String type;
    private final SortedSet<String> variables = new TreeSet<>();

    Expression(String text, CelAbstractSyntaxTree tree, CelRuntime.Program program, Set<String> known) {
        this.text = text;
        this.tree = tree;
        this.program = program;
        this.type = TypeNames.of(tree.getResultType());
        tree.getReferenceMap().values().stream()
                .map(CelReference::name)
                .filter(known::contains)
                .forEach(variables::add);
    }

    public String text() {
        return text;
    }

    /** Return the type of the result as CEL writes it, {@code dyn} when only an evaluation can tell. */
    public String type() {
        return type;
    }

    /** Return the variables that the expression uses, sorted. */
    public SortedSet<String> variables() {
        return new TreeSet<>(variables);
    }

    /** Return since which version 1.x Kubernetes has all functions that the expression calls, 0 for always. */
    public int since() {
        return tree.getReferenceMap().values().stream()
                .flatMap(reference -> reference.overloadIds().stream())
                .mapToInt(KubernetesLibrary::since)
                .max()
                .orElse(0);
    }

    /** Return what an evaluation costs at most, in Kubernetes' units, when the variables are at most that large. */
    public long costAtMost(ValueSize variables) {
        return Costs.of(tree, variables);
    }

    /**
     * Return the result as a tree: bytes are in base64, timestamps and durations are text. It may be {@link #OMITTED}.
     *
     * @param values trees or protobuf messages by variable
     * @throws ExpressionException when it cannot be computed, or not within the limits
     */
    public @Nullable Object evaluate(Map<String, ?> values) {
        try {
            Object result = program.trace(Arguments.of(values), new Meter());
            return OMITTED.equals(result) ? OMITTED : Results.tree(result);
        } catch (CelEvaluationException problem) {
            throw new ExpressionException(Stage.EVALUATE, Failures.explain(problem), Failures.isAbsence(problem));
        } catch (Meter.Exceeded problem) {
            throw new ExpressionException(Stage.EVALUATE, String.valueOf(problem.getMessage()));
        }
    }
}
