package dev.slipway.compositions.xr;

import dev.slipway.compositions.digest.Sha256;
import dev.slipway.kernel.object.KubeObject;

/** The field manager under which one composite resource applies what it is composed of, as Crossplane names it. */
final class FieldOwner {

    private static final String PREFIX = "apiextensions.crossplane.io/composed/";

    private FieldOwner() {}

    static String of(KubeObject xr) {
        return PREFIX + Sha256.hex(xr.name() + xr.kind() + "." + xr.gvk().group());
    }
}
