package dev.slipway.provider.aws.rds;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** Makes names that RDS accepts from names of objects; the same name gives the same result for ever. */
final class RdsNames {

    private static final int LONGEST = 63;
    private static final int HASH = 8;

    private RdsNames() {}

    /**
     * Return an identifier: letters, digits and single hyphens, beginning with a letter, at most 63 long. A name that is one
     * stays as it is; another keeps what it can, with a hash of the whole at its end.
     */
    static String identifier(String name) {
        if (isIdentifier(name)) {
            return name;
        }
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
        String lettered = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "db-" + plain : plain;
        String cut = lettered.substring(0, Math.min(lettered.length(), LONGEST - HASH - 1))
                .replaceAll("-+$", "");
        return cut + "-" + hash(name);
    }

    private static boolean isIdentifier(String name) {
        return name.length() <= LONGEST && name.matches("[a-zA-Z](-?[a-zA-Z0-9])*");
    }

    private static String hash(String name) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }
}
