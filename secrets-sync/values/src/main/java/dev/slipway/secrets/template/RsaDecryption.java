package dev.slipway.secrets.template;

import dev.slipway.template.FunctionException;
import dev.slipway.template.format.GoText;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/** The template function {@code rsaDecrypt}. */
final class RsaDecryption {

    private static final Map<String, String> HASHES = Map.of("SHA1", "SHA-1", "SHA512", "SHA-512");

    private RsaDecryption() {}

    /** Return the plain text; the scheme {@code None} gives the text back as it is. */
    static String decrypt(String scheme, String hash, String text, String key) {
        if (scheme.equals("None")) {
            return text;
        }
        if (!scheme.equals("RSA-OAEP")) {
            throw new FunctionException("the scheme \"" + scheme + "\" is unknown; there are None and RSA-OAEP");
        }
        String algorithm = HASHES.getOrDefault(hash, "SHA-256");
        try {
            PrivateKey secret = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(KeyForm.ofPem(key).getEncoded()));
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    secret,
                    new OAEPParameterSpec(
                            algorithm, "MGF1", new MGF1ParameterSpec(algorithm), PSource.PSpecified.DEFAULT));
            return GoText.of(cipher.doFinal(GoText.bytes(text)));
        } catch (IOException | GeneralSecurityException wrong) {
            throw new FunctionException("the text cannot be decrypted with this key, scheme and hash");
        }
    }
}
