package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.diskSetup} of EKSConfig. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DiskSetup(
        @Nullable List<Filesystem> filesystems, @Nullable List<Partition> partitions) {}
