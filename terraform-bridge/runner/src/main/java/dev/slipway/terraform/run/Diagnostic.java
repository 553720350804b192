package dev.slipway.terraform.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One error as the programs print it.
 *
 * @param summary its first line
 * @param place {@code main.tf line 3}, empty where it stands for no place
 * @param detail everything below, without the quoted lines of the configuration
 */
record Diagnostic(String summary, String place, String detail) {

    private static final Pattern HEAD = Pattern.compile("(?m)^Error: ");
    private static final Pattern NEXT = Pattern.compile("(?m)^(?:Error|Warning): ");
    private static final Pattern PLACE = Pattern.compile("(?m)^\\s+on (\\S+) line (\\d+)(?:, in [^\\n]*)?:\\n");
    private static final Pattern QUOTED = Pattern.compile("^\\s*(?:\\d+: |[├│]).*");
    private static final Pattern FRAME = Pattern.compile("(?m)^[╷╵]\\s*$|^│ ?");

    /** Return the errors in what was printed; Terraform draws frames around them, OpenTofu outside of terminals does not. */
    static List<Diagnostic> errors(String printed) {
        String text = FRAME.matcher(printed.replace("\r", "")).replaceAll("");
        List<Diagnostic> errors = new ArrayList<>();
        Matcher head = HEAD.matcher(text);
        while (head.find()) {
            Matcher next = NEXT.matcher(text);
            int end = next.find(head.end()) ? next.start() : text.length();
            errors.add(of(text.substring(head.end(), end)));
        }
        return errors;
    }

    private static Diagnostic of(String block) {
        int line = block.indexOf('\n');
        String summary = (line < 0 ? block : block.substring(0, line)).strip();
        String rest = line < 0 ? "" : block.substring(line + 1);
        Matcher place = PLACE.matcher(rest);
        String found = "";
        if (place.find()) {
            found = place.group(1) + " line " + place.group(2);
            rest = rest.substring(0, place.start()) + rest.substring(place.end());
        }
        List<String> detail = rest.lines()
                .filter(one -> !QUOTED.matcher(one).matches())
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        return new Diagnostic(summary, found, String.join(" ", detail));
    }

    /** Return it as one sentence. */
    String text() {
        return (place.isEmpty() ? "" : place + ": ") + summary + (detail.isEmpty() ? "" : ": " + detail);
    }

    boolean says(String words) {
        return summary.contains(words) || detail.contains(words);
    }
}
