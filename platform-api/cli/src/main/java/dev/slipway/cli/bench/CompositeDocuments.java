package dev.slipway.cli.bench;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;

/** The kind that the bench of composite resources defines: each is composed of four ConfigMaps. */
final class CompositeDocuments {

    static final Gvk KIND = new Gvk("bench.slipway.dev", "v1", "Quartet");
    static final Gvk CONFIG_MAP = new Gvk("", "v1", "ConfigMap");
    static final String NAMESPACE = "slipway-bench";
    static final int PARTS = 4;

    private static final String DEFINITION = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: slipway-bench}
            ---
            apiVersion: pkg.crossplane.io/v1
            kind: Function
            metadata: {name: function-patch-and-transform}
            spec: {package: 'xpkg.crossplane.io/crossplane-contrib/function-patch-and-transform:v0.10.8'}
            ---
            apiVersion: apiextensions.crossplane.io/v2
            kind: CompositeResourceDefinition
            metadata: {name: quartets.bench.slipway.dev}
            spec:
              group: bench.slipway.dev
              scope: Namespaced
              names: {kind: Quartet, plural: quartets}
              versions:
              - name: v1
                served: true
                referenceable: true
                schema:
                  openAPIV3Schema:
                    type: object
                    properties:
                      spec: {type: object, properties: {content: {type: string}}}
            """;

    private static final String COMPOSITION = """
            apiVersion: apiextensions.crossplane.io/v1
            kind: Composition
            metadata: {name: quartets}
            spec:
              compositeTypeRef: {apiVersion: bench.slipway.dev/v1, kind: Quartet}
              mode: Pipeline
              pipeline:
              - step: compose
                functionRef: {name: function-patch-and-transform}
                input:
                  apiVersion: pt.fn.crossplane.io/v1beta1
                  kind: Resources
                  resources:
            """;

    private static final String PART = """
                  - name: part-%d
                    base: {apiVersion: v1, kind: ConfigMap, data: {edition: "%d"}}
                    patches:
                    - {fromFieldPath: spec.content, toFieldPath: data.content}
                    readinessChecks: [{type: None}]
            """;

    private CompositeDocuments() {}

    static List<KubeObject> definition() {
        return objects(DEFINITION);
    }

    /** The composition; its edition goes into every part. */
    static KubeObject composition(int edition) {
        StringBuilder text = new StringBuilder(COMPOSITION);
        for (int part = 1; part <= PARTS; part++) {
            text.append(PART.formatted(part, edition));
        }
        return objects(text.toString()).get(0);
    }

    static KubeObject composite(String name) {
        return objects("""
                apiVersion: bench.slipway.dev/v1
                kind: Quartet
                metadata: {name: %s, namespace: %s}
                spec: {content: %s}
                """.formatted(name, NAMESPACE, name)).get(0);
    }

    private static List<KubeObject> objects(String yaml) {
        return Json.parseYaml(yaml).stream().map(KubeObject::of).toList();
    }
}
