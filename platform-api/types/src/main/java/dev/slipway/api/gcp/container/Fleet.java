package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The block fleet. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fleet(
        @JsonPropertyDescription("Membership type.") @Nullable
        String membershipType,

        @JsonPropertyDescription(
                "Project that it belongs to; the one of the provider configuration where it is not given.")
        @Nullable
        String project) {}
