package dev.slipway.delivery.channel;

/** The kinds of resources that travel today. Others may be added on both sides without a change of the protocol. */
public final class Kinds {

    /** An Application as the agent is to deliver it; named {@code namespace/name}. Reports of it are its status. */
    public static final String APPLICATION = "Application";

    /** Rendered manifests; named by their digest. Not listed: Applications refer to them. */
    public static final String ARTIFACT = "Artifact";

    /** What an agent did, for the hub's journal. Reported only. */
    public static final String JOURNAL = "Journal";

    private Kinds() {}
}
