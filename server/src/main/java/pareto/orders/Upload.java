package pareto.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file handed in, looked at but not yet imported.
///
/// @param file where the file store keeps it
/// @param inspection what the worker made of its first records; null until it has looked
record Upload(
        UploadId id,
        UUID file,
        String fileName,
        long bytes,
        @Nullable Inspection inspection) {}
