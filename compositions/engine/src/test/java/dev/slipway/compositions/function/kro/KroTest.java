package dev.slipway.compositions.function.kro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.testing.Calls;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KroTest {

    private static final Kro FUNCTION = new Kro();

    private static final String NETWORK = """
            observed:
              composite:
                resource:
                  apiVersion: example.org/v1
                  kind: Network
                  metadata: {name: net, namespace: apps}
                  spec: {region: eu, zones: [a, b], count: 2, public: %s}
              resources: {%s}
            input:
              status: {vpc: "${vpc.status.id}", zones: "${zones.map(z, z.metadata.name)}", text: "is ${vpc.status.id}"}
              resources:
              - id: zones
                forEach: [{zone: "${schema.spec.zones}"}]
                template:
                  apiVersion: example.org/v1
                  kind: Zone
                  metadata: {name: "${schema.metadata.name}-${zone}"}
                  spec: {vpc: "${vpc.status.id}", size: "${schema.spec.count * 2}"}
              - id: gateway
                includeWhen: ["${schema.spec.public}"]
                template: {apiVersion: example.org/v1, kind: Gateway, metadata: {}}
              - id: route
                template:
                  {apiVersion: example.org/v1, kind: Route, metadata: {}, spec: {via: "${gateway.status.?id.orValue('-')}"}}
              - id: vpc
                readyWhen: ["${vpc.status.?id.hasValue()}"]
                template:
                  apiVersion: example.org/v1
                  kind: VPC
                  metadata: {}
                  spec:
                    region: ${schema.spec.region}
                    name: "vpc-${schema.metadata.name}-${schema.spec.count}"
                    dns: "${schema.spec.public ? true : omit()}"
                    tags: ["${schema.spec.region}", fixed]
            """;

    private static final String VPC =
            "vpc: {resource: {apiVersion: example.org/v1, kind: VPC, metadata: {name: v}, status: {id: vpc-1}}}";

    private static Map<?, ?> resources(Map<String, Object> response) {
        return (Map<?, ?>) ((Map<?, ?>) response.get("desired")).get("resources");
    }

    private static Object composite(Map<String, Object> response) {
        return ((Map<?, ?>) ((Map<?, ?>) response.get("desired")).get("composite")).get("resource");
    }

    @Test
    void whatNeedsNothingIsDesiredFirst() {
        var response = Calls.response(FUNCTION, NETWORK.formatted(false, ""));

        Calls.assertSame(resources(response), """
                vpc:
                  ready: READY_FALSE
                  resource:
                    apiVersion: example.org/v1
                    kind: VPC
                    metadata: {}
                    spec: {region: eu, name: vpc-net-2, tags: [eu, fixed]}
                """);
        Calls.assertSame(composite(response), "{apiVersion: example.org/v1, kind: Network}");
    }

    @Test
    void whatRefersToOthersFollowsWhenTheyAreReady() {
        var response = Calls.response(FUNCTION, NETWORK.formatted(false, VPC));

        assertThat(resources(response).keySet().toString()).isEqualTo("[vpc, zones-net-a, zones-net-b]");
        Calls.assertSame(resources(response).get("zones-net-b"), """
                resource:
                  apiVersion: example.org/v1
                  kind: Zone
                  metadata: {name: net-b, labels: {kro.run/collection-index: "1"}}
                  spec: {vpc: vpc-1, size: 4}
                """);
        assertThat(Map.copyOf((Map<?, ?>) resources(response).get("vpc")).get("ready"))
                .isEqualTo("READY_TRUE");
    }

    @Test
    void statusIsWhatCanBeSaidAlready() {
        var first = Calls.response(FUNCTION, NETWORK.formatted(false, VPC));
        var second = Calls.response(FUNCTION, NETWORK.formatted(false, VPC + """
                , zones-net-b: {resource: {metadata: {name: net-b, labels: {kro.run/collection-index: "1"}}}},
                zones-net-a: {resource: {metadata: {name: net-a, labels: {kro.run/collection-index: "0"}}}}
                """.strip()));

        Calls.assertSame(
                composite(first), "{apiVersion: example.org/v1, kind: Network, status: {vpc: vpc-1, text: is vpc-1}}");
        Calls.assertSame(
                composite(second),
                "{apiVersion: example.org/v1, kind: Network, status: {vpc: vpc-1, text: is vpc-1, zones: [net-a, net-b]}}");
    }

    @Test
    void whatRefersToSomethingExcludedIsExcludedToo() {
        var without = Calls.response(FUNCTION, NETWORK.formatted(false, VPC));
        var with = Calls.response(FUNCTION, NETWORK.formatted(true, VPC + ", gateway: {resource: {status: {id: g}}}"));

        assertThat(resources(without).keySet().toString()).doesNotContain("gateway", "route");
        Calls.assertSame(
                ((Map<?, ?>) ((Map<?, ?>) resources(with).get("route")).get("resource")).get("spec"), "{via: g}");
    }

    @Test
    void whatExistsAndCannotBeComputedIsWarnedOf() {
        assertThat(Calls.results(
                        FUNCTION,
                        NETWORK.formatted(
                                false,
                                "zones-net-a: {resource: {metadata: {labels: {kro.run/collection-index: '0'}}}}")))
                .containsExactly("WARNING resource \"zones\" exists, but cannot be computed now and is therefore not"
                        + " desired: vpc is not ready");
    }

    @Test
    void objectsOfOthersAreAskedForAndRead() {
        String request = """
                observed: {composite: {resource: {apiVersion: example.org/v1, kind: App, metadata: {name: a, namespace: apps}}}}
                input:
                  status: {teams: "${people.map(p, p.data.team).sort().join(', ')}"}
                  resources:
                  - {id: config, externalRef: {apiVersion: v1, kind: ConfigMap, metadata: {name: "${schema.metadata.name}-c"}}}
                  - id: people
                    externalRef: {apiVersion: v1, kind: ConfigMap, metadata: {selector: {matchLabels: {app: "${schema.metadata.name}"}}}}
                  - id: thing
                    template: {apiVersion: v1, kind: ConfigMap, metadata: {}, data: {region: "${config.data.region}"}}
                """;
        var asked = Calls.response(FUNCTION, request);
        var answered = Calls.response(FUNCTION, request + """
                requiredResources:
                  config: {items: [{resource: {data: {region: eu}}}]}
                  people: {items: [{resource: {data: {team: z}}}, {resource: {data: {team: b}}}]}
                """);

        Calls.assertSame(asked.get("requirements"), """
                resources:
                  config: {apiVersion: v1, kind: ConfigMap, matchName: a-c, namespace: apps}
                  people: {apiVersion: v1, kind: ConfigMap, matchLabels: {labels: {app: a}}}
                """);
        assertThat(resources(asked)).isNull();
        assertThat(answered.get("requirements")).isEqualTo(asked.get("requirements"));
        Calls.assertSame(resources(answered), """
                thing: {resource: {apiVersion: v1, kind: ConfigMap, metadata: {}, data: {region: eu}}}
                """);
        Calls.assertSame(composite(answered), "{apiVersion: example.org/v1, kind: App, status: {teams: 'b, z'}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{id: A, template: {}}] | naming convention violation: id A is not a valid KRO resource id: must be lower camelCase",
                "[{id: spec, template: {}}] | naming convention violation: id spec is a reserved keyword in KRO",
                "[{id: a}] | resource \"a\": exactly one of template or externalRef must be provided",
                "[{id: a, template: {apiVersion: v1, kind: A}}] | resource \"a\": metadata field not found",
                "[{id: a, template: {apiVersion: v1, kind: A, metadata: {x: \"${b.c}\"}}}]"
                        + " | resource \"a\": metadata.x: expression \"b.c\": ERROR: <input>:1:1: undeclared reference to 'b'",
                "[{id: a, template: {apiVersion: v1, kind: A, metadata: {x: \"${a.b}\"}}}] | resource \"a\": refers to itself",
                "[{id: a, template: {apiVersion: v1, kind: A, metadata: {x: \"${b.x}\"}}},"
                        + " {id: b, template: {apiVersion: v1, kind: A, metadata: {x: \"${a.x}\"}}}]"
                        + " | graph contains a cycle: a -> b -> a",
                "[{id: a, template: {apiVersion: v1, kind: A, metadata: {}}, includeWhen: [\"${true} x\"]}]"
                        + " | resource \"a\": includeWhen: only standalone expressions are allowed: ${true} x",
                "[{id: a, template: {apiVersion: v1, kind: A, metadata: {x: \"${schema.${b}}\"}}}]"
                        + " | resource \"a\": nested expressions are not allowed: ${schema.${b}}",
            })
    void aWrongGraphIsFatalAndSaysWhere(String resources, String why) {
        assertThat(Calls.results(FUNCTION, "input: {resources: " + resources + "}"))
                .first()
                .asString()
                .startsWith("FATAL cannot create resource graph: " + why);
    }

    @Test
    void aCollectionHasALimit() {
        assertThat(Calls.results(FUNCTION, """
                        observed: {composite: {resource: {spec: {n: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]}}}}
                        input:
                          resources:
                          - id: many
                            forEach: [{a: "${schema.spec.n}"}, {b: "${schema.spec.n}"}, {c: "${schema.spec.n}"}]
                            template: {apiVersion: v1, kind: A, metadata: {name: "x${a}-${b}-${c}"}}
                        """))
                .containsExactly("FATAL cannot get desired state for resource \"many\": collection size of 1331 is over"
                        + " the maximum collection size of 1000");
    }

    @Test
    void textsKeepWhatIsNoExpression() {
        assertThat(Placeholders.of("a ${x} b ${ {'k': \"}\"}.k } ${open"))
                .extracting(Placeholders.Piece::text)
                .containsExactly("a ", "x", " b ", " {'k': \"}\"}.k ", " ${open");
    }
}
