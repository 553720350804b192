package dev.slipway.cloud.gcp;

import com.google.api.client.http.HttpTransport;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.StsRequestHandler;
import com.google.auth.oauth2.StsTokenExchangeRequest;
import java.io.IOException;
import java.util.List;

/**
 * Access tokens for a token that somebody else made. The library's own class for that reads its configuration from files
 * and accepts no server but Google's.
 */
@SuppressWarnings("serial") // credentials of the library can be serialised; nobody does that here
final class ExchangedToken extends GoogleCredentials {

    private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    private final transient HttpTransport http;
    private final String url;
    private final transient GcpCredentials.Federated federated;
    private final List<String> scopes;

    ExchangedToken(HttpTransport http, String url, GcpCredentials.Federated federated, List<String> scopes) {
        this.http = http;
        this.url = url;
        this.federated = federated;
        this.scopes = scopes;
    }

    @Override
    public AccessToken refreshAccessToken() throws IOException {
        StsTokenExchangeRequest request = StsTokenExchangeRequest.newBuilder(
                        federated.subjectToken().reveal(), JWT)
                .setAudience(federated.audience())
                .setRequestTokenType(ACCESS_TOKEN)
                .setScopes(scopes)
                .build();
        return StsRequestHandler.newBuilder(url, request, http.createRequestFactory())
                .build()
                .exchangeToken()
                .getAccessToken();
    }
}
