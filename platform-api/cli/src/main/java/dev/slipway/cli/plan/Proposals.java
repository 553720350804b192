package dev.slipway.cli.plan;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.plan.Proposal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what is proposed. */
public final class Proposals {

    private Proposals() {}

    /** Propose the objects of some files, and the end of those of others. */
    public static Proposal of(List<Path> files, List<Path> deleted) throws IOException {
        List<KubeObject> objects = new ArrayList<>();
        for (Path path : files) {
            objects.addAll(Manifests.under(path));
        }
        List<Ref> doomed = new ArrayList<>();
        for (Path path : deleted) {
            Manifests.under(path).forEach(object -> doomed.add(object.ref()));
        }
        if (objects.isEmpty() && doomed.isEmpty()) {
            throw new IOException("there is no Kubernetes object in " + files);
        }
        return new Proposal(objects, doomed);
    }

    /** Propose what a range of commits changes under some directories. */
    public static Proposal of(String range, List<Path> directories) throws IOException {
        List<KubeObject> objects = new ArrayList<>();
        List<Ref> doomed = new ArrayList<>();
        for (Path directory : directories) {
            Proposal one = GitRange.parse(range).in(directory);
            objects.addAll(one.objects());
            doomed.addAll(one.deleted());
        }
        return new Proposal(objects, doomed);
    }
}
