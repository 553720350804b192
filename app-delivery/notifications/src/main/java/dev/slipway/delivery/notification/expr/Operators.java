package dev.slipway.delivery.notification.expr;

/** What stands between two values. */
final class Operators {

    private Operators() {}

    static Node of(String name, Node left, Node right) {
        return switch (name) {
            case "or", "||" -> scope -> Values.isTrue(left.eval(scope)) || Values.isTrue(right.eval(scope));
            case "and", "&&" -> scope -> Values.isTrue(left.eval(scope)) && Values.isTrue(right.eval(scope));
            case "==" -> scope -> Values.same(left.eval(scope), right.eval(scope));
            case "!=" -> scope -> !Values.same(left.eval(scope), right.eval(scope));
            case "<" -> scope -> Values.compare(left.eval(scope), right.eval(scope)) < 0;
            case ">" -> scope -> Values.compare(left.eval(scope), right.eval(scope)) > 0;
            case "<=" -> scope -> Values.compare(left.eval(scope), right.eval(scope)) <= 0;
            case ">=" -> scope -> Values.compare(left.eval(scope), right.eval(scope)) >= 0;
            case "in" -> scope -> Values.in(left.eval(scope), right.eval(scope));
            case ".." -> scope -> Values.range(left.eval(scope), right.eval(scope));
            case "+" -> scope -> Values.add(left.eval(scope), right.eval(scope));
            case "-", "*", "/", "%", "**", "^" -> scope -> Values.calculate(name, left.eval(scope), right.eval(scope));
            case "??" ->
                scope -> {
                    Object first = left.eval(scope);
                    return first == null ? right.eval(scope) : first;
                };
            default -> onTexts(name, left, right);
        };
    }

    private static Node onTexts(String name, Node left, Node right) {
        return switch (name) {
            case "contains" -> scope -> Values.text(left.eval(scope)).contains(Values.text(right.eval(scope)));
            case "startsWith" -> scope -> Values.text(left.eval(scope)).startsWith(Values.text(right.eval(scope)));
            case "endsWith" -> scope -> Values.text(left.eval(scope)).endsWith(Values.text(right.eval(scope)));
            case "matches" -> scope -> Values.matches(Values.text(left.eval(scope)), Values.text(right.eval(scope)));
            default -> throw ExpressionException.of("unknown operator " + name);
        };
    }
}
