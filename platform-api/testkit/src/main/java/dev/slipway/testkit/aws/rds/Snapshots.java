package dev.slipway.testkit.aws.rds;

import dev.slipway.testkit.aws.wire.ApiError;
import dev.slipway.testkit.aws.wire.Node;
import dev.slipway.testkit.aws.wire.Request;
import dev.slipway.testkit.aws.wire.Service;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/** The snapshots of a region; they are available at once. */
final class Snapshots {

    private record Snapshot(String identifier, String instance, String type, Instant at, Map<String, String> tags)
            implements Tagged {}

    private final String region;
    private final InstantSource clock;
    private final Map<String, Snapshot> snapshots = new TreeMap<>();

    Snapshots(String region, InstantSource clock) {
        this.region = region;
        this.clock = clock;
    }

    Node take(String identifier, String instance, Map<String, String> tags) {
        String key = identifier.toLowerCase();
        if (snapshots.containsKey(key)) {
            throw new ApiError(
                    "DBSnapshotAlreadyExists",
                    "Cannot create the snapshot because a snapshot with the identifier " + identifier
                            + " already exists.");
        }
        Snapshot snapshot = new Snapshot(key, instance, "manual", clock.instant(), new TreeMap<>(tags));
        snapshots.put(key, snapshot);
        return node(snapshot);
    }

    Node describe(Request request) {
        request.get("DBSnapshotIdentifier").ifPresent(this::require);
        Node list = Node.of("DBSnapshots");
        snapshots.values().stream()
                .filter(snapshot -> request.get("DBSnapshotIdentifier")
                        .map(snapshot.identifier()::equalsIgnoreCase)
                        .orElse(true))
                .filter(snapshot -> request.get("DBInstanceIdentifier")
                        .map(snapshot.instance()::equalsIgnoreCase)
                        .orElse(true))
                .forEach(snapshot -> list.with(node(snapshot)));
        return Service.result(request).with(list);
    }

    Node delete(Request request) {
        Snapshot snapshot = require(request.require("DBSnapshotIdentifier"));
        snapshots.remove(snapshot.identifier());
        return Service.result(request).with(node(snapshot));
    }

    Snapshot require(String identifier) {
        Snapshot snapshot = snapshots.get(identifier.toLowerCase());
        if (snapshot == null) {
            throw new ApiError(404, "DBSnapshotNotFound", "DBSnapshot " + identifier + " not found.");
        }
        return snapshot;
    }

    private Node node(Snapshot snapshot) {
        return Node.of("DBSnapshot")
                .with("DBSnapshotIdentifier", snapshot.identifier())
                .with("DBInstanceIdentifier", snapshot.instance())
                .with("SnapshotCreateTime", snapshot.at())
                .with("SnapshotType", snapshot.type())
                .with("Status", "available")
                .with(
                        "DBSnapshotArn",
                        "arn:aws:rds:" + region + ":" + Service.ACCOUNT + ":snapshot:" + snapshot.identifier())
                .with(Node.tags("TagList", snapshot.tags()));
    }
}
