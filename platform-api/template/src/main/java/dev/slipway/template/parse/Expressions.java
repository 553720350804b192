package dev.slipway.template.parse;

import dev.slipway.template.TemplateException;
import dev.slipway.template.format.GoQuote;
import dev.slipway.template.parse.Token.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses pipelines, and knows which variables are declared where. */
final class Expressions {

    private static final int MAX_NESTING = 100;
    private static final Set<Kind> OPERANDS = EnumSet.of(
            Kind.BOOL,
            Kind.CHAR_CONSTANT,
            Kind.COMPLEX,
            Kind.DOT,
            Kind.FIELD,
            Kind.IDENTIFIER,
            Kind.NUMBER,
            Kind.NIL,
            Kind.RAW_STRING,
            Kind.STRING,
            Kind.VARIABLE,
            Kind.LEFT_PAREN);

    private final Tokens tokens;
    private final Set<String> functions;
    private List<String> variables = new ArrayList<>(List.of("$"));
    private int nesting;

    Expressions(Tokens tokens, Set<String> functions) {
        this.tokens = tokens;
        this.functions = functions;
    }

    /** Start a template that sees none of the variables so far; return these. */
    List<String> startScope() {
        List<String> outer = variables;
        variables = new ArrayList<>(List.of("$"));
        return outer;
    }

    void endScope(List<String> outer) {
        variables = outer;
    }

    int variables() {
        return variables.size();
    }

    void dropVariables(int kept) {
        variables.subList(kept, variables.size()).clear();
    }

    Expression.Pipe pipeline(String context, Kind end) {
        int position = tokens.peekNonSpace().position();
        List<Expression.Variable> declared = new ArrayList<>();
        boolean assigns = declarations(context, declared);
        List<Expression.Command> commands = new ArrayList<>();
        while (true) {
            Token token = tokens.nextNonSpace();
            if (token.is(end)) {
                check(commands, context);
                return new Expression.Pipe(position, declared, assigns, commands);
            }
            if (!OPERANDS.contains(token.kind())) {
                throw tokens.unexpected(token, context);
            }
            tokens.back();
            commands.add(command());
        }
    }

    /** Read {@code $x :=}, {@code $x =} or {@code $i, $x :=} where they are there; return whether they assign. */
    private boolean declarations(String context, List<Expression.Variable> declared) {
        while (tokens.peekNonSpace().is(Kind.VARIABLE)) {
            int mark = tokens.mark();
            Token variable = tokens.next();
            Token next = tokens.peekNonSpace();
            boolean last = next.is(Kind.ASSIGN) || next.is(Kind.DECLARE);
            if (!last && !(next.is(Kind.CHAR) && next.text().equals(","))) {
                tokens.back(mark);
                return false;
            }
            tokens.next();
            declared.add(new Expression.Variable(variable.position(), variable.text(), List.of()));
            variables.add(variable.text());
            if (last) {
                return next.is(Kind.ASSIGN);
            }
            oneMore(context, declared.size());
        }
        return false;
    }

    private void oneMore(String context, int declared) {
        if (!context.equals("range") || declared > 1) {
            throw tokens.error("too many declarations in " + context);
        }
        Token next = tokens.peekNonSpace();
        if (!next.is(Kind.VARIABLE) && !next.is(Kind.RIGHT_DELIMITER) && !next.is(Kind.RIGHT_PAREN)) {
            throw tokens.error("range can only initialize variables");
        }
    }

    private void check(List<Expression.Command> commands, String context) {
        if (commands.isEmpty()) {
            throw tokens.error("missing value for " + context);
        }
        for (int i = 1; i < commands.size(); i++) {
            Expression first = commands.get(i).words().get(0);
            boolean executable = first instanceof Expression.Identifier
                    || first instanceof Expression.Field
                    || first instanceof Expression.Variable
                    || first instanceof Expression.Chain
                    || first instanceof Expression.Pipe;
            if (!executable) {
                throw tokens.error("non executable command in pipeline stage " + (i + 1));
            }
        }
    }

    private Expression.Command command() {
        int position = tokens.peekNonSpace().position();
        List<Expression> words = new ArrayList<>();
        while (true) {
            tokens.peekNonSpace();
            Expression operand = operand();
            if (operand != null) {
                words.add(operand);
            }
            Token token = tokens.next();
            if (token.is(Kind.SPACE)) {
                continue;
            }
            if (token.is(Kind.RIGHT_DELIMITER) || token.is(Kind.RIGHT_PAREN)) {
                tokens.back();
            } else if (!token.is(Kind.PIPE)) {
                throw tokens.unexpected(token, "operand");
            }
            if (words.isEmpty()) {
                throw tokens.error("empty command");
            }
            return new Expression.Command(position, words);
        }
    }

    private @Nullable Expression operand() {
        Expression term = term();
        if (term == null || !tokens.peek().is(Kind.FIELD)) {
            return term;
        }
        // Where a chain starts is where its second name stands; error messages tell that place.
        int position = tokens.peek().position();
        List<String> names = new ArrayList<>();
        while (tokens.peek().is(Kind.FIELD)) {
            names.add(tokens.next().text().substring(1));
        }
        if (term instanceof Expression.Field field) {
            return new Expression.Field(position, joined(field.names(), names));
        }
        if (term instanceof Expression.Variable variable) {
            return new Expression.Variable(position, variable.name(), joined(variable.fields(), names));
        }
        if (term instanceof Expression.Pipe || term instanceof Expression.Identifier) {
            return new Expression.Chain(position, term, names);
        }
        throw tokens.error("unexpected . after term " + GoQuote.quote(term.toString()));
    }

    private static List<String> joined(List<String> first, List<String> rest) {
        List<String> all = new ArrayList<>(first);
        all.addAll(rest);
        return all;
    }

    private @Nullable Expression term() {
        Token token = tokens.nextNonSpace();
        int position = token.position();
        return switch (token.kind()) {
            case IDENTIFIER -> identifier(token);
            case DOT -> new Expression.Dot(position);
            case NIL -> new Expression.Nil(position);
            case VARIABLE -> variable(token);
            case FIELD -> new Expression.Field(position, List.of(token.text().substring(1)));
            case BOOL -> new Expression.Bool(position, token.text().equals("true"));
            case CHAR_CONSTANT, COMPLEX, NUMBER -> number(token);
            case LEFT_PAREN -> parenthesized();
            case STRING, RAW_STRING -> new Expression.Text(position, token.text(), unquoted(token));
            default -> {
                tokens.back();
                yield null;
            }
        };
    }

    private Expression identifier(Token token) {
        if (!functions.contains(token.text())) {
            throw tokens.error("function " + GoQuote.quote(token.text()) + " not defined");
        }
        return new Expression.Identifier(token.position(), token.text());
    }

    private Expression variable(Token token) {
        if (!variables.contains(token.text())) {
            throw tokens.error("undefined variable " + GoQuote.quote(token.text()));
        }
        return new Expression.Variable(token.position(), token.text(), List.of());
    }

    private Expression number(Token token) {
        try {
            return new Expression.Constant(
                    token.position(), NumberLiteral.parse(token.text(), token.is(Kind.CHAR_CONSTANT)));
        } catch (IllegalArgumentException malformed) {
            throw tokens.error(String.valueOf(malformed.getMessage()));
        }
    }

    private Expression parenthesized() {
        if (++nesting > MAX_NESTING) {
            throw tokens.error("max expression depth exceeded");
        }
        Expression pipe = pipeline("parenthesized pipeline", Kind.RIGHT_PAREN);
        nesting--;
        return pipe;
    }

    String unquoted(Token token) throws TemplateException {
        try {
            return GoQuote.unquote(token.text());
        } catch (IllegalArgumentException malformed) {
            throw tokens.error(String.valueOf(malformed.getMessage()));
        }
    }
}
