package dev.slipway.provider.helm;

import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The newest revision of a release as Helm recorded it, and what its history says.
 *
 * @param failed how many of the newest revisions have failed
 * @param everDeployed whether any revision that is still known was deployed
 */
record ReleaseState(KubeObject record, int failed, boolean everDeployed, Kube cluster) {

    /** No chart that a Secret has room for is larger than this when unpacked. */
    private static final int LARGEST = 64 << 20;

    private static final String MARK = Identity.OWNER_TAG + "=";

    /** Return the state from Helm's Secrets of one release; empty without any. */
    static Optional<ReleaseState> of(List<KubeObject> secrets, Kube cluster) {
        List<KubeObject> newestFirst = secrets.stream()
                .filter(secret ->
                        secret.text("type").filter("helm.sh/release.v1"::equals).isPresent())
                .sorted(Comparator.comparingInt(ReleaseState::version).reversed())
                .toList();
        if (newestFirst.isEmpty()) {
            return Optional.empty();
        }
        int failed = (int) newestFirst.stream()
                .takeWhile(secret -> status(secret).equals("failed"))
                .count();
        boolean deployed = newestFirst.stream()
                .map(ReleaseState::status)
                .anyMatch(status -> status.equals("deployed") || status.equals("superseded"));
        return Optional.of(new ReleaseState(decoded(newestFirst.get(0)), failed, deployed, cluster));
    }

    static int version(KubeObject secret) {
        return secret.label("version").map(Integer::parseInt).orElse(0);
    }

    private static String status(KubeObject secret) {
        return secret.label("status").orElse("");
    }

    /** A record is JSON, packed, as text, in a Secret that encodes that once more. */
    private static KubeObject decoded(KubeObject secret) {
        byte[] text = Base64.getDecoder().decode(secret.text("data", "release").orElse(""));
        try (InputStream packed =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            byte[] json = packed.readNBytes(LARGEST + 1);
            if (json.length <= LARGEST) {
                return Json.object(json);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new FaultException(Fault.INVALID, "Helm's record " + secret.ref() + " cannot be read", unreadable);
        }
        throw new FaultException(Fault.INVALID, "Helm's record " + secret.ref() + " is too large");
    }

    String state() {
        return record.text("info", "status").orElse("unknown");
    }

    boolean isPending() {
        return state().startsWith("pending-") || state().equals("uninstalling");
    }

    long revision() {
        return record.at("version")
                .filter(Number.class::isInstance)
                .map(n -> ((Number) n).longValue())
                .orElse(0L);
    }

    String chartName() {
        return record.text("chart", "metadata", "name").orElse("");
    }

    String chartVersion() {
        return record.text("chart", "metadata", "version").orElse("");
    }

    Map<String, Object> values() {
        return record.map("config");
    }

    /** Return when the last operation began. */
    Instant since() {
        try {
            return OffsetDateTime.parse(record.text("info", "last_deployed").orElse(""))
                    .toInstant();
        } catch (DateTimeParseException unknown) {
            return Instant.EPOCH;
        }
    }

    private String said() {
        return record.text("info", "description").orElse("");
    }

    /** Return whose it is, by the mark in its description; Helm replaces that when an operation fails. */
    String ownerUid() {
        int mark = said().indexOf(MARK);
        return mark < 0 ? "" : said().substring(mark + MARK.length()).split("[^0-9A-Za-z-]", 2)[0];
    }

    /** Return the description to give to an operation. */
    static String described(Identity identity, String what) {
        return what + " complete (" + MARK + identity.ownerUid() + ")";
    }

    /** Return what Helm says, without the mark. */
    String description() {
        return said().replaceFirst(" \\(" + MARK + "[^)]*\\)", "");
    }
}
