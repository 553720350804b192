package dev.slipway.portal.trace;

import dev.slipway.portal.trace.State.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A trace as people read it: a tree with columns, the root cause marked. */
public final class TreeText {

    private static final List<String> HEADER = List.of("OBJECT", "SYNCED", "READY", "SINCE", "MESSAGE");
    private static final String RED = "\u001b[31;1m";
    private static final String YELLOW = "\u001b[33;1m";
    private static final String PLAIN = "\u001b[0m";

    private final Instant now;
    private final boolean colour;
    private final Optional<Node> cause;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<@Nullable Level> marks = new ArrayList<>();

    private TreeText(Node tree, Instant now, boolean colour) {
        this.now = now;
        this.colour = colour;
        this.cause = tree.rootCause();
    }

    public static String of(Node tree, Instant now, boolean colour) {
        TreeText text = new TreeText(tree, now, colour);
        text.rows.add(HEADER);
        text.marks.add(null);
        text.add(tree, "", "");
        return text.print();
    }

    private void add(Node node, String branch, String below) {
        State state = node.state();
        boolean isCause = cause.filter(found -> found == node).isPresent();
        rows.add(List.of(
                branch + node.title(),
                state.synced(),
                state.ready(),
                Ages.since(state.since(), now),
                (isCause ? "<- root cause: " : "") + message(node)));
        marks.add(isCause ? state.level() : null);
        for (int i = 0; i < node.children().size(); i++) {
            boolean last = i == node.children().size() - 1;
            add(node.children().get(i), below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "));
        }
    }

    private static String message(Node node) {
        if (!node.state().message().isEmpty()) {
            return node.state().message();
        }
        return switch (node.type()) {
            case COMMIT, SECRET -> details(node.details());
            case APPLICATION -> node.details().getOrDefault("notShown", "");
            default -> "";
        };
    }

    private static String details(Map<String, String> details) {
        return details.entrySet().stream()
                .filter(detail -> !detail.getKey().equals("revision"))
                .map(detail -> detail.getKey() + " " + detail.getValue())
                .collect(Collectors.joining(", "));
    }

    private String print() {
        int[] widths = new int[HEADER.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append(coloured(line(rows.get(i), widths), marks.get(i))).append('\n');
        }
        return text.toString();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i))
                    .append(" ".repeat(widths[i] - row.get(i).length()))
                    .append("  ");
        }
        return line.toString().stripTrailing();
    }

    private String coloured(String line, @Nullable Level mark) {
        if (!colour || mark == null) {
            return line;
        }
        return (mark == Level.FAILED ? RED : YELLOW) + line + PLAIN;
    }
}
