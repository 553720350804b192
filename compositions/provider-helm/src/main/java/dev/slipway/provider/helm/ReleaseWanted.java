package dev.slipway.provider.helm;

import dev.slipway.api.helm.Release;
import dev.slipway.api.helm.Release.Parameters;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.managed.kind.Wanted;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;

/** A release as it should be. Values are read when they are needed: one that is going needs none. */
record ReleaseWanted(Parameters parameters, Release.Spec spec, Values source, Wanted wanted) {

    /** As many as upstream keeps. */
    private static final int HISTORY = 20;

    private static final Duration WAIT = Duration.ofMinutes(5);

    KubeObject object() {
        return wanted.object();
    }

    Map<String, Object> values() {
        return source.of(parameters);
    }

    /** Return the namespace to install in; that of a namespaced object is the default. */
    String namespace() {
        String given = parameters.namespace() == null ? "" : parameters.namespace();
        String namespace = given.isEmpty() ? object().namespace() : given;
        if (namespace.isEmpty()) {
            throw invalid("namespace is missing: set it");
        }
        return namespace;
    }

    boolean waits() {
        return Boolean.TRUE.equals(parameters.waits());
    }

    /** Return how long hooks, and the release if it is waited for, may take. */
    Duration patience() {
        String text = parameters.waitTimeout();
        if (text == null || text.isEmpty()) {
            return WAIT;
        }
        try {
            return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
        } catch (DateTimeParseException malformed) {
            throw invalid("waitTimeout: " + text + " is no duration; write one such as 5m or 1m30s");
        }
    }

    /** Return how many revisions are kept; 0 stands for all of them. */
    int history() {
        return parameters.maxHistory() == null
                ? HISTORY
                : parameters.maxHistory().intValue();
    }

    int retries() {
        return spec.rollbackLimit() == null ? 0 : spec.rollbackLimit();
    }

    /** Refuse what would be installed otherwise than it is asked for. */
    void requireSupported() {
        if (parameters.patchesFrom() != null && !parameters.patchesFrom().isEmpty()) {
            throw invalid("patchesFrom: patches are not supported; put what they change into the chart or its values");
        }
    }

    /** Return the release's name in messages. */
    String label(Identity identity) {
        return "release " + namespace() + "/" + identity.externalName();
    }

    static FaultException invalid(String what) {
        return new FaultException(Fault.INVALID, "spec.forProvider." + what);
    }
}
