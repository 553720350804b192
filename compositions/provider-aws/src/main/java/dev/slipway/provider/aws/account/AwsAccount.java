package dev.slipway.provider.aws.account;

import dev.slipway.api.aws.AssumeRole;
import dev.slipway.api.aws.Credentials;
import dev.slipway.api.aws.ProviderConfigSpec;
import dev.slipway.api.aws.TokenConfig;
import dev.slipway.api.aws.WebIdentity;
import dev.slipway.api.managed.SecretKeySelector;
import dev.slipway.cloud.aws.AwsCredentials;
import dev.slipway.cloud.aws.AwsTarget;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.managed.kind.SecretValues;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An AWS account as a ProviderConfig describes it; {@link #in} gives what clients are made for. */
public record AwsAccount(AwsCredentials credentials, Endpoints endpoints) {

    /** Fields of a ProviderConfig that are accepted and have no effect yet, by path. */
    public static final List<String> WITHOUT_EFFECT = List.of(
            "spec.endpoint.hostnameImmutable",
            "spec.endpoint.partitionId",
            "spec.endpoint.signingMethod",
            "spec.endpoint.signingName",
            "spec.endpoint.signingRegion",
            "spec.endpoint.source",
            "spec.reconciliationPolicy",
            "spec.s3_use_path_style",
            "spec.skip_credentials_validation",
            "spec.skip_metadata_api_check",
            "spec.skip_region_validation",
            "spec.skip_requesting_account_id");

    /** Read the account; what is missing or unknown in the configuration is a fault that says so. */
    public static AwsAccount of(Connection connection) {
        KubeObject config = connection.providerConfig();
        ProviderConfigSpec spec = Json.convert(config.map("spec"), ProviderConfigSpec.class);
        AwsCredentials base = credentials(config, spec.credentials(), connection.secrets());
        Endpoints endpoints = Endpoints.of(config, spec.endpoint());
        if (base instanceof AwsCredentials.ServiceAccount
                && !config.namespace().isEmpty()
                && endpoints.services().contains("sts")) {
            throw invalid(
                    config,
                    "spec.endpoint would send the server's token to another address than STS, which only a"
                            + " ClusterProviderConfig may",
                    "take sts out of spec.endpoint.services, or use source Secret");
        }
        return new AwsAccount(assumed(config, base, spec.assumeRoleChain()), endpoints);
    }

    /** Return the account in a region; one that cannot be is a fault that says what to write. */
    public AwsTarget in(@Nullable String region) {
        AwsTarget plain = AwsTarget.of(credentials, region, Map.of());
        return new AwsTarget(credentials, plain.region(), endpoints.in(plain.region()));
    }

    private static AwsCredentials credentials(
            KubeObject config, @Nullable Credentials credentials, SecretValues secrets) {
        if (credentials == null || credentials.source() == null) {
            throw invalid(config, "spec.credentials.source is missing", "use Secret, with secretRef");
        }
        return switch (credentials.source()) {
            case NONE -> new AwsCredentials.None();
            case SECRET -> fromSecret(config, credentials.secretRef(), secrets);
            case IRSA -> new AwsCredentials.ServiceAccount();
            case ENVIRONMENT -> new AwsCredentials.Environment();
            case POD_IDENTITY -> new AwsCredentials.PodIdentity();
            case WEB_IDENTITY -> byToken(config, credentials.webIdentity(), secrets);
            case UPBOUND ->
                throw invalid(
                        config,
                        "spec.credentials.source Upbound asks for an identity of Upbound's cloud, which there is not here",
                        "use Secret, Environment, IRSA, WebIdentity, PodIdentity or None");
        };
    }

    private static AwsCredentials byToken(KubeObject config, @Nullable WebIdentity identity, SecretValues secrets) {
        if (identity == null || identity.roleARN() == null || identity.tokenConfig() == null) {
            throw invalid(
                    config,
                    "spec.credentials.webIdentity has no roleARN or no tokenConfig",
                    "give the role's ARN, and where the token is");
        }
        String session = identity.roleSessionName() == null ? "slipway" : identity.roleSessionName();
        TokenConfig token = identity.tokenConfig();
        if (token.source() == TokenConfig.Source.FILESYSTEM && token.fs() != null) {
            refuseFilesOfTheServer(config);
            return new AwsCredentials.WebIdentity(
                    identity.roleARN(), session, null, token.fs().path());
        }
        SecretKeySelector selector = token.secretRef();
        if (token.source() != TokenConfig.Source.SECRET || selector == null) {
            throw invalid(
                    config,
                    "spec.credentials.webIdentity.tokenConfig is incomplete",
                    "use source Secret with secretRef, or source Filesystem with fs.path");
        }
        return new AwsCredentials.WebIdentity(
                identity.roleARN(), session, secrets.require(key(config, selector)), null);
    }

    /** Whoever may write a configuration of a namespace could send any file of the server to an address of theirs. */
    private static void refuseFilesOfTheServer(KubeObject config) {
        if (!config.namespace().isEmpty()) {
            throw invalid(
                    config,
                    "spec.credentials.webIdentity.tokenConfig.source Filesystem names a file of the server, which only a"
                            + " ClusterProviderConfig may",
                    "use source Secret, or a ClusterProviderConfig");
        }
    }

    private static SecretKey key(KubeObject config, SecretKeySelector selector) {
        String namespace = selector.namespace() == null ? config.namespace() : selector.namespace();
        return new SecretKey(namespace, selector.name(), selector.key());
    }

    private static AwsCredentials fromSecret(
            KubeObject config, @Nullable SecretKeySelector selector, SecretValues secrets) {
        if (selector == null) {
            throw invalid(config, "spec.credentials.secretRef is missing", "name a Secret by namespace, name and key");
        }
        SecretKey key = key(config, selector);
        return AwsCredentials.parse(secrets.require(key), key.toString());
    }

    private static AwsCredentials assumed(KubeObject config, AwsCredentials base, @Nullable List<AssumeRole> chain) {
        AwsCredentials credentials = base;
        for (AssumeRole role : chain == null ? List.<AssumeRole>of() : chain) {
            if (role.roleARN() == null) {
                throw invalid(config, "a role of spec.assumeRoleChain has no roleARN", "give its ARN");
            }
            List<String> transitive = role.transitiveTagKeys() == null ? List.of() : role.transitiveTagKeys();
            credentials =
                    new AwsCredentials.Role(credentials, role.roleARN(), role.externalID(), tags(role), transitive);
        }
        return credentials;
    }

    private static List<AwsCredentials.Tag> tags(AssumeRole role) {
        List<AwsCredentials.Tag> tags = new ArrayList<>();
        for (AssumeRole.SessionTag tag : role.tags() == null ? List.<AssumeRole.SessionTag>of() : role.tags()) {
            if (tag.key() != null && tag.value() != null) {
                tags.add(new AwsCredentials.Tag(tag.key(), tag.value()));
            }
        }
        return tags;
    }

    static FaultException invalid(KubeObject config, String what, String remedy) {
        return new FaultException(Fault.INVALID, config.ref() + ": " + what + "; " + remedy + ".");
    }
}
