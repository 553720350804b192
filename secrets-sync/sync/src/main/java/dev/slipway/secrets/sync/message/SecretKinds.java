package dev.slipway.secrets.sync.message;

/** The kinds of resources by which secrets come to clusters. */
public final class SecretKinds {

    /** The hub's word on a store that a cluster may use, named by what the cluster calls it. */
    public static final String STORE = "SecretStore";

    /** What a cluster asked for, with the answer; named by the demand. Reports say which answer is in use. */
    public static final String ANSWER = "Secret";

    /** Everything that a cluster asks for. Reported only. */
    public static final String DEMANDS = "SecretDemands";

    private SecretKinds() {}
}
