package dev.slipway.template.format;

import com.google.re2j.Matcher;

/** All matches in a text as Go finds them: an empty one that directly follows another match is none. */
public final class Matches {

    private final Matcher matcher;
    private final String text;
    private int lastEnd = -1;

    public Matches(Matcher matcher, String text) {
        this.matcher = matcher;
        this.text = text;
    }

    /** Go to the next match; false when there is none. */
    public boolean next() {
        while (matcher.find()) {
            boolean empty = matcher.start() == matcher.end();
            boolean abuts = empty && matcher.start() == lastEnd;
            lastEnd = matcher.end();
            if (!abuts && !(empty && isInsideCharacter(matcher.start()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isInsideCharacter(int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    /** Return the matcher, which stands at the match. */
    public Matcher matcher() {
        return matcher;
    }
}
