package dev.slipway.delivery.appset.generate;

import dev.slipway.delivery.appset.generate.World.Repository;
import dev.slipway.delivery.appset.render.Values;
import dev.slipway.delivery.pattern.PathPattern;
import dev.slipway.template.yaml.YamlDialect;
import dev.slipway.template.yaml.YamlException;
import dev.slipway.template.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Parameters of the directories of a repository, or of what its files say. */
final class GitParameters {

    private GitParameters() {}

    static List<Map<String, Object>> of(Spec spec, World world) {
        String url = spec.text("repoURL");
        try {
            if (!spec.list("directories").isEmpty()) {
                return directories(spec, world.repository(url, spec.text("revision")));
            }
            if (!spec.list("files").isEmpty()) {
                return files(spec, world.repository(url, spec.text("revision")));
            }
        } catch (GenerationException broken) {
            throw new GenerationException("error generating params from git: " + broken.getMessage());
        }
        throw new GenerationException("ApplicationSet is empty: git wants directories or files");
    }

    /** One pattern of a list, taking in or leaving out. */
    private record Choice(String path, boolean exclude) {

        static List<Choice> of(List<?> items) {
            return items.stream()
                    .map(Spec::map)
                    .map(item -> new Choice(
                            Values.text(item.getOrDefault("path", "")), Boolean.TRUE.equals(item.get("exclude"))))
                    .toList();
        }
    }

    private static List<Map<String, Object>> directories(Spec spec, Repository repository) {
        List<Choice> choices = Choice.of(spec.list("directories"));
        List<Map<String, Object>> all = new ArrayList<>();
        for (String directory : visible(repository.files())) {
            boolean in = choices.stream().anyMatch(choice -> !choice.exclude() && matches(choice, directory));
            boolean out = choices.stream().anyMatch(choice -> choice.exclude() && matches(choice, directory));
            if (in && !out) {
                Map<String, Object> parameters = new LinkedHashMap<>();
                PathParameters.of(directory, null, spec).addTo(parameters);
                all.add(spec.withValues(parameters));
            }
        }
        return all;
    }

    private static boolean matches(Choice choice, String directory) {
        return PathPattern.matches(choice.path(), directory);
    }

    /** Return the directories of the files, but none whose name or whose parent's name begins with a dot. */
    private static SortedSet<String> visible(List<String> files) {
        SortedSet<String> directories = new TreeSet<>();
        for (String file : files) {
            for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
                String directory = file.substring(0, slash);
                if (directory.startsWith(".") || directory.contains("/.")) {
                    break;
                }
                directories.add(directory);
            }
        }
        return directories;
    }

    private static List<Map<String, Object>> files(Spec spec, Repository repository) {
        List<Choice> choices = Choice.of(spec.list("files"));
        Map<String, Boolean> chosen = new TreeMap<>();
        for (Choice choice : choices) {
            GitPathspec pathspec = GitPathspec.of(choice.path());
            repository.files().stream()
                    .filter(pathspec::matches)
                    .forEach(file -> chosen.merge(file, !choice.exclude(), Boolean::logicalAnd));
        }
        List<Map<String, Object>> all = new ArrayList<>();
        chosen.forEach((file, in) -> {
            if (in) {
                all.addAll(file(spec, file, repository.content(file)));
            }
        });
        return all;
    }

    private static List<Map<String, Object>> file(Spec spec, String file, String content) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> object : objects(spec, file, content)) {
            Map<String, Object> parameters = new LinkedHashMap<>(spec.isGo() ? object : Values.flat(object));
            PathParameters.of(parent(file), name(file), spec).addTo(parameters);
            all.add(spec.withValues(parameters));
        }
        return all;
    }

    private static List<Map<String, Object>> objects(Spec spec, String file, String content) {
        @Nullable Object value;
        try {
            value = YamlReader.read(content, YamlDialect.KUBERNETES);
        } catch (YamlException broken) {
            throw unreadable(spec, file, String.valueOf(broken.getMessage()));
        }
        List<?> items = value == null ? List.of(Map.of()) : value instanceof List<?> list ? list : List.of(value);
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Object item : items) {
            if (item != null && !(item instanceof Map)) {
                throw unreadable(spec, file, "it is neither an object nor a list of objects");
            }
            objects.add(Values.asJson(Spec.map(item)));
        }
        return objects;
    }

    private static GenerationException unreadable(Spec spec, String file, String why) {
        return new GenerationException("unable to process file '" + file + "' from repository '" + spec.text("repoURL")
                + "': unable to parse file: " + why);
    }

    private static String parent(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "." : file.substring(0, slash);
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
