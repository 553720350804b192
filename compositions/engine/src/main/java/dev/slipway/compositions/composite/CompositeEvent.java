package dev.slipway.compositions.composite;

/** Something to tell those who look at a composite resource; {@code type} is Normal or Warning. */
public record CompositeEvent(String type, String reason, String message) {

    static CompositeEvent normal(String reason, String message) {
        return new CompositeEvent("Normal", reason, message);
    }

    static CompositeEvent warning(String reason, String message) {
        return new CompositeEvent("Warning", reason, message);
    }
}
