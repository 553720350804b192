package dev.slipway.runtime.controller;

/** A kind that exists only while a test runs. */
record RunTimeKind(String group, String extraField) {

    String crd() {
        return """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: things.%1$s}
                spec:
                  group: %1$s
                  names: {kind: Thing, listKind: ThingList, plural: things, singular: thing}
                  scope: Namespaced
                  versions:
                  - name: v1
                    served: true
                    storage: true
                    subresources: {status: {}}
                    schema:
                      openAPIV3Schema:
                        type: object
                        properties:
                          spec:
                            type: object
                            properties: {size: {type: integer}, %2$s: {type: string}}
                          status: {type: object, x-kubernetes-preserve-unknown-fields: true}
                """.formatted(group, extraField);
    }

    String object(String name, int size) {
        return """
                apiVersion: %s/v1
                kind: Thing
                metadata: {name: %s}
                spec: {size: %d}
                """.formatted(group, name, size);
    }
}
