package dev.slipway.template.sprig.semver;

import dev.slipway.template.FunctionException;
import dev.slipway.template.format.GoObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A semantic version; a leading v and missing parts are allowed. */
public record Version(long major, long minor, long patch, String prerelease, String metadata, String original)
        implements GoObject, Comparable<Version> {

    private static final Pattern SHAPE = Pattern.compile("v?([0-9]+)(?:\\.([0-9]+))?(?:\\.([0-9]+))?"
            + "(?:-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?(?:\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?");

    /** Return the version; a {@link FunctionException} when the text is none. */
    public static Version parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches() || hasLeadingZero(matcher)) {
            throw new FunctionException("invalid semantic version");
        }
        try {
            return new Version(
                    number(matcher.group(1)),
                    number(matcher.group(2)),
                    number(matcher.group(3)),
                    matcher.group(4) == null ? "" : matcher.group(4),
                    matcher.group(5) == null ? "" : matcher.group(5),
                    text);
        } catch (NumberFormatException tooLarge) {
            throw new FunctionException("invalid semantic version");
        }
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static boolean hasLeadingZero(Matcher matcher) {
        String prerelease = matcher.group(4) == null ? "" : matcher.group(4);
        return List.of(prerelease.split("\\.", -1)).stream().anyMatch(part -> part.matches("0[0-9]+"));
    }

    @Override
    public int compareTo(Version other) {
        int order = Long.compare(major, other.major);
        order = order == 0 ? Long.compare(minor, other.minor) : order;
        order = order == 0 ? Long.compare(patch, other.patch) : order;
        return order == 0 ? comparePrerelease(other.prerelease) : order;
    }

    private int comparePrerelease(String other) {
        if (prerelease.equals(other)) {
            return 0;
        }
        if (prerelease.isEmpty() || other.isEmpty()) {
            return prerelease.isEmpty() ? 1 : -1;
        }
        String[] ours = prerelease.split("\\.", -1);
        String[] theirs = other.split("\\.", -1);
        for (int i = 0; i < Math.min(ours.length, theirs.length); i++) {
            int order = compareIdentifier(ours[i], theirs[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(ours.length, theirs.length);
    }

    private static int compareIdentifier(String a, String b) {
        boolean aNumber = a.chars().allMatch(Character::isDigit);
        boolean bNumber = b.chars().allMatch(Character::isDigit);
        if (aNumber && bNumber) {
            int byLength = Integer.compare(a.length(), b.length());
            return byLength == 0 ? a.compareTo(b) : byLength;
        }
        if (aNumber != bNumber) {
            return aNumber ? -1 : 1;
        }
        return a.compareTo(b);
    }

    @Override
    public String typeName() {
        return "*semver.Version";
    }

    @Override
    public Map<String, Object> fields() {
        return Map.of();
    }

    @Override
    public Optional<Object> call(String method, List<@Nullable Object> arguments) {
        if (method.equals("Compare")
                || method.equals("Equal")
                || method.equals("LessThan")
                || method.equals("GreaterThan")) {
            return Optional.of(compared(method, arguments));
        }
        return Optional.ofNullable(arguments.isEmpty() ? properties().get(method) : null);
    }

    private Object compared(String method, List<@Nullable Object> arguments) {
        if (arguments.size() != 1 || !(arguments.get(0) instanceof Version other)) {
            throw new FunctionException(method + " needs a semantic version");
        }
        int order = compareTo(other);
        return switch (method) {
            case "Equal" -> order == 0;
            case "LessThan" -> order < 0;
            case "GreaterThan" -> order > 0;
            default -> order;
        };
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("Major", major);
        properties.put("Minor", minor);
        properties.put("Patch", patch);
        properties.put("Prerelease", prerelease);
        properties.put("Metadata", metadata);
        properties.put("Original", original);
        properties.put("String", toString());
        properties.put("IncMajor", release(major + 1, 0, 0));
        properties.put("IncMinor", release(major, minor + 1, 0));
        properties.put("IncPatch", release(major, minor, prerelease.isEmpty() ? patch + 1 : patch));
        return properties;
    }

    private Version release(long newMajor, long newMinor, long newPatch) {
        String prefix = original.startsWith("v") ? "v" : "";
        return new Version(newMajor, newMinor, newPatch, "", "", prefix + newMajor + "." + newMinor + "." + newPatch);
    }

    @Override
    public Object toJson() {
        return toString();
    }

    @Override
    public Object toYaml() {
        return toString();
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (prerelease.isEmpty() ? "" : "-" + prerelease)
                + (metadata.isEmpty() ? "" : "+" + metadata);
    }
}
