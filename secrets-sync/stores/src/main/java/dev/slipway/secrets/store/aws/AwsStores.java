package dev.slipway.secrets.store.aws;

import dev.slipway.api.externalsecrets.AwsSecretAuth;
import dev.slipway.api.externalsecrets.AwsSessionTag;
import dev.slipway.api.externalsecrets.AwsStore;
import dev.slipway.api.externalsecrets.AwsStoreAuth;
import dev.slipway.api.externalsecrets.ServiceAccountRef;
import dev.slipway.api.externalsecrets.StoreProvider;
import dev.slipway.cloud.aws.AwsClients;
import dev.slipway.cloud.aws.AwsCredentials;
import dev.slipway.cloud.aws.AwsTarget;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.store.References;
import dev.slipway.secrets.store.Store;
import dev.slipway.secrets.store.StoreFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code spec.provider.aws}. */
public final class AwsStores implements StoreFactory {

    private static final String ROLE = "eks.amazonaws.com/role-arn";
    private static final long TOKEN_SECONDS = 3600;

    private final AwsClients clients;
    private final Map<String, URI> endpoints;

    /** {@code endpoints} maps services such as {@code ssm} to the URL to call instead of the public one. */
    public AwsStores(AwsClients clients, Map<String, URI> endpoints) {
        this.clients = clients;
        this.endpoints = Map.copyOf(endpoints);
    }

    @Override
    public String name() {
        return "aws";
    }

    @Override
    public boolean isFor(StoreProvider provider) {
        return provider.aws() != null;
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public Store open(StoreProvider provider, References references) {
        AwsStore block = Objects.requireNonNull(provider.aws());
        AwsTarget target = AwsTarget.of(credentials(block, references), block.region(), endpoints);
        String prefix = block.prefix() == null ? "" : block.prefix();
        return switch (block.service()) {
            case "SecretsManager" ->
                new SecretsManagerStore(clients, target, prefix, Deletion.of(block.secretsManager()));
            case "ParameterStore" -> new ParameterStore(clients, target, prefix);
            default ->
                throw new FaultException(
                        Fault.INVALID,
                        "the service " + block.service()
                                + " is not available; there are SecretsManager and ParameterStore");
        };
    }

    private static AwsCredentials credentials(AwsStore block, References references) {
        AwsCredentials credentials = base(block.auth(), references);
        List<String> roles = new ArrayList<>(block.additionalRoles() == null ? List.of() : block.additionalRoles());
        for (String role : roles) {
            credentials = new AwsCredentials.Role(credentials, role, null, List.of(), List.of());
        }
        return block.role() == null || block.role().isEmpty() ? credentials : assumed(block, block.role(), credentials);
    }

    private static AwsCredentials assumed(AwsStore block, String role, AwsCredentials base) {
        List<AwsSessionTag> tags = block.sessionTags() == null ? List.of() : block.sessionTags();
        return new AwsCredentials.Role(
                base,
                role,
                block.externalID(),
                tags.stream()
                        .map(tag -> new AwsCredentials.Tag(tag.key(), tag.value()))
                        .toList(),
                block.transitiveTagKeys() == null ? List.of() : block.transitiveTagKeys());
    }

    private static AwsCredentials base(@Nullable AwsStoreAuth auth, References references) {
        if (auth != null && auth.secretRef() != null) {
            return key(auth.secretRef(), references);
        }
        if (auth != null && auth.jwt() != null && auth.jwt().serviceAccountRef() != null) {
            return webIdentity(auth.jwt().serviceAccountRef(), references);
        }
        return new AwsCredentials.ServiceAccount();
    }

    private static AwsCredentials key(AwsSecretAuth auth, References references) {
        return new AwsCredentials.Key(
                references
                        .text(auth.accessKeyIDSecretRef(), "auth.secretRef.accessKeyIDSecretRef")
                        .map(String::strip),
                references
                        .text(auth.secretAccessKeySecretRef(), "auth.secretRef.secretAccessKeySecretRef")
                        .map(String::strip),
                auth.sessionTokenSecretRef() == null
                        ? null
                        : references
                                .text(auth.sessionTokenSecretRef(), "auth.secretRef.sessionTokenSecretRef")
                                .map(String::strip));
    }

    private static AwsCredentials webIdentity(ServiceAccountRef account, References references) {
        String arn = Optional.ofNullable(references.annotations(account).get(ROLE))
                .orElseThrow(() -> new FaultException(
                        Fault.INVALID,
                        "ServiceAccount " + account.name() + " has no annotation " + ROLE
                                + "; it names the role to assume"));
        List<String> audiences = new ArrayList<>(account.audiences() == null ? List.of() : account.audiences());
        audiences.add("sts.amazonaws.com");
        var asking = new ServiceAccountRef(audiences, account.name(), account.namespace());
        return new AwsCredentials.WebIdentity(
                arn, "slipway-" + account.name(), references.token(asking, TOKEN_SECONDS), null);
    }

    @Override
    public List<String> ignored(StoreProvider provider) {
        AwsStore block = Objects.requireNonNull(provider.aws());
        boolean tagged =
                block.sessionTagsPolicy() != null && !block.sessionTagsPolicy().equals("None");
        return tagged ? List.of("aws.sessionTagsPolicy") : List.of();
    }
}
