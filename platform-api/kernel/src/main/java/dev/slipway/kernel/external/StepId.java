package dev.slipway.kernel.external;

/** Identifies a long step: {@code <kind>/<uid>/<step>/<attempt>}. */
public record StepId(String kind, String uid, String step, long attempt) {

    /** Return the workflow id. */
    public String text() {
        return kind + "/" + uid + "/" + step + "/" + attempt;
    }
}
