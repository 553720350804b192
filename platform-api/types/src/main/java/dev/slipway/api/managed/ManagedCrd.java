package dev.slipway.api.managed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class as the declaration of a kind of managed resource: its nested record {@code Parameters} is what
 * {@code forProvider} holds, its nested record {@code Observed} what {@code atProvider} holds besides. Two CRDs come from
 * it: the cluster-scoped kind of the group, and its namespaced twin.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ManagedCrd {

    /** The group of the cluster-scoped kind, such as {@code sqs.aws.upbound.io}. */
    String group();

    /** The kind; empty stands for the name of the class. */
    String kind() default "";

    String plural();

    /** The versions of the cluster-scoped kind, stored one first; the twin has {@code v1beta1} only. */
    String[] versions() default {"v1beta1"};

    /** The parameters without which nothing can be created; an object that only observes may leave them out. */
    String[] required() default {};
}
