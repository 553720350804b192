package dev.slipway.delivery.diff;

/**
 * How objects are compared.
 *
 * @param ignoresAggregatedRoles whether the rules of roles that are put together by the server count for nothing
 */
public record DiffOptions(boolean ignoresAggregatedRoles, Normaliser normaliser) {

    public static DiffOptions standard() {
        return new DiffOptions(false, Normaliser.none());
    }

    public DiffOptions with(Normaliser other) {
        return new DiffOptions(ignoresAggregatedRoles, other);
    }
}
