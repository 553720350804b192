package dev.slipway.kernel.fleet;

import dev.slipway.kernel.secret.Redacted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The clusters that Applications can be delivered to, and their agents. A member has a name that is unique on the hub.
 * Every call is a few quick requests, may be repeated, and fails by a {@link dev.slipway.kernel.outcome.FaultException}.
 */
public interface FleetMembers {

    /**
     * What an agent needs to enrol.
     *
     * @param hub {@code host:port} that it dials
     * @param fingerprint of the hub's authority
     * @param token good once, until it expires
     */
    record Invitation(String hub, String fingerprint, Redacted<String> token, Instant expires) {}

    /**
     * What is known of a member's agent.
     *
     * @param enrolled when it got its certificate; empty if it never did
     * @param connected whether it is there now
     * @param since when that last changed; empty if it never came
     */
    record Agent(Optional<Instant> enrolled, boolean connected, Optional<Instant> since) {}

    /**
     * How it stands with what a member's ExternalSecrets ask the hub for.
     *
     * @param asked how many different secrets
     * @param behind how many of those it has not got as they are now
     * @param behindSince since when the oldest of them is waited for
     * @param refused what it does not get and why, without values
     */
    record Secrets(int asked, int behind, Optional<Instant> behindSince, List<String> refused) {

        public Secrets {
            refused = List.copyOf(refused);
        }
    }

    /** Why no agent can be enrolled on this hub; empty when one can. */
    Optional<String> obstacle();

    /** Make the cluster known under the name, with exactly these labels and annotations besides those of others. */
    void register(String name, Map<String, String> labels, Map<String, String> annotations);

    /** Invite the agent; a token that was given before and not used is worth nothing any more. */
    Invitation invite(String name, Duration validity);

    /** Return what is known of the agent; empty when none was ever invited. */
    Optional<Agent> agent(String name);

    /** Return how it stands with a member's secrets; empty when it never asked for any. */
    default Optional<Secrets> secrets(String name) {
        return Optional.empty();
    }

    /** Forget the cluster and its agent, whose certificate is worth nothing from now on. Absence is success. */
    void remove(String name);
}
