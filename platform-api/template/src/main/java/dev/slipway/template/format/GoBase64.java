package dev.slipway.template.format;

import java.io.ByteArrayOutputStream;

/** Decodes base64 as Go does: line breaks are skipped, padding is needed, errors name the byte. */
public final class GoBase64 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int QUANTUM = 4;

    private static final String URL_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final String alphabet;
    private final String text;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int position;

    private GoBase64(String alphabet, String text) {
        this.alphabet = alphabet;
        this.text = text;
    }

    /** Return the bytes; an {@link IllegalArgumentException} says where the text is no base64. */
    public static byte[] decode(String text) {
        return decoded(ALPHABET, text);
    }

    /** Return the bytes of a text in the alphabet for URLs, which is padded too. */
    public static byte[] decodeUrl(String text) {
        return decoded(URL_ALPHABET, text);
    }

    private static byte[] decoded(String alphabet, String text) {
        GoBase64 decoder = new GoBase64(alphabet, text);
        decoder.decode();
        return decoder.out.toByteArray();
    }

    private void decode() {
        int bits = 0;
        int count = 0;
        for (skipBreaks(); position < text.length(); skipBreaks()) {
            char c = text.charAt(position++);
            int value = alphabet.indexOf(c);
            if (c == '=') {
                padding(count);
                flush(bits, count);
                return;
            }
            if (value < 0) {
                throw corrupt(position - 1);
            }
            bits = (bits << 6) | value;
            if (++count == QUANTUM) {
                flush(bits, count);
                count = 0;
                bits = 0;
            }
        }
        if (count > 0) {
            throw corrupt(position - count);
        }
    }

    private void padding(int count) {
        if (count < 2) {
            throw corrupt(position - 1);
        }
        if (count == 2) {
            skipBreaks();
            if (position == text.length()) {
                throw corrupt(position);
            }
            if (text.charAt(position) != '=') {
                throw corrupt(position - 1);
            }
            position++;
        }
        skipBreaks();
        if (position < text.length()) {
            throw corrupt(position);
        }
    }

    private void flush(int bits, int count) {
        int whole = bits << (6 * (QUANTUM - count));
        for (int i = 0; i < count - 1; i++) {
            out.write(whole >> (16 - 8 * i));
        }
    }

    private void skipBreaks() {
        while (position < text.length() && (text.charAt(position) == '\n' || text.charAt(position) == '\r')) {
            position++;
        }
    }

    private static IllegalArgumentException corrupt(int where) {
        return new IllegalArgumentException("illegal base64 data at input byte " + where);
    }
}
