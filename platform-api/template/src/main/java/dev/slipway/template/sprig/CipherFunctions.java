package dev.slipway.template.sprig;

import dev.slipway.template.Arguments;
import dev.slipway.template.FunctionException;
import dev.slipway.template.Functions;
import dev.slipway.template.format.GoBase64;
import dev.slipway.template.format.GoText;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** Passwords hashed and derived, and texts under a password. */
final class CipherFunctions {

    private static final int BLOCK = 16;
    private static final int KEY = 32;
    private static final int BCRYPT_COST = 10;
    private static final int BCRYPT_MOST = 72;

    private final RandomGenerator chance;

    CipherFunctions(RandomGenerator chance) {
        this.chance = chance;
    }

    Functions functions() {
        return Functions.NONE
                .with("bcrypt", "string", a -> bcrypt(a.text(0)))
                .with("htpasswd", "string string", a -> htpasswd(a.text(0), a.text(1)))
                .with(
                        "derivePassword",
                        "uint32 string string string string",
                        a -> MasterPassword.derive(a.number(0).longValue(), a.text(1), a.text(2), a.text(3), a.text(4)))
                .with("encryptAES", "string string", this::encrypt)
                .with("decryptAES", "string string", CipherFunctions::decrypt);
    }

    private String bcrypt(String password) {
        byte[] bytes = GoText.bytes(password);
        if (bytes.length > BCRYPT_MOST) {
            return "failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes";
        }
        byte[] salt = new byte[BLOCK];
        chance.nextBytes(salt);
        return OpenBSDBCrypt.generate("2a", bytes, salt, BCRYPT_COST);
    }

    private String htpasswd(String user, String password) {
        return user.contains(":") ? "invalid username: " + user : user + ":" + bcrypt(password);
    }

    private String encrypt(Arguments arguments) {
        if (arguments.text(1).isEmpty()) {
            return "";
        }
        byte[] iv = new byte[BLOCK];
        chance.nextBytes(iv);
        byte[] encrypted = aes(Cipher.ENCRYPT_MODE, arguments.text(0), iv, GoText.bytes(arguments.text(1)));
        byte[] whole = Arrays.copyOf(iv, BLOCK + encrypted.length);
        System.arraycopy(encrypted, 0, whole, BLOCK, encrypted.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    private static String decrypt(Arguments arguments) {
        if (arguments.text(1).isEmpty()) {
            return "";
        }
        byte[] whole = GoBase64.decode(arguments.text(1));
        if (whole.length < 2 * BLOCK || whole.length % BLOCK != 0) {
            throw new FunctionException("crypto/cipher: input not full blocks");
        }
        byte[] iv = Arrays.copyOf(whole, BLOCK);
        return GoText.of(
                aes(Cipher.DECRYPT_MODE, arguments.text(0), iv, Arrays.copyOfRange(whole, BLOCK, whole.length)));
    }

    private static byte[] aes(int mode, String password, byte[] iv, byte[] data) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            byte[] key = Arrays.copyOf(GoText.bytes(password), KEY);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException problem) {
            throw new FunctionException("cannot decrypt: the password is another one, or the text is damaged");
        }
    }
}
