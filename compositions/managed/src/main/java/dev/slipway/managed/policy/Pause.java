package dev.slipway.managed.policy;

/** Why an object is left alone. */
public enum Pause {
    NONE(""),
    ANNOTATION("Reconciliation (including deletion) is paused via the pause annotation"),
    NO_POLICIES("Reconciliation (including deletion) is paused because spec.managementPolicies is empty");

    private final String explanation;

    Pause(String explanation) {
        this.explanation = explanation;
    }

    /** Return the sentence for the condition; a deletion that waits gets the way out as well. */
    public String explain(boolean deleting) {
        return deleting
                ? explanation + "; deletion waits. Remove the pause, or set the annotation " + Policies.PAUSED_DELETION
                        + ": allow"
                : explanation;
    }
}
