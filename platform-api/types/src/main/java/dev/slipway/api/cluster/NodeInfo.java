package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** What a node says about itself. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NodeInfo(
        @Required @JsonPropertyDescription("Processor architecture that the node reports.")
        String architecture,

        @Required @JsonPropertyDescription("Boot id that the node reports.")
        String bootID,

        @Required @JsonPropertyDescription("Container runtime that the node reports.")
        String containerRuntimeVersion,

        @Required @JsonPropertyDescription("Kernel that the node reports.")
        String kernelVersion,

        @Required @JsonPropertyDescription("Deprecated: kube-proxy that the node reports.")
        String kubeProxyVersion,

        @Required @JsonPropertyDescription("Kubelet that the node reports.")
        String kubeletVersion,

        @Required @JsonPropertyDescription("Machine id that the node reports.")
        String machineID,

        @Required @JsonPropertyDescription("Operating system that the node reports.")
        String operatingSystem,

        @Required @JsonPropertyDescription("System image that the node reports.")
        String osImage,

        @JsonPropertyDescription("Swap of the node.") @Nullable
        NodeSwap swap,

        @Required @JsonPropertyDescription("System id that the node reports.")
        String systemUUID) {}
