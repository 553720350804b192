package dev.slipway.template.exec;

import dev.slipway.template.TemplateException;
import dev.slipway.template.format.GoQuote;
import dev.slipway.template.parse.Definition;
import dev.slipway.template.parse.Located;
import org.jspecify.annotations.Nullable;

/** One call of a template: where it is, and what it sees besides the cursor. */
final class Frame {

    private final Definition definition;
    private final int depth;
    private final Scope scope;
    private @Nullable Located node;

    Frame(Definition definition, int depth, Operand data) {
        this.definition = definition;
        this.depth = depth;
        this.scope = new Scope(data);
    }

    Definition definition() {
        return definition;
    }

    int depth() {
        return depth;
    }

    Scope scope() {
        return scope;
    }

    void at(Located place) {
        node = place;
    }

    TemplateException error(String message) {
        return TemplateException.of(placed(message));
    }

    /** Return the limit error with the place where it happened, unless it has one. */
    TemplateException placed(TemplateException limit) {
        boolean placed = limit.getMessage().startsWith("template: ");
        return placed
                ? limit
                : TemplateException.limit(placed("exceeded the limits of templates: " + limit.getMessage()));
    }

    private String placed(String message) {
        if (node == null) {
            return "template: " + definition.name() + ": " + message;
        }
        return "template: " + definition.source().location(node.position()) + ": executing "
                + GoQuote.quote(definition.name()) + " at <" + node + ">: " + message;
    }
}
