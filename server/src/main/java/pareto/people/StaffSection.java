package pareto.people;

import org.jspecify.annotations.Nullable;
import pareto.access.Right;

/// A part of a person's page that a module serves by address; declared as a bean.
///
/// @param path what stands behind `/staff/{id}`, e.g. `/accounts`
/// @param right what the reader needs; null for nothing
public record StaffSection(String path, int order, @Nullable Right right) {

    public StaffSection(String path, int order) {
        this(path, order, null);
    }
}
