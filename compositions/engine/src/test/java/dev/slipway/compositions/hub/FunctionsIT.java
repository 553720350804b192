package dev.slipway.compositions.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.compositions.function.remote.FunctionProcess;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Composite resources by functions that ask for objects of the cluster, and by one in a process of its own. */
class FunctionsIT {

    private static final Gvk FUNCTION = new Gvk("pkg.crossplane.io", "v1", "Function");

    private static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final Hub HUB = new Hub(API);

    private String group;
    private String namespace;

    @BeforeAll
    static void start() {
        HUB.apply("""
                apiVersion: pkg.crossplane.io/v1
                kind: Function
                metadata: {name: environment}
                spec: {package: xpkg.upbound.io/crossplane-contrib/function-environment-configs:v0.7.1}
                """);
    }

    @BeforeEach
    void define() {
        group = API.uniqueGroup();
        namespace = API.newNamespace("team");
        HUB.define("""
                apiVersion: apiextensions.crossplane.io/v2
                kind: CompositeResourceDefinition
                metadata: {name: boxes.%1$s}
                spec:
                  group: %1$s
                  names: {kind: Box, plural: boxes}
                  versions:
                  - name: v1
                    served: true
                    referenceable: true
                    schema:
                      openAPIV3Schema:
                        type: object
                        properties: {spec: {type: object, properties: {size: {type: integer}}}}
                """.formatted(group), box());
    }

    @Test
    void aChangedEnvironmentConfigIsFollowedAtOnce() {
        environment("one");
        compose("""
                  - step: environment
                    functionRef: {name: environment}
                    input:
                      apiVersion: environmentconfigs.fn.crossplane.io/v1beta1
                      kind: Input
                      spec: {environmentConfigs: [{ref: {name: %s}}]}
                  - step: make
                    functionRef: {name: pt}
                    input:
                      apiVersion: pt.fn.crossplane.io/v1beta1
                      kind: Resources
                      resources:
                      - name: content
                        base: {apiVersion: v1, kind: ConfigMap}
                        patches: [{type: FromEnvironmentFieldPath, fromFieldPath: content, toFieldPath: data.content}]
                        readinessChecks: [{type: None}]
                """.formatted(name()));
        Ref xr = xr();
        HUB.awaitReady(xr);
        Ref content = made(xr);
        HUB.awaitData(content, "content", "one");

        environment("two");

        HUB.awaitData(content, "content", "two");
    }

    @Test
    void aTemplateFollowsWhatItAskedFor() {
        environment("one");
        compose("""
                  - step: render
                    functionRef: {name: function-go-templating}
                    input:
                      apiVersion: gotemplating.fn.crossplane.io/v1beta1
                      kind: GoTemplate
                      source: Inline
                      inline:
                        template: |
                          apiVersion: meta.gotemplating.fn.crossplane.io/v1alpha1
                          kind: ExtraResources
                          requirements:
                            environment:
                              apiVersion: apiextensions.crossplane.io/v1beta1
                              kind: EnvironmentConfig
                              matchName: %s
                          {{- range getExtraResources . "environment" }}
                          ---
                          apiVersion: v1
                          kind: ConfigMap
                          metadata:
                            annotations:
                              {{ setResourceNameAnnotation "content" }}
                              gotemplating.fn.crossplane.io/ready: "True"
                          data:
                            content: {{ .resource.data.content | quote }}
                          {{- end }}
                """.formatted(name()));
        Ref xr = xr();
        HUB.awaitReady(xr);
        Ref content = made(xr);
        HUB.awaitData(content, "content", "one");

        environment("two");

        HUB.awaitData(content, "content", "two");
    }

    @Test
    void aFunctionElsewhereIsCalledAndMissedWhenItIsGone() throws IOException {
        try (FunctionProcess process = FunctionProcess.start("function-dummy", "v1")) {
            HUB.apply("""
                    apiVersion: pkg.crossplane.io/v1
                    kind: Function
                    metadata:
                      name: %s
                      annotations: {slipway.dev/endpoint: "%s", slipway.dev/insecure: "true"}
                    spec: {package: example.org/ours/function-of-our-own:v1}
                    """.formatted(name(), process.target()));
            HUB.awaitCondition(function(), "Healthy", "True", "");
            composeElsewhere("1");
            Ref xr = xr();
            HUB.awaitReady(xr);
            Ref content = made(xr);
            HUB.awaitData(content, "content", "1");
            assertThat(content.gvk()).isEqualTo(Hub.CONFIG_MAP);
        }

        composeElsewhere("2");

        HUB.awaitCondition(
                new Ref(box(), namespace, "one"), "Synced", "False", "function \"" + name() + "\" at localhost:");
    }

    @Test
    void schemasOfKindsCanBeGiven() {
        var deployment = HUB.kube().schema(new Gvk("apps", "v1", "Deployment")).orElseThrow();

        assertThat(KubeObject.of(deployment).at("properties", "spec", "properties", "replicas", "type"))
                .hasValue("integer");
        assertThat(HUB.kube().schema(new Gvk("example.org", "v1", "Nobody"))).isEmpty();
    }

    private void composeElsewhere(String content) {
        compose("""
                  - step: elsewhere
                    functionRef: {name: %s}
                    input:
                      apiVersion: dummy.fn.crossplane.io/v1beta1
                      kind: Response
                      response:
                        desired:
                          resources:
                            content:
                              ready: READY_TRUE
                              resource: {apiVersion: v1, kind: ConfigMap, data: {content: "%s"}}
                """.formatted(name(), content));
    }

    /** The one thing that is made, which comes later when what is asked for is not known at once. */
    private static Ref made(Ref xr) {
        return await().atMost(Hub.SOON)
                .until(() -> HUB.composed(xr, "spec", "crossplane", "resourceRefs"), all -> all.size() == 1)
                .get(0);
    }

    private void environment(String content) {
        HUB.apply("""
                apiVersion: apiextensions.crossplane.io/v1beta1
                kind: EnvironmentConfig
                metadata: {name: %s}
                data: {content: %s}
                """.formatted(name(), content));
    }

    private void compose(String steps) {
        HUB.apply("""
                apiVersion: apiextensions.crossplane.io/v1
                kind: Composition
                metadata: {name: %s}
                spec:
                  compositeTypeRef: {apiVersion: %s/v1, kind: Box}
                  mode: Pipeline
                  pipeline:
                """.formatted(name(), group) + steps);
    }

    private Ref xr() {
        HUB.apply("""
                apiVersion: %s/v1
                kind: Box
                metadata: {name: one, namespace: %s}
                spec: {crossplane: {compositionRef: {name: %s}}}
                """.formatted(group, namespace, name()));
        return new Ref(box(), namespace, "one");
    }

    private Ref function() {
        return new Ref(FUNCTION, "", name());
    }

    private Gvk box() {
        return new Gvk(group, "v1", "Box");
    }

    private String name() {
        return "boxes-" + group.replace('.', '-');
    }
}
