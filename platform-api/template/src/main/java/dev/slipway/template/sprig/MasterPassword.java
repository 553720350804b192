package dev.slipway.template.sprig;

import dev.slipway.template.format.GoText;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;

/** The Master Password algorithm: the same site password from the same master password, wherever it is computed. */
final class MasterPassword {

    private static final String SEED = "com.lyndir.masterpassword";
    private static final int COST = 32768;
    private static final int BLOCK_SIZE = 8;
    private static final int PARALLEL = 2;
    private static final int KEY_LENGTH = 64;

    private static final Map<String, List<String>> TEMPLATES = Map.of(
            "maximum", List.of("anoxxxxxxxxxxxxxxxxx", "axxxxxxxxxxxxxxxxxno"),
            "long",
                    List.of(("CvcvnoCvcvCvcv CvcvCvcvnoCvcv CvcvCvcvCvcvno CvccnoCvcvCvcv CvccCvcvnoCvcv CvccCvcvCvcvno"
                                    + " CvcvnoCvccCvcv CvcvCvccnoCvcv CvcvCvccCvcvno CvcvnoCvcvCvcc CvcvCvcvnoCvcc"
                                    + " CvcvCvcvCvccno CvccnoCvccCvcv CvccCvccnoCvcv CvccCvccCvcvno CvcvnoCvccCvcc"
                                    + " CvcvCvccnoCvcc CvcvCvccCvccno CvccnoCvcvCvcc CvccCvcvnoCvcc CvccCvcvCvccno")
                            .split(" ")),
            "medium", List.of("CvcnoCvc", "CvcCvcno"),
            "short", List.of("Cvcn"),
            "basic", List.of("aaanaaan", "aannaaan", "aaannaaa"),
            "pin", List.of("nnnn"));

    private static final Map<Character, String> CHARACTERS = Map.of(
            'V', "AEIOU",
            'C', "BCDFGHJKLMNPQRSTVWXYZ",
            'v', "aeiou",
            'c', "bcdfghjklmnpqrstvwxyz",
            'A', "AEIOUBCDFGHJKLMNPQRSTVWXYZ",
            'a', "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz",
            'n', "0123456789",
            'o', "@&%?,=[]_:-+*$#!'^~;()/.",
            'x', "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz0123456789!@#$%^&*()");

    private MasterPassword() {}

    static String derive(long counter, String type, String password, String user, String site) {
        List<String> templates = TEMPLATES.get(type);
        if (templates == null) {
            return "cannot find password template " + type;
        }
        byte[] key = SCrypt.generate(
                GoText.bytes(password), salted(user, new byte[0]), COST, BLOCK_SIZE, PARALLEL, KEY_LENGTH);
        byte[] count = ByteBuffer.allocate(Integer.BYTES).putInt((int) counter).array();
        byte[] seed = hmac(key, salted(site, count));
        String template = templates.get((seed[0] & 0xFF) % templates.size());
        StringBuilder derived = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            String characters = CHARACTERS.getOrDefault(template.charAt(i), "");
            derived.append(characters.charAt((seed[i + 1] & 0xFF) % characters.length()));
        }
        return derived.toString();
    }

    private static byte[] salted(String name, byte[] end) {
        ByteArrayOutputStream salt = new ByteArrayOutputStream();
        byte[] bytes = GoText.bytes(name);
        salt.writeBytes(GoText.bytes(SEED));
        salt.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        salt.writeBytes(bytes);
        salt.writeBytes(end);
        return salt.toByteArray();
    }

    private static byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }
}
