package dev.slipway.cluster.aws.parts;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Names of resources of EKS and IAM, as Cluster API Provider AWS derives them. Pure. */
public final class Names {

    private static final int LONGEST_CLUSTER = 100;
    private static final int LONGEST_GROUP = 63;
    private static final int LONGEST_ROLE = 64;
    private static final int HASH = 32;
    private static final int BASE = 36;

    private Names() {}

    /** Return the name of a cluster that the user gave no name. */
    public static String cluster(String namespace, String name) {
        return derived(namespace, name, LONGEST_CLUSTER);
    }

    /** Return the name of a node group that the user gave no name. */
    public static String nodeGroup(String namespace, String name) {
        return derived(namespace, name, LONGEST_GROUP);
    }

    /** Return the name of a role that is made for an object. */
    public static String role(String namespace, String name, String purpose) {
        return derived(namespace, name + "-" + purpose, LONGEST_ROLE);
    }

    /** Namespace and name; too long ones become a hash (upstream's is another one, of BLAKE2b). */
    private static String derived(String namespace, String name, int longest) {
        String plain = namespace + "_" + name.replace('.', '_');
        if (plain.length() < longest) {
            return plain;
        }
        String hash = new BigInteger(1, sha256(plain)).toString(BASE);
        return "capa_" + hash.substring(0, Math.min(HASH, hash.length()));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
