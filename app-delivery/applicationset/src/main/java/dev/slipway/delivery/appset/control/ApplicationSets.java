package dev.slipway.delivery.appset.control;

import dev.slipway.delivery.appset.pulls.PullRequests;
import dev.slipway.delivery.cluster.Clusters;
import dev.slipway.delivery.project.ProjectKeys;
import dev.slipway.delivery.project.control.Projects;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Trigger;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Subscription;
import dev.slipway.runtime.watch.Watches;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a server runs so that ApplicationSets are served: the controller, and the handler that makes it look at once after
 * a push. Nothing is started here; {@code poke} must enqueue an object's pass, as {@code Controllers.poke} does.
 */
public final class ApplicationSets implements AutoCloseable {

    private final Watches watches;
    private final ApplicationSetPass pass;
    private final Consumer<Ref> poke;
    private final Subscription clusterChanges;

    /**
     * What is read.
     *
     * @param namespace where the Secrets of repositories are
     */
    public record Sources(Kube kube, Watches watches, GitSource git, Clusters clusters, String namespace) {}

    public ApplicationSets(Sources sources, Projects projects, Consumer<Ref> poke) {
        this.watches = sources.watches();
        this.poke = poke;
        Outside outside =
                new Outside(sources.kube(), sources.git(), sources.clusters(), new PullRequests(), sources.namespace());
        this.pass = new ApplicationSetPass(outside, new Owned(watches), projects);
        this.clusterChanges = sources.clusters().onChange(cluster -> all().forEach(poke));
    }

    private List<Ref> all() {
        return watches.cached(Keys.APPLICATION_SET).stream()
                .map(KubeObject::ref)
                .toList();
    }

    /** Return the controllers to start. */
    public List<ControllerSpec> specs() {
        return List.of(new ControllerSpec(
                "applicationsets",
                Keys.APPLICATION_SET,
                "slipway-applicationsets",
                Keys.FINALIZER,
                pass,
                List.of(new Trigger(ProjectKeys.APPLICATION, Owned::ownerOf))));
    }

    /** Have everything that a set is made of read anew. */
    public void refresh(Ref set) {
        pass.refresh(set);
        poke.accept(set);
    }

    /**
     * Look at once at the sets that read the repository that a message of a Git host is about; the message must have been
     * verified. Return them.
     */
    public List<Ref> pushed(byte[] message) {
        KubeObject event;
        try {
            event = Json.object(message);
        } catch (FaultException broken) {
            return List.of();
        }
        List<Ref> concerned = watches.cached(Keys.APPLICATION_SET).stream()
                .filter(set -> Mention.in(event).concerns(set))
                .map(KubeObject::ref)
                .sorted()
                .toList();
        concerned.forEach(this::refresh);
        return concerned;
    }

    @Override
    public void close() {
        clusterChanges.close();
    }
}
