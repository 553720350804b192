package dev.slipway.api.crd;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names and notices of a kind's CRD that the client library's annotations have no place for. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CrdNames {

    /** The groups of kinds that {@code kubectl get} lists it under. */
    String[] categories() default {};

    /** What clients are told when they use this version; empty: the version is not deprecated. */
    String deprecation() default "";

    /** Contracts of Cluster API that the versions follow, as labels of the CRD: {@code key=value}. */
    String[] contracts() default {};
}
