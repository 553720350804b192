package dev.slipway.cli;

import dev.slipway.cluster.aws.adopt.EksAdoption;
import dev.slipway.cluster.cloud.adopt.Adoptable;
import dev.slipway.cluster.cloud.adopt.AdoptedCluster;
import dev.slipway.cluster.cloud.adopt.Adoption;
import dev.slipway.cluster.cloud.adopt.Look;
import dev.slipway.cluster.gcp.adopt.GkeAdoption;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway cluster adopt eks|gke NAME}: prints what stands for a cluster that somebody else made. */
@Command(
        name = "adopt",
        description = "Print the objects that stand for a cluster that exists already, without a change to it.",
        mixinStandardHelpOptions = true,
        subcommands = {ClusterAdoptCommand.Eks.class, ClusterAdoptCommand.Gke.class})
final class ClusterAdoptCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "eks or gke?");
    }

    /** What adopting has in common, whatever the cloud. */
    abstract static class OfCloud implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Parameters(paramLabel = "NAME", description = "The cluster's name in the cloud.")
        @SuppressWarnings("NullAway.Init") // required
        String name;

        @Option(
                names = "--cluster",
                defaultValue = "",
                description = "Name of the Cluster that is to stand for it; like NAME when absent.")
        @SuppressWarnings("NullAway.Init") // has a default
        private String cluster;

        @Option(
                names = {"-n", "--namespace"},
                defaultValue = "default",
                description = "Its namespace (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init") // has a default
        private String namespace;

        @Option(
                names = "--pool",
                paramLabel = "NAME",
                description =
                        "A node group or node pool to adopt with it; repeat it for more. Of EKS all, when absent.")
        List<String> pools = List.of();

        @Option(names = "--yes", description = "Apply the objects as well, where they are not to come from Git.")
        private boolean yes;

        @Option(
                names = "--timeout",
                paramLabel = "SECONDS",
                defaultValue = "60",
                description = "How long to wait for a look (default: ${DEFAULT-VALUE}).")
        private int timeout;

        @Mixin
        private final ClusterOptions connection = new ClusterOptions();

        abstract Adoptable adoptable(AdoptedCluster target);

        @Override
        public final Integer call() throws Exception {
            AdoptedCluster target =
                    new AdoptedCluster(namespace, cluster.isEmpty() ? AdoptedCluster.nameFor(name) : cluster);
            Adoptable adoptable = adoptable(target);
            try (var client = connection.client()) {
                Kube kube = new Kube(client);
                Adoption adoption = new Look(kube, Duration.ofSeconds(timeout)).at(adoptable);
                ProjCommand.print(spec, adoption.yaml());
                if (yes) {
                    apply(kube, adoption);
                }
                return 0;
            }
        }

        /** What is there already may stand for another cluster, so it is not written over. */
        private static void apply(Kube kube, Adoption adoption) {
            for (KubeObject object : adoption.objects()) {
                if (kube.get(object.ref()).isPresent()) {
                    throw new FaultException(
                            Fault.CONFLICT,
                            object.ref() + " exists already, so nothing was applied: choose another --cluster, or apply"
                                    + " what was printed yourself");
                }
            }
            adoption.objects().forEach(object -> kube.apply(object, "slipway-cli"));
        }
    }

    /** {@code slipway cluster adopt eks}. */
    @Command(
            name = "eks",
            description = "An EKS cluster, seen with the credentials that slipway-server has for AWS.",
            mixinStandardHelpOptions = true)
    static final class Eks extends OfCloud {

        @Option(names = "--region", required = true, description = "Such as eu-west-1.")
        @SuppressWarnings("NullAway.Init") // required
        private String region;

        @Option(
                names = "--identity",
                paramLabel = "KIND/NAME",
                description = "Such as AWSClusterRoleIdentity/fleet; the server's own when absent.")
        @Nullable
        private String identity;

        @Override
        Adoptable adoptable(AdoptedCluster target) {
            return new EksAdoption(target, new EksAdoption.Existing(name, region, pools, identity));
        }
    }

    /** {@code slipway cluster adopt gke}. */
    @Command(
            name = "gke",
            description = "A cluster of GKE, seen with the credentials that slipway-server has for Google Cloud.",
            mixinStandardHelpOptions = true)
    static final class Gke extends OfCloud {

        @Option(names = "--project", required = true, description = "The project at Google Cloud.")
        @SuppressWarnings("NullAway.Init") // required
        private String project;

        @Option(names = "--location", required = true, description = "Its region or zone, such as europe-west1.")
        @SuppressWarnings("NullAway.Init") // required
        private String location;

        @Override
        Adoptable adoptable(AdoptedCluster target) {
            return new GkeAdoption(target, new GkeAdoption.Existing(name, project, location, pools));
        }
    }
}
