package dev.slipway.cluster.topology.schema;

import com.google.re2j.Pattern;

/** Numbers of cards and books, of which the last digit follows from the others. */
final class CheckedNumbers {

    private static final Pattern CARD =
            Pattern.compile("4[0-9]{12}([0-9]{3})?|5[1-5][0-9]{14}|6(011|5[0-9]{2})[0-9]{12}"
                    + "|3[47][0-9]{13}|3(0[0-5]|[68][0-9])[0-9]{11}|(2131|1800|35[0-9]{3})[0-9]{11}");
    private static final Pattern ISBN_10 = Pattern.compile("[0-9]{9}[0-9X]");
    private static final Pattern ISBN_13 = Pattern.compile("[0-9]{13}");
    private static final int TEN = 10;
    private static final int ELEVEN = 11;

    private CheckedNumbers() {}

    static boolean isCard(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = digit * 2 > TEN - 1 ? digit * 2 - (TEN - 1) : digit * 2;
            sum += i % 2 == 0 ? digit : doubled;
        }
        return CARD.matches(digits) && sum % TEN == 0;
    }

    static boolean isIsbn10(String text) {
        String digits = text.replaceAll("[\\s-]", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) == 'X' ? TEN : digits.charAt(i) - '0') * (i + 1);
        }
        return ISBN_10.matches(digits) && sum % ELEVEN == 0;
    }

    static boolean isIsbn13(String text) {
        String digits = text.replaceAll("[\\s-]", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return ISBN_13.matches(digits) && sum % TEN == 0;
    }
}
