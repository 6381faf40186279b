package pareto.service.assessment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;

/// In whose hands time was.
///
/// @param department id of the one the person worked for; null where they had none
/// @param city where it was done; empty for what is done for all places at once
record Who(@Nullable UUID department, String city, IdentityId person) {}
