package dev.slipway.template.time;

import dev.slipway.template.format.GoQuote;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads times that are written as a layout shows. */
public final class LayoutParser {

    private static final int NANO_DIGITS = 9;
    private static final int NOON = 12;
    private static final int CENTURY_TURN = 69;
    private static final Pattern FRACTION = Pattern.compile("[.,]([0-9]+)");

    private final String layout;
    private final String text;
    private final ZoneId zone;
    private int position;
    private int year;
    private int month = 1;
    private int day = 1;
    private int dayOfYear;
    private int hour;
    private int minute;
    private int second;
    private int nano;
    private @Nullable Boolean afternoon;
    private @Nullable ZoneId given;

    private LayoutParser(String layout, String text, ZoneId zone) {
        this.layout = layout;
        this.text = text;
        this.zone = zone;
    }

    /**
     * Return the time, in the zone where the text names none. An {@link IllegalArgumentException} says in Go's words what
     * does not fit.
     */
    public static ZonedDateTime parse(String layout, String text, ZoneId zone) {
        return new LayoutParser(layout, text, zone).parse();
    }

    private ZonedDateTime parse() {
        for (LayoutPart part : LayoutPart.of(layout)) {
            if (part.element()) {
                element(part);
            } else if (text.startsWith(part.text(), position)) {
                position += part.text().length();
            } else {
                throw mismatch(part.text());
            }
        }
        if (position < text.length()) {
            throw problem(": extra text: " + GoQuote.quote(text.substring(position)));
        }
        return time();
    }

    private ZonedDateTime time() {
        if (afternoon != null && hour > NOON) {
            throw problem(": hour out of range");
        }
        int hours = afternoon == null ? hour : hour % NOON + (afternoon ? NOON : 0);
        try {
            LocalDate date = dayOfYear > 0 ? LocalDate.ofYearDay(year, dayOfYear) : LocalDate.of(year, month, day);
            LocalTime time = LocalTime.of(hours, minute, second, nano);
            return LocalDateTime.of(date, time).atZone(given == null ? zone : given);
        } catch (DateTimeException outOfRange) {
            throw problem(": " + field(outOfRange) + " out of range");
        }
    }

    private static String field(DateTimeException problem) {
        String message = String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT);
        return List.of("month", "hour", "minute", "second").stream()
                .filter(name -> message.contains(name + "ofyear") || message.contains(name + "of"))
                .filter(name -> !message.contains("dayofmonth"))
                .findFirst()
                .orElse("day");
    }

    private void element(LayoutPart part) {
        if (part.isFraction()) {
            fraction(part.text());
            return;
        }
        String element = part.text();
        switch (element) {
            case "2006" -> year = number(4, 4, element);
            case "06" -> {
                int short2 = number(2, 2, element);
                year = short2 + (short2 >= CENTURY_TURN ? 1900 : 2000);
            }
            case "January" -> month = named(element, Function.identity());
            case "Jan" -> month = named(element, name -> name.substring(0, 3));
            case "01", "1" -> month = number(element.length(), 2, element);
            case "Monday", "Mon" -> letters(element);
            case "02", "2" -> day = number(element.length(), 2, element);
            case "_2" -> day = padded(2, element);
            case "002" -> dayOfYear = number(3, 3, element);
            case "__2" -> dayOfYear = padded(3, element);
            case "15" -> hour = number(2, 2, element);
            case "03", "3" -> hour = number(element.length(), 2, element);
            case "04", "4" -> minute = number(element.length(), 2, element);
            case "05", "5" -> seconds(element);
            case "PM" -> afternoon = half("AM", "PM", element);
            case "pm" -> afternoon = half("am", "pm", element);
            case "MST" -> zoneName(element);
            default -> offset(element);
        }
    }

    private void seconds(String element) {
        second = number(element.length(), 2, element);
        // A fraction may follow although the layout shows none.
        Matcher matcher = FRACTION.matcher(text).region(position, text.length());
        if (matcher.lookingAt() && !layout.contains(".0") && !layout.contains(".9")) {
            fraction(".9");
        }
    }

    private void fraction(String element) {
        Matcher matcher = FRACTION.matcher(text).region(position, text.length());
        boolean fixed = element.charAt(1) == '0';
        if (!matcher.lookingAt()) {
            if (fixed) {
                throw mismatch(element);
            }
            return;
        }
        String digits = matcher.group(1);
        if (fixed && digits.length() != element.length() - 1) {
            throw mismatch(element);
        }
        nano = Integer.parseInt((digits + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS));
        position = matcher.end();
    }

    private int padded(int most, String element) {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
        return number(1, most, element);
    }

    private int number(int least, int most, String element) {
        int end = position;
        while (end < text.length() && end < position + most && Character.isDigit(text.charAt(end))) {
            end++;
        }
        if (end - position < least) {
            throw mismatch(element);
        }
        int value = Integer.parseInt(text.substring(position, end));
        position = end;
        return value;
    }

    private int named(String element, Function<String, String> form) {
        for (Month candidate : Month.values()) {
            String name = form.apply(candidate.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            if (text.regionMatches(true, position, name, 0, name.length())) {
                position += name.length();
                return candidate.getValue();
            }
        }
        throw mismatch(element);
    }

    private void letters(String element) {
        int start = position;
        int most = element.length() == 3 ? 3 : text.length();
        while (position < text.length() && position - start < most && Character.isLetter(text.charAt(position))) {
            position++;
        }
        if (position == start) {
            throw mismatch(element);
        }
    }

    private boolean half(String morning, String evening, String element) {
        String word = text.substring(position, Math.min(text.length(), position + 2));
        if (!word.equals(morning) && !word.equals(evening)) {
            throw mismatch(element);
        }
        position += 2;
        return word.equals(evening);
    }

    private void zoneName(String element) {
        int start = position;
        while (position < text.length() && Character.isUpperCase(text.charAt(position))) {
            position++;
        }
        if (position == start) {
            throw mismatch(element);
        }
        if (text.substring(start, position).equals("UTC")) {
            given = ZoneOffset.UTC;
        }
    }

    private void offset(String element) {
        if (element.startsWith("Z") && text.startsWith("Z", position)) {
            position++;
            given = ZoneOffset.UTC;
            return;
        }
        String shape = element.substring(1).replaceAll("[0-9]{2}", "[0-9]{2}");
        Matcher matcher = Pattern.compile("[-+]" + shape).matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            throw mismatch(element);
        }
        try {
            given = ZoneOffset.of(matcher.group());
        } catch (DateTimeException outOfRange) {
            throw problem(": time zone offset hour out of range");
        }
        position = matcher.end();
    }

    private IllegalArgumentException mismatch(String element) {
        return problem(
                ": cannot parse " + GoQuote.quote(text.substring(Math.min(position, text.length()))) + " as "
                        + GoQuote.quote(element),
                " as " + GoQuote.quote(layout));
    }

    private IllegalArgumentException problem(String what) {
        return problem(what, "");
    }

    private IllegalArgumentException problem(String what, String layoutShown) {
        return new IllegalArgumentException("parsing time " + GoQuote.quote(text) + layoutShown + what);
    }
}
