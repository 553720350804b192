package dev.slipway.delivery.channel;

/** The kinds of resources that travel today. Others may be added on both sides without a change of the protocol. */
public final class Kinds {

    /** An Application as the agent is to deliver it; named {@code namespace/name}. Reports of it are its status. */
    public static final String APPLICATION = "Application";

    /** Rendered manifests; named by their digest. Not listed: Applications refer to them. */
    public static final String ARTIFACT = "Artifact";

    /** What an agent did, for the hub's journal. Reported only. */
    public static final String JOURNAL = "Journal";

    /** How objects are compared and judged, the same for all clusters; named {@code argocd-cm}. */
    public static final String SETTINGS = "Settings";

    /** A question about objects, which somebody at the hub waits for; named by chance. Its report is the answer. */
    public static final String OBJECTS = "Objects";

    private Kinds() {}
}
