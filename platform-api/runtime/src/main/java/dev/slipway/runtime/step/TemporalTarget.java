package dev.slipway.runtime.step;

/** Where Temporal answers: {@code host:port} and the namespace to work in. */
public record TemporalTarget(String address, String namespace) {

    public static final String DEFAULT_NAMESPACE = "default";

    public TemporalTarget {
        if (!address.matches("[^\\s/:]+:\\d{1,5}|\\[[0-9a-fA-F:]+]:\\d{1,5}")) {
            throw new IllegalArgumentException(
                    "Temporal's address must be host:port, such as 127.0.0.1:7233, but is '" + address + "'");
        }
        if (namespace.isBlank()) {
            throw new IllegalArgumentException("Temporal's namespace must not be empty");
        }
    }

    /** Return the target in the default namespace. */
    public static TemporalTarget of(String address) {
        return new TemporalTarget(address, DEFAULT_NAMESPACE);
    }
}
