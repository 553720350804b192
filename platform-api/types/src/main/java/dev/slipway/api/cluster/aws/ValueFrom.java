package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.vpcCni.env.valueFrom} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ValueFrom(
        @Nullable ConfigMapKeyRef configMapKeyRef,

        @Nullable FieldRef fieldRef,

        @Nullable ResourceFieldRef resourceFieldRef,

        @Nullable ConfigMapKeyRef secretKeyRef) {}
