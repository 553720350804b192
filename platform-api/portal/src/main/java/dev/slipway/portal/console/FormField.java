package dev.slipway.portal.console;

import java.util.List;

/**
 * One field of a form.
 *
 * @param name what it is sent as: the property's path, with dots
 * @param value what it holds at first
 */
public record FormField(
        String name,
        String title,
        String help,
        Kind kind,
        boolean required,
        String value,
        String pattern,
        List<String> choices) {

    /** What people enter. */
    public enum Kind {
        TEXT("text"),
        NUMBER("number"),
        /** Goes to the task's secrets and to nothing else. */
        SECRET("password"),
        /** A value like others that is not shown while it is typed. */
        PASSWORD("password"),
        YES_NO("checkbox"),
        CHOICE("select"),
        /** Several texts, one a line. */
        LINES("textarea");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }
    }

    /** Return whether the value is never sent back to a page. */
    public boolean isHidden() {
        return kind == Kind.SECRET || kind == Kind.PASSWORD;
    }

    /** Return the pattern as browsers take it, who read a hyphen at the edge of a class as a mistake. */
    public String browserPattern() {
        return pattern.replace("[-", "[\\-").replace("-]", "\\-]");
    }

    public String id() {
        return "field-" + name.replaceAll("[^A-Za-z0-9_-]", "-");
    }
}
