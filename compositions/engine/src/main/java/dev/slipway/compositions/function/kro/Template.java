package dev.slipway.compositions.function.kro;

import dev.slipway.compositions.function.input.InputException;
import dev.slipway.expression.Expression;
import dev.slipway.expression.ExpressionException;
import dev.slipway.expression.Language;
import dev.slipway.template.format.GoJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A tree with expressions in its texts, compiled. A text that is one expression becomes its value; in a text with more than
 * that, values become text.
 */
final class Template {

    private final Language language;
    private final @Nullable Object root;
    private final Set<String> variables = new LinkedHashSet<>();

    /** A text with expressions: each piece is a text or an {@link Expression}. */
    private record Dynamic(List<Object> pieces) {}

    Template(Language language, @Nullable Object tree, String place) {
        this.language = language;
        this.root = compiled(tree, place);
    }

    /** Return the names that the expressions use. */
    Set<String> variables() {
        return Set.copyOf(variables);
    }

    /**
     * Return the tree with values for expressions.
     *
     * @throws Pending when an expression needs what is not there yet
     * @throws InputException when an expression fails otherwise
     */
    Map<String, Object> resolve(Scope scope) {
        Object value = value(root, scope);
        Map<String, Object> tree = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> tree.put(String.valueOf(key), item));
        }
        return tree;
    }

    private @Nullable Object compiled(@Nullable Object value, String place) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) ->
                    copy.put(String.valueOf(key), compiled(item, place.isEmpty() ? "" + key : place + "." + key)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(compiled(item, place + "[" + copy.size() + "]")));
            return copy;
        }
        return value instanceof String text ? compiledText(text, place) : value;
    }

    private Object compiledText(String text, String place) {
        List<Placeholders.Piece> pieces = Placeholders.of(text);
        if (pieces.stream().noneMatch(Placeholders.Piece::isExpression)) {
            return text;
        }
        List<Object> compiled = new ArrayList<>();
        for (Placeholders.Piece piece : pieces) {
            compiled.add(piece.isExpression() ? expression(piece.text(), place) : piece.text());
        }
        return new Dynamic(compiled);
    }

    private Expression expression(String text, String place) {
        try {
            Expression expression = language.compile(text);
            variables.addAll(expression.variables());
            return expression;
        } catch (ExpressionException problem) {
            throw new InputException(place + ": expression \"" + text + "\": " + problem.getMessage());
        }
    }

    private static @Nullable Object value(@Nullable Object node, Scope scope) {
        if (node instanceof Dynamic dynamic) {
            return dynamic.pieces().size() == 1
                    ? scope.value((Expression) dynamic.pieces().get(0))
                    : dynamic.pieces().stream().map(piece -> text(piece, scope)).collect(Collectors.joining());
        }
        if (node instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> {
                Object value = value(item, scope);
                if (value != Expression.OMITTED) {
                    copy.put(String.valueOf(key), value);
                }
            });
            return copy;
        }
        if (node instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.stream().map(item -> value(item, scope)).forEach(item -> {
                if (item != Expression.OMITTED) {
                    copy.add(item);
                }
            });
            return copy;
        }
        return node;
    }

    private static String text(Object piece, Scope scope) {
        Object value = piece instanceof Expression expression ? scope.value(expression) : piece;
        return value instanceof String text ? text : GoJson.encode(value == Expression.OMITTED ? "" : value);
    }

    /** Return the leaves that are expressions and can be resolved, each at its place; what cannot yet is left out. */
    Map<String, Object> resolvable(Scope scope) {
        Object value = partial(root, scope);
        Map<String, Object> tree = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> tree.put(String.valueOf(key), item));
        }
        return tree;
    }

    private static @Nullable Object partial(@Nullable Object node, Scope scope) {
        if (node instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> {
                Object value = partial(item, scope);
                if (value != Expression.OMITTED) {
                    copy.put(String.valueOf(key), value);
                }
            });
            return copy.isEmpty() ? Expression.OMITTED : copy;
        }
        if (!(node instanceof Dynamic) && !(node instanceof List)) {
            return Expression.OMITTED;
        }
        try {
            return value(node, scope);
        } catch (Pending pending) {
            return Expression.OMITTED;
        }
    }
}
