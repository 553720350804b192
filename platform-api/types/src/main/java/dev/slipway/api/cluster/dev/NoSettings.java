package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A backend that needs no settings. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NoSettings() {}
