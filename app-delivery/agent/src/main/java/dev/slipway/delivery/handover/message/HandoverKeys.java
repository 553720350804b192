package dev.slipway.delivery.handover.message;

/** What Applications and clusters carry because of agents. */
public final class HandoverKeys {

    /** On cluster Secrets, a label: {@code agent} where an agent delivers to the cluster. */
    public static final String MODE = "slipway.dev/mode";

    public static final String AGENT = "agent";

    /** On cluster Secrets, an annotation: {@code hub}, the default, or {@code agent}: who renders. */
    public static final String RENDERING = "slipway.dev/rendering";

    /** On an agent's Applications: that they were handed over, and are nobody else's. */
    public static final String HANDED_OVER = "slipway.dev/handed-over";

    /** On an agent's Applications: what was handed over with them. */
    public static final String HANDOVER = "slipway.dev/handover";

    /** On an agent's Applications: the digest of what was handed over. */
    public static final String DIGEST = "slipway.dev/handover-digest";

    /** On a hub's and an agent's Applications: the operation that is handed over, or was taken. */
    public static final String OPERATION = "slipway.dev/operation-id";

    /** On an agent's Applications: when the operation was given to the engine. */
    public static final String OPERATION_GIVEN = "slipway.dev/operation-given-at";

    private HandoverKeys() {}
}
