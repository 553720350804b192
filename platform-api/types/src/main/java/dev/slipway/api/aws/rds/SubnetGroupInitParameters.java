package dev.slipway.api.aws.rds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.Reference;
import dev.slipway.api.managed.Selector;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a subnet group should be at its creation. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SubnetGroupInitParameters(
        @JsonPropertyDescription("Description of the group.") @Nullable
        String description,

        @JsonPropertyDescription("Objects whose names fill subnetIds.") @Nullable
        List<Reference> subnetIdRefs,

        @JsonPropertyDescription("Selects the objects whose names fill subnetIds.") @Nullable
        Selector subnetIdSelector,

        @JsonPropertyDescription("Subnets, in at least two availability zones.") @Nullable
        List<String> subnetIds,

        @JsonPropertyDescription("Tags of the resource.") @Nullable
        Map<String, String> tags) {}
