package dev.slipway.template.format;

import org.jspecify.annotations.Nullable;

/** One run of {@code Sprintf}: reads verbs with flags, widths, precisions and argument indexes. */
final class Sprintf {

    static final int MAX_WIDTH = 1_000_000;

    private final String format;
    private final @Nullable Object[] arguments;
    private final StringBuilder out = new StringBuilder();
    private int position;
    private int next;
    private boolean reordered;
    private boolean goodIndex = true;
    private boolean afterIndex;

    Sprintf(String format, @Nullable Object[] arguments) {
        this.format = format;
        this.arguments = arguments;
    }

    String run() {
        while (position < format.length()) {
            int percent = format.indexOf('%', position);
            if (percent < 0) {
                out.append(format, position, format.length());
                break;
            }
            out.append(format, position, percent);
            position = percent + 1;
            directive();
        }
        if (!reordered && next < arguments.length) {
            extra();
        }
        return out.toString();
    }

    private void directive() {
        goodIndex = true;
        afterIndex = false;
        Flags flags = new Flags();
        while (position < format.length() && flags.take(format.charAt(position))) {
            position++;
        }
        argumentIndex();
        width(flags);
        precision(flags);
        if (!afterIndex) {
            argumentIndex();
        }
        if (position >= format.length()) {
            out.append("%!(NOVERB)");
            return;
        }
        int verb = format.codePointAt(position);
        position += Character.charCount(verb);
        print(verb, flags);
    }

    private void print(int verb, Flags flags) {
        if (verb == '%') {
            out.append('%');
        } else if (!goodIndex) {
            out.append("%!").appendCodePoint(verb).append("(BADINDEX)");
        } else if (next >= arguments.length) {
            out.append("%!").appendCodePoint(verb).append("(MISSING)");
        } else {
            if (verb == 'v' && flags.sharp) {
                flags.sharp = false;
                flags.goSyntax = true;
            }
            if (verb == 'v') {
                flags.plus = false;
            }
            out.append(new ValuePrinter(flags).print(arguments[next++], verb));
        }
    }

    private void width(Flags flags) {
        if (at('*')) {
            position++;
            Integer width = star();
            if (width == null) {
                out.append("%!(BADWIDTH)");
            } else if (width < 0) {
                flags.minus = true;
                flags.zero = false;
                flags.width = -width;
            } else {
                flags.width = width;
            }
            afterIndex = false;
            return;
        }
        int start = position;
        flags.width = number();
        if (afterIndex && position > start) {
            goodIndex = false;
        }
    }

    private void precision(Flags flags) {
        if (position + 1 > format.length() || !at('.')) {
            return;
        }
        position++;
        if (afterIndex) {
            goodIndex = false;
        }
        argumentIndex();
        if (at('*')) {
            position++;
            Integer precision = star();
            if (precision == null) {
                out.append("%!(BADPREC)");
            } else if (precision >= 0) {
                flags.precision = precision;
            } else {
                flags.precision = Flags.NONE;
                out.append("%!(BADPREC)");
            }
            afterIndex = false;
            return;
        }
        int given = number();
        flags.precision = given == Flags.NONE ? 0 : given;
    }

    private @Nullable Integer star() {
        if (next >= arguments.length) {
            return null;
        }
        Object value = arguments[next++];
        boolean whole = value instanceof Integer || value instanceof Long;
        long number = whole ? ((Number) value).longValue() : 0;
        return whole && Math.abs(number) <= MAX_WIDTH ? Integer.valueOf((int) number) : null;
    }

    /** Read {@code [n]}, which names the argument to use next. */
    private void argumentIndex() {
        if (!at('[')) {
            afterIndex = false;
            return;
        }
        reordered = true;
        int close = format.indexOf(']', position);
        if (close < 0) {
            goodIndex = false;
            position++;
            return;
        }
        String inner = format.substring(position + 1, close);
        position = close + 1;
        boolean digits = !inner.isEmpty() && inner.length() < 8 && inner.chars().allMatch(c -> c >= '0' && c <= '9');
        int index = digits ? Integer.parseInt(inner) : 0;
        if (index < 1 || index > arguments.length) {
            goodIndex = false;
            return;
        }
        next = index - 1;
        afterIndex = true;
    }

    private int number() {
        int start = position;
        int value = 0;
        while (position < format.length() && Character.isDigit(format.charAt(position))) {
            value = Math.min(value * 10 + (format.charAt(position) - '0'), MAX_WIDTH);
            position++;
        }
        return position > start ? value : Flags.NONE;
    }

    private boolean at(char c) {
        return position < format.length() && format.charAt(position) == c;
    }

    private void extra() {
        out.append("%!(EXTRA ");
        for (int i = next; i < arguments.length; i++) {
            out.append(i > next ? ", " : "");
            Object argument = arguments[i];
            if (argument == null) {
                out.append("<nil>");
            } else {
                out.append(GoFormat.typeName(argument)).append('=');
                out.append(new ValuePrinter(new Flags()).print(argument, 'v'));
            }
        }
        out.append(')');
    }
}
