package dev.slipway.template.format;

import java.nio.charset.StandardCharsets;

/** Text as Go sees it: bytes that should be UTF-8. */
public final class GoText {

    private static final int MAX_WIDTH = 4;

    private GoText() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Return the text of the bytes, in which each byte that is no UTF-8 is one replacement character. */
    public static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; ) {
            int width = widthAt(bytes, i);
            if (width == 0) {
                text.append('\uFFFD');
                i++;
            } else {
                text.append(new String(bytes, i, width, StandardCharsets.UTF_8));
                i += width;
            }
        }
        return text.toString();
    }

    /** Return how many bytes the character at the position has, or 0 where there is none. */
    private static int widthAt(byte[] bytes, int at) {
        for (int width = 1; width <= MAX_WIDTH && at + width <= bytes.length; width++) {
            String character = new String(bytes, at, width, StandardCharsets.UTF_8);
            if (character.codePointCount(0, character.length()) == 1 && bytes(character).length == width) {
                boolean replaced = character.charAt(0) == '\uFFFD' && (bytes[at] & 0xFF) != 0xEF;
                if (!replaced) {
                    return width;
                }
            }
        }
        return 0;
    }

    /** Return the text in upper case, character by character: no character becomes two. */
    public static String upper(String text) {
        return text.codePoints()
                .map(Character::toUpperCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Return the text in lower case, character by character: no character becomes two. */
    public static String lower(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
