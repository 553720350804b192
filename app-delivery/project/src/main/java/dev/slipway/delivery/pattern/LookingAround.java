package dev.slipway.delivery.pattern;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions that may look around, as in {@code ^((?!kube-).)*$}. They have no linear time, so that a match that
 * takes too many steps counts as none.
 */
final class LookingAround {

    private static final int STEPS = 1_000_000;

    private LookingAround() {}

    static boolean found(String expression, String text) {
        try {
            return Pattern.compile(expression).matcher(new Counted(text)).find();
        } catch (PatternSyntaxException | TooLong | StackOverflowError broken) {
            return false;
        }
    }

    private static final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooLong() {
            super("too many steps", null, false, false);
        }
    }

    /** A text that can be looked at only so often. */
    private static final class Counted implements CharSequence {

        private final String text;
        private int steps;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            steps++;
            if (steps > STEPS) {
                throw new TooLong();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
