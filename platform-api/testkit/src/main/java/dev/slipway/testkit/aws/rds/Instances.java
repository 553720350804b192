package dev.slipway.testkit.aws.rds;

import dev.slipway.testkit.aws.wire.ApiError;
import dev.slipway.testkit.aws.wire.Node;
import dev.slipway.testkit.aws.wire.Progress;
import dev.slipway.testkit.aws.wire.Request;
import dev.slipway.testkit.aws.wire.Service;
import dev.slipway.testkit.aws.wire.Waiting;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The instances of a region. */
final class Instances {

    private static final String ID = "DBInstanceIdentifier";

    private final String region;
    private final InstantSource clock;
    private final Supplier<Waiting> waiting;
    private final SubnetGroups groups;
    private final Snapshots snapshots;
    private final Map<String, DbInstance> instances = new TreeMap<>();

    Instances(String region, InstantSource clock, Supplier<Waiting> waiting, SubnetGroups groups, Snapshots snapshots) {
        this.region = region;
        this.clock = clock;
        this.waiting = waiting;
        this.groups = groups;
        this.snapshots = snapshots;
    }

    Node create(Request request) {
        InstanceRules.creation(request);
        String id = request.require(ID).toLowerCase();
        if (instances.containsKey(id)) {
            throw new ApiError("DBInstanceAlreadyExists", "DB instance already exists");
        }
        request.get("DBSubnetGroupName").ifPresent(groups::require);
        DbInstance instance = new DbInstance(id, region, clock.instant(), new Progress(clock, "creating"));
        instance.settings().start(request);
        instance.tags().putAll(request.tags("Tags.Tag"));
        instance.progress()
                .through(
                        waiting.get(),
                        List.of("creating", "backing-up", "available"),
                        () -> instance.backedUp(clock.instant()));
        instances.put(id, instance);
        used();
        return answer(request, instance);
    }

    /** Keep the subnet groups informed: one in use cannot be deleted. */
    private void used() {
        groups.used(instances.values().stream()
                .flatMap(instance -> instance.settings().get("DBSubnetGroupName").stream())
                .collect(Collectors.toSet()));
    }

    Node describe(Request request) {
        Optional<String> wanted = request.get(ID).map(String::toLowerCase);
        List<DbInstance> seen = new ArrayList<>(instances.values());
        seen.removeIf(instance -> wanted.isPresent() && !instance.id().equals(wanted.get()));
        seen.forEach(instance -> instance.progress().look());
        wanted.ifPresent(this::require);
        Node list = Node.of("DBInstances");
        seen.stream()
                .filter(instance -> instances.containsKey(instance.id()))
                .forEach(instance -> list.with(node(instance)));
        return Service.result(request).with(list);
    }

    Node modify(Request request) {
        DbInstance instance = available(request);
        InstanceRules.modification(request, instance.settings());
        instance.settings().plan(request);
        if (instance.settings().isPending() && request.isTrue("ApplyImmediately")) {
            instance.progress()
                    .through(waiting.get(), List.of("modifying", "available"), instance.settings()::applyPlanned);
        }
        return answer(request, instance);
    }

    Node delete(Request request) {
        DbInstance instance = require(request.require(ID));
        boolean skip = request.isTrue("SkipFinalSnapshot");
        InstanceRules.deletion(request, instance);
        if (!skip) {
            Map<String, String> tags = instance.settings().isTrue("CopyTagsToSnapshot") ? instance.tags() : Map.of();
            snapshots.take(request.require("FinalDBSnapshotIdentifier"), instance.id(), tags);
        }
        instance.progress().through(waiting.get(), List.of("deleting", "deleted"), () -> remove(instance));
        return answer(request, instance);
    }

    private void remove(DbInstance instance) {
        instances.remove(instance.id());
        used();
    }

    Node stop(Request request) {
        DbInstance instance = available(request);
        instance.progress().through(waiting.get(), List.of("stopping", "stopped"), () -> {});
        return answer(request, instance);
    }

    Node start(Request request) {
        DbInstance instance = require(request.require(ID));
        InstanceRules.state(instance, "stopped");
        instance.progress().through(waiting.get(), List.of("starting", "available"), () -> {});
        return answer(request, instance);
    }

    Node snapshot(Request request) {
        DbInstance instance = available(request);
        return Service.result(request)
                .with(snapshots.take(request.require("DBSnapshotIdentifier"), instance.id(), request.tags("Tags.Tag")));
    }

    private DbInstance available(Request request) {
        DbInstance instance = require(request.require(ID));
        InstanceRules.state(instance, "available");
        return instance;
    }

    DbInstance require(String id) {
        return find(id).orElseThrow(() -> new ApiError(404, "DBInstanceNotFound", "DBInstance " + id + " not found."));
    }

    Optional<DbInstance> find(String id) {
        return Optional.ofNullable(instances.get(id.toLowerCase()));
    }

    int size() {
        return instances.size();
    }

    private Node answer(Request request, DbInstance instance) {
        return Service.result(request).with(node(instance));
    }

    private Node node(DbInstance instance) {
        Node node = instance.node();
        instance.settings().get("DBSubnetGroupName").ifPresent(name -> node.with(groups.node(name)));
        return node;
    }
}
