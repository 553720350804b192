package dev.slipway.runtime.git;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/**
 * Names a repository by URL: {@code https://}, {@code http://}, {@code ssh://}, {@code file://} or the short ssh form
 * {@code user@host:path}. Two URLs name the same repository when their {@link #normalized()} forms are equal, as in
 * Argo CD: letter case, {@code .git} and a trailing slash do not matter, and the two ssh forms are the same.
 */
public record RepositoryRef(String url) {

    private static final Set<String> SCHEMES = Set.of("http", "https", "ssh", "file");
    private static final Pattern SHORT_SSH = Pattern.compile("[\\w.-]+@[\\w.-]+:[^:].*");

    /** Return the reference, or fail with {@link Fault#INVALID} when the text is no URL of a Git repository. */
    public static RepositoryRef of(String url) {
        RepositoryRef ref = new RepositoryRef(url.trim());
        if (ref.scheme().isEmpty()) {
            throw new FaultException(
                    Fault.INVALID,
                    "repository URL \"" + ref.printable()
                            + "\" is not one of https://, http://, ssh://, file:// or user@host:path");
        }
        ref.uri();
        return ref;
    }

    /** Return the protocol, empty when it is none that is known. */
    String scheme() {
        if (SHORT_SSH.matcher(url).matches()) {
            return "ssh";
        }
        int end = url.indexOf("://");
        String scheme = end < 0 ? "" : url.substring(0, end).toLowerCase(Locale.ROOT);
        return SCHEMES.contains(scheme) ? scheme : "";
    }

    /** Return the form by which URLs are compared; it holds no user name or password. */
    public String normalized() {
        URIish uri = uri();
        String path = stripped(nullToEmpty(uri.getPath()));
        String host = nullToEmpty(uri.getHost());
        String port = uri.getPort() > 0 ? ":" + uri.getPort() : "";
        String location = host + port + (path.startsWith("/") || host.isEmpty() ? "" : "/") + path;
        return (scheme() + "://" + location).toLowerCase(Locale.ROOT);
    }

    /** Return whether this repository's URL starts with the other one, on a path boundary or not, as Argo CD compares. */
    public boolean isUnder(RepositoryRef prefix) {
        return normalized().startsWith(prefix.normalized());
    }

    /** Return the URL without a user name or password, for messages and caches. */
    public String printable() {
        try {
            URIish uri = new URIish(url);
            boolean shortForm = uri.getScheme() == null;
            return shortForm ? url : uri.setPass(null).setUser(null).toString();
        } catch (URISyntaxException notAnUrl) {
            return url.replaceAll("//[^/@]*@", "//");
        }
    }

    URIish uri() {
        try {
            return new URIish(url);
        } catch (URISyntaxException broken) {
            throw new FaultException(
                    Fault.INVALID, "repository URL \"" + printable() + "\" cannot be parsed: " + broken.getReason());
        }
    }

    private static String stripped(String path) {
        String stripped = path;
        while (stripped.endsWith("/")) {
            stripped = stripped.substring(0, stripped.length() - 1);
        }
        return stripped.endsWith(".git") ? stripped.substring(0, stripped.length() - 4) : stripped;
    }

    private static String nullToEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public String toString() {
        return printable();
    }
}
