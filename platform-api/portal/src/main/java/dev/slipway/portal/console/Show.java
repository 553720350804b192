package dev.slipway.portal.console;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.portal.fleet.ResourceSet;
import dev.slipway.portal.listing.Row;
import dev.slipway.portal.listing.RowState;
import dev.slipway.portal.trace.Ages;
import dev.slipway.portal.trace.Node;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** How values look on pages. */
public final class Show {

    private Show() {}

    /** Return the address of an object's page. */
    public static String link(ResourceSet set, Ref ref) {
        return "/ui/" + set.path() + "/" + segment(ref.namespace().isEmpty() ? "-" : ref.namespace()) + "/"
                + segment(ref.name()) + "?kind=" + segment(ref.gvk().kind());
    }

    public static String link(ResourceSet set, Row row) {
        return link(set, row.ref());
    }

    /** Return the class of a state's mark. */
    public static String mark(RowState state) {
        return "state-" + state.word().toLowerCase(Locale.ROOT);
    }

    /** Return the class of a node's mark. */
    public static String mark(Node node) {
        return switch (node.state().level()) {
            case OK -> "state-ready";
            case WAITING -> "state-progressing";
            case FAILED -> "state-failed";
        };
    }

    /** Return a word for a node's state, for those who see no colours. */
    public static String word(Node node) {
        return switch (node.state().level()) {
            case OK -> "Ready";
            case WAITING -> "Waiting";
            case FAILED -> "Failed";
        };
    }

    /** Return the names of the keys of an object's own connection secret, found in its tree; empty until it is written. */
    public static String keys(Node tree, KubeObject object) {
        String secret =
                object.text("spec", "writeConnectionSecretToRef", "name").orElse("");
        String namespace =
                object.text("spec", "writeConnectionSecretToRef", "namespace").orElse(object.namespace());
        return tree.all()
                .filter(node -> node.type() == Node.Type.SECRET)
                .filter(node -> node.ref() != null
                        && node.ref().name().equals(secret)
                        && node.ref().namespace().equals(namespace))
                .map(node -> node.details().getOrDefault("keys", ""))
                .findFirst()
                .orElse("");
    }

    /** Return how long ago, or a dash. */
    public static String age(String time, Instant now) {
        return Ages.since(time, now);
    }

    /** Return a revision as short as people say it. */
    public static String shortly(String revision) {
        return revision.matches("[0-9a-f]{12,}") ? revision.substring(0, 8) : revision;
    }

    /** Return a text as a part of an address. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
