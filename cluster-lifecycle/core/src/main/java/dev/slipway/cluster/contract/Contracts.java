package dev.slipway.cluster.contract;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.watch.Watches;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which version of a provider's API follows which contract, as the labels of its CRD say. The CRD has the name that
 * Cluster API expects: the plural of the kind, and the group. What is found is good for a minute, what is missing for
 * some seconds.
 */
public final class Contracts {

    private static final Duration FOUND = Duration.ofMinutes(1);
    private static final Duration MISSING = Duration.ofSeconds(5);
    private static final Pattern VERSION = Pattern.compile("v(\\d+)(?:(alpha|beta)(\\d+))?");

    /** The version of a kind's API to use, and what it follows. */
    public record Served(Gvk gvk, Contract contract) {}

    private record GroupKind(String group, String kind) {}

    private record Known(Optional<Served> served, Instant until) {}

    private final Watches watches;
    private final Clock clock;
    private final Map<GroupKind, Known> known = new ConcurrentHashMap<>();

    public Contracts(Watches watches, Clock clock) {
        this.watches = watches;
        this.clock = clock;
    }

    /** Return how a kind is to be used; empty when there is no CRD of it, or one without a contract's label. */
    public Optional<Served> find(String group, String kind) {
        Instant now = clock.instant();
        GroupKind key = new GroupKind(group, kind);
        Known last = known.get(key);
        if (last != null && now.isBefore(last.until())) {
            return last.served();
        }
        Optional<Served> served = watches.cached(new Ref(CoreKinds.DEFINITION, "", definition(group, kind)))
                .flatMap(definition -> served(definition, group, kind));
        known.put(key, new Known(served, now.plus(served.isPresent() ? FOUND : MISSING)));
        return served;
    }

    /** Return the name that the CRD of a kind has to have. */
    public static String definition(String group, String kind) {
        return plural(kind.toLowerCase(Locale.ROOT)) + "." + group;
    }

    private static String plural(String singular) {
        if (singular.matches(".*([sxz]|ch|sh)")) {
            return singular + "es";
        }
        return singular.matches(".*[^aeiou]y") ? singular.substring(0, singular.length() - 1) + "ies" : singular + "s";
    }

    static Optional<Served> served(KubeObject definition, String group, String kind) {
        for (Contract contract : Contract.values()) {
            Optional<String> newest = contract.versions(definition)
                    .flatMap(versions -> Arrays.stream(versions.split("_"))
                            .filter(version -> VERSION.matcher(version).matches())
                            .max(Comparator.comparingLong(Contracts::rank)));
            if (newest.isPresent()) {
                return Optional.of(new Served(new Gvk(group, newest.get(), kind), contract));
            }
        }
        return Optional.empty();
    }

    /** Kubernetes' order of versions: stable before beta before alpha, then the higher number. */
    private static long rank(String version) {
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches()) {
            return -1;
        }
        long stage = matcher.group(2) == null ? 2 : matcher.group(2).equals("beta") ? 1 : 0;
        long minor = matcher.group(3) == null ? 0 : Long.parseLong(matcher.group(3));
        return (stage * 10_000 + Long.parseLong(matcher.group(1))) * 10_000 + minor;
    }
}
