package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SecretStoreStatus(
        @JsonPropertyDescription("ReadOnly, WriteOnly or ReadWrite.") @Nullable
        String capabilities,

        @Nullable List<Condition> conditions) {}
