package dev.slipway.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.slipway.delivery.rbac.Subject;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes tokens of an OpenID Connect provider: signed by one of its published keys with an asymmetric algorithm, issued by it
 * for our audience, and not expired. The provider is asked at the first token, and again while it cannot be reached.
 */
public final class OidcTokens implements Callers {

    private static final Logger LOG = LoggerFactory.getLogger(OidcTokens.class);
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int LARGEST = 512 * 1024;
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final Provider provider;
    private volatile @Nullable DefaultJWTProcessor<SecurityContext> processor;

    /**
     * A provider and how its tokens are read.
     *
     * @param issuer as tokens name it
     * @param audience what tokens have to be made for
     * @param groupsClaims which claims name groups
     * @param userClaim which claim names the person; where a token has none, {@code sub} does
     */
    public record Provider(String issuer, String audience, List<String> groupsClaims, String userClaim) {

        public Provider {
            groupsClaims = List.copyOf(groupsClaims);
        }
    }

    public OidcTokens(Provider provider) {
        this.provider = provider;
    }

    @Override
    public Optional<Subject> of(String token) {
        // Anything else, such as the API token, is not looked at: a provider need not be asked about it.
        if (token.chars().filter(letter -> letter == '.').count() != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(subject(processor().process(token, null)));
        } catch (BadJOSEException | ParseException refused) {
            LOG.debug("a token was refused: {}", refused.getMessage());
            return Optional.empty();
        } catch (JOSEException | IOException unreachable) {
            LOG.warn(
                    "tokens of {} cannot be checked: {}; is it reachable from here?",
                    provider.issuer(),
                    unreachable.getMessage());
            return Optional.empty();
        }
    }

    /** A person may not be called like a built-in or a project's role, nor like the API token's user. */
    private Subject subject(JWTClaimsSet claims) throws ParseException {
        String name = claims.getClaim(provider.userClaim()) instanceof String text && !text.isBlank()
                ? text
                : claims.getSubject();
        if (name.equals("admin") || name.startsWith("role:") || name.startsWith("proj:")) {
            throw new ParseException("the name " + name + " is reserved", 0);
        }
        List<String> groups = new ArrayList<>();
        for (String claim : provider.groupsClaims()) {
            Object value = claims.getClaim(claim);
            if (value instanceof Collection<?> several) {
                several.forEach(one -> groups.add(String.valueOf(one)));
            } else if (value instanceof String one) {
                groups.add(one);
            }
        }
        groups.removeIf(group -> group.startsWith("role:") || group.startsWith("proj:") || group.equals("admin"));
        return new Subject(name, groups);
    }

    private DefaultJWTProcessor<SecurityContext> processor() throws IOException {
        DefaultJWTProcessor<SecurityContext> known = processor;
        if (known != null) {
            return known;
        }
        var retriever = new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST);
        String issuer = provider.issuer().replaceAll("/+$", "");
        URL discovery = URI.create(issuer + "/.well-known/openid-configuration").toURL();
        KubeObject answer =
                Json.object(retriever.retrieveResource(discovery).getContent().getBytes(StandardCharsets.UTF_8));
        if (!provider.issuer().equals(answer.text("issuer").orElse(""))) {
            throw new IOException("it calls itself " + answer.text("issuer").orElse("nothing"));
        }
        URL keys = URI.create(answer.text("jwks_uri").orElse("")).toURL();
        var made = new DefaultJWTProcessor<SecurityContext>();
        made.setJWSKeySelector(new JWSVerificationKeySelector<>(
                ALGORITHMS,
                JWKSourceBuilder.<SecurityContext>create(keys, retriever)
                        .retrying(true)
                        .build()));
        made.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                provider.audience(),
                new JWTClaimsSet.Builder().issuer(provider.issuer()).build(),
                Set.of("sub", "exp")));
        processor = made;
        return made;
    }
}
