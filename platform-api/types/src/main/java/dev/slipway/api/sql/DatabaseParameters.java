package dev.slipway.api.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.Reference;
import dev.slipway.api.managed.Selector;
import org.jspecify.annotations.Nullable;

/** What a PostgreSQL database should be. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DatabaseParameters(
        @JsonPropertyDescription("Role that owns the database; the connecting role when unset.") @Nullable
        String owner,

        @JsonPropertyDescription("The Role object whose name fills owner.") @Nullable
        Reference ownerRef,

        @JsonPropertyDescription("Selects the Role object whose name fills owner.") @Nullable
        Selector ownerSelector,

        @JsonPropertyDescription("Database to copy; template1 when unset. Counts at creation only.") @Nullable
        String template,

        @JsonPropertyDescription("Character set encoding. Counts at creation only.") @Nullable
        String encoding,

        @JsonPropertyDescription("How the template is copied. Counts at creation only.") @Nullable
        Strategy strategy,

        @JsonPropertyDescription("Collation order. Counts at creation only.") @Nullable
        String lcCollate,

        @JsonPropertyDescription("Character classification. Counts at creation only.") @Nullable
        String lcCType,

        @JsonPropertyDescription("Default tablespace.") @Nullable
        String tablespace,

        @JsonPropertyDescription("Whether anybody may connect.") @Nullable
        Boolean allowConnections,

        @JsonPropertyDescription("How many connections are allowed at once; -1 is no limit.") @Nullable
        Integer connectionLimit,

        @JsonPropertyDescription("Whether every role that may create databases may copy this one.") @Nullable
        Boolean isTemplate) {

    /** How CREATE DATABASE copies its template. */
    public enum Strategy {
        /** Through the write-ahead log; quick for small templates. */
        WAL_LOG,
        /** File by file, between two checkpoints. */
        FILE_COPY
    }
}
