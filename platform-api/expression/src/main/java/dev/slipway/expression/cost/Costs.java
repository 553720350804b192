package dev.slipway.expression.cost;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks one checked expression and adds up what its parts cost at most. */
public final class Costs {

    private static final long NEW_LIST = 10;
    private static final long NEW_MAP = 30;
    private static final long NEW_MESSAGE = 40;
    private static final Bounds NOTHING_YET = new Bounds(Bounds.ENDLESS, 0);

    private final CelAbstractSyntaxTree tree;
    private final Sizes sizes;
    private final KubernetesCalls calls;
    private final Scopes locals = new Scopes();
    private final Map<Long, Path> paths = new HashMap<>();
    private final Map<Long, Bounds> computed = new HashMap<>();
    private final Map<Long, EntrySize> entries = new HashMap<>();

    private Costs(CelAbstractSyntaxTree tree, ValueSize variable) {
        this.tree = tree;
        this.sizes = new Sizes(variable);
        this.calls = new KubernetesCalls(sizes);
    }

    /** Return what the checked expression costs at most, {@code Long.MAX_VALUE} when it cannot be told. */
    public static long of(CelAbstractSyntaxTree tree, ValueSize variable) {
        return new Costs(tree, variable).cost(tree.getExpr());
    }

    private long cost(CelExpr expression) {
        return switch (expression.getKind()) {
            case IDENT -> ident(expression);
            case SELECT -> select(expression);
            case CALL -> call(expression);
            case LIST -> list(expression);
            case MAP -> map(expression);
            case STRUCT ->
                expression.struct().entries().stream()
                        .map(entry -> cost(entry.value()))
                        .reduce(NEW_MESSAGE, Bounds::sum);
            case COMPREHENSION -> comprehension(expression);
            default -> 0;
        };
    }

    private long ident(CelExpr expression) {
        paths.put(expression.id(), path(expression));
        return 1;
    }

    private Path path(CelExpr expression) {
        if (expression.getKind() == Kind.IDENT) {
            String name = expression.ident().name();
            Scopes.Local local = locals.find(name);
            return local == null ? new Path(List.of(name)) : local.path();
        }
        return paths.getOrDefault(expression.id(), Path.NOWHERE);
    }

    private long select(CelExpr expression) {
        CelExpr operand = expression.select().operand();
        long cost = cost(operand);
        if (expression.select().testOnly()) {
            return cost;
        }
        paths.put(expression.id(), path(operand).then(expression.select().field()));
        boolean looksUp =
                switch (type(operand).kind()) {
                    case MAP, STRUCT, TYPE_PARAM -> true;
                    default -> false;
                };
        return looksUp ? Bounds.sum(cost, 1) : cost;
    }

    private CelType type(CelExpr expression) {
        return tree.getType(expression.id()).orElse(SimpleType.DYN);
    }

    private long call(CelExpr expression) {
        CelCall call = expression.call();
        if (call.function().equals("dyn")) {
            return unwrapped(expression, call.args().get(0));
        }
        List<Long> costs = new ArrayList<>();
        List<Node> arguments = new ArrayList<>();
        for (CelExpr argument : call.args()) {
            costs.add(cost(argument));
            arguments.add(node(argument));
        }
        Optional<CelExpr> target = call.target();
        long targetCost = target.map(this::cost).orElse(0L);
        Node targetNode = target.map(this::node).orElse(null);
        long most = 0;
        Bounds result = null;
        for (String overload : overloads(expression)) {
            CallCost one = called(call.function(), overload, targetNode, arguments, costs);
            most = Math.max(most, one.cost());
            result = either(result, one.result());
            combine(expression, overload, call.args());
            result = result == null ? element(expression, overload, call.args()) : result;
        }
        if (result != null) {
            computed.put(expression.id(), result);
        }
        return Bounds.sum(targetCost, most);
    }

    private List<String> overloads(CelExpr expression) {
        return tree.getReference(expression.id())
                .map(reference -> (List<String>) reference.overloadIds())
                .orElse(List.of());
    }

    private static @Nullable Bounds either(@Nullable Bounds one, @Nullable Bounds other) {
        return one == null || other == null ? (one == null ? other : one) : one.or(other);
    }

    private long unwrapped(CelExpr expression, CelExpr argument) {
        long cost = cost(argument);
        remember(expression, size(argument), entrySize(argument));
        return Bounds.sum(cost, 1);
    }

    private void remember(CelExpr expression, @Nullable Bounds size, @Nullable EntrySize entry) {
        if (size != null) {
            computed.put(expression.id(), size);
        }
        if (entry != null) {
            entries.put(expression.id(), entry);
        }
    }

    // checkstyle: allow ParameterNumber, because a call is made of these
    private CallCost called(
            String function, String overload, @Nullable Node target, List<Node> arguments, List<Long> costs) {
        CallCost known = calls.of(function, overload, target, arguments);
        Operators.Call call = new Operators.Call(
                overload,
                target == null ? null : given(target),
                arguments.stream().map(Costs::given).toList(),
                costs);
        return known == null
                ? Operators.of(call)
                : new CallCost(Bounds.sum(known.cost(), call.argumentCost()), known.result());
    }

    private static Bounds given(Node node) {
        return node.size() == null ? Bounds.UNKNOWN : node.size();
    }

    private void combine(CelExpr expression, String overload, List<CelExpr> arguments) {
        EntrySize together =
                switch (overload) {
                    case "conditional" -> EntrySize.either(entrySize(arguments.get(1)), entrySize(arguments.get(2)));
                    case "add_list", "add_string", "add_bytes" ->
                        EntrySize.either(entrySize(arguments.get(0)), entrySize(arguments.get(1)));
                    default -> null;
                };
        if (together != null) {
            entries.put(expression.id(), together);
        }
    }

    /** An element of a list or map comes from where that comes from. */
    private @Nullable Bounds element(CelExpr expression, String overload, List<CelExpr> arguments) {
        if (overload.equals("index_list") || overload.equals("index_map")) {
            paths.put(
                    expression.id(),
                    path(arguments.get(0)).then(overload.equals("index_list") ? Path.ITEMS : Path.VALUES));
            EntrySize entry = entrySize(arguments.get(0));
            if (entry != null) {
                return entry.value();
            }
        }
        return size(expression);
    }

    private long list(CelExpr expression) {
        long cost = NEW_LIST;
        Bounds items = NOTHING_YET;
        for (CelExpr element : expression.list().elements()) {
            cost = Bounds.sum(cost, cost(element));
            items = items.or(sizeOrUnknown(element));
        }
        entries.put(expression.id(), new EntrySize(true, Bounds.exactly(1), whole(items)));
        return cost;
    }

    private static Bounds whole(Bounds bounds) {
        return bounds.equals(NOTHING_YET) ? Bounds.exactly(0) : bounds;
    }

    private long map(CelExpr expression) {
        long cost = NEW_MAP;
        Bounds keys = NOTHING_YET;
        Bounds values = NOTHING_YET;
        for (CelExpr.CelMap.Entry entry : expression.map().entries()) {
            cost = Bounds.sum(cost, Bounds.sum(cost(entry.key()), cost(entry.value())));
            keys = keys.or(sizeOrUnknown(entry.key()));
            values = values.or(sizeOrUnknown(entry.value()));
        }
        entries.put(expression.id(), new EntrySize(false, whole(keys), whole(values)));
        return cost;
    }

    private long comprehension(CelExpr expression) {
        CelComprehension loop = expression.comprehension();
        long cost = Bounds.sum(cost(loop.iterRange()), cost(loop.accuInit()));
        locals.push(
                loop.accuVar(),
                new Scopes.Local(path(loop.accuInit()), size(loop.accuInit()), entrySize(loop.accuInit())));
        push(loop);
        long step = Bounds.sum(cost(loop.loopCondition()), cost(loop.loopStep()));
        locals.pop(loop.iterVar());
        if (!loop.iterVar2().isEmpty()) {
            locals.pop(loop.iterVar2());
        }
        cost = Bounds.sum(cost, cost(loop.result()));
        locals.pop(loop.accuVar());
        Bounds count = sizeOrUnknown(loop.iterRange());
        collected(expression, loop, count);
        return Bounds.sum(cost, Bounds.product(count.max(), step));
    }

    private void push(CelComprehension loop) {
        EntrySize entry = entrySize(loop.iterRange());
        boolean list = entry == null ? type(loop.iterRange()).kind() == CelKind.LIST : entry.list();
        Bounds key = entry == null ? null : entry.key();
        Bounds value = entry == null ? null : entry.value();
        Path path = path(loop.iterRange());
        if (loop.iterVar2().isEmpty()) {
            locals.push(
                    loop.iterVar(),
                    new Scopes.Local(path.then(list ? Path.ITEMS : Path.KEYS), list ? value : key, null));
        } else {
            locals.push(loop.iterVar(), new Scopes.Local(path.then(list ? Path.INDICES : Path.KEYS), key, null));
            locals.push(loop.iterVar2(), new Scopes.Local(path.then(list ? Path.ITEMS : Path.VALUES), value, null));
        }
    }

    private void collected(CelExpr expression, CelComprehension loop, Bounds count) {
        switch (loop.accuInit().getKind()) {
            case CONSTANT -> remember(expression, size(loop.accuInit()), null);
            case LIST, MAP -> remember(expression, count, entrySize(loop.loopStep()));
            default -> {}
        }
    }

    private Node node(CelExpr expression) {
        return new Node(path(expression), type(expression), expression, size(expression));
    }

    private Bounds sizeOrUnknown(CelExpr expression) {
        Bounds size = size(expression);
        return size == null ? Bounds.UNKNOWN : size;
    }

    private @Nullable Bounds size(CelExpr expression) {
        Bounds known = computed.get(expression.id());
        known = known == null ? written(expression) : known;
        if (known == null) {
            known = sizes.at(path(expression));
            if (known != null) {
                computed.put(expression.id(), known);
            }
        }
        if (known == null && Sizes.isScalar(type(expression))) {
            return Bounds.exactly(1);
        }
        Scopes.Local local = expression.getKind() == Kind.IDENT
                ? locals.find(expression.ident().name())
                : null;
        return known == null && local != null ? local.size() : known;
    }

    /** Return the size of what stands in the expression itself. */
    private static @Nullable Bounds written(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT -> Bounds.exactly(length(expression.constant()));
            case LIST -> Bounds.exactly(expression.list().elements().size());
            case MAP -> Bounds.exactly(expression.map().entries().size());
            default -> null;
        };
    }

    private static long length(CelConstant constant) {
        return switch (constant.getKind()) {
            case STRING_VALUE ->
                constant.stringValue().codePointCount(0, constant.stringValue().length());
            case BYTES_VALUE -> constant.bytesValue().size();
            default -> 1;
        };
    }

    private @Nullable EntrySize entrySize(CelExpr expression) {
        EntrySize known = entries.get(expression.id());
        if (known == null && expression.getKind() == Kind.IDENT) {
            Scopes.Local local = locals.find(expression.ident().name());
            return local == null ? null : local.entries();
        }
        return known;
    }
}
