package pareto.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.access.Person;
import pareto.access.Role;

/// Who works here and what they may do.
///
/// @param link one-time link just made, to hand over; shown once
/// @param linkFor whom it lets in
record StaffPage(
        List<Person> staff,
        List<Role> roles,
        @Nullable String link,
        @Nullable String linkFor) {}
