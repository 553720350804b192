package dev.slipway.cloud.aws;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/** Reads AWS credentials files. The SDK's parser quotes lines in its messages, so those are never passed on. */
final class CredentialsFile {

    private CredentialsFile() {}

    static AwsCredentials.Key parse(Redacted<String> text, String source) {
        Profile profile =
                read(text, source).profile("default").orElseThrow(() -> invalid(source, "has no section [default]"));
        return new AwsCredentials.Key(
                property(profile, "aws_access_key_id", source),
                property(profile, "aws_secret_access_key", source),
                profile.property("aws_session_token")
                        .filter(value -> !value.isBlank())
                        .map(Redacted::of)
                        .orElse(null));
    }

    private static ProfileFile read(Redacted<String> text, String source) {
        try {
            return ProfileFile.builder()
                    .content(new ByteArrayInputStream(text.reveal().getBytes(StandardCharsets.UTF_8)))
                    .type(ProfileFile.Type.CREDENTIALS)
                    .build();
        } catch (RuntimeException quotingLines) {
            throw invalid(source, "is not a credentials file");
        }
    }

    private static Redacted<String> property(Profile profile, String name, String source) {
        return profile.property(name)
                .filter(value -> !value.isBlank())
                .map(Redacted::of)
                .orElseThrow(() -> invalid(source, "has no " + name + " in section [default]"));
    }

    private static FaultException invalid(String source, String what) {
        return new FaultException(
                Fault.INVALID,
                "The " + source + " " + what + ". Write it as an AWS credentials file: a line [default], then"
                        + " aws_access_key_id = ... and aws_secret_access_key = ...");
    }
}
