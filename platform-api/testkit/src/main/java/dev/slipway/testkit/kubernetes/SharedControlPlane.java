package dev.slipway.testkit.kubernetes;

import dev.slipway.local.controlplane.ControlPlane;
import dev.slipway.local.controlplane.ControlPlanePorts;
import dev.slipway.local.controlplane.ControlPlaneSpec;
import dev.slipway.local.controlplane.ControlPlaneSpec.Option;
import dev.slipway.local.process.Leash;
import dev.slipway.local.process.ManagedProcess;
import dev.slipway.local.process.StartFailure;
import dev.slipway.local.tool.Tools;
import dev.slipway.testkit.Required;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one throw-away control plane of this JVM; it goes when the JVM goes, even when that is killed. */
final class SharedControlPlane {

    private static final int ATTEMPTS = 3;
    private static @Nullable SharedControlPlane shared;
    private static @Nullable SharedControlPlane second;

    private final ControlPlane controlPlane;
    private final Path directory;
    private boolean controllers;

    private SharedControlPlane(ControlPlane controlPlane, Path directory) {
        this.controlPlane = controlPlane;
        this.directory = directory;
    }

    static synchronized SharedControlPlane get() {
        var running = shared;
        if (running == null) {
            running = start();
            shared = running;
        }
        return running;
    }

    /** One more, for tests of things that deliver from one cluster to another. */
    static synchronized SharedControlPlane second() {
        var running = second;
        if (running == null) {
            running = start();
            second = running;
        }
        return running;
    }

    ControlPlane controlPlane() {
        return controlPlane;
    }

    /** Starts kube-controller-manager when it does not run yet. */
    synchronized void startControllers() {
        if (controllers) {
            return;
        }
        Required.tool(Tools.ofThisMachine().controllerManager());
        try {
            Leash.tie(directory, List.of(controlPlane.startControllerManager()));
            controllers = true;
        } catch (IOException | StartFailure e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static SharedControlPlane start() {
        var tools = Tools.ofThisMachine();
        Required.tool(tools.etcd());
        Required.tool(tools.kubernetes());
        var attempt = 1;
        while (true) {
            try {
                return start(tools);
            } catch (StartFailure e) {
                // A port that was free can be taken by a test of another module in the same moment.
                if (attempt++ == ATTEMPTS) {
                    throw new IllegalStateException(e);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    private static SharedControlPlane start(Tools tools) throws IOException, StartFailure, InterruptedException {
        var directory = Files.createTempDirectory("slipway-test-");
        var spec =
                new ControlPlaneSpec(directory, ControlPlanePorts.free(), Set.of(Option.THROW_AWAY, Option.AUDIT_LOG));
        var controlPlane = new ControlPlane(spec, tools);
        tie(directory, controlPlane.startEtcd());
        tie(directory, controlPlane.startApiServer());
        return new SharedControlPlane(controlPlane, directory);
    }

    /** Tied one by one, so that none is left when the next does not start. */
    private static void tie(Path directory, ManagedProcess process) throws IOException {
        Leash.tie(directory, List.of(process));
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while starting the control plane", e);
    }
}
