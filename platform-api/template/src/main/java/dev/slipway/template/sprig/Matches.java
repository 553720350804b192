package dev.slipway.template.sprig;

import com.google.re2j.Matcher;

/** All matches in a text as Go finds them: an empty one that directly follows another match is none. */
final class Matches {

    private final Matcher matcher;
    private int lastEnd = -1;

    Matches(Matcher matcher) {
        this.matcher = matcher;
    }

    boolean next() {
        while (matcher.find()) {
            boolean abuts = matcher.start() == matcher.end() && matcher.start() == lastEnd;
            lastEnd = matcher.end();
            if (!abuts) {
                return true;
            }
        }
        return false;
    }

    Matcher matcher() {
        return matcher;
    }
}
