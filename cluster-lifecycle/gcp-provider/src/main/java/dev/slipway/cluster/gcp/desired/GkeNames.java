package dev.slipway.cluster.gcp.desired;

import dev.slipway.kernel.object.KubeObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** Names of clusters and pools at Google, as Cluster API Provider GCP gives them where nobody names them. */
public final class GkeNames {

    /** The longest name of a cluster. */
    public static final int LONGEST = 40;

    private static final String PREFIX = "capg-";
    private static final int BASE = 36;
    private static final int DIGITS = 27;
    private static final Pattern ZONE = Pattern.compile(".+-[a-z]");

    private GkeNames() {}

    /** Return the name of a control plane's cluster: what it says, or namespace and name, or a hash of both. */
    public static String cluster(KubeObject plane) {
        String given = plane.text("spec", "clusterName").orElse("");
        if (!given.isEmpty()) {
            return given;
        }
        String name = plane.namespace() + "-" + plane.name().replace('.', '-');
        return name.length() < LONGEST ? name : PREFIX + hash(name);
    }

    public static String pool(KubeObject pool) {
        return pool.text("spec", "nodePoolName").filter(name -> !name.isEmpty()).orElse(pool.name());
    }

    /** Return whether a location is a region, where everything is there once in every zone. */
    static boolean isRegion(String location) {
        return !ZONE.matcher(location).matches();
    }

    /** Return the region of a region or zone. */
    public static String region(String location) {
        return isRegion(location) ? location : location.substring(0, location.lastIndexOf('-'));
    }

    private static String hash(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, bytes).toString(BASE).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
