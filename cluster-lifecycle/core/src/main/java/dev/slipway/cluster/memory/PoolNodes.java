package dev.slipway.cluster.memory;

import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The nodes of a pool in the API server of their cluster, numbered from nought. */
final class PoolNodes {

    private static final int MOST = 10_000;

    private final Kube workload;
    private final KubeObject pool;

    PoolNodes(Kube workload, KubeObject pool) {
        this.workload = workload;
        this.pool = pool;
    }

    /** Make missing nodes, remove surplus ones, and replace one of another version; return whether nothing is left to do. */
    boolean keep(int wanted, String version) {
        boolean replaced = false;
        for (int place = 0; place < wanted; place++) {
            Optional<KubeObject> node = find(place);
            boolean outdated = node.filter(one ->
                            !one.text("status", "nodeInfo", "kubeletVersion").equals(Optional.of(version)))
                    .isPresent();
            if (node.isEmpty() || outdated && !replaced) {
                node.ifPresent(one -> workload.delete(one.ref(), ""));
                workload.create(Nodes.node(name(place), false, version, id(place)), DevKinds.MANAGER);
            }
            if (outdated && replaced) {
                return false;
            }
            replaced = replaced || outdated;
        }
        for (int place = wanted; place < MOST && find(place).isPresent(); place++) {
            workload.delete(ref(place), "");
        }
        return true;
    }

    /** Return the ids of so many nodes, whether they are there or not. */
    List<String> ids(int wanted) {
        return IntStream.range(0, Math.min(wanted, MOST)).mapToObj(this::id).toList();
    }

    List<KubeObject> present() {
        List<KubeObject> present = new ArrayList<>();
        for (int place = 0; place < MOST; place++) {
            Optional<KubeObject> node = find(place);
            if (node.isEmpty()) {
                return present;
            }
            present.add(node.get());
        }
        return present;
    }

    private Optional<KubeObject> find(int place) {
        return workload.get(ref(place));
    }

    private Ref ref(int place) {
        return new Ref(CoreKinds.NODE, "", name(place));
    }

    private String name(int place) {
        return pool.name() + "-" + place;
    }

    private String id(int place) {
        return "in-memory:///" + pool.namespace() + "/" + name(place);
    }
}
