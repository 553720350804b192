package dev.slipway.runtime.git;

import dev.slipway.kernel.object.KubeObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a message of a Git host says: the repository that it is about, and for a push what changed. Messages of GitHub,
 * GitLab, Gitea, Gogs, Bitbucket in the cloud and at home, and Azure DevOps are understood.
 *
 * @param repositories all its addresses, in normal form
 * @param names the repository's name with its owner, and its number, as hosts know it
 * @param references full names of branches and tags; empty when the message names none
 * @param defaultBranch empty when the message does not say
 * @param files what the commits touch; empty when the message does not say, or not all of it
 */
public record Push(
        Set<String> repositories,
        Set<String> names,
        Set<String> references,
        String defaultBranch,
        Optional<Set<String>> files) {

    private static final List<String[]> ADDRESSES = List.of(
            new String[] {"repository", "clone_url"},
            new String[] {"repository", "html_url"},
            new String[] {"repository", "ssh_url"},
            new String[] {"repository", "git_url"},
            new String[] {"repository", "git_http_url"},
            new String[] {"repository", "links", "html", "href"},
            new String[] {"project", "git_http_url"},
            new String[] {"project", "git_ssh_url"},
            new String[] {"project", "web_url"},
            new String[] {"resource", "repository", "remoteUrl"});
    private static final List<String[]> NAMES =
            List.of(new String[] {"repository", "full_name"}, new String[] {"project", "path_with_namespace"});
    private static final List<String[]> DEFAULT_BRANCHES = List.of(
            new String[] {"repository", "default_branch"},
            new String[] {"project", "default_branch"},
            new String[] {"resource", "repository", "defaultBranch"});
    private static final List<String[]> COUNTS =
            List.of(new String[] {"total_commits_count"}, new String[] {"total_commits"});

    public static Push of(KubeObject message) {
        Set<String> repositories = new HashSet<>();
        ADDRESSES.forEach(path -> message.text(path).ifPresent(url -> add(repositories, url)));
        for (KubeObject link : objects(message, "repository", "links", "clone")) {
            link.text("href").ifPresent(url -> add(repositories, url));
        }
        bitbucket(message, repositories);
        Set<String> names = new HashSet<>();
        NAMES.forEach(path -> message.text(path).ifPresent(names::add));
        message.at("project", "id").ifPresent(id -> names.add(String.valueOf(id)));
        String branch = DEFAULT_BRANCHES.stream()
                .flatMap(path -> message.text(path).stream())
                .findFirst()
                .orElse("");
        return new Push(repositories, names, references(message), shortName(branch), files(message));
    }

    private static void add(Set<String> repositories, String url) {
        repositories.add(new RepositoryRef(url).normalized());
    }

    /** Bitbucket in the cloud gives its page only, which is its https address; the one for ssh follows from its name. */
    private static void bitbucket(KubeObject message, Set<String> repositories) {
        Optional<String> page = message.text("repository", "links", "html", "href");
        Optional<String> name = message.text("repository", "full_name");
        if (page.isPresent() && name.isPresent()) {
            String host = page.get().replaceFirst("^[a-z]+://([^/]+)/.*", "$1");
            add(repositories, "git@" + host + ":" + name.get());
        }
    }

    private static Set<String> references(KubeObject message) {
        Set<String> references = new TreeSet<>();
        message.text("ref").ifPresent(references::add);
        for (KubeObject change : objects(message, "push", "changes")) {
            String side = change.at("new").isPresent() ? "new" : "old";
            String kind = change.text(side, "type").filter("tag"::equals).isPresent() ? "refs/tags/" : "refs/heads/";
            change.text(side, "name").ifPresent(name -> references.add(kind + name));
        }
        for (KubeObject change : objects(message, "changes")) {
            change.text("ref", "id").ifPresent(references::add);
        }
        for (KubeObject update : objects(message, "resource", "refUpdates")) {
            update.text("name").ifPresent(references::add);
        }
        return references;
    }

    /** A message that does not list all commits, or a history that was rewritten, may touch anything. */
    private static Optional<Set<String>> files(KubeObject message) {
        List<KubeObject> commits = objects(message, "commits");
        boolean listed =
                commits.stream().anyMatch(commit -> commit.at("modified").isPresent());
        boolean rewritten = message.at("forced").filter(Boolean.TRUE::equals).isPresent();
        boolean all = COUNTS.stream()
                .flatMap(path -> message.at(path).stream())
                .allMatch(count -> count instanceof Number number && number.longValue() <= commits.size());
        if (!listed || rewritten || !all) {
            return Optional.empty();
        }
        Set<String> files = new TreeSet<>();
        for (KubeObject commit : commits) {
            Stream.of("added", "modified", "removed")
                    .forEach(how -> commit.list(how).forEach(file -> files.add(String.valueOf(file))));
        }
        return Optional.of(files);
    }

    private static List<KubeObject> objects(KubeObject message, String... path) {
        return message.list(path).stream()
                .filter(Map.class::isInstance)
                .map(item -> KubeObject.of((Map<?, ?>) item))
                .toList();
    }

    /** Return whether it is about the repository with this address. */
    public boolean isOf(String url) {
        return repositories.contains(new RepositoryRef(url).normalized());
    }

    /** Return whether a revision may mean another commit after it; the empty one and HEAD are the default branch. */
    public boolean moves(String revision) {
        if (references.isEmpty()) {
            return true;
        }
        if (revision.isEmpty() || revision.equals("HEAD")) {
            return defaultBranch.isEmpty()
                    || references.stream().anyMatch(name -> shortName(name).equals(defaultBranch));
        }
        return references.stream().anyMatch(name -> revision.equals(name) || revision.equals(shortName(name)));
    }

    /** Return whether a tag was pushed. */
    public boolean hasTags() {
        return references.stream().anyMatch(name -> name.startsWith("refs/tags/"));
    }

    private static String shortName(String reference) {
        return reference.replaceFirst("^refs/(heads|tags)/", "");
    }
}
