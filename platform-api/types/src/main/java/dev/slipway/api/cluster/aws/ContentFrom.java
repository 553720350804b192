package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;

/** The field {@code spec.files.contentFrom} of EKSConfig. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ContentFrom(@Required SecretContent secret) {}
