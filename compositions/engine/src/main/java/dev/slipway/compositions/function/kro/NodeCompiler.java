package dev.slipway.compositions.function.kro;

import dev.slipway.compositions.function.input.InputException;
import dev.slipway.expression.Expression;
import dev.slipway.expression.ExpressionException;
import dev.slipway.expression.Language;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compiles resources. Expressions see the composite resource as {@code schema}, and the other resources by their ids. */
final class NodeCompiler {

    private final Set<String> ids;
    private final Language language;

    NodeCompiler(Set<String> ids) {
        this.ids = ids;
        this.language = Language.standard().withVariables(Node.SCHEMA).withVariables(ids);
    }

    Template status(Map<String, Object> status) {
        return new Template(language, status, "status");
    }

    Node node(GraphInput.Resource resource) {
        try {
            return compiled(resource);
        } catch (InputException problem) {
            throw new InputException("resource \"" + resource.id() + "\": " + problem.getMessage());
        }
    }

    private Node compiled(GraphInput.Resource resource) {
        Language inTemplate = resource.forEach().isEmpty()
                ? language
                : language.withVariables(resource.forEach().keySet());
        Template template = new Template(inTemplate, resource.object(), "");
        Map<String, Expression> forEach = new LinkedHashMap<>();
        resource.forEach().forEach((name, text) -> forEach.put(name, expression(language, text, "forEach." + name)));
        List<Expression> includeWhen = resource.includeWhen().stream()
                .map(text -> expression(language, text, "includeWhen"))
                .toList();
        List<Expression> readyWhen = readyWhen(resource);
        return new Node(
                resource,
                template,
                forEach,
                includeWhen,
                readyWhen,
                dependencies(resource, template, forEach, includeWhen));
    }

    private static List<Expression> readyWhen(GraphInput.Resource resource) {
        if (resource.readyWhen().isEmpty()) {
            return List.of();
        }
        Language own = Language.standard().withVariables(resource.isCollection() ? Node.EACH : resource.id());
        return resource.readyWhen().stream()
                .map(text -> expression(own, text, "readyWhen"))
                .toList();
    }

    private Set<String> dependencies(
            GraphInput.Resource resource,
            Template template,
            Map<String, Expression> forEach,
            List<Expression> includeWhen) {
        Set<String> names = new LinkedHashSet<>(template.variables());
        forEach.values().forEach(expression -> names.addAll(expression.variables()));
        includeWhen.forEach(expression -> names.addAll(expression.variables()));
        names.retainAll(ids);
        if (names.contains(resource.id())) {
            throw new InputException("refers to itself");
        }
        return names;
    }

    private static Expression expression(Language language, String text, String place) {
        List<Placeholders.Piece> pieces = Placeholders.of(text);
        if (pieces.size() != 1) {
            throw new InputException(place + ": only standalone expressions are allowed: " + text);
        }
        try {
            return language.compile(pieces.get(0).text());
        } catch (ExpressionException problem) {
            throw new InputException(place + ": expression \"" + text + "\": " + problem.getMessage());
        }
    }
}
