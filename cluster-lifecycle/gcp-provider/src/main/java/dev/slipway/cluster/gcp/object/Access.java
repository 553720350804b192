package dev.slipway.cluster.gcp.object;

import dev.slipway.api.gcp.Credentials;
import dev.slipway.api.gcp.ProviderConfigSpec;
import dev.slipway.api.managed.SecretKeySelector;
import dev.slipway.cloud.gcp.GcpCredentials;
import dev.slipway.cluster.gcp.desired.GcpKinds;
import dev.slipway.cluster.gcp.desired.Setting;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * As whom a cluster is made: by the credentials of a Secret that its GCPManagedCluster names, or by those that were given
 * to the platform, the ClusterProviderConfig {@code default}.
 */
public final class Access {

    private static final String KEY = "credentials";
    private static final String SHARED = "default";
    private static final Gvk SECRET = Gvk.of("v1", "Secret");

    private final Kube kube;

    public Access(Kube kube) {
        this.kube = kube;
    }

    /** Return what a cluster's resources have in common. A Secret of another namespace is refused. */
    public static Setting setting(String cluster, KubeObject infrastructure) {
        String project = infrastructure.text("spec", "project").orElse("");
        Ref config = secret(infrastructure)
                .map(own -> new Ref(
                        GcpKinds.PROVIDER_CONFIG, infrastructure.namespace(), infrastructure.name() + "-credentials"))
                .orElse(new Ref(GcpKinds.SHARED_PROVIDER_CONFIG, "", SHARED));
        return new Setting(cluster, infrastructure.namespace(), project, config);
    }

    /** Return the provider configuration to apply, where the cluster brings its own credentials. */
    public static Optional<KubeObject> config(Setting setting, KubeObject infrastructure) {
        return secret(infrastructure).map(secret -> KubeObject.of(setting.config())
                .with(List.of(OwnerRef.controllerOf(infrastructure).toMap()), "metadata", "ownerReferences")
                .with(setting.project(), "spec", "projectID")
                .with("Secret", "spec", "credentials", "source")
                .with(
                        Map.of("namespace", secret.namespace(), "name", secret.name(), "key", KEY),
                        "spec",
                        "credentials",
                        "secretRef"));
    }

    private static Optional<Ref> secret(KubeObject infrastructure) {
        Optional<Ref> secret = infrastructure
                .text("spec", "credentialsRef", "name")
                .map(name -> new Ref(
                        SECRET,
                        infrastructure
                                .text("spec", "credentialsRef", "namespace")
                                .orElse(infrastructure.namespace()),
                        name));
        if (secret.filter(ref -> !ref.namespace().equals(infrastructure.namespace()))
                .isPresent()) {
            throw new FaultException(
                    Fault.DENIED,
                    "spec.credentialsRef names a Secret of another namespace, "
                            + secret.get().qualifiedName()
                            + ": whoever may write here could use what is there. Copy it to "
                            + infrastructure.namespace() + " and name that one");
        }
        return secret;
    }

    /** Return the credentials that log in at the cluster; empty where there are none, as with emulators. */
    public Optional<GcpCredentials> credentials(KubeObject infrastructure) {
        Optional<Ref> own = secret(infrastructure);
        if (own.isPresent()) {
            return Optional.of(
                    new GcpCredentials.KeyFile(value(own.get(), KEY), own.get().toString()));
        }
        Ref shared = new Ref(GcpKinds.SHARED_PROVIDER_CONFIG, "", SHARED);
        KubeObject config = kube.get(shared)
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND,
                        "there is no " + shared + " with the platform's credentials for Google Cloud: make one, or name"
                                + " a Secret in spec.credentialsRef of the GCPManagedCluster"));
        return of(
                config,
                Json.convert(config.map("spec"), ProviderConfigSpec.class).credentials());
    }

    private Optional<GcpCredentials> of(KubeObject config, Credentials given) {
        return switch (given.source()) {
            case NONE -> Optional.empty();
            case SECRET -> Optional.of(new GcpCredentials.KeyFile(value(config, given.secretRef()), config.toString()));
            case ACCESS_TOKEN -> Optional.of(new GcpCredentials.AccessToken(value(config, given.secretRef())));
            case INJECTED_IDENTITY -> Optional.of(new GcpCredentials.Injected());
            case IMPERSONATE_SERVICE_ACCOUNT ->
                Optional.of(new GcpCredentials.Impersonated(
                        new GcpCredentials.Injected(),
                        required(config, given.impersonateServiceAccount()).name()));
            case ENVIRONMENT ->
                Optional.of(new GcpCredentials.Environment(
                        required(config, given.env()).name()));
            case FILESYSTEM ->
                Optional.of(new GcpCredentials.Filesystem(
                        required(config, given.fs()).path()));
            case UPBOUND -> throw invalid(config, "asks for an identity of Upbound's cloud, which there is not here");
        };
    }

    private Redacted<String> value(KubeObject config, @Nullable SecretKeySelector selector) {
        SecretKeySelector given = required(config, selector);
        String namespace = given.namespace() == null ? "" : given.namespace();
        return value(new Ref(SECRET, namespace, given.name()), given.key());
    }

    private Redacted<String> value(Ref secret, String key) {
        String encoded = kube.get(secret)
                .flatMap(found -> found.text("data", key))
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND,
                        secret + " with the key " + key
                                + " does not exist: create it, or correct the reference to it"));
        return Redacted.of(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).strip());
    }

    private static <T> T required(KubeObject config, @Nullable T part) {
        if (part == null) {
            throw invalid(config, "does not say where its credentials are");
        }
        return part;
    }

    private static FaultException invalid(KubeObject config, String what) {
        return new FaultException(Fault.INVALID, config.ref() + " " + what + ": correct spec.credentials");
    }
}
