package dev.slipway.compositions.packages;

import dev.slipway.kernel.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.semver4j.Semver;
import org.semver4j.range.RangeList;
import org.semver4j.range.RangeListFactory;

/**
 * What a package says that it depends on. Pure.
 *
 * @param kind {@code Provider}, {@code Function} or {@code Configuration}
 * @param source the image, without a version
 * @param constraint which versions will do, as a range or a digest; empty for any
 */
record Dependency(String kind, String source, String constraint) {

    private static final String DIGEST = "sha256:";

    /** Read the dependencies of a package's own description, in each of the forms that upstream takes. */
    static List<Dependency> of(KubeObject meta) {
        return meta.list("spec", "dependsOn").stream()
                .filter(Map.class::isInstance)
                .map(item -> read(KubeObject.of((Map<?, ?>) item)))
                .toList();
    }

    private static Dependency read(KubeObject item) {
        String constraint = item.text("version").orElse("");
        for (String kind : List.of("Provider", "Function", "Configuration")) {
            Optional<String> source = item.text(kind.toLowerCase(Locale.ROOT));
            if (source.isPresent()) {
                return new Dependency(kind, source.get(), constraint);
            }
        }
        return new Dependency(item.kind(), item.text("package").orElse(""), constraint);
    }

    String repository() {
        return Image.of(source).repository();
    }

    /** Return whether a version will do; one that is no semantic version is compared as it is. */
    boolean allows(String version) {
        if (constraint.isEmpty() || constraint.equals(version)) {
            return true;
        }
        Semver semver = Semver.parse(version.startsWith("v") ? version.substring(1) : version);
        if (constraint.startsWith(DIGEST) || semver == null) {
            return false;
        }
        return range().isSatisfiedBy(semver);
    }

    /** The library knows npm's spelling, which has spaces for commas and no v before versions. */
    private RangeList range() {
        String spelled = constraint
                .replace(",", " ")
                .replaceAll("(^|[\\s<>=~^|])v(?=\\d)", "$1")
                .replaceAll("([=><~^])\\s+", "$1")
                .strip();
        return RangeListFactory.create(spelled);
    }

    /** Return it as it stands in the lock. */
    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("apiVersion", "pkg.crossplane.io/v1");
        map.put("kind", kind);
        map.put("package", source);
        map.put("constraints", constraint);
        return map;
    }

    @Override
    public String toString() {
        return kind + " " + source + (constraint.isEmpty() ? "" : " " + constraint);
    }
}
