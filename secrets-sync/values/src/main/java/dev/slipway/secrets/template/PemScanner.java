package dev.slipway.secrets.template;

import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the blocks of a PEM text one after the other, as lenient about lines as Go's encoding/pem. */
final class PemScanner {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "\n-----END ";
    private static final Pattern TYPE = Pattern.compile("(.*)-----[ \t]*\r?");
    private static final Pattern HEADER = Pattern.compile("\\A([^:\n]*):([^\n]*)(\n|\\z)");
    private static final String FIRST_HEADER = "Proc-Type";

    private String rest;

    PemScanner(String text) {
        this.rest = text;
    }

    /** Return what stands behind the block that was found last. */
    String rest() {
        return rest;
    }

    /** Return the next block that is whole; where there is none the rest stays. */
    Optional<PemBlock> next() {
        int from = 0;
        while (true) {
            int end = rest.indexOf(END, from);
            if (end < 0) {
                return Optional.empty();
            }
            int begin = rest.lastIndexOf(BEGIN, end);
            boolean atLine = begin >= from && (begin == from || rest.charAt(begin - 1) == '\n');
            Optional<PemBlock> block = atLine ? block(begin + BEGIN.length(), end) : Optional.empty();
            if (block.isPresent()) {
                int newline = rest.indexOf('\n', end + 1);
                rest = newline < 0 ? "" : rest.substring(newline + 1);
                return block;
            }
            from = end + END.length();
        }
    }

    private Optional<PemBlock> block(int start, int end) {
        int line = rest.indexOf('\n', start);
        Matcher type = TYPE.matcher(rest.substring(start, line));
        int lineEnd = rest.indexOf('\n', end + 1);
        String last = rest.substring(end + END.length(), lineEnd < 0 ? rest.length() : lineEnd);
        Matcher closing = TYPE.matcher(last);
        if (!type.matches() || !closing.matches() || !closing.group(1).equals(type.group(1))) {
            return Optional.empty();
        }
        String body = rest.substring(Math.min(line + 1, end + 1), end + 1);
        Map<String, String> headers = new TreeMap<>(Comparator.comparing((String name) -> !name.equals(FIRST_HEADER))
                .thenComparing(name -> name));
        for (Matcher header = HEADER.matcher(body); header.find(); header = HEADER.matcher(body)) {
            headers.put(header.group(1).trim(), header.group(2).trim());
            body = body.substring(header.end());
        }
        return decoded(type.group(1), headers, body);
    }

    private static Optional<PemBlock> decoded(String type, Map<String, String> headers, String body) {
        String base64 = body.replaceAll("[ \t\r\n]", "");
        try {
            boolean padded = base64.length() % 4 == 0;
            return padded
                    ? Optional.of(
                            new PemBlock(type, headers, Base64.getDecoder().decode(base64)))
                    : Optional.empty();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
