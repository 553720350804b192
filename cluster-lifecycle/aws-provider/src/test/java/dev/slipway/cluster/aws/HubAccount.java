package dev.slipway.cluster.aws;

import java.net.URI;

/** The accounts of an emulated AWS: the hub's own, and one of an AWSClusterStaticIdentity. */
final class HubAccount {

    private HubAccount() {}

    static String of(String namespace, URI emulator) {
        return """
            apiVersion: v1
            kind: Namespace
            metadata: {name: %1$s}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: e2e-account, namespace: %1$s}
            stringData: {AccessKeyID: AKIASTATIC, SecretAccessKey: emulated}
            ---
            apiVersion: infrastructure.cluster.x-k8s.io/v1beta2
            kind: AWSClusterStaticIdentity
            metadata: {name: e2e-account}
            spec: {secretRef: e2e-account, allowedNamespaces: {}}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: own, namespace: %1$s}
            stringData:
              credentials: |
                [default]
                aws_access_key_id = AKIAOWN
                aws_secret_access_key = emulated
            ---
            apiVersion: aws.m.upbound.io/v1beta1
            kind: ClusterProviderConfig
            metadata: {name: default}
            spec:
              credentials:
                source: Secret
                secretRef: {namespace: %1$s, name: own, key: credentials}
              endpoint:
                services: [ec2, eks, iam, kms, sts]
                url: {type: Static, static: '%2$s'}
            """.formatted(namespace, emulator);
    }
}
