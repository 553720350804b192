package dev.slipway.delivery.app;

import dev.slipway.delivery.contract.ArgoSettings;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.delivery.contract.Destinations;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.contract.Limits;
import dev.slipway.delivery.diff.ClientSideDiff;
import dev.slipway.delivery.diff.DiffOptions;
import dev.slipway.delivery.diff.Difference;
import dev.slipway.delivery.ignore.IgnoreRules;
import dev.slipway.delivery.mask.SecretMask;
import dev.slipway.delivery.override.Overrides;
import dev.slipway.delivery.refresh.Revisions;
import dev.slipway.delivery.source.BrokenFile;
import dev.slipway.delivery.sync.Hooks;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an Application's sources say now, and how the cluster differs from it, for people to look at: the same rendering
 * and the same comparison as in a pass, and nothing is written. Values of Secrets are masked. Fails with a
 * {@link FaultException} when the sources cannot be read.
 */
public final class Preview {

    private static final Gvk SECRET = Gvk.of("v1", "Secret");

    private final Kube kube;
    private final DeliveryOptions options;
    private final SourceReader reader;
    private final Installation installation;
    private final Cluster cluster;

    /**
     * One object, and what an apply or a prune would do to it.
     *
     * @param difference null for a hook, which belongs to a sync and not to the state that is compared
     * @param note why it cannot be compared; empty where there is nothing to say
     */
    public record Compared(Ref ref, @Nullable Difference difference, String note) {

        public boolean isModified() {
            return !note.isEmpty() || (difference != null && difference.modified());
        }
    }

    /** All objects, the desired ones first, and what is wrong with how they came to be. */
    public record Result(List<Compared> objects, List<String> problems) {

        public Result {
            objects = List.copyOf(objects);
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param hub where Applications and settings are
     * @param place the cluster that the Application is for
     */
    public Preview(Kube hub, DestinationCluster place, GitSource git, DeliveryOptions options) {
        this.kube = place.kube();
        this.options = options;
        this.reader = new SourceReader(hub, new Revisions(git, Duration.ZERO, Duration.ZERO, options.clock()), options);
        Map<String, String> settings = ArgoSettings.read(hub, options.namespace());
        this.installation = new Installation(Overrides.of(settings), settings);
        this.cluster = new Cluster(
                place,
                new RecentWrites(),
                new ServedVersions(place.kube(), options.clock()),
                new Installations(hub, Watches.asking(hub), options.clock(), options.namespace()),
                Limits.NONE,
                Destinations.only(place));
    }

    /** Return the desired objects as they would be applied, Secrets masked. */
    public List<KubeObject> manifests(KubeObject application) {
        return plain(application).stream().map(Preview::masked).toList();
    }

    /** Return the desired objects with all that is in Secrets, to be applied and not to be shown. */
    public List<KubeObject> plain(KubeObject application) {
        return source(app(application)).targets().all().stream()
                .map(Target::object)
                .toList();
    }

    /** Return how the cluster differs from what the Application's sources say. */
    public Result compare(KubeObject application) {
        App app = app(application);
        Source source = source(app);
        List<Problem> problems = new ArrayList<>(source.targets().problems());
        IgnoreRules rules = installation.rules(app, problems);
        List<Compared> compared = new ArrayList<>();
        Set<Ref> desired = new HashSet<>();
        DiffTerms terms = DiffTerms.of(app, installation, rules);
        for (Target target : installation.kept(source.targets(), cluster.place().server(), problems)) {
            desired.add(target.ref());
            compared.add(compared(target, terms));
        }
        for (Ref ref : new TreeSet<>(app.inventory())) {
            if (!desired.contains(ref)) {
                kube.get(ref).filter(live -> isExtra(app, live)).ifPresent(live -> compared.add(pruned(live)));
            }
        }
        return new Result(compared, problems.stream().map(Problem::message).toList());
    }

    private App app(KubeObject application) {
        return installation.tracked(App.of(application, options.namespace()));
    }

    private Source source(App app) {
        Source source = reader.read(app, cluster, options.clock().instant());
        List<BrokenFile> broken = source.rendering().broken();
        if (!broken.isEmpty() && !app.isolatesFiles()) {
            throw new FaultException(Fault.INVALID, broken.get(0).toString());
        }
        return source;
    }

    private Compared compared(Target target, DiffTerms terms) {
        if (Hooks.isHook(target.object())) {
            return new Compared(target.ref(), null, "");
        }
        Optional<KubeObject> live = target.served() ? kube.get(target.ref()) : Optional.empty();
        if (live.isEmpty()) {
            Difference created = ClientSideDiff.created(target.object(), DiffOptions.standard());
            return new Compared(target.ref(), hidden(created), "");
        }
        try {
            return new Compared(target.ref(), hidden(difference(target, live.get(), terms)), "");
        } catch (FaultException refused) {
            return new Compared(target.ref(), null, refused.explanation());
        }
    }

    private Difference difference(Target target, KubeObject live, DiffTerms terms) {
        if (!terms.serverSide()) {
            return terms.merged(target.object(), live);
        }
        // Which commit an object comes from is written by a sync only, and is no difference by itself.
        KubeObject desired = live.annotation(Applier.COMMIT_ANNOTATION)
                .map(commit -> target.object().withAnnotation(Applier.COMMIT_ANNOTATION, commit))
                .orElse(target.object());
        return terms.predicted(desired, kube.dryRun(desired, Keys.FIELD_MANAGER), live);
    }

    private static boolean isExtra(App app, KubeObject live) {
        return app.tracking().owns(live)
                && !Hooks.isHook(live)
                && !CompareOptions.of(live).has("IgnoreExtraneous");
    }

    private static Compared pruned(KubeObject live) {
        KubeObject shown = live.without("metadata", "managedFields");
        return new Compared(live.ref(), hidden(new Difference(true, shown, null)), "");
    }

    private static Difference hidden(Difference difference) {
        KubeObject any = difference.live() == null ? difference.predicted() : difference.live();
        if (any == null || !any.gvk().equals(SECRET)) {
            return difference;
        }
        SecretMask.Sides sides =
                SecretMask.hide(new SecretMask.Sides(difference.predicted(), difference.live()), List.of());
        return new Difference(difference.modified(), sides.live(), sides.target());
    }

    private static KubeObject masked(KubeObject object) {
        KubeObject target = object.gvk().equals(SECRET)
                ? SecretMask.hide(new SecretMask.Sides(object, null), List.of()).target()
                : object;
        return target == null ? object : target;
    }
}
