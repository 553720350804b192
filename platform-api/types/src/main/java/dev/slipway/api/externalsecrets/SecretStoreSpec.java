package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store and who may use it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SecretStoreSpec(
        @JsonPropertyDescription(
                "Namespaces that may use it, any of these; all when absent. Of ClusterSecretStore only.")
        @Nullable
        List<StoreCondition> conditions,

        @JsonPropertyDescription("Class of the controller that this store is for; every controller when absent.")
        @Nullable
        String controller,

        @Required @JsonPropertyDescription("What the store is: one of these.")
        StoreProvider provider,

        @JsonPropertyDescription("How often the store is looked at: seconds, or a duration of Go.") @Nullable
        IntOrString refreshInterval,

        @JsonPropertyDescription("How often a call is tried.") @Nullable
        RetrySettings retrySettings) {}
