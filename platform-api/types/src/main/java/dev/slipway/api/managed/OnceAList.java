package dev.slipway.api.managed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that older versions of the cluster-scoped kind have this object as a list of one. As no version is converted into
 * another, all of them accept both forms; the lifecycle reads either.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnceAList {}
