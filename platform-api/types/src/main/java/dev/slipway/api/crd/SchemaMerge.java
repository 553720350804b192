package dev.slipway.api.crd;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Merges a piece of OpenAPI schema into a kind's generated schema. Objects are merged key by key, everything else
 * replaces what is there, and a YAML null removes it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(SchemaMerges.class)
public @interface SchemaMerge {

    /**
     * Where, as property names separated by dots; {@code []} steps into the items of a list and {@code {}} into the
     * values of a map. Empty is the root. A place that does not exist is a bug in the annotation and fails generation.
     */
    String at();

    /** What, as YAML. */
    String yaml();
}
