package dev.slipway.template.sprig;

import dev.slipway.template.format.GoText;
import java.util.ArrayList;
import java.util.List;

/** Words run together: {@code snake_case}, {@code kebab-case} and {@code PascalCase}. */
final class Casing {

    private Casing() {}

    private enum Kind {
        UPPER,
        LOWER,
        NUMBER,
        CONNECTOR,
        PUNCTUATION,
        OTHER;

        static Kind of(int rune) {
            if (isConnector(rune)) {
                return CONNECTOR;
            }
            if (isPunctuation(rune)) {
                return PUNCTUATION;
            }
            if (isCapital(rune)) {
                return UPPER;
            }
            if (isAlphabetic(rune)) {
                return LOWER;
            }
            return isNumber(rune) ? NUMBER : OTHER;
        }

        boolean separates() {
            return this == CONNECTOR || this == PUNCTUATION;
        }
    }

    private static boolean isConnector(int rune) {
        return rune == '_' || rune == '-' || GoText.isSpace(rune);
    }

    private static boolean isCapital(int rune) {
        return Character.getType(rune) == Character.UPPERCASE_LETTER;
    }

    /** The ideographs of Chinese, Japanese and Korean are no letters here. */
    private static boolean isAlphabetic(int rune) {
        boolean common = rune >= 0x4E00 && rune <= 0x9FCC;
        boolean rare = (rune >= 0x3400 && rune <= 0x4D85) || (rune >= 0x20000 && rune <= 0x2B81D);
        return Character.isLetter(rune) && !common && !rare;
    }

    private static boolean isNumber(int rune) {
        return switch (Character.getType(rune)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isPunctuation(int rune) {
        return switch (Character.getType(rune)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private record Word(Kind kind, String text) {}

    /**
     * Return the words in lower case. A number belongs to the word before it, unless small letters follow it: then it
     * starts a word with these.
     */
    static String separated(String text, char separator) {
        List<Word> words = words(text.codePoints().toArray());
        StringBuilder joined = new StringBuilder();
        boolean numbered = false;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            Kind before = i == 0 ? Kind.CONNECTOR : words.get(i - 1).kind();
            boolean lowerFollows = i + 1 < words.size() && words.get(i + 1).kind() == Kind.LOWER;
            boolean continues = numbered && (word.kind() == Kind.LOWER || word.kind() == Kind.NUMBER);
            boolean attached = word.kind() == Kind.NUMBER && !lowerFollows;
            if (!before.separates() && !word.kind().separates() && !continues && !attached) {
                joined.append(separator);
            }
            joined.append(
                    word.kind() == Kind.CONNECTOR
                            ? String.valueOf(separator).repeat(word.text().length())
                            : lower(word));
            numbered = continues || (word.kind() == Kind.NUMBER && (lowerFollows || before.separates()));
        }
        return joined.toString();
    }

    private static String lower(Word word) {
        return word.kind() != Kind.UPPER
                ? word.text()
                : word.text()
                        .codePoints()
                        .map(rune -> isCapital(rune) ? Character.toLowerCase(rune) : rune)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static List<Word> words(int[] runes) {
        List<Word> words = new ArrayList<>();
        for (int start = 0; start < runes.length; ) {
            Kind kind = Kind.of(runes[start]);
            int end = kind == Kind.UPPER ? capitalized(runes, start) : run(runes, start, kind);
            words.add(new Word(kind, new String(runes, start, end - start)));
            start = end;
        }
        return words;
    }

    private static int run(int[] runes, int start, Kind kind) {
        int end = start;
        while (end < runes.length && (Kind.of(runes[end]) == kind || continues(kind, runes[end]))) {
            end++;
        }
        return end;
    }

    /** Connectors that are punctuation too go with the punctuation before them. */
    private static boolean continues(Kind kind, int rune) {
        return kind == Kind.PUNCTUATION && isPunctuation(rune);
    }

    /** A word is one capital with small letters, or a run of capitals less the last one where small letters follow. */
    private static int capitalized(int[] runes, int start) {
        int capitals = run(runes, start, Kind.UPPER);
        int small = run(runes, capitals, Kind.LOWER);
        if (small == capitals) {
            return capitals;
        }
        return capitals - start == 1 ? small : capitals - 1;
    }

    /** Return the words with a capital each; of several connectors between two words the last is left out. */
    static String pascal(String text) {
        StringBuilder joined = new StringBuilder();
        int before = 0;
        boolean inCapitals = false;
        boolean inText = false;
        for (int rune : text.codePoints().toArray()) {
            boolean afterConnector = isConnector(before);
            if (isConnector(rune)) {
                joined.append(inText ? "" : Character.toString(rune))
                        .append(inText && afterConnector ? Character.toString(before) : "");
            } else {
                boolean first = !inText || afterConnector;
                inCapitals = isCapital(rune) && (first || inCapitals);
                int lowered = inCapitals ? Character.toLowerCase(rune) : rune;
                joined.appendCodePoint(first ? Character.toUpperCase(rune) : lowered);
                inText = true;
            }
            before = rune;
        }
        return isConnector(before) ? joined.append(Character.toString(before)).toString() : joined.toString();
    }
}
