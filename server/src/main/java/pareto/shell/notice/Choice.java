package pareto.shell.notice;

import java.time.Instant;
import java.util.UUID;
import pareto.access.IdentityId;

/// How often a person wants to be told by a channel. It holds nothing locked, so that it can be read, changed and
/// removed when the key to where the channel leads is lost.
record Choice(UUID channel, IdentityId owner, Channel.Kind kind, Rhythm rhythm, Instant since) {}
