package dev.slipway.template.yaml;

import java.util.Map;
import java.util.TreeMap;

/**
 * The order of keys: letters by themselves, numbers within keys by their value, so that a2 comes before a10. What comes
 * first, a10b or a1b, is where the libraries differ.
 */
final class KeyOrder {

    private KeyOrder() {}

    static Map<String, Object> sorted(Map<?, ?> map, YamlDialect dialect) {
        Map<String, Object> sorted = new TreeMap<>((a, b) -> compare(a, b, dialect));
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        return sorted;
    }

    static int compare(String a, String b, YamlDialect dialect) {
        if (a.equals(b)) {
            return 0;
        }
        return isLess(a.codePoints().toArray(), b.codePoints().toArray(), dialect) ? -1 : 1;
    }

    private static boolean isLess(int[] a, int[] b, YamlDialect dialect) {
        boolean digits = false;
        for (int i = 0; i < a.length && i < b.length; i++) {
            if (a[i] == b[i]) {
                digits = dialect == YamlDialect.V3 && Character.isDigit(a[i]);
                continue;
            }
            boolean aLetter = Character.isLetter(a[i]);
            boolean bLetter = Character.isLetter(b[i]);
            if (aLetter && bLetter) {
                return a[i] < b[i];
            }
            if (aLetter || bLetter) {
                return digits ? aLetter : bLetter;
            }
            return isLessNumber(a, b, i);
        }
        return a.length < b.length;
    }

    private static boolean isLessNumber(int[] a, int[] b, int at) {
        long start = isInsideNumber(a, b, at) ? 1 : 0;
        int aEnd = end(a, at);
        int bEnd = end(b, at);
        long aNumber = number(a, at, aEnd, start);
        long bNumber = number(b, at, bEnd, start);
        if (aNumber != bNumber) {
            return aNumber < bNumber;
        }
        return aEnd == bEnd ? a[at] < b[at] : aEnd < bEnd;
    }

    /** Return whether a zero where the keys differ is one inside a number, and so says something. */
    private static boolean isInsideNumber(int[] a, int[] b, int at) {
        if (a[at] != '0' && b[at] != '0') {
            return false;
        }
        for (int i = at - 1; i >= 0 && Character.isDigit(a[i]); i--) {
            if (a[i] != '0') {
                return true;
            }
        }
        return false;
    }

    private static int end(int[] runes, int start) {
        int end = start;
        while (end < runes.length && Character.isDigit(runes[end])) {
            end++;
        }
        return end;
    }

    private static long number(int[] runes, int start, int end, long first) {
        long number = first;
        for (int i = start; i < end; i++) {
            number = number * 10 + (runes[i] - '0');
        }
        return number;
    }
}
