package dev.slipway.cli.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.order.PartGraph;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompositeGraphTest {

    private static final CompositeGraph GRAPH =
            new CompositeGraph(object("""
                    {apiVersion: example.org/v1, kind: XApp, metadata: {name: x},
                     status: {conditions: [{type: Ready, status: "False", reason: Creating}]}}
                    """), PartGraph.of(List.of(object("""
                            {apiVersion: example.org/v1, kind: App, metadata: {name: app, annotations: {
                              crossplane.io/composition-resource-name: app,
                              slipway.dev/depends-on: "network, v1 Secret team/login"}},
                             spec: {forProvider: {netRef: {name: net}}},
                             status: {conditions: [{type: Ready, status: "False", reason: Creating}]}}
                            """), object("""
                            {apiVersion: example.org/v1, kind: Net, metadata: {name: net, annotations: {
                              crossplane.io/composition-resource-name: network}},
                             status: {conditions: [{type: Ready, status: "True", reason: Available}]}}
                            """))));

    @Test
    void whatIsMadeFirstComesFirst() {
        assertThat(GRAPH.text()).isEqualTo("""
                XApp x  Creating
                ├─ Net net [network]  Ready
                └─ App app [app]  Creating
                      after network (depends-on, netRef)
                      after Secret team/login (depends-on)""");
    }

    @Test
    void isAGraphForGraphviz() {
        assertThat(GRAPH.dot())
                .startsWith("digraph {\n")
                .contains("  \"network\" [label=\"Net net\\nnetwork\"];")
                .contains("  \"app\" [label=\"App app\\napp\", style=dashed];")
                .contains("  \"app\" -> \"network\" [label=\"depends-on\"];")
                .contains("  \"app\" -> \"network\" [label=\"netRef\"];")
                .endsWith("}");
    }

    @Test
    void isData() {
        KubeObject json = object(GRAPH.json());

        assertThat(json.kind()).isEqualTo("XApp");
        assertThat(json.list("parts")).hasSize(2);
        KubeObject app = KubeObject.of((java.util.Map<?, ?>) json.list("parts").get(1));
        assertThat(app.at("level")).hasValue(1L);
        assertThat(app.at("ready")).hasValue(false);
        assertThat(app.list("after")).hasSize(2);
        assertThat(app.list("afterObjects")).isEqualTo(List.of("Secret team/login"));
    }

    private static KubeObject object(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }
}
