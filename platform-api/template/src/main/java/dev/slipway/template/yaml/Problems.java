package dev.slipway.template.yaml;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.scanner.ScannerException;

/** Tells in the words of Go's library, which is a port of libyaml, what the parser here complains about. */
final class Problems {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("mapping values are not allowed here", "mapping values are not allowed in this context"),
            Map.entry("could not find expected ':'", "could not find expected ':'"),
            Map.entry("cannot start any token", "found character that cannot start any token"),
            Map.entry("found unexpected end of stream", "found unexpected end of stream"),
            Map.entry(
                    "sequence entries are not allowed here", "block sequence entries are not allowed in this context"),
            Map.entry("expected <block end>, but found '-'", "did not find expected key"),
            Map.entry("expected <block end>", "did not find expected key"),
            Map.entry("expected ',' or ']'", "did not find expected ',' or ']'"),
            Map.entry("expected ',' or '}'", "did not find expected ',' or '}'"),
            Map.entry("tabs for indentation", "found character that cannot start any token"),
            Map.entry("expected the node content", "did not find expected node content"));
    private static final String NO_ANCHOR = "found undefined alias ";

    private Problems() {}

    static YamlException of(MarkedYAMLException problem) {
        boolean scanner = problem instanceof ScannerException;
        return new YamlException(line(problem, scanner), words(problem));
    }

    /** Go's library counts lines from 0 and adds one only for errors of the scanner; it prefers where a thing began. */
    private static int line(MarkedYAMLException problem, boolean scanner) {
        int context = line(problem.getContextMark());
        int place = context > 0 ? context : line(problem.getProblemMark());
        if (place == 0 && !scanner) {
            return atEnd(problem.getProblemMark()) ? 1 : 0;
        }
        return place > 0 && scanner ? place + 1 : place;
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 0 : mark.getLine();
    }

    private static boolean atEnd(@Nullable Mark mark) {
        return mark != null && mark.getPointer() >= mark.getBuffer().length - 1;
    }

    private static String words(MarkedYAMLException problem) {
        String said = String.valueOf(problem.getProblem());
        if (said.startsWith(NO_ANCHOR)) {
            return "unknown anchor '" + said.substring(NO_ANCHOR.length()) + "' referenced";
        }
        return WORDS.entrySet().stream()
                .filter(entry -> said.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(said);
    }
}
