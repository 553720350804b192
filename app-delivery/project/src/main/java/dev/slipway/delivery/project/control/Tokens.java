package dev.slipway.delivery.project.control;

import dev.slipway.api.argocd.AppProjectSpec;
import dev.slipway.api.argocd.AppProjectStatus;
import dev.slipway.api.argocd.JwtToken;
import dev.slipway.api.argocd.JwtTokens;
import dev.slipway.api.argocd.ProjectRole;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tokens of a project's roles: those of the spec and of the status, newest first, each once. */
final class Tokens {

    private Tokens() {}

    /** Return the tokens of every role that there is; one without an identifier is known by when it was issued. */
    static Map<String, JwtTokens> byRole(AppProjectSpec spec, Map<String, Object> status) {
        Map<String, JwtTokens> known =
                Json.convert(status, AppProjectStatus.class).jwtTokensByRole();
        Map<String, JwtTokens> all = new TreeMap<>();
        List<ProjectRole> roles = spec.roles() == null ? List.of() : spec.roles();
        for (ProjectRole role : roles) {
            JwtTokens old = known == null ? null : known.get(role.name());
            List<JwtToken> tokens = joined(old == null ? null : old.items(), role.jwtTokens());
            if (!tokens.isEmpty()) {
                all.put(role.name(), new JwtTokens(tokens));
            }
        }
        return all;
    }

    private static List<JwtToken> joined(@Nullable List<JwtToken> first, @Nullable List<JwtToken> second) {
        Map<String, JwtToken> byId = new LinkedHashMap<>();
        List<JwtToken> all = new ArrayList<>(first == null ? List.of() : first);
        all.addAll(second == null ? List.of() : second);
        for (JwtToken token : all) {
            String id = token.id() == null || token.id().isEmpty() ? Long.toString(token.iat()) : token.id();
            byId.put(id, new JwtToken(token.exp(), token.iat(), id));
        }
        return byId.values().stream()
                .sorted(Comparator.comparingLong(JwtToken::iat).reversed())
                .toList();
    }
}
