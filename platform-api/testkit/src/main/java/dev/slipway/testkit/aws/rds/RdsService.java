package dev.slipway.testkit.aws.rds;

import dev.slipway.testkit.aws.wire.Answer;
import dev.slipway.testkit.aws.wire.ApiError;
import dev.slipway.testkit.aws.wire.Node;
import dev.slipway.testkit.aws.wire.Request;
import dev.slipway.testkit.aws.wire.Service;
import dev.slipway.testkit.aws.wire.Waiting;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Amazon RDS, one region beside the other. */
public final class RdsService implements Service {

    private static final String NAMESPACE = "http://rds.amazonaws.com/doc/2014-10-31/";

    private final InstantSource clock;
    private final Map<String, Region> regions = new HashMap<>();
    private final Map<String, Function<Request, Node>> actions = new HashMap<>();
    private volatile Waiting waiting = Waiting.NONE;

    public RdsService(InstantSource clock) {
        this.clock = clock;
        actions.put("CreateDBInstance", request -> instances(request).create(request));
        actions.put("DescribeDBInstances", request -> instances(request).describe(request));
        actions.put("ModifyDBInstance", request -> instances(request).modify(request));
        actions.put("DeleteDBInstance", request -> instances(request).delete(request));
        actions.put("StartDBInstance", request -> instances(request).start(request));
        actions.put("StopDBInstance", request -> instances(request).stop(request));
        actions.put("CreateDBSubnetGroup", request -> region(request).groups.create(request));
        actions.put("DescribeDBSubnetGroups", request -> region(request).groups.describe(request));
        actions.put("ModifyDBSubnetGroup", request -> region(request).groups.modify(request));
        actions.put("DeleteDBSubnetGroup", request -> region(request).groups.delete(request));
        actions.put("CreateDBSnapshot", request -> instances(request).snapshot(request));
        actions.put("DescribeDBSnapshots", request -> region(request).snapshots.describe(request));
        actions.put("DeleteDBSnapshot", request -> region(request).snapshots.delete(request));
        actions.put("AddTagsToResource", request -> tags(request, Tagged::add));
        actions.put("RemoveTagsFromResource", request -> tags(request, Tagged::remove));
        actions.put("ListTagsForResource", request -> tags(request, null));
    }

    @Override
    public String name() {
        return "rds";
    }

    /** Say how long each state of operations that start from now on lasts. */
    public void waiting(Waiting each) {
        waiting = each;
    }

    /** Break an instance: the state, such as {@code storage-full}, stays. */
    public synchronized void force(String region, String identifier, String state) {
        region(region).instances.require(identifier).force(state);
    }

    /** Return the password of the master user, for tests that log in nowhere. */
    public synchronized Optional<String> password(String region, String identifier) {
        return region(region).instances.find(identifier).flatMap(DbInstance::password);
    }

    /** Return the number of instances that exist anywhere, those on their way out too. */
    public synchronized int instances() {
        return regions.values().stream()
                .mapToInt(region -> region.instances.size())
                .sum();
    }

    @Override
    public synchronized Answer answer(Request request) {
        Function<Request, Node> action = actions.get(request.action());
        if (action == null) {
            throw new ApiError("InvalidAction", "RDS has no action " + request.action() + " here.");
        }
        Node content = action.apply(request);
        return Service.result(request, NAMESPACE, content);
    }

    private Region region(Request request) {
        return region(request.region());
    }

    private Region region(String name) {
        return regions.computeIfAbsent(name, created -> new Region(created, clock, () -> waiting));
    }

    private Instances instances(Request request) {
        return region(request).instances;
    }

    private interface TagChange {
        void apply(Tagged resource, Request request);
    }

    private Node tags(Request request, @Nullable TagChange change) {
        Tagged resource = region(request).byArn(request.require("ResourceName"));
        if (change != null) {
            change.apply(resource, request);
        }
        Node result = Service.result(request);
        return change == null ? result.with(Node.tags("TagList", resource.tags())) : result;
    }

    /** What one region holds. */
    private static final class Region {

        private final Snapshots snapshots;
        private final SubnetGroups groups;
        private final Instances instances;

        Region(String name, InstantSource clock, Supplier<Waiting> waiting) {
            snapshots = new Snapshots(name, clock);
            groups = new SubnetGroups(name);
            instances = new Instances(name, clock, waiting, groups, snapshots);
        }

        Tagged byArn(String arn) {
            String[] parts = arn.split(":", 7);
            if (parts.length < 7) {
                throw new ApiError("InvalidParameterValue", "Unexpected ARN " + arn);
            }
            return switch (parts[5]) {
                case "db" -> instances.require(parts[6]);
                case "subgrp" -> groups.require(parts[6]);
                case "snapshot" -> snapshots.require(parts[6]);
                default -> throw new ApiError("InvalidParameterValue", "Unexpected resource type in " + arn);
            };
        }
    }
}
