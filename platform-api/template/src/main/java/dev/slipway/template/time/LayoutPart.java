package dev.slipway.template.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One piece of a layout: text, or an element of the reference time. */
record LayoutPart(String text, boolean element) {

    /** The elements, a longer one before each that it starts with. */
    private static final Pattern ELEMENT = Pattern.compile("January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST|2006|_2006"
            + "|__2|_2|002|01|02|03|04|05|06|15|PM|pm|Z07:00:00|Z07:00|Z070000|Z0700|Z07"
            + "|-07:00:00|-07:00|-070000|-0700|-07|[.,]0+(?![0-9])|[.,]9+(?![0-9])|1|2|3|4|5");

    static List<LayoutPart> of(String layout) {
        List<LayoutPart> parts = new ArrayList<>();
        Matcher matcher = ELEMENT.matcher(layout);
        int end = 0;
        while (matcher.find()) {
            text(parts, layout.substring(end, matcher.start()));
            String element = matcher.group();
            if (element.equals("_2006")) {
                text(parts, "_");
                element = "2006";
            }
            parts.add(new LayoutPart(element, true));
            end = matcher.end();
        }
        text(parts, layout.substring(end));
        return parts;
    }

    private static void text(List<LayoutPart> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new LayoutPart(text, false));
        }
    }

    boolean isFraction() {
        return element && (text.charAt(0) == '.' || text.charAt(0) == ',');
    }
}
