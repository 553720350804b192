package dev.slipway.template.exec;

import dev.slipway.template.Functions;
import dev.slipway.template.TemplateException;
import dev.slipway.template.builtin.Builtins;
import dev.slipway.template.format.GoQuote;
import dev.slipway.template.parse.Definition;
import dev.slipway.template.parse.Parser;
import dev.slipway.template.parse.Source;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A parsed template, with those that it defines; immutable, usable from many threads at once. It behaves as Go's
 * text/template does, but within {@link dev.slipway.template.Limits}.
 */
public final class Template {

    private final String name;
    private final Map<String, Definition> definitions;
    private final Functions functions;
    private final Options options;

    private Template(String name, Map<String, Definition> definitions, Functions functions, Options options) {
        this.name = name;
        this.definitions = definitions;
        this.functions = functions;
        this.options = options;
    }

    /**
     * Parse a text. What is wrong with it is a {@link TemplateException}, and so is a call of a function that is neither
     * built in nor among the given ones.
     */
    public static Template parse(String name, String text, Functions functions, Options options) {
        Functions all = Builtins.functions().plus(functions);
        try {
            Map<String, Definition> definitions =
                    Parser.parse(new Source(name, text), options.delimiters(), names(all));
            return new Template(name, definitions, all, options);
        } catch (StackOverflowError tooDeep) {
            throw nestsTooDeep(name);
        }
    }

    static Set<String> names(Functions functions) {
        Set<String> names = new HashSet<>(functions.names());
        names.addAll(Set.of("and", "or"));
        return names;
    }

    /** Return the same template with other options; its delimiters are those it was parsed with. */
    public Template with(Options other) {
        return new Template(name, definitions, functions, other);
    }

    /** Return the names of the templates that it knows, itself among them. */
    public Set<String> defined() {
        return Set.copyOf(definitions.keySet());
    }

    /**
     * Return the output for the data, a tree whose maps the template's functions may change. An error in the template, or
     * more than its limits allow, is a {@link TemplateException}.
     */
    public String execute(@Nullable Object data) {
        Run run = new Run(name, definitions, functions, options);
        Definition main = definitions.get(name);
        if (main == null) {
            throw TemplateException.of(
                    "template: " + name + ": " + GoQuote.quote(name) + " is an incomplete or empty template");
        }
        try {
            return run.render(main, Operand.of(Marker.piped(data)));
        } catch (StackOverflowError tooDeep) {
            throw nestsTooDeep(name);
        }
    }

    private static TemplateException nestsTooDeep(String name) {
        return TemplateException.limit(
                "template: " + name + ": exceeded the limits of templates: nests too deep to be executed");
    }
}
