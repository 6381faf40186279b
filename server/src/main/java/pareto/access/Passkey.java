package pareto.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key on someone's device, as its owner knows it.
///
/// @param used when it last opened the door; null before the first time
record Passkey(UUID id, String name, Instant made, @Nullable Instant used) {}
