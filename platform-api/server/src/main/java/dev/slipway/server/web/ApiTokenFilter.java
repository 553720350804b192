package dev.slipway.server.web;

import dev.slipway.delivery.rbac.Subject;
import dev.slipway.server.access.Callers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only known callers use what is below {@code /api}, but for webhooks, which are signed, and what is open to everybody;
 * marks the request with who it is. Where no token is configured nobody is known.
 */
public final class ApiTokenFilter extends OncePerRequestFilter {

    private static final String SIGNED = "/api/webhook";
    private static final String PREFIX = "Bearer ";
    private static final String BASIC = "Basic ";

    private final Callers callers;
    private final Set<String> open;

    /** @param open addresses that need no token */
    public ApiTokenFilter(Callers callers, Set<String> open) {
        this.callers = callers;
        this.open = Set.copyOf(open);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Decoded and normal, as the controllers are found by it: no other way to write an address leads past here.
        String path = request.getServletPath();
        return path.equals(SIGNED) || open.contains(path) || !(path + "/").startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Subject> caller = caller(request.getHeader("Authorization"));
        if (caller.isPresent()) {
            request.setAttribute(Callers.ATTRIBUTE, caller.get());
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType("application/problem+json");
        response.getWriter()
                .write("{\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"send the API token as bearer token\"}");
    }

    private Optional<Subject> caller(@Nullable String header) {
        String token = header == null ? "" : given(header);
        return token.isEmpty() ? Optional.empty() : callers.of(token);
    }

    /** Backends of Terraform know no bearer tokens: they send it as the password of Basic, whatever the user. */
    private static String given(String header) {
        if (header.startsWith(PREFIX)) {
            return header.substring(PREFIX.length());
        }
        if (!header.startsWith(BASIC)) {
            return "";
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()));
            String login = new String(decoded, StandardCharsets.UTF_8);
            return login.substring(login.indexOf(':') + 1);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }
}
