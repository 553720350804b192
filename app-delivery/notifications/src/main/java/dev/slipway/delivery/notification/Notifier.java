package dev.slipway.delivery.notification;

import dev.slipway.delivery.notification.Known.Commits;
import dev.slipway.delivery.notification.config.Destination;
import dev.slipway.delivery.notification.config.NotificationSettings;
import dev.slipway.delivery.notification.config.ServiceSettings;
import dev.slipway.delivery.notification.send.Channel;
import dev.slipway.delivery.notification.send.Channels;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells of one Application what is due. Each message is remembered as soon as it is sent; when the process dies in between,
 * it is sent again with the same id, by which services that can will know it. Thread-safe.
 */
final class Notifier {

    private final Channels channels;
    private final Commits commits;
    private final Clock clock;
    private final Wording wording;
    private final Map<ServiceSettings, Channel> opened = new ConcurrentHashMap<>();

    /** Keeps what was told. */
    @FunctionalInterface
    interface Memory {

        void keep(KubeObject app, Remembered remembered);
    }

    /**
     * What a look came to.
     *
     * @param sent how many messages
     * @param problems what could not be sent or decided, and why
     */
    record Result(int sent, List<String> problems) {}

    Notifier(Channels channels, Commits commits, Clock clock) {
        this.channels = channels;
        this.commits = commits;
        this.clock = clock;
        this.wording = new Wording(clock);
    }

    /** Return whether anything is to be told or forgotten, without doing it. */
    boolean isDue(KubeObject app, NotificationSettings settings, Map<String, Set<Destination>> destinations) {
        Due due = Due.of(settings, destinations, known(app).variables(), Remembered.of(app));
        return !due.messages().isEmpty()
                || !due.over().isEmpty()
                || !due.problems().isEmpty();
    }

    Result run(
            KubeObject app, NotificationSettings settings, Map<String, Set<Destination>> destinations, Memory memory) {
        Remembered remembered = Remembered.of(app);
        Known known = known(app);
        Due due = Due.of(settings, destinations, known.variables(), remembered);
        List<String> problems = new ArrayList<>(due.problems());
        if (!due.over().isEmpty()) {
            for (String key : due.over()) {
                remembered = remembered.without(key);
            }
            memory.keep(app, remembered);
        }
        int sent = 0;
        for (Due.Item item : due.messages()) {
            try {
                send(new Wording.Subject(app, known, settings, id(app, item.key())), item);
                remembered = remembered.with(item.key(), clock.instant().getEpochSecond());
                sent++;
            } catch (FaultException failed) {
                problems.add(item.to().service() + ": " + failed.explanation());
                continue;
            }
            memory.keep(app, remembered);
        }
        return new Result(sent, problems);
    }

    private Known known(KubeObject app) {
        return new Known(app, commits, clock);
    }

    private void send(Wording.Subject subject, Due.Item item) {
        ServiceSettings service = subject.settings()
                .service(item.to().service())
                .orElseThrow(() -> new FaultException(
                        Fault.INVALID,
                        "argocd-notifications-cm has no service." + item.to().service()));
        channel(service).send(wording.message(subject, item.templates(), service, item.to()));
    }

    private Channel channel(ServiceSettings service) {
        return opened.computeIfAbsent(service, key -> channels.of(key.type(), key.name(), key.options())
                .orElseThrow(() -> new FaultException(
                        Fault.INVALID,
                        "services of type " + key.type() + " are not built; there are "
                                + String.join(
                                        ", ", Channels.TYPES.stream().sorted().toList()))));
    }

    /** The same as long as nothing new has happened to the Application that the condition could be about. */
    private static String id(KubeObject app, String key) {
        String event = String.join(
                "|",
                app.uid(),
                key,
                app.text("status", "operationState", "startedAt").orElse(""),
                app.text("status", "health", "lastTransitionTime").orElse(""),
                app.text("status", "sync", "revision").orElse(""));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(event.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
