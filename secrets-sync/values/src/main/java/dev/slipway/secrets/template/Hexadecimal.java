package dev.slipway.secrets.template;

import dev.slipway.template.format.GoText;

/** Bytes written as hexadecimal digits. */
final class Hexadecimal {

    private static final String PACKAGE = "encoding/hex: ";
    private static final int RADIX = 16;
    private static final int NO_BREAK_SPACE = 0xa0;
    private static final int SOFT_HYPHEN = 0xad;

    private Hexadecimal() {}

    /** Return the bytes as a text of templates; as Sprig's decoding functions do, what is wrong instead if something is. */
    static String decoded(String text) {
        byte[] digits = GoText.bytes(text);
        byte[] decoded = new byte[digits.length / 2];
        for (int i = 0; i < digits.length; i++) {
            int digit = Character.digit(digits[i], RADIX);
            if (digit < 0) {
                return PACKAGE + "invalid byte: " + described(digits[i] & 0xff);
            }
            if (i / 2 < decoded.length) {
                decoded[i / 2] = (byte) (decoded[i / 2] * RADIX + digit);
            }
        }
        return digits.length % 2 == 0 ? GoText.of(decoded) : PACKAGE + "odd length hex string";
    }

    /** As Go's verb {@code %#U} does: the number, and the character where it can be seen. */
    private static String described(int code) {
        String number = "U+%04X".formatted(code);
        boolean visible = code >= ' ' && !Character.isISOControl(code) && code != NO_BREAK_SPACE && code != SOFT_HYPHEN;
        return visible ? number + " '" + Character.toString(code) + "'" : number;
    }
}
