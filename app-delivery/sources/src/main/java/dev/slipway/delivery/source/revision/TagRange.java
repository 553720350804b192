package dev.slipway.delivery.source.revision;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.semver4j.Semver;
import org.semver4j.range.RangeList;
import org.semver4j.range.RangeListFactory;

/**
 * A revision that is a range of versions, such as {@code 1.2.*}, {@code ^2} or {@code >=1.0 <2.0}: it means the
 * tag with the highest version in it. Tags may have a prefix, which is no part of the version. Pure.
 */
public final class TagRange {

    private static final Pattern VERSION =
            Pattern.compile("v?(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");
    private static final String PART = "(?:\\d+|[xX*])";
    private static final String ONE = "(?:[=><~^]|!=|>=|=>|<=|=<|~>)?\\s*v?" + PART + "(?:\\." + PART + "){0,2}"
            + "(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?";
    private static final Pattern CONSTRAINT =
            Pattern.compile("\\s*" + ONE + "(?:(?:\\s*,\\s*|\\s+-\\s+|\\s*\\|\\|\\s*|\\s+)" + ONE + ")*\\s*");

    private final String text;
    private final String prefix;
    private final RangeList range;

    private TagRange(String text, String prefix, RangeList range) {
        this.text = text;
        this.prefix = prefix;
        this.range = range;
    }

    /** Return the range that the revision is; empty when it names one version, a branch or a commit. */
    public static Optional<TagRange> of(String revision, String tagPrefix) {
        boolean names = VERSION.matcher(revision).matches();
        boolean ranges = !names && CONSTRAINT.matcher(revision).matches();
        if (!ranges && !names && !tagPrefix.isEmpty()) {
            throw new FaultException(
                    Fault.INVALID,
                    "tagPrefix \"" + tagPrefix + "\" requires targetRevision to be a semver constraint, but \""
                            + revision + "\" is not a valid constraint");
        }
        return ranges ? Optional.of(new TagRange(revision, tagPrefix, range(revision))) : Optional.empty();
    }

    /** The library knows npm's spelling, which has spaces for commas and fewer signs. */
    private static RangeList range(String revision) {
        String spelled = revision.replace(",", " ")
                .replace("=>", ">=")
                .replace("=<", "<=")
                .replace("~>", "~")
                .replaceAll("([=><~^])\\s+", "$1")
                .strip();
        return RangeListFactory.create(spelled);
    }

    /** Return the name of the tag, or fail with {@link Fault#NOT_FOUND}. */
    public String pick(List<String> tags) {
        record Tag(String name, Semver version) {}
        return tags.stream()
                .filter(tag -> tag.startsWith(prefix))
                .flatMap(tag -> version(tag.substring(prefix.length())).map(version -> new Tag(tag, version)).stream())
                .filter(tag -> range.isSatisfiedBy(tag.version()))
                .max(Comparator.comparing(Tag::version).thenComparing(Tag::name))
                .map(Tag::name)
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND,
                        "unable to resolve '" + text + "' to a commit SHA: version matching constraint not found in "
                                + tags.stream()
                                        .filter(tag -> tag.startsWith(prefix))
                                        .count() + " tags"));
    }

    private static Optional<Semver> version(String text) {
        Matcher parts = VERSION.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String full = parts.group(1) + "." + orZero(parts.group(2)) + "." + orZero(parts.group(3))
                + orNothing(parts.group(4)) + orNothing(parts.group(5));
        return Optional.ofNullable(Semver.parse(full));
    }

    private static String orZero(@Nullable String part) {
        return part == null ? "0" : part;
    }

    private static String orNothing(@Nullable String part) {
        return part == null ? "" : part;
    }
}
