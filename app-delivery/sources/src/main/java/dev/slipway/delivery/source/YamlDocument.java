package dev.slipway.delivery.source;

import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One document of a YAML stream and where it starts; reading them one by one is what gives objects a line. */
record YamlDocument(String text, int line) {

    /** Split at separator lines, as kubectl does; a separator cannot be part of a document's content. */
    static List<YamlDocument> split(String stream) {
        List<YamlDocument> documents = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        int number = 0;
        int start = 1;
        for (String line : stream.split("\n", -1)) {
            number++;
            if (isSeparator(line)) {
                documents.add(new YamlDocument(current.toString(), start));
                current.setLength(0);
                start = number;
                current.append("   ").append(line.substring(3)).append('\n');
            } else {
                current.append(line).append('\n');
            }
        }
        documents.add(new YamlDocument(current.toString(), start));
        return documents.stream().filter(document -> !document.isBlank()).toList();
    }

    private static boolean isSeparator(String line) {
        return line.startsWith("---") && (line.length() == 3 || Character.isWhitespace(line.charAt(3)));
    }

    private boolean isBlank() {
        return text.lines()
                .map(String::strip)
                .allMatch(line -> line.isEmpty() || line.startsWith("#") || line.startsWith("%"));
    }

    /** Return the line of the first content. */
    int firstLine() {
        int number = line;
        for (String one : text.split("\n", -1)) {
            String content = one.strip();
            if (!content.isEmpty() && !content.startsWith("#")) {
                return number;
            }
            number++;
        }
        return line;
    }

    /** Return the document, none when it holds nothing; lines in messages are those of the whole stream. */
    List<Map<String, Object>> parse() {
        try {
            return Json.parseYaml(text);
        } catch (FaultException broken) {
            return Json.parseYaml("\n".repeat(line - 1) + text);
        }
    }
}
