package dev.slipway.template.exec;

import dev.slipway.template.Functions;
import dev.slipway.template.Rendering;
import dev.slipway.template.TemplateException;
import dev.slipway.template.format.GoQuote;
import dev.slipway.template.parse.Definition;
import dev.slipway.template.parse.Parser;
import dev.slipway.template.parse.Source;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One execution, with all templates that it calls. */
final class Run implements Rendering {

    private final String name;
    private final Map<String, Definition> definitions;
    private final Functions functions;
    private final Options options;
    private final Budget budget;
    private int depth;

    Run(String name, Map<String, Definition> definitions, Functions functions, Options options) {
        this(name, definitions, functions, options, new Budget(options.limits()));
    }

    private Run(String name, Map<String, Definition> definitions, Functions functions, Options options, Budget budget) {
        this.name = name;
        this.definitions = definitions;
        this.functions = functions;
        this.options = options;
        this.budget = budget;
    }

    Budget budget() {
        return budget;
    }

    MissingKey missingKey() {
        return options.missingKey();
    }

    Optional<Functions.Entry> function(String function) {
        return functions.find(function);
    }

    Optional<Definition> definition(String template) {
        return Optional.ofNullable(definitions.get(template));
    }

    /** Return the output of a template. */
    String render(Definition definition, Operand data) {
        if (depth >= options.limits().depth()) {
            throw TemplateException.limit("templates that call each other deeper than "
                    + options.limits().depth());
        }
        depth++;
        Output output = new Output(budget, options.limits().characters());
        new Interpreter(this, new Frame(definition, depth, data), output).run(data);
        depth--;
        return output.toString();
    }

    @Override
    public String include(String template, @Nullable Object data) {
        Definition definition = definition(template)
                .orElseThrow(() -> TemplateException.of("template: no template " + GoQuote.quote(template)
                        + " associated with template " + GoQuote.quote(name)));
        return render(definition, Operand.of(Marker.piped(data)));
    }

    @Override
    public String evaluate(String text, @Nullable Object data) {
        Source source = new Source(name, text);
        Map<String, Definition> overlaid = new HashMap<>(definitions);
        overlaid.putAll(Parser.parse(source, options.delimiters(), Template.names(functions)));
        Definition main = overlaid.get(name);
        Run inner = new Run(name, overlaid, functions, options, budget);
        inner.depth = depth;
        return main == null ? "" : inner.render(main, Operand.of(Marker.piped(data)));
    }

    @Override
    public void reserve(long size) {
        budget.make(size);
    }
}
