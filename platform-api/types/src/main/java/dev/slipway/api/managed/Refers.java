package dev.slipway.api.managed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a parameter can be filled from other objects. The CRD gets two more fields beside it, by which those are named
 * and selected, and the lifecycle resolves them.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refers {

    /** The kind that is referred to, with its group: {@code ec2.aws.upbound.io/VPC}. */
    String to();

    /** The field of {@code status.atProvider} that gives the value; empty stands for the external name. */
    String taking() default "";

    /** The field that names the object; empty stands for the parameter's name with {@code Ref} behind it. */
    String ref() default "";

    /** The field that selects the object; empty stands for the parameter's name with {@code Selector} behind it. */
    String selector() default "";
}
