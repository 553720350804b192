package dev.slipway.compositions.function.kro;

import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.input.FunctionInput;
import dev.slipway.compositions.function.input.InputException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The function itself. What cannot be computed yet is left out; what is wrong with the graph is a fatal result. */
public final class Kro implements CompositionFunction {

    /** Compositions have few graphs and many composite resources, and compiling a graph costs more than using it. */
    private static final int REMEMBERED = 100;

    private final Map<Object, Graph> graphs = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Graph> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Override
    public RunFunctionResponse run(RunFunctionRequest request) {
        GraphInput input;
        try {
            input = FunctionInput.read(request, "v1alpha1.ResourceGraph", GraphInput::read);
        } catch (InputException problem) {
            return RunFunctionResponse.fatal(
                    request, "cannot get Function input from *v1.RunFunctionRequest: " + problem.getMessage());
        }
        Graph graph;
        try {
            graph = graph(input);
        } catch (InputException problem) {
            return RunFunctionResponse.fatal(request, "cannot create resource graph: " + problem.getMessage());
        }
        try {
            return new GraphRun(graph, request).response();
        } catch (InputException problem) {
            return RunFunctionResponse.fatal(request, problem.getMessage());
        }
    }

    private synchronized Graph graph(GraphInput input) {
        Graph graph = graphs.get(input);
        if (graph == null) {
            graph = Graph.of(input);
            graphs.put(input, graph);
        }
        return graph;
    }
}
