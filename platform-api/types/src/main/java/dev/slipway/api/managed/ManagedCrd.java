package dev.slipway.api.managed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class as the declaration of a kind of managed resource: its nested record {@code Parameters} is what
 * {@code forProvider} holds, its nested record {@code Observed}, if there is one, what {@code atProvider} holds besides. Nested records
 * {@code Spec} and {@code Status}, where there are any, have the fields that stand beside those two. Two CRDs come from
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

    /** The versions of the cluster-scoped kind, stored one first. */
    String[] versions() default {"v1beta1"};

    /** The versions of the namespaced twin, stored one first. */
    String[] twinVersions() default {"v1beta1"};

    /**
     * Whether the kind is made as upjet makes kinds, with {@code initProvider}, and with all parameters in
     * {@code atProvider} as well; else it has what its records say and nothing more.
     */
    boolean upjet() default true;

    /** Which of the two CRDs there are; a kind that is of one scope only has the group as it stands. */
    Scopes scopes() default Scopes.BOTH;

    /** The class whose nested records are meant, where two kinds have the same. */
    Class<?> like() default Object.class;

    /** The scopes that a kind exists in. */
    enum Scopes {
        BOTH,
        CLUSTER,
        NAMESPACED
    }

    /** The parameters without which nothing can be created; an object that only observes may leave them out. */
    String[] required() default {};
}
