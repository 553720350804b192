package dev.slipway.local.tool;

import java.util.Map;

/**
 * Where official builds are downloaded from; each base address can be replaced by an environment variable, for mirrors
 * and for networks that are closed. {@code SLIPWAY_OFFLINE=true} leaves all of them out.
 */
record Downloads(
        String envtestIndex,
        String kubernetesBase,
        String temporalBase,
        String helmBase,
        String tofuBase,
        boolean offline) {

    static Downloads of(Map<String, String> environment) {
        return new Downloads(
                environment.getOrDefault(
                        "SLIPWAY_ENVTEST_INDEX",
                        "https://raw.githubusercontent.com/kubernetes-sigs/controller-tools/HEAD/envtest-releases.yaml"),
                environment.getOrDefault("SLIPWAY_KUBERNETES_DOWNLOADS", "https://dl.k8s.io"),
                environment.getOrDefault(
                        "SLIPWAY_TEMPORAL_DOWNLOADS", "https://github.com/temporalio/cli/releases/download"),
                environment.getOrDefault("SLIPWAY_HELM_DOWNLOADS", "https://get.helm.sh"),
                environment.getOrDefault(
                        "SLIPWAY_TOFU_DOWNLOADS", "https://github.com/opentofu/opentofu/releases/download"),
                Boolean.parseBoolean(environment.getOrDefault("SLIPWAY_OFFLINE", "false")));
    }

    /** The archive that the envtest index lists for a version, checked against the index's SHA-512. */
    ToolSource envtest(String version) {
        return new EnvtestDownload(envtestIndex, version, fetch());
    }

    /** One program of a Kubernetes release, checked against the release's SHA-256. */
    ToolSource kubernetes(String version, String program) {
        var address = "%s/v%s/bin/%s/%s/%s"
                .formatted(kubernetesBase, version, Architecture.system(), Architecture.processor(), program);
        return new ProgramDownload(address, address + ".sha256", program, fetch());
    }

    /** Temporal's release archive, checked against the release's list of SHA-256 sums. */
    ToolSource temporal(String version) {
        var archive =
                "temporal_cli_%s_%s_%s.tar.gz".formatted(version, Architecture.system(), Architecture.processor());
        var base = temporalBase + "/v" + version + "/";
        return new ArchiveDownload(base + archive, base + "checksums.txt", fetch());
    }

    /** Helm's release archive, checked against its SHA-256; the program lies in a folder of the platform's name. */
    ToolSource helm(String version) {
        var archive = "helm-v%s-%s-%s.tar.gz".formatted(version, Architecture.system(), Architecture.processor());
        return new ArchiveDownload(helmBase + "/" + archive, helmBase + "/" + archive + ".sha256sum", fetch());
    }

    /** OpenTofu's release archive, checked against the release's list of SHA-256 sums. */
    ToolSource tofu(String version) {
        var archive = "tofu_%s_%s_%s.tar.gz".formatted(version, Architecture.system(), Architecture.processor());
        var base = tofuBase + "/v" + version + "/";
        return new ArchiveDownload(base + archive, base + "tofu_" + version + "_SHA256SUMS", fetch());
    }

    private Fetch fetch() {
        return new Fetch(offline);
    }
}
