package pareto.account.contact;

import java.time.LocalDate;
import java.util.UUID;
import pareto.access.IdentityId;

/// One of ours is in touch with a person at a customer.
///
/// @param name of our person
/// @param strength from 1, hardly, to 5
record Tie(UUID id, ContactId contact, IdentityId ours, String name, int strength, LocalDate since) {}
