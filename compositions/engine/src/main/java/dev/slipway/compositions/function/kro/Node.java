package dev.slipway.compositions.function.kro;

import dev.slipway.expression.Expression;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A resource of the graph, compiled. {@code dependencies} are the other resources that its expressions name. */
record Node(
        GraphInput.Resource resource,
        Template template,
        Map<String, Expression> forEach,
        List<Expression> includeWhen,
        List<Expression> readyWhen,
        Set<String> dependencies) {

    static final String SCHEMA = "schema";
    static final String EACH = "each";

    String id() {
        return resource.id();
    }
}
