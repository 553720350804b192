package dev.slipway.delivery.source.kustomize;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A base in another repository, as a kustomization names it: {@code <repository>//<path>?ref=<revision>}, where
 * {@code //} may be left out after {@code .git} and for github.com, and {@code git::} may stand in front.
 *
 * @param url of the repository
 * @param path in it, empty for its root
 * @param revision empty for the default branch
 */
record RemoteBase(String url, String path, String revision) {

    private static final Pattern LOCATION =
            Pattern.compile("(?:git::)?((?:https?|ssh|file)://[^/]*|git@[^/:]+:|[\\w.-]*github\\.com)(/?)(.*)");
    private static final Pattern FILE = Pattern.compile("https?://.*\\.(ya?ml|json)(\\?.*)?");

    /** Return whether the text is the address of one file, which kustomize would download. */
    static boolean isFile(String text) {
        return FILE.matcher(text).matches()
                && !text.contains("?ref=")
                && !text.substring(8).contains("//");
    }

    /** Return the base, empty when the text names nothing remote. */
    static Optional<RemoteBase> of(String text) {
        int query = text.indexOf('?');
        String location = query < 0 ? text : text.substring(0, query);
        Matcher matcher = LOCATION.matcher(location);
        if (location.lines().count() != 1 || !matcher.matches()) {
            return Optional.empty();
        }
        String host =
                matcher.group(1).endsWith("github.com") && !matcher.group(1).contains("://")
                        ? "https://" + matcher.group(1)
                        : matcher.group(1);
        String rest = matcher.group(3);
        int cut = cut(host, rest);
        String repository = cut < 0 ? rest : rest.substring(0, cut);
        String path = cut < 0 ? "" : rest.substring(cut).replaceFirst("^/+", "");
        return Optional.of(new RemoteBase(
                host + matcher.group(2) + repository, path, revision(query < 0 ? "" : text.substring(query + 1))));
    }

    /** Return where the path begins, or -1. */
    private static int cut(String host, String rest) {
        int slashes = rest.indexOf("//");
        if (slashes >= 0) {
            return slashes;
        }
        int suffix = rest.indexOf(".git/");
        if (suffix >= 0) {
            return suffix + ".git".length();
        }
        if (!host.contains("github.com")) {
            return -1;
        }
        int owner = rest.indexOf('/');
        return owner < 0 ? -1 : rest.indexOf('/', owner + 1);
    }

    private static String revision(String query) {
        for (String pair : query.split("&")) {
            if (pair.startsWith("ref=") || pair.startsWith("version=")) {
                return pair.substring(pair.indexOf('=') + 1);
            }
        }
        return "";
    }
}
