package dev.slipway.terraform.work;

import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.kube.ClusterAddress;
import dev.slipway.terraform.run.RunLimits;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * How runs are made.
 *
 * @param root where runs and the shared cache of providers are kept; only the server's user may read it
 * @param program finds OpenTofu or Terraform, or fails with what to do; asked when it is needed
 * @param atOnce how many commands run at the same time
 * @param key 32 bytes, by which what waits in {@code root} is encrypted; asked when it is needed
 * @param api where runs reach the states that are kept in Secrets
 */
public record RunSettings(
        Path root,
        Supplier<Path> program,
        RunLimits limits,
        int atOnce,
        Supplier<Redacted<byte[]>> key,
        Supplier<ClusterAddress> api) {}
