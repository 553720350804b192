package dev.slipway.compositions.function.sequencer;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.slipway.compositions.function.input.InputException;

/** A name or pattern of names: without an anchor at either end it has to match the whole name. */
final class Names {

    private final String text;
    private final Pattern pattern;

    private Names(String text, Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    static Names of(String text) {
        boolean anchored = text.startsWith("^") || text.endsWith("$");
        try {
            return new Names(text, Pattern.compile(anchored ? text : "^" + text + "$"));
        } catch (PatternSyntaxException problem) {
            throw new InputException("cannot compile regex " + text + ": " + problem.getMessage());
        }
    }

    boolean match(String name) {
        return pattern.matcher(name).find();
    }

    @Override
    public String toString() {
        return text;
    }
}
