package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import org.jspecify.annotations.Nullable;

/** What a store is; exactly one. Those without a type of their own are accepted and reported as not available. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StoreProvider(
        @JsonPropertyDescription("Secrets Manager or Parameter Store of AWS.") @Nullable
        AwsStore aws,

        @JsonPropertyDescription("Values that stand here; for tests.") @Nullable
        FakeStore fake,

        @JsonPropertyDescription("Secret Manager of Google Cloud.") @Nullable
        GcpStore gcpsm,

        @JsonPropertyDescription("Secrets of a Kubernetes cluster.") @Nullable
        KubernetesStore kubernetes,

        @JsonPropertyDescription("A key-value engine of OpenBao.") @Nullable
        VaultStore openBao,

        @JsonPropertyDescription("A key-value engine of HashiCorp Vault or OpenBao.") @Nullable
        VaultStore vault,

        @PreserveUnknownFields @Nullable JsonNode akeyless,
        @PreserveUnknownFields @Nullable JsonNode alibaba,
        @PreserveUnknownFields @Nullable JsonNode azurekv,
        @PreserveUnknownFields @Nullable JsonNode barbican,
        @PreserveUnknownFields @Nullable JsonNode beyondtrust,
        @PreserveUnknownFields @Nullable JsonNode beyondtrustworkloadcredentials,
        @PreserveUnknownFields @Nullable JsonNode bitwardensecretsmanager,
        @PreserveUnknownFields @Nullable JsonNode chef,
        @PreserveUnknownFields @Nullable JsonNode cloudrusm,
        @PreserveUnknownFields @Nullable JsonNode conjur,
        @PreserveUnknownFields @Nullable JsonNode crd,
        @PreserveUnknownFields @Nullable JsonNode delinea,
        @PreserveUnknownFields @Nullable JsonNode device42,
        @PreserveUnknownFields @Nullable JsonNode doppler,
        @PreserveUnknownFields @Nullable JsonNode dvls,
        @PreserveUnknownFields @Nullable JsonNode fortanix,
        @PreserveUnknownFields @Nullable JsonNode github,
        @PreserveUnknownFields @Nullable JsonNode gitlab,
        @PreserveUnknownFields @Nullable JsonNode ibm,
        @PreserveUnknownFields @Nullable JsonNode infisical,
        @PreserveUnknownFields @Nullable JsonNode keepersecurity,
        @PreserveUnknownFields @Nullable JsonNode nebiusmysterybox,
        @PreserveUnknownFields @Nullable JsonNode ngrok,
        @PreserveUnknownFields @Nullable JsonNode onboardbase,
        @PreserveUnknownFields @Nullable JsonNode onepassword,
        @PreserveUnknownFields @Nullable JsonNode onepasswordSDK,
        @PreserveUnknownFields @Nullable JsonNode oracle,
        @PreserveUnknownFields @Nullable JsonNode ovh,
        @PreserveUnknownFields @Nullable JsonNode passbolt,
        @PreserveUnknownFields @Nullable JsonNode passworddepot,
        @PreserveUnknownFields @Nullable JsonNode previder,
        @PreserveUnknownFields @Nullable JsonNode pulumi,
        @PreserveUnknownFields @Nullable JsonNode scaleway,
        @PreserveUnknownFields @Nullable JsonNode secretserver,
        @PreserveUnknownFields @Nullable JsonNode senhasegura,
        @PreserveUnknownFields @Nullable JsonNode volcengine,
        @PreserveUnknownFields @Nullable JsonNode webhook,
        @PreserveUnknownFields @Nullable JsonNode yandexcertificatemanager,
        @PreserveUnknownFields @Nullable JsonNode yandexlockbox) {}
