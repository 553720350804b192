package dev.slipway.server.console;

import dev.slipway.delivery.app.Preview;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.delivery.contract.Destinations;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.portal.console.Show;
import dev.slipway.portal.console.SyncPage;
import dev.slipway.portal.fleet.ResourceSet;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.kube.Kube;
import java.util.List;
import org.springframework.stereotype.Component;

/** How clusters differ from what Applications say now, for people: asked when somebody looks, never in the background. */
@Component
final class Differences {

    private final Kube kube;
    private final Destinations clusters;
    private final GitSource git;
    private final DeliveryOptions options;

    Differences(Kube kube, dev.slipway.delivery.fleet.Fleet clusters, GitSource git, DeliveryOptions options) {
        this.kube = kube;
        this.clusters = clusters;
        this.git = git;
        this.options = options;
    }

    /** Return what a sync would do; sources or a cluster that cannot be read are said on the page. */
    SyncPage page(KubeObject application) {
        String self = Show.link(ResourceSet.APPLICATIONS, application.ref());
        String revision = application
                .text("status", "sync", "revision")
                .map(Show::shortly)
                .orElse("");
        try {
            Preview.Result result = new Preview(kube, cluster(application), git, options).compare(application);
            List<SyncPage.Changed> changed = result.objects().stream()
                    .filter(Preview.Compared::isModified)
                    .map(Differences::changed)
                    .toList();
            int same = (int) result.objects().stream()
                    .filter(one -> one.difference() != null && !one.isModified())
                    .count();
            return new SyncPage(self, application.name(), revision, changed, same, result.problems());
        } catch (FaultException fault) {
            String problem = "What a sync would do cannot be shown: " + fault.explanation();
            return new SyncPage(self, application.name(), revision, List.of(), 0, List.of(problem));
        }
    }

    private static SyncPage.Changed changed(Preview.Compared one) {
        var difference = one.difference();
        return difference == null
                ? SyncPage.Changed.of(one.ref(), null, null, one.note())
                : SyncPage.Changed.of(one.ref(), difference.live(), difference.predicted(), one.note());
    }

    private DestinationCluster cluster(KubeObject application) {
        String server =
                application.text("spec", "destination", "server").orElse("").replaceAll("/+$", "");
        String name = application.text("spec", "destination", "name").orElse("");
        return clusters.find(server, name)
                .fold(
                        Destinations.At::cluster,
                        unknown -> {
                            throw new FaultException(Fault.NOT_FOUND, unknown.message());
                        },
                        down -> {
                            throw new FaultException(Fault.UNAVAILABLE, down.message());
                        });
    }
}
