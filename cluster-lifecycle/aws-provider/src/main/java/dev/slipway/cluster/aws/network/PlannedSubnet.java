package dev.slipway.cluster.aws.network;

import dev.slipway.cluster.aws.parts.Tags;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A subnet that a cluster uses.
 *
 * @param part the name of its part
 * @param id its id at AWS if it exists already, else none
 */
public record PlannedSubnet(
        String part,
        @Nullable String id,
        @Nullable String zone,
        @Nullable String range,
        Kind kind,
        String name,
        Map<String, String> tags) {

    /** Whether it is reached from outside. */
    public enum Kind {
        PUBLIC,
        PRIVATE
    }

    public boolean isPublic() {
        return kind == Kind.PUBLIC;
    }

    /** Return whether it is for the addresses of pods only: no node, no gateway and no control plane is in it. */
    public boolean isSecondary() {
        return Tags.SECONDARY.equals(tags.get(Tags.ASSOCIATION));
    }

    /** Return whether it is there already and nobody here changes it. */
    public boolean isAdopted() {
        return id != null;
    }
}
