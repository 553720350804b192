package dev.slipway.cluster.aws.inside;

/**
 * A subnet that pods of a zone get their addresses from.
 *
 * @param group the security group of the pods' network interfaces
 */
public record PodSubnet(String zone, String subnet, String group) {}
