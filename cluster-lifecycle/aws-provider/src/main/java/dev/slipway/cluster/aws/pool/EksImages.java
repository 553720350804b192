package dev.slipway.cluster.aws.pool;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The images that upstream looks for in AWS's parameter store by {@code ami.eksLookupType}. EKS itself looks for the same ones by
 * its type of image, knows which is recommended for a version, and has nodes join by themselves. Pure.
 */
final class EksImages {

    /** Families of instances with processors of Arm: a g after the generation, as in m6gd, or the first of them. */
    private static final Pattern ARM = Pattern.compile("(a1|[a-z]+\\d+[a-z]*g[a-z]*)\\..*");

    private EksImages() {}

    /** Return the type of image that EKS has for a lookup, if there is one. */
    static Optional<String> type(@Nullable String lookup, @Nullable String instanceType) {
        if (lookup == null) {
            return Optional.empty();
        }
        boolean isArm = instanceType != null && ARM.matcher(instanceType).matches();
        return switch (lookup) {
            case "AmazonLinux" -> Optional.of(isArm ? "AL2_ARM_64" : "AL2_x86_64");
            case "AmazonLinuxGPU" -> Optional.of("AL2_x86_64_GPU");
            case "AmazonLinux2023" -> Optional.of(isArm ? "AL2023_ARM_64_STANDARD" : "AL2023_x86_64_STANDARD");
            case "AmazonLinux2023GPU" -> Optional.of("AL2023_x86_64_NVIDIA");
            default -> Optional.empty();
        };
    }
}
