package dev.slipway.secrets.value;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** What a PushSecret does with keys before they go to a store: its {@code conversionStrategy}. */
public enum KeyReversal {
    /** They stay. */
    NONE,
    /** Numbers of characters become the characters again. */
    REVERSE_UNICODE;

    private static final Pattern NUMBER = Pattern.compile("_U([0-9a-fA-F]{4,5})_");

    /** Return the strategy of a field; an absent one leaves keys as they are. */
    public static KeyReversal of(String field) {
        return field.equals("ReverseUnicode") ? REVERSE_UNICODE : NONE;
    }

    public String reverse(String key) {
        if (this == NONE) {
            return key;
        }
        Matcher match = NUMBER.matcher(key);
        StringBuilder reversed = new StringBuilder();
        int end = 0;
        while (match.find()) {
            reversed.append(key, end, match.start());
            reversed.append(character(Integer.parseInt(match.group(1), 16)));
            end = match.end();
        }
        return reversed.append(key.substring(end)).toString();
    }

    /** Half of a pair is no character by itself. */
    private static String character(int code) {
        boolean half = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        return half ? "\uFFFD" : Character.toString(code);
    }
}
