package dev.slipway.template.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Text as Go sees it: bytes that should be UTF-8 but need not be. A byte that is not stands in a Java string as a lone
 * surrogate of its own, so that binary values go through templates unharmed.
 */
public final class GoText {

    private static final int MAX_WIDTH = 4;
    private static final int ESCAPE = 0xDC00;
    private static final int FIRST_BYTE = 0x80;
    private static final int LAST_BYTE = 0xFF;
    private static final int NEXT_LINE = 0x85;

    private GoText() {}

    /** Return the bytes of the text, those included that are no UTF-8. */
    public static byte[] bytes(String text) {
        if (!isBinary(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        text.codePoints().forEach(rune -> {
            if (isByte(rune)) {
                bytes.write(rune - ESCAPE);
            } else {
                bytes.writeBytes(Character.toString(rune).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }

    /** Return whether some bytes of the text are no UTF-8. */
    public static boolean isBinary(String text) {
        return text.codePoints().anyMatch(GoText::isByte);
    }

    /** Return the text with a replacement character for each byte that is no UTF-8, as Go prints it to JSON. */
    public static String printable(String text) {
        return isBinary(text)
                ? text.codePoints()
                        .map(rune -> isByte(rune) ? '\uFFFD' : rune)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    static boolean isByte(int rune) {
        return rune >= ESCAPE + FIRST_BYTE && rune <= ESCAPE + LAST_BYTE;
    }

    /** Return the text of the bytes. */
    public static String of(byte[] bytes) {
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        return decoded.indexOf('\uFFFD') < 0 ? decoded : escaped(bytes);
    }

    private static String escaped(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; ) {
            int width = widthAt(bytes, i);
            if (width == 0) {
                text.append((char) (ESCAPE + (bytes[i] & 0xFF)));
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

    /** Return whether Go's unicode.IsSpace counts the character, as it does no-break spaces but no separators of files. */
    public static boolean isSpace(int rune) {
        boolean control = (rune >= '\t' && rune <= '\r') || rune == NEXT_LINE;
        return control || Character.isSpaceChar(rune);
    }

    /** Return the text without spaces at either end. */
    public static String trimmed(String text) {
        int[] runes = text.codePoints().toArray();
        int start = 0;
        int end = runes.length;
        while (start < end && isSpace(runes[start])) {
            start++;
        }
        while (end > start && isSpace(runes[end - 1])) {
            end--;
        }
        return new String(runes, start, end - start);
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
