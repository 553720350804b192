package dev.slipway.secrets.store.gcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.api.externalsecrets.GcpStoreAuth;
import dev.slipway.api.externalsecrets.GcpWorkloadIdentity;
import dev.slipway.api.externalsecrets.ServiceAccountRef;
import dev.slipway.cloud.gcp.GcpCredentials;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import dev.slipway.secrets.store.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who asks from a store's configuration. */
final class GcpLogins {

    private static final String ACTS_AS = "iam.gke.io/gcp-service-account";
    private static final long TOKEN_SECONDS = 900;
    private static final Pattern EMAIL = Pattern.compile("[a-zA-Z0-9._-]+@[a-zA-Z0-9.-]+");

    private final References references;

    GcpLogins(References references) {
        this.references = references;
    }

    /** The part of {@code workloadIdentityFederation} that is about a service account of this cluster. */
    record Federation(
            @Nullable String audience,
            @Nullable String gcpServiceAccountEmail,
            @Nullable ServiceAccountRef serviceAccountRef,
            @Nullable JsonNode credConfig,
            @Nullable JsonNode awsSecurityCredentials) {}

    GcpCredentials of(@Nullable GcpStoreAuth auth, String project) {
        if (auth == null) {
            return new GcpCredentials.Injected();
        }
        if (auth.secretRef() != null) {
            Redacted<String> key = references.text(
                    auth.secretRef().secretAccessKeySecretRef(), "auth.secretRef.secretAccessKeySecretRef");
            return new GcpCredentials.KeyFile(key, "auth.secretRef.secretAccessKeySecretRef");
        }
        if (auth.workloadIdentity() != null) {
            return ofCluster(auth.workloadIdentity(), project);
        }
        return auth.workloadIdentityFederation() == null
                ? new GcpCredentials.Injected()
                : ofPool(Json.convert(auth.workloadIdentityFederation(), Federation.class));
    }

    /** GKE vouches for service accounts of its clusters in a pool that every project has. */
    private GcpCredentials ofCluster(GcpWorkloadIdentity identity, String project) {
        String owner = named(identity.clusterProjectID(), project, "clusterProjectID");
        String pool = owner + ".svc.id.goog";
        String cluster = "https://container.googleapis.com/v1/projects/" + owner
                + "/locations/" + named(identity.clusterLocation(), "", "clusterLocation")
                + "/clusters/" + named(identity.clusterName(), "", "clusterName");
        ServiceAccountRef account = identity.serviceAccountRef();
        var base = new GcpCredentials.Federated(token(account, pool), "identitynamespace:" + pool + ":" + cluster);
        return acting(base, Optional.ofNullable(references.annotations(account).get(ACTS_AS)));
    }

    /** The server need not run in that cluster, so it cannot be asked where it is. */
    private static String named(@Nullable String name, String other, String field) {
        String found = name == null || name.isEmpty() ? other : name;
        if (found.isEmpty()) {
            throw new FaultException(Fault.INVALID, "auth.workloadIdentity." + field + " has to name it");
        }
        return found;
    }

    private GcpCredentials ofPool(Federation pool) {
        ServiceAccountRef account = pool.serviceAccountRef();
        if (account == null || pool.credConfig() != null || pool.awsSecurityCredentials() != null) {
            throw new FaultException(
                    Fault.INVALID,
                    "auth.workloadIdentityFederation is available with serviceAccountRef and audience; credConfig and"
                            + " awsSecurityCredentials are not");
        }
        String audience = pool.audience();
        if (audience == null || audience.isEmpty()) {
            throw new FaultException(
                    Fault.INVALID,
                    "auth.workloadIdentityFederation.audience has to name the provider of the pool, such as"
                            + " //iam.googleapis.com/projects/123/locations/global/workloadIdentityPools/p/providers/q");
        }
        Optional<String> email = Optional.ofNullable(pool.gcpServiceAccountEmail())
                .filter(text -> !text.isEmpty())
                .or(() -> Optional.ofNullable(references.annotations(account).get(ACTS_AS)));
        return acting(new GcpCredentials.Federated(token(account, audience), audience), email);
    }

    private Redacted<String> token(ServiceAccountRef account, String audience) {
        List<String> audiences = new ArrayList<>(List.of(audience));
        audiences.addAll(account.audiences() == null ? List.of() : account.audiences());
        return references.token(new ServiceAccountRef(audiences, account.name(), account.namespace()), TOKEN_SECONDS);
    }

    private static GcpCredentials acting(GcpCredentials base, Optional<String> email) {
        email.filter(text -> !EMAIL.matcher(text).matches()).ifPresent(text -> {
            throw new FaultException(Fault.INVALID, "\"" + text + "\" is no service account of Google Cloud");
        });
        return email.<GcpCredentials>map(text -> new GcpCredentials.Impersonated(base, text))
                .orElse(base);
    }
}
