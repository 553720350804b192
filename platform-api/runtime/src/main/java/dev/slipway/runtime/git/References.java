package dev.slipway.runtime.git;

import dev.slipway.runtime.git.GitSource.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The references that a server advertises.
 *
 * @param commits full name to commit; annotated tags are peeled
 * @param tags full name to the tag itself, of those that are annotated
 */
record References(Map<String, String> commits, Map<String, String> tags) {

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,40}");
    private static final String TAGS = "refs/tags/";
    private static final List<String> PREFIXES = List.of("refs/heads/", TAGS, "");

    static boolean mayNameCommit(String revision) {
        return COMMIT.matcher(revision).matches();
    }

    /** Return the short names of all tags. */
    List<String> tagNames() {
        return commits.keySet().stream()
                .filter(name -> name.startsWith(TAGS))
                .map(name -> name.substring(TAGS.length()))
                .toList();
    }

    /** Return what the name means: a branch before a tag before a full reference name, as Argo CD looks it up. */
    Optional<Target> find(String revision) {
        String name = revision.isEmpty() ? "HEAD" : revision;
        return PREFIXES.stream()
                .map(prefix -> prefix + name)
                .filter(reference -> reference.equals("HEAD") || reference.startsWith("refs/"))
                .filter(commits::containsKey)
                .findFirst()
                .map(reference ->
                        new Target(commits.getOrDefault(reference, ""), reference, tags.getOrDefault(reference, "")))
                .or(() -> commits.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(name))
                        .findFirst()
                        .map(entry -> new Target(name, entry.getKey(), "")));
    }
}
