package dev.slipway.managed.secret;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Purpose;
import dev.slipway.managed.kind.SecretValues;
import java.util.Map;

/** The secrets that objects read, and those that say how to connect to their resources. */
public interface ConnectionSecrets {

    /** Return the secrets as the object may read them. */
    SecretValues of(KubeObject owner, Purpose purpose);

    /** Bring the connection secret to hold these values; one that somebody else controls is a CONFLICT. */
    void publish(KubeObject owner, String namespace, String name, Map<String, Redacted<String>> details);
}
