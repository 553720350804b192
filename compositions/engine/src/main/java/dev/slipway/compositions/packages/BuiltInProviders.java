package dev.slipway.compositions.packages;

import dev.slipway.kernel.object.Gvk;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The providers that are built in, by the repository names of their packages, which follow from the groups of the kinds
 * that are served: {@code rds.aws.upbound.io} is that of {@code provider-aws-rds}, of {@code provider-family-aws} and of
 * {@code provider-aws}; {@code postgresql.sql.crossplane.io} is that of {@code provider-sql}. Pure.
 */
public final class BuiltInProviders {

    private static final List<String> DOMAINS = List.of(".upbound.io", ".crossplane.io");

    private final Set<Gvk> kinds;
    private final Set<String> names;

    public BuiltInProviders(Collection<Gvk> kinds) {
        this.kinds = Set.copyOf(kinds);
        this.names = kinds.stream().flatMap(kind -> names(kind.group())).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Return whether the package of that image is built in, whatever registry and version it names. */
    boolean has(String image) {
        String name = Image.of(image).repository();
        return names.stream().anyMatch(known -> name.equals(known) || name.endsWith("-" + known));
    }

    /** Return whether a kind of that group and name is served from here. */
    boolean serves(String group, String kind) {
        return kinds.stream()
                .anyMatch(one -> one.group().equals(group) && one.kind().equals(kind));
    }

    Set<Gvk> kinds() {
        return kinds;
    }

    String list() {
        return String.join(", ", names);
    }

    private static Stream<String> names(String group) {
        return DOMAINS.stream()
                .filter(group::endsWith)
                .map(domain -> group.substring(0, group.length() - domain.length()))
                .flatMap(front -> names(
                        Arrays.stream(front.split("\\.", -1))
                                .filter(part -> !part.equals("m"))
                                .toList(),
                        group.endsWith(DOMAINS.get(0))));
    }

    private static Stream<String> names(List<String> parts, boolean isFamily) {
        String last = parts.get(parts.size() - 1);
        if (!isFamily) {
            return Stream.of("provider-" + last);
        }
        Stream<String> family = Stream.of("provider-family-" + last, "provider-" + last);
        return parts.size() < 2
                ? family
                : Stream.concat(family, Stream.of("provider-" + last + "-" + parts.get(parts.size() - 2)));
    }
}
