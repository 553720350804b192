package dev.slipway.scaffolder.publish;

import dev.slipway.kernel.secret.Redacted;
import dev.slipway.scaffolder.rendering.HostKind;
import java.util.Optional;

/**
 * A Git host that may be published to.
 *
 * @param name with its port, as repository URLs name it
 * @param api the base of its REST API, such as {@code https://api.github.com}; empty for a plain Git server
 * @param base the base of clone and page addresses, such as {@code https://github.com}
 * @param token the platform's own, used where a step gives none
 */
public record GitHost(String name, HostKind kind, String api, String base, Optional<Redacted<String>> token) {

    /** The public hosts, without tokens. */
    public static GitHost github() {
        return new GitHost(
                "github.com", HostKind.GITHUB, "https://api.github.com", "https://github.com", Optional.empty());
    }

    public static GitHost gitlab() {
        return new GitHost(
                "gitlab.com", HostKind.GITLAB, "https://gitlab.com/api/v4", "https://gitlab.com", Optional.empty());
    }
}
