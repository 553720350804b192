package dev.slipway.provider.gcp.account;

import dev.slipway.api.gcp.Credentials;
import dev.slipway.api.gcp.CredentialsSource;
import dev.slipway.api.gcp.EnvSource;
import dev.slipway.api.gcp.FileSource;
import dev.slipway.api.gcp.ProviderConfigSpec;
import dev.slipway.api.gcp.ServiceAccountName;
import dev.slipway.api.managed.SecretKeySelector;
import dev.slipway.cloud.gcp.GcpCredentials;
import dev.slipway.cloud.gcp.GcpTarget;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.managed.kind.SecretValues;
import dev.slipway.runtime.json.Json;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A project as a ProviderConfig describes it; {@link #in} gives what clients are made for. */
public record GcpProject(
        GcpCredentials credentials,
        String id,
        boolean isCharged,
        @Nullable String charged,
        String endpoint) {

    /** Fields of a ProviderConfig that are accepted and have no effect yet, by path. */
    public static final List<String> WITHOUT_EFFECT = List.of("spec.reconciliationPolicy");

    /** The annotation of a ProviderConfig whose URL replaces the public ones; {@code {service}} has a place in it. */
    public static final String ENDPOINT = "slipway.dev/endpoint";

    /** Read the project; what is missing or unknown in the configuration is a fault that says so. */
    public static GcpProject of(Connection connection) {
        KubeObject config = connection.providerConfig();
        ProviderConfigSpec spec = Json.convert(config.map("spec"), ProviderConfigSpec.class);
        GcpCredentials credentials = credentials(config, spec.credentials(), connection.secrets());
        if (spec.projectID() == null || spec.projectID().isEmpty()) {
            throw invalid(config, "spec.projectID is missing", "set it to the ID of a project");
        }
        refuseToSendAway(config, credentials);
        boolean isCharged = Boolean.TRUE.equals(spec.userProjectOverride());
        return new GcpProject(credentials, spec.projectID(), isCharged, spec.billingProject(), endpoint(config));
    }

    /** Return what clients are made for: another project than that of the configuration, if one is given. */
    public GcpTarget in(String project, String region) {
        String chosen = project.isEmpty() ? id : project;
        String pays = charged == null ? chosen : charged;
        return new GcpTarget(credentials, chosen, region, isCharged ? pays : null, endpoint);
    }

    private static String endpoint(KubeObject config) {
        String url = config.annotation(ENDPOINT).orElse("");
        if (url.isEmpty()) {
            return "";
        }
        try {
            if (URI.create(url.replace("{service}", "pubsub")).getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException noUrl) {
            // Said below.
        }
        throw invalid(
                config,
                "the annotation " + ENDPOINT + " is no URL",
                "write it like https://{service}.example.org, or remove it");
    }

    private static GcpCredentials credentials(
            KubeObject config, @Nullable Credentials credentials, SecretValues secrets) {
        if (credentials == null || credentials.source() == null) {
            throw invalid(config, "spec.credentials.source is missing", "use Secret, with secretRef");
        }
        return switch (credentials.source()) {
            case NONE -> new GcpCredentials.None();
            case SECRET -> file(config, credentials.secretRef(), secrets);
            case ACCESS_TOKEN -> new GcpCredentials.AccessToken(secret(config, credentials.secretRef(), secrets));
            case INJECTED_IDENTITY -> new GcpCredentials.Injected();
            case IMPERSONATE_SERVICE_ACCOUNT -> impersonated(config, credentials.impersonateServiceAccount());
            case ENVIRONMENT -> {
                refuseInNamespaces(config, credentials.source());
                yield new GcpCredentials.Environment(given(config, "env.name", credentials.env(), EnvSource::name));
            }
            case FILESYSTEM -> {
                refuseInNamespaces(config, credentials.source());
                yield new GcpCredentials.Filesystem(given(config, "fs.path", credentials.fs(), FileSource::path));
            }
            case UPBOUND ->
                throw invalid(
                        config,
                        "spec.credentials.source Upbound asks for an identity of Upbound's cloud, which there is not here",
                        "use Secret, AccessToken, Environment, Filesystem, InjectedIdentity,"
                                + " ImpersonateServiceAccount or None");
        };
    }

    /** Whoever may write a configuration of a namespace could use what was given to the server for others. */
    private static void refuseInNamespaces(KubeObject config, CredentialsSource source) {
        if (!config.namespace().isEmpty()) {
            throw invalid(
                    config,
                    "spec.credentials.source " + source + " reads what belongs to the server, which only a"
                            + " ClusterProviderConfig may",
                    "use source Secret, or a ClusterProviderConfig");
        }
    }

    /** A token of the server must not go to an address that somebody of a namespace chose. */
    private static void refuseToSendAway(KubeObject config, GcpCredentials credentials) {
        boolean isOfTheServer =
                credentials instanceof GcpCredentials.Injected || credentials instanceof GcpCredentials.Impersonated;
        if (isOfTheServer
                && !config.namespace().isEmpty()
                && config.annotation(ENDPOINT).isPresent()) {
            throw invalid(
                    config,
                    "the annotation " + ENDPOINT + " would send the server's token to another address, which only a"
                            + " ClusterProviderConfig may",
                    "remove it, or use source Secret");
        }
    }

    private static <T> String given(
            KubeObject config, String field, @Nullable T place, Function<T, @Nullable String> value) {
        String text = place == null ? null : value.apply(place);
        if (text == null || text.isEmpty()) {
            throw invalid(config, "spec.credentials." + field + " is missing", "say where the credentials are");
        }
        return text;
    }

    private static GcpCredentials impersonated(KubeObject config, @Nullable ServiceAccountName account) {
        if (account == null || account.name() == null || !account.name().contains("@")) {
            throw invalid(
                    config,
                    "spec.credentials.impersonateServiceAccount.name is no email address",
                    "give that of the service account to act as");
        }
        return new GcpCredentials.Impersonated(new GcpCredentials.Injected(), account.name());
    }

    private static GcpCredentials file(KubeObject config, @Nullable SecretKeySelector selector, SecretValues secrets) {
        Redacted<String> json = secret(config, selector, secrets);
        return new GcpCredentials.KeyFile(json, key(config, selector).toString());
    }

    private static Redacted<String> secret(
            KubeObject config, @Nullable SecretKeySelector selector, SecretValues secrets) {
        return secrets.require(key(config, selector)).map(String::strip);
    }

    private static SecretKey key(KubeObject config, @Nullable SecretKeySelector selector) {
        if (selector == null) {
            throw invalid(config, "spec.credentials.secretRef is missing", "name a Secret by namespace, name and key");
        }
        String namespace = selector.namespace() == null ? config.namespace() : selector.namespace();
        return new SecretKey(namespace, selector.name(), selector.key());
    }

    private static FaultException invalid(KubeObject config, String what, String remedy) {
        return new FaultException(Fault.INVALID, config.ref() + ": " + what + "; " + remedy + ".");
    }
}
