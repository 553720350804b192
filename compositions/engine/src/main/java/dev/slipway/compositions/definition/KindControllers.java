package dev.slipway.compositions.definition;

/** Runs the controllers of the kinds that definitions serve. */
public interface KindControllers {

    /** Have the composite and claim controllers run as this definition says; does nothing when they do already. */
    void serve(Definition definition);

    /** Stop them. */
    void stop(Definition definition);
}
