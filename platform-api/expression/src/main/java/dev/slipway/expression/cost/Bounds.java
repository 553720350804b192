package dev.slipway.expression.cost;

/** How large something is at least and at most. What is too large to count is {@link #ENDLESS}. */
record Bounds(long min, long max) {

    static final long ENDLESS = Long.MAX_VALUE;
    static final Bounds UNKNOWN = new Bounds(0, ENDLESS);

    static Bounds exactly(long size) {
        return new Bounds(size, size);
    }

    Bounds plus(Bounds other) {
        return new Bounds(sum(min, other.min), sum(max, other.max));
    }

    Bounds times(Bounds other) {
        return new Bounds(product(min, other.min), product(max, other.max));
    }

    Bounds or(Bounds other) {
        return new Bounds(Math.min(min, other.min), Math.max(max, other.max));
    }

    /** Return what it costs at most to go through it once. */
    long cost(double perUnit) {
        return scaled(max, perUnit);
    }

    static long sum(long one, long other) {
        long sum = one + other;
        return sum < 0 ? ENDLESS : sum;
    }

    static long product(long one, long other) {
        boolean tooLarge = Math.multiplyHigh(one, other) != 0 || one * other < 0;
        return tooLarge ? ENDLESS : one * other;
    }

    static long scaled(long count, double factor) {
        return (long) Math.ceil(count * factor);
    }
}
