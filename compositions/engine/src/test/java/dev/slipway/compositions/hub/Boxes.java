package dev.slipway.compositions.hub;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.testkit.kubernetes.ApiServer;

/** A namespaced kind of a group of its own, {@code Box}, with one composition of whatever resources a test gives it. */
final class Boxes {

    private final Hub hub;
    private final String group;
    private final String namespace;

    private Boxes(Hub hub, String group, String namespace) {
        this.hub = hub;
        this.group = group;
        this.namespace = namespace;
    }

    static Boxes define(Hub hub, ApiServer api) {
        Boxes boxes = new Boxes(hub, api.uniqueGroup(), api.newNamespace("team"));
        hub.define(boxes.definition("v1", "{size: {type: integer}}"), boxes.kind());
        return boxes;
    }

    /** The definition with one version of its kind, whose parameters are those. */
    String definition(String version, String properties) {
        return definition(version(version, true, properties));
    }

    /** The definition with a second version, which compositions are for from now on. */
    String moved(String from, String to, String properties) {
        return definition(version(from, false, properties) + version(to, true, properties));
    }

    private static String version(String name, boolean referenceable, String properties) {
        return """
                - name: %s
                  served: true
                  referenceable: %s
                  schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: %s}}}}
                """.formatted(name, referenceable, properties);
    }

    private String definition(String versions) {
        return """
                apiVersion: apiextensions.crossplane.io/v2
                kind: CompositeResourceDefinition
                metadata: {name: boxes.%1$s}
                spec:
                  group: %1$s
                  names: {kind: Box, plural: boxes}
                  versions:
                %2$s
                """.formatted(group, versions.indent(2));
    }

    /** Apply the composition; {@code resources} are a YAML list of patch-and-transform's, indented by nothing. */
    void compose(String resources) {
        compose("{}", resources);
    }

    /** Apply the composition with labels, as a YAML map. */
    void compose(String labels, String resources) {
        compose(composition(), "v1", labels, resources);
    }

    /** Apply a composition for one version of the kind. */
    void compose(String name, String version, String labels, String resources) {
        hub.apply("""
                apiVersion: apiextensions.crossplane.io/v1
                kind: Composition
                metadata: {name: %1$s, labels: %4$s}
                spec:
                  compositeTypeRef: {apiVersion: %2$s/%5$s, kind: Box}
                  mode: Pipeline
                  pipeline:
                  - step: make
                    functionRef: {name: pt}
                    input:
                      apiVersion: pt.fn.crossplane.io/v1beta1
                      kind: Resources
                      resources:
                %3$s
                """.formatted(name, group, resources.indent(10), labels, version));
    }

    Ref create(String name) {
        return create(name, "{crossplane: {compositionRef: {name: %s}}}".formatted(composition()));
    }

    Ref create(String name, String spec) {
        hub.apply("""
                apiVersion: %s/v1
                kind: Box
                metadata: {name: %s, namespace: %s}
                spec: %s
                """.formatted(group, name, namespace, spec));
        return new Ref(kind(), namespace, name);
    }

    Gvk kind() {
        return new Gvk(group, "v1", "Box");
    }

    String namespace() {
        return namespace;
    }

    String composition() {
        return "boxes-" + group.replace('.', '-');
    }
}
