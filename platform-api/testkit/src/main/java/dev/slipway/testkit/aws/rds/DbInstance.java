package dev.slipway.testkit.aws.rds;

import dev.slipway.testkit.aws.wire.Node;
import dev.slipway.testkit.aws.wire.Progress;
import dev.slipway.testkit.aws.wire.Service;
import dev.slipway.testkit.aws.wire.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One instance. */
final class DbInstance implements Tagged {

    private final String id;
    private final String region;
    private final Instant created;
    private final Progress progress;
    private final Settings settings = new Settings();
    private final Map<String, String> tags = new TreeMap<>();
    private @Nullable Instant backedUp;

    DbInstance(String id, String region, Instant created, Progress progress) {
        this.id = id;
        this.region = region;
        this.created = created;
        this.progress = progress;
    }

    String id() {
        return id;
    }

    Progress progress() {
        return progress;
    }

    Settings settings() {
        return settings;
    }

    @Override
    public Map<String, String> tags() {
        return tags;
    }

    Optional<String> password() {
        return settings.get("MasterUserPassword");
    }

    /** The first backup is done: from now on there is a time to restore to. */
    void backedUp(Instant at) {
        backedUp = at;
    }

    void force(String state) {
        progress.through(Waiting.NONE, List.of(state), () -> {});
    }

    Node node() {
        Node node = Node.of("DBInstance")
                .with("DBInstanceIdentifier", id)
                .with("DBInstanceStatus", progress.state().equals("deleted") ? "deleting" : progress.state())
                .with(
                        "DbiResourceId",
                        "db-"
                                + Integer.toHexString((region + id + created).hashCode())
                                        .toUpperCase())
                .with("DBInstanceArn", "arn:aws:rds:" + region + ":" + Service.ACCOUNT + ":db:" + id);
        if (!progress.state().equals("creating")) {
            node.with("InstanceCreateTime", created).with(endpoint());
        }
        node.with("LatestRestorableTime", Optional.ofNullable(backedUp));
        settings.describe(node);
        return node.with(Node.tags("TagList", tags));
    }

    private Node endpoint() {
        return Node.of("Endpoint")
                .with("Address", id + ".emulated00000." + region + ".rds.amazonaws.com")
                .with("Port", settings.get("Port", "5432"))
                .with("HostedZoneId", "Z000000EMULATED");
    }
}
