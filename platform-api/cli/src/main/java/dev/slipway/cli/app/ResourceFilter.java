package dev.slipway.cli.app;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;

/**
 * Which objects a command is about: {@code GROUP:KIND:NAME} or {@code GROUP:KIND:NAMESPACE/NAME}, {@code *} for any, and a
 * leading {@code !} for all but these. Pure.
 */
public record ResourceFilter(boolean excludes, String group, String kind, String namespace, String name) {

    private static final String ANY = "*";

    /** Read it; anything else is INVALID. */
    public static ResourceFilter parse(String text) {
        boolean excludes = text.startsWith("!");
        String[] parts = (excludes ? text.substring(1) : text).split(":", -1);
        if (parts.length != 3 || parts[1].isEmpty() || parts[2].isEmpty()) {
            throw new FaultException(
                    Fault.INVALID, "--resource is GROUP:KIND:NAME or GROUP:KIND:NAMESPACE/NAME, not " + text);
        }
        int slash = parts[2].indexOf('/');
        return new ResourceFilter(
                excludes,
                parts[0],
                parts[1],
                slash < 0 ? ANY : parts[2].substring(0, slash),
                parts[2].substring(slash + 1));
    }

    /** Return whether an object is chosen: by no filter at all, or by one of those that include, and by none that excludes. */
    public static boolean chooses(List<ResourceFilter> filters, KubeObject resource) {
        boolean included = filters.stream().allMatch(ResourceFilter::excludes)
                || filters.stream().anyMatch(filter -> !filter.excludes && filter.names(resource));
        return included && filters.stream().noneMatch(filter -> filter.excludes && filter.names(resource));
    }

    private boolean names(KubeObject resource) {
        return is(group, resource.text("group").orElse(""))
                && is(kind, resource.text("kind").orElse(""))
                && is(namespace, resource.text("namespace").orElse(""))
                && is(name, resource.text("name").orElse(""));
    }

    private static boolean is(String wanted, String actual) {
        return wanted.equals(ANY) || wanted.equals(actual);
    }
}
