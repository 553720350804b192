package dev.slipway.delivery.notification;

import dev.slipway.delivery.notification.config.Destination;
import dev.slipway.delivery.notification.config.NotificationSettings;
import dev.slipway.delivery.notification.send.Channels;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Subscription;
import dev.slipway.runtime.watch.Watches;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people of what happens to Applications. Looks whenever an Application changes, with threads of its own, so that a
 * slow service keeps nothing else waiting; and again after a while when something could not be sent.
 */
public final class Notifications implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
    private static final Gvk APPLICATION = Gvk.of("argoproj.io/v1alpha1", "Application");
    private static final Gvk PROJECT = Gvk.of("argoproj.io/v1alpha1", "AppProject");
    private static final int THREADS = 4;

    private final Kube kube;
    private final Watches watches;
    private final String namespace;
    private final Duration again;
    private final SettingsReader settings;
    private final Notifier notifier;
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "notifications");
        thread.setDaemon(true);
        return thread;
    });
    /** Applications that are looked at or will be; true when one has changed meanwhile. */
    private final Map<Ref, Boolean> pending = new ConcurrentHashMap<>();

    private final Map<Ref, Future<?>> alarms = new ConcurrentHashMap<>();
    private final Map<Ref, String> complaints = new ConcurrentHashMap<>();
    private @Nullable Subscription subscription;

    /**
     * How notifications work here.
     *
     * @param namespace where ConfigMap, Secret and projects are
     * @param again how long to wait before something that failed is tried again, and conditions over time are looked at
     */
    public record Options(String namespace, Duration again, Clock clock) {

        public static Options standard() {
            return new Options("argocd", Duration.ofSeconds(60), Clock.systemUTC());
        }
    }

    public Notifications(Kube kube, Watches watches, CommitSource commits, Options options) {
        this.kube = kube;
        this.watches = watches;
        this.namespace = options.namespace();
        this.again = options.again();
        this.settings = new SettingsReader(kube, options.namespace(), options.clock());
        this.notifier = new Notifier(
                new Channels(options.clock()), (app, revision) -> commits.of(app, revision), options.clock());
    }

    /** Begin to look at Applications. */
    public synchronized void start() {
        if (subscription == null) {
            subscription = watches.on(APPLICATION, object -> offer(object.ref()));
            watches.cached(APPLICATION).forEach(object -> offer(object.ref()));
        }
    }

    private void offer(Ref app) {
        if (pending.put(app, Boolean.TRUE) == null) {
            submit(app);
        }
    }

    private void submit(Ref app) {
        try {
            workers.execute(() -> work(app));
        } catch (RejectedExecutionException closed) {
            LOG.debug("nothing is told any more: the server stops");
        }
    }

    /** Each Application has one alarm at most, however often it changes. */
    private void lookAgain(Ref app) {
        alarms.compute(app, (key, before) -> {
            if (before != null) {
                before.cancel(false);
            }
            try {
                return workers.schedule(() -> offer(app), again.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closed) {
                return null;
            }
        });
    }

    private void work(Ref app) {
        pending.put(app, Boolean.FALSE);
        boolean later = false;
        try {
            later = look(app);
        } catch (FaultException failed) {
            complain(app, failed.explanation());
            later = true;
        } catch (RuntimeException bug) {
            LOG.atError()
                    .setCause(bug)
                    .addKeyValue("application", app.qualifiedName())
                    .log("notifications failed");
        } finally {
            boolean settled = pending.remove(app, Boolean.FALSE);
            if (!settled) {
                submit(app);
            } else if (later) {
                lookAgain(app);
            }
        }
    }

    /** Return whether to look again after a while. */
    private boolean look(Ref ref) {
        Optional<KubeObject> app = watches.cached(ref);
        if (app.isEmpty()) {
            complaints.remove(ref);
            alarms.remove(ref);
            return false;
        }
        NotificationSettings current = settings.current();
        Map<String, Set<Destination>> destinations = current.destinations(app.get(), project(app.get()));
        boolean overTime = current.asksForTime(destinations.keySet());
        if (destinations.isEmpty() || !notifier.isDue(app.get(), current, destinations)) {
            complaints.remove(ref);
            return overTime;
        }
        // What was told is looked up where it is written: what a watch shows may be older.
        Optional<KubeObject> newest = kube.get(ref);
        Notifier.Result result = newest.isPresent()
                ? notifier.run(newest.get(), current, destinations, this::keep)
                : new Notifier.Result(0, java.util.List.of());
        if (result.problems().isEmpty()) {
            complaints.remove(ref);
        } else {
            complain(ref, String.join("; ", result.problems()));
        }
        return overTime || !result.problems().isEmpty();
    }

    private Optional<KubeObject> project(KubeObject app) {
        String name =
                app.text("spec", "project").filter(given -> !given.isEmpty()).orElse("default");
        return watches.cached(new Ref(PROJECT, namespace, name));
    }

    private void keep(KubeObject app, Remembered remembered) {
        kube.annotate(app.ref(), Map.of(Remembered.ANNOTATION, remembered.text()));
    }

    /** The same complaint about the same Application is made once. */
    private void complain(Ref app, String problem) {
        if (!problem.equals(complaints.put(app, problem))) {
            LOG.atWarn()
                    .addKeyValue("application", app.qualifiedName())
                    .addKeyValue("problem", problem)
                    .log("a notification is not sent; it is tried again");
        }
    }

    @Override
    public synchronized void close() {
        if (subscription != null) {
            subscription.close();
        }
        workers.shutdownNow();
    }
}
