package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wanted from stores, where to, and how often. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ExternalSecretSpec(
        @JsonPropertyDescription("Keys of the target, one by one; they win over dataFrom.") @Nullable
        List<DataEntry> data,

        @JsonPropertyDescription("Keys of the target, many at once; later ones win.") @Nullable
        List<DataFromEntry> dataFrom,

        @Default("1h0m0s")
        @JsonPropertyDescription("How often the stores are asked, as Go writes durations; 0 means once.")
        @Nullable
        String refreshInterval,

        @JsonPropertyDescription("What makes the stores be asked again; Periodic when absent.") @Nullable
        RefreshPolicy refreshPolicy,

        @JsonPropertyDescription("The store of everything that names no other.") @Nullable
        StoreRef secretStoreRef,

        @JsonPropertyDescription("When a periodic refresh may happen.") @Nullable
        SyncWindows syncWindows,

        @Default("{\"creationPolicy\": \"Owner\", \"deletionPolicy\": \"Retain\"}")
        @JsonPropertyDescription("The object that is written.")
        @Nullable
        Target target) {}
