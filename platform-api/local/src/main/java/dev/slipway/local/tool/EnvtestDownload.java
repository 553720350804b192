package dev.slipway.local.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.StreamSupport;

/**
 * The archives of etcd, kube-apiserver and kubectl that the Kubernetes project builds for controller tests. The index is
 * a YAML file: {@code releases.<version>.<archive>.{hash,selfLink}}, the hash being a SHA-512.
 */
record EnvtestDownload(String index, String version, Fetch fetch) implements ToolSource.Installer {

    @Override
    public String title() {
        return "envtest download";
    }

    @Override
    public void install(Tool tool, Path directory, Progress progress) throws Miss, IOException, InterruptedException {
        var archive = select(parse(fetch.text(index)));
        var link = archive.path("selfLink").asText();
        progress.line("downloading " + link);
        var file = directory.resolve("envtest.tar.gz");
        fetch.file(link, file, "SHA-512", archive.path("hash").asText());
        Archives.unpack(file, directory, tool.programs());
        Files.delete(file);
    }

    private static JsonNode parse(String yaml) throws Miss {
        try {
            return new YAMLMapper().readTree(yaml).path("releases");
        } catch (JsonProcessingException e) {
            throw new Miss("the index is not YAML: " + e.getOriginalMessage());
        }
    }

    /** The pinned release, else the newest patch of the same minor release. */
    private JsonNode select(JsonNode releases) throws Miss {
        var minor = "v" + version.substring(0, version.lastIndexOf('.') + 1);
        var names = (Iterable<String>) releases::fieldNames;
        var chosen = StreamSupport.stream(names.spliterator(), false)
                .filter(name -> name.matches("\\Q" + minor + "\\E\\d+"))
                .max(Comparator.<String, Boolean>comparing(("v" + version)::equals)
                        .thenComparing(name -> Integer.valueOf(name.substring(minor.length()))))
                .orElseThrow(() -> new Miss("the index " + index + " has no release " + minor + "x"));
        var archive = "envtest-" + chosen + "-" + Architecture.current() + ".tar.gz";
        var found = releases.path(chosen).path(archive);
        if (found.isMissingNode()) {
            throw new Miss("the index " + index + " has no " + archive);
        }
        return found;
    }
}
