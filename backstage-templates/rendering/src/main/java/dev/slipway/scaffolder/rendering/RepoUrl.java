package dev.slipway.scaffolder.rendering;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A repository as the form's RepoUrlPicker writes it, such as {@code github.com?owner=acme&repo=web}.
 *
 * @param parts owner, repo, organization, workspace and project, as far as they are given, in that order
 */
public record RepoUrl(String host, HostKind kind, Map<String, String> parts) {

    private static final List<String> PARTS = List.of("owner", "repo", "organization", "workspace", "project");

    public RepoUrl {
        parts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** Reads it; an unknown host or a missing part is an INVALID fault that names it. */
    public static RepoUrl parse(String text, Integrations integrations) {
        URI uri = uri(text);
        String host = Optional.ofNullable(uri.getRawAuthority()).orElse("").toLowerCase(Locale.ROOT);
        HostKind kind = integrations
                .kind(host)
                .orElseThrow(() -> invalid("No matching integration configuration for host " + host
                        + ", please check your integrations config"));
        Map<String, String> query = query(uri.getRawQuery());
        for (String name : required(kind, query)) {
            if (query.getOrDefault(name, "").isEmpty()) {
                throw invalid("Invalid repo URL passed to publisher: https://" + text + ", missing " + name);
            }
        }
        var parts = new LinkedHashMap<String, String>();
        PARTS.stream().filter(query::containsKey).forEach(name -> parts.put(name, trimmed(query.get(name))));
        return new RepoUrl(host, kind, parts);
    }

    public String part(String name) {
        return parts.getOrDefault(name, "");
    }

    public String owner() {
        return part("owner");
    }

    public String repo() {
        return part("repo");
    }

    /** Return the parts as the filter parseRepoUrl gives them. */
    public Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("host", host);
        tree.putAll(parts);
        return tree;
    }

    private static List<String> required(HostKind kind, Map<String, String> query) {
        boolean byProject =
                kind == HostKind.GITLAB && !trimmed(query.get("project")).isEmpty();
        return byProject ? List.of() : kind.required();
    }

    private static URI uri(String text) {
        try {
            return new URI("https://" + text.replace(" ", "%20"));
        } catch (URISyntaxException e) {
            throw new FaultException(Fault.INVALID, "Invalid repo URL passed to publisher, got " + text, e);
        }
    }

    private static Map<String, String> query(@Nullable String raw) {
        var query = new LinkedHashMap<String, String>();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            query.putIfAbsent(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String trimmed(@Nullable String text) {
        return text == null ? "" : text.replaceAll("^/+|/+$", "");
    }

    private static FaultException invalid(String message) {
        return new FaultException(Fault.INVALID, message);
    }
}
