package dev.slipway.cloud.aws;

import dev.slipway.kernel.secret.Redacted;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/**
 * Tokens for the API server of an EKS cluster: a request to STS for one's own identity, signed for the cluster and sent by
 * the API server, as {@code aws eks get-token} makes it. No call is made for it but what the credentials need.
 */
public final class EksTokens {

    /** How long EKS takes such a token for, whatever the signature says. */
    public static final Duration LASTS = Duration.ofMinutes(14);

    private static final String PREFIX = "k8s-aws-v1.";
    private static final Duration SIGNED_FOR = Duration.ofSeconds(60);
    private static final Pattern SERVER = Pattern.compile(
            "https://[^/]+\\.([a-z]{2,4}(?:-[a-z]+)+-\\d+)\\.eks\\.amazonaws\\.com(\\.cn)?(?::\\d+)?/?");

    private final AwsClients clients;
    private final Clock clock;

    public EksTokens(AwsClients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** Return the region in the address of an EKS API server; empty for an address of another form. */
    public static Optional<String> region(String server) {
        Matcher matcher = SERVER.matcher(server);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Return a token for the cluster with that name, good for {@link #LASTS}. */
    public Redacted<String> token(AwsTarget target, String cluster) {
        AwsCredentialsProvider provider = clients.provider(target);
        String suffix = target.region().startsWith("cn-") ? ".cn" : "";
        URI url = target.endpoint("sts")
                .orElse(URI.create("https://sts." + target.region() + ".amazonaws.com" + suffix + "/"));
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(url)
                .putRawQueryParameter("Action", "GetCallerIdentity")
                .putRawQueryParameter("Version", "2011-06-15")
                .putHeader("x-k8s-aws-id", cluster)
                .build();
        SdkHttpRequest signed = AwsV4HttpSigner.create()
                .sign(call -> call.identity(provider.resolveCredentials())
                        .request(request)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "sts")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, target.region())
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, SIGNED_FOR)
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock))
                .request();
        String text = signed.getUri().toString();
        return Redacted.of(
                PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }
}
