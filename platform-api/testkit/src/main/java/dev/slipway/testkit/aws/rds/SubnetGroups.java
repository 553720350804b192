package dev.slipway.testkit.aws.rds;

import dev.slipway.testkit.aws.wire.ApiError;
import dev.slipway.testkit.aws.wire.Node;
import dev.slipway.testkit.aws.wire.Request;
import dev.slipway.testkit.aws.wire.Service;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The subnet groups of a region. Subnets are taken as they are named; the last letter of their zones alternates. */
final class SubnetGroups {

    private static final String SUBNETS = "SubnetIds.SubnetIdentifier";

    private record Group(String name, String description, List<String> subnets, Map<String, String> tags)
            implements Tagged {}

    private final String region;
    private final Map<String, Group> groups = new TreeMap<>();
    private final Set<String> used = new HashSet<>();

    SubnetGroups(String region) {
        this.region = region;
    }

    Node create(Request request) {
        String name = request.require("DBSubnetGroupName").toLowerCase();
        String description = request.require("DBSubnetGroupDescription");
        if (groups.containsKey(name)) {
            throw new ApiError("DBSubnetGroupAlreadyExists", "The DB subnet group '" + name + "' already exists.");
        }
        Group group = new Group(name, description, subnets(request), request.tags("Tags.Tag"));
        groups.put(name, group);
        return Service.result(request).with(node(group));
    }

    private static List<String> subnets(Request request) {
        List<String> subnets = request.list(SUBNETS);
        if (subnets.size() < 2) {
            throw new ApiError(
                    "DBSubnetGroupDoesNotCoverEnoughAZs",
                    "The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement. Current AZ coverage:"
                            + " 1. Add subnets to cover at least 2 AZs.");
        }
        subnets.stream()
                .filter(subnet -> !subnet.startsWith("subnet-"))
                .findFirst()
                .ifPresent(subnet -> {
                    throw new ApiError("InvalidSubnet", "The requested subnet " + subnet + " is invalid.");
                });
        return subnets;
    }

    Node describe(Request request) {
        Node list = Node.of("DBSubnetGroups");
        request.get("DBSubnetGroupName").ifPresentOrElse(name -> list.with(node(require(name))), () -> groups.values()
                .forEach(group -> list.with(node(group))));
        return Service.result(request).with(list);
    }

    Node modify(Request request) {
        Group old = require(request.require("DBSubnetGroupName"));
        Group group = new Group(
                old.name(), request.get("DBSubnetGroupDescription", old.description()), subnets(request), old.tags());
        groups.put(old.name(), group);
        return Service.result(request).with(node(group));
    }

    Node delete(Request request) {
        Group group = require(request.require("DBSubnetGroupName"));
        if (used.contains(group.name())) {
            throw new ApiError(
                    "InvalidDBSubnetGroupStateFault",
                    "Cannot delete the subnet group '" + group.name()
                            + "' because at least one database instance is still" + " using it.");
        }
        groups.remove(group.name());
        return Service.result(request);
    }

    Group require(String name) {
        Group group = groups.get(name.toLowerCase());
        if (group == null) {
            throw new ApiError(404, "DBSubnetGroupNotFoundFault", "DBSubnetGroup '" + name + "' not found.");
        }
        return group;
    }

    /** Tell which groups instances are in. */
    void used(Set<String> names) {
        used.clear();
        names.forEach(name -> used.add(name.toLowerCase()));
    }

    Node node(String name) {
        return node(require(name));
    }

    private Node node(Group group) {
        Node subnets = Node.of("Subnets");
        for (int i = 0; i < group.subnets().size(); i++) {
            subnets.with(Node.of("Subnet")
                    .with("SubnetStatus", "Active")
                    .with("SubnetIdentifier", group.subnets().get(i))
                    .with(Node.of("SubnetAvailabilityZone").with("Name", region + (char) ('a' + i % 3))));
        }
        return Node.of("DBSubnetGroup")
                .with("DBSubnetGroupName", group.name())
                .with("DBSubnetGroupDescription", group.description())
                .with("VpcId", "vpc-emulated")
                .with("SubnetGroupStatus", "Complete")
                .with("DBSubnetGroupArn", "arn:aws:rds:" + region + ":" + Service.ACCOUNT + ":subgrp:" + group.name())
                .with(subnets)
                .with("SupportedNetworkTypes", "member", List.of("IPV4"));
    }
}
