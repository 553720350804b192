package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code status.addons} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StatusAddons(
        @Required String arn,

        @Nullable String createdAt,

        @Nullable List<Issue> issues,

        @Nullable String modifiedAt,

        @Required @JsonPropertyDescription("Name.") String name,

        @Nullable String serviceAccountRoleARN,

        @JsonPropertyDescription("True, False or Unknown.") @Nullable
        String status,

        @Required @JsonPropertyDescription("Kubernetes version.")
        String version) {}
