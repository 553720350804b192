package dev.slipway.template.parse;

import dev.slipway.template.TemplateException;
import dev.slipway.template.format.GoQuote;
import dev.slipway.template.parse.Node.Control;
import dev.slipway.template.parse.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parses a template with all templates defined in it. What is wrong is a {@link TemplateException} in Go's words. Nesting
 * is limited, because the parser and those after it descend with it.
 */
public final class Parser {

    private static final int MAX_NESTING = 250;

    private final Source source;
    private final Tokens tokens;
    private final Expressions expressions;
    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private int loops;
    private int nesting;
    private @Nullable Token lastEnd;

    private Parser(Source source, Delimiters delimiters, Set<String> functions) {
        this.source = source;
        this.tokens = new Tokens(source.name(), new Lexer(source.text(), delimiters).tokens());
        this.expressions = new Expressions(tokens, functions);
    }

    /** Return the definitions by name, among them the template itself unless it is empty. */
    public static Map<String, Definition> parse(Source source, Delimiters delimiters, Set<String> functions) {
        Parser parser = new Parser(source, delimiters, functions);
        parser.parse();
        return parser.definitions;
    }

    /** How a list of nodes ends. */
    private record Ended(Node.Block block, Token by) {}

    private void parse() {
        int position = tokens.peek().position();
        List<Node> nodes = new ArrayList<>();
        while (!tokens.peek().is(Kind.EOF)) {
            if (!definition()) {
                Node node = textOrAction();
                if (node == null) {
                    throw tokens.error("unexpected " + endWord(lastEnd));
                }
                nodes.add(node);
            }
        }
        add(new Definition(source.name(), source, new Node.Block(position, nodes)));
    }

    private boolean definition() {
        int mark = tokens.mark();
        if (tokens.next().is(Kind.LEFT_DELIMITER) && tokens.nextNonSpace().isKeyword("define")) {
            String context = "define clause";
            String name = templateName(tokens.nextNonSpace(), context);
            tokens.expect(Kind.RIGHT_DELIMITER, context);
            define(name, context);
            return true;
        }
        tokens.back(mark);
        return false;
    }

    private void define(String name, String context) {
        int outerLoops = loops;
        loops = 0;
        List<String> outerVariables = expressions.startScope();
        Ended ended = itemList();
        if (!ended.by().isKeyword("end")) {
            throw tokens.error("unexpected " + endWord(ended.by()) + " in " + context);
        }
        expressions.endScope(outerVariables);
        loops = outerLoops;
        add(new Definition(name, source, ended.block()));
    }

    /** Empty definitions do not replace others; two that say something are an error. */
    private void add(Definition definition) {
        Definition earlier = definitions.get(definition.name());
        if (earlier == null || earlier.isEmpty()) {
            definitions.put(definition.name(), definition);
        } else if (!definition.isEmpty()) {
            throw tokens.error("template: multiple definition of template " + GoQuote.quote(definition.name()));
        }
    }

    private Ended itemList() {
        nest();
        int position = tokens.peekNonSpace().position();
        List<Node> nodes = new ArrayList<>();
        while (!tokens.peekNonSpace().is(Kind.EOF)) {
            Node node = textOrAction();
            if (node == null) {
                nesting--;
                return new Ended(new Node.Block(position, nodes), ended());
            }
            nodes.add(node);
        }
        throw tokens.error("unexpected EOF");
    }

    private void nest() {
        if (++nesting > MAX_NESTING) {
            throw tokens.error("exceeded maximum nesting (" + MAX_NESTING + ")");
        }
    }

    private Token ended() {
        if (lastEnd == null) {
            throw new IllegalStateException("a list ends with a token");
        }
        return lastEnd;
    }

    /** Return the next node, or null at an {@code end} or {@code else}, which is then {@link #lastEnd}. */
    private @Nullable Node textOrAction() {
        Token token = tokens.nextNonSpace();
        if (token.is(Kind.TEXT)) {
            return new Node.Text(token.position(), token.text());
        }
        if (!token.is(Kind.LEFT_DELIMITER)) {
            throw tokens.unexpected(token, "input");
        }
        tokens.inAction(token.line());
        Node node = action();
        tokens.inAction(0);
        return node;
    }

    private @Nullable Node action() {
        Token token = tokens.nextNonSpace();
        if (token.is(Kind.KEYWORD)) {
            return keyword(token);
        }
        tokens.back();
        return new Node.Action(token.position(), expressions.pipeline("command", Kind.RIGHT_DELIMITER));
    }

    private @Nullable Node keyword(Token token) {
        return switch (token.text()) {
            case "if" -> control(Control.IF);
            case "with" -> control(Control.WITH);
            case "range" -> control(Control.RANGE);
            case "block" -> block();
            case "template" -> template();
            case "break" -> {
                leaveLoop("{{break}}");
                yield new Node.Break(token.position());
            }
            case "continue" -> {
                leaveLoop("{{continue}}");
                yield new Node.Continue(token.position());
            }
            case "end" -> {
                tokens.expect(Kind.RIGHT_DELIMITER, "end");
                lastEnd = token;
                yield null;
            }
            case "else" -> {
                elseEnd(token);
                yield null;
            }
            default -> throw tokens.unexpected(token, "command");
        };
    }

    private void leaveLoop(String action) {
        Token token = tokens.nextNonSpace();
        if (!token.is(Kind.RIGHT_DELIMITER)) {
            throw tokens.unexpected(token, action);
        }
        if (loops == 0) {
            throw tokens.error(action + " outside {{range}}");
        }
    }

    private void elseEnd(Token token) {
        Token peek = tokens.peekNonSpace();
        if (!peek.isKeyword("if") && !peek.isKeyword("with")) {
            tokens.expect(Kind.RIGHT_DELIMITER, "else");
        }
        lastEnd = token;
    }

    private Node.Branch control(Control control) {
        int variables = expressions.variables();
        Expression.Pipe pipe = expressions.pipeline(control.word(), Kind.RIGHT_DELIMITER);
        loops += control == Control.RANGE ? 1 : 0;
        Ended body = itemList();
        loops -= control == Control.RANGE ? 1 : 0;
        Node.Block otherwise = body.by().isKeyword("else") ? otherwise(control) : null;
        expressions.dropVariables(variables);
        return new Node.Branch(pipe.position(), control, pipe, body.block(), otherwise);
    }

    private Node.Block otherwise(Control control) {
        Token peek = tokens.peek();
        boolean chained = control != Control.RANGE && peek.isKeyword(control.word());
        if (chained) {
            tokens.next();
            nest();
            // The end of the inner structure is that of the outer one too.
            Node.Block inner = new Node.Block(peek.position(), List.of(control(control)));
            nesting--;
            return inner;
        }
        Ended rest = itemList();
        if (!rest.by().isKeyword("end")) {
            throw tokens.error("expected end; found " + endWord(rest.by()));
        }
        return rest.block();
    }

    private Node.Call block() {
        String context = "block clause";
        Token token = tokens.nextNonSpace();
        String name = templateName(token, context);
        Expression.Pipe pipe = expressions.pipeline(context, Kind.RIGHT_DELIMITER);
        define(name, context);
        return new Node.Call(token.position(), name, GoQuote.quote(name), pipe);
    }

    private Node.Call template() {
        String context = "template clause";
        Token token = tokens.nextNonSpace();
        String name = templateName(token, context);
        Expression.Pipe pipe = null;
        if (!tokens.nextNonSpace().is(Kind.RIGHT_DELIMITER)) {
            tokens.back();
            pipe = expressions.pipeline(context, Kind.RIGHT_DELIMITER);
        }
        return new Node.Call(token.position(), name, GoQuote.quote(name), pipe);
    }

    private String templateName(Token token, String context) {
        if (!token.is(Kind.STRING) && !token.is(Kind.RAW_STRING)) {
            throw tokens.unexpected(token, context);
        }
        return expressions.unquoted(token);
    }

    private static String endWord(@Nullable Token token) {
        return token != null && token.isKeyword("else") ? "{{else}}" : "{{end}}";
    }
}
