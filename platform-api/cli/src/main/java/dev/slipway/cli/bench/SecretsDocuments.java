package dev.slipway.cli.bench;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;

/** A store of Secrets of the same cluster, what it holds, and those who ask for it. */
final class SecretsDocuments {

    static final Gvk EXTERNAL_SECRET = Gvk.of("external-secrets.io/v1", "ExternalSecret");
    static final Gvk CLUSTER_SECRET_STORE = Gvk.of("external-secrets.io/v1", "ClusterSecretStore");
    static final String SOURCE = "bench-secrets-source";
    static final String NAMESPACE = "bench-secrets";
    static final String STORE = "bench-secrets";

    private static final String GROUND = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: bench-secrets-source}
            ---
            apiVersion: v1
            kind: Namespace
            metadata: {name: bench-secrets}
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: reader, namespace: bench-secrets-source}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: reader, namespace: bench-secrets-source}
            rules:
            - {apiGroups: [""], resources: [secrets], verbs: [get, list, watch]}
            - {apiGroups: [authorization.k8s.io], resources: [selfsubjectrulesreviews], verbs: [create]}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: reader, namespace: bench-secrets-source}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
            subjects: [{kind: ServiceAccount, name: reader, namespace: bench-secrets-source}]
            """;

    private SecretsDocuments() {}

    static List<KubeObject> ground() {
        return Json.parseYaml(GROUND).stream().map(KubeObject::of).toList();
    }

    static KubeObject store(String server, String certificateAuthority) {
        return KubeObject.of(
                Json.parseYaml("""
                apiVersion: external-secrets.io/v1
                kind: ClusterSecretStore
                metadata: {name: bench-secrets}
                spec:
                  provider:
                    kubernetes:
                      remoteNamespace: bench-secrets-source
                      server: {url: '%s', caBundle: '%s'}
                      auth: {serviceAccount: {name: reader, namespace: bench-secrets-source}}
                """.formatted(server, certificateAuthority)).get(0));
    }

    static KubeObject source(int key, String value) {
        Ref ref = new Ref(Gvk.of("v1", "Secret"), SOURCE, key(key));
        return KubeObject.of(ref).with(Map.of("password", value), "stringData");
    }

    static String key(int key) {
        return "key-%03d".formatted(key);
    }

    static String name(int number) {
        return "bench-%05d".formatted(number);
    }

    static Ref ref(int number) {
        return new Ref(EXTERNAL_SECRET, NAMESPACE, name(number));
    }

    static KubeObject externalSecret(int number, int keys) {
        return KubeObject.of(
                Json.parseYaml("""
                apiVersion: external-secrets.io/v1
                kind: ExternalSecret
                metadata: {name: %s, namespace: bench-secrets}
                spec:
                  refreshInterval: 1h
                  secretStoreRef: {kind: ClusterSecretStore, name: bench-secrets}
                  data:
                  - secretKey: password
                    remoteRef: {key: %s, property: password}
                """.formatted(name(number), key(number % keys))).get(0));
    }

    static boolean isSynced(KubeObject externalSecret) {
        return externalSecret.condition("Ready").filter(ready -> ready.isTrue()).isPresent();
    }
}
