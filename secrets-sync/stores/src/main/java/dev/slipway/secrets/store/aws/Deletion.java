package dev.slipway.secrets.store.aws;

import dev.slipway.api.externalsecrets.AwsDeletion;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.model.DeleteSecretRequest;

/** How secrets of Secrets Manager are deleted: at once, or after some days in which that can be undone. */
record Deletion(boolean atOnce, @Nullable Long days) {

    static Deletion of(@Nullable AwsDeletion block) {
        return block == null
                ? new Deletion(false, null)
                : new Deletion(Boolean.TRUE.equals(block.forceDeleteWithoutRecovery()), block.recoveryWindowInDays());
    }

    DeleteSecretRequest request(String name) {
        return DeleteSecretRequest.builder()
                .secretId(name)
                .forceDeleteWithoutRecovery(atOnce ? true : null)
                .recoveryWindowInDays(atOnce ? null : days)
                .build();
    }
}
