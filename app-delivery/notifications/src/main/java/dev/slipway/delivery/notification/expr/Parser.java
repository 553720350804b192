package dev.slipway.delivery.notification.expr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads tokens by precedence. */
final class Parser {

    private static final Map<String, Integer> PRECEDENCE = Map.ofEntries(
            Map.entry("or", 10),
            Map.entry("||", 10),
            Map.entry("and", 15),
            Map.entry("&&", 15),
            Map.entry("==", 20),
            Map.entry("!=", 20),
            Map.entry("<", 20),
            Map.entry(">", 20),
            Map.entry("<=", 20),
            Map.entry(">=", 20),
            Map.entry("in", 20),
            Map.entry("not", 20),
            Map.entry("matches", 20),
            Map.entry("contains", 20),
            Map.entry("startsWith", 20),
            Map.entry("endsWith", 20),
            Map.entry("..", 25),
            Map.entry("+", 30),
            Map.entry("-", 30),
            Map.entry("*", 60),
            Map.entry("/", 60),
            Map.entry("%", 60),
            Map.entry("**", 100),
            Map.entry("^", 100),
            Map.entry("??", 500));
    private static final int NOT = 50;
    private static final int SIGN = 500;

    private final List<Token> tokens;
    private int at;

    Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    Node parse() {
        Node node = conditional();
        if (peek().kind() != Token.Kind.END) {
            throw unexpected();
        }
        return node;
    }

    private Node conditional() {
        Node condition = binary(0);
        if (!accept("?")) {
            return condition;
        }
        Node yes = conditional();
        expect(":");
        Node no = conditional();
        return scope -> Values.isTrue(condition.eval(scope)) ? yes.eval(scope) : no.eval(scope);
    }

    private Node binary(int least) {
        Node left = unary();
        while (true) {
            Token operator = peek();
            Integer strength = operator.kind() == Token.Kind.STRING ? null : PRECEDENCE.get(operator.text());
            if (strength == null || strength < least) {
                return left;
            }
            at++;
            boolean negated = operator.is("not");
            String name = negated ? next().text() : operator.text();
            Node right = binary(name.equals("**") || name.equals("^") ? strength : strength + 1);
            Node made = Operators.of(name, left, right);
            left = negated ? scope -> !Values.isTrue(made.eval(scope)) : made;
        }
    }

    private Node unary() {
        if (accept("not")) {
            Node node = binary(NOT);
            return scope -> !Values.isTrue(node.eval(scope));
        }
        if (accept("!")) {
            Node node = binary(SIGN);
            return scope -> !Values.isTrue(node.eval(scope));
        }
        if (accept("-")) {
            Node node = binary(SIGN);
            return scope -> Values.calculate("-", 0L, node.eval(scope));
        }
        return new Postfix(primary()).node();
    }

    /** What follows a value: fields, methods, indexes; {@code ?.} ends the whole chain with nil where nothing is there. */
    private final class Postfix {

        private Node node;
        private boolean optional;

        Postfix(Node first) {
            this.node = first;
        }

        Node node() {
            while (next()) {}
            Node chain = node;
            return optional ? scope -> endingWithNil(chain, scope) : chain;
        }

        private boolean next() {
            if (accept("?.")) {
                optional = true;
                member(true);
            } else if (accept(".")) {
                member(false);
            } else if (accept("[")) {
                Node of = node;
                Node key = conditional();
                expect("]");
                node = scope -> Values.index(of.eval(scope), key.eval(scope));
            } else {
                return false;
            }
            return true;
        }

        private void member(boolean mayBeAbsent) {
            Node of = mayBeAbsent ? present(node) : node;
            String name = name();
            if (accept("(")) {
                List<Node> arguments = arguments();
                node = scope -> Calls.method(of.eval(scope), name, values(arguments, scope));
            } else {
                node = scope -> Values.field(of.eval(scope), name);
            }
        }
    }

    /** Thrown through a chain of fields that ends early. */
    private static final class Absent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Absent() {
            super("", null, false, false);
        }
    }

    private static Node present(Node node) {
        return scope -> {
            Object value = node.eval(scope);
            if (value == null) {
                throw new Absent();
            }
            return value;
        };
    }

    private static @Nullable Object endingWithNil(Node chain, Scope scope) {
        try {
            return chain.eval(scope);
        } catch (Absent nothing) {
            return null;
        }
    }

    private Node primary() {
        Token token = next();
        return switch (token.kind()) {
            case NUMBER -> constant(number(token));
            case STRING -> constant(token.text());
            case NAME -> named(token);
            case OPERATOR -> bracketed(token);
            case END -> throw unexpected();
        };
    }

    private static Node constant(@Nullable Object value) {
        return scope -> value;
    }

    private static Object number(Token token) {
        try {
            if (token.text().contains(".")) {
                return Double.valueOf(token.text());
            }
            return Long.valueOf(token.text());
        } catch (NumberFormatException broken) {
            throw ExpressionException.of(token.text() + " is no number");
        }
    }

    private Node named(Token token) {
        String name = token.text();
        switch (name) {
            case "true":
                return constant(true);
            case "false":
                return constant(false);
            case "nil", "null":
                return constant(null);
            default:
                return accept("(") ? call(name) : scope -> variable(name, scope);
        }
    }

    private static @Nullable Object variable(String name, Scope scope) {
        scope.step();
        return scope.variable(name);
    }

    private Node call(String name) {
        if (Calls.OVER_LISTS.contains(name)) {
            Node list = conditional();
            expect(",");
            boolean braces = accept("{");
            Node predicate = conditional();
            if (braces) {
                expect("}");
            }
            expect(")");
            return scope -> {
                scope.step();
                return Calls.overList(name, Values.list(list.eval(scope)), stepping(predicate), scope);
            };
        }
        if (!Calls.PLAIN.contains(name)) {
            throw ExpressionException.of("the function " + name + " is not known here");
        }
        List<Node> arguments = arguments();
        return scope -> Calls.plain(name, values(arguments, scope));
    }

    private static Node stepping(Node node) {
        return scope -> {
            scope.step();
            return node.eval(scope);
        };
    }

    private Node bracketed(Token token) {
        switch (token.text()) {
            case "(": {
                Node node = conditional();
                expect(")");
                return node;
            }
            case "[":
                return list();
            case "{":
                return map();
            case "#":
                return Scope::item;
            case ".": {
                String field = name();
                return scope -> Values.field(scope.item(), field);
            }
            default:
                at--;
                throw unexpected();
        }
    }

    private Node list() {
        List<Node> items = items("]");
        return scope -> values(items, scope);
    }

    private Node map() {
        Map<String, Node> entries = new LinkedHashMap<>();
        while (!accept("}")) {
            String key = next().text();
            expect(":");
            entries.put(key, conditional());
            if (!accept(",") && !peek().is("}")) {
                throw unexpected();
            }
        }
        return scope -> {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            entries.forEach((key, node) -> map.put(key, node.eval(scope)));
            return map;
        };
    }

    private List<Node> arguments() {
        return items(")");
    }

    private List<Node> items(String end) {
        List<Node> items = new ArrayList<>();
        while (!accept(end)) {
            items.add(conditional());
            if (!accept(",") && !peek().is(end)) {
                throw unexpected();
            }
        }
        return items;
    }

    private static List<@Nullable Object> values(List<Node> nodes, Scope scope) {
        List<@Nullable Object> values = new ArrayList<>();
        nodes.forEach(node -> values.add(node.eval(scope)));
        return values;
    }

    private String name() {
        Token token = next();
        if (token.kind() != Token.Kind.NAME) {
            at--;
            throw unexpected();
        }
        return token.text();
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        at += token.kind() == Token.Kind.END ? 0 : 1;
        return token;
    }

    private boolean accept(String text) {
        boolean there = peek().is(text);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(String text) {
        if (!accept(text)) {
            throw unexpected();
        }
    }

    private ExpressionException unexpected() {
        return ExpressionException.of("unexpected " + peek().text() + " (at " + (peek().at() + 1) + ")");
    }
}
