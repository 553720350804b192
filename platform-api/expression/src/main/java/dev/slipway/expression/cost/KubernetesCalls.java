package dev.slipway.expression.cost;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What calls of functions cost that CEL itself does not have, as Kubernetes and cel-go's extensions estimate them. */
final class KubernetesCalls {

    private static final double TEXT = Operators.TEXT;
    private static final double REGEX = Operators.REGEX;
    private static final double LONGEST_NAME_REGEX = 128;
    private static final long LONGEST_FORMAT = 64;
    private static final long LIST = 10;
    private static final Bounds ADDRESS = new Bounds(4, 16);

    private final Sizes sizes;

    KubernetesCalls(Sizes sizes) {
        this.sizes = sizes;
    }

    /** Return the cost of the call, null when it is no function that is known here. */
    @Nullable
    CallCost of(String function, String overload, @Nullable Node target, List<Node> arguments) {
        CallCost known = ofLists(function, target, arguments);
        if (known == null && target != null) {
            known = ofMember(function, overload, target, arguments);
        }
        return known == null ? ofAny(function, overload, arguments) : known;
    }

    private @Nullable CallCost ofLists(String function, @Nullable Node target, List<Node> arguments) {
        return switch (function) {
            case "sets.contains", "sets.intersects" -> sets(1, arguments);
            case "sets.equivalent" -> sets(2, arguments);
            case "lists.range" -> list(1, Bounds.exactly(arguments.get(0).count(Bounds.ENDLESS)));
            case "slice", "flatten", "reverse", "distinct", "sort", "@sortByAssociatedKeys" ->
                target == null ? null : ofList(function, target, arguments);
            default -> null;
        };
    }

    private CallCost sets(double factor, List<Node> arguments) {
        Bounds pairs = sizes.of(arguments.get(0)).times(sizes.of(arguments.get(1)));
        return CallCost.of(Bounds.sum(pairs.cost(factor), 1));
    }

    private CallCost ofList(String function, Node target, List<Node> arguments) {
        Bounds size = sizes.of(target);
        return switch (function) {
            case "slice" ->
                list(
                        1,
                        Bounds.exactly(Math.max(
                                0,
                                arguments.get(1).count(size.max())
                                        - arguments.get(0).count(0))));
            case "flatten" -> list(arguments.isEmpty() ? 1 : arguments.get(0).count(Bounds.ENDLESS), size);
            case "reverse" -> list(1, size);
            case "distinct" -> list(2, size.times(size));
            case "sort" -> sort(target);
            default -> sort(arguments.get(0));
        };
    }

    private CallCost sort(Node keys) {
        Bounds size = sizes.of(keys);
        Node key = sizes.items(keys);
        double perPair = key != null && Sizes.isText(key.type()) ? 2 + TEXT : 2;
        return list(perPair, size.times(size));
    }

    private static CallCost list(double factor, Bounds size) {
        return new CallCost(Bounds.sum(size.cost(factor), 1 + LIST), size);
    }

    private @Nullable CallCost ofMember(String function, String overload, Node target, List<Node> arguments) {
        Bounds size = sizes.of(target);
        return switch (function) {
            case "isSorted", "sum", "max", "min", "indexOf", "lastIndexOf" -> traversal(target, size);
            case "lowerAscii", "upperAscii", "substring", "trim" -> new CallCost(size.cost(TEXT), size);
            case "replace" ->
                new CallCost(
                        size.cost(2 * TEXT), replaced(size, sizes.of(arguments.get(0)), sizes.of(arguments.get(1))));
            case "split" ->
                new CallCost(
                        size.cost(2 * TEXT),
                        new Bounds(0, arguments.size() > 1 ? arguments.get(1).count(size.max()) : size.max()));
            case "join" -> joined(target, size, arguments);
            case "find", "findAll" ->
                new CallCost(
                        Bounds.product(
                                size.plus(Bounds.exactly(1)).cost(TEXT),
                                sizes.of(arguments.get(0)).cost(REGEX)),
                        new Bounds(0, size.max()));
            case "containsIP", "containsCIDR" -> contains(function, overload, arguments);
            case "validate" ->
                CallCost.of(Bounds.scaled(sizes.of(arguments.get(0)).cost(TEXT), LONGEST_NAME_REGEX * REGEX));
            default -> null;
        };
    }

    private CallCost traversal(Node target, Bounds size) {
        Node item = sizes.items(target);
        if (item == null) {
            return CallCost.of(size.cost(TEXT));
        }
        long each = Sizes.isText(item.type()) ? Bounds.sum(1, sizes.of(item).cost(TEXT)) : 1;
        return CallCost.of(Bounds.product(size.max(), each));
    }

    /** An empty text is replaced between all characters. */
    private static Bounds replaced(Bounds size, Bounds old, Bounds with) {
        Bounds count = new Bounds(fewest(size, old, with), most(size, old, with));
        Bounds kept = new Bounds(
                old.max() == 0 || old.max() <= with.min() ? size.min() : 0,
                old.min() == 0 || with.max() <= old.min() ? size.max() : 0);
        return count.times(with).plus(kept);
    }

    private static long most(Bounds size, Bounds old, Bounds with) {
        if (old.min() == 0) {
            return Bounds.sum(size.max(), 1);
        }
        return with.max() <= old.min() ? 0 : (long) Math.ceil((double) size.max() / old.min());
    }

    private static long fewest(Bounds size, Bounds old, Bounds with) {
        if (old.max() == 0) {
            return Bounds.sum(size.min(), 1);
        }
        return old.max() <= with.min() ? 0 : (long) Math.ceil((double) size.min() / old.max());
    }

    private CallCost joined(Node target, Bounds size, List<Node> arguments) {
        Node item = sizes.items(target);
        Bounds text = item == null ? Bounds.exactly(0) : size.times(sizes.of(item));
        if (!arguments.isEmpty()) {
            Bounds separators = new Bounds(Math.max(0, size.min() - 1), Math.max(0, size.max() - 1));
            text = text.plus(sizes.of(arguments.get(0)).times(separators));
        }
        return new CallCost(text.cost(TEXT), text);
    }

    private CallCost contains(String function, String overload, List<Node> arguments) {
        long cost = ADDRESS.plus(ADDRESS).cost(TEXT);
        if (function.equals("containsCIDR")) {
            cost += ADDRESS.cost(TEXT) + 1;
        }
        boolean parsed = overload.endsWith("_string");
        return CallCost.of(parsed ? Bounds.sum(cost, sizes.of(arguments.get(0)).cost(TEXT)) : cost);
    }

    private @Nullable CallCost ofAny(String function, String overload, List<Node> arguments) {
        return switch (function) {
            case "url" -> new CallCost(sizes.of(arguments.get(0)).cost(TEXT), sizes.of(arguments.get(0)));
            case "cidr", "isIP", "isCIDR", "quantity", "isQuantity", "semver", "isSemver" ->
                CallCost.of(sizes.of(arguments.get(0)).cost(TEXT));
            case "ip" ->
                overload.equals("cidr_ip")
                        ? CallCost.ONE
                        : CallCost.of(sizes.of(arguments.get(0)).cost(TEXT));
            case "ip.isCanonical" -> CallCost.of(sizes.of(arguments.get(0)).cost(2 * TEXT));
            case "_==_" -> compared(arguments.get(0), arguments.get(1));
            default -> null;
        };
    }

    /** Values of Kubernetes' own types have no size. */
    private static @Nullable CallCost compared(Node one, Node other) {
        return one.type().equals(other.type())
                ? switch (one.type().name()) {
                    case "net.IP", "net.CIDR", "kubernetes.Quantity", "kubernetes.Semver" -> CallCost.ONE;
                    case "kubernetes.NamedFormat" -> CallCost.of(Bounds.scaled(LONGEST_FORMAT, TEXT));
                    default -> null;
                }
                : null;
    }
}
