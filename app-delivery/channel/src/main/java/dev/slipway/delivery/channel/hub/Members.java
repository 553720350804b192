package dev.slipway.delivery.channel.hub;

import dev.slipway.delivery.channel.enrol.Registration;
import dev.slipway.delivery.channel.enrol.Registrations;
import dev.slipway.delivery.channel.pki.AgentId;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.watch.SelectedObjects;
import java.util.function.Consumer;

/** Who is registered, by watch, so that nobody has to be asked for each call. */
final class Members implements AutoCloseable {

    private final SelectedObjects secrets;
    private final Registrations registrations;

    Members(SelectedObjects secrets, Registrations registrations, Consumer<String> changed) {
        this.secrets = secrets;
        this.registrations = registrations;
        secrets.on(secret -> changed.accept(new Registration(secret).cluster()));
    }

    /** Return whether the agent is registered; what the watch does not show is asked for. */
    boolean has(AgentId agent) {
        return secrets.objects().stream().anyMatch(secret -> is(secret, agent))
                || registrations
                        .find(agent.cluster())
                        .filter(found -> found.identity().equals(agent))
                        .isPresent();
    }

    /** Return whether the watch shows the agent, so that it was not deleted. */
    boolean shows(AgentId agent) {
        return secrets.objects().stream().anyMatch(secret -> is(secret, agent));
    }

    private static boolean is(KubeObject secret, AgentId agent) {
        return !secret.isDeleting() && new Registration(secret).identity().equals(agent);
    }

    @Override
    public void close() {
        secrets.close();
    }
}
