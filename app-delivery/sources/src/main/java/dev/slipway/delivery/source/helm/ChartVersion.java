package dev.slipway.delivery.source.helm;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Versions of charts. */
final class ChartVersion {

    private static final Pattern EXACT = Pattern.compile("v?\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?([+_][0-9A-Za-z.-]+)?");

    private ChartVersion() {}

    /** Return whether the text is one version, which never changes, and not a range. */
    static boolean isExact(String version) {
        return EXACT.matcher(version).matches();
    }

    /** Return which version the files of a chart say they are. */
    static String of(Map<String, byte[]> files) {
        byte[] content = files.get("Chart.yaml");
        if (content == null) {
            throw new FaultException(Fault.INVALID, "the archive holds no Chart.yaml");
        }
        List<Map<String, Object>> documents = Json.parseYaml(new String(content, StandardCharsets.UTF_8));
        Object version = documents.isEmpty() ? null : documents.get(0).get("version");
        if (version == null || !isExact(String.valueOf(version))) {
            throw new FaultException(Fault.INVALID, "Chart.yaml names no version: " + version);
        }
        return String.valueOf(version);
    }
}
