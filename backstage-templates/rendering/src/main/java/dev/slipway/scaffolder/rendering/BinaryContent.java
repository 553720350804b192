package dev.slipway.scaffolder.rendering;

/** Tells files of bytes from files of text by their beginning, by the rules of the npm package isbinaryfile 5. */
final class BinaryContent {

    private static final int LOOK_AT = 512;
    private static final int ENOUGH = 32;

    private BinaryContent() {}

    static boolean isBinary(byte[] content) {
        int length = Math.min(content.length, LOOK_AT);
        if (length == 0
                || starts(content, 0xEF, 0xBB, 0xBF)
                || starts(content, 0xFE, 0xFF)
                || starts(content, 0xFF, 0xFE)) {
            return false;
        }
        return starts(content, '%', 'P', 'D', 'F', '-') || isSuspicious(content, length);
    }

    private static boolean isSuspicious(byte[] content, int length) {
        int suspicious = 0;
        for (int i = 0; i < length; i++) {
            int unsigned = content[i] & 0xFF;
            if (unsigned == 0) {
                return true;
            }
            boolean control = unsigned < 7 || unsigned > 14 && unsigned < 32 || unsigned > 127;
            int more = continuation(content, i, length);
            if (control && more > 0) {
                i += more;
            } else if (control) {
                suspicious++;
                if (i >= ENOUGH && suspicious * 100 / length > 10) {
                    return true;
                }
            }
        }
        return suspicious * 100 / length > 10;
    }

    /** How many bytes follow the first of a UTF-8 character; 0 if it is none. */
    private static int continuation(byte[] content, int at, int length) {
        int first = content[at] & 0xFF;
        int more = first > 193 && first < 224 ? 1 : first > 223 && first < 240 ? 2 : first > 239 && first < 245 ? 3 : 0;
        for (int i = 1; i <= more; i++) {
            if (at + i >= length || (content[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return more;
    }

    private static boolean starts(byte[] content, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
