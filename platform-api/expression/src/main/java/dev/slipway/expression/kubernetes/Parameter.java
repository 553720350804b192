package dev.slipway.expression.kubernetes;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import java.util.List;

/** What a function takes: a type, and the class of its values. */
record Parameter(CelType type, Class<?> javaClass) {

    static final Parameter TEXT = new Parameter(SimpleType.STRING, String.class);
    static final Parameter INT = new Parameter(SimpleType.INT, Long.class);
    static final Parameter BOOL = new Parameter(SimpleType.BOOL, Boolean.class);
    static final Parameter QUANTITY = opaque("kubernetes.Quantity", Amount.class);
    static final Parameter URL = opaque("kubernetes.URL", Url.class);
    static final Parameter IP = opaque("net.IP", Address.class);
    static final Parameter CIDR = opaque("net.CIDR", Network.class);
    static final Parameter SEMVER = opaque("kubernetes.Semver", Version.class);
    static final Parameter FORMAT = opaque("kubernetes.NamedFormat", NamedFormat.class);

    private static Parameter opaque(String name, Class<?> javaClass) {
        return new Parameter(OpaqueType.create(name), javaClass);
    }

    static Parameter listOf(CelType items) {
        return new Parameter(ListType.create(items), List.class);
    }
}
