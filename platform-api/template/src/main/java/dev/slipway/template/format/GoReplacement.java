package dev.slipway.template.format;

import com.google.re2j.Matcher;
import java.util.regex.Pattern;

/** A replacement text in which {@code $1}, {@code ${1}} and {@code ${name}} stand for groups, and {@code $$} for a dollar. */
public final class GoReplacement {

    private static final Pattern REFERENCE =
            Pattern.compile("\\$(?:(\\$)|\\{([\\p{L}\\p{Nd}_]+)}|([\\p{L}\\p{Nd}_]+))");

    private final String template;

    public GoReplacement(String template) {
        this.template = template;
    }

    /** Return the text for a match. */
    public String of(Matcher match) {
        StringBuilder text = new StringBuilder();
        java.util.regex.Matcher reference = REFERENCE.matcher(template);
        int end = 0;
        while (reference.find()) {
            text.append(template, end, reference.start());
            if (reference.group(1) != null) {
                text.append('$');
            } else {
                text.append(group(match, reference.group(2) == null ? reference.group(3) : reference.group(2)));
            }
            end = reference.end();
        }
        return text.append(template.substring(end)).toString();
    }

    /** Return the text in which this stands for every match of the pattern. */
    public String everywhere(com.google.re2j.Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        StringBuilder replaced = new StringBuilder();
        int end = 0;
        Matches matches = new Matches(match, text);
        while (matches.next()) {
            replaced.append(text, end, match.start()).append(of(match));
            end = match.end();
        }
        return replaced.append(text.substring(end)).toString();
    }

    private static String group(Matcher match, String name) {
        try {
            boolean number = name.chars().allMatch(Character::isDigit);
            String group = number ? match.group(Integer.parseInt(name)) : match.group(name);
            return group == null ? "" : group;
        } catch (IllegalArgumentException | IndexOutOfBoundsException noSuchGroup) {
            return "";
        }
    }
}
