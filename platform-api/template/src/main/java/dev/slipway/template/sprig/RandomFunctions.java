package dev.slipway.template.sprig;

import dev.slipway.template.Arguments;
import dev.slipway.template.FunctionException;
import dev.slipway.template.Functions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** What chance makes. */
final class RandomFunctions {

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int FIRST_PRINTABLE = 32;
    private static final int LAST_PRINTABLE = 126;
    private static final int UUID_BYTES = 16;

    private final RandomGenerator chance;

    RandomFunctions(RandomGenerator chance) {
        this.chance = chance;
    }

    Functions functions() {
        return Functions.NONE
                .with("randAlphaNum", "int", a -> text(a, LETTERS + DIGITS))
                .with("randAlpha", "int", a -> text(a, LETTERS))
                .with("randNumeric", "int", a -> text(a, DIGITS))
                .with("randAscii", "int", a -> text(a, ascii()))
                .with("randInt", "int int", this::number)
                .with("randBytes", "int", a -> Base64.getEncoder().encodeToString(bytes(count(a))))
                .with("shuffle", "string", a -> shuffled(a.text(0)))
                .with("uuidv4", "", a -> uuid());
    }

    private static String ascii() {
        StringBuilder all = new StringBuilder();
        for (int c = FIRST_PRINTABLE; c <= LAST_PRINTABLE; c++) {
            all.append((char) c);
        }
        return all.toString();
    }

    private static int count(Arguments arguments) {
        int count = arguments.integer(0);
        if (count < 0) {
            throw new FunctionException("requested length " + count + " is less than 0");
        }
        arguments.rendering().reserve(count);
        return count;
    }

    private String text(Arguments arguments, String alphabet) {
        // Sprig answers a negative length with an empty text.
        int count = arguments.integer(0) < 0 ? 0 : count(arguments);
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(chance.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private int number(Arguments arguments) {
        int least = arguments.integer(0);
        int bound = arguments.integer(1);
        if (bound <= least) {
            throw new FunctionException("invalid argument to Intn");
        }
        return (int) chance.nextLong(least, bound);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        chance.nextBytes(bytes);
        return bytes;
    }

    private String shuffled(String text) {
        int[] runes = text.codePoints().toArray();
        for (int i = runes.length - 1; i > 0; i--) {
            int other = chance.nextInt(i + 1);
            int kept = runes[i];
            runes[i] = runes[other];
            runes[other] = kept;
        }
        return new String(runes, 0, runes.length);
    }

    private String uuid() {
        byte[] bytes = bytes(UUID_BYTES);
        bytes[6] = (byte) (bytes[6] & 0x0F | 0x40);
        bytes[8] = (byte) (bytes[8] & 0x3F | 0x80);
        String hex = HexFormat.of().formatHex(bytes);
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20));
    }
}
