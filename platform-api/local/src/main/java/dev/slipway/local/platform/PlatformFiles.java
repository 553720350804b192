package dev.slipway.local.platform;

import dev.slipway.local.process.OwnerOnly;
import java.io.IOException;
import java.nio.file.Path;

/** Where a platform keeps what: everything under its one state directory. */
record PlatformFiles(Path state) {

    Path controlPlane() {
        return state.resolve("control-plane");
    }

    Path postgres() {
        return state.resolve("postgres");
    }

    Path temporal() {
        return state.resolve("temporal");
    }

    Path git() {
        return state.resolve("git");
    }

    Path gitServer() {
        return state.resolve("git-server");
    }

    Path server() {
        return state.resolve("server");
    }

    /** One directory for each workload cluster. */
    Path clusters() {
        return state.resolve("clusters");
    }

    Path kubeconfig() {
        return state.resolve("kubeconfig");
    }

    /** Which CRDs are in the cluster; beside its data, so that it goes with it. */
    Path applied() {
        return controlPlane().resolve("crds.applied");
    }

    /** The token that the REST API and the console ask for. */
    String apiToken() throws IOException {
        return OwnerOnly.secret(state.resolve("api.token"));
    }

    String gitToken() throws IOException {
        return OwnerOnly.secret(state.resolve("git.token"));
    }

    String webhookSecret() throws IOException {
        return OwnerOnly.secret(state.resolve("webhook.secret"));
    }

    String journalPassword() throws IOException {
        return OwnerOnly.secret(state.resolve("journal.password"));
    }
}
