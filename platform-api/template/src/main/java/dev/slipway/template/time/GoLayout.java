package dev.slipway.template.time;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/** Formats times by a layout that shows the reference time {@code Mon Jan 2 15:04:05 MST 2006}. */
public final class GoLayout {

    private static final int NANO_DIGITS = 9;
    private static final int MINUTE = 60;
    private static final int NOON = 12;

    private GoLayout() {}

    public static String format(ZonedDateTime time, String layout) {
        StringBuilder text = new StringBuilder();
        for (LayoutPart part : LayoutPart.of(layout)) {
            text.append(part.element() ? element(time, part) : part.text());
        }
        return text.toString();
    }

    private static String element(ZonedDateTime time, LayoutPart part) {
        if (part.isFraction()) {
            return fraction(time, part.text());
        }
        String element = part.text();
        return switch (element) {
            case "January" -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "Jan" ->
                time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
            case "Monday" -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "Mon" ->
                time.getDayOfWeek()
                        .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        .substring(0, 3);
            case "2006" -> digits(time.getYear(), 4);
            case "06" -> digits(time.getYear() % 100, 2);
            case "01", "1" -> digits(time.getMonthValue(), element.length());
            case "02", "2" -> digits(time.getDayOfMonth(), element.length());
            case "_2" -> String.format(Locale.ROOT, "%2d", time.getDayOfMonth());
            case "002" -> digits(time.getDayOfYear(), 3);
            case "__2" -> String.format(Locale.ROOT, "%3d", time.getDayOfYear());
            case "15" -> digits(time.getHour(), 2);
            case "03", "3" -> digits((time.getHour() + NOON - 1) % NOON + 1, element.length());
            case "04", "4" -> digits(time.getMinute(), element.length());
            case "05", "5" -> digits(time.getSecond(), element.length());
            case "PM" -> time.getHour() >= NOON ? "PM" : "AM";
            case "pm" -> time.getHour() >= NOON ? "pm" : "am";
            case "MST" -> zoneName(time);
            default -> offset(time.getOffset(), element);
        };
    }

    private static String digits(int number, int width) {
        return (number < 0 ? "-" : "") + String.format(Locale.ROOT, "%0" + width + "d", Math.abs(number));
    }

    private static String fraction(ZonedDateTime time, String element) {
        int wanted = Math.min(NANO_DIGITS, element.length() - 1);
        String digits = digits(time.getNano(), NANO_DIGITS).substring(0, wanted);
        if (element.charAt(1) == '9') {
            digits = digits.replaceFirst("0+$", "");
            return digits.isEmpty() ? "" : element.charAt(0) + digits;
        }
        return element.charAt(0) + digits;
    }

    static String zoneName(ZonedDateTime time) {
        if (time.getOffset().equals(ZoneOffset.UTC) && isUtc(time)) {
            return "UTC";
        }
        String name = java.time.format.DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH)
                .format(time);
        boolean abbreviated = !name.isEmpty() && name.chars().allMatch(Character::isUpperCase);
        return abbreviated ? name : offset(time.getOffset(), "-07");
    }

    private static boolean isUtc(ZonedDateTime time) {
        return time.getZone().normalized().equals(ZoneOffset.UTC);
    }

    private static String offset(ZoneOffset offset, String element) {
        int seconds = offset.getTotalSeconds();
        if (element.startsWith("Z") && seconds == 0) {
            return "Z";
        }
        int total = Math.abs(seconds);
        String separator = element.contains(":") ? ":" : "";
        StringBuilder text = new StringBuilder(seconds < 0 ? "-" : "+").append(digits(total / MINUTE / MINUTE, 2));
        String bare = element.substring(1).replace(":", "");
        if (bare.length() >= 4) {
            text.append(separator).append(digits(total / MINUTE % MINUTE, 2));
        }
        if (bare.length() >= 6) {
            text.append(separator).append(digits(total % MINUTE, 2));
        }
        return text.toString();
    }
}
