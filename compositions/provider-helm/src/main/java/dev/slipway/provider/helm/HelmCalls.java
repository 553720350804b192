package dev.slipway.provider.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.InstallCommand;
import com.marcnuri.helm.UpgradeCommand;
import dev.slipway.api.helm.Release.Parameters;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.provider.kubernetes.cluster.Cluster;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Calls of Helm's engine. Values and charts go through files that only we can read and that go with the call. */
final class HelmCalls {

    private final Cluster cluster;

    HelmCalls(Cluster cluster) {
        this.cluster = cluster;
    }

    void install(Identity identity, ReleaseWanted wanted) {
        in(identity, wanted, "install", (directory, located) -> {
            Parameters parameters = wanted.parameters();
            Path values = values(directory, wanted);
            if (Boolean.TRUE.equals(parameters.takeOwnership())) {
                new Takeover(cluster.kube(), identity, wanted).of(located, values);
            }
            InstallCommand call = Helm.install(located.chart())
                    .withName(identity.externalName())
                    .withNamespace(wanted.namespace())
                    .withKubeConfigContents(kubeconfig())
                    .withValuesFile(values)
                    .withDescription(ReleaseState.described(identity, "Install"))
                    .withTimeout((int) wanted.patience().toSeconds());
            whereSet(
                    parameters.skipCreateNamespace() == null || !parameters.skipCreateNamespace(),
                    call::createNamespace);
            whereSet(wanted.waits(), call::waitReady);
            whereSet(Boolean.TRUE.equals(parameters.skipCRDs()), call::skipCrds);
            whereSet(Boolean.TRUE.equals(parameters.insecureSkipTLSVerify()), call::insecureSkipTlsVerify);
            whereSet(Boolean.TRUE.equals(parameters.plainHTTP()), call::plainHttp);
            whereSet(!located.version().isEmpty(), () -> call.withVersion(located.version()));
            call.call();
        });
    }

    void upgrade(Identity identity, ReleaseWanted wanted) {
        in(identity, wanted, "upgrade", (directory, located) -> {
            Parameters parameters = wanted.parameters();
            Path values = values(directory, wanted);
            if (Boolean.TRUE.equals(parameters.takeOwnership())) {
                new Takeover(cluster.kube(), identity, wanted).of(located, values);
            }
            UpgradeCommand call = Helm.upgrade(located.chart())
                    .withName(identity.externalName())
                    .withNamespace(wanted.namespace())
                    .withKubeConfigContents(kubeconfig())
                    .withValuesFile(values)
                    .resetValues()
                    .withDescription(ReleaseState.described(identity, "Upgrade"))
                    .withTimeout((int) wanted.patience().toSeconds());
            whereSet(wanted.waits(), call::waitReady);
            whereSet(Boolean.TRUE.equals(parameters.skipCRDs()), call::skipCrds);
            whereSet(Boolean.TRUE.equals(parameters.insecureSkipTLSVerify()), call::insecureSkipTlsVerify);
            whereSet(Boolean.TRUE.equals(parameters.plainHTTP()), call::plainHttp);
            whereSet(!located.version().isEmpty(), () -> call.withVersion(located.version()));
            call.call();
        });
    }

    void uninstall(Identity identity, ReleaseWanted wanted) {
        try {
            Helm.uninstall(identity.externalName())
                    .withNamespace(wanted.namespace())
                    .withKubeConfigContents(kubeconfig())
                    .ignoreNotFound()
                    .call();
        } catch (IllegalStateException error) {
            throw HelmFaults.explain("uninstall " + wanted.label(identity), error);
        }
    }

    /** Work with a chart in a directory of its own. */
    @FunctionalInterface
    private interface Work {
        void run(Path directory, Charts.Located located) throws IOException;
    }

    private static void in(Identity identity, ReleaseWanted wanted, String verb, Work work) {
        String what = verb + " " + wanted.label(identity);
        Path directory = temporary();
        try {
            work.run(directory, new Charts(wanted).locate(directory));
        } catch (IOException e) {
            throw new FaultException(Fault.UNAVAILABLE, "cannot " + what + ": no place for its files", e);
        } catch (IllegalStateException error) {
            throw HelmFaults.explain(what, error);
        } finally {
            remove(directory);
        }
    }

    private static void whereSet(boolean set, Runnable option) {
        if (set) {
            option.run();
        }
    }

    private String kubeconfig() {
        return cluster.access().get().kubeconfig().reveal();
    }

    private static Path values(Path directory, ReleaseWanted wanted) throws IOException {
        return Files.write(directory.resolve("values.json"), Json.toJsonBytes(wanted.values()));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("slipway-helm");
        } catch (IOException e) {
            throw new FaultException(Fault.UNAVAILABLE, "there is no place for temporary files", e);
        }
    }

    private static void remove(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        } catch (IOException left) {
            // The directory of temporary files is cleaned by others as well.
        }
    }
}
