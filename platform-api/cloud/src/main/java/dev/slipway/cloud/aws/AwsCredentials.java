package dev.slipway.cloud.aws;

import dev.slipway.kernel.secret.Redacted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the credentials of an account come from; equal values mean the same account, and printing shows no secret. */
public sealed interface AwsCredentials {

    /** No credentials: requests go out unsigned, as emulators allow. */
    record None() implements AwsCredentials {}

    /** An access key. */
    record Key(
            Redacted<String> id,
            Redacted<String> secret,
            @Nullable Redacted<String> session) implements AwsCredentials {}

    /** The access key in the server's environment, by the variables that all of AWS's tools read. */
    record Environment() implements AwsCredentials {}

    /** The role of the server's Kubernetes service account, by the token that EKS mounts. */
    record ServiceAccount() implements AwsCredentials {}

    /** The role that EKS Pod Identity gives to the server. */
    record PodIdentity() implements AwsCredentials {}

    /**
     * A role that is assumed with a token of an identity provider: one that was read, or one that lies in a file and is read
     * whenever the role is assumed anew.
     */
    record WebIdentity(
            String arn,
            String session,
            @Nullable Redacted<String> token,
            @Nullable String file) implements AwsCredentials {}

    /** A role that is assumed with other credentials. */
    record Role(AwsCredentials base, String arn, @Nullable String externalId, List<Tag> tags, List<String> transitive)
            implements AwsCredentials {

        public Role {
            tags = List.copyOf(tags);
            transitive = List.copyOf(transitive);
        }
    }

    /** A tag of the session of a role. */
    record Tag(String key, String value) {}

    /**
     * Read an access key from the text of an AWS credentials file, profile {@code default}. {@code source} names the
     * place for the fault that a text without a key is, such as {@code key credentials of Secret aws/aws-creds}.
     */
    static AwsCredentials parse(Redacted<String> text, String source) {
        return CredentialsFile.parse(text, source);
    }
}
