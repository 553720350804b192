package dev.slipway.runtime.kube;

import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import io.fabric8.kubernetes.api.model.authentication.TokenRequest;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;

/** Asks the API server for tokens of service accounts. */
public final class ServiceAccountTokens {

    private final Kube kube;

    public ServiceAccountTokens(Kube kube) {
        this.kube = kube;
    }

    /** Return a new token for these audiences; an account that does not exist, or may not be used, is a fault. */
    public Redacted<String> request(Ref account, List<String> audiences, long seconds) {
        TokenRequest request = new TokenRequestBuilder()
                .withNewSpec()
                .withAudiences(audiences)
                .withExpirationSeconds(seconds)
                .endSpec()
                .build();
        try {
            TokenRequest answer = kube.client()
                    .serviceAccounts()
                    .inNamespace(account.namespace())
                    .withName(account.name())
                    .tokenRequest(request);
            return Redacted.of(answer.getStatus().getToken());
        } catch (KubernetesClientException refused) {
            throw new FaultException(
                    refused.getCode() == 404 ? Fault.NOT_FOUND : Fault.DENIED,
                    "no token could be had for ServiceAccount " + account.namespace() + "/" + account.name() + ": "
                            + refused.getStatus().getMessage());
        }
    }
}
