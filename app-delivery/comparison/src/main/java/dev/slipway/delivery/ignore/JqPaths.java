package dev.slipway.delivery.ignore;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.kernel.object.Tree;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.Function;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/**
 * Deletes what jq paths select. An evaluation ends after a second or a number of steps and then has changed nothing, as
 * one that fails has. The environment cannot be read.
 */
final class JqPaths {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private static final long TIME = TimeUnit.SECONDS.toNanos(1);
    private static final long STEPS = 1_000_000;
    private static final int LONGEST = 10_000;

    /** What Argo CD's jq has and that of the library does not. */
    private static final String NEWER = "def IN(s): any(s == .; .); def IN(src; s): any(src == s; .); ";

    private final List<JsonQuery> queries = new ArrayList<>();
    private final Scope scope = Scope.newEmptyScope();
    private long deadline;
    private long steps;

    /** Compile the paths; one that does not parse is INVALID. */
    JqPaths(List<String> paths) {
        for (String path : paths) {
            if (path.length() > LONGEST) {
                throw new FaultException(Fault.INVALID, "a jq path expression is longer than " + LONGEST);
            }
            try {
                queries.add(JsonQuery.compile(NEWER + "del(" + path + ")", Versions.JQ_1_6));
            } catch (JsonQueryException | RuntimeException broken) {
                throw new FaultException(
                        Fault.INVALID,
                        "jqPathExpressions: \"" + path + "\" is no jq path: " + firstLine(broken),
                        broken);
            }
        }
        if (!queries.isEmpty()) {
            BuiltinFunctionLoader.getInstance()
                    .listFunctions(Versions.JQ_1_6, scope)
                    .forEach(this::add);
        }
    }

    private void add(String name, Function function) {
        boolean readsOutside = name.startsWith("env") || name.startsWith("input") || name.startsWith("getpath_env");
        if (!readsOutside) {
            scope.addFunction(name, limited(function));
        }
    }

    /** Loops of jq are recursion or many results: both come through here. */
    private Function limited(Function function) {
        return (at, arguments, in, path, output, version) -> {
            count();
            function.apply(
                    at,
                    arguments,
                    in,
                    path,
                    (value, where) -> {
                        count();
                        output.emit(value, where);
                    },
                    version);
        };
    }

    private void count() throws JsonQueryException {
        steps++;
        if (steps > STEPS || System.nanoTime() > deadline) {
            throw new JsonQueryException("the evaluation takes too long");
        }
    }

    /** Delete what the paths select from the tree, in place. */
    synchronized void delete(Map<String, Object> tree) {
        for (JsonQuery query : queries) {
            List<JsonNode> results = results(query, MAPPER.valueToTree(tree));
            if (results.size() == 1 && results.get(0) instanceof ObjectNode changed) {
                tree.clear();
                tree.putAll(Tree.thawed(MAPPER.convertValue(changed, TREE)));
            }
        }
    }

    private List<JsonNode> results(JsonQuery query, JsonNode input) {
        deadline = System.nanoTime() + TIME;
        steps = 0;
        List<JsonNode> results = new ArrayList<>();
        try {
            query.apply(Scope.newChildScope(scope), input, results::add);
            return results;
        } catch (JsonQueryException | RuntimeException | StackOverflowError failed) {
            return List.of();
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
