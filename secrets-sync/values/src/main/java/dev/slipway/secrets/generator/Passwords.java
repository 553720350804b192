package dev.slipway.secrets.generator;

import dev.slipway.secrets.value.SecretData;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bouncycastle.util.encoders.Base32;

/** Makes passwords. */
public final class Passwords {

    private final SecureRandom random;

    public Passwords(SecureRandom random) {
        this.random = random;
    }

    /** Return a password for each key, encoded as asked; what cannot be is {@link Fault#INVALID}. */
    public SecretData generate(PasswordSpec spec, String encoding) {
        spec.check();
        Map<String, byte[]> passwords = new TreeMap<>();
        spec.secretKeys().forEach(key -> passwords.put(key, encoded(password(spec), encoding)));
        return SecretData.of(passwords);
    }

    private String password(PasswordSpec spec) {
        List<Character> characters = new ArrayList<>();
        characters.addAll(drawn(spec.letters(), spec.letterCount(), spec.allowRepeat()));
        characters.addAll(drawn(PasswordSpec.DIGITS, spec.digits(), spec.allowRepeat()));
        characters.addAll(drawn(spec.symbolCharacters(), spec.symbols(), spec.allowRepeat()));
        Collections.shuffle(characters, random);
        return characters.stream().map(String::valueOf).collect(Collectors.joining());
    }

    private List<Character> drawn(String supply, int count, boolean repeats) {
        List<Character> rest = supply.chars().mapToObj(c -> (char) c).collect(Collectors.toCollection(ArrayList::new));
        List<Character> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(rest.size());
            drawn.add(repeats ? rest.get(at) : rest.remove(at));
        }
        return drawn;
    }

    private static byte[] encoded(String password, String encoding) {
        byte[] plain = password.getBytes(StandardCharsets.UTF_8);
        return switch (encoding) {
            case "base64" -> Base64.getEncoder().encode(plain);
            case "base64url" -> Base64.getUrlEncoder().encode(plain);
            case "base32" -> Base32.encode(plain);
            case "hex" -> HexFormat.of().formatHex(plain).getBytes(StandardCharsets.UTF_8);
            // The schema lets nothing else through; to the peer, all else is raw.
            default -> plain;
        };
    }
}
