package dev.slipway.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.delivery.rbac.Subject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens of a provider that answers over HTTP as real ones do. */
class OidcTokensTest {

    private static HttpServer server;
    private static String issuer;
    private static RSAKey key;
    private static RSAKey stranger;
    private static OidcTokens tokens;

    @BeforeAll
    static void serve() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        stranger = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        answer(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + issuer + "/keys\"}");
        answer("/keys", new JWKSet(key.toPublicJWK()).toString());
        server.start();
        tokens = new OidcTokens(new OidcTokens.Provider(issuer, "slipway", List.of("groups", "team"), "email"));
    }

    private static void answer(String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder usual = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("slipway")
                .subject("1234")
                .claim("email", "ada@example.org")
                .claim("groups", List.of("shop", "role:admin", "admin"))
                .claim("team", "platform")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
        return change.apply(usual).build();
    }

    private static String signed(RSAKey with, UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims(change));
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    @Test
    void aTokenNamesThePersonAndItsGroupsButNoBuiltInRole() throws JOSEException {
        assertThat(tokens.of(signed(key, claims -> claims)))
                .contains(new Subject("ada@example.org", List.of("shop", "platform")));
        assertThat(tokens.of(signed(key, claims -> claims.claim("email", null))))
                .map(Subject::name)
                .contains("1234");
    }

    @Test
    void whatIsNotSignedByTheProviderForUsAndNowIsRefused() throws JOSEException {
        Map<String, String> refused = Map.of(
                "another key", signed(stranger, claims -> claims),
                "another audience", signed(key, claims -> claims.audience("other")),
                "another issuer", signed(key, claims -> claims.issuer("https://other")),
                "expired",
                        signed(
                                key,
                                claims -> claims.expirationTime(
                                        Date.from(Instant.now().minusSeconds(3600)))),
                "no expiry", signed(key, claims -> claims.expirationTime(null)),
                "not yet",
                        signed(
                                key,
                                claims -> claims.notBeforeTime(
                                        Date.from(Instant.now().plusSeconds(3600)))),
                "called as the API token's user", signed(key, claims -> claims.claim("email", "admin")),
                "called as a role", signed(key, claims -> claims.claim("email", "role:admin")),
                "unsigned", new PlainJWT(claims(claims -> claims)).serialize(),
                "rubbish", "a.b.c");
        refused.forEach((why, token) -> assertThat(tokens.of(token)).as(why).isEmpty());
    }

    @Test
    void thePublicKeyIsNoSharedSecret() throws JOSEException {
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims(c -> c));
        forged.sign(new MACSigner(key.toPublicJWK().toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(tokens.of(forged.serialize())).isEmpty();
    }

    @Test
    void aProviderThatCannotBeReachedKnowsNobody() throws JOSEException {
        var away = new OidcTokens(new OidcTokens.Provider("http://127.0.0.1:1", "slipway", List.of(), "email"));
        assertThat(away.of(signed(key, claims -> claims))).isEmpty();
    }
}
