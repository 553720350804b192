package dev.slipway.cluster.aws.plane;

/** The trust policy for roles of service accounts, as a text to fill in. Pure. */
final class TrustPolicy {

    private static final String TEXT = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"%s"},\
            "Action":["sts:AssumeRoleWithWebIdentity"],"Condition":{"ForAnyValue:StringLike":{"%s:sub":\
            ["system:serviceaccount:${SERVICE_ACCOUNT_NAMESPACE}:${SERVICE_ACCOUNT_NAME}"]}}}]}""";

    private TrustPolicy() {}

    static String of(String providerArn, String issuer) {
        return TEXT.formatted(providerArn, issuer.replaceFirst("^https://", ""));
    }
}
