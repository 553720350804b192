package dev.slipway.server.eso;

import dev.slipway.api.externalsecrets.StoreProvider;
import java.util.Locale;

/** What External Secrets Operator calls the calls of each kind of store (its package {@code constants}). */
enum CalledAs {
    VAULT("HashiCorp/Vault", "ReadSecretData", "ListSecrets", "WriteSecretData", "DeleteSecretData"),
    AWS_SECRETS_MANAGER("AWS/SecretsManager", "GetSecretValue", "ListSecrets", "PutSecretValue", "DeleteSecret"),
    AWS_PARAMETER_STORE("AWS/ParameterStore", "GetParameter", "DescribeParameter", "PutParameter", "DeleteParameter"),
    GCP_SECRET_MANAGER("GCP/SecretManager", "AccessSecretVersion", "ListSecrets", "AddSecretVersion", "DeleteSecret"),
    KUBERNETES("Kubernetes", "GetSecret", "ListSecrets", "UpdateSecret", "DeleteSecret"),
    FAKE("Fake", "GetSecret", "ListSecrets", "PushSecret", "DeleteSecret");

    final String provider;
    final String read;
    final String list;
    final String write;
    final String delete;

    CalledAs(String provider, String read, String list, String write, String delete) {
        this.provider = provider;
        this.read = read;
        this.list = list;
        this.write = write;
        this.delete = delete;
    }

    /**
     * Return the words for stores of one kind.
     *
     * @param kind the name of the block in {@code spec.provider}
     */
    static CalledAs of(String kind, StoreProvider provider) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "vault" -> VAULT;
            case "aws" ->
                provider.aws() != null && "ParameterStore".equals(provider.aws().service())
                        ? AWS_PARAMETER_STORE
                        : AWS_SECRETS_MANAGER;
            case "gcpsm" -> GCP_SECRET_MANAGER;
            case "kubernetes" -> KUBERNETES;
            default -> FAKE;
        };
    }
}
