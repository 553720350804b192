package dev.slipway.compositions.xr;

import dev.slipway.kernel.object.KubeObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The field manager under which one composite resource applies what it is composed of, as Crossplane names it. */
final class FieldOwner {

    private static final String PREFIX = "apiextensions.crossplane.io/composed/";

    private FieldOwner() {}

    static String of(KubeObject xr) {
        String text = xr.name() + xr.kind() + "." + xr.gvk().group();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
