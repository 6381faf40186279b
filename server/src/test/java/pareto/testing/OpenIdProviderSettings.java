package pareto.testing;

import java.util.Map;

/// What the provider's program is told.
///
/// @param accounts what it says of each account, by login
record OpenIdProviderSettings(String issuer, String home, Map<String, Map<String, Object>> accounts) {}
